"""The formats of wires and content systems: which part is which block, and every place exact."""

import json

import pytest

from attrlint.errors import ReadError
from attrlint.formats import ans, archieml, newsml, ninjs, nitf, wxr
from tests.formats.conftest import Row, table


def test_nitf() -> None:
    text = (
        '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf><head><title>slug</title></head><body>'
        "<body.head><hedline><hl1>Pier shut</hl1><hl2>Cracks found</hl2></hedline><byline>By <person>Ana Ruiz</person></byline>"
        "<dateline><location>WEXMOUTH</location></dateline></body.head><body.content>"
        "<p>The pier &#8220;broke&#8221;, <person>Ruiz</person> said.</p><hl2>Rust</hl2><ul><li>One gate</li></ul>"
        "<media><media-caption>The pier.</media-caption><media-producer>Coastwire</media-producer></media>"
        "<bq><block><p>It is shut.</p></block><credit>Jo Roth</credit></bq></body.content>"
        "<body.end><tagline>Coastwire</tagline></body.end></body></nitf>"
    )
    assert table(nitf.read(text, "x.xml"), text) == [
        ("headline", "Pier shut", "Pier shut"),
        ("standfirst", "Cracks found", "Cracks found"),
        ("byline", "By Ana Ruiz", "By <person>Ana Ruiz"),
        ("dateline", "WEXMOUTH", "WEXMOUTH"),
        ("body", "The pier “broke”, Ruiz said.", "The pier &#8220;broke&#8221;, <person>Ruiz</person> said."),
        ("subhead", "Rust", "Rust"),
        ("list", "One gate", "One gate"),
        ("caption", "The pier.", "The pier."),
        ("credit", "Coastwire", "Coastwire"),
        ("blockquote", "It is shut.", "It is shut."),
        ("blockquote", "— Jo Roth", "<credit>Jo Roth"),
        ("credit", "Coastwire", "Coastwire"),
    ]


def test_wordpress_has_a_story_an_item() -> None:
    text = (
        "<rss><channel><title>The Wexmouth Bell</title>"
        "<item><title>Pier &amp; gates shut</title><dc:creator><![CDATA[aruiz]]></dc:creator><excerpt:encoded><![CDATA[]]>"
        "</excerpt:encoded>"
        "<content:encoded><![CDATA[<!-- wp:paragraph --><p>The pier &ldquo;broke”.</p><!-- /wp:paragraph -->"
        '<figure class="wp-block-pullquote"><blockquote><p>It is shut.</p><cite>Jo Roth</cite></blockquote></figure>'
        "]]></content:encoded><wp:post_type>post</wp:post_type></item>"
        "<item><title>pier.jpg</title><wp:post_type>attachment</wp:post_type></item>"
        "<item><title>Two</title><content:encoded>One &lt;b&gt;para&lt;/b&gt;.\n\nAnother.</content:encoded></item></channel></rss>"
    )
    first, second = wxr.read(text, "x.xml")
    assert table(first, text) == [
        ("headline", "Pier & gates shut", "Pier &amp; gates shut"),
        ("byline", "aruiz", "aruiz"),
        ("body", "The pier “broke”.", "The pier &ldquo;broke”."),
        ("pullquote", "It is shut.", "It is shut."),
        ("pullquote", "— Jo Roth", "<cite>Jo Roth"),
    ]
    assert table(second, text) == [
        ("headline", "Two", "Two"),
        ("body", "One para.", "One &lt;b&gt;para&lt;/b&gt;."),
        ("body", "Another.", "Another."),
    ]


HEAD = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta>'
    "<headline>Pier &#8216;shut&#8217;</headline><by>Ana Ruiz</by></contentMeta>"
)
TITLE = ("headline", "Pier ‘shut’", "Pier &#8216;shut&#8217;")
BYLINE = ("byline", "Ana Ruiz", "Ana Ruiz")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (
            '<inlineXML contenttype="application/xhtml+xml"><html><body><p>The <i>pier</i> broke.</p></body></html></inlineXML>',
            [TITLE, BYLINE, ("body", "The pier broke.", "The <i>pier</i> broke.")],
        ),
        (
            (
                "<inlineXML><nitf><body><body.head><hedline><hl1>Own head</hl1></hedline></body.head><body.content><p>Copy.</p>"
                "</body.content></body></nitf></inlineXML>"
            ),
            [("metadata", *TITLE[1:]), BYLINE, ("headline", "Own head", "Own head"), ("body", "Copy.", "Copy.")],
        ),
        (
            '<inlineData contenttype="text/html">&lt;p&gt;The &lt;b&gt;pier&lt;/b&gt; broke.&lt;/p&gt;</inlineData>',
            [TITLE, BYLINE, ("body", "The pier broke.", "The &lt;b&gt;pier&lt;/b&gt; broke.")],
        ),
        ("<inlineData>One para.\n\nTwo.</inlineData>", [TITLE, BYLINE, ("body", "One para.", "One para."), ("body", "Two.", "Two.")]),
    ],
)
def test_newsml(content: str, found: list[Row]) -> None:
    text = f"<newsMessage><itemSet>{HEAD}<contentSet>{content}</contentSet></newsItem></itemSet></newsMessage>"
    (prose,) = newsml.read(text, "x.xml")
    assert table(prose, text) == found


def test_newsml_without_text_is_no_story() -> None:
    assert list(newsml.read(f"{HEAD}<contentSet><remoteContent href='x'/></contentSet></newsItem>", "x.xml")) == []


