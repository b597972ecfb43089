"""RTF: a paragraph a line, its marks and letters read."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.errors import ReadError
from attrlint.formats import rtf

COPY = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}{\info{\title slug}}\f0\fs24 \b The\b0  pier \ldblquote broke\rdblquote , she "
    rb"said \'93no\'94 in a caf\'e9.\par {\*\comment hidden}\u8220?Rust,\u8221? said Ruiz.\par}"
)


def test_paragraphs_and_marks() -> None:
    source, prose = rtf.read(COPY, "x.rtf")
    assert [block.span.of(prose.text) for block in prose.blocks] == ["The pier “broke”, she said “no” in a café.", "“Rust,” said Ruiz."]
    assert prose.text == source.text


def test_what_is_no_rtf() -> None:
    with pytest.raises(ReadError, match=r"^x\.rtf:1:1: found b'plain', wanted RTF"):
        rtf.read(b"plain", "x.rtf")


SCRAPS = [b"{", b"}", b"\\'93", b"\\'", b"\\u8220?", b"\\u", b"\\par", b"\\ansicpg9", b"\\bin9", b"x", b"\\*", b"{\\field{\\*\\fldinst"]


@given(st.lists(st.sampled_from(SCRAPS) | st.binary(max_size=4)).map(b"".join))
def test_any_bytes_end_in_prose_or_a_clear_error(data: bytes) -> None:
    with suppress(ReadError):
        rtf.read(b"{\\rtf1" + data, "x.rtf")
