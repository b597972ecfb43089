"""The report that other tools read as it comes: one line of JSON a finding."""

from collections.abc import Iterator

from attrlint.lint.diagnostic import Checked
from attrlint.report.record import finding, line, silenced
from attrlint.report.tally import Tally


class JsonLines:
    """Findings alone: what went wrong stands on standard error and in the exit code."""

    __slots__ = ("_suppressed",)

    def __init__(self, *, suppressed: bool = False) -> None:
        self._suppressed = suppressed

    def file(self, checked: Checked) -> Iterator[str]:
        """The file's findings, and then what its comments silence, if asked."""
        for diagnostic in checked.diagnostics:
            yield line(finding(diagnostic)) + "\n"
        for record in silenced(checked) if self._suppressed else ():
            yield line(record) + "\n"

    def close(self, tally: Tally) -> Iterator[str]:  # noqa: ARG002  # the form's
        """Nothing: a reader knows the end by the end."""
        return iter(())
