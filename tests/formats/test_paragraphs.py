"""Where paragraphs part, for every way of breaking lines."""

import textwrap

import pytest

from attrlint.formats import plain

FIRST = (
    "The harbour gates at Wexmouth failed twice this year, the council said on Monday, and nobody knows who ought to have "
    "mended them. The harbour master had asked for money in spring. It never came, she said, and the rust went on."
)
SECOND = "“We had no warning, none at all, and the sea came in through the fish market before anybody could shut it,” said Ana Ruiz."
THIRD = "Council members will meet on Thursday to talk of money, of rust and of the gates that the town has had since the great flood."


def blocks(text: str) -> list[str]:
    return [block.span.of(text) for block in plain.read(text).blocks]


def unwrapped(text: str) -> list[str]:
    return [" ".join(words.split()) for words in blocks(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_one_line_a_paragraph(end: str) -> None:
    assert blocks(end.join((FIRST, SECOND, THIRD))) == [FIRST, SECOND, THIRD]
    assert blocks(end * 2 + (end * 2).join((FIRST, SECOND, THIRD)) + end) == [FIRST, SECOND, THIRD]
    assert blocks(f"{FIRST}{end} \t{end}{SECOND}") == [FIRST, SECOND]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("width", [56, 64, 72, 80, 100])
def test_hard_wrapped_with_blank_lines(width: int, end: str) -> None:
    text = (end * 2).join(end.join(textwrap.wrap(words, width)) for words in (FIRST, SECOND, THIRD))
    assert unwrapped(text) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("indent", ["  ", "    ", "\t\t"])
def test_hard_wrapped_with_indents(indent: str) -> None:
    text = "\n".join("\n".join(textwrap.wrap(words, 68, initial_indent=indent)) for words in (FIRST, SECOND, THIRD))
    assert unwrapped(text) == [FIRST, SECOND, THIRD]


def test_hard_wrapped_with_short_last_lines() -> None:
    ragged = ("\n".join(textwrap.wrap(words, 68)) for words in (FIRST, THIRD + " It is very old and rusty, and it cannot be shut.", FIRST))
    assert unwrapped("\n".join(ragged)) == [FIRST, THIRD + " It is very old and rusty, and it cannot be shut.", FIRST]


def test_the_head_of_a_wrapped_story() -> None:
    text = "Gates fail\nBy Ana Ruiz\n" + "\n".join(textwrap.wrap(FIRST, 70)) + "\n\n" + "\n".join(textwrap.wrap(SECOND, 70))
    assert unwrapped(text) == ["Gates fail", "By Ana Ruiz", FIRST, SECOND]


def test_long_lines_in_the_head_do_not_make_a_wrapped_file() -> None:
    text = f"Harbour gates at Wexmouth fail twice in a single year\nCouncil had been warned of the rust in spring\n{FIRST}\n{SECOND}"
    assert [len(words) for words in blocks(text)] == [53, 45, len(FIRST), len(SECOND)]


def test_items_in_a_wrapped_story() -> None:
    text = "\n".join((*textwrap.wrap(FIRST, 70), "- the gates", "- the rust", "", *textwrap.wrap(SECOND, 70)))
    assert unwrapped(text) == [FIRST, "- the gates", "- the rust", SECOND]


def test_nothing_to_read() -> None:
    assert blocks("") == []
    assert blocks(" \r\n\t\n\x0b \u2028") == []
