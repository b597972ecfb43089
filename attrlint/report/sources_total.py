"""What the sources of many stories come to: how many have no name and why, and whose words are doubted."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from attrlint.article.terms import CueClass, SourceKind
from attrlint.report.sources_story import Naming, Story, Voice

#: A source with fewer verbs than these tells nothing of how it is treated.
ENOUGH = 3
#: Classes of verbs that take no stand on what is said.
PLAIN = frozenset({CueClass.NEUTRAL, CueClass.RELAY})


class Noun(NamedTuple):
    """What unnamed sources are called, and how many there are."""

    noun: str
    sources: int
    stories: int


class Balance(NamedTuple):
    """The verbs that go with a named source over all stories, by their class."""

    name: str
    kind: SourceKind
    stories: int
    verbs: int
    classes: tuple[tuple[CueClass, int], ...]  # the most frequent first

    def of(self, cls: CueClass) -> int:
        """How many verbs of the class."""
        return dict(self.classes).get(cls, 0)


class Total(NamedTuple):
    """What all stories come to."""

    stories: int
    words: int
    quoted: int
    orphans: int
    unclear: int
    named: int  # sources, story by story
    described: int
    unnamed: int
    stories_with_unnamed: int
    withheld: int  # unnamed sources of whom the story says that it withholds the name
    reasons: int  # of these, those with a reason
    stock: int  # of these, those with one that everybody gives
    nouns: tuple[Noun, ...]
    outlets: tuple[tuple[str, int], ...]  # by stories that rely on them
    balances: tuple[Balance, ...]  # whoever is doubted most first

    @property
    def unnamed_share(self) -> float:
        """The share of sources that have no name."""
        sources = self.named + self.described + self.unnamed
        return self.unnamed / sources if sources else 0.0


class Sums:
    """Counts as the stories come in."""

    __slots__ = ("_balances", "_counts", "_kinds", "_names", "_nouns", "_outlets", "_stories_of")

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._nouns: dict[str, Counter[str]] = {}
        self._outlets: Counter[str] = Counter()
        self._balances: dict[str, Counter[CueClass]] = {}
        self._kinds: dict[str, SourceKind] = {}
        self._names: dict[str, str] = {}
        self._stories_of: Counter[str] = Counter()

    def add(self, story: Story) -> None:
        """Counts one story."""
        counts = self._counts
        counts.update(stories=1, words=story.words, quoted=story.quoted, orphans=story.orphans, unclear=story.unclear)
        for voice in story.voices:
            counts[voice.naming] += 1
            if voice.naming is Naming.NAMED and voice.kind is not SourceKind.DOCUMENT:
                self._balance(voice)
            elif voice.naming is Naming.UNNAMED:
                self._unnamed(voice)
        unnamed = story.named(Naming.UNNAMED)
        counts["with_unnamed"] += bool(unnamed)
        for noun in {voice.noun for voice in unnamed}:
            self._nouns.setdefault(noun, Counter())["stories"] += 1
        self._outlets.update({voice.name for voice in story.outlets})

    def total(self) -> Total:
        """What has come in, summed up."""
        counts = self._counts
        nouns = (Noun(noun, found["sources"], found["stories"]) for noun, found in self._nouns.items() if noun)
        return Total(
            counts["stories"],
            counts["words"],
            counts["quoted"],
            counts["orphans"],
            counts["unclear"],
            counts[Naming.NAMED],
            counts[Naming.DESCRIBED],
            counts[Naming.UNNAMED],
            counts["with_unnamed"],
            counts["withheld"],
            counts["reasons"],
            counts["stock"],
            tuple(sorted(nouns, key=lambda one: (-one.sources, one.noun))),
            tuple(sorted(self._outlets.items(), key=lambda one: (-one[1], one[0]))),
            tuple(sorted(self._all_balances(), key=lambda one: (-one.of(CueClass.DOUBT), -one.verbs, one.name))),
        )

    def _unnamed(self, voice: Voice) -> None:
        self._nouns.setdefault(voice.noun, Counter())["sources"] += 1
        if voice.anonymity is not None:
            self._counts.update(withheld=voice.anonymity.withheld, reasons=voice.anonymity.reason is not None, stock=voice.anonymity.stock)

    def _balance(self, voice: Voice) -> None:
        name = self._names.setdefault(_bare(voice.name), voice.name)
        self._stories_of[name] += 1
        self._kinds.setdefault(name, voice.kind)
        classes = self._balances.setdefault(name, Counter())
        for verb in voice.verbs:
            classes[verb.cls] += verb.times

    def _all_balances(self) -> Iterable[Balance]:
        for name, classes in self._balances.items():
            verbs = sum(classes.values())
            if verbs >= ENOUGH:
                ordered = tuple(sorted(classes.items(), key=lambda one: (-one[1], one[0])))
                yield Balance(name, self._kinds[name], self._stories_of[name], verbs, ordered)


def _bare(name: str) -> str:
    """The name without middle initials: Ana B. Ruiz is Ana Ruiz in another story."""
    words = name.split()
    return " ".join(
        [*words[:1], *(word for word in words[1:-1] if not (len(word) == 2 and word.endswith("."))), *words[1:][-1:]]
    ).casefold()
