"""What a noun phrase adds to its noun."""

import pytest

from attrlint.api import read_text

PLACED = [
    ("A teacher said it leaked.", False),
    ("A teacher at the Fenn school said it leaked.", True),
    ("The teacher said it leaked.", True),
    ("Supporters of the plan said it leaked.", False),
    ("Two teachers said it leaked.", True),
    ("One teacher said it leaked.", False),
    ("Ana Ruiz’s teacher said it leaked.", True),
    ("A teacher who saw the dam said it leaked.", True),
    ("Some teachers said it leaked.", False),
]


@pytest.mark.parametrize(("text", "placed"), PLACED, ids=[text for text, _ in PLACED])
def test_words_that_place_a_source_identify_it(text: str, *, placed: bool) -> None:
    [attribution] = read_text(text).attributions
    assert attribution.source
    assert attribution.source.identified is placed


JOINED = [
    ("Ana Ruiz and Paul Osei said it leaked.", "Ana Ruiz and Paul Osei"),
    ("Ana Ruiz, Paul Osei and Kim Hale said it leaked.", "Ana Ruiz, Paul Osei and Kim Hale"),
    ("Two former officers, Ana Ruiz and Paul Osei, said it leaked.", "Ana Ruiz and Paul Osei"),
    ("The baker, Ana Ruiz, and the clerk, Paul Osei, said it leaked.", "Ana Ruiz and Paul Osei"),
    ("Ana Ruiz, the baker, and Paul Osei, 47, said it leaked.", "Ana Ruiz and Paul Osei"),
    ("Ana Ruiz, a baker, said it leaked.", "Ana Ruiz"),
    ("Officers in Orne, Ana Ruiz, Paul Osei and Kim Hale, said it leaked.", "Ana Ruiz, Paul Osei and Kim Hale"),
    ("A worker named Ana Ruiz said it leaked.", "Ana Ruiz"),
    ("The caretaker, Paul Osei, said it leaked.", "Paul Osei"),
]


@pytest.mark.parametrize(("text", "name"), JOINED, ids=[text for text, _ in JOINED])
def test_several_speak_under_all_their_names(text: str, name: str) -> None:
    [attribution] = read_text(text).attributions
    assert attribution.source
    assert attribution.source.name == name
