"""What a short description is short for."""

import pytest

from attrlint.api import read_text
from attrlint.article.terms import Basis

SHORTENED = [
    ("Residents of Gable Court marched. The residents said it leaked.", "Residents of Gable Court"),
    ("The water ministry sued. The ministry said it leaked.", "The water ministry"),
    ("Strand police came. Later the police said it leaked.", "Strand police"),
    ("The water ministry sued. The old water ministry closed. The ministry said it leaked.", "The ministry"),
    ("The water ministry and the coal ministry sued. The ministry said it leaked.", "The ministry"),
    ("The ministry sued. The water ministry closed. The ministry said it leaked.", "The ministry"),
    ("A water ministry is planned. The ministry said it leaked.", "The ministry"),
    ("Her family sued. The family said it leaked.", "the family"),
    ("The night porter ran. The porter said it leaked.", "The porter"),
    ("The residents said it leaked. Residents of Gable Court marched.", "The residents"),
]


@pytest.mark.parametrize(("text", "name"), SHORTENED, ids=[text for text, _ in SHORTENED])
def test_a_noun_with_the_is_short_for_its_one_full_mention(text: str, name: str) -> None:
    [source] = [attribution.source for attribution in read_text(text).attributions]
    assert source
    assert source.name.lower() == name.lower()


def test_the_full_mention_is_told_as_the_reason() -> None:
    text = "Residents of Gable Court marched. The residents said it leaked."
    [source] = [attribution.source for attribution in read_text(text).attributions]
    assert source
    assert (source.found.basis, source.found.place and source.found.place.of(text)) == (Basis.SHORT_FORM, "Residents of Gable Court")
