"""Who is named, and which short forms stand for whom."""

import pytest

from attrlint.api import read_text
from attrlint.article.terms import SourceKind


def speakers(text: str) -> list[str]:
    return [attribution.source.name for attribution in read_text(text).attributions if attribution.source]


@pytest.mark.parametrize("later", ["Ms Ruiz", "Ruiz", "Dr. Ruiz", "Councillor Ruiz"])
def test_a_surname_stands_for_the_full_name(later: str) -> None:
    text = f"Ana Ruiz opened the gate. Two days passed. {later} said the dam was unsafe."
    article = read_text(text)
    [person] = article.people
    assert (person.name, person.surname) == ("Ana Ruiz", "Ruiz")
    assert [article.words(mention) for mention in person.mentions] == ["Ana Ruiz", "Ruiz"]
    assert speakers(text) == ["Ana Ruiz"]


def test_mentions_are_told_in_order_over_paragraphs() -> None:
    article = read_text("Ruiz was late.\n\nAna Ruiz left.\n\n“It leaks,” said Ms Ruiz.")
    [person] = article.people
    assert person.name == "Ana Ruiz"
    assert list(person.mentions) == sorted(person.mentions)
    assert [article.words(mention) for mention in person.mentions] == ["Ruiz", "Ana Ruiz", "Ruiz"]


def test_two_people_of_one_surname_stay_apart() -> None:
    text = "Ana Ruiz said it leaked. Carlos Ruiz said it did not leak. Ruiz said it was late."
    assert speakers(text) == ["Ana Ruiz", "Carlos Ruiz", "Ruiz"]


def test_two_people_are_two() -> None:
    article = read_text("Ana Ruiz met Paul Osei. Osei said it leaked. Ruiz said it did not leak.")
    assert {person.name: len(person.mentions) for person in article.people} == {"Ana Ruiz": 2, "Paul Osei": 2}


@pytest.mark.parametrize(
    ("first", "later", "name"),
    [
        ("Ana B. Ruiz", "Ruiz", "Ana B. Ruiz"),
        ("Paul Osei Jr.", "Osei", "Paul Osei"),
        ("Ludo van Eck", "Eck", "Ludo van Eck"),
        ("Mayor Lena Voss", "Voss", "Lena Voss"),
        ("Sen. Lena Voss", "Mrs. Voss", "Lena Voss"),
        ("Marie-Claire Dufour", "Dufour", "Marie-Claire Dufour"),
    ],
)
def test_forms_of_a_name(first: str, later: str, name: str) -> None:
    assert speakers(f"{first} was there. {later} said the dam was unsafe.") == [name]


def test_a_title_alone_makes_a_person_of_a_surname() -> None:
    [person] = read_text("Mr Kohl said the dam was unsafe. Kohl left.").people
    assert (person.name, len(person.mentions)) == ("Kohl", 2)


def test_the_day_is_no_part_of_a_name() -> None:
    [person] = read_text("On Monday Ana Ruiz said the dam was unsafe.").people
    assert person.name == "Ana Ruiz"


@pytest.mark.parametrize("place", ["New Haddon", "North Sallow", "The Riverkeep Alliance", "Brindle Homes"])
def test_places_and_bodies_are_no_people(place: str) -> None:
    assert read_text(f"{place} was quiet on Monday.").people == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mira Voss runs the ferry. Mira said it was late.", "Mira Voss"),
        ("Ana “Pip” Ruiz left. Pip said it was late.", "Ana Ruiz"),
        ("A. Ruiz signed it. Ana Ruiz said it was late.", "Ana Ruiz"),
        ("Mr. Carlos Ruiz met Mrs. Ana Ruiz. Mrs. Ruiz said it was late.", "Ana Ruiz"),
        ("Mayor Ana Ruiz left. The mayor said it was late.", "Ana Ruiz"),
        ("Ana Ruiz, the mayor of Strand, left. The mayor said it was late.", "Ana Ruiz"),
        ("Ana Ruiz, the mayor of Strand, left. The Strand mayor said it was late.", "Ana Ruiz"),
        ("The mayor of Strand, Ana Ruiz, left. The mayor said it was late.", "Ana Ruiz"),
        ("Ana Ruiz is the mayor of Strand. The mayor said it was late.", "Ana Ruiz"),
        ("Ana Ruiz hired Pavel Strand, a lawyer. Her lawyer said it was late.", "Pavel Strand"),
        ("Prime Minister Ana Ruiz left. The prime minister said it was late.", "Ana Ruiz"),
        ("Police chief Dana Weiss left. The police chief said it was late.", "Dana Weiss"),
        ("Coach Lee Park left. The coach said it was late.", "Lee Park"),
        ("Strand Mayor Ana Ruiz said it was late.", "Ana Ruiz"),
        ("A worker named Ana Ruiz said it was late.", "Ana Ruiz"),
        ("A spokesman, Paul Osei, said it was late.", "Paul Osei"),
        ("Ana Ruiz and Paul Osei said it was late.", "Ana Ruiz and Paul Osei"),
    ],
)
def test_a_person_is_known_by_any_form(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Ana Ruiz left. The deputy mayor said it was late.", "The deputy mayor"),
        ("Mayor Ana Ruiz left. The former mayor said it was late.", "The former mayor"),
        ("Mayor Ana Ruiz left. A mayor said it was late.", "A mayor"),
        ("Mayor Ana Ruiz left. The mayors said it was late.", "The mayors"),
        ("Finance chief Dana Weiss left. The police chief said it was late.", "The police chief"),
        ("The Strand Ferry Company shut. The rail company said it was late.", "The rail company"),
    ],
)
def test_another_holder_of_a_role_stays_apart(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Amnesty International met on Monday. AI said it was late.", "Amnesty International"),
        ("The Valley Water Board (VaWa) met. VaWa said it was late.", "Valley Water Board"),
        ("The Strand Ferry Company shut. The ferry company said it was late.", "Strand Ferry Company"),
        ("The Strand Ferry Company shut. The company said it was late.", "Strand Ferry Company"),
        ("Brindle Homes shut. The company said it was late.", "Brindle Homes"),
        ("The Dock Workers’ Union met on Monday. The union said it was late.", "Dock Workers’ Union"),
        ("The Riverkeep Alliance met. The alliance said it was late.", "Riverkeep Alliance"),
        ("The Ministry of Water met. The ministry said it was late.", "Ministry of Water"),
        ("The Centre for Coastal Law said it was late.", "Centre for Coastal Law"),
        ("Riverkeep, an alliance of anglers, said it was late.", "Riverkeep"),
        ("The teachers’ union said it was late.", "The teachers’ union"),
    ],
)
def test_a_body_is_known_by_any_form(text: str, name: str) -> None:
    article = read_text(text)
    [attribution] = article.attributions
    assert attribution.source
    assert (attribution.source.kind, attribution.source.name) == (SourceKind.ORGANISATION, name)


def test_the_short_form_of_a_body_stands_for_it() -> None:
    text = "The Riverkeep Alliance met on Monday. Riverkeep said the dam was unsafe."
    [attribution] = read_text(text).attributions
    assert attribution.source
    assert attribution.source.kind is SourceKind.ORGANISATION
    assert attribution.source.name == "Riverkeep Alliance"
