"""Hedges that say again what another word has hedged."""

import pytest

from attrlint.api import read_text
from attrlint.article.weight import hedges

ACCUSING = {"accuse", "accused", "charge", "suspect", "convict"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She is accused of allegedly forging a will.", ["accused", "of", "allegedly"]),
        ("He was charged on Monday with allegedly stealing it.", ["charged", "on", "Monday", "with", "allegedly"]),
        ("Two men were allegedly charged with theft.", ["allegedly", "charged"]),
        ("The man accused of the theft allegedly fled.", None),
        ("He was charged, and left for the coast with, allegedly, a boat.", None),
        ("Allegedly, he fled.", None),
        ("He fled, allegedly", None),
    ],
)
def test_what_hedges_twice(text: str, found: list[str] | None) -> None:
    [sentence] = read_text(text).sentences
    at = [word.lower() for word in sentence.words].index("allegedly")
    place = hedges.again(sentence, at, ACCUSING)
    assert (list(sentence.words[slice(*place)]) if place is not None else None) == found
