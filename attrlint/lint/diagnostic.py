"""A finding with its code, level, file and place: what a report is made of."""

from typing import NamedTuple

from attrlint.rule import Level
from attrlint.source.mapping import Position
from attrlint.source.prose import Address

#: Levels in the order in which they matter; --fail-on names the lowest that fails.
WEIGHT = {Level.NOTE: 0, Level.WARNING: 1, Level.ERROR: 2}

#: How many code points of the line a diagnostic shows before and behind its place.
MARGIN = 160


class RelatedPlace(NamedTuple):
    """Another place a diagnostic speaks of, in the same file."""

    message: str
    start: Position
    end: Position
    excerpt: str  # the source's words there
    address: Address | None = None  # as a diagnostic's


class Change(NamedTuple):
    """Other marks for a place of the source: 0-based offsets, end exclusive."""

    start: int
    end: int
    text: str


class Diagnostic(NamedTuple):
    """Lines and columns are 1-based code points of the source, end exclusive; offsets 0-based."""

    path: str
    start: Position
    end: Position
    code: str
    name: str
    level: Level
    message: str
    excerpt: str  # the source's words at the place
    before: str  # what stands on the line before it, at most MARGIN code points
    after: str  # what follows on the line where it ends, at most MARGIN code points
    related: tuple[RelatedPlace, ...]
    suggestions: tuple[str, ...]
    fingerprint: str  # from code, words and sentence, never from the line
    claim: int | None  # diagnostics of a file with the same number ask about one claim
    note: str = ""  # what the house has settled about the rule
    link: str = ""  # where its style guide says so
    edits: tuple[Change, ...] = ()  # together they settle it and change no word: what --fix does
    address: Address | None = None  # where a CMS has the words; None where the format has lines alone


class Said(NamedTuple):
    """A sentence that a draft quotes of somebody by name, to be held against those of other drafts."""

    words: tuple[str, ...]
    speaker: str
    named: bool  # by name, not by a pronoun that may mean somebody else
    nearly: bool  # whether words that are nearly the same count
    asked: Diagnostic  # what would be asked of it, with a mark in place of the question
    fails: bool  # whether that would fail


class Held(NamedTuple):
    """How many quotations a record has word for word, how many with other words, and how many not at all."""

    exact: int = 0
    altered: int = 0
    absent: int = 0


class Checked(NamedTuple):
    """One file of a run: what was found, and what went wrong on the way."""

    path: str
    diagnostics: tuple[Diagnostic, ...]  # in order of place, then code
    faults: tuple[str, ...]  # why the file, or a rule on it, could not be read to the end: whole messages, with the path
    fails: bool  # whether a diagnostic reaches the level that fails
    said: tuple[Said, ...] = ()  # what it hands over to the comparison of drafts; empty behind it
    words: int = 0  # of the whole file
    held: Held | None = None  # where the run has a record to hold quotations against
    text: str = ""  # the decoded source, where the order wants it
