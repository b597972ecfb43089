"""The engine stanza as the command line has it."""

import json
import socket
import sys
from pathlib import Path

import pytest

from attrlint.cli.main import main

STORY = """The harbour shut on Monday.

“Nobody asked us. We warned the council in March.”

“The gates failed twice this year,” said Mara Ruiz, the harbour master.
"""


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("STANZA_RESOURCES_DIR", raising=False)
    Path("story.txt").write_text(STORY, encoding="utf-8")


@pytest.mark.parametrize("verb", ["check", "quotes", "audit"])
def test_without_the_package_one_message_mends_it(verb: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    assert main([verb, "--engine", "stanza", "story.txt"]) == 2
    out, err = capsys.readouterr()
    assert err == (
        "attrlint: engine 'stanza' needs PyTorch; wanted pip install torch --index-url https://download.pytorch.org/whl/cpu, "
        "then pip install 'attrlint[stanza]'\n"
    )
    assert out == ""


@pytest.mark.stanza
def test_findings_of_a_draft(stanza_models: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a run goes to no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    Path("attrlint.toml").write_text(f'engine = "stanza"\nmodels-dir = "{stanza_models}"\n', encoding="utf-8")
    assert main(["check", "--output-format", "jsonl", "story.txt"]) == 1
    [line] = capsys.readouterr().out.splitlines()
    record = json.loads(line)
    assert (record["code"], record["start"]["line"]) == ("Q101", 3)


@pytest.mark.stanza
def test_who_says_what(stanza_models: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(stanza_models))
    assert main(["quotes", "--engine", "stanza", "--format", "jsonl", "story.txt"]) == 0
    record = json.loads(capsys.readouterr().out)
    [attribution] = record["attributions"]
    assert STORY[slice(*attribution["content"][0])] == "“The gates failed twice this year,”"
    assert attribution["speaker"] == "Mara Ruiz"


@pytest.mark.stanza
def test_any_number_of_processes_finds_the_same(
    stanza_models: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(stanza_models))
    for number in range(4):
        Path(f"other{number}.txt").write_text(STORY * (number + 1), encoding="utf-8")
    reports: list[str] = []
    for jobs in ("1", "2"):
        assert main(["check", "--engine", "stanza", "--output-format", "jsonl", "--jobs", jobs, "."]) == 1
        reports.append(capsys.readouterr().out)
    assert reports[0] == reports[1]
    assert reports[0]


@pytest.mark.stanza
@pytest.mark.usefixtures("stanza_models")
def test_the_models_are_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("attrlint.toml").write_text('models-dir = "none"\n', encoding="utf-8")
    assert main(["check", "--engine", "stanza", "story.txt"]) == 2
    err = capsys.readouterr().err
    assert (
        f"no models, for there is no folder {tmp_path / 'none'}; wanted what attrlint models install --dir {tmp_path / 'none'} writes"
        in err
    )
    assert err.count("\n") == 1


@pytest.mark.stanza
def test_engines_are_compared(stanza_models: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(stanza_models))
    assert main(["engines", "compare", "story.txt"]) == 0
    assert capsys.readouterr().out == "1 file: 1 finding by both, 0 only by embedded, 0 only by stanza\n"
    assert main(["engines", "compare", "--format", "jsonl", "story.txt"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["engines", "compare", "none.txt"]) == 2
