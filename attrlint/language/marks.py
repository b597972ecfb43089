"""Which quotation mark belongs to which: pairs, nested pairs and strays, block by block."""

import re
from bisect import bisect_right
from enum import StrEnum
from typing import NamedTuple

from attrlint.source.prose import UNREAD, Prose
from attrlint.source.span import Span


class Style(StrEnum):
    """How a pair of marks looks."""

    DOUBLE = "double"  # “ ” " „ '' and ``
    SINGLE = "single"  # ‘ ’ ' and ‚
    ANGLE = "angle"  # « » and ‹ ›


class Quoted(NamedTuple):
    """What stands between a pair of marks; spans are code points of the prose.

    `span` holds the marks, `inner` what is between them. A quotation that its block leaves open has
    `closed` false and runs to the end of the block. `depth` is 0 for the outermost.
    """

    span: Span
    inner: Span
    block: int
    style: Style
    closed: bool
    depth: int


class Stray(NamedTuple):
    """A mark that has no partner: a closing one without an opening one, or an opening one that was given up."""

    span: Span
    block: int
    closing: bool
    rival: Span | None  # the other mark that could be the wrong one


# C1 controls are what is left of cp1252 quotation marks in text that was decoded as Latin-1.
# Three straight marks behind a word close the inner quotation first: 'old-school,'''.
MARK = re.compile("(?<=\\S)'(?=''(?!'))|''|``|[\"“”„«»‘’'‚‹›\x91\x92\x93\x94]")
OPENING = frozenset("“„«‘‚‹\x91\x93") | {"``"}
STRAIGHT = frozenset({'"', "'", "''", "``"})
CLOSING = frozenset("”»’›\x92\x94")
STYLES = dict.fromkeys("‘’'‚\x91\x92", Style.SINGLE) | dict.fromkeys("«»‹›", Style.ANGLE)
FEET = re.compile(r"\d['’]\s?\d{1,2}(?:\.\d)?$")
# Words that begin with an apostrophe; a mark before one of them opens nothing.
CLIPPED = re.compile(r"(?:\d\ds?|tis|twas|til|em|n|cause|round|bout|cos|neath|nuff)\b", re.IGNORECASE)


def pair(prose: Prose) -> tuple[tuple[Quoted, ...], tuple[Stray, ...]]:
    """All pairs of marks in blocks that are read, in order of their start, and the marks left over."""
    pairs: list[Quoted] = []
    strays: list[Stray] = []
    for number, block in enumerate(prose.blocks):
        if block.role not in UNREAD:
            _Block(prose.text, block.span, number, pairs, strays).read()
    return tuple(pairs), tuple(strays)


class _Mark(NamedTuple):
    start: int
    end: int
    style: Style
    opens: bool
    closes: bool
    straight: bool


