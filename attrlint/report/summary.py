"""The page that GitHub shows for a step of a run: what was found as a table, errors first."""

import re
from collections.abc import Iterator

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.paths import in_repository
from attrlint.report.screen import quoted, shown
from attrlint.report.tally import Tally, counted
from attrlint.rule import Level

#: GitHub takes this many bytes from a step, and nothing at all of a page that has more.
LIMIT = 1024 * 1024

#: What the lines around the rows may take of it.
FRAME = 4096

#: Columns of words of the copy in a cell.
WORDS = 80

#: What Markdown and HTML would make something of.
MARKS = re.compile(r"[\\`*_{}\[\]<>|~&@#]")

HEAD = "| Place | Level | Rule | Question | Words |\n| --- | --- | --- | --- | --- |\n"


class Summary:
    """Rows are kept until the end, as many as `room` (in bytes) holds: errors shall stand first."""

    __slots__ = ("_room", "_rows", "_sizes", "_total")

    def __init__(self, room: int = LIMIT) -> None:
        self._room = room - FRAME
        self._rows: dict[Level, list[str]] = {Level.ERROR: [], Level.WARNING: [], Level.NOTE: []}
        self._sizes: dict[Level, int] = dict.fromkeys(Level, 0)
        self._total = 0

    def file(self, checked: Checked) -> Iterator[str]:
        """Nothing yet."""
        for diagnostic in checked.diagnostics:
            self._total += 1
            level = diagnostic.level
            if self._sizes[level] < self._room:
                row = _row(diagnostic)
                self._rows[level].append(row)
                self._sizes[level] += _size(row)
        return iter(())

    def close(self, tally: Tally) -> Iterator[str]:
        """The verdict, the table, and how many did not fit in."""
        if self._room < 0:
            return
        yield f"### attrlint: {tally.verdict()}\n\n"
        if not self._total:
            return
        yield HEAD
        room, left = self._room, self._total
        for row in (row for rows in self._rows.values() for row in rows):
            room -= _size(row)
            if room < 0:
                break
            left -= 1
            yield row
        yield "\n"
        if left:
            yield f"{counted(left, 'more finding')} in the log alone: GitHub takes a page of 1 MiB from a step\n\n"


def _row(diagnostic: Diagnostic) -> str:
    place = f"{in_repository(diagnostic.path)}:{diagnostic.start.line}:{diagnostic.start.column}"
    rule = f"{diagnostic.code} {diagnostic.name}"
    words = quoted(diagnostic.excerpt, WORDS) if diagnostic.excerpt else ""
    return f"| {' | '.join(map(_cell, (place, diagnostic.level, rule, diagnostic.message, words)))} |\n"


def _cell(text: str) -> str:
    """`text` in a cell, as it reads and not as it would be laid out."""
    return MARKS.sub(_number, shown(text))


def _number(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def _size(row: str) -> int:
    return len(row.encode("utf-8", "replace"))
