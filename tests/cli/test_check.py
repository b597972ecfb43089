import io
import json
import os
import re
import sys
from pathlib import Path

import pytest

from attrlint.cli.main import main

FAULTY = "The harbour shut on Monday.\n\n“The gates failed twice this year and nobody knows why.”\n"
CLEAN = "The harbour shut on Monday, said Ana Ruiz, the harbour master.\n"


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


def write(name: str, text: str | bytes) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def findings(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_findings_are_printed_and_fail(capsys: pytest.CaptureFixture[str]) -> None:
    write("story.txt", FAULTY)
    assert main(["check", "story.txt"]) == 1
    out = capsys.readouterr().out
    assert "story.txt:3:1  error  Q101 unattributed-quote\n" in out
    assert out.endswith("1 file: 1 error\n")


def test_a_clean_draft(capsys: pytest.CaptureFixture[str]) -> None:
    write("story.txt", CLEAN)
    assert main(["check", "story.txt"]) == 0
    assert capsys.readouterr().out == "1 file: nothing to ask\n"


def test_jsonl_by_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    write("story.txt", FAULTY)
    assert main(["check", "story.txt", "--output-format", "jsonl", "--exit-zero"]) == 0
    [found] = findings(capsys)
    keys = ["path", "code", "name", "level", "message", "start", "end", "excerpt", "related", "suggestions", "fingerprint"]
    assert list(found) == keys
    assert found["excerpt"] == "“The gates failed twice this year and nobody knows why.”"
    assert found["start"] == {"line": 3, "column": 1, "offset": 29}


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("note", 1)])
def test_fail_on_an_error(level: str, code: int) -> None:
    write("story.txt", FAULTY)
    assert main(["check", "story.txt", "--fail-on", level]) == code


def test_notes_fail_only_when_told_to() -> None:
    write("attrlint.toml", '[levels]\nQ101 = "note"\n')
    write("story.txt", FAULTY)
    assert main(["check", "story.txt"]) == 0
    assert main(["check", "story.txt", "--fail-on", "note"]) == 1


def test_select_and_ignore(capsys: pytest.CaptureFixture[str]) -> None:
    write("story.txt", FAULTY)
    assert main(["check", "story.txt", "--ignore", "Q"]) == 0
    assert main(["check", "--select", "V,S201", "story.txt", "--select=T"]) == 0
    assert main(["check", "--select", "unattributed-quote", "story.txt"]) == 1
    capsys.readouterr()


def test_options_may_stand_between_paths(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", FAULTY)
    write("b.txt", FAULTY)
    assert main(["check", "a.txt", "--profile", "wire", "b.txt"]) == 1
    assert capsys.readouterr().out.endswith("2 files: 2 errors\n")


def test_a_batch_goes_on_after_a_bad_file(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk/a.txt", FAULTY)
    write("desk/b.txt", b"good \x81 bad")
    write("desk/c.txt", FAULTY)
    assert main(["check", "desk"]) == 2
    out, err = capsys.readouterr()
    assert out.endswith("3 files: 2 errors; 1 file could not be read to the end\n")
    assert err.startswith("attrlint: desk/b.txt:1:6: found byte 0x81")
    assert main(["check", "desk", "--exit-zero"]) == 2


@pytest.mark.parametrize("jobs", ["0", "2", "3"])
def test_the_same_report_for_any_number_of_processes(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(9):
        write(f"desk/{number}.txt", FAULTY if number % 3 else CLEAN)
    write("desk/5.md", b"good \x81 bad")
    main(["check", "desk", "--output-format", "jsonl"])
    alone = capsys.readouterr()
    assert main(["check", "desk", "--output-format", "jsonl", "--jobs", jobs]) == 2
    assert capsys.readouterr() == alone
    assert len(alone.out.splitlines()) == 6


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode())))
    assert main(["check", "-", "--output-format", "jsonl"]) == 1
    assert findings(capsys)[0]["path"] == "<stdin>"
    write("house/attrlint.toml", 'ignore = ["Q101"]\n')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FAULTY.encode())))
    assert main(["check", "-", "--stdin-filename", "house/story.md"]) == 0


def test_the_format_may_be_told(capsys: pytest.CaptureFixture[str]) -> None:
    write("story.txt", "> " + FAULTY.partition("\n\n")[2])
    for told in ("plain", "markdown"):
        main(["check", "story.txt", "--input-format", told, "--output-format", "jsonl"])
        assert [found["start"] for found in findings(capsys)] == [{"line": 1, "column": 3, "offset": 2}]


def test_a_configuration_excludes_from_a_walk(capsys: pytest.CaptureFixture[str]) -> None:
    write("desk/attrlint.toml", 'exclude = ["old/**"]\n')
    write("desk/old/a.txt", FAULTY)
    write("desk/b.txt", CLEAN)
    assert main(["check", "desk"]) == 0
    assert capsys.readouterr().out == "1 file: nothing to ask\n"
    assert main(["check", "desk/old/a.txt"]) == 1


