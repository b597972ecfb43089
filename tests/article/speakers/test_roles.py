"""Whom "the mayor" and "the company" stand for."""

import pytest

from attrlint.api import read_text

ROLES = [
    ("Mayor Ana Ruiz left. The mayor said it leaked.", "Ana Ruiz"),
    ("Ana Ruiz, the mayor of Orne, left. The mayor said it leaked.", "Ana Ruiz"),
    ("The mayor of Orne, Ana Ruiz, left. The mayor said it leaked.", "Ana Ruiz"),
    ("The chairman of the north branch, Ana Ruiz, left. The chairman said it leaked.", "Ana Ruiz"),
    ("Ana Ruiz, the former mayor, left. The mayor said it leaked.", "The mayor"),
    ("Ana Ruiz, the mayor, left. A mayor said it leaked.", "A mayor"),
    ("Ana Ruiz, the mayor of Orne, met Paul Osei, the mayor of Tull. The mayor of Tull said it leaked.", "Paul Osei"),
    ("Asked by Ana Ruiz, the porter agreed. The porter said it leaked.", "The porter"),
    ("Ana Ruiz is the treasurer. The treasurer said it leaked.", "Ana Ruiz"),
    ("The Strand Ferry Company sued. The company said it leaked.", "Strand Ferry Company"),
    ("Dorric Steel sued. The company said it leaked.", "Dorric Steel"),
]


@pytest.mark.parametrize(("text", "name"), ROLES, ids=[text for text, _ in ROLES])
def test_a_role_stands_for_its_one_holder(text: str, name: str) -> None:
    source = read_text(text).attributions[-1].source
    assert source
    assert source.name == name


def test_a_role_that_two_hold_is_open() -> None:
    text = "Ana Ruiz, a judge, met Paul Osei, a judge. The judge said it leaked."
    source = read_text(text).attributions[-1].source
    assert source
    assert source.found.candidates == ("Ana Ruiz", "Paul Osei")
