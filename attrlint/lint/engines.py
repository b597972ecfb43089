"""Where the findings of two engines on the same drafts part."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from attrlint.config.model import EngineName
from attrlint.lint.desk import Draft, Order
from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.lint.run import run


class Alone(NamedTuple):
    """A finding that one engine leads to and the other does not."""

    engine: EngineName
    diagnostic: Diagnostic


class Compared(NamedTuple):
    """One file: what only one engine found, in order of place, how much both did, and what went wrong."""

    path: str
    alone: tuple[Alone, ...]
    shared: int
    faults: tuple[str, ...]


def compare(drafts: Sequence[Draft], order: Order, *, jobs: int = 1) -> Iterator[Compared]:
    """Checks the drafts with both engines, whatever the order says of one. Raises UsageError where one is not set up."""
    ours = run(drafts, order._replace(engine=EngineName.EMBEDDED.value), jobs=jobs)
    theirs = run(drafts, order._replace(engine=EngineName.STANZA.value), jobs=jobs)
    for embedded, stanza in zip_longest(ours, theirs):
        assert embedded is not None and stanza is not None  # noqa: PT018, S101  # both go through the same drafts
        yield compared(embedded, stanza)


def compared(embedded: Checked, stanza: Checked) -> Compared:
    """What parts the two. The same rule at places that touch asks the same question."""
    alone = [
        *(Alone(EngineName.EMBEDDED, one) for one in _without(embedded.diagnostics, stanza.diagnostics)),
        *(Alone(EngineName.STANZA, one) for one in _without(stanza.diagnostics, embedded.diagnostics)),
    ]
    alone.sort(key=lambda one: (one.diagnostic.start.offset, one.diagnostic.code, one.engine))
    ours = sum(one.engine is EngineName.EMBEDDED for one in alone)
    faults = tuple(dict.fromkeys((*embedded.faults, *stanza.faults)))
    return Compared(embedded.path, tuple(alone), len(embedded.diagnostics) - ours, faults)


def _without(found: Sequence[Diagnostic], others: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Those of the one that the others lack."""
    by_code: dict[str, list[Diagnostic]] = {}
    for other in others:
        by_code.setdefault(other.code, []).append(other)
    for one in found:
        if not any(_touch(one, other) for other in by_code.get(one.code, ())):
            yield one


def _touch(one: Diagnostic, other: Diagnostic) -> bool:
    if one.start == other.start:
        return True
    return one.start.offset < other.end.offset and other.start.offset < one.end.offset
