"""How wide a character counts in a column, which every reader of reports settles for itself."""

from enum import StrEnum
from itertools import accumulate
from typing import assert_never

from attrlint.source.mapping import Position

#: A line longer than this is measured by parts: a CMS may put a whole story on one.
STEP = 4096


class ColumnUnit(StrEnum):
    """What a column is counted in. A curly mark is one code point and three bytes; a ship 🚢 one, four, and two UTF-16 units."""

    CODE_POINTS = "code points"
    UTF8 = "UTF-8 bytes"
    UTF16 = "UTF-16 code units"


class Columns:
    """The columns of one text in one unit, 1-based; as many as are asked for, the text is measured once."""

    __slots__ = ("_parts", "_same", "_text", "_unit")

    def __init__(self, text: str, unit: ColumnUnit) -> None:
        self._text = text
        self._unit = unit
        self._same = unit is ColumnUnit.CODE_POINTS or text.isascii()
        self._parts: list[int] = []

    def of(self, position: Position) -> int:
        """The column of a place of the text."""
        if self._same:
            return position.column
        line = position.offset - position.column + 1
        if position.column <= STEP:
            return self._size(line, position.offset) + 1
        return self._before(position.offset) - self._before(line) + 1

    def _before(self, offset: int) -> int:
        """The size of the text before `offset`."""
        if not self._parts:
            parts = range(0, len(self._text), STEP)
            self._parts = [0, *accumulate(self._size(start, start + STEP) for start in parts)]
        part = offset // STEP
        return self._parts[part] + self._size(part * STEP, offset)

    def _size(self, start: int, end: int) -> int:
        words = self._text[start:end]
        match self._unit:
            case ColumnUnit.CODE_POINTS:
                return len(words)
            case ColumnUnit.UTF8:
                return len(words.encode("utf-8", "surrogatepass"))
            case ColumnUnit.UTF16:
                return len(words.encode("utf-16-le", "surrogatepass")) // 2
            case _:
                assert_never(self._unit)
