"""Markdown: each kind of block, and any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.formats import markdown
from tests.formats.conftest import table

LEDE = "The harbour gates at Wexmouth failed twice this year, the council said."
BODY = "Engineers had warned of rust since the spring, according to a report that was seen by members on Monday."


def cast(text: str) -> list[tuple[str, str]]:
    prose = markdown.read(text)
    return [(block.role.value, block.span.of(prose.text)) for block in prose.blocks]


def middle(words: str) -> list[tuple[str, str]]:
    """The blocks of `words` between two paragraphs."""
    first, *found, last = cast(f"{LEDE}\n\n{words}\n\n{BODY}\n")
    assert first == ("body", LEDE)
    assert last == ("body", BODY)
    return found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("## Rust ##", [("subhead", "Rust")]),
        ("## Rust#", [("subhead", "Rust#")]),
        ("# Rust", [("headline", "Rust")]),
        ("#Rust is no heading.", [("body", "#Rust is no heading.")]),
        ("##", []),
        ("Rust\n----", [("subhead", "Rust")]),
        ("Rust on\nthe gates\n===", [("headline", "Rust on\nthe gates")]),
        ("The gates failed,\nRuiz said.", [("body", "The gates failed,\nRuiz said.")]),
        ("> “Rust,” said Ruiz.", [("blockquote", "“Rust,” said Ruiz.")]),
        ("> “Rust,”\n> said Ruiz.\n>\n> — Jo Roth", [("blockquote", "“Rust,”\nsaid Ruiz."), ("blockquote", "— Jo Roth")]),
        ("> “Rust,”\nsaid Ruiz.", [("blockquote", "“Rust,”\nsaid Ruiz.")]),
        ("> Gates down.\n> — Jo Roth (@joroth) March 4, 2031", [("embed", "Gates down."), ("embed", "— Jo Roth (@joroth) March 4, 2031")]),
        ("- one\n- two\n  more\n1. three", [("list", "one"), ("list", "two\nmore"), ("list", "three")]),
        ("- one\n\n  still one\n\n    - nested", [("list", "one"), ("list", "still one"), ("list", "nested")]),
        ("In the year\n1998. Then rust.", [("body", "In the year\n1998. Then rust.")]),
        ("So:\n* one", [("body", "So:"), ("list", "one")]),
        ("```\n# code\n\n```", [("furniture", "```\n# code\n\n```")]),
        ("~~~~\n~~~\n~~~~", [("furniture", "~~~~\n~~~\n~~~~")]),
        ("    code\n    code", [("furniture", "code\n    code")]),
        ("<!-- a\n\nb -->", [("furniture", "<!-- a\n\nb -->")]),
        ("<div>\nAd\n</div>", [("furniture", "<div>\nAd\n</div>")]),
        ("<script>\n\nx()\n</script>", [("furniture", "<script>\n\nx()\n</script>")]),
        ("<b>Rust</b> was found.", [("body", "Rust was found.")]),
        ("<https://wexmouth.example>\nwas down, Ruiz said.", [("body", "https://wexmouth.example\nwas down, Ruiz said.")]),
        ("<br>\nRuiz said so.", [("furniture", "<br>"), ("body", "Ruiz said so.")]),
        ("![The gates at dawn](gates.jpg)", [("caption", "The gates at dawn")]),
        ("![](gates.jpg)", [("furniture", "![](gates.jpg)")]),
        ("[![Gates](a.jpg)](b.html)", [("caption", "Gates")]),
        ("![Gates](a.jpg)\n*The gates. Photo: Jo Roth*", [("caption", "Gates"), ("caption", "The gates. Photo: Jo Roth")]),
        ("![Gates](a.jpg) shut, Ruiz said.", [("body", "shut, Ruiz said.")]),
        ("| a | b |\n|---|--:|\n| 1 | 2 |", [("table", "| a | b |\n|---|--:|\n| 1 | 2 |")]),
        ("This | that, Ruiz said.", [("body", "This | that, Ruiz said.")]),
        ("* * *", [("furniture", "* * *")]),
        ("{{< tweet user=x >}}", [("embed", "{{< tweet user=x >}}")]),
        ("{% include ad.html %}", [("furniture", "{% include ad.html %}")]),
        ("[1]: https://wexmouth.example", [("furniture", "[1]: https://wexmouth.example")]),
        ("[sic] was her word.", [("body", "[sic] was her word.")]),
        ("**Rust and money**", [("subhead", "Rust and money")]),
        ("*Reporting by Ana Ruiz; editing by Jo Roth*", [("credit", "Reporting by Ana Ruiz; editing by Jo Roth")]),
        ("Related: How the gates rusted", [("related", "Related: How the gates rusted")]),
        ("<?php\n\nx() ?>", [("furniture", "<?php\n\nx() ?>")]),
        ("Ruiz said\n    so twice.", [("body", "Ruiz said\nso twice.")]),
        ("Ruiz said so.\n<div>\n</div>", [("body", "Ruiz said so."), ("furniture", "<div>\n</div>")]),
        ("`Rust` was her word.", [("body", "code was her word.")]),
        ("{braces} were her word.", [("body", "{braces} were her word.")]),
        ("> > >", []),
        ("_Why?_", [("body", "Why?")]),
    ],
)
def test_blocks(words: str, found: list[tuple[str, str]]) -> None:
    assert middle(words) == found


def test_front_matter_of_two_kinds() -> None:
    yaml = f"""---
