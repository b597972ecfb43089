"""Traps in every format: whatever stands before or inside the words, `⟦…⟧` is the exact place in the file.

The traps of HTML are set again in each format that holds HTML. Each case names the rule that asks.
"""

import json
import re
from collections.abc import Callable
from html import escape

import pytest

from attrlint.article.build import build
from attrlint.errors import ReadError
from attrlint.formats.choose import Copy, Format, Manner, load
from attrlint.lint.check import check
from attrlint.lint.desk import Desk, Order
from attrlint.source.span import Span
from tests.formats.test_docx import packed

DESK = Desk(Order(profile="strict"))
SETTINGS = DESK.resolver.settings("story.txt")
ASKED = {"C402", "Q101", "S201", "T601", "V301"}

LONG = "It was cheaper to paint it than to mend it"

HTML = [
    ("an emoji before the word", "<p>🚢🚢 It will ⟦reportedly⟧ shut.</p>"),
    ("a letter of two code points", "<p>Cafe\u0301 Lund will ⟦reportedly⟧ shut.</p>"),
    ("entities before the word", "<p>&ldquo;Yes,&rdquo; Ana Ruiz said.</p><p>Grey &amp; Sons will ⟦reportedly⟧ pay.</p>"),
    ("numeric entities", "<p>The &#8216;pier&#8217; will ⟦reportedly⟧ shut &#x1F6A2;.</p>"),
    ("an entity inside the word", "<p>It will ⟦report&#101;dly⟧ shut.</p>"),
    ("a tag inside the word", "<p>It will ⟦report<b>ed</b>ly⟧ shut.</p>"),
    ("a tag at the edge of the word", "<p>It will <em>⟦reportedly⟧</em> shut.</p>"),
    ("a soft hyphen inside the word", "<p>It will ⟦report&shy;edly⟧ shut.</p>"),
    ("a raw soft hyphen inside the word", "<p>It will ⟦report\u00adedly⟧ shut.</p>"),
    ("a no-break space before it", "<p>It will&nbsp;⟦reportedly⟧ shut.</p>"),
    ("a comment inside the sentence", "<p>It will <!-- really? reportedly --> ⟦reportedly⟧ shut.</p>"),
    ("a script inside the sentence", "<p>It will <script>x('reportedly <p>')</script>⟦reportedly⟧ shut.</p>"),
    ("a break inside the sentence", "<p>It will<br>⟦reportedly⟧ shut.</p>"),
    ("a tag with > in its value", '<p>It <a title="a > b" href="/x">will</a> ⟦reportedly⟧ shut.</p>'),
    ("a paragraph that is not closed", "<p>The pier shut.<p>It will ⟦reportedly⟧ stay so."),
    ("words in no block of their own", "The pier shut.\n\nIt will ⟦reportedly⟧ stay so."),
    ("a CDATA section", "<p><![CDATA[It will ⟦reportedly⟧ shut.]]></p>"),
    ("a less-than sign that is no tag", "<p>At 3 < 4 degrees it will ⟦reportedly⟧ shut.</p>"),
    ("a quotation in entities", f"<p>⟦&ldquo;{LONG}.&rdquo;⟧</p>"),
    ("a quotation with markup in it", f"<p>⟦“{LONG[:14]}<i>to</i>{LONG[14:]}.”⟧</p>"),
    ("a quotation in q", f"<p>The hall was cold.</p><p>⟦<q>{LONG}.</q>⟧ The hall was cold.</p>"),
    ("a lone mark behind an entity", "<p>Lund &amp; Sons called it “a plot” by fools⟦&rdquo;⟧ and left.</p>"),
    (
        "a table and an aside are passed over",
        "<table><td>reportedly</td></table><aside>reportedly</aside><p>It will ⟦reportedly⟧ shut.</p>",
    ),
    ("a list item", "<ul><li>It will ⟦reportedly⟧ shut.</ul>"),
    ("critics between tags", "<p><span>⟦Critics⟧</span> say it is a plot.</p>"),
]

