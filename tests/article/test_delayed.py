"""Clauses that do not follow their verb at once, or whose subject is hard to see."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


DELAYED = [
    ("Adelson Pike said much of the talk was about the harbour.", ["Adelson Pike / said / much of the talk was about the harbour"]),
    ("The union said about half of its members had signed.", ["The union / said / about half of its members had signed"]),
    (
        "Mira Voss said a poorly repaired valve in the north dam could give way.",
        ["Mira Voss / said / a poorly repaired valve in the north dam could give way"],
    ),
    ("Hale said in a letter released by the court that he had been paid.", ["Hale / said / that he had been paid"]),
    ("Voss told the harbour board in Strand on Monday that the dam was cracked.", ["Voss / told / that the dam was cracked"]),
    ("The storm, which she said was the worst in years, broke the pier.", ["she / said / which + was the worst in years"]),
    ("It is a fault the company said was mended in May.", ["the company / said / was mended in May"]),
    ("Pike argued calmly — twice by name — that the mayor had lied.", ["Pike / argued / that the mayor had lied"]),
    ("Sources told the Herald, however, that she had signed.", ["Sources / told / that she had signed"]),
    ("Police are reminding drivers about the road after two cars left it.", []),
]


@pytest.mark.parametrize(("text", "expected"), DELAYED, ids=[text for text, _ in DELAYED])
def test_a_clause_follows_after_all(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
