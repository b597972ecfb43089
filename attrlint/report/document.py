"""The whole run as one JSON document: version, findings, files, summary."""

from collections.abc import Iterator

from attrlint import __version__
from attrlint.lint.diagnostic import Checked
from attrlint.report.record import Data, finding, line
from attrlint.report.tally import Tally


class Document:
    """Written as it comes; `files` stands behind the findings, with what went wrong on each."""

    __slots__ = ("_files", "_opened")

    def __init__(self) -> None:
        self._files: list[Data] = []
        self._opened = False

    def file(self, checked: Checked) -> Iterator[str]:
        """The file's findings, each a line of the document."""
        self._files.append({"path": checked.path, "findings": len(checked.diagnostics), "faults": list(checked.faults)})
        for diagnostic in checked.diagnostics:
            yield ("," if self._opened else self._head()) + "\n" + line(finding(diagnostic))
            self._opened = True

    def close(self, tally: Tally) -> Iterator[str]:
        """The rest of the document."""
        yield "\n]" if self._opened else self._head() + "]"
        files = ",\n".join(line(file) for file in self._files)
        summary: Data = {
            "files": tally.files,
            "errors": tally.errors,
            "warnings": tally.warnings,
            "notes": tally.notes,
            "faulty": tally.faulty,
            "verdict": tally.verdict(),
        }
        if tally.held is not None:
            summary["record"] = tally.held._asdict()
        yield f',\n"files": [\n{files}\n],\n"summary": {line(summary)}}}\n'

    @staticmethod
    def _head() -> str:
        return f'{{"version": {line(__version__)},\n"findings": ['
