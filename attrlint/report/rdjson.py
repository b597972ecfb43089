"""What reviewdog takes in: its Diagnostic Format, with columns in bytes."""

from collections.abc import Iterator
from typing import assert_never

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.asked import address, asked
from attrlint.report.columns import Columns, ColumnUnit
from attrlint.report.paths import in_repository
from attrlint.report.record import Data, line
from attrlint.report.tally import Tally
from attrlint.rule import Level
from attrlint.source.mapping import Position


class RdJson:
    """Findings alone. A file's text is wanted: a byte's column cannot be told from a letter's."""

    __slots__ = ("_opened",)

    def __init__(self) -> None:
        self._opened = False

    def file(self, checked: Checked) -> Iterator[str]:
        """The file's findings, each a line of the document."""
        columns = Columns(checked.text, ColumnUnit.UTF8)
        for diagnostic in checked.diagnostics:
            yield ("," if self._opened else _head()) + "\n" + line(_diagnostic(diagnostic, columns))
            self._opened = True

    def close(self, tally: Tally) -> Iterator[str]:  # noqa: ARG002  # the form's
        """The end of the document."""
        yield "\n]}\n" if self._opened else _head() + "]}\n"


def _head() -> str:
    return '{"source": {"name": "attrlint"}, "diagnostics": ['


def _diagnostic(diagnostic: Diagnostic, columns: Columns) -> Data:
    place = _range(diagnostic.start, diagnostic.end, columns)
    path = in_repository(diagnostic.path)
    code = {"value": diagnostic.code}
    if url := address(diagnostic.link):
        code["url"] = url
    record: Data = {
        "message": asked(diagnostic),
        "location": {"path": path, "range": place},
        "severity": _severity(diagnostic.level),
        "code": code,
    }
    if diagnostic.suggestions:
        record["suggestions"] = [{"range": place, "text": words} for words in diagnostic.suggestions]
    if diagnostic.related:
        record["related_locations"] = [
            {"message": other.message, "location": {"path": path, "range": _range(other.start, other.end, columns)}}
            for other in diagnostic.related
        ]
    return record


def _range(start: Position, end: Position, columns: Columns) -> Data:
    """1-based, end exclusive."""
    return {
        "start": {"line": start.line, "column": columns.of(start)},
        "end": {"line": end.line, "column": columns.of(end)},
    }


def _severity(level: Level) -> str:
    match level:
        case Level.ERROR:
            return "ERROR"
        case Level.WARNING:
            return "WARNING"
        case Level.NOTE:
            return "INFO"
        case _:
            assert_never(level)
