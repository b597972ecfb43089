"""Rows for spreadsheets: what a reader of RFC 4180 gets back, and what no spreadsheet may take for a formula."""

import csv
from io import StringIO

import pytest

from attrlint import read_text
from attrlint.report import quotes_csv
from attrlint.report.sayings import Copy, sayings
from attrlint.source.prose import SourceFile


def read(text: str, path: str = "story.txt") -> list[dict[str, str]]:
    copy = Copy(read_text(text), SourceFile(path, text))
    written = "".join([*quotes_csv.head(), *quotes_csv.rows(sayings(copy, reported=True), copy)])
    assert written.endswith("\r\n")
    return list(csv.DictReader(StringIO(written, newline=""), strict=True))


def test_a_row_has_what_is_known() -> None:
    [row] = read("“The gates, all four, are old,” said Ana Ruiz, the harbour master.\n")
    assert row == {
        "path": "story.txt",
        "line": "1",
        "column": "1",
        "end_line": "1",
        "end_column": "32",
        "speaker": "Ana Ruiz",
        "source": "Ana Ruiz, the harbour master",
        "source_kind": "person",
        "verb": "said",
        "cue_class": "neutral",
        "kind": "speech",
        "carried": "false",
        "confidence": "sure",
        "words": "“The gates, all four, are old,”",
    }


def test_what_nobody_says_has_empty_cells() -> None:
    [row] = read("“Nobody has told us why the money went on paint.”\n")
    assert [row[key] for key in ("speaker", "source", "source_kind", "verb", "cue_class", "confidence")] == [""] * 6
    assert row["kind"] == "speech"


def test_marks_and_commas_come_back() -> None:
    [row] = read('"The gates, all four, are old," said Ana Ruiz.\n')
    assert row["words"] == '"The gates, all four, are old,"'


def test_words_are_one_line() -> None:
    words = "“The gates have been old for as long as anybody has\nworked at the harbour here, and nobody at the council has\nasked why,”"
    [row] = read(f"{words} said Ana Ruiz.\n")
    assert row["words"] == words.replace("\n", " ")
    assert (row["line"], row["end_line"]) == ("1", "3")


@pytest.mark.parametrize("path", ["=1+1.txt", "+cmd.txt", "-2.txt", "@SUM(A1).txt", "\t=1.txt", "\x00=1.txt"])
def test_no_cell_is_a_formula(path: str) -> None:
    [row] = read("“The gates are old,” said Ana Ruiz.\n", path)
    assert not row["path"].lstrip().startswith(("=", "+", "-", "@"))
    if path[0] in "=+-@":
        assert row["path"] == f"'{path}"


def test_words_of_the_copy_are_no_formula() -> None:
    [row] = read("“The gates were old,” wrote @harbour_watch.\n")
    assert row["source"] == "'@harbour_watch"
    assert row["speaker"] == "'@harbour_watch"
