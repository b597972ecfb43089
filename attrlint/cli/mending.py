"""What `check --fix` and `--diff` do before the report: mend the marks of the drafts, or show how they would be."""

import argparse
import sys
from collections.abc import Iterator, Sequence

from attrlint.errors import AttrlintError, UsageError
from attrlint.lint.desk import Desk, Draft, Order
from attrlint.lint.mend import Mended, mended
from attrlint.lint.run import run as check_all
from attrlint.source.encode import write_file


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options to `parser`."""
    parser.add_argument("--fix", action="store_true", help="mend quotation marks and commas where that changes no word, then report")
    parser.add_argument("--diff", action="store_true", help="show what --fix would change, and nothing else")


def fix(drafts: Sequence[Draft], order: Order, desk: Desk, *, jobs: int) -> list[str]:
    """Mends the drafts; what could not be written, a message each. Raises UsageError for standard input."""
    for draft in drafts:
        if draft.data is not None:
            raise UsageError("found --fix with standard input, wanted files; --diff shows what would be changed")
    faults: list[str] = []
    files = 0
    for one in _mended(drafts, order, desk, jobs=jobs):
        try:
            write_file(one.after)
            files += 1
        except AttrlintError as error:
            faults.append(str(error))
    if files:
        print(f"attrlint: mended {files} file{'s' if files > 1 else ''}", file=sys.stderr)
    return faults


def diff(drafts: Sequence[Draft], order: Order, desk: Desk, *, jobs: int) -> bool:
    """Prints how the drafts would be changed; whether any would be."""
    from difflib import unified_diff  # few runs show one

    found = False
    for before, after in _mended(drafts, order, desk, jobs=jobs):
        found = True
        old, new = before.text.splitlines(keepends=True), after.text.splitlines(keepends=True)
        for line in unified_diff(old, new, before.path, before.path):
            print(line.rstrip("\r\n"))
    return found


def _mended(drafts: Sequence[Draft], order: Order, desk: Desk, *, jobs: int) -> Iterator[Mended]:
    """The drafts that have something to mend. Those that cannot be read are told by the report."""
    by_path = {draft.path: draft for draft in drafts}
    for checked in check_all(drafts, order, jobs=jobs, desk=desk):
        if any(one.edits for one in checked.diagnostics):
            one = mended(desk, by_path[checked.path])
            if one is not None:
                yield one
