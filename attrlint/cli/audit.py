"""How `attrlint audit` is asked: what each rule would say of an archive, before a desk switches it on."""

import argparse
import sys
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from typing import assert_never

from attrlint.cli import drafts as named
from attrlint.cli.main import open_standard_output
from attrlint.cli.options import count, listed, one_of
from attrlint.lint.desk import Desk, Order
from attrlint.lint.run import run as check_all
from attrlint.report import paint, progress, screen
from attrlint.report.audit import Audit
from attrlint.report.paint import Color
from attrlint.rule import Profile

HELP = "count what each rule would say of an archive, with samples"


class Layout(StrEnum):
    """What `--format` may say."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `audit` to `parser`."""
    named.arguments(parser)
    add = parser.add_argument
    add("--profile", metavar="NAME", default=Profile.STRICT.value, help=f"the rules of {', '.join(Profile)} (strict: all)")
    for option, text in (("--select", "these rules alone: codes, families (S), beginnings (S2) or names"), ("--ignore", "not these")):
        add(option, action="extend", type=listed, default=[], metavar="A,B", help=text)
    add("--pack", action="append", default=[], metavar="FOLDER", help="a folder of house rules; may be given again")
    add("--samples", type=count, default=3, metavar="N", help="how many findings to show of each rule (3)")
    add("--format", type=one_of(Layout), default=Layout.TEXT, metavar="FORMAT", help=f"{', '.join(Layout)} (text)")
    add("--color", type=one_of(Color), default=Color.AUTO, metavar="WHEN", help=f"{', '.join(Color)} (auto: on a terminal)")
    add("-j", "--jobs", type=count, default=1, metavar="N", help="how many processes share the archive; 0 is one a core (1)")


def run(args: argparse.Namespace) -> int:
    """Counts and reports; 0, or 2 where a file could not be read or a rule broke."""
    order = Order(
        config=args.config,
        profile=args.profile,
        select=tuple(args.select),
        ignore=tuple(args.ignore),
        engine=args.engine,
        packs=tuple(args.pack),
        input_format=args.input_format,
        original=args.original,
    )
    desk = Desk(order)
    drafts, unread = named.gathered(args, desk.resolver)
    audit = Audit(samples=args.samples)
    results = progress.told(check_all(drafts, order, jobs=args.jobs, desk=desk), len(drafts), sys.stderr, printing=False)
    for checked in chain(unread, results):
        for fault in checked.faults:
            print(f"attrlint: {fault}", file=sys.stderr)
        audit.add(checked, desk.resolver.settings(checked.path).chosen)
    open_standard_output(utf8=args.format is not Layout.TEXT)
    sys.stdout.writelines(_report(audit, args))
    return 2 if audit.faulty else 0


def _report(audit: Audit, args: argparse.Namespace) -> Iterator[str]:
    layout: Layout = args.format
    match layout:
        case Layout.TEXT:
            from attrlint.report.audit_text import text  # only the layout that is asked for is imported

            brush = paint.Paint(on=paint.wanted(args.color, sys.stdout))
            return text(audit, columns=screen.columns(sys.stdout), paint=brush)
        case Layout.CSV:
            from attrlint.report.audit_csv import table  # as above

            return table(audit)
        case Layout.JSON:
            from attrlint.report.audit_json import document  # as above

            return document(audit)
        case _:
            assert_never(layout)
