"""How `attrlint check` is asked, and what its exit code says."""

import argparse
import sys
from itertools import chain

from attrlint.cli import drafts as named
from attrlint.cli.main import open_standard_output
from attrlint.cli.options import count, listed, one_of
from attrlint.config.model import Loaded
from attrlint.lint.desk import Desk, Order
from attrlint.lint.diagnostic import Diagnostic
from attrlint.lint.run import run as check_all
from attrlint.report import progress
from attrlint.report.choose import Output, form
from attrlint.report.form import Form
from attrlint.report.paint import Color
from attrlint.report.tally import Tally
from attrlint.rule import Profile

HELP = "ask drafts for their speakers, their sources and their evidence"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `check` to `parser`."""
    named.arguments(parser)
    add = parser.add_argument
    add("--profile", metavar="NAME", help=f"which rules are on: {', '.join(Profile)} (wire)")
    for option, text in (
        ("--select", "run these rules alone: codes, families (S), beginnings (S2) or names"),
        ("--extend-select", "run these besides the profile's"),
        ("--ignore", "leave these out"),
    ):
        add(option, action="extend", type=listed, default=[], metavar="A,B", help=text)
    add("--pack", action="append", default=[], metavar="FOLDER", help="a folder of house rules; may be given again")
    text = "a transcript, notes or a release to hold each quotation against"
    add("--against", action="append", default=[], metavar="FILE", help=f"{text}; may be given again")
    add("--output-format", type=one_of(Output), default=Output.TEXT, metavar="FORMAT", help=f"{', '.join(Output)} (text)")
    add("--color", type=one_of(Color), default=Color.AUTO, metavar="WHEN", help=f"{', '.join(Color)} (auto: on a terminal)")
    add("--fail-on", metavar="LEVEL", help="the lowest level that makes exit code 1: error, warning, note (warning)")
    add("--exit-zero", action="store_true", help="exit 0 whatever is found; 2 still says that something went wrong")
    add("-j", "--jobs", type=count, default=1, metavar="N", help="how many processes share a batch; 0 is one a core (1)")


def run(args: argparse.Namespace) -> int:
    """Checks and reports; 0 nothing that fails, 1 findings, 2 a draft or a rule that broke."""
    order = _order(args)
    desk = Desk(order)
    desk.record()  # one that cannot be read is told before the first draft
    drafts, unread = named.gathered(args, desk.resolver)
    report = _report(args, desk)
    tally = Tally()
    results = progress.told(check_all(drafts, order, jobs=args.jobs, desk=desk), len(drafts), sys.stderr)
    for checked in chain(unread, results):
        tally.add(checked)
        for fault in checked.faults:
            print(f"attrlint: {fault}", file=sys.stderr)
        sys.stdout.writelines(report.file(checked))
    sys.stdout.writelines(report.close(tally))
    if tally.faulty:
        return 2
    return int(tally.fails and not args.exit_zero)


def _order(args: argparse.Namespace) -> Order:
    return Order(
        config=args.config,
        profile=args.profile,
        select=tuple(args.select),
        extend_select=tuple(args.extend_select),
        ignore=tuple(args.ignore),
        fail_on=args.fail_on,
        engine=args.engine,
        packs=tuple(args.pack),
        input_format=args.input_format,
        original=args.original,
        against=tuple(args.against),
    )


def _report(args: argparse.Namespace, desk: Desk) -> Form:
    output: Output = args.output_format
    open_standard_output(utf8=output is not Output.TEXT)

    def find(diagnostic: Diagnostic) -> Loaded | None:
        chosen = desk.resolver.settings(diagnostic.path).chosen
        return next((one.loaded for one in chosen if one.loaded.rule.code == diagnostic.code), None)

    return form(output, sys.stdout, color=args.color, find=find)
