"""Where the paragraphs of plain text begin and end, whichever way its lines were broken.

Blank lines always part paragraphs. What a single line end means is decided once a file, by its long lines (LONG and
over) that have a neighbour directly below. The file is *wrapped* when most of these run on, that is, end without a
stop where the next word would not have fitted the column, when they outnumber the lines too long for any column, and
when a third of the lines below them do not begin with a capital, as the lines of a headline and a byline would.
Otherwise each line is a paragraph.

In a wrapped file a line ends its paragraph when the next is indented further or opens a list item, when it ends in a
stop well short of the column, or when it is so short that it can only be a heading.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from attrlint.formats.patterns import is_item, stops
from attrlint.source.mapping import LINE_END
from attrlint.source.span import Span

#: From its first character that is not a space, so that a megabyte of spaces is read once.
LINE = re.compile(r"\S[^\r\n]*")

#: Code points: shorter lines say nothing on wrapping; longer ones were never wrapped.
LONG = 40
COLUMN = 120


class Line(NamedTuple):
    """A line with words: where they start and end, how far they are indented, how many line ends stand before them."""

    start: int
    end: int
    indent: int
    ends_before: int


def paragraphs(text: str, stands_alone: Callable[[str], bool]) -> Iterator[Span]:
    """The paragraphs of `text` in order, without white space at their ends.

    `stands_alone` says of the words of a line that they are no part of a longer paragraph (a byline, a label).
    """
    lines = _lines(text)
    column = _column(text, lines)
    if not column:
        for line in lines:
            yield Span(line.start, line.end)
        return
    start = 0
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if below is None or (at == start and stands_alone(text[line.start : line.end])) or _ends(text, line, below, column):
            yield Span(lines[start].start, line.end)
            start = at + 1


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    last = 0
    for found in LINE.finditer(text):
        start, end = found.span()
        gap = text[last:start]
        ends = sum(1 for _ in LINE_END.finditer(gap)) if gap.strip("\n") else len(gap)
        indent = 0 if ends == len(gap) else len(gap) - max(gap.rfind("\n"), gap.rfind("\r")) - 1
        lines.append(Line(start, start + len(found[0].rstrip()), indent, ends))
        last = end
    return lines


def _column(text: str, lines: list[Line]) -> int:
    """The width in code points that the lines were wrapped at; 0 where a line is a paragraph."""
    inner = [(line, below) for line, below in pairwise(lines) if below.ends_before == 1 and line.end - line.start + line.indent >= LONG]
    if not inner:
        return 0
    widths = [line.end - line.start + line.indent for line, _ in inner]
    column = max((width for width in widths if width <= COLUMN), default=0)
    running = [
        below
        for (line, below), width in zip(inner, widths, strict=True)
        if width <= COLUMN and width + _first_word(text, below) >= 0.75 * column and not stops(text[line.start : line.end])
    ]
    in_mid_sentence = sum(1 for below in running if not text[below.start].isupper())
    too_long = sum(1 for line in lines if line.end - line.start > COLUMN)
    return column if 2 * len(running) > len(inner) and len(running) > too_long and 3 * in_mid_sentence >= len(running) else 0


def _ends(text: str, line: Line, below: Line, column: int) -> bool:
    if below.ends_before > 1 or below.indent > line.indent + 1:
        return True
    width = line.end - line.start + line.indent + _first_word(text, below)
    words = text[line.start : line.end]
    if stops(words) or words.endswith(":"):
        return width < 0.85 * column or is_item(text[below.start : below.end])
    return width < 0.6 * column or (is_item(words) and is_item(text[below.start : below.end]))


def _first_word(text: str, line: Line) -> int:
    """The room that the first word of `line` would have taken on the line above, with its space."""
    space = text.find(" ", line.start, min(line.end, line.start + COLUMN))
    return (line.end if space < 0 else space) - line.start + 1
