"""Where each stretch of the prose stands in the decoded source."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from attrlint.source.span import Span

LINE_END = re.compile(r"\r\n?|\n")


class Stretch(NamedTuple):
    """From `prose` on, prose offsets run beside source offsets that begin at `source`.

    Where `width` is not 1, all code points of the stretch stand for the same `width` code points of the source: an
    entity, an escape, or a tag that is printed as a quotation mark.
    """

    prose: int
    source: int
    width: int = 1


class SourceMap:
    """A piecewise map from prose offsets to source offsets; without stretches it is the identity."""

    __slots__ = ("_starts", "_stretches")

    def __init__(self, stretches: tuple[Stretch, ...] = ()) -> None:
        self._starts = [stretch.prose for stretch in stretches]
        self._stretches = stretches

    def offset(self, prose: int) -> int:
        """The source offset of the prose offset `prose` (both 0-based code points)."""
        at = bisect_right(self._starts, prose) - 1
        if at < 0:
            return prose
        start, source, width = self._stretches[at]
        return source + prose - start if width == 1 else source

    def span(self, prose: Span) -> Span:
        """The source span of a prose span; its end follows the last code point, not the next stretch."""
        if not self._starts:
            return prose
        start = self.offset(prose.start)
        if prose.end <= prose.start:
            return Span(start, start)
        at = bisect_right(self._starts, prose.end - 1) - 1
        if at < 0:
            return Span(start, prose.end)
        first, source, width = self._stretches[at]
        return Span(start, source + prose.end - first if width == 1 else source + width)

    def within(self, prose: Span) -> Iterator[Stretch]:
        """What the map says of `prose` alone: its stretches, the first cut to begin where `prose` does."""
        if prose.end <= prose.start:
            return
        at = bisect_right(self._starts, prose.start) - 1
        first = self._stretches[at] if at >= 0 else Stretch(0, 0)
        yield Stretch(prose.start, self.offset(prose.start), first.width)
        for number in range(at + 1, len(self._starts)):
            if self._starts[number] >= prose.end:
                return
            yield self._stretches[number]


class Position(NamedTuple):
    """A place as people name it: 1-based line and 1-based column in code points, and the 0-based offset."""

    line: int
    column: int
    offset: int


class Lines:
    """The line starts of a source; line feed, carriage return, and the two together each end a line."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        if "\r" in text:
            self._starts = [0, *(found.end() for found in LINE_END.finditer(text))]
        else:
            self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))][:-1]

    def position(self, offset: int) -> Position:
        """Line and column of `offset` (0-based, at most the length of the text)."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)

    @property
    def last(self) -> int:
        """The 1-based number of the last line with anything on it, its line end included; 1 for an empty text."""
        return max(1, len(self._starts) - (self._starts[-1] == len(self.text)))

    def line(self, number: int) -> str:
        """The text of the 1-based line `number`, without its line end."""
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")
