"""What each quotation mark can do where it stands: open, close, both, or nothing, being an apostrophe or an inch mark."""

import re
from enum import StrEnum
from typing import NamedTuple

from attrlint.source.span import Span


class Style(StrEnum):
    """How a pair of marks looks."""

    DOUBLE = "double"  # “ ” " „ '' and ``
    SINGLE = "single"  # ‘ ’ ' and ‚
    ANGLE = "angle"  # « » and ‹ ›


class Mark(NamedTuple):
    """A quotation mark at `start` to `end`, in code points of the prose."""

    start: int
    end: int
    style: Style
    opens: bool
    closes: bool
    straight: bool = False
    turned: bool = False  # its look says the other way: here,“ said she
    spaced: bool = False  # white space on both sides: its turn decides what it does
    doubtful: bool = False  # it may be no mark: the dogs' dinner, goin' home, a 12" pipe


# C1 controls are what is left of cp1252 quotation marks in text that was decoded as Latin-1.
# An apostrophe within a word is passed over here: most single marks are that. Of three straight marks behind a word the first
# closes the inner quotation: 'old-school,'''. The values of a tag's attributes are no quotations.
MARK = re.compile(
    "[<`\"“”„«»‘’'‚‹›\x91-\x94]"
    "(?<!\\w['‘’‚\x91\x92](?=\\w))"
    "(?:(?<=')(?!(?<=\\S')''(?!'))'|(?<=`)`|(?<=<)[A-Za-z]{1,10}\\s[\\w-]{1,20}=[^<>]{0,400}>)?"
)
OPENING = frozenset("“„«‘‚‹\x91\x93") | {"``"}
CLOSING = frozenset("”»’›\x92\x94")
STRAIGHT = frozenset({'"', "'", "''", "``"})
STYLES = (
    dict.fromkeys("‘’'‚\x91\x92", Style.SINGLE)
    | dict.fromkeys("«»‹›", Style.ANGLE)
    | dict.fromkeys((*'“”„"\x93\x94', "''", "``"), Style.DOUBLE)
)
STOPS = frozenset(",.?!;:…")

FEET = re.compile(r"\d['’]\s?\d{1,2}(?:\.\d)?$")
FIGURE = re.compile(r"(?:^|[\s(/-])\d{1,3}(?:[./]\d{1,2})?$")
# Words that begin with an apostrophe; a mark before one of them opens nothing.
CLIPPED = re.compile(r"(?:\d\ds|tis|twas|til|em|n|cause|round|bout|cos|neath|nuff)\b", re.IGNORECASE)
YEAR = re.compile(r"\d\d\b")
# Words that lose their last letter: goin', ol'.
DROPPED = re.compile(r"(?:\w\win|\b(?:ol|an|o|th|wi|lil))$", re.IGNORECASE)


def marks(text: str, block: Span) -> list[Mark]:
    """The marks of a block that can open or close a quotation, in order."""
    found = list(MARK.finditer(text, *block))
    if not found:
        return []
    low = {match[0] for match in found} & {"„", "‚"}
    made: list[Mark] = []
    doubts = False
    for match in found:
        mark = match[0]
        style = STYLES.get(mark)
        if style is None:
            continue
        start, end = match.span()
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        if style is Style.SINGLE:
            judged = _single(text, mark, start, end, before, after, low="‚" in low)
        elif style is Style.ANGLE:
            judged = _angle(mark, start, end, before, after)
        else:
            judged = _double(mark, start, end, before, after, low="„" in low)
        if before.isdigit() and judged.closes and FEET.search(text, max(block.start, start - 8), start):
            continue
        if judged.closes and not judged.opens and _doubtful(text, block, judged, before, after):
            judged = judged._replace(doubtful=True)
            doubts = True
        if judged.opens or judged.closes:
            made.append(judged)
    return _firm(made) if doubts else made


def _double(mark: str, start: int, end: int, before: str, after: str, *, low: bool) -> Mark:
    free, bare = before.isspace(), after.isspace()
    if mark in STRAIGHT:
        opens = not before.isalnum() and (free or not bare)
        return Mark(start, end, Style.DOUBLE, opens, not free or bare, straight=True, spaced=free and bare)
    if mark in OPENING:
        # „so“ closes with what opens elsewhere
        turned = (bare and not free) or (before in STOPS and not after.isalnum())
        closes = turned or (low and mark == "“") or (free and bare)
        return Mark(start, end, Style.DOUBLE, not turned, closes, turned=turned and not low, spaced=free and bare)
    turned = (free or before in "([") and not bare and after not in STOPS and after not in ")]"
    return Mark(start, end, Style.DOUBLE, turned, not turned, turned=turned)


def _angle(mark: str, start: int, end: int, before: str, after: str) -> Mark:
    """French marks point outwards, German and Danish ones inwards; neither looks the wrong way."""
    free, bare = before.isspace(), after.isspace()
    if mark in OPENING:
        inwards = not free and before not in "([" and not after.isalnum()
        return Mark(start, end, Style.ANGLE, not inwards, inwards)
    inwards = (free or before in "([") and not bare and after not in STOPS
    return Mark(start, end, Style.ANGLE, inwards, not inwards)


def _single(text: str, mark: str, start: int, end: int, before: str, after: str, *, low: bool) -> Mark:
    none = Mark(start, end, Style.SINGLE, opens=False, closes=False, straight=mark in STRAIGHT)
    if CLIPPED.match(text, end) or (YEAR.match(text, end) and text[max(0, start - 2) : start - 1].isalnum()):
        return none
    opens = not before.isalnum() and not after.isspace() and before not in STOPS and before != ")"
    closes = not before.isspace() and not after.isalnum()
    if mark in OPENING:
        turned = closes and (before in STOPS or before.isalnum())
        return none._replace(opens=not after.isspace() and not turned, closes=turned or (low and closes), turned=turned and not low)
    if mark in CLOSING:
        turned = before.isspace() and after.isalnum()
        return none._replace(opens=turned, closes=closes, turned=turned)
    return none._replace(opens=opens, closes=closes)


def _doubtful(text: str, block: Span, mark: Mark, before: str, after: str) -> bool:
    """Whether a mark that closes may be no mark: the dogs' dinner, goin' home, a 12" pipe."""
    if mark.style is Style.DOUBLE:
        return before.isdigit() and after in " -" and FIGURE.search(text, max(block.start, mark.start - 8), mark.start) is not None
    if mark.style is not Style.SINGLE or after != " " or not text[mark.end + 1 : mark.end + 2].isalnum():
        return False
    if before in "sz":
        return text[mark.end + 1].islower()
    return before.isalnum() and (before.isdigit() or DROPPED.search(text, max(block.start, mark.start - 8), mark.start) is not None)


def _firm(made: list[Mark]) -> list[Mark]:
    """Leaves out each doubtful mark that has a better closing mark of its style behind it, before the next one opens."""
    closing = dict.fromkeys(STYLES.values(), False)
    firm: list[Mark] = []
    for mark in reversed(made):
        if not mark.doubtful:
            closing[mark.style] = mark.closes and not mark.opens
        elif closing[mark.style]:
            continue
        firm.append(mark)
    firm.reverse()
    return firm
