"""Which reports a command line asks for, and where they go."""

import csv
import json
import os
import re
from pathlib import Path

import pytest

from attrlint.cli.main import main
from attrlint.report.choose import Output
from attrlint.report.earlier import is_report

FAULTY = "🚢 The harbour’s shut.\n\n“The gates failed twice this year and nobody knows why.”\n"
CLEAN = "The harbour shut on Monday, said Ana Ruiz, the harbour master.\n"


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    Path("a.txt").write_text(FAULTY, encoding="utf-8")
    Path("b.txt").write_text(CLEAN, encoding="utf-8")


def read(name: str) -> str:
    return Path(name).read_bytes().decode()


@pytest.mark.parametrize("output", Output)
def test_a_file_has_what_standard_output_would_have(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a.txt", "b.txt", "--output-format", output]) == 1
    printed = capsys.readouterr().out
    assert main(["check", "a.txt", "b.txt", "--output-format", output, "--output-file", "out"]) == 1
    assert capsys.readouterr().out == ""
    assert read("out") == printed
    assert "Q101" in printed


def test_several_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    reports = ["--report", "text", "--report", "sarif:out.sarif", "--report=jsonl:out.jsonl", "--report", "csv:out:2.csv"]
    assert main(["check", ".", *reports]) == 1
    assert capsys.readouterr().out.endswith("2 files: 1 error\n")
    assert json.loads(read("out.sarif"))["runs"][0]["results"][0]["ruleId"] == "Q101"
    assert json.loads(read("out.jsonl"))["code"] == "Q101"
    assert [row["code"] for row in csv.DictReader(read("out:2.csv").splitlines())] == ["Q101"]
    assert sorted(os.listdir()) == ["a.txt", "b.txt", "out.jsonl", "out.sarif", "out:2.csv"]


def test_any_number_of_processes_writes_the_same() -> None:
    for jobs in ("1", "2"):
        main(["check", "a.txt", "b.txt", "--jobs", jobs, "--report", f"rdjson:rd{jobs}", "--report", f"junit:ju{jobs}"])
    assert read("rd1") == read("rd2")
    assert read("ju1") == read("ju2")
    end = json.loads(read("rd1"))["diagnostics"][0]["location"]["range"]["end"]
    assert end == {"line": 3, "column": len(FAULTY.splitlines()[2].encode()) + 1}


def test_junit_fails_what_fails_the_run() -> None:
    for level, failures in (("error", 1), ("note", 1)):
        assert main(["check", "a.txt", "--fail-on", level, "--report", "junit:out.xml"]) == 1
        assert f'failures="{failures}"' in read("out.xml")
    Path("attrlint.toml").write_text('fail-on = "error"\n[levels]\nQ101 = "warning"\n')
    assert main(["check", "a.txt", "--report", "junit:out.xml"]) == 0
    assert 'failures="0"' in read("out.xml")
    assert "who said this?" in read("out.xml")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--report", "sarfi"], ".*unknown 'sarfi'; wanted text, jsonl, .*the nearest known is 'sarif'.*"),
        (["--report", "sarif:"], ".*found 'sarif:', wanted a file behind the colon, or no colon for standard output.*"),
        (["--report", "text", "--report", "csv:-"], r"found two reports for standard output \(text and csv\), wanted .* --report csv:FILE"),
        (["--report", "json:x", "--report", "csv:./x"], r"found two reports for ./x \(json and csv\), wanted .*"),
        (["--report", "text", "--output-format", "csv"], "found --report and --output-format, wanted one or the other: .*"),
        (["--report", "text", "--output-file", "x"], "found --report and --output-file, wanted one or the other: .*"),
        (["--output-file", ""], "found an empty --output-file, wanted a path"),
        (["--output-file", "none/x"], "none/x: the report cannot be written: no such folder none"),
        (["--report", "csv:y", "--report", "json:."], r"\.: the report cannot be written: is a directory"),
        (["--output-file", "a.txt"], r"\./a.txt: found as a draft and as the file of a report, wanted another file for the report"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_written(argv: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "./a.txt", *argv]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(f"attrlint: {said}\n", err), err
    assert sorted(os.listdir()) == ["a.txt", "b.txt"]
    assert read("a.txt") == FAULTY


def test_a_report_of_an_earlier_run_is_no_draft(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert main(["check", ".", "--report", "text:report.txt", "--report", "json:report.md"]) == 1
        assert read("report.txt").endswith("2 files: 1 error\n")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("output", Output)
@pytest.mark.parametrize("drafts", ["desk", "none"])
def test_a_report_in_any_form_is_known_from_copy(output: str, drafts: str) -> None:
    for folder in ("desk", "none"):
        os.mkdir(folder)
    Path("desk/a.txt").write_text(FAULTY * 12, encoding="utf-8")
    main(["check", drafts, "--output-format", output, "--output-file", "out.txt", "--color", "always"])
    assert is_report("out.txt") or read("out.txt") == ""
    assert not is_report("a.txt")
    assert not is_report("desk")


def test_a_draft_that_a_walk_comes_upon_is_not_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--output-file", "a.txt"]) == 2
    assert capsys.readouterr().err.startswith("attrlint: a.txt: found as a draft and as the file of a report, wanted ")
    assert read("a.txt") == FAULTY


def test_a_run_that_breaks_off_leaves_the_file_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    Path("out.json").write_text("before")
    os.mkdir("z")
    Path("z/attrlint.toml").write_text("no-such-key = 1\n")
    Path("z/c.txt").write_text(CLEAN)
    assert main(["check", "a.txt", "z/c.txt", "--report", "json:out.json", "--report", "csv:new.csv"]) == 2
    assert "no-such-key" in capsys.readouterr().err
    assert read("out.json") == "before"
    assert sorted(os.listdir()) == ["a.txt", "b.txt", "out.json", "z"]


def test_a_draft_that_cannot_be_read_leaves_a_whole_report() -> None:
    Path("c.txt").write_bytes(b"\x81\x8d\x00")
    assert main(["check", "a.txt", "c.txt", "--report", "json:out.json"]) == 2
    assert json.loads(read("out.json"))["summary"]["faulty"] == 1


def test_a_file_is_coloured_only_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["check", "a.txt", "--output-file", "plain"])
    assert "\x1b" not in read("plain")
    main(["check", "a.txt", "--output-file", "painted", "--color", "always"])
    assert "\x1b[1;31merror" in read("painted")


def test_github_s_summary(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Path("summary.md").write_text("An earlier step.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    assert main(["check", "a.txt", "--output-format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=a.txt,line=3,")
    page = read("summary.md").splitlines()
    assert page[:2] == ["An earlier step.", "### attrlint: 1 file: 1 error"]
    assert page[5].startswith("| a.txt:3:1 | error | Q101 unattributed-quote | who said this? ")
    assert main(["check", "a.txt", "--report", "github:one", "--report", "github:two"]) == 1
    assert read("summary.md").count("###") == 2
    assert main(["check", "a.txt", "--output-format", "text"]) == 1
    assert read("summary.md").count("###") == 2
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "none/summary.md")
    assert main(["check", "a.txt", "--output-format", "github"]) == 2
    assert "GITHUB_STEP_SUMMARY: none/summary.md: the summary cannot be written: no such file" in capsys.readouterr().err


def test_where_a_cms_has_the_words(capsys: pytest.CaptureFixture[str]) -> None:
    element = {"_id": "QX7", "type": "text", "content": "<p>“The gates failed twice this year and nobody knows why.”</p>"}
    opening = {"_id": "QX6", "type": "text", "content": "<p>The harbour shut on Monday.</p>"}
    Path("story.json").write_text(json.dumps({"type": "story", "content_elements": [opening, element]}), encoding="utf-8")
    main(
        ["check", "story.json", "--report", "text", "--report", "jsonl:out.jsonl", "--report", "csv:out.csv", "--report", "sarif:out.sarif"]
    )
    out = capsys.readouterr().out.splitlines()
    assert out[3] == "  at /content_elements/1/content (QX7)"
    assert json.loads(read("out.jsonl"))["address"] == {"pointer": "/content_elements/1/content", "id": "QX7"}
    [row] = csv.DictReader(read("out.csv").splitlines())
    assert (row["pointer"], row["id"]) == ("/content_elements/1/content", "QX7")
    [result] = json.loads(read("out.sarif"))["runs"][0]["results"]
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "/content_elements/1/content"
