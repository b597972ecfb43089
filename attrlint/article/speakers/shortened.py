"""What a short description is short for: "the residents", once the story has told of the residents of Gable Court."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import CROWDS, DETERMINERS, INSIDE
from attrlint.article.grammar.grammar import Grammar
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: A description that opens with one of these is no name for the rest of the story.
LOOSE = DETERMINERS | CROWDS | {"a", "an", "any", "no", "every", "each", "other", "such"}
#: What ties to the noun who or whose they are.
LINKS = frozenset({"of", "from", "at", "for"})


class Full(NamedTuple):
    """A first mention with more than an article and the noun: its words and place, and where another sort begins to rival it."""

    text: str
    place: Span
    end: int | None


class Descriptions:
    """The first full mention of each noun asked for; each noun is looked up in the story once."""

    __slots__ = ("_known", "_sentences")

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._known: dict[str, Full | None] = {}

    def full(self, noun: str, text: str, before: int) -> Full | None:
        """What "the `noun`" at offset `before` is short for; None where the story had no more words, or two sorts of them."""
        if noun not in self._known:
            self._known[noun] = self._first(noun, text)
        found = self._known[noun]
        return None if found is None or before < found.place.end or (found.end is not None and before > found.end) else found

    def _first(self, noun: str, text: str) -> Full | None:
        mentions = self._mentions(noun, text)
        first = next(mentions, None)
        if first is None or not first[1]:
            return None
        place, words = first
        rival = next((other.start for other, others in mentions if others and not others <= words), None)
        return Full(place.of(text), place, rival)

    def _mentions(self, noun: str, text: str) -> Iterator[tuple[Span, frozenset[str]]]:
        """Each mention of the noun, with what its description holds besides."""
        for sentence in self._sentences:
            if noun not in sentence.words and noun.capitalize() not in sentence.words:
                continue
            grammar = Grammar(sentence, text)
            for at, low in enumerate(grammar.low):
                if low != noun or not (grammar.tags[at] == "NOUN" or (at == 0 and grammar.tags[at] == "PROPN")):
                    continue
                if grammar.tags[at + 1 : at + 2] in (["NOUN"], ["PROPN"]):
                    continue  # the company car
                start = phrases.base_left(grammar, at)
                end = _end(grammar, at)
                words = frozenset(
                    grammar.low[word]
                    for word in range(start, end)
                    if word != at and (grammar.tags[word] in INSIDE or grammar.low[word] in LOOSE)
                )
                place = Span(sentence.starts[start], sentence.ends[end - 1])
                yield place, frozenset() if words & LOOSE else words


def _end(grammar: Grammar, head: int) -> int:
    """The end of the description whose noun is at `head`: with its "of Gable Court"."""
    behind = head + 1
    if behind < grammar.n and grammar.low[behind] in LINKS and (end := phrases.base_right(grammar, behind + 1)) > behind + 1:
        return end
    return behind
