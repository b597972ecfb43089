"""Where comments and lines that speak to attrlint stand, in each format."""

import json

import pytest

from attrlint.formats import ans, archieml, html, markdown, newsml, ninjs, nitf, plain, wxr
from attrlint.source.prose import Prose

OFF = "attrlint: off V301"


def said(prose: Prose, source: str) -> list[tuple[str, str, str]]:
    """Where each comment stands, what it says, and the last word in front of it."""
    found: list[tuple[str, str, str]] = []
    for one in prose.comments:
        assert one.source.of(source)
        before = prose.text[: one.span.start].split()
        found.append((one.standing.value, one.words.strip(), before[-1] if before else ""))
    return found


def copy(prose: Prose) -> list[str]:
    return [block.span.of(prose.text) for block in prose.blocks if block.role.value not in ("furniture", "metadata")]


def test_a_line_of_plain_text_is_no_copy() -> None:
    text = f"The gates failed, she said.\n\n[{OFF} -- agreed]\nThey claimed it was rust.\n  [ATTRLINT: on]  \nThey said so.\n"
    prose = plain.read(text)
    assert prose.text == text
    assert copy(prose) == ["The gates failed, she said.", "They claimed it was rust.", "They said so."]
    assert [(block.role.value, block.span.of(text)) for block in prose.blocks if block.role.value == "metadata"] == [
        ("metadata", f"[{OFF} -- agreed]"),
        ("metadata", "[ATTRLINT: on]"),
    ]
    assert said(prose, text) == [("between", f"{OFF} -- agreed", "said."), ("between", "ATTRLINT: on", "rust.")]


def test_a_line_does_not_change_what_its_neighbours_are() -> None:
    story = "Gates fail twice\nWexmouth counts the cost\n\nBy Ana Ruiz\n\nThe gates failed, the council said on Monday.\n"
    remarked = story.replace("twice\n", f"twice\n[{OFF}]\n")
    roles = [(block.role.value, block.span.of(story)) for block in plain.read(story).blocks]
    assert [
        row for row in ((block.role.value, block.span.of(remarked)) for block in plain.read(remarked).blocks) if OFF not in row[1]
    ] == roles


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends(end: str) -> None:
    text = end.join(("The gates failed, she said.", "", f"[{OFF}]", "", "They shut.", f"\t[{OFF}]", ""))
    prose = plain.read(text)
    assert copy(prose) == ["The gates failed, she said.", "They shut."]
    assert [row[0] for row in said(prose, text)] == ["between", "between"]


def test_a_reason_may_have_brackets() -> None:
    text = "The gates failed, she said.\n\n[attrlint: off V301 -- see [12], and [13]]\n\nThey shut.\n"
    prose = plain.read(text)
    assert said(prose, text) == [("between", "attrlint: off V301 -- see [12], and [13]", "said.")]
    assert [one.source.of(text) for one in prose.comments] == ["[attrlint: off V301 -- see [12], and [13]]"]


def test_comments_of_mdx() -> None:
    text = "Words {/* attrlint: off V301 */} go on.\n\n{/* attrlint: off-next V301 -- so */}\n\nMore words.\n"
    prose = markdown.read(text)
    assert copy(prose) == ["Words  go on.", "More words."]
    assert said(prose, text) == [("within", OFF, "Words"), ("between", "attrlint: off-next V301 -- so", "on.")]
    assert [one.source.of(text)[:3] for one in prose.comments] == ["{/*", "{/*"]


@pytest.mark.parametrize("line", ["[attrlinting: off]", f"Write [{OFF}] into it.", f"[{OFF}", "[Attr lint: off]", f"[{OFF}] and more."])
def test_what_is_copy_in_plain_text(line: str) -> None:
    prose = plain.read(f"The gates failed, she said.\n\n{line}\n\nThey shut.\n")
    assert prose.comments == ()
    assert len(prose.blocks) == 3


