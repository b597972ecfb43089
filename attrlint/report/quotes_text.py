"""Who says what in a draft, in the order of the story, as a table that people read, and what it comes to."""

from collections.abc import Collection, Iterator, Sequence

from attrlint.article.terms import Directness
from attrlint.report.quotes_table import Table
from attrlint.report.sayings import Copy, Saying, on_lines, sayings
from attrlint.report.screen import wrapped
from attrlint.report.tally import counted


def quotes(copy: Copy, table: Table, *, reported: bool, numbers: Collection[int] | None = None) -> Iterator[str]:
    """A line a saying; `reported` and `numbers` as `chosen` has them."""
    said = chosen(copy, reported=reported, numbers=numbers)
    yield table.title(copy)
    for saying in said:
        yield from table.row(saying, copy)
    if said and not table.why:
        yield "\n"
    yield from summed(said, copy, table, whole=numbers is None, reported=reported)


def chosen(copy: Copy, *, reported: bool, numbers: Collection[int] | None) -> Sequence[Saying]:
    """The quotations of the draft, with reported speech if asked; both of those on the lines `numbers` where there are any."""
    if numbers is None:
        return sayings(copy, reported=reported)
    return on_lines(copy, sayings(copy, reported=True), numbers)


def summed(said: Sequence[Saying], copy: Copy, table: Table, *, whole: bool, reported: bool) -> Iterator[str]:
    """How many quotations and speakers there are, and how many sayings have none; `whole`: of the draft, not of lines in it."""
    if not whole:
        if not said:
            yield "  nobody is quoted or reported here\n\n"
        return
    more = 0 if reported else sum(1 for one in copy.article.attributions if one.kind is Directness.INDIRECT)
    if said:
        for line in wrapped(_counts(said), table.columns, first="", others="  "):
            yield table.paint.strong(line) + "\n"
    else:
        yield "  no quotations\n"
    if more:
        yield table.paint.faint(f"{'' if said else '  '}{more:,} more in reported speech: --all") + "\n"
    yield "\n"


def _counts(said: Sequence[Saying]) -> str:
    quotations = sum(len(saying.quotations) for saying in said)
    reports = sum(1 for saying in said if saying.reported)
    counts = [counted(quotations, "quotation")]
    if reports:
        counts.append(counted(reports, "report"))
    counts.append(counted(len({saying.speaker.casefold() for saying in said if saying.speaker and not saying.unclear}), "speaker"))
    if nobody := sum(1 for saying in said if saying.needs_a_speaker and not saying.speaker):
        counts.append(f"{nobody:,} without a speaker")
    if unclear := sum(1 for saying in said if saying.unclear):
        counts.append(f"{unclear:,} unclear")
    return ", ".join(counts)
