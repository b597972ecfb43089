"""Who says what in a story: its quotations and attributions, whom it names, and where each stands."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from attrlint.article.page import Page
from attrlint.article.terms import Attribution, Body, Person, Quotation, QuotationKind
from attrlint.language.engine import Sentence
from attrlint.language.marks import Stray
from attrlint.source.prose import STORY, Prose
from attrlint.source.span import Span


class Said(NamedTuple):
    """What the stages found on a page."""

    quotations: tuple[Quotation, ...]
    strays: tuple[Stray, ...]
    attributions: tuple[Attribution, ...]
    people: tuple[Person, ...]
    bodies: tuple[Body, ...]


class Sayings(Page):
    """A page with what is said on it."""

    def __init__(self, prose: Prose, sentences: tuple[Sentence, ...], said: Said) -> None:
        super().__init__(prose, sentences)
        self.quotations, self.strays, self.attributions, self.people, self.bodies = said

    def quotations_in(self, block: int) -> tuple[Quotation, ...]:
        """The quotations of a block, in order of their start."""
        return tuple(self._by_block.get(block, ()))

    def quotations_within(self, spans: tuple[Span, ...]) -> tuple[Quotation, ...]:
        """The outermost quotations that touch any of the spans."""
        found: list[Quotation] = []
        for span in spans:
            at = max(0, bisect_right(self._outermost_starts, span.start) - 1)
            while at < len(self._outermost) and self._outermost[at].span.start < span.end:
                if self._outermost[at].span.touches(span):
                    found.append(self._outermost[at])
                at += 1
        return tuple(found)

    def bodies_in(self, block: int) -> tuple[tuple[Span, Body], ...]:
        """Where a block names bodies, in order, each place with the body."""
        return tuple(self._bodies_by_block.get(block, ()))

    def strays_in(self, block: int) -> tuple[Stray, ...]:
        """The marks without a partner in a block."""
        return tuple(self._strays_by_block.get(block, ()))

    def runs_into(self, block: int) -> bool:
        """Whether the story's paragraph before that block leaves a quotation open."""
        at = bisect_left(self._story, block) - 1
        return at >= 0 and any(not quotation.closed for quotation in self.quotations_in(self._story[at]))

    def attributions_in(self, sentence: int) -> tuple[Attribution, ...]:
        """The attributions whose cue stands in that sentence, in order."""
        return tuple(self._by_sentence.get(sentence, ()))

    def attributions_after(self, attribution: Attribution) -> Iterator[Attribution]:
        """The attributions whose cue stands after this one's, in order."""
        at = bisect_right(self._cue_starts, attribution.cue.span.start)
        for number in range(at, len(self.attributions)):
            yield self._in_order[number]

    def teller(self, span: Span) -> Attribution | None:
        """The attribution of a named or described source in whose content a place stands: these are somebody's words."""
        for attribution in self.attributions_in(self.sentence_at(span.start)):
            if attribution.source is not None and any(part.holds(span) for part in attribution.content):
                return attribution
        return None

    def speech(self) -> Iterator[Quotation]:
        """The outermost quotations that hold somebody's words, in the story's own blocks."""
        for quotation in self.quotations:
            if quotation.depth == 0 and quotation.kind is QuotationKind.SPEECH and self.blocks[quotation.block].role in STORY:
                yield quotation

    def before(self, quotation: Quotation, count: int) -> tuple[Quotation, ...]:
        """The last `count` outermost quotations that begin before this one, the nearest first."""
        at = bisect_left(self._outermost_starts, quotation.span.start)
        return tuple(reversed(self._outermost[max(0, at - count) : at]))

    @cached_property
    def named_at(self) -> frozenset[int]:
        """Where the names of people begin."""
        return frozenset(self.people_at)

    @cached_property
    def people_at(self) -> dict[int, tuple[Person, Span]]:
        """Who is named where, with the name's place, by the offset at which it begins."""
        return {mention.start: (person, mention) for person in self.people for mention in person.mentions}

    def first_named(self, name: str) -> int | None:
        """Where the story first names the person of that name, if it does."""
        return self._first_mentions.get(name)

    def names_within(self, span: Span) -> bool:
        """Whether the name of somebody begins in the span."""
        at = bisect_left(self._name_starts, span.start)
        return at < len(self._name_starts) and self._name_starts[at] < span.end

    @cached_property
    def _first_mentions(self) -> dict[str, int]:
        return {person.name: person.mentions[0].start for person in reversed(self.people)}

    @cached_property
    def _name_starts(self) -> list[int]:
        return sorted(self.named_at)

    @cached_property
    def _in_order(self) -> list[Attribution]:
        return sorted(self.attributions, key=lambda attribution: attribution.cue.span)

    @cached_property
    def _cue_starts(self) -> list[int]:
        return [attribution.cue.span.start for attribution in self._in_order]

    @cached_property
    def _outermost(self) -> list[Quotation]:
        return [quotation for quotation in self.quotations if quotation.depth == 0]

    @cached_property
    def _outermost_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self._outermost]

    @cached_property
    def _by_block(self) -> dict[int, list[Quotation]]:
        found: dict[int, list[Quotation]] = {}
        for quotation in self.quotations:
            found.setdefault(quotation.block, []).append(quotation)
        return found

    @cached_property
    def _bodies_by_block(self) -> dict[int, list[tuple[Span, Body]]]:
        found: dict[int, list[tuple[Span, Body]]] = {}
        for place, body in sorted((place, named) for named in self.bodies for place in named.mentions):
            found.setdefault(self.block_at(place.start), []).append((place, body))
        return found

    @cached_property
    def _strays_by_block(self) -> dict[int, list[Stray]]:
        found: dict[int, list[Stray]] = {}
        for stray in self.strays:
            found.setdefault(stray.block, []).append(stray)
        return found

    @cached_property
    def _by_sentence(self) -> dict[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = {}
        for attribution in self.attributions:
            found.setdefault(attribution.sentence, []).append(attribution)
        return found
