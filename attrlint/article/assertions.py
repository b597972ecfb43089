"""The terms of what a story asserts: that somebody did wrong, a figure, a record, and whether it says on whose word.

All spans are code points of the article's text, 0-based, end exclusive.
"""

from enum import StrEnum
from typing import NamedTuple

from attrlint.article.terms import Attribution, Source
from attrlint.source.span import Span


class Voice(StrEnum):
    """Who says it."""

    OWN = "own"  # the story itself
    TOLD = "told"  # somebody whom the story reports
    CUE = "cue"  # the verb of the report is the accusation: "accused Vance of fraud"


class Accused(StrEnum):
    """Who is said to have done it."""

    PERSON = "person"  # somebody named
    ROLE = "role"  # one of a kind that the story or the place tells: the headteacher, the firm
    BODY = "body"  # a company, school, charity by its name
    STATE = "state"  # a government, an army, a party, an armed group
    NOBODY = "nobody"  # unnamed, or many: a gunman, thieves


class Ground(StrEnum):
    """What keeps an accusation from being the story's own."""

    LAW = "law"  # a charge, a court, a conviction
    HEDGE = "hedge"  # allegedly, suspected of
    SOURCE = "source"  # somebody is credited in the sentence or beside it
    KNOWN = "known"  # a killing that a clause on something else only mentions: "after Vance killed nine people"
    PAST = "past"  # history
    FICTION = "fiction"  # the plot of a work
    SPORT = "sport"


class Clearing(NamedTuple):
    """The word that clears an accusation, and how."""

    ground: Ground
    span: Span


class Accusation(NamedTuple):
    """Somebody is said to have done wrong."""

    span: Span  # the words that say so: "stole $4m"
    lemma: str  # of their verb, or of the noun that somebody is called
    accused: Accused
    target: Source  # who is said to have done it
    sentence: int
    voice: Voice
    attribution: Attribution | None  # who says so; None in the story's own voice
    clearing: Clearing | None
    year: int | None  # the last year that the sentence names


class QuantityKind(StrEnum):
    """What a number counts."""

    PERCENT = "percent"
    RATE = "rate"  # one in five, two thirds of
    MONEY = "money"
    CASUALTIES = "casualties"  # people killed, hurt, missing
    PEOPLE = "people"  # people, jobs, households


class Quantity(NamedTuple):
    """A number with what it counts: not a date, an age, a score, an address, a distance, a time."""

    span: Span
    kind: QuantityKind
    value: float  # as far as the words give it; 0 where they do not: "hundreds"
    sentence: int
    common: bool  # a price, a vote, a rate: what anybody can see, or a deed itself fixes


class Superlative(NamedTuple):
    """The largest, the first, the worst, with how far that is said to hold."""

    span: Span
    head: Span  # the superlative alone
    reach: Span  # "in the county’s history", "ever"
    sentence: int
    timed: bool  # it is said of a time, not only of a place


class Certainty(NamedTuple):
    """Words with which a story vouches for what it says: there is no doubt, clearly."""

    span: Span
    sentence: int


class Forecast(NamedTuple):
    """What will be, by the story alone: "will fail within weeks"."""

    span: Span
    sentence: int
