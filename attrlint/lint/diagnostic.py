"""A finding with its code, level, file and place: what a report is made of."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from attrlint.packs.model import Ruling
from attrlint.rule import Level
from attrlint.source.mapping import LINE_END, Position
from attrlint.source.prose import Address
from attrlint.source.span import Span

#: Levels in the order in which they matter; --fail-on names the lowest that fails.
WEIGHT = {Level.NOTE: 0, Level.WARNING: 1, Level.ERROR: 2}

#: What a house's question may name.
NAMED = re.compile(r"\{words\}|\{message\}")

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
    off: bool = False  # a comment in the copy has the rule off here


class Held(NamedTuple):
    """How many quotations a record has word for word, how many with other words, and how many not at all."""

    exact: int = 0
    altered: int = 0
    absent: int = 0


def worded(message: str, words: str, ruling: Ruling) -> str:
    """The rule's question, or the house's in its place."""
    if not ruling.message:
        return message
    named = {"{words}": " ".join(words.split()), "{message}": message}
    return NAMED.sub(lambda found: named[found[0]], ruling.message)


def reaches(diagnostics: Iterable[Diagnostic], floor: Level) -> bool:
    """Whether one of the diagnostics is of the level `floor` or a graver one."""
    return any(WEIGHT[diagnostic.level] >= WEIGHT[floor] for diagnostic in diagnostics)


def margins(text: str, place: Span, start: Position) -> tuple[str, str]:
    """What stands on the line before `place`, and what follows on the line where it ends, at most MARGIN code points each."""
    before = text[max(place.start - start.column + 1, place.start - MARGIN) : place.start]
    return before, LINE_END.split(text[place.end : place.end + MARGIN], maxsplit=1)[0]


class Suppression(NamedTuple):
    """Where a file switches rules off, and what that came to."""

    start: Position
    end: Position
    words: str  # what it says, on one line
    rules: tuple[str, ...]  # as written; none means all
    reason: str
    silenced: tuple[Diagnostic, ...]  # in order of place
    address: Address | None = None  # as a diagnostic's
    counts: bool = True  # whether it holds: not without a reason where the house requires one


class Known(NamedTuple):
    """A finding as a baseline keeps it: without a place, which moves."""

    code: str
    fingerprint: str
    words: str  # what it asks about, for people who read the file


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
    suppressions: tuple[Suppression, ...] = ()  # in order of place
    known: int = 0  # findings that its baseline has, and that are left out of the diagnostics
    fixed: tuple[Known, ...] = ()  # what its baseline has and the file has no more
