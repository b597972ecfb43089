"""Who stands in a sentence: those who do what it says, and those to or with whom it is done."""

import pytest

from attrlint.api import read_text
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.people.cast import Cast
from attrlint.article.people.nouns import Nouns
from attrlint.article.speakers.scenes import Scene, scene
from attrlint.article.speakers.sources import Sources

NOUNS = Nouns({})


def staged(text: str, *, before: str = "", anywhere: bool = False) -> Scene:
    article = read_text(text)
    sentence = article.sentences[0]
    edge = sentence.words.index(before) if before else None
    return scene(Grammar(sentence, text), (), Sources(Cast(article.sentences, NOUNS), NOUNS), edge, anywhere=anywhere)


SCENES: list[tuple[str, list[str], list[str]]] = [
    ("Mira Voss met Tomas Hale at the gate.", ["Mira Voss"], ["Tomas Hale"]),
    ("Mira Voss spoke with Tomas Hale.", ["Mira Voss"], ["Tomas Hale"]),
    ("Mira Voss was praised by Tomas Hale.", ["Mira Voss"], ["Tomas Hale"]),
    ("Mira Voss left by bus when Tomas Hale came.", ["Mira Voss"], []),
    ("Mira Voss left, and Tomas Hale stayed.", ["Mira Voss", "Tomas Hale"], []),
    ("When Mira Voss came, Tomas Hale left.", ["Tomas Hale"], []),
    ("Among those who will pay is Tomas Hale, a teacher.", ["Tomas Hale"], []),
    ("One of those who will pay is Tomas Hale, a teacher.", ["Tomas Hale"], []),
    ("At the gate stood Tomas Hale, a teacher.", ["Tomas Hale"], []),
    ("Her base was Orne.", ["Her base"], []),
    ("For Tomas Hale, who planted it, that is no comfort.", ["Tomas Hale"], []),
    ("The chairman of the north branch, Tomas Hale, and the clerk of the court, Mira Voss, signed.", ["Tomas Hale", "Mira Voss"], []),
    ("Clerk Tomas Hale next.", ["Tomas Hale"], []),
    ("A portrait of Tomas Hale hangs there.", ["A portrait of Tomas Hale"], []),
]


@pytest.mark.parametrize(("text", "doers", "others"), SCENES, ids=[text for text, *_ in SCENES])
def test_who_stands_in_a_sentence(text: str, doers: list[str], others: list[str]) -> None:
    there = staged(text)
    assert [doer.who.source.name for doer in there.doers] == doers
    assert [who.source.name for who in there.objects if who.human] == others


def test_only_those_before_a_word_are_asked_for() -> None:
    text = "Mira Voss left when Tomas Hale came, and Jonah Pike stayed."
    assert [doer.who.source.name for doer in staged(text, before="stayed").doers] == ["Mira Voss"]


def test_somebody_in_an_adverbial_clause_counts_where_any_clause_does() -> None:
    text = "When Mira Voss came, he left."
    assert [doer.who.source.name for doer in staged(text, before="he").doers] == []
    assert [doer.who.source.name for doer in staged(text, before="he", anywhere=True).doers] == ["Mira Voss"]


def test_what_tells_of_a_doer_is_kept() -> None:
    described, bare = staged("A clerk, Tomas Hale, left.").doers[0], staged("Tomas Hale, 40, left.").doers[0]
    assert (described.article, described.described) == ("a", True)
    assert (bare.article, bare.described) == ("tomas", False)
