"""What one report in a sentence is, in word numbers, before it becomes an attribution."""

from typing import NamedTuple

from attrlint.article.grammar.phrases import Phrase
from attrlint.article.terms import Frame


class Range(NamedTuple):
    """Words `start` to `end` (exclusive) of a sentence."""

    start: int
    end: int


class Report(NamedTuple):
    """One report in a sentence, in word numbers. An open report awaits what follows its colon."""

    cue: Range
    verb: int
    lemma: str
    frame: Frame
    source: Phrase | None
    content: tuple[Range, ...]
    outer: int | None  # number, among the sentence's reports, of the one whose content holds this


class Right(NamedTuple):
    """What stands behind a verb: its lemma with a particle, the frame, the first word of the content, the end of the cue."""

    lemma: str
    frame: Frame
    start: int
    cue_end: int
