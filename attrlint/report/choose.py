"""Which forms a report can take, by the names of the command line."""

from collections.abc import Callable
from enum import StrEnum
from typing import TextIO, assert_never

from attrlint.config.model import Loaded
from attrlint.lint.diagnostic import Diagnostic
from attrlint.report.form import Form
from attrlint.report.paint import Color


class Output(StrEnum):
    """What `--output-format` may say."""

    TEXT = "text"
    JSONL = "jsonl"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    RDJSON = "rdjson"
    CHECKSTYLE = "checkstyle"
    JUNIT = "junit"
    CSV = "csv"


#: Forms with columns of their own: these want the text of each file.
TEXTS = frozenset({Output.RDJSON})


def form(
    output: Output,
    out: TextIO,
    *,
    color: Color,
    find: Callable[[Diagnostic], Loaded | None],
    fails: Callable[[Diagnostic], bool],
    suppressed: bool = False,
) -> Form:
    """The form `output`, for what goes to `out`; `find` leads from a finding to its rule, `fails` tells whether it fails the run.

    `suppressed`: with what comments in the copy silence, and why, where the form has a place for it.
    """
    # Each form is imported when it is asked for: a run that prints text does not pay for JSON.
    match output:
        case Output.TEXT:
            from attrlint.report import paint, screen
            from attrlint.report.text import Text

            return Text(columns=screen.columns(out), paint=paint.Paint(on=paint.wanted(color, out)), suppressed=suppressed)
        case Output.JSONL:
            from attrlint.report.jsonl import JsonLines

            return JsonLines(suppressed=suppressed)
        case Output.JSON:
            from attrlint.report.document import Document

            return Document(suppressed=suppressed)
        case Output.SARIF:
            from attrlint.report.sarif import Sarif

            return Sarif(find, suppressed=suppressed)
        case Output.GITHUB:
            from attrlint.report.github import GitHub

            return GitHub()
        case Output.GITLAB:
            from attrlint.report.gitlab import GitLab

            return GitLab()
        case Output.RDJSON:
            from attrlint.report.rdjson import RdJson

            return RdJson()
        case Output.CHECKSTYLE:
            from attrlint.report.checkstyle import Checkstyle

            return Checkstyle()
        case Output.JUNIT:
            from attrlint.report.junit import JUnit

            return JUnit(fails)
        case Output.CSV:
            from attrlint.report.table import Table

            return Table()
        case _:
            assert_never(output)
