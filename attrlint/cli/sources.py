"""How `attrlint sources` is asked."""

import argparse
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from typing import NamedTuple, assert_never

from attrlint.cli import drafts as named
from attrlint.cli.main import open_standard_output
from attrlint.cli.options import one_of
from attrlint.errors import ReadError, UsageError
from attrlint.lint.desk import Desk, Order
from attrlint.report import paint, progress, screen
from attrlint.report.paint import Color
from attrlint.report.sayings import Copy
from attrlint.report.sources_story import Story, story
from attrlint.report.sources_total import Sums, Total

HELP = "audit the sources of drafts: who speaks, how much, by which verbs, under which name"


class Layout(StrEnum):
    """What `--format` may say."""

    TEXT = "text"
    MARKDOWN = "markdown"
    CSV = "csv"
    JSON = "json"


class Form(NamedTuple):
    """How a layout writes a story, what many come to, and what stands before, between and behind them."""

    head: Callable[[], Iterator[str]]
    story: Callable[[Story], Iterator[str]]
    total: Callable[[Total], Iterator[str]]
    tail: Callable[[], Iterator[str]]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `sources` to `parser`."""
    named.arguments(parser)
    add = parser.add_argument
    add("--total", action="store_true", help="only what all drafts come to (an archive)")
    add("--format", type=one_of(Layout), default=Layout.TEXT, metavar="FORMAT", help=f"{', '.join(Layout)} (text)")
    add("--color", type=one_of(Color), default=Color.AUTO, metavar="WHEN", help=f"{', '.join(Color)} (auto: on a terminal)")


def run(args: argparse.Namespace) -> int:
    """Audits; 0, or 2 where a draft could not be read."""
    form = _form(args)
    desk = Desk(Order(config=args.config, engine=args.engine, input_format=args.input_format, original=args.original))
    drafts, unread = named.gathered(args, desk.resolver)
    open_standard_output(utf8=args.format is not Layout.TEXT)
    faults = [fault for checked in unread for fault in checked.faults]
    out, sums, read = sys.stdout, Sums(), 0
    out.writelines(form.head())
    for draft in progress.told(iter(drafts), len(drafts), sys.stderr, printing=not args.total):
        try:
            source, articles = desk.read(draft)
        except ReadError as error:
            faults.append(str(error))
            continue
        for article in articles:
            read += 1
            found = story(Copy(article, source))
            sums.add(found)
            if not args.total:
                out.writelines(form.story(found))
    if args.total or read > 1 or args.format is Layout.JSON:
        out.writelines(form.total(sums.total()))
    out.writelines(form.tail())
    for fault in faults:
        print(f"attrlint: {fault}", file=sys.stderr)
    return 2 if faults else 0


def _form(args: argparse.Namespace) -> Form:
    """Raises UsageError for an option that the format has nothing to do with."""
    layout: Layout = args.format
    match layout:
        case Layout.TEXT:
            from attrlint.report import sources_text as text  # only the layout that is asked for is imported

            brush = paint.Paint(on=paint.wanted(args.color, sys.stdout))
            columns = screen.columns(sys.stdout)
            return Form(
                _nothing,
                partial(text.story, columns=columns, paint=brush),
                partial(text.total, columns=columns, paint=brush),
                partial(text.caveat, columns=columns, paint=brush),
            )
        case Layout.MARKDOWN:
            from attrlint.report import sources_markdown as markdown  # as above

            return Form(lambda: iter(("# Sources\n\n",)), markdown.story, markdown.total, markdown.caveat)
        case Layout.CSV:
            if args.total:
                raise UsageError("found --total with --format csv, wanted text, markdown or json: csv has a row a source")
            from attrlint.report import sources_csv  # as above

            return Form(sources_csv.head, sources_csv.rows, _no_total, _nothing)
        case Layout.JSON:
            return _json()
        case _:
            assert_never(layout)


def _json() -> Form:
    """One object: `stories`, a line each, and `total`."""
    from attrlint.report import record, sources_record  # as above

    begun: list[str] = []

    def one(found: Story) -> Iterator[str]:
        yield (",\n" if begun else "\n") + record.line(sources_record.story(found))
        begun.append(found.path)

    def all_of_them(found: Total) -> Iterator[str]:
        yield f'\n], "total": {record.line(sources_record.total(found))}}}\n'

    return Form(lambda: iter(('{"stories": [',)), one, all_of_them, _nothing)


def _no_total(_: Total) -> Iterator[str]:
    return iter(())


def _nothing() -> Iterator[str]:
    return iter(())
