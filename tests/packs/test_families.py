from collections.abc import Callable
from pathlib import Path

from attrlint.packs.families import families, markdown, terminal
from attrlint.packs.load import builtin, load

Write = Callable[..., Path]


def test_every_family_of_the_first_pack_says_what_it_asks() -> None:
    for family in families(load(builtin())):
        assert len(family.letters) == 1, family.name
        assert len(family.text) > 200, f"rules/{family.name}/README.md"
        assert max(map(len, terminal(family).splitlines())) <= 80


def test_a_family_s_page(tmp_path: Path, write_rule: Write) -> None:
    write_rule(tmp_path / "house" / "weak_words" / "second.py", "H102")
    file = write_rule(tmp_path / "house" / "weak_words" / "first.py", "H101")
    file.with_name("README.md").write_text("# Weak words\n\nHow much? **Say it.**\n", encoding="utf-8")
    [family] = families(load(tmp_path / "house"))
    assert markdown(family) == (
        "# Weak words\n\nHow much? **Say it.**\n\n"
        "| code | name | level | from profile | what it is about |\n| --- | --- | --- | --- | --- |\n"
        "| H101 | first | warning | `wire` | Very: a word that says little. |\n"
        "| H102 | second | warning | `wire` | Very: a word that says little. |\n"
    )
    assert terminal(family).splitlines()[:4] == [
        "Weak words",
        "How much? Say it.",
        "",
        "H101 first (warning, from profile wire): Very: a word that says little.",
    ]


def test_a_family_without_words_of_its_own(tmp_path: Path, write_rule: Write) -> None:
    write_rule(tmp_path / "house" / "weak_words" / "first.py")
    flat = write_rule(tmp_path / "flat" / "first.py")
    flat.with_name("README.md").write_text("# Our pack\n\nNot a family.\n", encoding="utf-8")
    assert [(one.title, one.text) for one in families(load(tmp_path / "house"))] == [("Weak words", "")]
    assert [(one.title, one.text) for one in families(load(tmp_path / "flat"))] == [("Flat", "")]
