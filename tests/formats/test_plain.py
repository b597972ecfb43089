"""Plain text: paragraphs and their roles, on copy of our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.formats import plain
from attrlint.source.prose import Role

LEDE = "The harbour gates at Wexmouth failed twice this year, the council said."
BODY = "Engineers had warned of rust since the spring, according to a report that was seen by members on Monday."
QUOTE = "“We had no warning,” said Ana Ruiz, the harbour master."


def cast(text: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.span.of(text)) for block in plain.read(text).blocks]


def story(*blocks: str) -> str:
    return "\n\n".join(blocks)


def middle(words: str) -> str:
    """The role of `words` between two paragraphs of a story, each of which keeps its own."""
    text = story(LEDE, BODY, words, BODY, QUOTE)
    first, second, found, fourth, fifth = cast(text)
    assert (first, second) == (("body", LEDE), ("body", BODY))
    assert (fourth, fifth) == (("body", BODY), ("body", QUOTE))
    assert found[1] == words
    return found[0]


def top(words: str) -> str:
    """The role of `words` above a story."""
    return cast(story(words, LEDE, BODY))[0][0]


@pytest.mark.parametrize(
    "words",
    [
        LEDE,
        QUOTE,
        "Roth said:",
        "She added:",
        "“We had no warning”",
        '"We had no warning"',
        "‘We had no warning’",
        "“We had no warning,",
        "No.",
        "Why did the gates fail?",
        "Ms Ruiz said the gates had failed twice",
        "Ruiz told the council she had warned them",
        "and that the gates would be mended",
        "Share prices fell on Monday.",
        "Sign up for flood alerts, the council told residents of the quay.",
        "Published in 2019, the report warned of rust.",
        "Updated figures show that 12 people were hurt.",
        "Reporting by the Wexmouth Echo found that the gates had rusted through.",
        "Editing by hand took the clerks two weeks.",
        "9/11 survivors met at the quay on Tuesday.",
        "Related costs rose to 4m crowns.",
        "By Monday the gates had been shut.",
        "In pictures of the quay, rust can be seen.",
        "UPDATE: The gates were shut at noon, the council said.",
        "Ruiz said two things: “Go.” And: “Go now.”",
        "“Follow me on Twitter,” she told them.",
        "The quay was shut, Reuters reported.",
        "2019 was worse.",
        "The council has three members, a clerk, a treasurer and a harbour master who has no vote at its meetings on money",
    ],
)
def test_sentences_of_the_story_stay_body(words: str) -> None:
    assert middle(words) == "body"


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("related", "Harbour gates ‘a scandal’, says Ruiz"),
        ("related", "How the gates of Wexmouth came to rust"),
        ("related", "Read more: How the gates rusted"),
        ("related", "Related: How the gates rusted"),
        ("related", "READ MORE"),
        ("related", "Read the full story here."),
        ("subhead", "A fight from the start"),
        ("subhead", "Rust and money"),
        ("furniture", "Share this"),
        ("furniture", "Advertisement"),
        ("furniture", "ADVERTISEMENT"),
        ("furniture", "Wexmouth news in pictures"),
        ("furniture", "12 show all Wexmouth news in pictures"),
        ("furniture", "Sign up to our newsletter"),
        ("furniture", "Sign up to our morning newsletter for more."),
        ("furniture", "Follow Ana Ruiz on Twitter @anaruiz."),
        ("furniture", "***"),
        ("furniture", "________"),
        ("metadata", "-30-"),
        ("metadata", "###"),
        ("metadata", "(MORE)"),
        ("metadata", "ENDS"),
        ("metadata", "4:40 p.m."),
        ("metadata", "Published 4 March 2031 at 10.15am"),
        ("metadata", "Updated: March 4, 2031"),
        ("metadata", "Last updated on Tuesday 4 March 2031, 10:15 GMT"),
        ("metadata", "Slug: HARBOUR-GATES"),
        ("metadata", "Headline: Harbour gates fail"),
        ("credit", "(Reporting by Ana Ruiz in Wexmouth; Editing by Jo Roth)"),
        ("credit", "Reporting by Ana Ruiz; Editing by Jo Roth."),
        ("credit", "Additional reporting by Jo Roth and Ana de la Cruz"),
        ("embed", "Gates down again at the quay, no word from the council — Jo Roth (@joroth) March 4, 2031"),
        ("embed", "“Gates down again.” — Harbour Watch (@harbourwatch) 4 March 2031"),
        ("caption", "Photo: Ana Ruiz on the quay"),
        ("caption", "Image caption: The gates, shut since spring."),
        ("caption", "3/12 4 March 2031 Ana Ruiz looks over the gates of Wexmouth harbour Getty Images"),
        ("caption", "Ana Ruiz looks over the gates of Wexmouth harbour on Monday AFP/Getty Images"),
        ("caption", "Ana Ruiz looks over the gates of the harbour. (AP Photo/Jo Roth)"),
        ("caption", "FILE - In this March 3 photo, Ana Ruiz looks over the gates."),
        ("correction", "Correction: An earlier version of this story misspelt the name of Ms Ruiz."),
        ("correction", "This article was amended on 4 March 2031 to correct a name."),
        ("list", "- The gates failed in March."),
        ("list", "• The gates failed in March"),
        ("list", "* Ruiz: the gates failed"),
        ("qa", "Q: Why did the gates fail?"),
        ("qa", "A: Rust."),
        ("byline", "By Ana Ruiz and Jo Roth"),
    ],
)
def test_roles_by_the_words_themselves(role: str, words: str) -> None:
    assert middle(words) == role


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("headline", "Harbour gates fail twice"),
        ("headline", "‘We had no warning’ of gate failure, harbour master says"),
        ("headline", "Gates a ‘scandal’"),
        ("body", "The gates failed."),
        ("body", "“We had no warning”"),
        ("body", "Roth said:"),
        ("metadata", "2031-03-04"),
        ("metadata", "Wexmouth"),
        ("byline", "By ANA RUIZ"),
        ("body", "Why did the gates fail?"),
    ],
)
def test_first_lines(role: str, words: str) -> None:
    assert top(words) == role


def test_the_head_of_a_story() -> None:
    lines = (
        "Harbour gates fail twice in a year",
        "Council had been warned of rust, engineers say",
        "Ana Ruiz, Harbour correspondent",
        "Published 4 March 2031",
    )
    text = story("\n".join(lines), LEDE, QUOTE)
    assert [role for role, _ in cast(text)] == ["headline", "standfirst", "byline", "metadata", "body", "body"]


def test_a_headline_that_asks_and_a_standfirst_that_stops() -> None:
    assert [role for role, _ in cast(story("Who let the gates rust?", "By Ana Ruiz", LEDE, BODY))] == [
        "headline",
        "byline",
        "body",
        "body",
    ]
    assert [role for role, _ in cast(story("Gates fail twice", LEDE, "By Ana Ruiz", BODY, QUOTE))] == [
        "headline",
        "standfirst",
        "byline",
        "body",
        "body",
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "WEXMOUTH (Harbour News) —",
        "WEXMOUTH, March 4 (Harbour News) -",
        "PORT ALMA, N.W., March 4 (HNA) --",
        "WEXMOUTH —",
        "PORT ALMA, N.W. –",
        "Wexmouth (HNA) —",
        "(HNA) -",
    ],
)
def test_datelines_stand_apart(dateline: str) -> None:
    text = f"Harbour gates fail twice\n\n{dateline} {LEDE}\n\n{BODY}"
    assert cast(text)[1:3] == [("dateline", dateline), ("body", LEDE)]


@pytest.mark.parametrize(
    "lede",
    [
        "HNA — the harbour's own agency — said the gates had failed.",
        "Ruiz (Labour) — who lost her seat — said the gates had failed.",
        "The gates — The Twins, to locals — failed.",
        "A (B) - c.",
    ],
)
def test_dashes_that_make_no_dateline(lede: str) -> None:
    assert cast(f"{lede}\n\n{BODY}")[0] == ("body", lede)


def test_a_date_glued_to_the_lede() -> None:
    assert cast(f" date 2031-03-04 {LEDE}\n\n{BODY}")[:2] == [("metadata", "date 2031-03-04"), ("body", LEDE)]
    assert cast(f"Dated gates failed.\n\n{BODY}")[0][0] == "body"


def test_a_gallery_by_its_neighbours() -> None:
    text = story(LEDE, "1/3 The gates at dawn.", "2/3 The gates at noon.", "3/3 The gates at dusk.", BODY)
    assert [role for role, _ in cast(text)] == ["body", "caption", "caption", "caption", "body"]


def test_an_interview_by_its_turns() -> None:
    turns = ("RUIZ: It rusted.", "ROTH: Who knew?", "RUIZ: We all did.", "ROTH: And said nothing?")
    assert [role for role, _ in cast(story(LEDE, *turns, BODY))] == ["body", "qa", "qa", "qa", "qa", "body"]
    once = ("Ruiz: It rusted.", "Roth: Who knew?")
    assert [role for role, _ in cast(story(LEDE, *once, BODY))] == ["body"] * 4


def test_signatures_under_quotations() -> None:
    text = story(LEDE, "“We had no warning.”", "— Ana Ruiz, harbour master", BODY, "“Nobody told us.”", "Jo Roth", BODY)
    assert [role for role, _ in cast(text)] == ["body", "pullquote", "furniture", "body", "body", "furniture", "body"]


LONGER = "“We had no warning of it, and nobody from the county rang,” said Ana Ruiz, the harbour master, on Monday."


@pytest.mark.parametrize(
    "words",
    [
        "Harbour Chief Denies That Gates Failed.",
        "Ana Ruiz: ‘We Had No Warning.’",
        "Gates Fail Again! Who Will Pay?",
        "‘The Gates Are Lost’",
        "'the gates are lost, all of them.'",
    ],
)
def test_a_headline_that_stops_or_stands_in_marks(words: str) -> None:
    assert cast(story(words, LEDE, LONGER, QUOTE))[0] == ("headline", words)


@pytest.mark.parametrize(
    "words",
    [
        "Mayor Stan Wilkes met Ana Ruiz.",
        "The gates failed.",
        "Ana Ruiz Lied.",
        "“We had no warning of any kind.”",
        "“We Had No Warning,” said Ana Ruiz of the Wexmouth Harbour Board.",
    ],
)
def test_a_short_lede_is_no_headline(words: str) -> None:
    assert cast(story(words, LEDE, LONGER, QUOTE))[0] == ("body", words)


def test_a_line_of_capitals_with_nothing_below_is_the_story() -> None:
    assert cast("Harbour Chief Denies That Gates Failed.") == [("body", "Harbour Chief Denies That Gates Failed.")]


def test_subheads_in_single_marks() -> None:
    found = cast(story(LEDE, LONGER, "‘Nobody rang.’", QUOTE, "'A really tough decision.'", LONGER))
    assert [role for role, _ in found] == ["body", "body", "subhead", "body", "subhead", "body"]


def test_single_marks_are_speech_where_they_are_the_rule() -> None:
    spoken = "‘We had no warning of it,’ said Ana Ruiz, the harbour master, who was on the quay."
    assert {role for role, _ in cast(story(LEDE, spoken, "‘Nobody rang.’", spoken, BODY))} == {"body"}


@pytest.mark.parametrize("credit", ["Ana Ruiz.”", "Former mayor Ana Ruiz.”", "Ana Ruiz, who keeps the harbour.”"])
def test_a_pull_quote_with_its_credit_within_the_marks(credit: str) -> None:
    found = cast(story(LEDE, "“The gates were rust and paint.", credit, LONGER, BODY))
    assert [role for role, _ in found] == ["body", "pullquote", "furniture", "body", "body"]


@pytest.mark.parametrize("last", ["God bless Wexmouth Harbour.”", "Nobody came.”", "Ana Ruiz rang us,” said Tom Brandt."])
def test_the_last_paragraph_of_a_running_quotation_is_no_credit(last: str) -> None:
    found = cast(story(LEDE, "“The gates were rust and paint.", last, "Ana Ruiz was not there.", BODY))
    assert {role for role, _ in found} == {"body"}


def test_a_quotation_that_repeats_the_story_is_pulled_from_it() -> None:
    pulled = '"We had no warning of it, and nobody from the county rang."'
    assert [role for role, _ in cast(story(LEDE, pulled, BODY, LONGER))] == ["body", "pullquote", "body", "body"]
    narrated = "“Engineers had warned of rust since the spring.”"
    assert cast(story(LEDE, narrated, BODY, LONGER))[1][0] == "pullquote"
    other = "“We had no warning of it, and nobody from the council rang.”"
    assert cast(story(LEDE, other, BODY, LONGER))[1][0] == "body"


def test_a_paragraph_pasted_twice_is_no_pull_quote() -> None:
    pasted = "“We had no warning of it, and nobody from the county rang.”"
    assert {role for role, _ in cast(story(LEDE, pasted, BODY, pasted))} == {"body"}


def test_the_credit_below_a_pull_quote() -> None:
    pulled = '"We had no warning of it, and nobody from the county rang."'
    assert [role for role, _ in cast(story(LEDE, pulled, "Ana Ruiz, harbour master.", BODY, LONGER))][1:3] == ["pullquote", "furniture"]


def test_notes_of_the_desk_are_no_paragraphs_of_the_story() -> None:
    note = (
        "Editor’s note: Stan Wilkes is a liar and a fraud, and this paper has said so in every issue since he took office, as readers know."
    )
    updated = "This story has been updated to include a statement from Ana Ruiz."
    assert [role for role, _ in cast(story(LEDE, BODY, note, updated))] == ["body", "body", "correction", "correction"]
    assert cast(story(LEDE, BODY, note.replace(" ", "\xa0", 3)))[2][0] == "correction"
    assert middle("The editor’s note said that the gates would fail.") == "body"


def test_thanks_at_the_end() -> None:
    assert cast(story(LEDE, BODY, "Jo Roth contributed to this report."))[2][0] == "credit"
    assert cast(story(LEDE, "Jo Roth contributed to this report.", BODY, BODY, BODY))[1][0] == "body"


def test_lines_without_stops_are_the_story_where_they_are_the_rule() -> None:
    verse = ["Rust on the gates", "Rain on the quay", "Who was it waited", "Nobody came"]
    assert [role for role, _ in cast(story(LEDE, *verse, BODY))] == ["body"] * 6
    assert [role for role, _ in cast("\n".join(verse))] == ["body"] * 4
    assert cast("Officials said the gates failed") == [("body", "Officials said the gates failed")]


def test_a_sentence_cut_in_two_is_no_heading() -> None:
    text = story(LEDE, BODY, "Ruiz called it an act of neglect", "that the town would pay for.", QUOTE)
    assert [role for role, _ in cast(text)] == ["body"] * 5


def test_a_page_as_a_scraper_leaves_it() -> None:
    text = "\n\n".join(
        (
            f" date 2031-03-04 {LEDE}",
            BODY,
            "Gates down again at the quay, no word — Jo Roth (@joroth) March 4, 2031",
            QUOTE,
            "Gates ‘a scandal from start to end’, Ruiz says",
            BODY,
            "Wexmouth news in pictures",
            "\n\n\n12 show all Wexmouth news in pictures",
            "1/2 4 March 2031 Ana Ruiz looks over the gates of the harbour Getty Images",
            "2/2 3 March 2031 Council members wade through the fish market. The sign reads ‘Closed’ AFP",
            QUOTE,
        )
    )
    assert [role for role, _ in cast(text)] == (
        "metadata body body embed body related body furniture furniture caption caption body".split()
    )


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \t\r\n“”‘’'\"—-:.*#()@/1AQq\x0b\x85\u2028\xa0"), max_size=300))
def test_any_text(text: str) -> None:
    prose = plain.read(text)
    assert prose.text is text
    last = 0
    covered: set[int] = set()
    for block in prose.blocks:
        words = block.span.of(text)
        assert last <= block.span.start < block.span.end <= len(text)
        assert words == words.strip()
        covered.update(range(block.span.start, block.span.end))
        last = block.span.end
    assert all(char.isspace() for at, char in enumerate(text) if at not in covered)
    assert prose.map.offset(len(text)) == len(text)
    assert all(isinstance(block.role, Role) for block in prose.blocks)


def test_an_abstract_says_the_story_over_again() -> None:
    text = story("Abstract.", "The pier is shut, divers say.", "Full text.", "The pier at Lund shut on Monday, divers said.", "It is old.")
    assert [role for role, _ in cast(text)] == ["metadata", "standfirst", "metadata", "body", "body"]
    assert [role for role, _ in cast(story("Abstract art is dear.", "It sold for £3m, the house said.", "So it is."))] == ["body"] * 3
