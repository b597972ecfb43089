"""What every form of a report can do: take a run file by file, so that none has to be kept."""

from collections.abc import Iterator
from typing import Protocol

from attrlint.lint.diagnostic import Checked
from attrlint.report.tally import Tally


class Form(Protocol):
    """Writes one run. The pieces of text, joined, are the report; each ends where a line ends."""

    def file(self, checked: Checked) -> Iterator[str]:
        """What the report says when this file is done; called in the order of the files."""
        ...

    def close(self, tally: Tally) -> Iterator[str]:
        """What it says when all are done."""
        ...
