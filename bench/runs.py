"""How a command is timed, and where the words it reads come from."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from threading import Timer
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "examples" / "articles"
ATTRLINT = str(Path(sys.executable).with_name("attrlint"))

# pip compiles what it installs; a checkout whose bytecode may not be kept would be compiled anew by every run.
INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Run(NamedTuple):
    """One run of a command: seconds on the wall and of CPU, its memory at the highest in MiB, and what went wrong, if anything did."""

    wall: float
    cpu: float
    peak: float
    fault: str


def timed(command: Sequence[str], *, limit: float = 600) -> Run:
    """Runs `command`, with what it prints thrown away; after `limit` seconds it is ended."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env=INSTALLED) as child:
        alarm = Timer(limit, os.kill, (child.pid, signal.SIGKILL))
        alarm.start()
        # Of this child alone: what `resource` tells of children is the highest of all there were.
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - began
        alarm.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        words = child.stderr.read().decode(errors="replace").strip() if child.stderr else ""
    fault = "" if child.returncode in {0, 1} else words or ("too slow" if child.returncode < 0 else f"exit {child.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, fault)


def sound(command: Sequence[str]) -> Run:
    """Runs `command`; if it fails there is nothing to measure, and this program ends with what it said."""
    run = timed(command)
    if run.fault:
        sys.exit(f"{' '.join(command)}: {run.fault}")
    return run


def check(*arguments: str) -> list[str]:
    """The command line of `attrlint check` in this environment, whatever it finds."""
    return [ATTRLINT, "check", "--exit-zero", *arguments]


def articles() -> list[Path]:
    """The example articles in order, without their reports."""
    found = sorted(ARTICLES.glob("*.txt"))
    if not found:
        sys.exit(f"{ARTICLES}: no articles to measure with")
    return found


def paragraphs(seed: int = 7) -> Iterator[str]:
    """The paragraphs of the example articles in a shuffled order, again and again, the same from run to run."""
    kept = [part.strip() for path in articles() for part in path.read_text(encoding="utf-8").split("\n\n") if part.strip()]
    order = random.Random(seed)  # noqa: S311 - an order, not a secret
    while True:
        order.shuffle(kept)
        yield from kept


def table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Prints rows under their heads, each as soon as it is there: the first column to the left, figures to the right."""
    print(f"\n{title}")
    for name, *figures in chain([heads], rows):
        cells = [cell.rjust(max(len(head), 9)) for cell, head in zip(figures, heads[1:], strict=False)]
        print("  ".join(["", name.ljust(34), *cells]), flush=True)
