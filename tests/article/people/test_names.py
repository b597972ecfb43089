"""Where a sentence names somebody, apart from title, nickname and suffix."""

import pytest

from attrlint.api import read_text
from attrlint.article.people.names import names
from attrlint.article.people.nouns import Nouns

NOUNS = Nouns({})

NAMES: list[tuple[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]] = [
    ("Mayor Ana Ruiz left.", [(("Ana", "Ruiz"), ("Mayor",))]),
    ("Dr. Ruiz left.", [(("Ruiz",), ("Dr.",))]),
    ("Harbormaster Ana Ruiz left.", [(("Ana", "Ruiz"), ("Harbormaster",))]),
    ("Greenkeeper Ana Ruiz left.", [(("Ana", "Ruiz"), ("Greenkeeper",))]),
    ("Bankers Ana Ruiz and Paul Osei left.", [(("Ana", "Ruiz"), ("Bankers",)), (("Paul", "Osei"), ())]),
    ("Baker Ruiz left.", [(("Baker", "Ruiz"), ())]),
    ("Ana Ruiz Jr. left.", [(("Ana", "Ruiz"), ())]),
    ("Ludo van der Hale left.", [(("Ludo", "van", "der", "Hale"), ())]),
    ("They met the Ministry of Water.", [(("Ministry", "of", "Water"), ())]),
    ("On Monday Ana Ruiz left.", [(("Ana", "Ruiz"), ())]),
    ("In May Ana Ruiz left.", [(("Ana", "Ruiz"), ())]),
    ("Winter Shaw said that it leaked.", [(("Winter", "Shaw"), ())]),
    ("They saw April Lane on Monday.", [(("April", "Lane"), ())]),
    ("He left on Monday.", []),
    ("Ana Ruiz met Paul Osei.", [(("Ana", "Ruiz"), ()), (("Paul", "Osei"), ())]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[text for text, _ in NAMES])
def test_a_name_is_a_run_of_proper_nouns(text: str, expected: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    [sentence] = read_text(text).sentences
    assert [(name.words, name.titles) for name in names(sentence, 0, NOUNS)] == expected


def test_a_nickname_is_no_part_of_the_name() -> None:
    [sentence] = read_text("Ana “Red” Ruiz left.").sentences
    assert [(name.words, name.nickname) for name in names(sentence, 0, NOUNS)] == [(("Ana", "Ruiz"), "Red")]
