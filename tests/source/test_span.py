"""Spans against each other and against a text."""

from hypothesis import given
from hypothesis import strategies as st

from attrlint.source.span import Span

SPANS = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda pair: Span(min(pair), max(pair)))


@given(SPANS, SPANS)
def test_spans_against_sets_of_offsets(one: Span, other: Span) -> None:
    ones, others = set(range(*one)), set(range(*other))
    both = one.to(other)
    if ones and others:
        assert one.touches(other) == bool(ones & others)
        assert one.holds(other) == (others <= ones)
        assert both == Span(min(ones | others), max(ones | others) + 1)


def test_words_of_a_text() -> None:
    assert Span(4, 9).of("the gates failed") == "gates"
