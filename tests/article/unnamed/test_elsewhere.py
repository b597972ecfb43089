"""Whose account somebody’s words go on with."""

import pytest

from attrlint.api import read_text

TOLD = "The Tarn Courier reported that the mayor, Dana Weiss, had sold the pier. "


@pytest.mark.parametrize(
    ("behind", "goes_on"),
    [
        ("She said the town could not pay for it.", True),
        ("“We could not pay for it,” she said.", True),
        ("She said on Tuesday that the town could not pay.", False),
        ("She said the report was wrong.", False),
        ("She told reporters that the town could not pay.", False),
        ("She would not say why.", False),
        ("Weiss said the town could not pay.", False),
        ("She said the town could not pay. “I am sorry,” Weiss said.", False),
        ("\n\nShe said the town could not pay.", False),
    ],
)
def test_he_said_goes_on_with_an_outlet_s_account(behind: str, *, goes_on: bool) -> None:
    article = read_text(TOLD + behind)
    own = [one for one in article.attributions if one.sentence == 1]
    found = [article.account_of(one) for one in own]
    assert any(one is not None for one in found) is goes_on
