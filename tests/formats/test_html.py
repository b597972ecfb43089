"""HTML: which elements make which block, and every place exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.formats import html
from attrlint.source.prose import Role
from tests.formats.conftest import Row, table

SCRAPS = [
    "<p>", "</p>", "<div>", "</div>", "<q>", "</q>", "<blockquote>", "</blockquote>", "<cite>", "</cite>", "<li>", "<h1>", "</h1>",
    "<aside>", "</aside>", "<article>", "</article>", "<br>", "<b>", "</b>", "<a href=x>", "</a>", "<!-- c -->", "&ldquo;", "&rdquo;",
    "&shy;", "&nbsp;", "“Rust,”", "said Ruiz.", " ", "\n\n", "\xad", "<script>", "</script>", "<table><td>", "😀",
]  # fmt: skip
SOURCE = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=5), max_size=40).map("".join)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>The gates failed.</p>", [("body", "The gates failed.", "The gates failed.")]),
        ("<p>“Rust,” <b>sa</b>id Ruiz.</p>", [("body", "“Rust,” said Ruiz.", "“Rust,” <b>sa</b>id Ruiz.")]),
        ("<p>&ldquo;Rust,&rdquo; said Ruiz&#46;</p>", [("body", "“Rust,” said Ruiz.", "&ldquo;Rust,&rdquo; said Ruiz&#46;")]),
        ("<p>She said <q>no</q> twice.</p>", [("body", "She said “no” twice.", "She said <q>no</q> twice.")]),
        (
            "<p>She said <q>he said <q>no</q> twice</q>.</p>",
            [("body", "She said “he said ‘no’ twice”.", "She said <q>he said <q>no</q> twice</q>.")],
        ),
        ("<p>She said <q>“no”</q>.</p>", [("body", "She said “no”.", "She said <q>“no”</q>.")]),
        ("<p>The har&shy;bour gates failed.</p>", [("body", "The harbour gates failed.", "The har&shy;bour gates failed.")]),
        ("<p>The har\xadbour gates failed.</p>", [("body", "The harbour gates failed.", "The har\xadbour gates failed.")]),
        ("<p>One.<p>Two.", [("body", "One.", "One."), ("body", "Two.", "Two.")]),
        ("<ul><li>one<li><p>two</p></ul>", [("list", "one", "one"), ("list", "two", "two")]),
        ("<p>One,<br>two.</p>", [("body", "One,\ntwo.", "One,<br>two.")]),
        ("<p>So <script>x('<p>')</script>be it.</p>", [("body", "So be it.", "So <script>x('<p>')</script>be it.")]),
        ("<aside><p>An advert.</p></aside><p>Copy.</p>", [("furniture", "An advert.", "An advert."), ("body", "Copy.", "Copy.")]),
        ("<p hidden>Old.</p><p>Copy.</p>", [("furniture", "Old.", "Old."), ("body", "Copy.", "Copy.")]),
        ("<h1>Pier shut</h1><h1>Why</h1>", [("headline", "Pier shut", "Pier shut"), ("subhead", "Why", "Why")]),
        ("<figure><img src=x><figcaption>The pier.</figcaption></figure>", [("caption", "The pier.", "The pier.")]),
        ("<p class='Byline'>Ana Ruiz</p>", [("byline", "Ana Ruiz", "Ana Ruiz")]),
        (
            "<blockquote><p>Rust.</p><cite>Jo Roth</cite></blockquote>",
            [("blockquote", "Rust.", "Rust."), ("blockquote", "— Jo Roth", "<cite>Jo Roth")],
        ),
        (
            "<blockquote><p>Rust.</p><footer>&mdash; Jo Roth</footer></blockquote>",
            [("blockquote", "Rust.", "Rust."), ("blockquote", "— Jo Roth", "&mdash; Jo Roth")],
        ),
        ('<figure class="wp-block-pullquote"><blockquote><p>Rust!</p></blockquote></figure>', [("pullquote", "Rust!", "Rust!")]),
        ("<blockquote class='twitter-tweet'><p>Gates.</p>— Jo (@jo)</blockquote>", [("embed", "Gates.", "Gates."),
         ("embed", "— Jo (@jo)", "— Jo (@jo)")]),
        ("<table><tr><td>40%</td></tr></table>", [("table", "40%", "40%")]),
        ("One para.\n\nA <b>second</b>.\r\n\r\nThird.", [("body", "One para.", "One para."), ("body", "A second.", "A <b>second</b>."),
         ("body", "Third.", "Third.")]),
        ("<nav>Home</nav><article><p>Copy.</p></article><p>More news</p>", [("furniture", "Home", "Home"), ("body", "Copy.", "Copy."),
         ("furniture", "More news", "More news")]),
        ("<header><h1>Pier shut</h1></header><main><p>Copy.</p></main>", [("headline", "Pier shut", "Pier shut"),
         ("body", "Copy.", "Copy.")]),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier \\u2018shut\\u2019"}</script><p>Copy.</p>',
            [("headline", "Pier ‘shut’", "Pier \\u2018shut\\u2019"), ("body", "Copy.", "Copy.")],
        ),
        ('<script type="application/ld+json">{"headline": "Pier"}</script><h1>Shut</h1>', [("headline", "Shut", "Shut")]),
        ('<script type="application/ld+json">{"headline"</script><p>Copy.</p>', [("body", "Copy.", "Copy.")]),
        ("<p>a</p></div></p></b><p>b</p>", [("body", "a", "a"), ("body", "b", "b")]),
        ("", []),
    ],
)  # fmt: skip
def test_blocks(text: str, found: list[Row]) -> None:
    assert table(html.read(text), text) == found


def test_a_house_names_its_classes_and_elements() -> None:
    text = "<div class='lead_in'>Deck.</div><aside>Kept.</aside>"
    house = {"lead-in": Role.STANDFIRST, "<aside>": Role.BODY}
    assert [block.role for block in html.read(text, house).blocks] == [Role.STANDFIRST, Role.BODY]


def test_links_and_comments_keep_their_places() -> None:
    text = '<p>The <a href="https://ledger.example/x?a&amp;b">Le<b>dger</b></a> said.<!-- attrlint: off V301 --></p>'
    prose = html.read(text)
    (link,) = prose.links
    assert (link.span.of(prose.text), link.target) == ("Ledger", "https://ledger.example/x?a&b")
    (comment,) = prose.comments
    assert (comment.words, comment.source.of(text)) == (" attrlint: off V301 ", "<!-- attrlint: off V301 -->")
    assert comment.span.start == prose.text.index("said.") + len("said.")


@given(SOURCE)
def test_each_letter_stands_where_the_map_says(text: str) -> None:
    prose = html.read(text)
    last = 0
    for block in prose.blocks:
        assert block.span.start < block.span.end
        place = prose.map.span(block.span)
        assert last <= place.start < place.end <= len(text)
        last = place.end
        for at in range(*block.span):
            letter = prose.map.span(type(block.span)(at, at + 1)).of(text)
            assert letter == prose.text[at] or letter.startswith(("<", "&"))
