"""Whether a story itself calls somebody he or she."""

import pytest

from attrlint.api import read_text
from attrlint.article.people.cast import Cast
from attrlint.article.people.nouns import Nouns

NOUNS = Nouns({})

GENDERS = [
    ("Mr. Hale left.", "he"),
    ("The actress Kim Hale left.", "she"),
    ("Kim Hale, a widow, left.", "she"),
    ("Kim Hale left because she was tired.", "she"),
    ("Kim Hale sold his boat.", "he"),
    ("Kim Hale had driven from Almo in her van.", "she"),
    ("Kim Hale kept to himself.", "he"),
    ("Kim Hale uses they and them as pronouns.", "they"),
    ("Kim Hale, who uses they and them as pronouns, left.", "they"),
    ("Baker Kim Hale, in his first season, left.", "he"),
    ("The defendant, Kim Hale, sold his boat.", "he"),
    ("Kim Hale met the actress Ana Ruiz and sold his boat.", "he"),
    ("Kim Hale bought the Hotel Meridian for his sons.", "he"),
    ("Kim Hale and her deputy left.", ""),
    ("Mary Hale left.", ""),
    ("John Hale told her to leave.", ""),
    ("Kim Hale told the driver he was late.", ""),
    ("Kim Hale is her deputy.", ""),
    ("Kim Hale met Ana Ruiz and sold his boat.", ""),
    ("Mr. Hale met the queen. Hale said she was late.", "he"),
]


@pytest.mark.parametrize(("text", "gender"), GENDERS, ids=[text for text, _ in GENDERS])
def test_the_story_tells_he_and_she_and_a_first_name_does_not(text: str, gender: str) -> None:
    article = read_text(text)
    cast = Cast(article.sentences, NOUNS)
    assert cast.gender(cast.figures[0]) == gender
