"""How a batch goes through one process or many: the results in the order of the files, none kept."""

import gc
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrlint.errors import AttrlintError
from attrlint.lint.desk import Desk, Draft, Order
from attrlint.lint.diagnostic import Checked

if TYPE_CHECKING:
    from concurrent.futures import Future

#: Drafts a worker takes at once: few enough that a short batch reaches all workers.
CHUNK = 16

#: Chunks under way for each worker: the results that wait for an earlier file are bounded by this, not by the batch.
AHEAD = 4

_desk: Desk | None = None


def run(drafts: Sequence[Draft], order: Order, *, jobs: int = 1, desk: Desk | None = None) -> Iterator[Checked]:
    """Checks the drafts, in their order, in `jobs` processes; 0 is one for each core that this process may use.

    A desk already set up by `order` is used where one process does. Raises ConfigError where the configuration of a draft
    cannot be understood; a draft that cannot be read is a Checked with a fault.
    """
    workers = min(jobs or cores(), len(drafts))
    results = _spread(drafts, order, workers) if workers > 1 else _alone(drafts, desk or Desk(order))
    if len(drafts) > 1:
        from attrlint.lint.across import compared  # a draft alone is compared with none

        results = compared(results)
    yield from results


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _alone(drafts: Sequence[Draft], desk: Desk) -> Iterator[Checked]:
    batch = len(drafts) > 1
    for at in range(0, len(drafts), CHUNK):
        for draft in drafts[at : at + CHUNK]:
            yield desk.check(draft, batch=batch)
        if at + CHUNK < len(drafts):  # the last is swept by leaving
            _sweep()


def _spread(drafts: Sequence[Draft], order: Order, workers: int) -> Iterator[Checked]:
    from collections import deque  # these cost 40 ms, which a run in one process does not pay
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    size = max(1, min(CHUNK, len(drafts) // (workers * AHEAD)))
    chunks = iter([drafts[at : at + size] for at in range(0, len(drafts), size)])
    pool = ProcessPoolExecutor(workers, initializer=_open_desk, initargs=(order,))
    under_way: deque[Future[list[Checked]]] = deque()
    try:
        while True:
            while len(under_way) < workers * AHEAD and (chunk := next(chunks, None)) is not None:
                under_way.append(pool.submit(_check, chunk))
            if not under_way:
                break
            yield from under_way.popleft().result()
    except BrokenProcessPool as error:
        raise AttrlintError("a worker process ended before its time, most likely for want of memory; wanted fewer --jobs") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _open_desk(order: Order) -> None:
    from signal import SIG_IGN, SIGINT, signal  # for workers alone

    signal(SIGINT, SIG_IGN)  # Ctrl-C is the parent's to answer, in one line
    global _desk  # noqa: PLW0603  # a worker process has one desk, and no other way to hand it from call to call
    _desk = Desk(order)


def _check(chunk: Sequence[Draft]) -> list[Checked]:
    assert _desk is not None  # noqa: S101  # the initializer ran
    checked = [_desk.check(draft, batch=True) for draft in chunk]
    _sweep()
    return checked


def _sweep() -> None:
    """Lets go of the few cycles that a chunk leaves (a broken rule's traceback) where the collector is off, as on the command line."""
    if not gc.isenabled():
        gc.collect(0)
