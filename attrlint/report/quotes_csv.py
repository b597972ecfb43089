"""Who says what as a table for spreadsheets: RFC 4180, a row a saying."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from attrlint.report.sayings import Copy, Saying, verb
from attrlint.report.screen import shown

HEADER = (
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "speaker",
    "source",
    "source_kind",
    "verb",
    "cue_class",
    "kind",
    "carried",
    "confidence",
    "words",
)
#: A spreadsheet takes a cell that begins so for a formula.
FORMULA = ("=", "+", "-", "@")


def head() -> Iterator[str]:
    """The first line: the names of the columns."""
    yield from lines([HEADER])


def rows(said: Iterable[Saying], copy: Copy) -> Iterator[str]:
    """A line a saying; lines and columns 1-based code points, end exclusive."""
    yield from lines(_cells(saying, copy) for saying in said)


def _cells(saying: Saying, copy: Copy) -> Sequence[str | int]:
    start, end = copy.places(saying.span)
    attribution = saying.attribution
    source = attribution.source if attribution else None
    return (
        safe(copy.path),
        start.line,
        start.column,
        end.line,
        end.column,
        safe(source.name) if source else "",
        safe(copy.words(source.span)) if source else "",
        source.kind if source else "",
        safe(copy.words(verb(attribution))) if attribution else "",
        attribution.cue.cls if attribution else "",
        saying.kind,
        "true" if saying.carried else "false",
        source.found.confidence if source else "",
        safe(copy.said(saying)),
    )


def safe(words: str) -> str:
    """Words of the copy as they are safe in a cell: one line, and never a formula."""
    line = shown(words)
    return f"'{line}" if line.lstrip().startswith(FORMULA) else line


def lines(cells: Iterable[Sequence[str | int | float]]) -> Iterator[str]:
    """The rows by RFC 4180."""
    out = StringIO(newline="")
    csv.writer(out).writerows(cells)
    yield out.getvalue()
