"""Where the story has the words that its display type quotes."""

import pytest

from attrlint.article.build import build
from attrlint.article.echoes.display import Echo, Found
from attrlint.article.model import Article
from attrlint.language.embedded.engine import Embedded
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Prose, Role
from attrlint.source.span import Span

ENGINE = Embedded()
BODY = "The club, Ana Ruiz said, “will not sell to the men who came in May”. She called it “a trap”. It costs 5 per cent more, he’d said."


def read(headline: str, body: str = BODY) -> Article:
    text = f"{headline}\n\n{body}"
    blocks = (Block(Role.HEADLINE, Span(0, len(headline))), Block(Role.BODY, Span(len(headline) + 2, len(text))))
    return build(ENGINE.read(Prose(text, blocks, SourceMap())))


def echo(words: str, fuzzy: float = 0.9, body: str = BODY) -> Echo:
    return read(words, body).echo(Span(0, len(words)), fuzzy)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Will not sell", Found.QUOTED),
        ("won’t sell", Found.QUOTED),
        ("WON'T SELL,", Found.QUOTED),
        ("[The club] will not sell", Found.QUOTED),
        ("trap", Found.QUOTED),
        ("will not sell to the man who came in May", Found.QUOTED),
        ("may sell to the men who came in May", Found.NEARLY),
        ("costs 5% more", Found.NARRATED),
        ("he would said", Found.NARRATED),
        ("sold", Found.NOWHERE),
        ("sell a trap", Found.NOWHERE),
        ("…", Found.QUOTED),
    ],
)
def test_where_the_words_are_found(words: str, found: Found) -> None:
    assert echo(words).found is found


def test_the_place_is_the_story_s() -> None:
    article = read("won’t sell")
    found = article.echo(Span(0, 10), 0.9)
    assert found.place is not None
    assert (article.words(found.place), found.likeness) == ("will not sell", 1.0)


def test_a_house_may_want_the_very_words() -> None:
    assert echo("will not sell to the man who came in May", fuzzy=1.0).found is Found.NEARLY


def test_words_go_on_over_the_speaker_s_name() -> None:
    assert echo("it leaks and it stinks", body="“It leaks,” Ruiz said, “and it stinks.”").found is Found.QUOTED


def test_a_story_without_quotations_quotes_nothing() -> None:
    assert echo("we will never sell", body="Rain fell.") == Echo(Found.NOWHERE, None, 0.0)


def test_many_of_the_same_words_take_no_longer_than_a_few() -> None:
    body = f"“{'sell and buy and ' * 20000}no,” Ruiz said."
    assert echo("buy and sell the pier and buy and sell the dam", body=body).found is not Found.QUOTED
