"""`attrlint sources` as it is asked, in each of its forms."""

import csv
import json
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from attrlint.cli.main import main

STORY = (
    "The gates failed on Monday.\n\n“The motors are old, and they will fail again,” said Ana Ruiz, the harbour master.\n\n"
    "Ruiz claimed that the survey was late. The port denied it.\n\n"
    "An aide to the mayor, who asked not to be named because a case is pending, said the money was gone. "
    "Critics say it never was there.\n\n"
    "Tom Hale said Ruiz had told him in May that the gates were “safe for good”.\n\n"
    "The gates are from 1974, the Tarn Courier reported.\n"
)


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    Path("story.txt").write_text(STORY, encoding="utf-8")


def test_text_tells_who_speaks_and_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "story.txt"]) == 0
    told = capsys.readouterr().out
    for line in (
        "    3  Ana Ruiz              person              2     12  100%  ▇▇▇▇▇▇▇▇▇▇▇▇▇",
        "    3  Ana Ruiz: said, claimed (doubt), told",
        "    7  An aide to the mayor: “because a case is pending”",
        "    7  Critics: no reason given",
        "    9  Tom Hale said: Ana Ruiz had told",
        "    5  The port denied",
        "3 named sources, 2 unnamed; 12 of 83 words quoted (14%)",
        "relies on: Tarn Courier",
    ):
        assert line in told.splitlines()
    assert max(map(len, told.splitlines())) <= 80
    assert told.endswith("no verdict\n")
    assert "══" not in told


def test_a_narrow_terminal_gets_its_width(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "64")
    assert main(["sources", "story.txt"]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 64


def test_several_stories_end_with_what_they_come_to(capsys: pytest.CaptureFixture[str]) -> None:
    Path("other.txt").write_text("The road is shut, experts said.\n", encoding="utf-8")
    assert main(["sources", "story.txt", "other.txt"]) == 0
    told = capsys.readouterr().out
    assert "── other.txt" in told
    assert "══ 2 stories" in told
    assert "  expert                       1  in 1" in told.splitlines()
    assert "  Ana Ruiz                  33% doubt  1 of 3; plain 2" in told.splitlines()


def test_total_leaves_out_the_stories(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "--total", "."]) == 0
    told = capsys.readouterr().out
    assert "story.txt" not in told
    assert told.startswith("══ 1 story\n")


def test_json_by_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "story.txt", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["stories", "total"]
    [found] = told["stories"]
    keys = "path words quoted_words named described unnamed orphans unclear outlets sources relays answers".split()
    assert list(found) == keys
    assert (found["path"], found["words"], found["quoted_words"], found["named"], found["unnamed"]) == ("story.txt", 83, 12, 3, 2)
    assert found["outlets"] == ["Tarn Courier"]
    first = found["sources"][0]
    assert list(first) == "name kind naming line quotations words share reports verbs anonymity told_by".split()
    assert (first["name"], first["kind"], first["naming"], first["line"], first["share"]) == ("Ana Ruiz", "person", "named", 3, 1.0)
    assert first["verbs"][1] == {"verb": "claimed", "class": "doubt", "count": 1}
    assert first["told_by"] == ["Tom Hale"]
    aide = next(one for one in found["sources"] if one["naming"] == "unnamed")
    assert aide["anonymity"] == {"withheld": True, "reason": "because a case is pending", "stock": False}
    assert found["relays"] == [{"line": 9, "teller": "Tom Hale", "teller_verb": "said", "speaker": "Ana Ruiz", "speaker_verb": "had told"}]
    assert [(one["line"], one["kind"]) for one in found["answers"]] == [(5, "response")]
    total = told["total"]
    assert (total["stories"], total["withheld"], total["reasons"], total["stock_reasons"]) == (1, 1, 1, 0)
    assert total["unnamed_share"] == 0.4
    assert "errs" in total["note"]


def test_json_of_nothing_is_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["sources", "empty", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["stories"] == []


def test_csv_has_a_row_a_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "story.txt", "--format", "csv"]) == 0
    rows = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert [row["source"] for row in rows] == ["Ana Ruiz", "An aide to the mayor", "Critics", "Tom Hale", "Tarn Courier"]
    assert (rows[0]["verbs"], rows[0]["doubt_verbs"], rows[0]["told_by"]) == ("said 1; claimed 1; told 1", "1", "Tom Hale")
    assert (rows[1]["withheld"], rows[1]["reason"], rows[1]["stock_reason"]) == ("true", "because a case is pending", "false")


def test_markdown_has_tables(capsys: pytest.CaptureFixture[str]) -> None:
    Path("other_one.txt").write_text("The road is shut, experts said.\n", encoding="utf-8")
    assert main(["sources", "story.txt", "other_one.txt", "--format", "markdown"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert "| 3 | Ana Ruiz | person | 12 | 100% | 2 | said, claimed (doubt), told |" in told
    assert "## other\\_one.txt" in told
    assert "## All 2 stories" in told
    assert "| Ana Ruiz | 3 | 33% | neutral 2, doubt 1 |" in told


def test_a_story_without_sources_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    Path("still.txt").write_text("The road is shut.\n", encoding="utf-8")
    assert main(["sources", "still.txt"]) == 0
    assert "  nobody is quoted or reported" in capsys.readouterr().out.splitlines()


def test_whom_the_story_leaves_open_is_counted_apart(capsys: pytest.CaptureFixture[str]) -> None:
    Path("open.txt").write_text("“The road is shut, and nobody told us.”\n\n“It was late when I came home,” he said.\n", encoding="utf-8")
    assert main(["sources", "open.txt"]) == 0
    assert "1 quotation without a speaker, 1 speaker unclear" in capsys.readouterr().out


def test_standard_input_is_audited(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(STORY.encode())))
    assert main(["sources", "-", "--stdin-filename", "copy.md"]) == 0
    assert capsys.readouterr().out.startswith("── copy.md\n")


def test_a_batch_goes_on_after_a_bad_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.txt").write_bytes(b"\x00\x01\x02\x03" * 99)
    assert main(["sources", "bad.txt", "story.txt"]) == 2
    told = capsys.readouterr()
    assert "bad.txt" in told.err
    assert "Ana Ruiz" in told.out


@pytest.mark.parametrize(
    ("argv", "wanted"),
    [
        (["sources"], "wanted a path"),
        (["sources", "--total", "--format", "csv", "story.txt"], "--total with --format csv"),
        (["sources", "--format", "markdwn", "story.txt"], "markdown"),
        (["sources", "gone.txt"], "gone.txt"),
    ],
)
def test_wrong_use_is_answered(argv: list[str], wanted: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert wanted in capsys.readouterr().err


def test_colour_marks_those_without_name_and_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "story.txt", "--color", "always"]) == 0
    told = capsys.readouterr().out
    assert "\x1b[1;33mCritics" in told
    assert "\x1b[1;33mAn aide" not in told


def test_each_story_of_a_file_is_audited(capsys: pytest.CaptureFixture[str]) -> None:
    item = "<item><title>T</title><content:encoded><![CDATA[<p>“The road is shut, and it is late,” said {}.</p>]]></content:encoded></item>"
    head = '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
    Path("export.wxr").write_text(head + item.format("Leo Brandt") + item.format("Ida Tamm") + "</channel></rss>", encoding="utf-8")
    assert main(["sources", "export.wxr", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [[one["name"] for one in story["sources"]] for story in told["stories"]] == [["Leo Brandt"], ["Ida Tamm"]]
    assert told["total"]["stories"] == 2
