"""How the differences between two engines read: a line each, and the count."""

from collections.abc import Iterable, Iterator

from attrlint.config.model import EngineName
from attrlint.lint.engines import Compared


def text(compared: Compared) -> Iterator[str]:
    """A line for each finding that only one engine leads to."""
    for engine, found in compared.alone:
        place = f"{found.path}:{found.start.line}:{found.start.column}"
        yield f"{place}  {found.code} {found.name}  only by {engine}: {found.message}: {' '.join(found.excerpt.split())}\n"


def count(all_of_them: Iterable[Compared]) -> str:
    """The last line of the text."""
    files = shared = 0
    alone = dict.fromkeys(EngineName, 0)
    for compared in all_of_them:
        files += 1
        shared += compared.shared
        for engine, _ in compared.alone:
            alone[engine] += 1
    told = ", ".join(f"{number} only by {engine}" for engine, number in alone.items())
    return f"{files} file{'s' * (files != 1)}: {shared} finding{'s' * (shared != 1)} by both, {told}\n"


def jsonl(compared: Compared) -> Iterator[str]:
    """The same as a line of JSON each: a finding as `check` has it, and the engine that alone leads to it."""
    from attrlint.report.record import finding, line  # a report for people needs no json

    for engine, found in compared.alone:
        yield line({"engine": engine.value, **finding(found)}) + "\n"
