from collections.abc import Callable
from pathlib import Path

import pytest

from attrlint.cli.main import main

Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_pack_whose_examples_hold(tmp_path: Path, write_rule: Write, capsys: pytest.CaptureFixture[str]) -> None:
    file = write_rule(tmp_path / "desk_rules" / "words" / "weak_word.py")
    file.with_suffix(".md").write_text("## bad: long\n\nA [[very]] old hall.\n\n## good: short\n\nAn old hall.\n", encoding="utf-8")
    (file.parent / "long_words.toml").write_text(
        'code = "H201"\nmessage = "plainer?"\npage = "Long for short."\nphrases = ["utilise"]\nbad = ["They [[utilise]] it."]\n',
        encoding="utf-8",
    )
    assert main(["test", "desk_rules"]) == 0
    assert capsys.readouterr().out == "desk_rules: 2 rules, 5 examples, 0 wrong\n"


def test_each_wrong_one_shows_what_was_wanted_and_what_was_found(
    tmp_path: Path, write_rule: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_rule(tmp_path / "desk_rules" / "words" / "weak_word.py")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("The hall was [[very]] full.", "The [[hall]] was very full."), encoding="utf-8")
    write_rule(tmp_path / "other_rules" / "weak_word.py", "H102")
    assert main(["test", "desk_rules", "other_rules"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "desk_rules/words/weak_word.py: H101 weak-word: bad 1",
        "  wanted 4-8 'hall'",
        "  found  13-17 'very'",
        "desk_rules: 1 rule, 2 examples, 1 wrong",
        "other_rules: 1 rule, 2 examples, 0 wrong",
    ]


def test_a_rule_that_is_shown_nothing_to_find(tmp_path: Path, write_rule: Write, capsys: pytest.CaptureFixture[str]) -> None:
    file = write_rule(tmp_path / "desk_rules" / "weak_word.py")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('bad=["The hall was [[very]] full."],', ""), encoding="utf-8")
    assert main(["test", "desk_rules"]) == 0
    assert "H101 weak-word has no bad example; what should it find?" in capsys.readouterr().out


def test_a_pack_that_cannot_be_loaded(tmp_path: Path, write_rule: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", "gone"]) == 2
    write_rule(tmp_path / "desk_rules" / "weak_word.py", text="'''A page.'''\nx = (\n")
    assert main(["test", "desk_rules"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "attrlint: gone: no such pack folder",
        "attrlint: desk_rules/weak_word.py:2: not Python: '(' was never closed",
    ]


def test_the_example_newsroom_s_own_rules(capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = Path(__file__).parents[2] / "examples" / "newsroom"
    assert main(["test", str(newsroom / "desk_rules")]) == 0
    assert capsys.readouterr().out == "desk_rules: 3 rules, 15 examples, 0 wrong\n"
    assert main(["config", "--show", str(newsroom / "features" / "x.md")]) == 0
    shown = capsys.readouterr().out
    assert "H201" not in shown.partition("rules are on")[2]
    assert "passers-by" in shown
