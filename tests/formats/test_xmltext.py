"""XML with places, by expat: bytes turned into code points, entities refused, clear errors for what is no XML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.errors import ReadError
from attrlint.formats.xmltext import Begin, Words, joined, parse, slices
from attrlint.source.span import Span

SCRAPS = [
    "é", "“", "😀", "&amp;", "&#8220;", "&lt;", "<b>", "</b>", "<![CDATA[<p>x</p>\r\n]]>", "\r\n", "\n", "\r", " ", "<!-- c -->",
    "<?pi?>", "<br/>",
]  # fmt: skip


@given(st.lists(st.sampled_from(SCRAPS), max_size=30))
def test_each_text_stands_where_it_says(scraps: list[str]) -> None:
    inside = "".join(scraps)
    text = f"<a>{inside}</a>"
    try:
        events = list(parse(text, "x.xml"))
    except ReadError:
        assert inside.count("<b>") != inside.count("</b>") or inside.find("</b>") < inside.find("<b>") or "<b>" in inside
        return
    last = 0
    for event in events:
        if isinstance(event, Words):
            place = event.span.of(text)
            assert last <= event.span.start
            last = event.span.end
            assert place == event.text or place.startswith("&") or event.text == "\n"
        elif isinstance(event, Begin):
            assert text[event.at] == "<"


def test_what_stands_in_a_file() -> None:
    text = '\n<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><a x="1">é &amp;\r\n<![CDATA[<p>😀]]>&nbsp;<b:c/></a>'
    events = list(parse(text, "x.xml"))
    assert [event.name for event in events if isinstance(event, Begin)] == ["a", "b:c"]
    words = [event for event in events if isinstance(event, Words)]
    assert [(one.text, one.span.of(text)) for one in words] == [
        ("é ", "é "), ("&", "&amp;"), ("\n", "\r\n"), ("<p>😀", "<p>😀"), ("\xa0", "&nbsp;"),
    ]  # fmt: skip
    together, mapping = joined(words)
    assert together == "é &\n<p>😀\xa0"
    assert mapping.span(Span(2, 4)).of(text) == "&amp;\r\n"


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("", "1:1", "no element found"),
        ("plain words", "1:1", "syntax error"),
        ("<a>\n<b></a>", "2:6", "mismatched tag"),
        ("<a/>x", "1:5", "junk after document element"),
        ('<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>', "1:", "an entity of the file's own ('b')"),
        ('<!DOCTYPE a [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><a/>', "1:", "an entity of the file's own"),
        ("<a>&foo;</a>", "1:4", "unknown entity &foo;"),
        ("<a>" * 1000, "1:1501", "nesting deeper than 500 levels"),
        ("<a>\x01</a>", "1:4", "not well-formed"),
    ],
)
def test_what_is_no_story_is_told_with_its_place(text: str, place: str, found: str) -> None:
    with pytest.raises(ReadError) as told:
        list(parse(text, "x.xml"))
    assert str(told.value).startswith(f"x.xml:{place}")
    assert found in str(told.value)


def test_a_laugh_of_a_billion_is_no_laugh() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    with pytest.raises(ReadError, match="grow without end"):
        list(parse(f'<!DOCTYPE a [<!ENTITY l0 "ha">{levels}]><a>&l9;</a>', "x.xml"))


def test_slices_take_the_outermost() -> None:
    text = "<r><n:body x='1'>one <body>two</body></n:body><body/></r>"
    assert [span.of(text) for span in slices(text, "x.xml", "body")] == ["one <body>two</body>", ""]
