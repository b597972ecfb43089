import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.report.columns import STEP, Columns, ColumnUnit
from attrlint.source.mapping import Lines

#: A mark of three bytes, a ship of four, an accent of its own.
LINE = "One.\n🚢 It’s “e\u0301”, said Voss\n"


@pytest.mark.parametrize(
    ("unit", "column"),
    [(ColumnUnit.CODE_POINTS, 13), (ColumnUnit.UTF8, 13 + 3 + 2 + 2 + 1 + 2), (ColumnUnit.UTF16, 14)],
)
def test_a_column_in_each_unit(unit: ColumnUnit, column: int) -> None:
    place = Lines(LINE).position(LINE.index(" said"))
    assert (place.line, place.column) == (2, 13)
    assert Columns(LINE, unit).of(place) == column


def test_a_letter_as_wide_as_a_byte() -> None:
    place = Lines("One.\nTwo.").position(7)
    assert [Columns("One.\nTwo.", unit).of(place) for unit in ColumnUnit] == [3, 3, 3]


@given(st.text(alphabet="ab’🚢\n\ré", max_size=60), st.integers(0, 60))
def test_the_column_is_what_stands_before_on_the_line(text: str, offset: int) -> None:
    place = Lines(text).position(min(offset, len(text)))
    before = text[place.offset - place.column + 1 : place.offset]
    assert Columns(text, ColumnUnit.UTF8).of(place) == len(before.encode()) + 1
    assert Columns(text, ColumnUnit.UTF16).of(place) == len(before.encode("utf-16-le")) // 2 + 1


def test_a_story_on_one_line_is_measured_once() -> None:
    text = "x" * 7 + "\n" + "a’🚢" * (3 * STEP)
    lines, columns = Lines(text), Columns(text, ColumnUnit.UTF8)
    for offset in (8, 8 + STEP - 1, 8 + STEP, 8 + STEP + 1, 5 * STEP, len(text) - 1, len(text)):
        assert columns.of(lines.position(offset)) == len(text[8:offset].encode()) + 1
