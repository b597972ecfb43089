import csv
import json
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from attrlint.cli.main import main

STORY = (
    "The gates failed on Monday.\r\n\r\n“The motors are old 🚢,” said Ana Ruiz, the harbour master. “They will fail again.”\r\n\r\n"
    "Ruiz said that the survey was late.\r\n\r\nThe play, “Low Water”, opens on Friday.\r\n"
)


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    Path("story.txt").write_bytes(STORY.encode())


def test_jsonl_by_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "story.txt", "--format", "jsonl"]) == 0
    [line] = capsys.readouterr().out.splitlines()
    row = json.loads(line)
    assert list(row) == ["path", "attributions", "quotations"]
    assert row["path"] == "story.txt"
    direct = row["attributions"][0]
    keys = ["source", "cue", "content", "kind", "speaker", "source_kind", "cue_class", "carried", "negated", "found", "inner"]
    assert list(direct) == keys
    assert list(direct["found"]) == ["basis", "confidence", "place", "candidates"]
    assert (direct["found"]["basis"], direct["found"]["confidence"], direct["negated"]) == ("named", "sure", False)
    assert [STORY[start:end] for start, end in direct["cue"]] == ["said"]
    assert [STORY[start:end] for start, end in direct["source"]] == ["Ana Ruiz, the harbour master"]
    assert STORY[slice(*direct["content"][0])].startswith("“The motors are old 🚢")
    assert (direct["kind"], direct["speaker"], direct["source_kind"], direct["cue_class"]) == ("direct", "Ana Ruiz", "person", "neutral")
    indirect = row["attributions"][-1]
    assert (indirect["kind"], indirect["speaker"], indirect["carried"]) == ("indirect", "Ana Ruiz", False)
    quotation = row["quotations"][0]
    assert list(quotation) == ["span", "kind", "words", "speaker", "carried", "line", "column", "negated", "found"]
    assert STORY[slice(*quotation["span"])] == "“The motors are old 🚢,”"
    assert (quotation["line"], quotation["column"], quotation["words"], quotation["speaker"]) == (3, 1, 4, "Ana Ruiz")
    assert quotation["found"] == direct["found"]
    last = row["quotations"][-1]
    assert (STORY[slice(*last["span"])], last["speaker"], last["found"]) == ("“Low Water”", None, None)


def test_what_is_told_at_second_hand_stands_inside_its_teller(capsys: pytest.CaptureFixture[str]) -> None:
    told = "Hale said Minister Orr said “the order stands”.\n"
    Path("told.txt").write_text(told, encoding="utf-8")
    assert main(["quotes", "told.txt", "--format", "jsonl"]) == 0
    row = json.loads(capsys.readouterr().out)
    [outer] = row["attributions"]
    assert (outer["speaker"], [told[start:end] for start, end in outer["content"]]) == ("Hale", ["Minister Orr said “the order stands”"])
    [inner] = outer["inner"]
    assert (inner["speaker"], [told[start:end] for start, end in inner["content"]]) == ("Orr", ["“the order stands”"])
    assert row["quotations"][0]["speaker"] == "Orr"


