"""Where the story backs, limits or answers what is claimed: runs of words that say so, outside quotations."""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.cues import Lists, lists
from attrlint.article.terms import Evidence, EvidenceKind
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

KINDS = {
    "withheld": EvidenceKind.CAVEAT,
    "caveat": EvidenceKind.CAVEAT,
    "document": EvidenceKind.DOCUMENT,
    "witness": EvidenceKind.WITNESS,
    "response": EvidenceKind.RESPONSE,
}
NOT = {"n't": "not", "n’t": "not"}


class _Step(NamedTuple):
    choices: frozenset[str]
    optional: bool


class _Marker(NamedTuple):
    steps: tuple[_Step, ...]
    kind: EvidenceKind
    withheld: bool


class Markers:
    """The evidence lexicon, by the words its entries can begin with."""

    __slots__ = ("_by_first",)

    def __init__(self, changed: Lists) -> None:
        self._by_first: dict[str, list[_Marker]] = {}
        own = lists("evidence", changed)
        for name, kind in KINDS.items():
            for entry in own[f"marker.{name}"]:
                steps = tuple(_Step(frozenset(word.removesuffix("?").split("|")), word.endswith("?")) for word in entry.split())
                marker = _Marker(steps, kind, name == "withheld")
                for first in steps[0].choices:
                    self._by_first.setdefault(first, []).append(marker)

    def find(self, sentences: tuple[Sentence, ...]) -> Iterator[Evidence]:
        """Every marker, in order; of several at one word the longest."""
        first = self._by_first
        firsts = frozenset(first)
        for number, sentence in enumerate(sentences):
            lemmas = sentence.lemmas
            if firsts.isdisjoint(lemmas) and firsts.isdisjoint(sentence.words) and NOT.keys().isdisjoint(sentence.words):
                continue
            last = -1
            for at, lemma in enumerate(lemmas):
                word = sentence.words[at].lower()
                markers = first.get(lemma) or first.get(word) or first.get(NOT.get(word, ""))
                if not markers or at < last:
                    continue
                best: tuple[int, _Marker] | None = None
                for marker in markers:
                    end = _match(marker, sentence, at)
                    if end and (best is None or end > best[0]):
                        best = end, marker
                if best:
                    last, marker = best
                    yield Evidence(Span(sentence.starts[at], sentence.ends[last - 1]), marker.kind, number, marker.withheld)


def _match(marker: _Marker, sentence: Sentence, at: int) -> int:
    """The word number behind the marker if it stands at `at`, else 0."""
    lemmas, words = sentence.lemmas, sentence.words
    for step in marker.steps:
        if at < len(lemmas) and not step.choices.isdisjoint((lemmas[at], words[at].lower(), NOT.get(words[at].lower(), ""))):
            at += 1
        elif not step.optional:
            return 0
    return at
