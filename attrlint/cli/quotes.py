"""How `attrlint quotes` is asked."""

import argparse
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import assert_never

from attrlint.cli import drafts as named
from attrlint.cli.lines import asked, within
from attrlint.cli.main import open_standard_output
from attrlint.cli.options import one_of
from attrlint.errors import ReadError, UsageError
from attrlint.lint.desk import Desk, Order
from attrlint.report import paint, screen
from attrlint.report.paint import Color
from attrlint.report.sayings import Copy

HELP = "list who says what in drafts, and what nobody says"

#: Writes a draft, or of it what stands on some lines.
Writer = Callable[[Copy, frozenset[int] | None], Iterator[str]]


class Layout(StrEnum):
    """What `--format` may say."""

    TEXT = "text"
    CSV = "csv"
    JSONL = "jsonl"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `quotes` to `parser`."""
    named.arguments(parser)
    add = parser.add_argument
    add("--all", action="store_true", help="reported speech too, not the quotations alone (jsonl has both always)")
    add("--by-speaker", action="store_true", help="grouped by speaker: an audit of the sources")
    add("--why", action="store_true", help="how each speaker was found, step by step; story.txt:12 for what is on line 12")
    add("--format", type=one_of(Layout), default=Layout.TEXT, metavar="FORMAT", help=f"{', '.join(Layout)} (text)")
    add("--color", type=one_of(Color), default=Color.AUTO, metavar="WHEN", help=f"{', '.join(Color)} (auto: on a terminal)")


def run(args: argparse.Namespace) -> int:
    """Lists; 0, or 2 where a draft could not be read or has no such line."""
    write = _writer(args)
    places = asked(args.paths)
    args.paths = places.paths
    desk = Desk(Order(config=args.config, engine=args.engine, input_format=args.input_format, original=args.original))
    drafts, unread = named.gathered(args, desk.resolver)
    open_standard_output(utf8=args.format is not Layout.TEXT)
    faults = [fault for checked in unread for fault in checked.faults]
    out = sys.stdout
    out.writelines(_head(args))
    for draft in drafts:
        numbers = places.of(draft.path) if draft.data is None else None
        try:
            source, articles = desk.read(draft)
            copies = [Copy(article, source) for article in articles]
            if copies:
                within(copies[0].lines.last, numbers, source.path)
        except ReadError as error:
            faults.append(str(error))
            continue
        for copy in copies:
            out.writelines(write(copy, numbers))
    for fault in faults:
        print(f"attrlint: {fault}", file=sys.stderr)
    return 2 if faults else 0


def _head(args: argparse.Namespace) -> Iterator[str]:
    if args.format is Layout.CSV:
        from attrlint.report import quotes_csv  # as in _writer

        yield from quotes_csv.head()


def _writer(args: argparse.Namespace) -> Writer:
    """Raises UsageError for an option that the format has nothing to do with."""
    layout: Layout = args.format
    reported: bool = args.all
    for option, found in (("--by-speaker", args.by_speaker), ("--why", args.why)):
        if found and layout is not Layout.TEXT:
            raise UsageError(f"found {option} with --format {layout}, wanted --format text: the others have it in columns or keys")
    match layout:
        case Layout.TEXT:
            from attrlint.report import quotes_table, quotes_text  # only the layout that is asked for is imported

            brush = paint.Paint(on=paint.wanted(args.color, sys.stdout))
            table = quotes_table.Table(columns=screen.columns(sys.stdout), paint=brush, why=args.why)
            text = quotes_text.quotes
            if args.by_speaker:
                from attrlint.report.quotes_speakers import by_speaker as text  # as above
            return lambda copy, numbers: text(copy, table, reported=reported, numbers=numbers)
        case Layout.CSV:
            from attrlint.report import quotes_csv, quotes_text  # as above

            return lambda copy, numbers: quotes_csv.rows(quotes_text.chosen(copy, reported=reported, numbers=numbers), copy)
        case Layout.JSONL:
            from attrlint.report import quotes_record, record  # as above

            return lambda copy, numbers: iter((record.line(quotes_record.quotes(copy, numbers=numbers)) + "\n",))
        case _:
            assert_never(layout)
