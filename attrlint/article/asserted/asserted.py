"""What a story asserts in numbers, records and certainties, and on whose word: the stages that only some rules ask for."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar

from attrlint.article.asserted.certainties import Certainties
from attrlint.article.asserted.changes import Changes
from attrlint.article.asserted.credits import Credits, credits_of
from attrlint.article.asserted.forecasts import Forecasts
from attrlint.article.asserted.quantities import Quantities
from attrlint.article.asserted.superlatives import Superlatives
from attrlint.article.assertions import Certainty, Forecast, Quantity, Superlative
from attrlint.article.terms import Attribution, Frame
from attrlint.article.wordlists import Lists, lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

One = TypeVar("One")
#: What joins another clause on, with a report of its own.
CLAUSE = frozenset({"and", "but", "while", ";"})


class Finders(NamedTuple):
    """The word lists of the stages, ready to be asked."""

    own: Lists
    quantities: Quantities
    changes: Changes
    superlatives: Superlatives
    certainties: Certainties
    forecasts: Forecasts


@lru_cache(maxsize=8)
def finders(changed: tuple[tuple[str, tuple[str, ...]], ...]) -> Finders:
    """The lists of a house, made once for all its articles."""
    own = lists("assertions", dict(changed))
    return Finders(own, Quantities(own), Changes(own), Superlatives(own), Certainties(own), Forecasts(own))


class Asserted:
    """The sentences of one story, each sort of assertion found when it is first asked for."""

    def __init__(self, sentences: Sequence[Sentence], attributions: Sequence[Attribution], found: Finders) -> None:
        self._sentences, self._attributions, self._found = sentences, attributions, found

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """The numbers that the story gives, with what they count, and by how much it says that something changed, in order."""
        return tuple(sorted([*self._each(self._found.quantities.find), *self._each(self._found.changes.find)]))

    @cached_property
    def superlatives(self) -> tuple[Superlative, ...]:
        """The records that it asserts, with their reach, in order."""
        return tuple(self._each(self._found.superlatives.find))

    @cached_property
    def certainties(self) -> tuple[Certainty, ...]:
        """The words with which it vouches for what it says, in order."""
        return tuple(self._each(self._found.certainties.find))

    @cached_property
    def forecasts(self) -> tuple[Forecast, ...]:
        """What it says will be, in order."""
        return tuple(self._each(self._found.forecasts.find))

    def _each(self, find: Callable[[int, Sentence, Sequence[str]], Iterator[One]]) -> Iterator[One]:
        for number, (sentence, low) in enumerate(zip(self._sentences, self._low, strict=True)):
            yield from find(number, sentence, low)

    @cached_property
    def _low(self) -> list[list[str]]:
        """The words of each sentence in lower case."""
        return [[*map(str.lower, sentence.words)] for sentence in self._sentences]

    def credit(self, sentence: int) -> Span | None:
        """The words of a sentence, by its number, that say on whose word it stands: a report's cue, or a noun for data and papers."""
        return self._credits.reports[sentence] or self._credits.papers[sentence]

    def credit_of(self, block: int) -> Span | None:
        """The first such words of a block, by its number."""
        return next((found for number in self.within(block) if (found := self.credit(number)) is not None), None)

    def within(self, block: int) -> range:
        """The numbers of the sentences of a block."""
        return range(bisect_left(self._homes, block), bisect_right(self._homes, block))

    def told(self, span: Span, sentence: int) -> bool:
        """Whether a place in a sentence stands in the content of a report, and so is not the story's own word."""
        first = bisect_left(self._attributions, sentence, key=lambda one: one.sentence)
        while first < len(self._attributions) and self._attributions[first].sentence == sentence:
            if any(part.holds(span) for part in self._attributions[first].content) or self._before_colon(span, self._attributions[first]):
                return True
            first += 1
        return False

    def _before_colon(self, span: Span, report: Attribution) -> bool:
        """Whether a place stands in a report that goes on behind a colon: "There is no doubt of it, she said: it is in a vault"."""
        if report.cue.frame is not Frame.COLON or report.source is None:
            return False
        sentence = self._sentences[report.sentence]
        between = sentence.words[bisect_left(sentence.starts, span.end) : bisect_left(sentence.starts, report.cue.span.start)]
        return "," in between and CLAUSE.isdisjoint(between)

    @cached_property
    def _homes(self) -> list[int]:
        return [sentence.block for sentence in self._sentences]

    @cached_property
    def _credits(self) -> Credits:
        return credits_of(self._sentences, self._attributions, self._found.own)
