"""A story as each format has it: the same words, with the entities, tags and line ends that they meet there."""

import io
import json
import zipfile
from collections.abc import Callable
from html import escape
from typing import NamedTuple


class Story(NamedTuple):
    """What every format has a place for."""

    headline: str
    byline: str
    body: tuple[str, ...]


def _plain(story: Story) -> bytes:
    return "\n\n".join([story.headline, story.byline, *story.body]).encode()


def _markdown(story: Story) -> bytes:
    wrapped = [
        words.replace("Monday after", "Monday\nafter").replace("report had", "*report* had").replace("&", "&amp;") for words in story.body
    ]
    return "\n\n".join([f"---\ntitle: {story.headline}\nauthor: {story.byline}\n---", *wrapped]).encode()


def _html(story: Story) -> str:
    return f'<article><h1>{story.headline}</h1><p class="byline">{story.byline}</p>{_paragraphs(story)}</article>'


def _paragraphs(story: Story) -> str:
    said = [escape(words, quote=False).replace("“", "&ldquo;").replace("March", "M<b>ar</b>ch") for words in story.body]
    return "".join(f"<p>{words}</p>\n" for words in said)


def _docx(story: Story) -> bytes:
    styles = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    blocks = [f'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>{story.headline}</w:t></w:r></w:p>']
    runs = [(escape(words[:9]), escape(words[9:])) for words in [story.byline, *story.body]]
    blocks += [f"<w:p><w:r><w:t>{first}</w:t></w:r><w:r><w:t>{rest}</w:t></w:r></w:p>" for first, rest in runs]
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr("word/document.xml", f'<w:document xmlns:w="w"><w:body>{"".join(blocks)}</w:body></w:document>')
        file.writestr("word/styles.xml", f'<w:styles xmlns:w="w">{styles}</w:styles>')
    return data.getvalue()


def _rtf(story: Story) -> bytes:
    def letters(words: str) -> str:
        units = words.encode("utf-16-be")
        codes = [int.from_bytes(units[at : at + 2], "big", signed=True) for at in range(0, len(units), 2)]
        return "".join(chr(code) if 0 <= code < 128 else f"\\u{code}?" for code in codes)

    return ("{\\rtf1\\ansi " + "\\par\\par ".join(map(letters, [story.headline, story.byline, *story.body])) + "}").encode()


def _wxr(story: Story) -> str:
    return (
        f"<rss><channel><item><title>{story.headline}</title><dc:creator>{story.byline}</dc:creator>"
        f"<content:encoded><![CDATA[{_paragraphs(story)}]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>"
    )


def _ans(story: Story) -> str:
    elements = [{"type": "text", "content": escape(words, quote=False).replace("”", "&rdquo;")} for words in story.body]
    return json.dumps({"headlines": {"basic": story.headline}, "credits": {"by": [{"name": story.byline}]}, "content_elements": elements})


def _ninjs(story: Story) -> str:
    body = {"contentType": "text/html", "value": _paragraphs(story)}
    return json.dumps({"uri": "x", "headlines": [{"value": story.headline}], "by": story.byline, "bodies": [body]})


def _nitf(story: Story) -> str:
    said = "".join(f"<p>{escape(words, quote=False).replace('Hale', '<person>Hale</person>')}</p>" for words in story.body)
    return (
        f"<nitf><body><body.head><hedline><hl1>{story.headline}</hl1></hedline><byline>{story.byline}</byline></body.head>"
        f"<body.content>{said}</body.content></body></nitf>"
    )


def _newsml(story: Story) -> str:
    said = "".join(f"<p>{escape(words, quote=False)}</p>" for words in story.body)
    return (
        f"<newsMessage><itemSet><newsItem><contentMeta><headline>{story.headline}</headline><by>{story.byline}</by></contentMeta><contentSet>"
        f'<inlineXML contenttype="application/xhtml+xml"><html><body>{said}</body></html></inlineXML></contentSet>'
        "</newsItem></itemSet></newsMessage>"
    )


def _archieml(story: Story) -> str:
    return f"hed: {story.headline}\nby: {story.byline}\n\n[+body]\n" + "\n\n".join(story.body) + "\n[]\n"


#: By a path that the reader of the format is chosen by.
MADE: dict[str, Callable[[Story], bytes | str]] = {
    "story.txt": _plain,
    "story.md": _markdown,
    "story.html": _html,
    "story.docx": _docx,
    "story.rtf": _rtf,
    "wxr.xml": _wxr,
    "ans.json": _ans,
    "ninjs.json": _ninjs,
    "nitf.xml": _nitf,
    "newsml.xml": _newsml,
    "story.aml": _archieml,
}


def made(story: Story, path: str) -> bytes:
    """The bytes of the story in the format of `path`."""
    form = MADE[path](story)
    return form if isinstance(form, bytes) else form.encode()
