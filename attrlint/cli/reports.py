"""Which reports a command line asks for, and where each goes."""

import argparse
import os
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import NamedTuple, Self

from attrlint.cli.main import open_standard_output
from attrlint.cli.options import one_of
from attrlint.config.model import Loaded
from attrlint.config.resolve import Resolver
from attrlint.errors import UsageError
from attrlint.lint.desk import Draft
from attrlint.lint.diagnostic import WEIGHT, Checked, Diagnostic
from attrlint.report.choose import TEXTS, Output, form
from attrlint.report.earlier import is_report
from attrlint.report.form import Form
from attrlint.report.outlet import Appended, File, Outlet, StandardOutput
from attrlint.report.paint import Color
from attrlint.report.tally import Tally

#: The path that stands for standard output.
STDOUT = "-"

#: Where GitHub's runner says that it takes a step's summary.
SUMMARY = "GITHUB_STEP_SUMMARY"


class Wanted(NamedTuple):
    """One report: its form, and the path it goes to, `-` for standard output."""

    output: Output
    path: str = STDOUT


class _Report(NamedTuple):
    form: Form
    outlet: Outlet


class Reports:
    """All reports of a run. On leaving its files are put in their places, or, where the run broke off, not."""

    __slots__ = ("_reports",)

    def __init__(self) -> None:
        self._reports: list[_Report] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            if kind is None:
                for report in self._reports:
                    report.outlet.keep()
        finally:
            self.discard()

    def add(self, form: Form, outlet: Outlet) -> None:
        """One more report."""
        self._reports.append(_Report(form, outlet))

    def discard(self) -> None:
        """Files that are not in their places yet are removed."""
        for report in self._reports:
            report.outlet.discard()

    def file(self, checked: Checked) -> None:
        """What each says when this file is done."""
        for report in self._reports:
            report.outlet.write(report.form.file(checked))

    def close(self, tally: Tally) -> None:
        """What each says when all are done."""
        for report in self._reports:
            report.outlet.write(report.form.close(tally))


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options that say which reports are wanted."""
    add = parser.add_argument
    add("--output-format", type=one_of(Output), metavar="FORMAT", help=f"{', '.join(Output)} (text)")
    add("--output-file", metavar="FILE", help="where the report goes, whole or not at all (-, standard output)")
    text = "a report in that form, to a file or standard output; may be given again"
    add("--report", action="append", type=_wanted, default=[], metavar="FORMAT[:FILE]", help=text)
    add("--color", type=one_of(Color), default=Color.AUTO, metavar="WHEN", help=f"{', '.join(Color)} (auto: on a terminal)")


def wanted(args: argparse.Namespace) -> tuple[Wanted, ...]:
    """The reports that `args` ask for. Raises UsageError where two would go to one place."""
    asked: list[Wanted] = args.report
    if not asked:
        if args.output_file == "":
            raise UsageError("found an empty --output-file, wanted a path")
        return (Wanted(args.output_format or Output.TEXT, args.output_file or STDOUT),)
    for option, said in (("--output-format", args.output_format), ("--output-file", args.output_file)):
        if said is not None:
            raise UsageError(f"found --report and {option}, wanted one or the other: --report FORMAT:FILE says both")
    by_place: dict[str, Wanted] = {}
    for report in asked:
        place = STDOUT if report.path == STDOUT else os.path.realpath(report.path)
        if place in by_place:
            where = "standard output" if place == STDOUT else report.path
            forms = f"{by_place[place].output} and {report.output}"
            raise UsageError(f"found two reports for {where} ({forms}), wanted a file for each: --report {report.output}:FILE")
        by_place[place] = report
    return tuple(asked)


def texts(wanted: Iterable[Wanted]) -> bool:
    """Whether one of the reports wants the text of each file."""
    return any(report.output in TEXTS for report in wanted)


def apart(wanted: Iterable[Wanted], drafts: tuple[Draft, ...], named: Sequence[str]) -> tuple[Draft, ...]:
    """The drafts without those that are reports of an earlier run, where a walk came upon them.

    Raises UsageError where a draft would be written over.
    """
    places = {os.path.realpath(report.path) for report in wanted if report.path != STDOUT}
    names = {os.path.basename(place) for place in places}  # spares a look at the way to every draft of a batch
    both = {draft for draft in drafts if os.path.basename(draft.path) in names and os.path.realpath(draft.path) in places}
    for draft in both:
        if draft.path in named or not is_report(draft.path):
            raise UsageError(f"{draft.path}: found as a draft and as the file of a report, wanted another file for the report")
    return tuple(draft for draft in drafts if draft not in both) if both else drafts


def opened(wanted: Iterable[Wanted], color: Color, resolver: Resolver, *, suppressed: bool = False) -> Reports:
    """The reports, ready to be written, with what comments in the copy silence if asked. Raises AttrlintError for a file that cannot be."""

    def find(diagnostic: Diagnostic) -> Loaded | None:
        known = resolver.settings(diagnostic.path).known
        return next((one for one in known if one.rule.code == diagnostic.code), None)

    def fails(diagnostic: Diagnostic) -> bool:
        return WEIGHT[diagnostic.level] >= WEIGHT[resolver.settings(diagnostic.path).fail_on]

    reports = Reports()
    github = False
    try:
        for report in wanted:
            if report.path == STDOUT:
                open_standard_output(utf8=report.output is not Output.TEXT)
            outlet = StandardOutput() if report.path == STDOUT else File(report.path)
            # FORCE_COLOR is meant for what a person looks at.
            colored = Color.NEVER if report.path != STDOUT and color is Color.AUTO else color
            reports.add(form(report.output, outlet.out, color=colored, find=find, fails=fails, suppressed=suppressed), outlet)
            github |= report.output is Output.GITHUB
        if github and os.environ.get(SUMMARY):
            _summarise(reports, os.environ[SUMMARY])
    except BaseException:  # a file that is open already goes too
        reports.discard()
        raise
    return reports


def _summarise(reports: Reports, path: str) -> None:
    from attrlint.report.summary import LIMIT, Summary  # for GitHub's runner alone

    outlet = Appended(path, SUMMARY)
    reports.add(Summary(LIMIT - outlet.size), outlet)


def _wanted(said: str) -> Wanted:
    name, colon, path = said.partition(":")
    output = one_of(Output)(name)
    if colon and not path:
        raise argparse.ArgumentTypeError(f"found {said!r}, wanted a file behind the colon, or no colon for standard output")
    return Wanted(output, path or STDOUT)