def test_a_house_pack(capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "desk_rules/very.toml",
        'code = "H901"\nmessage = "how much?"\nphrases = ["very"]\npage = "Very."\nbad = ["It was [[very]] wet."]\ngood = ["Wet."]\n',
    )
    write("story.txt", "The quay was very wet.\n")
    assert main(["check", "story.txt", "--pack", "desk_rules", "--select", "H901", "--output-format", "jsonl", "--exit-zero"]) == 0
    assert [found["excerpt"] for found in findings(capsys)] == ["very"]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ([], "wanted a path: a draft, a folder of drafts, or - for standard input"),
        (["story.text"], "story.text: no such file or folder; did you mean story.txt[?]"),
        (["story.txt", "--profile", "wier"], "--profile: unknown profile 'wier'; wanted .*; the nearest known is 'wire'"),
        (["story.txt", "--select", "Q111"], "--select: unknown rule 'Q111'; the nearest known is 'Q101'"),
        (["story.txt", "--ignore", "unatributed-quote"], "--ignore: unknown rule .*; the nearest known is 'unattributed-quote'"),
        (["story.txt", "--fail-on", "errors"], "--fail-on: unknown level 'errors'; .*; the nearest known is 'error'"),
        (["story.txt", "--output-format", "serif"], "argument --output-format: unknown 'serif'; .*the nearest known is 'sarif'.*"),
        (["story.txt", "--input-format", "plane"], "argument --input-format: unknown 'plane'; .*the nearest known is 'plain'.*"),
        (["story.txt", "--color", "allways"], "argument --color: unknown 'allways'; .*the nearest known is 'always'.*"),
        (["story.txt", "--engine", "embeded"], "--engine: unknown engine 'embeded'; .*; the nearest known is 'embedded'"),
        (["story.txt", "--config", "no.toml"], "--config: no such file .?no.toml.*"),
        (["story.txt", "--stdin-filename", "x.md"], "found --stdin-filename but no - among the paths; wanted both"),
    ],
)
def test_what_is_not_there_is_answered_with_the_nearest(argv: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("story.txt", CLEAN)
    assert main(["check", *argv]) == 2
    out, err = capsys.readouterr()
    assert re.fullmatch(f"attrlint: {said}\n", err), err
    assert out == ""


def test_a_rule_that_breaks_is_told_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "desk_rules/broken.py",
        '"""Broken.\n\nIt is.\n\n## Ask\nWhy?\n"""\n\nfrom attrlint.rule import Level, NoOptions, Profile, rule\n\n\n'
        '@rule("H902", level=Level.NOTE, profile=Profile.WIRE, bad=["[[It]] was wet."], good=["Wet."])\n'
        "def check(article, options: NoOptions):\n    yield 1 / 0\n",
    )
    write("a.txt", CLEAN)
    write("b.txt", FAULTY)
    assert main(["check", "a.txt", "b.txt", "--pack", "desk_rules"]) == 2
    out, err = capsys.readouterr()
    assert out.endswith("2 files: 1 error; 2 files could not be read to the end\n")
    assert [line.partition(" broke on this file")[0] for line in err.splitlines()] == [
        "attrlint: a.txt: rule H902 broken",
        "attrlint: b.txt: rule H902 broken",
    ]
    assert "broken.py:14: ZeroDivisionError" in err


def test_an_empty_folder(capsys: pytest.CaptureFixture[str]) -> None:
    os.mkdir("empty")
    assert main(["check", "empty"]) == 0
    assert capsys.readouterr().out == "no drafts found\n"


@pytest.mark.parametrize("output", ["text", "jsonl", "json", "sarif", "github"])
def test_every_form_on_drafts_with_and_without_findings(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", FAULTY)
    write("b.md", CLEAN)
    write("c.txt", "")
    assert main(["check", ".", "--output-format", output]) == 1
    out = capsys.readouterr().out
    assert "Q101" in out
    assert out.endswith("\n")
    if output in {"json", "sarif"}:
        json.loads(out)


def test_colour_when_told(capsys: pytest.CaptureFixture[str]) -> None:
    write("story.txt", FAULTY)
    main(["check", "story.txt", "--color", "always"])
    assert "\x1b[1;31merror\x1b[0m" in capsys.readouterr().out
    main(["check", "story.txt", "--color", "never"])
    assert "\x1b" not in capsys.readouterr().out


NOTES = "HOLT: We have never leased the boats to anyone outside the family.\n"
HELD = """“We have never sold the boats to anyone outside the family,” said Mia Holt, the owner.

“We have never leased the boats,” Holt said.
"""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_quotations_are_held_against_a_record(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("notes.txt", NOTES)
    write("a.txt", HELD)
    write("b.txt", CLEAN)
    assert main(["check", "a.txt", "b.txt", "--select", "P707", "--against", "notes.txt", "--jobs", jobs]) == 1
    out = capsys.readouterr().out
    assert "a.txt:1:16  warning  P707 quote-not-in-record" in out
    assert "notes.txt:1 has “leased” for “sold”: which is right?" in out
    assert out.endswith(
        "2 quotations held against the record: 1 word for word, 1 altered, 0 not in it\n2 files: 1 warning\n",
    )
    assert main(["check", "a.txt", "--select", "P707", "--against", "notes.txt", "--output-format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["summary"]["record"] == {"exact": 1, "altered": 1, "absent": 0}
    assert main(["check", "a.txt", "--select", "P707"]) == 0


def test_a_record_that_cannot_be_read_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", HELD)
    assert main(["check", "a.txt", "--against", "no.txt"]) == 2
    assert capsys.readouterr() == ("", "attrlint: --against: no.txt: cannot be read: no such file or directory\n")
