"""What a whole run comes to: how many files, how many findings of each level, how many faults."""

from typing import assert_never

from attrlint.lint.diagnostic import Checked, Diagnostic, Held, Known
from attrlint.rule import Level


class Tally:
    """Counts as the files come in."""

    __slots__ = ("errors", "fails", "faulty", "files", "fixed", "held", "known", "notes", "since", "suppressed", "warnings")

    def __init__(self) -> None:
        self.files = 0
        self.errors = 0
        self.warnings = 0
        self.notes = 0
        self.faulty = 0  # files that could not be read, or not to the end
        self.held: Held | None = None  # quotations by what a record says of them, where the run has one
        self.known = 0  # findings that a baseline has
        self.fixed: list[tuple[str, Known]] = []  # what a baseline has and the files have no more, with their paths
        self.since = ""  # the revision since which lines have changed that the run speaks of
        self.suppressed = 0  # findings that comments in the copy silence
        self.fails = False  # whether a file has a finding of the level that fails

    def add(self, checked: Checked) -> None:
        """Counts one file."""
        self.files += 1
        self.faulty += bool(checked.faults)
        self.fails = self.fails or checked.fails
        if checked.held is not None:
            self.held = Held(*map(sum, zip(self.held or Held(), checked.held, strict=True)))
        self.known += checked.known
        self.fixed += ((checked.path, one) for one in checked.fixed)
        self.suppressed += sum(len(suppression.silenced) for suppression in checked.suppressions)
        for diagnostic in checked.diagnostics:
            self._count(diagnostic)

    def levels(self) -> str:
        """The findings by level, `1 error, 4 warnings`; empty where there are none."""
        counts = (("error", self.errors), ("warning", self.warnings), ("note", self.notes))
        return ", ".join(counted(count, name) for name, count in counts if count)

    def verdict(self) -> str:
        """The run in one line."""
        if not self.files:
            return f"no draft has changed since {self.since}" if self.since else "no drafts found"
        if self.files == self.faulty and not self.levels():
            return f"{counted(self.files, 'file')}: none could be read"
        unread = f"; {counted(self.faulty, 'file')} could not be read to the end" if self.faulty else ""
        others = ((self.known, "known"), (len(self.fixed), "fixed"), (self.suppressed, "suppressed"))
        besides = "".join(f"; {number:,} {what}" for number, what in others if number)
        return f"{counted(self.files, 'file')}: {self.levels() or 'nothing to ask'}{besides}{unread}"

    def against(self) -> str:
        """What a record says of the quotations, in one line; empty where the run has none."""
        if self.held is None:
            return ""
        exact, altered, absent = self.held
        total = counted(exact + altered + absent, "quotation")
        return f"{total} held against the record: {exact:,} word for word, {altered:,} altered, {absent:,} not in it"

    def _count(self, diagnostic: Diagnostic) -> None:
        match diagnostic.level:
            case Level.ERROR:
                self.errors += 1
            case Level.WARNING:
                self.warnings += 1
            case Level.NOTE:
                self.notes += 1
            case _:
                assert_never(diagnostic.level)


def counted(count: int, noun: str) -> str:
    """`1 file`, `1,200 files`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
