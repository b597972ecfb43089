"""The whole run as one JSON document: version, findings, files, summary."""

from collections.abc import Iterator
from itertools import chain

from attrlint import __version__
from attrlint.lint.diagnostic import Checked
from attrlint.report.record import Data, finding, line, silenced, suppression
from attrlint.report.tally import Tally


class Document:
    """Written as it comes; `files` stands behind the findings, with what went wrong on each."""

    __slots__ = ("_files", "_opened", "_suppressed")

    def __init__(self, *, suppressed: bool = False) -> None:
        self._suppressed = suppressed
        self._files: list[Data] = []
        self._opened = False

    def file(self, checked: Checked) -> Iterator[str]:
        """The file's findings, each a line of the document."""
        file: Data = {"path": checked.path, "findings": len(checked.diagnostics), "faults": list(checked.faults)}
        if self._suppressed:
            file["suppressions"] = [suppression(one) for one in checked.suppressions]
        self._files.append(file)
        for record in chain(map(finding, checked.diagnostics), silenced(checked) if self._suppressed else ()):
            yield ("," if self._opened else self._head()) + "\n" + line(record)
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
            "known": tally.known,
            "fixed": [{"path": path, **known._asdict()} for path, known in tally.fixed],
            "suppressed": tally.suppressed,
            "faulty": tally.faulty,
            "verdict": tally.verdict(),
        }
        if tally.held is not None:
            summary["record"] = tally.held._asdict()
        yield f',\n"files": [\n{files}\n],\n"summary": {line(summary)}}}\n'

    @staticmethod
    def _head() -> str:
        return f'{{"version": {line(__version__)},\n"findings": ['
