"""The crowd in the question of S201 is the copy's, with no more capitals than are its own."""

import pytest

from attrlint.api import check_text


@pytest.mark.parametrize(
    ("copy", "asked"),
    [
        ("Critics say the dam will never fill.", "which critics?"),
        ("Twitter users said the song was stolen.", "which Twitter users?"),
        ("The song was stolen, Facebook users said.", "which Facebook users?"),
        ("Social media users said the song was stolen.", "which social media users?"),
        ("Western officials said the ferry was late.", "which Western officials?"),
    ],
)
def test_the_question_keeps_the_capitals_of_names(copy: str, asked: str) -> None:
    [found] = check_text(copy, select=["S201"])
    assert found.message.startswith(asked)
