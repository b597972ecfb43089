"""The findings as a table for spreadsheets: RFC 4180, a row a finding."""

from collections.abc import Iterator, Sequence

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.quotes_csv import lines, safe
from attrlint.report.tally import Tally

HEADER = (
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "pointer",
    "id",
    "level",
    "code",
    "name",
    "message",
    "excerpt",
    "suggestions",
    "note",
    "link",
    "fingerprint",
)


class Table:
    """Findings alone, under the names of the columns."""

    __slots__ = ("_opened",)

    def __init__(self) -> None:
        self._opened = False

    def file(self, checked: Checked) -> Iterator[str]:
        """The file's rows."""
        yield from self._head()
        yield from lines(map(_cells, checked.diagnostics))

    def close(self, tally: Tally) -> Iterator[str]:  # noqa: ARG002  # the form's
        """Nothing more; the names of the columns where no file was."""
        yield from self._head()

    def _head(self) -> Iterator[str]:
        if not self._opened:
            self._opened = True
            yield from lines([HEADER])


def _cells(diagnostic: Diagnostic) -> Sequence[str | int]:
    """Lines and columns 1-based code points, end exclusive."""
    address = diagnostic.address
    return (
        safe(diagnostic.path),
        diagnostic.start.line,
        diagnostic.start.column,
        diagnostic.end.line,
        diagnostic.end.column,
        safe(address.pointer) if address else "",
        safe(address.name) if address else "",
        diagnostic.level,
        diagnostic.code,
        diagnostic.name,
        safe(diagnostic.message),
        safe(diagnostic.excerpt),
        safe(" | ".join(diagnostic.suggestions)),
        safe(diagnostic.note),
        safe(diagnostic.link),
        diagnostic.fingerprint,
    )