title: "Gates fail ‘twice’"
date: 2031-03-04
description: >
  Engineers had warned
  of rust
lead:
  title: not this
  caption: 'The gates' # dawn
dek:
---
{LEDE}
"""
    assert [block for block in cast(yaml) if block[0] != "metadata"] == [
        ("headline", "Gates fail ‘twice’"),
        ("standfirst", "Engineers had warned\nof rust"),
        ("caption", "The gates"),
        ("body", LEDE),
    ]
    toml = f"+++\r\ntitle = \"Gates fail\"\r\nsubtitle = '''Rust'''\r\ndraft = true\r\n+++\r\n\r\n# Gates\r\n\r\n{LEDE}\r\n"
    assert cast(toml) == [
        ("headline", "Gates fail"),
        ("standfirst", "Rust"),
        ("subhead", "Gates"),
        ("body", LEDE),
    ]


def test_front_matter_that_never_ends_or_says_nothing() -> None:
    assert cast(f"---\ntitle: Gates\n\n{LEDE}\n\n{BODY}")[0] == ("furniture", "---")
    assert cast(f"---\ntitle: |\n---\n\n{LEDE}\n\n{BODY}") == [("body", LEDE), ("body", BODY)]
    assert cast(f"---\n\n{LEDE}\n\n---\n\n{BODY}") == [("furniture", "---"), ("body", LEDE), ("furniture", "---"), ("body", BODY)]
    assert cast(f"---\n# a comment\nseo-title2: Gates\n...\n{LEDE}") == [("body", LEDE)]
    assert cast("") == []


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert cast(f"---\n\n{LEDE}\n\n{BODY}") == [("furniture", "---"), ("body", LEDE), ("body", BODY)]


def test_the_head_of_a_story() -> None:
    text = f"# Gates fail twice\n\n**By Ana Ruiz**\n\n**WEXMOUTH** (Harbour News) — {LEDE}\n\n{BODY}\n"
    assert cast(text) == [
        ("headline", "Gates fail twice"),
        ("byline", "By Ana Ruiz"),
        ("dateline", "WEXMOUTH (Harbour News) —"),
        ("body", LEDE),
        ("body", BODY),
    ]


def test_code_and_comments_that_never_end() -> None:
    assert cast(f"{LEDE}\n\n```\n{BODY}\n\n{BODY}")[1:] == [("furniture", f"```\n{BODY}\n\n{BODY}")]
    assert cast(f"{LEDE}\n\n<!--\n{BODY}\n\n{BODY}")[1:] == [("furniture", f"<!--\n{BODY}\n\n{BODY}")]


SIGNS = [" ", "\t", "\r", "\n", "\n\n", *"-+#>*_=|:`~<>[]()!{}%“”.1Aq", "```", "---", "<!--", "-->", "<div>", "![", "](", "title: ", "    "]


@given(st.lists(st.sampled_from(SIGNS) | st.characters(exclude_categories=["Cs"]), max_size=80).map("".join))
def test_any_text(text: str) -> None:
    prose = markdown.read(text)
    last = 0
    for block in prose.blocks:
        words = block.span.of(prose.text)
        assert words == words.strip() != ""
        place = prose.map.span(block.span)
        assert last <= place.start < place.end <= len(text)
        last = place.end


def rows(text: str) -> list[tuple[str, str, str]]:
    return table(markdown.read(text), text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She *said* “**no** way” to [the *Ledger*](https://ledger.example/a_(b)).", "She said “no way” to the Ledger."),
        ("A snake_case word, 2 * 3 * 4, \\*so\\* she said.", "A snake_case word, 2 * 3 * 4, *so* she said."),
        ("He said ***both*** and ~~not~~ __one__.", "He said both and not one."),
        ("&ldquo;Rust,&rdquo; she said&#46; AT&T.", "“Rust,” she said. AT&T."),
        ("Run `“x` and ``a`b``, she said.", "Run code and code, she said."),
        (
            "[Ledger][1], [Bell][], [Post] and [sic], she said.\n\n[1]: /a\n[bell]: /b\n[POST]: /c",
            "Ledger, Bell, Post and [sic], she said.",
        ),
        ("Rust.[^1] More ![a *b*](c.png)here {{< ref x >}}and {% y %}there.", "Rust. More here and there."),
        ("[![Pier](a.png)](/b) [Ruiz](/c) said.", "Ruiz said."),
        ("“Rust on\nthe <b>ga</b>tes,” <!-- c -->she said.", "“Rust on\nthe gates,” she said."),
        ("An *unclosed mark and a [bracket, she said.", "An *unclosed mark and a [bracket, she said."),
    ],
)
def test_marks_inside_a_paragraph(text: str, words: str) -> None:
    assert rows(text)[0][1].startswith(words)


def test_links_and_comments_keep_their_places() -> None:
    text = "Gates failed, [the *Ledger*](https://ledger.example) said.<!-- attrlint: off V301 -->\n\n<!-- attrlint: on -->\n"
    prose = markdown.read(text)
    assert [(link.span.of(prose.text), link.target) for link in prose.links] == [("the Ledger", "https://ledger.example")]
    assert [(one.words, one.source.of(text)) for one in prose.comments] == [
        (" attrlint: off V301 ", "<!-- attrlint: off V301 -->"),
        (" attrlint: on ", "<!-- attrlint: on -->"),
    ]


def test_a_quotation_wrapped_over_lines_with_signs_before_them() -> None:
    assert rows("> “Rust on\n> the *gates*,” said\nRuiz.\n> — Jo Roth") == [
        ("blockquote", "“Rust on\nthe gates,” said\nRuiz.", "“Rust on\n> the *gates*,” said\nRuiz."),
        ("blockquote", "— Jo Roth", "— Jo Roth"),
    ]


def test_values_of_front_matter_over_lines_and_with_escapes() -> None:
    text = (
        '---\ntitle: "Gates \\"fail\\" \\u2018twice\\u2019"\ndek: It broke\n  on Monday\nauthor: Ana Ruiz\n'
        "photo:\n  caption: 'The pier''s\n    end'\nattrlint:\n  off: [V301]\n---\nCopy."
    )
    assert [row[:2] for row in rows(text)] == [
        ("headline", 'Gates "fail" ‘twice’'),
        ("standfirst", "It broke\non Monday"),
        ("byline", "Ana Ruiz"),
        ("caption", "The pier's\nend"),
        ("body", "Copy."),
    ]
    assert [one.words for one in markdown.read(text).comments] == ["attrlint:\n  off: [V301]"]


def test_front_matter_in_json() -> None:
    text = '{\n"title": "Gates \\u2018fail\\u2019", "photo": {"caption": "The pier."}, "attrlint": {"off": ["V301"]}\n}\n\nCopy.\n'
    assert rows(text) == [
        ("headline", "Gates ‘fail’", "Gates \\u2018fail\\u2019"),
        ("caption", "The pier.", "The pier."),
        ("body", "Copy.", "Copy."),
    ]
    assert len(markdown.read(text).comments) == 1


def test_shortcodes_that_hold_copy() -> None:
    text = (
        '{{< figure src="a.png" caption="The pier." >}}\n\n{{< pullquote >}}\nIt is shut!\n{{< /pullquote >}}\n'
        "Copy, she said.\n\n[^1]: A note\n  of two lines.\n"
    )
    assert [row[:2] for row in rows(text) if row[0] != "furniture"] == [
        ("caption", "The pier."),
        ("pullquote", "It is shut!"),
        ("body", "Copy, she said."),
    ]
