"""What is asked or supposed, so that nobody is said to have said it."""

import pytest

from attrlint.api import read_text


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("If the mayor admits that the gate was locked, the guard must answer.", True),
        ("Did the mayor claim that the gate was locked?", True),
        ("The board must meet unless Park says that the wall is safe.", True),
        ("The mayor claimed that the gate was locked.", False),
        ("“Was it locked?” the mayor asked.", False),
    ],
)
def test_what_is_supposed(text: str, *, supposed: bool) -> None:
    article = read_text(text)
    assert article.supposed(article.attributions[0]) is supposed