MARKDOWN = [
    ("an emoji before the word", "🚢🚢 It will ⟦reportedly⟧ shut."),
    ("bold inside the word", "It will ⟦report**ed**ly⟧ shut."),
    ("emphasis around the word", "It will _⟦reportedly⟧_ shut."),
    ("a link before it", "[The *pier*](https://lund.example/a_(b) 'x') will ⟦reportedly⟧ shut."),
    ("the word in a link", "It will [⟦reportedly⟧](/why) shut."),
    ("a reference link", "[The pier][1] will ⟦reportedly⟧ shut.\n\n[1]: /x 'reportedly'"),
    ("code is silent", "The `reportedly` flag will ⟦reportedly⟧ go."),
    ("a fence is silent", "```\nIt will reportedly shut.\n```\n\nIt will ⟦reportedly⟧ shut."),
    ("HTML inside", "It <b>will</b> ⟦reportedly⟧ shut."),
    ("an HTML block is silent", "<div>\nIt will reportedly shut.\n</div>\n\nIt will ⟦reportedly⟧ shut."),
    ("a comment inside", "It will <!-- reportedly --> ⟦reportedly⟧ shut."),
    ("escapes before the word", "It \\*will\\* ⟦reportedly⟧ shut."),
    ("entities before the word", "Grey &amp; Sons &ldquo;will&rdquo; ⟦reportedly⟧ pay."),
    ("a note before the word", "The pier[^1] will ⟦reportedly⟧ shut.\n\n[^1]: It is reportedly old."),
    ("a shortcode inside", "The {{< ref pier >}} pier will ⟦reportedly⟧ shut."),
    ("a Liquid tag inside", "The {% raw %}pier{% endraw %} will ⟦reportedly⟧ shut."),
    ("a wrapped sentence", "The pier at Lund\nwill\n⟦reportedly⟧\nshut."),
    ("a wrapped quotation", f"⟦“{LONG[:20]}\n{LONG[20:]}.”⟧"),
    ("a wrapped quotation behind signs", f"> ⟦“{LONG[:20]}\n> {LONG[20:]}.”⟧"),
    ("a quotation with emphasis", f"⟦“*{LONG}.*”⟧"),
    ("a list item", "* The pier shut.\n* It will ⟦reportedly⟧ stay so."),
    ("an indented list item", "1. The pier shut.\n\n   It will ⟦reportedly⟧ stay so."),
    ("a heading above", "# Pier shut\n\nIt will ⟦reportedly⟧ stay so."),
    ("an underlined heading above", "Pier shut\n=========\n\nIt will ⟦reportedly⟧ stay so."),
    ("front matter in YAML", "---\ntitle: 'Pier shut'\ntags: [reportedly]\n---\nIt will ⟦reportedly⟧ stay so."),
    ("front matter in TOML", '+++\ntitle = "Pier shut"\nnote = "reportedly"\n+++\n\nIt will ⟦reportedly⟧ stay so.'),
    ("front matter in JSON", '{\n"title": "Pier shut", "note": "reportedly"\n}\n\nIt will ⟦reportedly⟧ stay so.'),
    ("a table is silent", "| a | b |\n|---|---|\n| reportedly | b |\n\nIt will ⟦reportedly⟧ shut."),
    ("an image is silent", "![It reportedly shut](a.png)\n\nIt will ![reportedly](b.png) ⟦reportedly⟧ shut."),
    ("a hard break", "The pier shut.  \nIt will ⟦reportedly⟧ stay so."),
    ("a lone mark", "She called it **“a plot”** by fools⟦”⟧ and left."),
    ("critics in bold", "**⟦Critics⟧** say it is a plot."),
]

PLAIN = [
    ("an emoji before the word", "🚢 It will ⟦reportedly⟧ shut."),
    ("a tab before the word", "\tIt will\t⟦reportedly⟧ shut."),
    ("two spaces", "It  will  ⟦reportedly⟧  shut."),
    ("a dateline", "WEXMOUTH (Coastwire) - The pier will ⟦reportedly⟧ shut, and nobody knows for how long."),
    ("a headline above", "Pier shut after cracks\n\nBy Nora Quill\n\nIt will ⟦reportedly⟧ stay so."),
    ("a wrapped quotation", f"The hall was cold and the lamps had been out since the small hours.\n\n⟦“{LONG}.”⟧"),
    ("straight marks", f'The hall was cold.\n\n⟦"{LONG}."⟧'),
    ("a lone mark", "She called it “a plot” by fools⟦”⟧ and left."),
    ("a possessive before the mark", "The detainees’ lawyer called it “a plot” by fools⟦”⟧ and left."),
    ("critics behind a no-break space", "On Monday,\u00a0⟦critics⟧ said it was a plot."),
    ("letters of four bytes inside a quotation", f"⟦“🚢 {LONG} 🚢.”⟧"),
]

ARCHIEML = [
    ("freeform text", "hed: Pier shut\n[+body]\nIt will ⟦reportedly⟧ stay so.\n[]"),
    ("a value of several lines", "body: The pier shut.\n\nIt will ⟦reportedly⟧ stay so.\n:end"),
    ("a line that only looks like a key", "[+body]\nNote: the pier will ⟦reportedly⟧ stay shut.\n[]"),
    ("skipped lines are silent", "[+body]\n:skip\nIt will reportedly shut.\n:endskip\nIt will ⟦reportedly⟧ stay so.\n[]"),
    ("lines of no key are silent", "It will reportedly shut.\nbody: It will ⟦reportedly⟧ stay so."),
    ("all behind :ignore is silent", "body: It will ⟦reportedly⟧ stay so.\n:ignore\nbody: It will reportedly shut."),
]

