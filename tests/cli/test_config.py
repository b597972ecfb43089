import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from attrlint.cli.main import main

Write = Callable[..., Path]

HOUSE = """extend = "group.toml"
packs = ["desk_rules"]
exclude = ["old"]
ignore = ["Q102"]

[levels]
S201 = "error"

[rules.H101]
words = {add = ["quite"]}
message = "how weak?"

[lexicon]
"cues.class.denial" = ["deny"]

[html-roles]
Lead_In = "standfirst"

[[per-file]]
files = ["courts/*"]
profile = "legal"
levels = {H101 = "off"}
"""


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_rule: Write) -> None:
    monkeypatch.chdir(tmp_path)
    write_rule(tmp_path / "desk_rules" / "words" / "weak_word.py")
    (tmp_path / "attrlint.toml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "group.toml").write_text('profile = "desk"\nfail-on = "error"\nengine = "stanza"\n', encoding="utf-8")


def shown(capsys: pytest.CaptureFixture[str], path: str) -> list[str]:
    assert main(["config", "--show", path]) == 0
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_each_value_with_where_it_was_said(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, "drafts/x.txt")
    for line in (
        "# drafts/x.txt is checked by attrlint.toml",
        "# which extends group.toml",
        'profile = "desk" # group.toml:1',
        'fail-on = "error" # group.toml:2',
        'engine = "stanza" # group.toml:3',
        'packs = ["desk_rules"] # attrlint.toml:2',
        'exclude = ["old"] # attrlint.toml:3',
        'ignore = ["Q102"] # attrlint.toml:4',
        'S201 = "error" # attrlint.toml:7',
        'words = {add = ["quite"]} # attrlint.toml:10',
        'message = "how weak?" # attrlint.toml:11',
        '"cues.class.denial" = ["deny"] # attrlint.toml:14',
        '"lead-in" = "standfirst" # attrlint.toml:16',
        "# H101 warning weak-word",
        "# S201 error vague-source",
    ):
        assert line in lines


def test_what_holds_for_some_files(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, "courts/x.txt")
    assert 'profile = "legal" # attrlint.toml:21' in lines
    assert 'H101 = "off" # attrlint.toml:22' in lines
    assert "# H101 warning weak-word" not in lines


def test_it_is_toml_that_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    said = tomllib.loads("\n".join(shown(capsys, "drafts/x.txt")))
    assert said["profile"] == "desk"
    assert said["lexicon"] == {"cues.class.denial": ["deny"]}


def test_without_a_configuration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "attrlint.toml").unlink()
    lines = shown(capsys, "drafts/x.txt")
    assert lines[0] == "# drafts/x.txt is checked by the defaults; no attrlint.toml was found"
    assert 'profile = "wire" # default' in lines
    assert 'fail-on = "warning" # default' in lines


def test_a_configuration_that_cannot_be_understood(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "attrlint.toml").write_text('profile = "wirr"\n', encoding="utf-8")
    assert main(["config", "--show", "x.txt"]) == 2
    assert capsys.readouterr().err.startswith('attrlint: attrlint.toml:1: profile = "wirr"; wanted wire')
