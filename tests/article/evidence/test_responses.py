"""Who answers what is said of them."""

import pytest

from attrlint.api import read_text
from attrlint.article.evidence.responses import Answering
from attrlint.article.terms import SourceKind


def answers(text: str, name: str, kind: SourceKind = SourceKind.PERSON) -> list[tuple[str, Answering]]:
    article = read_text(text)
    return [(article.words(answer.span), answer.how) for answer in article.answers.of(name, kind)]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Osei denied the charge.", Answering.DENIAL),
        ("Osei has denied that he took it.", Answering.DENIAL),
        ("Osei pleaded not guilty.", Answering.DENIAL),
        ("Osei said he had paid.", Answering.STATEMENT),
        ("“I paid,” Mr Osei said.", Answering.STATEMENT),
        ("Osei declined to comment.", Answering.SILENCE),
        ("A lawyer for Osei did not return a call.", Answering.SILENCE),
        ("His lawyer said he had paid.", Answering.STATEMENT),
    ],
)
def test_how_a_person_answers(text: str, how: Answering) -> None:
    assert how in {found for _, found in answers(f"Two men accused Paul Osei of theft. {text}", "Paul Osei")}


@pytest.mark.parametrize("text", ["Kim Dao said she was sorry.", "Kim Dao denied it.", "Kim Dao could not be reached.", "Nobody was hurt."])
def test_what_somebody_else_says_is_no_answer(text: str) -> None:
    assert answers(f"Two men accused Paul Osei of theft. {text}", "Paul Osei") == []


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Homes said it had paid.",
        "A spokesman for Harbour said it had paid.",
        "The company said it had paid.",
        "A spokeswoman for the landlord said it had paid.",
        "HH said it had paid.",
        "Calls to its office went unanswered.",
    ],
)
def test_a_body_is_known_by_its_first_word_its_initials_and_what_it_is(text: str) -> None:
    assert answers(f"Two men accused Harbour Homes of theft. {text}", "Harbour Homes", SourceKind.ORGANISATION)


def test_the_convicted_and_the_dead_owe_no_answer() -> None:
    article = read_text("Paul Osei was convicted of theft. Ana Ruiz died in May. Kim Dao left.")
    closed = {name: article.answers.closed(name, SourceKind.PERSON) for name in ("Paul Osei", "Ana Ruiz", "Kim Dao", "the")}
    assert closed == {"Paul Osei": True, "Ana Ruiz": True, "Kim Dao": False, "the": False}


def test_two_sentences_of_one_matter() -> None:
    article = read_text("Two men said the boiler leaked. The boiler was mended in May. The bus was late.")
    content = article.attributions[0].content
    assert [article.words(place) for place in article.in_common(content, 1)] == ["boiler"]
    assert article.in_common(content, 2) == ()


def test_a_body_of_another_kind_does_not_answer_for_a_firm() -> None:
    text = "Drivers accused Swiftvan of theft. A union spokeswoman declined to comment."
    assert answers(text, "Swiftvan", SourceKind.ORGANISATION) == []
    assert answers(text.replace("union", "company"), "Swiftvan", SourceKind.ORGANISATION) != []


def test_a_charity_answers_for_what_the_story_calls_one() -> None:
    text = "Nurses accused Lund Hope, a charity, of theft. The charity declined to comment."
    assert answers(text, "Lund Hope", SourceKind.ORGANISATION) != []


@pytest.mark.parametrize(
    "text",
    [
        "Paul Osei’s colleague Ana Ruiz denied that she knew of it.",
        "A rival of Paul Osei said he had been away.",
        "Osei's neighbour, Ana Ruiz, denied that she had heard anything.",
    ],
)
def test_whoever_stands_beside_somebody_does_not_speak_for_him(text: str) -> None:
    assert answers(f"Two men accused Paul Osei of theft. {text}", "Paul Osei") == []


def test_both_answer() -> None:
    text = "The parish accused Lund Gravel and Brandt Haulage of theft. Both firms declined to comment."
    assert Answering.SILENCE in {how for _, how in answers(text, "Brandt Haulage", SourceKind.ORGANISATION)}
