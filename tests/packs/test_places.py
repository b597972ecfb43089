from pathlib import Path

import pytest

from attrlint.errors import ConfigError
from attrlint.packs.places import from_here, nearest_path, place, read, shown, table, tables, texts

TOML = """profile = "desk"

[levels]
Q101 = "off"
[rules.S201]
nouns = ["x"]
[lexicon]
"cues.class.doubt" = ["x"]
[[per-file]]
files = ["a"]
[[per-file]]
files = ["b"]
profile = "wire"
[tool.attrlint.rules]
Q101.min_words = 3
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (["profile"], ":1"),
        (["levels", "Q101"], ":4"),
        (["levels", "Q102"], ":3"),
        (["rules", "S201", "nouns"], ":6"),
        (["rules", "S201"], ":5"),
        (["lexicon", "cues.class.doubt"], ":8"),
        (["per-file", "files"], ":10"),
        (["tool", "attrlint", "rules", "Q101", "min_words"], ":15"),
        (["select"], ""),
    ],
)
def test_where_a_key_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: list[str], line: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("attrlint.toml").write_text(TOML, encoding="utf-8")
    assert place(str(tmp_path / "attrlint.toml"), keys) == f"attrlint.toml{line}"


def test_which_of_several_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("attrlint.toml").write_text(TOML, encoding="utf-8")
    assert place("attrlint.toml", ["per-file", "files"], 2) == "attrlint.toml:12"
    assert place("attrlint.toml", ["per-file", "profile"], 2) == "attrlint.toml:13"
    assert place("gone.toml", ["profile"]) == "gone.toml"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\nx = ", r"x\.toml:2: not TOML: "),
        (b"a = 1\na = 2\n", r"x\.toml:2: not TOML: cannot overwrite a value"),
        (b"a = " + b"[" * 100_000, r"x\.toml: not TOML that can be read"),
        (b"\xff", r"x\.toml: not UTF-8 at byte 0"),
    ],
)
def test_a_file_that_is_not_toml(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "x.toml").write_bytes(data)
    with pytest.raises(ConfigError, match=message):
        read(str(tmp_path / "x.toml"))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: no such file"):
        read(str(tmp_path / "x.toml"))


def test_values_as_toml_writes_them() -> None:
    value = {"a": [True, 3, 'say "x"\n'], "b": frozenset({"z", "y"})}
    assert shown(value) == '{a = [true, 3, "say \\"x\\"\\n"], b = ["y", "z"]}'


def test_values_as_what_they_are() -> None:
    assert table([]) is None
    assert tables({}) is None
    assert tables([{"a": 1}, 2]) is None
    assert tables([{"a": 1}]) == ({"a": 1},)
    assert texts("ab") is None
    assert texts(["a", 1]) is None
    assert texts(["a", "b"]) == ("a", "b")


def test_a_path_as_a_person_here_would_write_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert from_here(str(tmp_path / "here" / "x.toml")) == "x.toml"
    assert from_here(str(tmp_path / "x.toml")) == str(tmp_path / "x.toml")
    assert nearest_path(str(tmp_path / "her")) == "; the nearest known is 'here'"
    assert not nearest_path(str(tmp_path / "gone" / "her"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("code = H101", '1: not TOML: invalid value; found H101, wanted quotation marks around a text, as in "slam"'),
        ("x = 1\nforms = True # all", "2: not TOML: invalid value; found True, wanted true or false"),
        ("words = [“slam”]", '1: not TOML: invalid value; wanted straight quotation marks around a text, as in "slam"'),
        ('words = ["slam",\n  “blast”]', "2: not TOML: invalid value; wanted straight quotation marks"),
        ('words = ["slam" "blast"]', "1: not TOML: unclosed array; wanted a comma between entries and ] behind the last"),
        ('words = "slam\nblast"', "1: not TOML: illegal character '\\n'; wanted three quotation marks at both ends"),
        ('words = """slam\n', "1: not TOML: unterminated string; wanted the quotation marks that close the text"),
        ("x = 1\nx = 2", "2: not TOML: cannot overwrite a value; wanted each key once"),
        ("Code: H101", "1: not TOML: expected '=' after a key in a key/value pair; wanted a key, = and a value"),
        ("x = @", "1: not TOML: invalid value"),
    ],
)
def test_what_is_not_toml_says_what_was_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read("x.toml")
    assert str(caught.value).startswith(f"x.toml:{message}")
