from collections.abc import Callable
from pathlib import Path

import pytest

from attrlint.errors import ConfigError
from attrlint.packs.load import builtin, files, is_code, load, together

Write = Callable[..., Path]


def test_name_from_the_file_family_from_the_folder(tmp_path: Path, write_rule: Write) -> None:
    write_rule(tmp_path / "desk_rules" / "words" / "weak_word.py", "H102")
    write_rule(tmp_path / "desk_rules" / "flat_rule.py", "H101")
    found = load(tmp_path / "desk_rules")
    assert [(one.rule.code, one.name, one.family, one.pack) for one in found] == [
        ("H101", "flat-rule", "desk_rules", "desk_rules"),
        ("H102", "weak-word", "words", "desk_rules"),
    ]
    assert found[1].path == str(tmp_path / "desk_rules" / "words" / "weak_word.py")
    assert found[0].rule.page.startswith("Very: a word")


def test_only_rule_files_are_loaded(tmp_path: Path, write_rule: Write) -> None:
    write_rule(tmp_path / "words" / "weak_word.py")
    for name in ("_shared.py", "lexicon.toml", "README.md", ".hidden.py"):
        (tmp_path / "words" / name).write_text("this is not Python", encoding="utf-8")
    write_rule(tmp_path / "__pycache__" / "stale.py", text="this is not Python")
    assert [file.stem for file in files(str(tmp_path))] == ["weak_word"]


def test_a_rule_may_import_what_stands_beside_it(tmp_path: Path, write_rule: Write) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "_list.py").write_text("WEAK = frozenset({'very', 'quite'})\n", encoding="utf-8")
    file = write_rule(tmp_path / "words" / "weak_word.py")
    text = (
        file.read_text(encoding="utf-8")
        .replace('frozenset({"very"})', "WEAK")
        .replace("class Options", "from ._list import WEAK\nclass Options")
    )
    file.write_text(text, encoding="utf-8")
    assert load(tmp_path)[0].rule.options() == (frozenset({"very", "quite"}),)


def test_two_packs_of_one_name_stand_side_by_side(tmp_path: Path, write_rule: Write) -> None:
    write_rule(tmp_path / "a" / "desk_rules" / "words" / "one.py", "H101")
    write_rule(tmp_path / "b" / "desk_rules" / "words" / "one.py", "H102")
    assert load(tmp_path / "a" / "desk_rules")[0].rule.code == "H101"
    assert load(tmp_path / "b" / "desk_rules")[0].rule.code == "H102"


def test_the_first_pack_is_beside_the_package() -> None:
    assert Path(builtin()).is_dir()
    assert "Q101" in {loaded.rule.code for loaded in load(builtin())}


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (("    for form", "    for for"), 31, "not Python"),
        (("from typing", "from typig"), 10, "cannot be loaded: ModuleNotFoundError"),
        (('    "H101"', '    "H1"'), 22, "code 'H1'; wanted a capital and three digits"),
        (("Level.WARNING", "'warning'"), 22, "level 'warning'; wanted Level.NOTE"),
        (("Profile.WIRE", "'wire'"), 22, "profile 'wire'; wanted Profile.WIRE"),
        ((' = frozenset({"very"})', ""), 22, "options without a default for words"),
        (("options=Options", "options=dict"), 22, "options that are no NamedTuple"),
    ],
)
def test_a_fault_in_a_house_rule_has_file_and_line(
    tmp_path: Path, write_rule: Write, monkeypatch: pytest.MonkeyPatch, *, change: tuple[str, str], line: int, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    file = write_rule(tmp_path / "desk_rules" / "words" / "weak_word.py")
    text = file.read_text(encoding="utf-8")
    assert change[0] in text
    file.write_text(text.replace(*change, 1), encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(tmp_path / "desk_rules")
    assert str(caught.value).startswith(f"desk_rules/words/weak_word.py:{line}: {message}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("'''A page.'''\n", "no rule in it"),
        ("raise SystemExit(3)\n", ":1: cannot be loaded: SystemExit: 3"),
    ],
)
def test_a_file_without_a_rule(tmp_path: Path, write_rule: Write, text: str, message: str) -> None:
    write_rule(tmp_path / "weak_word.py", text=text)
    with pytest.raises(ConfigError, match=message):
        load(tmp_path)


def test_no_docstring(tmp_path: Path, write_rule: Write) -> None:
    file = write_rule(tmp_path / "weak_word.py")
    file.write_text(file.read_text(encoding="utf-8").split('"""', 2)[2], encoding="utf-8")
    with pytest.raises(ConfigError, match=r"weak_word\.py:1: no docstring"):
        load(tmp_path)


def test_an_option_with_a_name_that_is_the_house_s(tmp_path: Path, write_rule: Write) -> None:
    file = write_rule(tmp_path / "weak_word.py")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("    words: frozenset", "    note: int = 3\n    words: frozenset"), encoding="utf-8")
    with pytest.raises(ConfigError, match=r"weak_word\.py:\d+: an option named note; wanted another name"):
        load(tmp_path)


def test_two_rules_in_a_file(tmp_path: Path, write_rule: Write) -> None:
    file = write_rule(tmp_path / "weak_word.py")
    text = file.read_text(encoding="utf-8")
    file.write_text(text + text[text.index("@rule") :].replace("H101", "H102").replace("def check", "def second"), encoding="utf-8")
    with pytest.raises(ConfigError, match=r"2 rules in it \(H101, H102\); wanted one rule a file"):
        load(tmp_path)


def test_a_code_and_a_name_are_taken_once(tmp_path: Path, write_rule: Write) -> None:
    write_rule(tmp_path / "a" / "one.py", "H101")
    write_rule(tmp_path / "b" / "two.py", "H101")
    with pytest.raises(ConfigError, match=r"two\.py: code H101 is taken by .*one\.py"):
        together((load(tmp_path / "a"), load(tmp_path / "b")))
    write_rule(tmp_path / "c" / "one.py", "H102")
    with pytest.raises(ConfigError, match=r"the name 'one' is taken by"):
        together((load(tmp_path / "a"), load(tmp_path / "c")))


def test_a_folder_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "desk_rules").mkdir()
    with pytest.raises(ConfigError, match="no such pack folder; the nearest known is 'desk_rules'"):
        load(tmp_path / "desk_rule")


@pytest.mark.parametrize(("code", "right"), [("Q101", True), ("Q10", False), ("q101", False), ("QQ01", False), ("Q١٢٣", False)])
def test_a_code_is_a_capital_and_three_digits(code: str, *, right: bool) -> None:
    assert is_code(code) is right
