from pathlib import Path

import pytest

from attrlint.cli.main import main
from attrlint.packs import load as packs


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_new_rule_works_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "sources/unnamed-neighbour"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "desk_rules/sources/unnamed_neighbour.py",
        "desk_rules/sources/unnamed_neighbour.md",
        "try it: attrlint test desk_rules",
    ]
    assert main(["test", "desk_rules"]) == 0
    assert capsys.readouterr().out == "desk_rules: 1 rule, 5 examples, 0 wrong\n"
    assert main(["explain", "H101", "--pack", "desk_rules"]) == 0
    Path("draft.txt").write_text("The hall was very full on Monday, the clerk said.\n", encoding="utf-8")
    assert main(["check", "draft.txt", "--pack", "desk_rules", "--select", "H101", "--output-format", "jsonl"]) == 0
    assert '"code": "H101"' in capsys.readouterr().out.replace('"code":"', '"code": "')


def test_codes_are_given_out_in_turn(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "words/one", "--code", "n205"]) == 0
    packs._load.cache_clear()  # noqa: SLF001  # a new process would read the folder again
    assert main(["new", "words/two"]) == 0
    packs._load.cache_clear()  # noqa: SLF001  # as above
    assert main(["new", "other/three"]) == 0
    packs._load.cache_clear()  # noqa: SLF001  # as above
    assert main(["rules", "--pack", "desk_rules"]) == 0
    named = {line.split()[1]: line.split()[0] for line in capsys.readouterr().out.splitlines() if line[1:4].isdecimal()}
    assert (named["one"], named["two"], named["three"]) == ("N205", "N206", "H101")


def test_a_rule_for_the_first_pack_has_its_long_cases_among_the_tests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rules" / "sources").mkdir(parents=True)
    monkeypatch.setattr("attrlint.cli.new.builtin", lambda: tmp_path / "rules")
    assert main(["new", "sources/unnamed-neighbour", "--pack", "rules", "--code", "S299"]) == 0
    assert capsys.readouterr().out.splitlines()[1] == str(tmp_path / "tests" / "rules" / "sources" / "unnamed_neighbour.md")


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["unnamed-neighbour"], "found 'unnamed-neighbour', wanted FAMILY/NAME in small letters, as in sources/unnamed-neighbour"),
        (["../x/y"], "found '../x/y', wanted FAMILY/NAME"),
        (["sources/Neighbour"], "found 'sources/Neighbour', wanted"),
        (["sources/x", "--code", "H1"], "--code: found 'H1', wanted a capital and three digits"),
        (["sources/x", "--code", "Q101"], "--code: Q101 is taken by "),
        (["sources/vague-source"], "the name 'vague-source' is taken by "),
    ],
)
def test_what_cannot_be(argv: list[str], message: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["new", *argv]) == 2
    assert capsys.readouterr().err.startswith(f"attrlint: {message}")
    assert list(tmp_path.iterdir()) == []


def test_never_over_another_file(capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("desk_rules/sources/mine.md")
    file.parent.mkdir(parents=True)
    file.write_text("mine", encoding="utf-8")
    assert main(["new", "sources/mine"]) == 2
    assert "desk_rules/sources/mine.md is there already; wanted a new name" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "mine"
    assert not file.with_suffix(".py").exists()


def test_a_new_rule_without_python_works_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "words/weak-words", "--toml"]) == 0
    assert capsys.readouterr().out.splitlines() == ["desk_rules/words/weak_words.toml", "try it: attrlint test desk_rules"]
    assert main(["test", "desk_rules"]) == 0
    assert capsys.readouterr().out == "desk_rules: 1 rule, 3 examples, 0 wrong\n"