@pytest.mark.parametrize("ascii_only", [True, False])
def test_ans(ascii_only: bool) -> None:  # noqa: FBT001  # a parameter of the test
    story = {
        "type": "story",
        "version": "0.10.9",
        "headlines": {"basic": "Pier “shut”"},
        "subheadlines": {"basic": "Cracks found"},
        "credits": {"by": [{"name": "Ana Ruiz"}]},
        "content_elements": [
            {"_id": "AB1", "type": "text", "content": "The pier &ldquo;broke”, <b>she</b> said 🚢."},
            {"type": "header", "content": "Rust"},
            {"_id": "Q1", "type": "quote", "content_elements": [{"type": "text", "content": "It is shut."}],
             "citation": {"content": "Jo Roth"}},
            {"type": "quote", "subtype": "pullquote", "content": "It is shut!"},
            {"type": "image", "caption": "The pier."},
            {"type": "list", "items": [{"type": "text", "content": "One gate"}]},
            {"type": "interstitial_link", "content": "More on gates"},
            {"type": "oembed_response", "raw_oembed": {"html": "<p>Not copy</p>"}},
            {"type": "correction", "text": "An earlier version was wrong."},
            {"type": "table", "rows": [[{"type": "text", "content": "40%"}]]},
            {"type": "element_group", "content_elements": [{"type": "text", "content": "Inside."}]},
        ],
    }  # fmt: skip
    text = json.dumps(story, ensure_ascii=ascii_only, indent=1)
    prose = ans.read(text, "x.json")
    assert [(role, words) for role, words, _ in table(prose, text)] == [
        ("headline", "Pier “shut”"),
        ("standfirst", "Cracks found"),
        ("byline", "Ana Ruiz"),
        ("body", "The pier “broke”, she said 🚢."),
        ("subhead", "Rust"),
        ("blockquote", "It is shut."),
        ("blockquote", "— Jo Roth"),
        ("pullquote", "It is shut!"),
        ("caption", "The pier."),
        ("list", "One gate"),
        ("related", "More on gates"),
        ("correction", "An earlier version was wrong."),
        ("table", "40%"),
        ("body", "Inside."),
    ]
    copy = json.dumps("The pier &ldquo;broke”, <b>she</b> said 🚢.", ensure_ascii=ascii_only)[1:-1]
    assert table(prose, text)[3][2] == copy
    where = {address.pointer: address.name for address in prose.addresses}
    assert where["/content_elements/0/content"] == "AB1"
    assert where["/content_elements/2/citation/content"] == "Q1"


@pytest.mark.parametrize(
    ("item", "found"),
    [
        (
            {"uri": "x", "headlines": [{"value": "Pier shut"}, {"role": "short", "value": "Shut"}], "by": "Ana Ruiz",
             "bodies": [{"contentType": "text/plain", "value": "Plain."}, {"contentType": "text/html",
              "value": "<p>One <b>para</b>.</p>"}]},
            [("headline", "Pier shut"), ("subhead", "Shut"), ("byline", "Ana Ruiz"), ("body", "One para.")],
        ),
        (
            {"uri": "x", "headline": "Pier shut", "description_text": "Deck.", "byline": "Ana Ruiz", "body_text": "One.\n\nTwo.",
             "associations": {"main": {"type": "picture", "description_text": "The pier."}}},
            [("headline", "Pier shut"), ("standfirst", "Deck."), ("byline", "Ana Ruiz"), ("body", "One."), ("body", "Two."),
             ("caption", "The pier.")],
        ),
        (
            {"uri": "x", "body_html": "<p>One.</p>", "associations": [{"type": "picture",
             "descriptions": [{"value": "The pier."}]}, {"type": "text"}]},
            [("body", "One."), ("caption", "The pier.")],
        ),
    ],
)  # fmt: skip
def test_ninjs(item: dict[str, object], found: list[tuple[str, str]]) -> None:
    text = json.dumps(item)
    prose = ninjs.read(text, "x.json")
    assert [(role, words) for role, words, _ in table(prose, text)] == found
    for _, words, source in table(prose, text):
        assert source == json.dumps(words)[1:-1] or "<b>" in source


def test_archieml() -> None:
    text = (
        "Notes to self are not read.\nhed: Pier shut\ndek: Cracks found\non Monday\n:end\nby: Ana Ruiz\nslug: x\nkey: one line\n"
        "not this one\n"
        "[+body]\nThe pier “broke”, she said.\n\nNote: the gates had failed before.\nimage: pier.jpg\npullquote: It is shut.\n"
        ":skip\nNot this.\n:endskip\nEnd of it, he said.\n[]\n{photo}\ncaption: The pier.\n{}\n[text]\n* One gate\n[]\n:ignore\nhed: Gone\n"
    )
    assert table(archieml.read(text), text) == [
        (role, words, words)
        for role, words in [
            ("headline", "Pier shut"),
            ("standfirst", "Cracks found\non Monday"),
            ("byline", "Ana Ruiz"),
            ("body", "The pier “broke”, she said."),
            ("body", "Note: the gates had failed before."),
            ("pullquote", "It is shut."),
            ("body", "End of it, he said."),
            ("caption", "The pier."),
            ("body", "One gate"),
        ]
    ]


@pytest.mark.parametrize("read", [ans.read, ninjs.read, nitf.read])
def test_what_is_none_of_it_is_an_error_with_a_place(read: object) -> None:
    with pytest.raises(ReadError, match=r"^x\.file:1:1: "):
        read("plain words", "x.file")  # type: ignore[operator]  # one of several readers
