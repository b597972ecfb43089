"""Reports that marks and layout show: a colon, a dash and a name, a comma inside the marks."""

from collections.abc import Callable

import pytest

from attrlint.api import read_text
from attrlint.article.terms import Frame

Told = Callable[[str], list[str]]


BESIDE = [
    ("“Not on my street,” he thundered.", ["he / thundered / “Not on my street,”"]),
    ("“Bridge Falls at Dawn,” blared the Courier.", ["the Courier / blared / “Bridge Falls at Dawn,”"]),
    ("“Not on my street,” Jonah Pike finally erupted.", ["Jonah Pike / finally erupted / “Not on my street,”"]),
    ("“Not on my street!” barked the landlord.", ["the landlord / barked / “Not on my street!”"]),
    ("“Never again,” vowed the captain.", ["the captain / vowed / “Never again,”"]),
    ("“Never again,” she typed.", ["she / typed / “Never again,”"]),
    ("“Never again,” the captain’s widow hissed.", ["the captain’s widow / hissed / “Never again,”"]),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE, ids=[text for text, _ in BESIDE])
def test_any_verb_beside_a_quotation_reports_it(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


COLON = [
    ("Her neighbour was shorter: “They never came.”", ["Her neighbour / was / “They never came.”"]),
    ("The sign on the door of the shop left no doubt: “Gone for good.”", ["The sign on the door of the shop / left / “Gone for good.”"]),
    ("Continued Pike: “They never came.”", ["Pike / Continued / “They never came.”"]),
    ("Jonah Pike: “They never came.”", ["Jonah Pike / : / “They never came.”"]),
    ("Pike had one wish: “Let me go home.”", ["Pike / had / “Let me go home.”"]),
    ("She was blunt: “The dam is a tomb.”", ["She / was / “The dam is a tomb.”"]),
]


@pytest.mark.parametrize(("text", "expected"), COLON, ids=[text for text, _ in COLON])
def test_a_colon_announces_a_quotation(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
    [attribution] = read_text(text).attributions
    assert attribution.cue.frame is Frame.COLON


SIGNED = [
    ("“We waited all night.” — Elsa Roth", ["Elsa Roth / — / “We waited all night.”"]),
    ("“We waited all night.” — Elsa Roth, nurse, Veldham", ["Elsa Roth, nurse, Veldham / — / “We waited all night.”"]),
    ("“We waited all night.” – Elsa Roth", ["Elsa Roth / – / “We waited all night.”"]),
    ("“We waited all night and nobody came.” -- Jonah Pike, Ostrel", ["Jonah Pike, Ostrel / -- / “We waited all night and nobody came.”"]),
    ("“We waited all night.” —Elsa Roth", ["Elsa Roth / — / “We waited all night.”"]),
]


@pytest.mark.parametrize(("text", "expected"), SIGNED, ids=[text for text, _ in SIGNED])
def test_a_quotation_is_signed(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


APART = [
    (
        "“The gate was locked,” Ana Miller, who lives by the lock with two dogs, said.",
        ["Ana Miller, who lives by the lock with two dogs / said / “The gate was locked,”"],
    ),
    ("“The gate was locked,” Ana Miller, a nurse from Ostrel, said.", ["Ana Miller, a nurse from Ostrel / said / “The gate was locked,”"]),
]


@pytest.mark.parametrize(("text", "expected"), APART, ids=[text for text, _ in APART])
def test_a_speaker_may_stand_far_from_the_verb(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


def test_a_list_behind_a_colon_is_nobodys_words(told: Told) -> None:
    assert told("The shop sold three things: bread, rope and oil.") == []
