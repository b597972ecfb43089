"""Checkstyle's XML, which most build servers and review tools read."""

from collections.abc import Iterator
from typing import assert_never

from attrlint import __version__
from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.asked import asked
from attrlint.report.markup import HEAD, tag, text
from attrlint.report.tally import Tally
from attrlint.rule import Level


class Checkstyle:
    """An element for each file, those with nothing to ask too; what went wrong on one is its `exception`."""

    __slots__ = ("_opened",)

    def __init__(self) -> None:
        self._opened = False

    def file(self, checked: Checked) -> Iterator[str]:
        """The file and its findings."""
        yield from self._head()
        file = tag("file", {"name": checked.path})
        if not checked.diagnostics and not checked.faults:
            yield f"<{file}/>\n"
            return
        yield f"<{file}>\n"
        yield from (f"<{_error(diagnostic)}/>\n" for diagnostic in checked.diagnostics)
        yield from (f"<exception>{text(fault)}</exception>\n" for fault in checked.faults)
        yield "</file>\n"

    def close(self, tally: Tally) -> Iterator[str]:  # noqa: ARG002  # the form's
        """The end of the document."""
        yield from self._head()
        yield "</checkstyle>\n"

    def _head(self) -> Iterator[str]:
        if not self._opened:
            self._opened = True
            yield HEAD
            yield f"<{tag('checkstyle', {'version': __version__})}>\n"


def _error(diagnostic: Diagnostic) -> str:
    return tag(
        "error",
        {
            "line": diagnostic.start.line,
            "column": diagnostic.start.column,
            "severity": _severity(diagnostic.level),
            "message": asked(diagnostic),
            # Readers take what stands behind the last dot for the check, and what stands before for its kind.
            "source": f"attrlint.{diagnostic.code}",
        },
    )


def _severity(level: Level) -> str:
    match level:
        case Level.ERROR:
            return "error"
        case Level.WARNING:
            return "warning"
        case Level.NOTE:
            return "info"
        case _:
            assert_never(level)
