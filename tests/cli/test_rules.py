import json
from collections.abc import Callable
from pathlib import Path

import pytest

from attrlint.cli.main import main

Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def listed(capsys: pytest.CaptureFixture[str], *argv: str) -> list[str]:
    assert main(["rules", *argv]) == 0
    return capsys.readouterr().out.splitlines()


def test_a_line_a_rule_in_order_of_code(capsys: pytest.CaptureFixture[str]) -> None:
    lines = listed(capsys)
    codes = [line.split()[0] for line in lines]
    assert codes == sorted(codes)
    line = next(line for line in lines if line.startswith("Q101"))
    assert line.split() == "Q101 unattributed-quote error wire Direct speech that nobody is named as saying.".split()


def test_the_rules_of_a_profile(capsys: pytest.CaptureFixture[str]) -> None:
    wire = {line.split()[0] for line in listed(capsys, "--profile", "wire")}
    assert "Q101" in wire
    assert "Q103" not in wire
    assert "Q103" in {line.split()[0] for line in listed(capsys, "--profile", "strict")}


def test_a_screen_cuts_the_lines(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    lines = listed(capsys)
    assert max(map(len, lines)) == 60
    assert any(line.endswith("…") for line in lines)


def test_as_json(tmp_path: Path, write_rule: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write_rule(tmp_path / "desk_rules" / "words" / "weak_word.py")
    (tmp_path / "attrlint.toml").write_text('packs = ["desk_rules"]\n', encoding="utf-8")
    records = {record["code"]: record for record in json.loads("\n".join(listed(capsys, "--format", "json")))}
    assert records["H101"] == {
        "code": "H101",
        "name": "weak-word",
        "level": "warning",
        "profile": "wire",
        "family": "words",
        "pack": "desk_rules",
        "title": "Very: a word that says little.",
        "options": {"words": ""},
    }
    assert records["Q101"]["pack"] == "rules"


def test_an_unknown_profile(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--profile", "wirr"]) == 2
    assert "the nearest known is 'wire'" in capsys.readouterr().err
