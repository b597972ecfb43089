"""Lines that speak to attrlint in formats without comments: `[attrlint: off V301 -- reason]`, alone on its line."""

import re
from collections.abc import Iterator

from attrlint.source.span import Span

#: Asked only where the name stands in the file at all.
NAME = re.compile("attrlint", re.IGNORECASE)
#: A reason may have brackets of its own.
LINE = re.compile(r"(?<![^\r\n])[ \t]*\[[ \t]*(attrlint\b(?>[^\[\]\r\n]+|\[[^\[\]\r\n]*\])*)\][ \t]*(?=[\r\n]|\Z)", re.IGNORECASE)


def remarks(text: str) -> Iterator[tuple[str, Span]]:
    """What each such line of `text` says, and its place."""
    if NAME.search(text):
        for found in LINE.finditer(text):
            start = text.index("[", found.start())
            yield found[1], Span(start, found.end(1) + 1)


def without(text: str, lines: list[tuple[str, Span]]) -> str:
    """`text` of the same length, with such lines blank."""
    parts: list[str] = []
    at = 0
    for _, (start, end) in lines:
        parts += (text[at:start], " " * (end - start))
        at = end
    return "".join((*parts, text[at:]))
