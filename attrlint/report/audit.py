"""What each rule would say of an archive: how often, where, and at which words."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from heapq import nsmallest
from typing import NamedTuple, cast

from attrlint.article.wordlists import lists
from attrlint.language.embedded.lemmas import Lemmas
from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.packs.model import Chosen
from attrlint.rule import Profile

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")

#: Words of a finding that are looked up in its rule's lists, and words of a wording that is counted as such.
LOOKED_UP, WORDING = 30, 4
#: Code points of a finding that are looked at.
LETTERS = 400
#: Lists of the article's model that a family of rules stands on.
SHARED = {"sources": ("sources", "kind."), "verbs": ("cues", "class.")}


class Entry(NamedTuple):
    """A word of a rule's lists, by the option that holds it."""

    option: str
    word: str


class _List(NamedTuple):
    """A word list, and those of its entries that have several words."""

    name: str
    entries: frozenset[str]
    several: tuple[str, ...]


class Audited:
    """One rule's findings on an archive, as they come in."""

    __slots__ = ("_best", "_samples", "chosen", "entries", "files", "hits", "wordings")

    def __init__(self, chosen: Chosen, *, samples: int) -> None:
        self.chosen = chosen
        self.hits = 0
        self.files = 0
        self.entries: Counter[Entry] = Counter()
        self.wordings: Counter[str] = Counter()
        self._samples = samples
        self._best: list[tuple[bool, str, str, Diagnostic]] = []

    def add(self, found: Iterable[Diagnostic]) -> None:
        """Counts the rule's findings in one file."""
        ranked = sorted((_rank(diagnostic), diagnostic.path, diagnostic) for diagnostic in found)
        self.files += bool(ranked)
        self.hits += len(ranked)
        kept = [(again > 0, rank, path, diagnostic) for again, (rank, path, diagnostic) in enumerate(ranked[: self._samples])]
        self._best = nsmallest(self._samples, [*self._best, *kept])
        for _, _, diagnostic in ranked:
            words = [word.lower() for word in WORD.findall(diagnostic.excerpt[:LETTERS])[:LOOKED_UP]]
            if len(words) <= WORDING:
                self.wordings[" ".join(words) or diagnostic.excerpt] += 1
            self.entries.update(_entries(self.chosen, words))

    @property
    def samples(self) -> list[Diagnostic]:
        """Some of the findings, in order of place: one a file as far as that goes, else picked by their fingerprints, as if by lot.

        The same for the same archive, in whatever order its files come.
        """
        return sorted((best[-1] for best in self._best), key=lambda diagnostic: (diagnostic.path, diagnostic.start))

    def noisiest(self) -> list[tuple[Entry, int]]:
        """The words of lists that stand in most findings, or the wordings that are found most, whichever tells more."""
        wordings = Counter({Entry("", words): hits for words, hits in self.wordings.items()})
        counted = max(self.entries, wordings, key=lambda counter: max(counter.values(), default=0))
        return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


class Audit:
    """An archive, file by file. Memory does not grow with it but for the words it finds."""

    def __init__(self, *, samples: int) -> None:
        self.files = 0
        self.words = 0
        self.faulty = 0
        self._samples = samples
        self._rules: dict[str, Audited] = {}

    def add(self, checked: Checked, chosen: Iterable[Chosen]) -> None:
        """Counts one file, which was checked by the rules in `chosen`."""
        self.files += 1
        self.words += checked.words
        self.faulty += bool(checked.faults)
        for one in chosen:
            code = one.loaded.rule.code
            if code not in self._rules:
                self._rules[code] = Audited(one, samples=self._samples)
        found: dict[str, list[Diagnostic]] = {}
        for diagnostic in checked.diagnostics:
            found.setdefault(diagnostic.code, []).append(diagnostic)
        for code, diagnostics in found.items():
            self._rules[code].add(diagnostics)

    @property
    def rules(self) -> list[Audited]:
        """The rules that ran, those without a finding too, in order of code."""
        return [self._rules[code] for code in sorted(self._rules)]

    def rate(self, hits: int) -> float:
        """Findings per 1,000 words."""
        return 1000 * hits / self.words if self.words else 0.0

    def profiles(self) -> dict[Profile, int]:
        """The findings of the rules that ran, by the profile that brings them."""
        counts: Counter[Profile] = Counter()
        for rule in self.rules:
            counts[rule.chosen.loaded.rule.profile] += rule.hits
        return {profile: counts[profile] for profile in Profile if profile in counts}


def _rank(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.fingerprint[8:]}{diagnostic.fingerprint[:8]}"


def _entries(chosen: Chosen, words: list[str]) -> set[Entry]:
    """The words of the rule's lists that stand among `words`, in any form."""
    held = (*_lists(chosen.options), *_shared(chosen.loaded.family))
    if not held:
        return set()
    found: set[Entry] = set()
    line = f" {' '.join(words)} "
    for name, entries, several in held:
        for word in words:
            form = next((form for form in (word, _lemmas()["VERB"][word], _lemmas()["NOUN"][word]) if form in entries), None)
            if form is not None:
                found.add(Entry(name, form))
        found.update(Entry(name, entry) for entry in several if f" {entry} " in line)
    return found


@cache
def _lists(options: object) -> tuple[_List, ...]:
    """The word lists among a rule's options."""
    fields: tuple[str, ...] = getattr(options, "_fields", ())
    values = ((field, cast("object", getattr(options, field))) for field in fields)
    return tuple(_list(field, cast("frozenset[str]", value)) for field, value in values if isinstance(value, frozenset))


@cache
def _shared(family: str) -> tuple[_List, ...]:
    """The model's lists that the rules of a family stand on, by the names that a configuration has for them."""
    if family not in SHARED:
        return ()
    file, prefix = SHARED[family]
    return tuple(_list(f"{file}.{key}", words) for key, words in lists(file, {}).items() if key.startswith(prefix))


def _list(name: str, words: Iterable[str]) -> _List:
    entries = frozenset(str(entry).lower() for entry in words)
    return _List(name, entries, tuple(sorted(entry for entry in entries if " " in entry)))


@cache
def _lemmas() -> Lemmas:
    return Lemmas()
