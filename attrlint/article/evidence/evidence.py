"""Where the story backs, limits or answers what is claimed: runs of words that say so in its own voice, and denials."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from attrlint.article.grammar.closed import BUT, NOT, SUBJECT_PRONOUNS
from attrlint.article.terms import SAYING, Attribution, CueClass, Evidence, EvidenceKind
from attrlint.article.wordlists import Lists, lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

KINDS = {
    "withheld": EvidenceKind.CAVEAT,
    "caveat": EvidenceKind.CAVEAT,
    "false": EvidenceKind.CAVEAT,
    "document": EvidenceKind.DOCUMENT,
    "witness": EvidenceKind.WITNESS,
    "response": EvidenceKind.RESPONSE,
    "silence": EvidenceKind.SILENCE,
    "nobody": EvidenceKind.SILENCE,
}
ANSWERS = frozenset({"response", "silence", "nobody"})
#: Subjects that nobody is, the words that may stand before one, and how far before the verb it is looked for.
NO_ONE = frozenset({"nobody", "none", "neither", "no-one"})
CLAUSE_OPENS = frozenset({",", ";", ":", "—", "–", "--", "and", "but", "while", "though", "although", "because", "that", "”", "("})
SUBJECT_WITHIN = 14
FULL = {"n't": "not", "n’t": "not"}
#: Words before a marker that make it no more than a supposition: "if the records show".
SUPPOSED = frozenset({"if", "whether", "unless", "should", "until"})
OPEN = 4
#: How a caveat behind a report begins, and a word before it.
TRAILING = frozenset("without offering giving providing citing presenting producing showing supplying unverified unconfirmed".split())
AGAIN = frozenset({"again", "but", "though", "also", "still"})
#: Words from the comma to the marker in ", a claim that could not".
TIED = 4


class _Step(NamedTuple):
    choices: frozenset[str]
    endings: tuple[str, ...]
    optional: bool
    barred: bool  # none of the choices may stand here


class _Marker(NamedTuple):
    steps: tuple[_Step, ...]
    name: str


class Markers:
    """The evidence lexicon: its markers by the words they can begin with, and the words without which there is none."""

    __slots__ = ("_anchors", "_answering", "_by_first", "_granted", "_receivers", "_said")

    def __init__(self, changed: Lists) -> None:
        own = lists("evidence", changed)
        named = {key.removeprefix("words."): words for key, words in own.items() if key.startswith("words.")}
        self._said, self._granted, self._receivers = (frozenset(named[name]) for name in ("said", "granted", "receivers"))
        self._answering = frozenset(named["answering"])
        common = frozenset(named["common"])
        step = cache(partial(_step, named))
        anchors: set[str] = set()
        self._by_first: dict[str, list[_Marker]] = {}
        for name in KINDS:
            for entry in own[f"marker.{name}"]:
                marker = _Marker(tuple(step(word) for word in entry.split()), name)
                needed = [one.choices for one in marker.steps if one.choices and not (one.optional or one.barred)]
                anchors |= min(needed, key=lambda choices: (not choices.isdisjoint(common), len(choices)))
                for first in marker.steps[0].choices:
                    self._by_first.setdefault(first, []).append(marker)
        for first in tuple(self._by_first):
            self._by_first[first.capitalize()] = self._by_first[first]
        for short, full in FULL.items():
            if full in self._by_first:
                self._by_first[short] = self._by_first[full]
        self._anchors = frozenset(anchors)

    def find(self, sentences: Sequence[Sentence], attributions: Sequence[Attribution] = ()) -> Iterator[Evidence]:
        """Every marker and every denial, in order, none inside another; of several at one word the longest.

        `attributions` stand in order of their sentences.
        """
        denials: dict[int, list[Evidence]] = {}
        for one in attributions:
            if one.cue.cls is CueClass.DENIAL and (mark := self._denial(sentences[one.sentence], one)):
                denials.setdefault(one.sentence, []).append(mark)
        for number, sentence in enumerate(sentences):
            found = denials.get(number, [])
            opening = sentence.words[0].lower() in self._anchors  # Footage, which the tagger may take for a name
            if opening or not (self._anchors.isdisjoint(sentence.lemmas) and self._anchors.isdisjoint(sentence.words)):
                found = sorted([*found, *self._runs(number, sentence, attributions)], key=lambda mark: mark.span)
            end = -1
            for mark in found:
                if mark.span.start >= end:
                    end = mark.span.end
                    yield mark

    def _runs(self, number: int, sentence: Sentence, attributions: Sequence[Attribution]) -> Iterator[Evidence]:
        lemmas, words, first = sentence.lemmas, sentence.words, self._by_first
        told: _Told | None = None
        last = -1
        for at, lemma in enumerate(lemmas):
            markers = first.get(lemma)
            if words[at] != lemma and (inflected := first.get(words[at])):
                markers = [*markers, *inflected] if markers else inflected
            if not markers or at < last:
                continue
            ends = [(end, marker.name) for marker in markers if (end := _match(marker, sentence, at))]
            if not ends:
                continue
            last, name = max(ends)
            if name == "nobody" and not self._nobody(sentence, at):
                continue
            before = {words[one].lower() for one in range(max(0, at - OPEN), at)}
            if not before.isdisjoint(SUPPOSED) or (name == "response" and not before.isdisjoint(NOT)):
                continue
            told = told or _Told(number, attributions)
            span = Span(sentence.starts[at], sentence.ends[last - 1])
            own = name == "withheld" and self.apart(sentence, at) < at
            if mark := told.mark(span, name, own=own):
                yield mark

    def _nobody(self, sentence: Sentence, at: int) -> bool:
        """Whether the subject of the verb at `at` is nobody: "neither the dean nor his deputy", "no one at the firm"."""
        for one in range(at - 1, max(-1, at - SUBJECT_WITHIN), -1):
            word = sentence.words[one].lower()
            no = word == "no" and sentence.lemmas[one + 1].lower() in self._answering
            if no or word in NO_ONE:
                return one == 0 or sentence.words[one - 1].lower() in CLAUSE_OPENS
            if sentence.tags[one] == "VERB":
                return False
        return False

    def apart(self, sentence: Sentence, at: int) -> int:
        """Where words begin that stand behind a report and are the story's own, up to the marker at `at`; `at` where none do.

        ", without offering evidence", ", but she offered none", ", a claim that could not be verified".
        """
        marker, none = sentence.words[at].lower(), at
        if at > 1 and sentence.tags[at - 1] == "AUX" and marker in NOT:
            at -= 1  # but he did not offer
        low = [*(word.lower() for word in sentence.words[max(0, at - TIED) : at]), marker]
        if len(low) > 1 and low[-2] == "," and low[-1] in TRAILING:
            return at - 1
        if len(low) > 2 and low[-3] == "," and low[-2] in AGAIN and low[-1] in TRAILING:
            return at - 2
        if len(low) > 3 and low[-4] == "," and low[-3] in BUT and low[-2] in SUBJECT_PRONOUNS:
            return at - 2
        named = len(low) > TIED and low[0] == "," and low[1] in {"a", "an", "the"} and low[3] in {"that", "which"}
        return at - TIED if named and sentence.lemmas[at - 2].lower() in self._said else none

    def _denial(self, sentence: Sentence, attribution: Attribution) -> Evidence | None:
        """The marker that an attribution is, if it denies what somebody said: not where a judge denies bail."""
        cue = attribution.cue
        if cue.unreal or attribution.inside is not None or attribution.source is None:
            return None
        before = range(bisect_left(sentence.starts, cue.span.start), bisect_left(sentence.starts, cue.verb.start))
        if any(sentence.words[at].lower() in NOT for at in before) or not attribution.content:
            return None
        if cue.frame not in SAYING:
            content = attribution.content[0]
            said = range(bisect_left(sentence.starts, content.start), bisect_left(sentence.starts, content.end))
            lemmas = {sentence.lemmas[at] for at in said}
            if cue.lemma == "deny":
                if not said or sentence.words[said[0]].lower() in self._receivers or not self._granted.isdisjoint(lemmas):
                    return None
            elif self._said.isdisjoint(lemmas):
                return None
        return Evidence(cue.verb, EvidenceKind.RESPONSE, attribution.sentence, withheld=False, source=attribution.source)


class _Told:
    """What is told in one sentence, by whom."""

    __slots__ = ("_contents", "_cues", "_number")

    def __init__(self, number: int, attributions: Sequence[Attribution]) -> None:
        self._number = number
        first = bisect_left(attributions, number, key=lambda one: one.sentence)
        here = [one for one in attributions[first : bisect_right(attributions, number, key=lambda one: one.sentence)] if one.inside is None]
        self._contents = sorted(((content, one) for one in here for content in one.content), key=lambda held: held[0])
        self._cues = sorted(here, key=lambda one: one.cue.span)

    def mark(self, span: Span, name: str, *, own: bool) -> Evidence | None:
        """The marker, unless it is part of what somebody says: that is no evidence of the story's own, but may answer another.

        `own` words stand behind what somebody says, whatever the content holds.
        """
        at = bisect_right(self._contents, span.start, key=lambda held: held[0].start) - 1
        if not own and at >= 0 and self._contents[at][0].holds(span):
            teller = self._contents[at][1]
            if name != "false" or teller.source is None or teller.cue.negated:
                return None
            return Evidence(span, EvidenceKind.RESPONSE, self._number, withheld=False, source=teller.source)
        at = bisect_left(self._cues, span.end, key=lambda one: one.cue.span.start) - 1
        answers = name in ANSWERS and at >= 0 and self._cues[at].cue.span.touches(span)
        return Evidence(span, KINDS[name], self._number, withheld=name == "withheld", source=self._cues[at].source if answers else None)


def _step(named: Mapping[str, tuple[str, ...]], word: str) -> _Step:
    barred, optional = word.startswith("-"), word.endswith("?")
    choices: set[str] = set()
    endings: list[str] = []
    for choice in word.removeprefix("-").removesuffix("?").split("|"):
        if choice.startswith("@"):
            choices.update(named[choice[1:]])
        elif choice.startswith("*"):
            endings.append(choice[1:])
        else:
            choices.add(choice)
    return _Step(frozenset(choices), tuple(endings), optional, barred)


def _match(marker: _Marker, sentence: Sentence, at: int) -> int:
    """The word number behind the marker if it stands at `at`, else 0."""
    lemmas, words = sentence.lemmas, sentence.words
    for step in marker.steps:
        fits = False
        if at < len(lemmas):
            word = words[at].lower()
            fits = not step.choices.isdisjoint((lemmas[at], word, FULL.get(word, ""))) or (
                bool(step.endings) and word.endswith(step.endings)
            )
        if step.barred:
            if fits:
                return 0
        elif fits:
            at += 1
        elif not step.optional:
            return 0
    return at
