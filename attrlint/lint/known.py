"""What is left of a run's findings when those that a baseline has are left out."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrlint.config.resolve import Resolver
from attrlint.lint.diagnostic import Checked

if TYPE_CHECKING:
    from attrlint.lint.baseline import Baseline


def unknown(results: Iterable[Checked], resolver: Resolver, *, baseline: str | None = None) -> Iterator[Checked]:
    """The same results without what is known: by the file `baseline`, or by the one that a draft's configuration names.

    Raises UsageError where a baseline is not there or cannot be understood.
    """
    read: dict[str, Baseline] = {}
    if baseline is not None:  # a wrong one is told before the first draft
        read[baseline] = _opened(baseline)
    for checked in results:
        settings = resolver.settings(checked.path)
        path = baseline or settings.baseline
        if path is None:
            yield checked
            continue
        if path not in read:
            read[path] = _opened(path)
        yield read[path].unknown(checked, settings)


def _opened(path: str) -> "Baseline":
    from attrlint.lint.baseline import open_baseline  # few runs have one

    return open_baseline(path)
