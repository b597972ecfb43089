"""How nouns are brought in, and which bodies a block names."""

import pytest

from attrlint.api import read_text
from attrlint.article.grammar.mentions import Mention
from attrlint.article.model import Article


def first(article: Article, form: str) -> Mention:
    return article.mention(article.narration(form)[0])


@pytest.mark.parametrize(
    "text",
    [
        "A Royal College survey found that half want to quit.",
        "The union’s survey found that half want to quit.",
        "Our survey found that half want to quit.",
        "A survey by the union found that half want to quit.",
        "A survey that Ana Ruiz led found that half want to quit.",
        "A survey published in Nature Reports found that half want to quit.",
        "According to a survey from the Tolland Press, half want to quit.",
    ],
)
def test_a_name_or_a_possessive_tells_whose_it_is(text: str) -> None:
    assert first(read_text(text), "survey").owned


@pytest.mark.parametrize(
    "text",
    [
        "A recent survey found that Ana Ruiz wants to quit.",
        "A survey of Tolland found that half want to quit.",
        "A survey published on Monday found that half want to quit.",
        "Half want to quit, according to a survey.",
        "Half want to quit, according to a TV survey.",
        "Half want to quit in Tolland, the survey found.",
    ],
)
def test_what_it_is_of_does_not(text: str) -> None:
    assert not first(read_text(text), "survey").owned


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A survey published on Monday found that half want to quit.", "found"),
        ("A survey that lasted a year has now shown that half want to quit.", "shown"),
        ("A survey, of sorts. It found nothing.", None),
    ],
)
def test_its_verb_stands_behind_what_tells_more_of_it(text: str, verb: str | None) -> None:
    article = read_text(text)
    found = first(article, "survey").verb
    assert (None if found is None else article.sentences[0].words[found]) == verb


def test_what_stands_before_it() -> None:
    article = read_text("According to a recent survey, half want to quit. The results of surveys could show why.")
    survey, surveys = first(article, "survey"), first(article, "surveys")
    assert survey.modifiers(article.sentences[0]) == ("a", "recent")
    assert (survey.according, survey.governed) == (True, True)
    assert (surveys.according, surveys.governed, surveys.unreal) == (False, True, True)


def test_the_words_of_a_link() -> None:
    article = read_text(
        "[A survey](https://tolland.example) shows it. A poll [at the pier](https://tolland.example) shows it.", format="markdown"
    )
    assert first(article, "survey").linked
    assert not first(article, "poll").linked


def test_bodies_are_named_in_blocks() -> None:
    article = read_text("Ana Ruiz of Harbour Homes met the BBC.\n\nHarbour Homes and Reuters were silent.\n\nRuiz left.")
    assert {body.name: (body.outlet, len(body.mentions)) for body in article.bodies} == {
        "Harbour Homes": (False, 2),
        "BBC": (True, 1),
        "Reuters": (True, 1),
    }
    assert [[article.words(place) for place, _ in article.bodies_in(block)] for block in range(3)] == [
        ["Harbour Homes", "BBC"],
        ["Harbour Homes", "Reuters"],
        [],
    ]
