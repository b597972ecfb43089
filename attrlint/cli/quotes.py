"""How `attrlint quotes` is asked."""

import argparse
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import assert_never

from attrlint.article.model import Article
from attrlint.cli import drafts as named
from attrlint.cli.main import open_standard_output
from attrlint.cli.options import one_of
from attrlint.errors import ReadError
from attrlint.lint.desk import Desk, Order
from attrlint.report import paint, screen
from attrlint.report.paint import Color
from attrlint.source.prose import SourceFile

HELP = "list who says what in drafts, and what nobody says"


class Layout(StrEnum):
    """What `--format` may say."""

    TEXT = "text"
    JSONL = "jsonl"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `quotes` to `parser`."""
    named.arguments(parser)
    add = parser.add_argument
    add("--format", type=one_of(Layout), default=Layout.TEXT, metavar="FORMAT", help=f"{', '.join(Layout)} (text)")
    add("--color", type=one_of(Color), default=Color.AUTO, metavar="WHEN", help=f"{', '.join(Color)} (auto: on a terminal)")


def run(args: argparse.Namespace) -> int:
    """Lists; 0, or 2 where a draft could not be read."""
    desk = Desk(Order(config=args.config, engine=args.engine, input_format=args.input_format))
    drafts, unread = named.gathered(args, desk.resolver)
    layout: Layout = args.format
    open_standard_output(utf8=layout is Layout.JSONL)
    listed = _layout(layout, args.color)
    faults = [fault for checked in unread for fault in checked.faults]
    for draft in drafts:
        try:
            source, article = desk.read(draft)
        except ReadError as error:
            faults.append(str(error))
            continue
        sys.stdout.writelines(listed(article, source))
    for fault in faults:
        print(f"attrlint: {fault}", file=sys.stderr)
    return 2 if faults else 0


def _layout(layout: Layout, color: Color) -> Callable[[Article, SourceFile], Iterator[str]]:
    match layout:
        case Layout.TEXT:
            from attrlint.report.quotes_text import quotes  # only the layout that is asked for is imported

            columns, brush = screen.columns(sys.stdout), paint.Paint(on=paint.wanted(color, sys.stdout))
            return lambda article, source: quotes(article, source, columns=columns, paint=brush)
        case Layout.JSONL:
            from attrlint.report import quotes_record, record  # as above

            return lambda article, source: iter((record.line(quotes_record.quotes(article, source)) + "\n",))
        case _:
            assert_never(layout)
