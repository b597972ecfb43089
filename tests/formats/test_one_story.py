"""One story in every format: the same blocks, the same findings, each at its words in the file."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from html import escape, unescape

import pytest

from attrlint.article.build import build
from attrlint.formats.choose import Copy, Format, load
from attrlint.lint.check import check
from attrlint.lint.desk import Desk, Order
from attrlint.lint.diagnostic import Diagnostic

DESK = Desk(Order(profile="strict"))
SETTINGS = DESK.resolver.settings("story.txt")

HEADLINE = "Ferry pier shut after divers find cracks"
BYLINE = "By Nora Quill"
BODY = [
    "The pier at Lund Harbour closed on Monday after divers found cracks in it 🚢. It will reportedly stay shut for a year.",
    "“It was cheaper to paint it than to mend it.”",
    "Tom Hale, who leads the council, claimed that no report had reached him. Critics say he’d read it twice & kept quiet.",
    "“I sent it to him in March,” said Ana Ruiz, of the harbour office. “He thanked me for it.”",
    "It is understood that the builder – Grey & Sons – will be asked to pay.",
]


def plain() -> bytes:
    return "\n\n".join([HEADLINE, BYLINE, *BODY]).encode()


def markdown() -> bytes:
    wrapped = [words.replace("Monday after", "Monday\nafter").replace("report had", "*report* had").replace("&", "&amp;") for words in BODY]
    return "\n\n".join([f"---\ntitle: {HEADLINE}\nauthor: {BYLINE}\n---", *wrapped]).encode()


def html() -> str:
    return f'<article><h1>{HEADLINE}</h1><p class="byline">{BYLINE}</p>{paragraphs()}</article>'


def paragraphs() -> str:
    said = [escape(words, quote=False).replace("“", "&ldquo;").replace("March", "M<b>ar</b>ch") for words in BODY]
    return "".join(f"<p>{words}</p>\n" for words in said)


def docx() -> bytes:
    styles = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    blocks = [f'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>{HEADLINE}</w:t></w:r></w:p>']
    blocks += [
        f"<w:p><w:r><w:t>{escape(words[:9])}</w:t></w:r><w:r><w:t>{escape(words[9:])}</w:t></w:r></w:p>" for words in [BYLINE, *BODY]
    ]
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr("word/document.xml", f'<w:document xmlns:w="w"><w:body>{"".join(blocks)}</w:body></w:document>')
        file.writestr("word/styles.xml", f'<w:styles xmlns:w="w">{styles}</w:styles>')
    return data.getvalue()


def rtf() -> bytes:
    def letters(words: str) -> str:
        units = words.encode("utf-16-be")
        codes = [int.from_bytes(units[at : at + 2], "big", signed=True) for at in range(0, len(units), 2)]
        return "".join(chr(code) if 0 <= code < 128 else f"\\u{code}?" for code in codes)

    return ("{\\rtf1\\ansi " + "\\par\\par ".join(map(letters, [HEADLINE, BYLINE, *BODY])) + "}").encode()


def wxr() -> str:
    return (
        f"<rss><channel><item><title>{HEADLINE}</title><dc:creator>{BYLINE}</dc:creator>"
        f"<content:encoded><![CDATA[{paragraphs()}]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>"
    )


def ans() -> str:
    elements = [{"type": "text", "content": escape(words, quote=False).replace("”", "&rdquo;")} for words in BODY]
    return json.dumps({"headlines": {"basic": HEADLINE}, "credits": {"by": [{"name": BYLINE}]}, "content_elements": elements})


def ninjs() -> str:
    return json.dumps(
        {"uri": "x", "headlines": [{"value": HEADLINE}], "by": BYLINE, "bodies": [{"contentType": "text/html", "value": paragraphs()}]}
    )


def nitf() -> str:
    said = "".join(f"<p>{escape(words, quote=False).replace('Hale', '<person>Hale</person>')}</p>" for words in BODY)
    return (
        f"<nitf><body><body.head><hedline><hl1>{HEADLINE}</hl1></hedline><byline>{BYLINE}</byline></body.head>"
        f"<body.content>{said}</body.content></body></nitf>"
    )


def newsml() -> str:
    said = "".join(f"<p>{escape(words, quote=False)}</p>" for words in BODY)
    return (
        f"<newsMessage><itemSet><newsItem><contentMeta><headline>{HEADLINE}</headline><by>{BYLINE}</by></contentMeta><contentSet>"
        f'<inlineXML contenttype="application/xhtml+xml"><html><body>{said}</body></html></inlineXML></contentSet>'
        "</newsItem></itemSet></newsMessage>"
    )


def archieml() -> str:
    return f"hed: {HEADLINE}\nby: {BYLINE}\n\n[+body]\n" + "\n\n".join(BODY) + "\n[]\n"


MADE: dict[str, Callable[[], bytes | str]] = {
    "story.txt": plain,
    "story.md": markdown,
    "story.html": html,
    "story.docx": docx,
    "story.rtf": rtf,
    "wxr.xml": wxr,
    "ans.json": ans,
    "ninjs.json": ninjs,
    "nitf.xml": nitf,
    "newsml.xml": newsml,
    "story.aml": archieml,
}


def read(path: str) -> Copy:
    made = MADE[path]()
    return load(path, made if isinstance(made, bytes) else made.encode())


def findings(path: str) -> tuple[Copy, tuple[Diagnostic, ...]]:
    copy = read(path)
    (prose,) = copy.stories
    checked = check(build(DESK.engine("embedded").read(prose)), SETTINGS, copy.source)
    assert not checked.faults
    return copy, checked.diagnostics


def bare(words: str) -> str:
    """What a file has at a place, without its markup: as a reader sees it."""
    escapes = re.sub(r"(?:\\u[0-9a-f]{4})+|\\n", lambda found: json.loads(f'"{found[0]}"'), words)
    return " ".join(unescape(re.sub(r"</?[a-z.]+>|[*]", "", unescape(escapes))).split())


def test_every_format_is_among_them() -> None:
    assert len(MADE) == len(Format)


@pytest.mark.parametrize("path", MADE)
def test_the_blocks_are_the_same(path: str) -> None:
    (prose,) = read(path).stories
    told = [(block.role.value, " ".join(block.span.of(prose.text).split())) for block in prose.blocks]
    assert told == [("headline", HEADLINE), ("byline", BYLINE), *(("body", words) for words in BODY)]


@pytest.mark.parametrize("path", MADE)
def test_the_findings_are_the_same_at_their_words(path: str) -> None:
    _, wanted = findings("story.txt")
    copy, found = findings(path)
    assert len(wanted) >= 6
    assert [(one.code, one.level, one.message) for one in found] == [(one.code, one.level, one.message) for one in wanted]
    for one, other in zip(found, wanted, strict=True):
        assert copy.source.text[one.start.offset : one.end.offset] == one.excerpt
        assert bare(one.excerpt) == bare(other.excerpt)
        assert [bare(place.excerpt) for place in one.related] == [bare(place.excerpt) for place in other.related]
