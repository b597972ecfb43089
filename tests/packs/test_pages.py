from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

import pytest

from attrlint.packs.load import builtin, load
from attrlint.packs.pages import markdown, options, page, terminal

Write = Callable[..., Path]


class Options(NamedTuple):
    """What is weak.

    least: how few there must be, in words
    """

    least: int = 2
    strict: bool = False
    ratio: float = 0.5
    house: Literal["said", "says"] = "said"
    words: frozenset[str] = frozenset({"very", "quite"})
    pairs: Mapping[str, str] = MappingProxyType({})


def test_the_parts_of_a_page(tmp_path: Path, write_rule: Write) -> None:
    shown = page(load(write_rule(tmp_path / "pack" / "weak_word.py").parent)[0])
    assert (shown.code, shown.name, shown.level, shown.profile, shown.family) == ("H101", "weak-word", "warning", "wire", "pack")
    assert (shown.title, shown.lead, shown.sections) == ("Very: a word that says little.", "It is weak.", (("Ask", "How much is that?"),))
    assert shown.options_lead == "The words."


def test_options_with_type_default_and_description() -> None:
    assert [tuple(option) for option in options(Options)] == [
        ("least", "an integer", "2", "how few there must be, in words"),
        ("strict", "true or false", "false", ""),
        ("ratio", "a number", "0.5", ""),
        ("house", "one of said, says", '"said"', ""),
        ("words", "a list of words", '["quite", "very"]', ""),
        ("pairs", "collections.abc.Mapping[str, str]", "{}", ""),
    ]


def test_a_page_as_markdown(tmp_path: Path, write_rule: Write) -> None:
    text = markdown(page(load(write_rule(tmp_path / "pack" / "weak_word.py").parent)[0]))
    assert text.startswith("# H101 weak-word\n\nwarning, from profile `wire`, pack\n\nVery: a word that says little.\n")
    assert '| `words` | a list of words | `["very"]` |' in text
    assert "> The hall was **very** full." in text


@pytest.mark.parametrize(
    ("example", "shown"),
    [
        ("[[Critics]] say so.\n\nThey do.", "> **Critics** say so.\n>\n> They do."),
        ("A\n[[b]]", "> A\n> **b**"),
        ("He said [[“]]the dam held.", "> He said <b>“</b>the dam held."),
        ("“It is.[[”]]", "> “It is.**”**"),
        ("a *b* <i> [sic] [[so-called]]_c", "> a \\*b\\* \\<i> \\[sic\\] **so-called**\\_c"),
        ("# [[Mayor]] quits", "> # **Mayor** quits"),
    ],
)
def test_what_must_be_found_is_bold(tmp_path: Path, write_rule: Write, example: str, shown: str) -> None:
    of = page(load(write_rule(tmp_path / "pack" / "weak_word.py").parent)[0])._replace(bad=(example,), good=())
    assert markdown(of).endswith(f"## Raises the question\n\n{shown}\n")


def test_a_page_for_a_terminal(tmp_path: Path, write_rule: Write) -> None:
    shown = page(load(write_rule(tmp_path / "pack" / "weak_word.py").parent)[0])
    plain = terminal(shown)
    assert "\x1b" not in plain
    assert "  The hall was [[very]] full." in plain
    assert "The hall was \x1b[4mvery\x1b[24m full." in terminal(shown, colour=True)


def test_lists_and_long_defaults_keep_to_the_width() -> None:
    shown = page(load(builtin())[0])._replace(
        sections=(("Leave it be", "- one thing that is right " + "and so on " * 10 + "\n- another"),),
        options=(next(options(Options))._replace(default=str(["word"] * 90)),),
    )
    text = terminal(shown, width=60)
    assert max(map(len, text.splitlines())) <= 60
    assert "\n  - another\n" in text
    assert ", …]" in text


def test_every_page_of_the_first_pack_fits_a_terminal() -> None:
    for loaded in load(builtin()):
        assert max(map(len, terminal(page(loaded)).splitlines())) <= 80
