"""How `attrlint baseline` is asked: to write down what is known, so that a run tells what is new."""

import argparse
import os
import sys

from attrlint.cli import drafts as named
from attrlint.cli.check import ordered, selection
from attrlint.cli.options import count
from attrlint.errors import UsageError
from attrlint.lint.baseline import NAME, Baseline, open_baseline
from attrlint.lint.desk import Desk
from attrlint.lint.drafts import Gathered, gather
from attrlint.lint.run import run as check_all
from attrlint.packs.places import from_here
from attrlint.report import progress
from attrlint.report.tally import counted
from attrlint.source.discover import STDIN

HELP = "write down the findings there are, so that check tells what is new"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `baseline` to `parser`."""
    named.arguments(parser)
    selection(parser)
    add = parser.add_argument
    add("--output", metavar="FILE", help=f"the baseline (the one that the configuration names, else {NAME})")
    add("--prune", action="store_true", help="only drop what is fixed, in the drafts named or in all that it has")
    add("-j", "--jobs", type=count, default=1, metavar="N", help="how many processes share a batch; 0 is one a core (1)")


def run(args: argparse.Namespace) -> int:
    """Writes the baseline and says what has changed; 0, or 2 where a draft could not be read: what is known of it stays."""
    if STDIN in args.paths:
        raise UsageError("found -, wanted files: what comes by standard input is not there to be compared with")
    order = ordered(args)
    desk = Desk(order)
    path = from_here(args.output or desk.resolver.settings("-").baseline or NAME)
    if args.prune and not os.path.isfile(path):
        raise UsageError(f"{path}: no such baseline; attrlint baseline PATH writes one")
    baseline = open_baseline(path) if os.path.isfile(path) else Baseline(path)
    drafts, unread = _gathered(args, desk, baseline)
    new = fixed = 0
    faults = [fault for checked in unread for fault in checked.faults]
    for checked in progress.told(check_all(drafts, order, jobs=args.jobs, desk=desk), len(drafts), sys.stderr):
        faults += checked.faults
        change = baseline.renew(checked, desk.resolver.settings(checked.path), prune=args.prune)
        new += change.new
        fixed += change.fixed
    lost = baseline.forget_lost()
    baseline.write()
    for fault in faults:
        print(f"attrlint: {fault}", file=sys.stderr)
    findings, files = baseline.counts()
    changes = ", ".join(
        f"{number:,} {what}" for number, what in ((new, "new"), (fixed, "fixed"), (lost, "of drafts that are gone")) if number
    )
    print(f"{path}: {counted(findings, 'known finding')} in {counted(files, 'file')}{f' ({changes})' if changes else ''}")
    return 2 if faults else 0


def _gathered(args: argparse.Namespace, desk: Desk, baseline: Baseline) -> Gathered:
    if args.prune and not args.paths:
        return gather(baseline.drafts(), desk.resolver)
    return named.gathered(args, desk.resolver)
