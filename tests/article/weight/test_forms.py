"""The form of a verb that goes in the place of another."""

import pytest

from attrlint.article.weight.forms import DENY, in_place_of


@pytest.mark.parametrize(
    ("printed", "lemma", "form"),
    [
        ("claims", "claim", "says"),
        ("claimed", "claim", "said"),
        ("claim", "claim", "say"),
        ("claiming", "claim", "saying"),
        ("Claiming", "claim", "Saying"),
        ("pointed", "point out", "said"),
        ("confess", "confess", "say"),
        ("confesses", "confess", "says"),
        ("felt", "feel", "said"),
        ("made", "make clear", "said"),
    ],
)
def test_said_in_place_of_another_verb(printed: str, lemma: str, form: str) -> None:
    assert in_place_of(printed, lemma) == form


def test_another_verb_than_said() -> None:
    assert [in_place_of(form, "refute", DENY) for form in ("refute", "refutes", "refuted", "refuting")] == [*DENY]
