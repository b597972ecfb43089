"""Questions that nobody is named as putting, and what is done by somebody."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


ASKED = [
    ("Asked whether he would stand, Hale said he would not.", ["- / Asked / whether he would stand", "Hale / said / he would not"]),
    ("The mayor, when asked if she would stay, shook her head.", ["- / asked / if she would stay"]),
    ("Hale was asked what had happened to the money.", ["- / was asked / what had happened to the money"]),
    ("Asked by the coroner why he left, Pike said he was cold.", ["the coroner / Asked / why he left", "Pike / said / he was cold"]),
    ("Asked about the money, she said: “I never saw it.”", ["- / Asked / about the money", "she / said / “I never saw it.”"]),
    ("Voss rose and asked whether the road was safe.", []),
    ("The meeting was first reported by the Strand Herald.", ["the Strand Herald / was first reported / The meeting"]),
    ("The plan was attacked by teachers and parents.", ["teachers and parents / was attacked / The plan"]),
    ("The ferry was hit by a barge.", []),
]


@pytest.mark.parametrize(("text", "expected"), ASKED, ids=[text for text, _ in ASKED])
def test_a_question_put_by_nobody_in_particular(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