class _Block:
    """The marks of one block, read from left to right with a stack of those still open."""

    def __init__(self, text: str, span: Span, number: int, pairs: list[Quoted], strays: list[Stray]) -> None:
        self.text, self.span, self.number = text, span, number
        self.pairs, self.strays = pairs, strays
        self.open: list[_Mark] = []
        self.opened = dict.fromkeys(Style, 0)  # how many of each style are open
        self.latest: dict[Style, Span] = {}  # the closing mark last paired

    def read(self) -> None:
        found = list(MARK.finditer(self.text, *self.span))
        if not found:
            return
        marks = self._judge(found)
        first = len(self.pairs)
        closers = {style: [mark.start for mark in marks if mark.style is style and mark.closes] for style in Style}
        for mark in marks:
            self._take(mark, closers)
        self._leave_open()
        self.pairs[first:] = sorted(self.pairs[first:])
        self._depths(first)

    def _judge(self, found: list[re.Match[str]]) -> list[_Mark]:
        """Each mark with what it can do where it stands; apostrophes, inches and clipped words are left out."""
        text, span = self.text, self.span
        straight = sum(match[0] == '"' for match in found)
        low_marks = any(match[0] == "„" for match in found)  # „so“ closes with what opens elsewhere
        marks: list[_Mark] = []
        for match in found:
            mark, start, end = match[0], match.start(), match.end()
            style = STYLES.get(mark, Style.DOUBLE)
            before = text[start - 1] if start > span.start else " "
            after = text[end] if end < span.end else " "
            if style is Style.SINGLE:
                if (before.isalnum() and after.isalnum()) or CLIPPED.match(text, end):
                    continue
                opens = mark in OPENING or (mark == "'" and not before.isalnum() and not after.isspace() and before not in ".,!?;:…)")
                closes = mark not in OPENING and not before.isspace() and not after.isalnum()
            elif mark in OPENING:
                turned = after.isspace() and not before.isspace()  # the wrong key: here,“ said she
                opens, closes = not turned, turned or (mark == "“" and low_marks)
                if turned and not low_marks:
                    self._turned(match, closing=False)
            elif mark in CLOSING:
                turned = before.isspace() and after.isalnum()
                opens, closes = turned, not turned
                if turned:
                    self._turned(match, closing=True)
            else:
                if mark == '"' and before.isdigit() and (straight % 2 or FEET.search(text, max(span.start, start - 8), start)):
                    straight -= 1  # an inch mark: behind feet, or the odd one out behind a figure
                    continue
                opens = not before.isalnum() and not after.isspace()
                closes = not before.isspace() or after.isspace()
            marks.append(_Mark(start, end, style, opens, closes, mark in STRAIGHT))
        return marks

    def _turned(self, match: re.Match[str], *, closing: bool) -> None:
        """A mark that looks the wrong way pairs as it is meant, and is told of."""
        self.strays.append(Stray(Span(match.start(), match.end()), self.number, closing=closing, rival=None))

    def _take(self, mark: _Mark, closers: dict[Style, list[int]]) -> None:
        nearest = range(len(self.open) - 1, max(-1, len(self.open) - 5), -1)
        alike = [at for at in nearest if self.open[at].style is mark.style]
        # In “a "b" c” the nearest mark of the same look is the partner; a typist may still mix the two.
        partner = next((at for at in alike if self.open[at].straight is mark.straight), alike[0] if alike else None)
        if mark.style is Style.SINGLE:
            self._take_single(mark, partner, closers[Style.SINGLE])
        elif partner is not None and mark.closes and not (mark.opens and self._reopens(mark)):
            self._close(partner, mark)
        elif mark.opens:
            other_look = partner is not None and self.open[partner].straight is not mark.straight
            if partner is not None and not other_look and not self._nests(mark, closers[mark.style]):
                given_up = self.open[partner]
                self.strays.append(Stray(Span(given_up.start, given_up.end), self.number, closing=False, rival=Span(mark.start, mark.end)))
                self._drop(partner)
            self._open(mark)
        else:
            self.strays.append(Stray(Span(mark.start, mark.end), self.number, closing=True, rival=self.latest.get(mark.style)))

    def _open(self, mark: _Mark) -> None:
        self.open.append(mark)
        self.opened[mark.style] += 1

    def _drop(self, first: int) -> None:
        """Forgets the open marks from number `first` on."""
        for mark in self.open[first:]:
            self.opened[mark.style] -= 1
        del self.open[first:]

    def _reopens(self, mark: _Mark) -> bool:
        """Whether an ambiguous mark that could close does open: a space before it and a word behind it."""
        return self.text[mark.start - 1].isspace()

    def _nests(self, mark: _Mark, closers: list[int]) -> bool:
        """Whether enough closing marks are left for one more open pair of the same style."""
        return len(closers) - bisect_right(closers, mark.start) > self.opened[mark.style]

    def _take_single(self, mark: _Mark, partner: int | None, closers: list[int]) -> None:
        if partner is not None and mark.closes and not self._possessive(mark, closers):
            self._close(partner, mark)
        elif mark.opens and partner is None and bisect_right(closers, mark.start) < len(closers):
            self._open(mark)

    def _possessive(self, mark: _Mark, closers: list[int]) -> bool:
        """Whether a mark behind an s, before a small letter, has a better closing mark after it: the dogs’ dinner."""
        text = self.text
        return (
            text[mark.start - 1] in "sz"
            and text[mark.end : mark.end + 1] == " "
            and text[mark.end + 1 : mark.end + 2].islower()
            and bisect_right(closers, mark.start) < len(closers)
        )

    def _close(self, partner: int, mark: _Mark) -> None:
        opening = self.open[partner]
        self._drop(partner)
        self.latest[mark.style] = Span(mark.start, mark.end)
        if any(char.isalnum() for char in self.text[opening.end : min(mark.start, opening.end + 40)]):
            self._add(opening, Span(opening.start, mark.end), Span(opening.end, mark.start), closed=True)

    def _leave_open(self) -> None:
        """What the block leaves open runs to its end, but for single marks, which are apostrophes then."""
        for mark in self.open:
            if mark.style is not Style.SINGLE and mark.end < self.span.end:
                self._add(mark, Span(mark.start, self.span.end), Span(mark.end, self.span.end), closed=False)

    def _add(self, opening: _Mark, span: Span, inner: Span, *, closed: bool) -> None:
        self.pairs.append(Quoted(span, inner, self.number, opening.style, closed, 0))

    def _depths(self, first: int) -> None:
        """Gives each pair of the block, now in order, the number of pairs around it."""
        around: list[int] = []
        for at in range(first, len(self.pairs)):
            pair = self.pairs[at]
            while around and around[-1] <= pair.span.start:
                around.pop()
            self.pairs[at] = pair._replace(depth=len(around))
            around.append(pair.span.end)