def test_a_table_in_the_order_of_the_story(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "story.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "── story.txt"
    assert [line.split()[0] for line in lines[2:5]] == ["3:1", "3:60", "7:11"]
    assert lines[2].split(maxsplit=4)[1:] == ["Ana", "Ruiz", "said", "“The motors are old 🚢,”"]
    assert "carried" in lines[3]
    assert lines[6:] == ["3 quotations, 1 speaker", "1 more in reported speech: --all", ""]


def test_reported_speech_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "--all", "story.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[2:6]] == ["3:1", "3:60", "5:11", "7:11"]
    assert lines[4].split(maxsplit=4)[1:] == ["Ana", "Ruiz", "said", "that the survey was late"]
    assert lines[7] == "3 quotations, 1 report, 1 speaker"


def test_speaker_by_speaker(capsys: pytest.CaptureFixture[str]) -> None:
    Path("two.txt").write_text(
        "“Nobody told us about the gates at all.”\n\nTom Hale said, “We paid.”\n\n"
        "“The motors are old,” said Ana Ruiz. “They will fail again.”\n\nThe play, “Low Water”, opens on Friday.\n",
        encoding="utf-8",
    )
    assert main(["quotes", "--by-speaker", "two.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "── two.txt",
        "no speaker: 1 quotation, 8 words",
        "Ana Ruiz, person: 2 quotations, 8 words; said",
        "Tom Hale, person: 1 quotation, 2 words; said",
        "titles, signs, words in scare quotes: 1 quotation, 2 words",
        "by kind: person 2",
        "5 quotations, 2 speakers, 1 without a speaker",
    ]
    assert [line.split()[0] for line in lines if line.startswith(" ")] == ["1:1", "5:1", "5:38", "3:16", "7:11"]


def test_what_stands_on_a_line_with_reported_speech(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "--why", "story.txt:5"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split() == ["5:11", *"Ana Ruiz said that the survey was late".split()]
    assert lines[3] == "         cue      “said”, line 5, before the words"
    assert lines[-1] == ""
    assert main(["quotes", "story.txt:1:9"]) == 0
    assert capsys.readouterr().out == "── story.txt\n\n  nobody is quoted or reported here\n\n"
    assert main(["quotes", "story.txt:5", "--format", "jsonl"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert [STORY[slice(*one["content"][0])] for one in row["attributions"]] == ["that the survey was late"]
    assert row["quotations"] == []


def test_a_line_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "story.txt:8", "--format", "csv"]) == 2
    assert capsys.readouterr().err == "attrlint: story.txt: found no line 8, wanted 1 to 7\n"


def test_rows_for_spreadsheets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "story.txt", "--format", "csv", "--all"]) == 0
    rows = list(csv.DictReader(StringIO(capsys.readouterr().out, newline="")))
    assert [(row["line"], row["column"], row["kind"], row["speaker"], row["carried"]) for row in rows] == [
        ("3", "1", "speech", "Ana Ruiz", "false"),
        ("3", "60", "speech", "Ana Ruiz", "true"),
        ("5", "11", "indirect", "Ana Ruiz", "false"),
        ("7", "11", "title", "", "false"),
    ]


def test_a_spreadsheet_without_quotations_has_its_columns(capsys: pytest.CaptureFixture[str]) -> None:
    Path("none.txt").write_text("", encoding="utf-8")
    assert main(["quotes", "none.txt", "--format", "csv"]) == 0
    assert capsys.readouterr().out.startswith("path,line,column,")


@pytest.mark.parametrize("option", ["--by-speaker", "--why"])
@pytest.mark.parametrize("layout", ["csv", "jsonl"])
def test_what_is_for_people_alone(option: str, layout: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "story.txt", option, "--format", layout]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"attrlint: found {option} with --format {layout}, wanted --format text")


def test_nobody_is_somebody_to_ask_for(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bare.txt").write_text("The harbour shut.\n\n“Nobody has told us why the money went on paint.”\n", encoding="utf-8")
    assert main(["quotes", "bare.txt", "--color", "always"]) == 0
    out = capsys.readouterr().out
    assert "\x1b[1;31mno speaker" in out
    assert "1 quotation, 0 speakers, 1 without a speaker" in out


def test_no_quotations(capsys: pytest.CaptureFixture[str]) -> None:
    Path("none.txt").write_text("", encoding="utf-8")
    assert main(["quotes", "none.txt"]) == 0
    assert capsys.readouterr().out == "── none.txt\n\n  no quotations\n\n"
    assert main(["quotes", "none.txt", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out) == {"path": "none.txt", "attributions": [], "quotations": []}


def test_a_bad_file_is_told_and_the_others_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.txt").write_bytes(b"\x81\x81")
    assert main(["quotes", ".", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["path"] for line in out.splitlines()] == ["story.txt"]
    assert err.startswith("attrlint: bad.txt:1:1: found byte 0x81")


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(STORY.encode())))
    assert main(["quotes", "-", "--stdin-filename", "desk/story.txt", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["path"] == "desk/story.txt"


def test_an_unknown_layout(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quotes", "story.txt", "--format", "json"]) == 2
    assert "the nearest known is 'jsonl'" in capsys.readouterr().err
