"""The figures, records, certainties and forecasts that a story asserts, and on whose word."""

import pytest

from attrlint.api import read_text
from attrlint.article.assertions import QuantityKind

PERCENT, RATE, MONEY = QuantityKind.PERCENT, QuantityKind.RATE, QuantityKind.MONEY
CASUALTIES, PEOPLE = QuantityKind.CASUALTIES, QuantityKind.PEOPLE


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("Some 40% of shops closed.", "40%", PERCENT, 40),
        ("Rents rose 18 per cent.", "18 per cent", PERCENT, 18),
        ("Rents rose 1.5 percent.", "1.5 percent", PERCENT, 1.5),
        ("One in five pupils came.", "One in five", RATE, 1),
        ("Nine out of ten ponds are dry.", "Nine out of ten", RATE, 9),
        ("Two-thirds of the farms are dry.", "Two-thirds", RATE, 0),
        ("It lost $90bn.", "$90bn", MONEY, 90e9),
        ("It lost US$1,200.", "$1,200", MONEY, 1200),
        ("It lost £3.4 million.", "£3.4 million", MONEY, 3.4e6),
        ("It lost 300 euros.", "300 euros", MONEY, 300),
        ("At least 40 people were killed.", "40 people", CASUALTIES, 40),
        ("The flood killed nine.", "nine", CASUALTIES, 9),
        ("Hundreds of people died.", "Hundreds of people", CASUALTIES, 0),
        ("The mill has 400 workers.", "400 workers", PEOPLE, 400),
    ],
)
def test_a_number_and_what_it_counts(text: str, words: str, kind: QuantityKind, value: float) -> None:
    article = read_text(text)
    [quantity] = article.asserted.quantities
    assert (article.words(quantity.span), quantity.kind) == (words, kind)
    assert quantity.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "Lind, 54, won 4-2 on 3 May 2017.",
        "She lives at 12 Cobb Lane, 30 miles away.",
        "The train left at 7.40 and took 90 minutes.",
        "She died in 2003 at 94.",
        "He was killed six weeks later.",
        "The third of May was wet, and a third man came.",
        "It is on page 40 of chapter 11.",
        "He drank a third of the bottle, and half of it was water.",
    ],
)
def test_other_numbers_are_no_quantities(text: str) -> None:
    assert read_text(text).asserted.quantities == ()


@pytest.mark.parametrize(
    "text",
    [
        "A cup costs £3.40.",
        "Ruiz won 54 percent of the vote.",
        "He was fined £4m.",
        "The bank charges 4 percent interest.",
        "He gave 110 percent.",
    ],
)
def test_what_all_can_see_is_common(text: str) -> None:
    assert [quantity.common for quantity in read_text(text).asserted.quantities] == [True]


@pytest.mark.parametrize(
    ("text", "words", "reach"),
    [
        ("It was the largest fire in the county’s history.", "the largest fire in the county’s history", "in the county’s history"),
        ("She is the first woman ever to run it.", "the first woman ever", "ever"),
        ("It was the hottest day since 1976.", "the hottest day since 1976", "since 1976"),
        ("It was the hottest day since records began.", "the hottest day since records began", "since records began"),
        ("It is the worst loss in 20 years.", "the worst loss in 20 years", "in 20 years"),
        ("It is the best-attended fair in living memory.", "the best-attended fair in living memory", "in living memory"),
        ("A record number of ships left.", "A record number", "record number"),
    ],
)
def test_a_superlative_and_its_reach(text: str, words: str, reach: str) -> None:
    article = read_text(text)
    [one] = article.asserted.superlatives
    assert (article.words(one.span), article.words(one.reach), one.timed) == (words, reach, True)


def test_a_superlative_of_a_place_is_not_of_a_time() -> None:
    [one] = read_text("The tallest chimney in the country fell.").asserted.superlatives
    assert not one.timed


@pytest.mark.parametrize(
    "text",
    [
        "It was his first goal in two years.",
        "She was the youngest of six.",
        "One of the largest barns in the county’s history burned.",
        "The first half of the century was dry.",
        "His interest in history is old.",
        "Was it the largest fire in history?",
    ],
)
def test_no_superlative_with_a_reach(text: str) -> None:
    assert read_text(text).asserted.superlatives == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There is no doubt that it fell.", ["There is no doubt"]),
        ("Clearly, he knew.", ["Clearly"]),
        ("He clearly knew.", ["clearly"]),
        ("It’s no secret that he knew.", ["It’s no secret"]),
        ("As everyone knows, it fell.", ["As everyone knows"]),
        ("He spoke clearly.", []),
        ("The road is clearly marked.", []),
        ("She has no doubt.", []),
        ("Is there no doubt?", []),
        ("Not everyone knows it.", []),
    ],
)
def test_words_of_certainty(text: str, words: list[str]) -> None:
    article = read_text(text)
    assert [article.words(one.span) for one in article.asserted.certainties] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bank will fail.", ["will fail"]),
        ("The bank is going to collapse.", ["going to collapse"]),
        ("The fuel will soon run out.", ["will soon run"]),
        ("The council will meet.", []),
        ("If it rains, the bank will fail.", []),
        ("Will the bank fail?", []),
        ("The fair will run from Monday.", []),
    ],
)
def test_forecasts(text: str, words: list[str]) -> None:
    article = read_text(text)
    assert [article.words(one.span) for one in article.asserted.forecasts] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell, Ana Ruiz said.", "said"),
        ("The survey was of 90 farms.", "survey"),
        ("By the council’s count, 40 came.", "count"),
        ("The firm reported a loss.", "reported"),
        ("An estimated 40 came.", None),
        ("Ana Ruiz wants a boat.", None),
    ],
)
def test_on_whose_word_a_sentence_stands(text: str, words: str | None) -> None:
    article = read_text(text)
    credit = article.asserted.credit(0)
    assert (article.words(credit) if credit else None) == words
    assert article.asserted.credit_of(0) == credit


def test_what_somebody_is_said_to_have_said_is_told() -> None:
    article = read_text("Ana Ruiz said that the loss was $90bn. It was $80bn.")
    first, second = article.asserted.quantities
    assert article.asserted.told(first.span, first.sentence)
    assert not article.asserted.told(second.span, second.sentence)
