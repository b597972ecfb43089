"""How `attrlint check` is asked, and what its exit code says."""

import argparse
import sys
from itertools import chain
from typing import TYPE_CHECKING

from attrlint.cli import drafts as named
from attrlint.cli import mending, reports
from attrlint.cli.options import count, listed
from attrlint.errors import UsageError
from attrlint.lint.desk import Desk, Order
from attrlint.lint.known import unknown
from attrlint.lint.run import run as check_all
from attrlint.report import progress
from attrlint.report.tally import Tally
from attrlint.rule import Profile
from attrlint.source.discover import STDIN

if TYPE_CHECKING:
    from attrlint.lint.since import Since

HELP = "ask drafts for their speakers, their sources and their evidence"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `check` to `parser`."""
    named.arguments(parser)
    selection(parser)
    add = parser.add_argument
    add("--baseline", metavar="FILE", help="leave out the findings that attrlint baseline wrote into FILE")
    add("--since", metavar="REV", help="only what stands on lines changed since a git revision; REV... is since the branch left it")
    mending.arguments(parser)
    reports.arguments(parser)
    add("--fail-on", metavar="LEVEL", help="the lowest level that makes exit code 1: error, warning, note (warning)")
    add("--show-suppressed", action="store_true", help="list what comments in the copy silence, with their reasons")
    add("--exit-zero", action="store_true", help="exit 0 whatever is found; 2 still says that something went wrong")
    add("-j", "--jobs", type=count, default=1, metavar="N", help="how many processes share a batch; 0 is one a core (1)")


def selection(parser: argparse.ArgumentParser) -> None:
    """Adds the options that say which rules are on, and what they hold a draft against."""
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


def run(args: argparse.Namespace) -> int:
    """Checks and reports; 0 nothing that fails, 1 findings, 2 a draft or a rule that broke."""
    wanted = reports.wanted(args)
    order = ordered(args, texts=reports.texts(wanted))
    desk = Desk(order)
    since = _since(args)
    desk.record()  # one that cannot be read is told before the first draft
    drafts, unread = named.gathered(args, desk.resolver)
    drafts = reports.apart(wanted, drafts, args.paths)
    if since:
        drafts = since.drafts(drafts)
    if args.diff:
        return int(mending.diff(drafts, order, desk, jobs=args.jobs))
    unwritten = mending.fix(drafts, order, desk, jobs=args.jobs) if args.fix else []
    for fault in unwritten:
        print(f"attrlint: {fault}", file=sys.stderr)
    tally = Tally()
    tally.since = args.since or ""
    with reports.opened(wanted, args.color, desk.resolver, suppressed=args.show_suppressed) as out:
        results = progress.told(check_all(drafts, order, jobs=args.jobs, desk=desk), len(drafts), sys.stderr)
        for checked in unknown(chain(unread, results), desk.resolver, baseline=args.baseline):
            if since:
                checked = since.kept(checked, desk.resolver.settings(checked.path).fail_on)  # noqa: PLW2901  # the same file, less of it
            tally.add(checked)
            for fault in checked.faults:
                print(f"attrlint: {fault}", file=sys.stderr)
            out.file(checked)
        out.close(tally)
    if tally.faulty or unwritten:
        return 2
    return int(tally.fails and not args.exit_zero)


def _since(args: argparse.Namespace) -> "Since | None":
    """What `--since` asks for. Raises UsageError where standard input is to be held against it."""
    if args.since is None:
        return None
    if STDIN in args.paths:
        raise UsageError("found --since and -, wanted files: standard input has no lines that git knows")
    from attrlint.lint.since import Since  # few runs ask git

    return Since(args.since)


def ordered(args: argparse.Namespace, *, texts: bool = False) -> Order:
    """The order that `args` make up; `texts`: with the text of each file."""
    return Order(
        config=args.config,
        profile=args.profile,
        select=tuple(args.select),
        extend_select=tuple(args.extend_select),
        ignore=tuple(args.ignore),
        fail_on=getattr(args, "fail_on", None),
        engine=args.engine,
        packs=tuple(args.pack),
        input_format=args.input_format,
        original=args.original,
        against=tuple(args.against),
        texts=texts,
    )
