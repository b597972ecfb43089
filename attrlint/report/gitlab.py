"""What GitLab shows on a merge request as Code Quality: a JSON array, one finding an element."""

from collections.abc import Iterator
from typing import assert_never

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.lint.fingerprint import digest
from attrlint.report.asked import asked
from attrlint.report.paths import in_repository
from attrlint.report.record import Data, line
from attrlint.report.tally import Tally
from attrlint.rule import Level


class GitLab:
    """Findings alone. GitLab wants lines, no columns; and one fingerprint for one finding in the whole of the run."""

    __slots__ = ("_opened",)

    def __init__(self) -> None:
        self._opened = False

    def file(self, checked: Checked) -> Iterator[str]:
        """The file's findings, each a line of the array."""
        for diagnostic in checked.diagnostics:
            yield ("," if self._opened else "[") + "\n" + line(_issue(diagnostic))
            self._opened = True

    def close(self, tally: Tally) -> Iterator[str]:  # noqa: ARG002  # the form's
        """The end of the array."""
        yield "\n]\n" if self._opened else "[]\n"


def _issue(diagnostic: Diagnostic) -> Data:
    path = in_repository(diagnostic.path)
    return {
        # GitLab's list shows this text and the place, and no name of a rule.
        "description": f"{diagnostic.code} {diagnostic.name}: {asked(diagnostic)}",
        "check_name": f"{diagnostic.code} {diagnostic.name}",
        # The finding's own is the same for the same words in another file.
        "fingerprint": digest(f"{path}\0{diagnostic.fingerprint}"),
        "severity": _severity(diagnostic.level),
        "location": {"path": path, "lines": {"begin": diagnostic.start.line, "end": diagnostic.end.line}},
    }


def _severity(level: Level) -> str:
    match level:
        case Level.ERROR:
            return "major"
        case Level.WARNING:
            return "minor"
        case Level.NOTE:
            return "info"
        case _:
            assert_never(level)
