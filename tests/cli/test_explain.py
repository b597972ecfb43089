from collections.abc import Callable
from pathlib import Path

import pytest

from attrlint.cli.main import main

Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)


@pytest.mark.parametrize("asked", ["Q101", "q101", "unattributed-quote"])
def test_by_code_and_by_name(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", asked]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Q101 unattributed-quote\nerror, from profile wire, quotations\n")
    assert "Leave it be" in out
    assert "min_words = 4" in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_in_colour_and_as_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "Q101", "--color", "always"]) == 0
    assert capsys.readouterr().out.startswith("\x1b[1mQ101")
    assert main(["explain", "Q101", "--format", "markdown"]) == 0
    assert capsys.readouterr().out.startswith("# Q101 unattributed-quote\n")


def test_a_family(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "quotations"]) == 0
    by_name = capsys.readouterr().out
    assert by_name.startswith("Quotations\n")
    assert "\nQ101 unattributed-quote (error, from profile wire): " in by_name
    assert main(["explain", "q"]) == 0
    assert capsys.readouterr().out == by_name
    assert main(["explain", "quotations", "--format", "markdown"]) == 0
    assert "| Q101 | unattributed-quote |" in capsys.readouterr().out


def test_the_house_s_own_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "attrlint.toml").write_text('[rules.Q101]\nmessage = "Whose words?"\nlink = "stylebook/quotes"\n', encoding="utf-8")
    assert main(["explain", "Q101"]) == 0
    out = capsys.readouterr().out
    assert out.endswith("\n\nThe house asks\n  Whose words?\n\nThe house’s style guide\n  stylebook/quotes\n")


def test_a_rule_of_a_pack(tmp_path: Path, write_rule: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write_rule(tmp_path / "desk_rules" / "words" / "weak_word.py")
    assert main(["explain", "weak-word", "--pack", "desk_rules"]) == 0
    assert "Very: a word that says little." in capsys.readouterr().out


@pytest.mark.parametrize(("asked", "close"), [("Q1O1", "Q101"), ("unatributed-quote", "unattributed-quote")])
def test_an_unknown_rule(asked: str, close: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", asked]) == 2
    assert capsys.readouterr().err == f"attrlint: unknown rule '{asked}'; the nearest known is '{close}'; attrlint rules lists them all\n"
