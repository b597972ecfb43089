"""What a stretch of the story is about: the words that tell, and how much two stretches have of them in common."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from attrlint.language.engine import QUOTE, Sentence
from attrlint.source.span import Span

#: Code points of a quotation that tell what it is about.
LONG = 1500
#: Words of the narration that do.
MANY = 80
#: A noun that stands in the story no more often than this tells alone that two stretches are of one matter; other words in pairs.
RARE = 4
#: Letters of the shortest word that tells.
SHORT = 3
#: The same for a long story: once in so many words.
SPREAD = 300
NAMING = frozenset({"NOUN", "PROPN", "NUM"})
TELLING = NAMING | {"VERB", "ADJ"}
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
ENDINGS = ("ations", "ation", "ings", "ing", "ments", "ment", "ers", "ed", "er", "es", "s", "e")


class Telling(NamedTuple):
    """A word that tells what is spoken of."""

    span: Span
    tag: str


class Topics:
    """The telling words of a story's stretches, by what inflected forms have in common."""

    __slots__ = ("_counts", "_empty", "_often", "_sentences", "_text")

    def __init__(self, text: str, sentences: Sequence[Sentence], empty: Container[str]) -> None:
        self._text = text
        self._sentences = sentences
        self._empty = empty
        self._counts: Counter[str] | None = None  # how often each stem stands in the story
        self._often = RARE

    def of(self, sentence: Sentence, spans: Iterable[Span]) -> dict[str, Telling]:
        """The first of each telling word within the spans of a sentence, by its stem."""
        found: dict[str, Telling] = {}
        for span in spans:
            first = bisect_left(sentence.starts, span.start)
            for at in range(first, min(first + MANY, bisect_left(sentence.starts, span.end))):
                if sentence.tags[at] == QUOTE:
                    end = min(sentence.ends[at], sentence.starts[at] + LONG)
                    for word in WORD.finditer(self._text, sentence.starts[at], end):
                        if stem := self._stem(word[0].lower()):
                            found.setdefault(stem, Telling(Span(*word.span()), "PROPN" if word[0][:1].isupper() else "NOUN"))
                elif sentence.tags[at] in TELLING and (stem := self._stem(sentence.lemmas[at].lower())):
                    found.setdefault(stem, Telling(Span(sentence.starts[at], sentence.ends[at]), sentence.tags[at]))
        return found

    def stems(self, words: str) -> set[str]:
        """The stems of the telling words among `words`."""
        return {stem for word in WORD.findall(words) if (stem := self._stem(word.lower()))}

    def shared(self, one: Mapping[str, Telling], other: Mapping[str, Telling]) -> tuple[Span, ...]:
        """The places in `other` of what both have in common, in order; none where it is too little to make them one matter.

        One noun or name that is rare in the story is enough, or two words that are not both names.
        """
        common = [(stem, other[stem]) for stem in one.keys() & other.keys()]
        paired = len(common) > 1 and any(word.tag != "PROPN" for _, word in common)
        if not paired and not any(word.tag in NAMING and self._rare(stem) for stem, word in common):
            return ()
        return tuple(sorted(word.span for _, word in common))

    def in_common(self, one: Sentence, spans: Iterable[Span], other: Sentence) -> tuple[Span, ...]:
        """The places in `other` of what it has in common with stretches of `one`; none where it is too little."""
        return self.shared(self.of(one, spans), self.of(other, [other.span]))

    def _rare(self, stem: str) -> bool:
        if self._counts is None:
            lemmas: Counter[str] = Counter()
            for sentence in self._sentences:
                lemmas.update(sentence.lemmas)
            self._often = max(RARE, lemmas.total() // SPREAD)
            self._counts = Counter()
            for lemma, count in lemmas.items():
                self._counts[self._stem(lemma.lower())] += count
        return self._counts[stem] <= self._often

    def _stem(self, word: str) -> str:
        """The first letters that inflected forms share; empty for a word that says too little to link by."""
        word = word.removesuffix("’s").removesuffix("'s")
        if len(word) < SHORT or word in self._empty:
            return ""
        if word.endswith("ies") and len(word) > SHORT + 2:
            return word[:-3] + "y"
        for ending in ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 4:
                return word[: -len(ending)]
        return word
