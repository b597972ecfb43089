"""The lines of `attrlint quotes` on a terminal: never wider than it, whatever the copy holds."""

import re

import pytest

from attrlint import read_text
from attrlint.article.terms import Basis, Confidence, Finding
from attrlint.report.paint import Paint
from attrlint.report.quotes_speakers import by_speaker
from attrlint.report.quotes_table import Table
from attrlint.report.quotes_text import quotes
from attrlint.report.sayings import Copy, sayings
from attrlint.report.screen import width
from attrlint.source.prose import SourceFile

STORY = (
    "“Nobody has told us why the money went on paint and not on the motors that lift the gates.”\n\n"
    "Councillor Wilhelmina Featherstonehaugh-Cholmondeley, who leads the council of Great Lund, did not say who had paid for it.\n\n"
    "“港口將於星期二重新開放，我們會盡快公布結果，請大家耐心等候，謝謝各位的支持,” said Wang Xiaoming, of the harbour office. “謝謝。”\n\n"
    "It is understood that the pier, ‘Old Nan’, will be shut. He said it would.\n"
)


def copy_of(text: str) -> Copy:
    return Copy(read_text(text), SourceFile("story.txt", text))


# At 40 columns the steps have 22: a long name is a word that no line there can hold.
@pytest.mark.parametrize(("columns", "why"), [(40, False), (80, False), (80, True), (120, True), (160, False)])
def test_no_line_is_wider_than_the_terminal(columns: int, why: bool) -> None:  # noqa: FBT001  # a parameter of the test
    copy = copy_of(STORY)
    table = Table(columns=columns, paint=Paint(on=False), why=why)
    for form in (quotes, by_speaker):
        lines = "".join(form(copy, table, reported=True)).splitlines()
        assert len(lines) > 10
        assert [line for line in lines if width(line) > columns] == []


def test_colour_changes_no_word() -> None:
    copy = copy_of(STORY)
    for form in (quotes, by_speaker):
        plain, painted = ("".join(form(copy, Table(columns=80, paint=Paint(on=on), why=True), reported=True)) for on in (False, True))
        bare = re.sub("\x1b\\[[0-9;]*m", "", painted)
        assert [line.rstrip() for line in bare.splitlines()] == [line.rstrip() for line in plain.splitlines()]


def test_a_speaker_who_is_not_clear_has_a_question_mark() -> None:
    copy = copy_of("Tom Hale met Ben Osei.\n\n“The gates are old,” he said.\n")
    [saying] = sayings(copy, reported=False)
    assert saying.attribution is not None
    assert saying.attribution.source is not None
    found = Finding(Basis.LAST_SPEAKER, Confidence.OPEN, None, ("Tom Hale", "Ben Osei"))
    source = saying.attribution.source._replace(name="he", found=found)
    unclear = saying._replace(attribution=saying.attribution._replace(source=source))
    [line] = Table(columns=80, paint=Paint(on=False), why=False).row(unclear, copy)
    assert line.split() == ["3:1", "he?", "said", *"“The gates are old,”".split()]


def test_nobody_quoted_and_something_reported() -> None:
    table = Table(columns=80, paint=Paint(on=False), why=False)
    copy = copy_of("Ana Ruiz said the gates were old.\n")
    told = "── story.txt\n\n  no quotations\n  1 more in reported speech: --all\n\n"
    assert "".join(quotes(copy, table, reported=False)) == told
    assert "".join(by_speaker(copy, table, reported=False)) == told
