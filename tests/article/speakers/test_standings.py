"""How near the subject of a sentence is to speaking next."""

import pytest

from attrlint.api import read_text
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.people.cast import Cast
from attrlint.article.people.nouns import Nouns
from attrlint.article.speakers.scenes import scene
from attrlint.article.speakers.sources import Sources
from attrlint.article.speakers.standings import Standing

NOUNS = Nouns({})

STANDINGS = [
    ("Pavel Strand shook his head.", Standing.ANSWERS),
    ("Pavel Strand disagreed.", Standing.ANSWERS),
    ("Pavel Strand was less certain.", Standing.ANSWERS),
    ("Pavel Strand was asked about it on Monday.", Standing.ANSWERS),
    ("Pavel Strand was not convinced.", Standing.ANSWERS),
    ("Pavel Strand, however, keeps a rifle.", Standing.ANSWERS),
    ("Asked about the money, Pavel Strand left the room.", Standing.ANSWERS),
    ("Pavel Strand sold the boat.", Standing.ACTS),
    ("Pavel Strand is trying to sell the boat.", Standing.ACTS),
    ("Pavel Strand was arrested on Monday.", Standing.ACTED_UPON),
    ("Pavel Strand faces trial in June.", Standing.ACTED_UPON),
    ("Pavel Strand has been in custody since Monday.", Standing.ACTED_UPON),
    ("Pavel Strand was not at the meeting.", Standing.ACTED_UPON),
    ("Pavel Strand did not respond to messages.", Standing.ACTED_UPON),
    ("Pavel Strand could not be reached.", Standing.ACTED_UPON),
    ("Pavel Strand listened from the front row.", Standing.ACTED_UPON),
    ("Pavel Strand looked at the floor.", Standing.ACTED_UPON),
    ("Pavel Strand left without speaking to reporters.", Standing.BACKGROUND),
    ("Pavel Strand sold the boat without a licence.", Standing.ACTS),
    ("Pavel Strand had been called back from Orne.", Standing.BACKGROUND),
    ("Pavel Strand died in the fire.", Standing.GONE),
    ("Pavel Strand is missing.", Standing.GONE),
    ("Pavel Strand was arrested on Monday and shook his head.", Standing.ANSWERS),
    ("Pavel Strand sold the boat and died in May.", Standing.GONE),
    ("Snow covered the harbour.", Standing.ACTED_UPON),
]


@pytest.mark.parametrize(("text", "standing"), STANDINGS, ids=[text for text, _ in STANDINGS])
def test_the_verb_tells_who_is_about_to_speak(text: str, standing: Standing) -> None:
    article = read_text(text)
    [sentence] = article.sentences
    there = scene(Grammar(sentence, text), (), Sources(Cast(article.sentences, NOUNS), NOUNS))
    assert [doer.standing for doer in there.doers] == [standing]
