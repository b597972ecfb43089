"""What a terminal makes of copy: how wide each character stands, and which it must not be sent."""

import os
import re
from collections.abc import Iterator
from typing import TextIO
from unicodedata import category, east_asian_width

#: Columns of a report that goes to no terminal, and the bounds within which it follows one.
COLUMNS, NARROWEST, WIDEST = 80, 40, 160

SPACE = re.compile(r"\s+")

#: Characters that every terminal shows in one column each: printable ASCII, Latin, and the marks of English copy.
NARROW = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff‘’“”–—…•£€]*")


def columns(out: TextIO) -> int:
    """How wide the report may be: what COLUMNS says, else the terminal, else 80."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal():
        wide = int(said[:9])
    else:
        try:
            wide = os.get_terminal_size(out.fileno()).columns
        except (OSError, ValueError):
            wide = 0
    return min(max(wide, NARROWEST), WIDEST) if wide else COLUMNS


def shown(text: str) -> str:
    """`text` as one line that is safe to print: white space as single spaces, nothing that steers a terminal.

    The cp1252 marks that stand in C1 places (U+0092 for an apostrophe) show as what was meant.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        return text  # most cells; two patterns would tell the same
    line = SPACE.sub(" ", text)
    return line if NARROW.fullmatch(line) else "".join(map(_cell, line))


def width(line: str) -> int:
    """How many columns a shown line takes."""
    return len(line) if line.isascii() or NARROW.fullmatch(line) else sum(map(_columns, line))


def head(line: str, room: int) -> str:
    """The longest beginning of a shown line that fits into `room` columns."""
    if NARROW.fullmatch(line, 0, room + 1):
        return line[:room]
    for at, char in enumerate(line):
        room -= _columns(char)
        if room < 0:
            return line[:at]
    return line


def tail(line: str, room: int) -> str:
    """The longest end of a shown line that fits into `room` columns; no mark is parted from its letter."""
    used = 0
    start = len(line)
    for at in range(len(line) - 1, -1, -1):
        used += _columns(line[at])
        if used > room:
            break
        if _columns(line[at]):
            start = at
    return line[start:]


def cut(text: str, room: int) -> str:
    """`text` as one line of at most `room` columns, with `…` where it goes on."""
    line = shown(text[: 4 * room])
    if width(line) > room or len(text) > 4 * room:
        line = head(line, room - 1).rstrip() + "…"
    return line


def padded(text: str, room: int) -> str:
    """`text` cut and filled up to exactly `room` columns."""
    line = cut(text, room)
    return line + " " * (room - width(line))


def quoted(words: str, room: int) -> str:
    """Words of the copy between marks, cut to `room` columns."""
    line = cut(words, room)
    bare = line.startswith(("“", "‘", '"', "'")) or not any(map(str.isalnum, line))  # a mark needs no marks
    return line if bare else f"“{line}”"


def wrapped(text: str, columns: int, *, first: str, others: str) -> Iterator[str]:
    """`text` in lines of at most `columns` columns but for long words, the first behind `first`, the rest behind `others`."""
    line, empty = first, True
    for word in shown(text).split():
        if not empty and width(line) + 1 + width(word) > columns:
            yield line
            line, empty = others, True
        line, empty = (line if empty else line + " ") + word, False
    yield line


def _cell(char: str) -> str:
    kind = category(char)
    if kind == "Cc":
        return bytes([ord(char)]).decode("cp1252", "replace") if "\x80" <= char <= "\x9f" else "\ufffd"
    if kind == "Cs":
        return "\ufffd"
    if kind in {"Zl", "Zp"}:
        return " "
    return "" if char in _BIDI else char


#: Characters that turn the direction of what follows: copy that has them would print in another order than it reads.
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _columns(char: str) -> int:
    if category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
