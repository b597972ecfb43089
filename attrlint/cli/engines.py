"""How `attrlint engines` is asked: where the engines lead to different findings."""

import argparse
import sys
from enum import StrEnum

from attrlint.cli import drafts as named
from attrlint.cli.main import open_standard_output
from attrlint.cli.options import count, listed, one_of
from attrlint.config.resolve import Resolver
from attrlint.lint.desk import Order
from attrlint.lint.engines import Compared, compare
from attrlint.report import differences
from attrlint.rule import Profile

HELP = "compare what the engines find in drafts"


class Deed(StrEnum):
    """What can be done."""

    COMPARE = "compare"


class Layout(StrEnum):
    """What `--format` may say."""

    TEXT = "text"
    JSONL = "jsonl"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `engines` to `parser`."""
    parser.add_argument("deed", type=one_of(Deed), metavar="compare", help="check drafts with both engines, and list what only one finds")
    named.places(parser)
    add = parser.add_argument
    add("--profile", metavar="NAME", help=f"which rules are on: {', '.join(Profile)} (wire)")
    add("--select", action="extend", type=listed, default=[], metavar="A,B", help="run these rules alone")
    add("--ignore", action="extend", type=listed, default=[], metavar="A,B", help="leave these out")
    add("--format", type=one_of(Layout), default=Layout.TEXT, metavar="FORMAT", help=f"{', '.join(Layout)} (text)")
    add("-j", "--jobs", type=count, default=1, metavar="N", help="how many processes share a batch; 0 is one a core (1)")


def run(args: argparse.Namespace) -> int:
    """Lists the differences; 0, or 2 where a draft could not be read."""
    order = Order(
        config=args.config,
        profile=args.profile,
        select=tuple(args.select),
        ignore=tuple(args.ignore),
        input_format=args.input_format,
        original=args.original,
    )
    drafts, unread = named.gathered(args, Resolver(config=args.config))
    layout: Layout = args.format
    open_standard_output(utf8=layout is Layout.JSONL)
    write = differences.text if layout is Layout.TEXT else differences.jsonl
    faults = [fault for checked in unread for fault in checked.faults]
    seen: list[Compared] = []
    for compared in compare(drafts, order, jobs=args.jobs):
        sys.stdout.writelines(write(compared))
        faults += compared.faults
        seen.append(compared)
    if layout is Layout.TEXT:
        sys.stdout.write(differences.count(seen))
    for fault in faults:
        print(f"attrlint: {fault}", file=sys.stderr)
    return 2 if faults else 0
