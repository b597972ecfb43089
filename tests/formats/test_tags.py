"""HTML source in pieces: nothing lost, and no input that takes long."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.formats.tags import Kind, attributes, scan

SCRAPS = [
    "<", ">", "<!--", "-->", "<p>", "</p>", "<a b='", '<a b="', "<q>", "<script>", "</script>", "<![CDATA[", "]]>", "<?", "<!d",
    "&amp;", "&#8220;", "&", ";", "x", "é", " ",
]  # fmt: skip
SOURCE = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=5), max_size=30).map("".join)


def pieces(text: str) -> list[tuple[str, str]]:
    return [(piece.kind.value, piece.span.of(text)) for piece in scan(text)]


@given(SOURCE)
def test_the_pieces_together_are_the_source(text: str) -> None:
    assert "".join(piece.span.of(text) for piece in scan(text)) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a < b & c", [("text", "a < b & c")]),
        ('<p class="a>b">x', [("open", '<p class="a>b">'), ("text", "x")]),
        ("&ldquo;x&#8221;", [("entity", "&ldquo;"), ("text", "x"), ("entity", "&#8221;")]),
        ("&amp x; AT&T &unknown;", [("entity", "&amp"), ("text", " x; AT&T &unknown;")]),
        ("<!-- <p> -->x", [("comment", "<!-- <p> -->"), ("text", "x")]),
        ("<!-- never closed <p>", [("comment", "<!-- never closed <p>")]),
        ("<script>if (a<b) '</p>'</SCRIPT>x", [("open", "<script>"), ("raw", "if (a<b) '</p>'"), ("close", "</SCRIPT>"), ("text", "x")]),
        ("<![CDATA[a <b> &amp;]]>x", [("comment", "<![CDATA["), ("text", "a <b> &amp;"), ("comment", "]]>"), ("text", "x")]),
        ('<a b="c>x</a>', [("open", '<a b="c>'), ("text", "x"), ("close", "</a>")]),
    ],
)
def test_what_a_browser_forgives(text: str, found: list[tuple[str, str]]) -> None:
    assert pieces(text) == found


def test_entities_are_read() -> None:
    assert [piece.name for piece in scan("&ldquo;&#146;&#x1F600;&nbsp;") if piece.kind is Kind.ENTITY] == ["“", "’", "😀", "\xa0"]


def test_attributes() -> None:
    text = '<A HREF="/x?a=1&amp;b=2" class=\'one two\' hidden data-x=3 class="last">'
    (tag,) = scan(text)
    assert tag.name == "a"
    assert attributes(text, tag) == {"href": "/x?a=1&b=2", "class": "one two", "hidden": "", "data-x": "3"}


@pytest.mark.parametrize("scrap", ["<!--", '<a "', "<a '>", "<", "&", "<!-->", "</", "<script>", "<q>", "<![CDATA[", "<!x"])
def test_time_grows_in_a_straight_line(scrap: str) -> None:
    for end in ("", ">"):
        start = time.process_time()
        assert sum(1 for _ in scan(scrap * 50_000 + end))
        assert time.process_time() - start < 3
