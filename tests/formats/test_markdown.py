"""Markdown: each kind of block, and any text at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.formats import markdown

LEDE = "The harbour gates at Wexmouth failed twice this year, the council said."
BODY = "Engineers had warned of rust since the spring, according to a report that was seen by members on Monday."


def cast(text: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.span.of(text)) for block in markdown.read(text).blocks]


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
        ("> “Rust,”\n> said Ruiz.\n>\n> — Jo Roth", [("blockquote", "“Rust,”"), ("blockquote", "said Ruiz."), ("blockquote", "— Jo Roth")]),
        ("> “Rust,”\nsaid Ruiz.", [("blockquote", "“Rust,”\nsaid Ruiz.")]),
        ("> Gates down.\n> — Jo Roth (@joroth) March 4, 2031", [("embed", "Gates down."), ("embed", "— Jo Roth (@joroth) March 4, 2031")]),
        ("- one\n- two\n  more\n1. three", [("list", "one"), ("list", "two\n  more"), ("list", "three")]),
        ("- one\n\n  still one\n\n    - nested", [("list", "one"), ("list", "still one"), ("list", "nested")]),
        ("In the year\n1998. Then rust.", [("body", "In the year\n1998. Then rust.")]),
        ("So:\n* one", [("body", "So:"), ("list", "one")]),
        ("```\n# code\n\n```", [("furniture", "```\n# code\n\n```")]),
        ("~~~~\n~~~\n~~~~", [("furniture", "~~~~\n~~~\n~~~~")]),
        ("    code\n    code", [("furniture", "code\n    code")]),
        ("<!-- a\n\nb -->", [("furniture", "<!-- a\n\nb -->")]),
        ("<div>\nAd\n</div>", [("furniture", "<div>\nAd\n</div>")]),
        ("<script>\n\nx()\n</script>", [("furniture", "<script>\n\nx()\n</script>")]),
        ("<b>Rust</b> was found.", [("body", "<b>Rust</b> was found.")]),
        ("<https://wexmouth.example>\nwas down, Ruiz said.", [("body", "<https://wexmouth.example>\nwas down, Ruiz said.")]),
        ("<br>\nRuiz said so.", [("furniture", "<br>"), ("body", "Ruiz said so.")]),
        ("![The gates at dawn](gates.jpg)", [("caption", "The gates at dawn")]),
        ("![](gates.jpg)", [("furniture", "![](gates.jpg)")]),
        ("[![Gates](a.jpg)](b.html)", [("caption", "Gates")]),
        ("![Gates](a.jpg)\n*The gates. Photo: Jo Roth*", [("caption", "Gates"), ("caption", "*The gates. Photo: Jo Roth*")]),
        ("![Gates](a.jpg) shut, Ruiz said.", [("body", "![Gates](a.jpg) shut, Ruiz said.")]),
        ("| a | b |\n|---|--:|\n| 1 | 2 |", [("table", "| a | b |\n|---|--:|\n| 1 | 2 |")]),
        ("This | that, Ruiz said.", [("body", "This | that, Ruiz said.")]),
        ("* * *", [("furniture", "* * *")]),
        ("{{< tweet user=x >}}", [("embed", "{{< tweet user=x >}}")]),
        ("{% include ad.html %}", [("furniture", "{% include ad.html %}")]),
        ("[1]: https://wexmouth.example", [("furniture", "[1]: https://wexmouth.example")]),
        ("[sic] was her word.", [("body", "[sic] was her word.")]),
        ("**Rust and money**", [("subhead", "**Rust and money**")]),
        ("*Reporting by Ana Ruiz; editing by Jo Roth*", [("credit", "*Reporting by Ana Ruiz; editing by Jo Roth*")]),
        ("Related: How the gates rusted", [("related", "Related: How the gates rusted")]),
        ("<?php\n\nx() ?>", [("furniture", "<?php\n\nx() ?>")]),
        ("Ruiz said\n    so twice.", [("body", "Ruiz said\n    so twice.")]),
        ("Ruiz said so.\n<div>\n</div>", [("body", "Ruiz said so."), ("furniture", "<div>\n</div>")]),
        ("`Rust` was her word.", [("body", "`Rust` was her word.")]),
        ("{braces} were her word.", [("body", "{braces} were her word.")]),
        ("> > >", []),
        ("_Why?_", [("body", "_Why?_")]),
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
        ("standfirst", "Engineers had warned\n  of rust"),
        ("caption", "The gates"),
        ("body", LEDE),
    ]
    toml = f"+++\r\ntitle = \"Gates fail\"\r\nsubtitle = '''Rust'''\r\ndraft = true\r\n+++\r\n\r\n# Gates\r\n\r\n{LEDE}\r\n"
    assert cast(toml) == [
        ("metadata", '+++\r\ntitle = "'),
        ("headline", "Gates fail"),
        ("metadata", "subtitle = '''"),
        ("standfirst", "Rust"),
        ("metadata", "draft = true\r\n+++"),
        ("subhead", "Gates"),
        ("body", LEDE),
    ]


def test_front_matter_that_never_ends_or_says_nothing() -> None:
    assert cast(f"---\ntitle: Gates\n\n{LEDE}\n\n{BODY}")[0] == ("furniture", "---")
    assert cast(f"---\ntitle: |\n---\n\n{LEDE}\n\n{BODY}") == [
        ("metadata", "---\ntitle: |\n---"),
        ("body", LEDE),
        ("body", BODY),
    ]
    assert cast(f"---\n\n{LEDE}\n\n---\n\n{BODY}") == [("furniture", "---"), ("body", LEDE), ("furniture", "---"), ("body", BODY)]
    assert cast(f"---\n# a comment\nseo-title2: Gates\n...\n{LEDE}")[0] == ("metadata", "---\n# a comment\nseo-title2: Gates\n...")
    assert cast("") == []


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert cast(f"---\n\n{LEDE}\n\n{BODY}") == [("furniture", "---"), ("body", LEDE), ("body", BODY)]


def test_the_head_of_a_story() -> None:
    text = f"# Gates fail twice\n\n**By Ana Ruiz**\n\n**WEXMOUTH** (Harbour News) — {LEDE}\n\n{BODY}\n"
    assert cast(text) == [
        ("headline", "Gates fail twice"),
        ("byline", "**By Ana Ruiz**"),
        ("dateline", "**WEXMOUTH** (Harbour News) —"),
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
    assert prose.text is text
    last = 0
    for block in prose.blocks:
        words = block.span.of(text)
        assert last <= block.span.start < block.span.end <= len(text)
        assert words == words.strip()
        last = block.span.end