WORD = [
    ("runs inside the word", "<w:p><w:r><w:t>It will ⟦report</w:t></w:r><w:r><w:t>edly⟧ shut.</w:t></w:r></w:p>"),
    ("entities before the word", "<w:p><w:r><w:t>Grey &amp; Sons &#8220;will&#8221; ⟦reportedly⟧ pay.</w:t></w:r></w:p>"),
    ("a tab before the word", "<w:p><w:r><w:t>It will</w:t><w:tab/><w:t>⟦reportedly⟧ shut.</w:t></w:r></w:p>"),
    (
        "an inserted word",
        ("<w:p><w:r><w:t>It will </w:t></w:r><w:ins><w:r><w:t>⟦reportedly⟧</w:t></w:r>"
        "</w:ins><w:r><w:t> shut.</w:t></w:r></w:p>"),
    ),
    (
        "a deleted word is silent",
        ("<w:p><w:del><w:r><w:delText>reportedly</w:delText></w:r>"
        "</w:del><w:r><w:t>It will ⟦reportedly⟧ shut.</w:t></w:r></w:p>"),
    ),
    ("a link", "<w:p><w:hyperlink><w:r><w:t>It will</w:t></w:r></w:hyperlink><w:r><w:t> ⟦reportedly⟧ shut.</w:t></w:r></w:p>"),
    ("an empty paragraph above", "<w:p/><w:p><w:r><w:t>It will ⟦reportedly⟧ shut.</w:t></w:r></w:p>"),
    ("a quotation over runs", f"<w:p><w:r><w:t>⟦“{LONG[:9]}</w:t></w:r><w:r><w:t>{LONG[9:]}.”⟧</w:t></w:r></w:p>"),
    ("an emoji before the word", "<w:p><w:r><w:t>🚢 It will ⟦reportedly⟧ shut.</w:t></w:r></w:p>"),
]  # fmt: skip


def arc(said: str) -> str:
    """ANS as an export escapes it, but for the marks of the case."""
    story = json.dumps({"content_elements": [{"type": "raw_html", "content": said}]})
    return story.replace("\\u27e6", "⟦").replace("\\u27e7", "⟧")


#: What a piece of HTML looks like in each format that holds some.
HOLDERS: dict[Format, Callable[[str], str]] = {
    Format.HTML: str,
    Format.WXR: lambda said: f"<rss><item><content:encoded>{escape(said, quote=False)}</content:encoded></item></rss>",
    Format.NITF: lambda said: f"<nitf><body><body.content>{said}</body.content></body></nitf>",
    Format.NEWSML: lambda said: f"<newsItem><inlineData contenttype='text/html'>{escape(said)}</inlineData></newsItem>",
    Format.ANS: arc,
    Format.NINJS: lambda said: json.dumps({"uri": "x", "body_html": said}, ensure_ascii=False),
}
#: What is no XML is not held by NITF.
LOOSE = {
    "a paragraph that is not closed",
    "a break inside the sentence",
    "a less-than sign that is no tag",
    "a list item",
    "a script inside the sentence",
}

CASES = [
    *((form, title, hold(said)) for form, hold in HOLDERS.items() for title, said in HTML if form is not Format.NITF or title not in LOOSE),
    *((Format.MARKDOWN, title, said) for title, said in MARKDOWN),
    *((Format.MARKDOWN, f"{title}, CRLF", said.replace("\n", "\r\n")) for title, said in MARKDOWN if "\n" in said),
    *((Format.PLAIN, title, said) for title, said in PLAIN),
    *((Format.ARCHIEML, title, said) for title, said in ARCHIEML),
]


def unmarked(text: str) -> tuple[str, Span]:
    """A text without the marks, and the place between them."""
    before, marked, after = re.split("[⟦⟧]", text)
    return before + marked + after, Span(len(before), len(before + marked))


def places(copy: Copy) -> list[Span]:
    found: list[Span] = []
    for prose in copy.stories:
        checked = check(build(DESK.engine("embedded").read(prose)), SETTINGS, copy.source)
        assert not checked.faults
        found += (Span(one.start.offset, one.end.offset) for one in checked.diagnostics if one.code in ASKED)
        assert all(copy.source.text[one.start.offset : one.end.offset] == one.excerpt for one in checked.diagnostics)
    return found


def test_there_are_enough() -> None:
    assert len(CASES) + len(WORD) >= 120


@pytest.mark.parametrize(("form", "marked"), [case[::2] for case in CASES], ids=[f"{form}: {title}" for form, title, _ in CASES])
def test_the_place_is_exact(form: Format, marked: str) -> None:
    text, wanted = unmarked(marked)
    found = places(load(f"story.{form}", text.encode(), Manner(form)))
    assert [place.of(text) for place in found] == [wanted.of(text)]
    assert found == [wanted]


@pytest.mark.parametrize("body", [body for _, body in WORD], ids=[title for title, _ in WORD])
def test_the_place_in_a_word_draft_is_exact(body: str) -> None:
    text, wanted = unmarked(load("x.docx", packed(body)).source.text)
    copy = load("x.docx", packed(body.replace("⟦", "").replace("⟧", "")))
    assert copy.source.text == text
    assert places(copy) == [wanted]


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("data", [b"", b"\x00\x01", b"\xff\xfe\x00", "“".encode() * 3, b"<" * 50, b"{" * 50, b"PK\x03\x04", b"{\\rtf1 \\'"])
def test_any_bytes_end_in_prose_or_a_clear_error(form: Format, data: bytes) -> None:
    try:
        load("x.file", data, Manner(form))
    except ReadError as error:
        assert str(error).startswith("x.file:")  # noqa: PT017  # either will do
