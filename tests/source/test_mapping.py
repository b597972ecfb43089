"""Places: from prose back to the source, and from an offset to a line and a column."""

import re

from hypothesis import given
from hypothesis import strategies as st

from attrlint.source.mapping import Lines, Position, SourceMap, Stretch
from attrlint.source.span import Span

LINE_ENDS = st.text("a“é🦀 \t\r\n\v\f\x85\u2028", max_size=60)


def test_the_identity() -> None:
    same = SourceMap()
    assert same.offset(7) == 7
    assert same.span(Span(2, 5)) == Span(2, 5)


def test_an_entity_and_a_tag_between_words() -> None:
    # source: <p>A &amp; B</p><p>C</p>
    # prose:  A & B¶C, the paragraph mark made up by the reader
    source = "<p>A &amp; B</p><p>C</p>"
    prose = "A & B\nC"
    mapping = SourceMap((Stretch(0, 3), Stretch(3, 10), Stretch(5, 12), Stretch(6, 19)))
    assert mapping.offset(0) == 3
    assert source[mapping.offset(prose.index("B"))] == "B"
    assert source[mapping.offset(prose.index("C"))] == "C"
    whole = mapping.span(Span(0, 5))
    assert whole.of(source) == "A &amp; B"
    assert mapping.span(Span(6, 7)).of(source) == "C"


def test_a_span_ends_after_its_last_word_not_at_the_next_stretch() -> None:
    mapping = SourceMap((Stretch(0, 0), Stretch(4, 100)))
    assert mapping.span(Span(0, 4)) == Span(0, 4)
    assert mapping.span(Span(4, 4)) == Span(100, 100)


def test_line_ends_of_three_kinds() -> None:
    lines = Lines("one\r\ntwo\rthree\nfour")
    assert [lines.line(number) for number in (1, 2, 3, 4)] == ["one", "two", "three", "four"]
    assert lines.position(9) == Position(3, 1, 9)
    assert lines.position(4) == Position(1, 5, 4)
    assert Lines("").position(0) == Position(1, 1, 0)
    assert Lines("a\n").line(2) == ""


@given(LINE_ENDS)
def test_positions_agree_with_a_naive_count(text: str) -> None:
    lines = Lines(text)
    line, column = 1, 1
    for offset in range(len(text) + 1):
        assert lines.position(offset) == Position(line, column, offset)
        if text[offset : offset + 1] == "\n" or (text[offset : offset + 1] == "\r" and text[offset + 1 : offset + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1


@given(LINE_ENDS)
def test_lines_are_the_text_cut_at_its_line_ends(text: str) -> None:
    lines = Lines(text)
    cut = re.split(r"\r\n|\r|\n", text)
    assert [lines.line(number) for number in range(1, len(cut) + 1)] == cut


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9)), max_size=8), st.data())
def test_a_map_keeps_the_order_of_places(steps: list[tuple[int, int]], data: st.DataObject) -> None:
    stretches: list[Stretch] = []
    prose = source = 0
    for length, skipped in steps:
        stretches.append(Stretch(prose, source + skipped))
        prose, source = prose + length, source + skipped + length
    mapping = SourceMap(tuple(stretches))
    start = data.draw(st.integers(0, prose))
    end = data.draw(st.integers(start, prose))
    span = mapping.span(Span(start, end))
    assert span.start <= span.end
    assert span.end - span.start >= end - start
    assert mapping.offset(start) == span.start
