"""Which lines of which drafts the paths of a command line ask for: `PATH:LINE`, as editors and reports name a place."""

import os
import re
from collections.abc import Iterable
from typing import NamedTuple

from attrlint.errors import ReadError, UsageError

#: A line behind a path, without a column or with one: a place copied from a report has both.
PLACES = (r":([0-9]{1,12}):?\Z", r":([0-9]{1,12}):[0-9]{1,12}:?\Z")


class Asked(NamedTuple):
    """Paths without the lines behind them; and by normal path the 1-based lines asked for, where not all are."""

    paths: list[str]
    lines: dict[str, frozenset[int]]

    def of(self, path: str) -> frozenset[int] | None:
        """The lines asked for of the draft at `path`; None for all."""
        return self.lines.get(os.path.normpath(path)) if self.lines else None


def asked(said: Iterable[str]) -> Asked:
    """The paths, and the lines of those that name one. A file of that very name wins over a line of another.

    Raises UsageError for a line of a folder, and for line 0.
    """
    paths: list[str] = []
    lines: dict[str, frozenset[int]] = {}
    whole: set[str] = set()
    for path in said:
        file, number = _parted(path)
        normal = os.path.normpath(file)
        paths.append(file)
        if number is None:
            whole.add(normal)
        else:
            lines[normal] = lines.get(normal, frozenset()) | {number}
    return Asked(paths, {path: numbers for path, numbers in lines.items() if path not in whole})


def within(last: int, numbers: frozenset[int] | None, path: str) -> None:
    """Raises ReadError where a line is asked for behind the `last` of a draft."""
    if numbers is not None and max(numbers) > last:
        raise ReadError(f"{path}: found no line {max(numbers)}, wanted 1 to {last}")


def _parted(path: str) -> tuple[str, int | None]:
    if ":" not in path or os.path.lexists(path):
        return path, None
    drive, rest = os.path.splitdrive(path)  # C:12 is a file 12 on a drive, where there are drives
    for place in PLACES:
        found = re.search(place, rest)
        file = drive + rest[: found.start()] if found else ""
        if found and os.path.lexists(file):
            if os.path.isdir(file):
                raise UsageError(f"{path}: {file} is a folder; wanted a line of a file")
            if not int(found[1]):
                raise UsageError(f"{path}: found line 0, wanted 1 or more: lines are counted from 1")
            return file, int(found[1])
    return path, None
