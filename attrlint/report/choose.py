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


def form(output: Output, out: TextIO, *, color: Color, find: Callable[[Diagnostic], Loaded | None], suppressed: bool = False) -> Form:
    """The form `output`, for what goes to `out`; `find` leads from a finding to its rule.

    `suppressed`: with what comments in the copy silence, and why. GitHub's annotations have no place for it.
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
        case _:
            assert_never(output)