def test_markdown() -> None:
    text = (
        f"Words <!-- {OFF} --> go on.\n\n<!-- {OFF} --><!-- attrlint: on -->\n\nMore words.\n\n[{OFF}]\n\n> Quoted. <!-- {OFF} -->\n\n"
        f"- Listed <!-- {OFF} -->\n\n<!-- {OFF}\n  -- over lines -->\n"
    )
    prose = markdown.read(text)
    assert copy(prose) == ["Words  go on.", "More words.", "Quoted.", "Listed"]
    assert said(prose, text) == [
        ("within", OFF, "Words"),
        ("between", OFF, "on."),
        ("between", "attrlint: on", "on."),
        ("between", OFF, "words."),
        ("within", OFF, "Quoted."),
        ("within", OFF, "Listed"),
        ("between", f"{OFF}\n  -- over lines", "Listed"),
    ]


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("---\ntitle: Gates\nattrlint: {off: [V301]}\n---", "attrlint: {off: [V301]}"),
        ("---\nattrlint:\n  off:\n    - V301\n  reason: so\ntitle: Gates\n---", "attrlint:\n  off:\n    - V301\n  reason: so"),
        ('+++\ntitle = "Gates"\nattrlint = {off = ["V301"]}\n+++', 'attrlint = {off = ["V301"]}'),
        ('+++\ntitle = "Gates"\n[params.attrlint]\noff = ["V301"]\n\n[b]\nc = 1\n+++', '[params.attrlint]\noff = ["V301"]'),
        (
            '{\n"title": "Gates", "attrlint": {"off": ["V301"], "reason": "a } b"}, "c": 1\n}',
            '"attrlint": {"off": ["V301"], "reason": "a } b"}',
        ),
        ('{\n"attrlint": "off V301"\n}', '"attrlint": "off V301"'),
        (
            '+++\ntitle = "x"\nattrlint.off = ["V301"]\nattrlint.reason = "so"\nc = 1\n+++',
            'attrlint.off = ["V301"]\nattrlint.reason = "so"',
        ),
    ],
)
def test_front_matter(head: str, words: str) -> None:
    text = f"{head}\n\nThe gates failed.\n"
    (found,) = markdown.read(text).comments
    assert (found.standing.value, found.words, found.source.of(text)) == ("head", words, words)


def test_html() -> None:
    text = (
        f"<!-- {OFF} --><h1>Gates fail</h1><p><!-- {OFF} -->Words.</p><p>They shut.<!-- {OFF} --></p><!-- attrlint: on -->"
        f"<ul><li><!-- {OFF} -->One.</li></ul><p><!-- other --></p>"
    )
    prose = html.read(text)
    assert copy(prose) == ["Gates fail", "Words.", "They shut.", "One."]
    assert [row[0] for row in said(prose, text)] == ["between", "within", "within", "between", "within", "between"]
    assert all(one.source.of(text).startswith("<!--") for one in prose.comments)


BODY = f"<p>Words.</p><!-- {OFF} --><p>More <!-- attrlint: on -->words.</p>"
NITF = f"<nitf><body><body.content>{BODY}</body.content></body></nitf>"
ITEM = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet><inlineXML contenttype="application/nitf+xml">'
CDATA = f"<rss><channel><item><title>Gates</title><content:encoded><![CDATA[{BODY}]]></content:encoded></item></channel></rss>"
CDATA = CDATA.replace("<rss>", '<rss xmlns:content="c" xmlns:wp="w">')


@pytest.mark.parametrize(
    ("prose", "source"),
    [
        (nitf.read(NITF, "x"), NITF),
        (
            next(iter(newsml.read(f"{ITEM}{NITF}</inlineXML></contentSet></newsItem>", "x"))),
            f"{ITEM}{NITF}</inlineXML></contentSet></newsItem>",
        ),
        (next(iter(wxr.read(CDATA, "x"))), CDATA),
        *(
            (reader.read(text, "x"), text)
            for reader, text in (
                (ans, json.dumps({"type": "story", "version": "0.10.12", "content_elements": [{"type": "text", "content": BODY}]})),
                (ninjs, json.dumps({"uri": "u", "bodies": [{"role": "main", "contentType": "text/html", "value": BODY}]})),
            )
        ),
    ],
    ids=["nitf", "newsml", "wxr", "ans", "ninjs"],
)
def test_comments_in_what_holds_html(prose: Prose, source: str) -> None:
    assert said(prose, source) == [("between", OFF, "Words."), ("within", "attrlint: on", "More")]
    assert [one.source.of(source) for one in prose.comments] == [f"<!-- {OFF} -->", "<!-- attrlint: on -->"]


def test_plain_text_in_json() -> None:
    text = json.dumps({"uri": "u", "body_text": f"The gates failed twice.\n\n[{OFF}]\n\nThey shut on Monday."})
    prose = ninjs.read(text, "x")
    assert copy(prose) == ["The gates failed twice.", "They shut on Monday."]
    assert said(prose, text) == [("between", OFF, "twice.")]


def test_archieml() -> None:
    text = (
        f"hed: Gates fail\n[{OFF}]\nbody: First paragraph.\n\n[attrlint: off-next S201]\nSecond paragraph.\n:end\n[attrlint: on]\n"
        f"[+text]\nfree one\n[{OFF}]\nfree two\n[]\n:skip\n[{OFF}]\n:endskip\n"
    )
    prose = archieml.read(text)
    assert copy(prose) == ["Gates fail", "First paragraph.", "Second paragraph.", "free one", "free two"]
    assert said(prose, text) == [
        ("between", OFF, "fail"),
        ("between", "attrlint: off-next S201", "paragraph."),
        ("between", "attrlint: on", "paragraph."),
        ("between", OFF, "one"),
    ]
