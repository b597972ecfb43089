import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.report.screen import columns, head, shown, tail, width

TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from("a東\u0301\u200d🚢\x1b\x92\u2028“ "))


@given(TEXT, st.integers(0, 40))
def test_beginning_and_end_fit_and_are_the_longest(text: str, room: int) -> None:
    line = shown(text)
    begin, end = head(line, room), tail(line, room)
    assert line.startswith(begin)
    assert line.endswith(end)
    assert width(begin) <= room
    assert width(end) <= room
    assert begin == line or width(line[: len(begin) + 1]) > room
    assert end == line or room - width(end) <= 1 or not width(line.removesuffix(end))


@given(TEXT)
def test_what_is_shown_is_one_line_of_printable_text(text: str) -> None:
    line = shown(text)
    assert len(line.splitlines()) <= 1
    assert not [char for char in line if char < " " or "\x7f" <= char <= "\x9f"]
    assert shown(line) == line
    assert 0 <= width(line) <= 2 * len(line)


def test_leftovers_of_cp1252_show_as_what_was_meant() -> None:
    assert shown("don\x92t \x93now\x94") == "don’t “now”"
    assert shown("\x81\x1b") == "\ufffd\ufffd"


@pytest.mark.parametrize(("said", "wide"), [("100", 100), ("7", 40), ("9999999999999", 160), ("0", 80), ("", 80), ("wide", 80)])
def test_columns_are_what_the_environment_says(said: str, wide: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", said)
    assert columns(io.StringIO()) == wide
