"""How far a long batch has come, told on a terminal and wiped away at the end."""

from collections.abc import Iterator
from time import monotonic
from typing import TextIO, TypeVar

from attrlint.lint.diagnostic import Checked

#: A batch of more files, or one that takes longer (in seconds), tells how far it has come.
MANY, LONG = 50, 2.0

#: How often the line changes, in seconds: more often is a flicker.
EVERY = 0.1

CLEAR = "\r\x1b[K"


T = TypeVar("T")


def told(results: Iterator[T], total: int, err: TextIO, *, printing: bool = True) -> Iterator[T]:
    """The same results, with a line on the terminal `err` while they come; nothing where it is no terminal.

    `printing`: what is found is reported as it comes, and may go to the same terminal.
    """
    if total < 2 or not err.isatty():  # one file has no progress to tell
        yield from results
        return
    began = last = monotonic()
    shown = False
    try:
        for done, result in enumerate(results, 1):
            now = monotonic()
            if now - last >= EVERY and (total > MANY or now - began >= LONG):
                err.write(f"{CLEAR}attrlint: {done:,} of {total:,} files")
                err.flush()
                last, shown = now, True
            if shown and printing and not (isinstance(result, Checked) and not result.diagnostics):
                err.write(CLEAR)
                err.flush()
                shown = False
            yield result
    finally:
        if shown:
            err.write(CLEAR)
            err.flush()
