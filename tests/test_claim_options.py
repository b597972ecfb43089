"""What a house can set of the claim rules."""

import pytest

from attrlint.api import read_text
from attrlint.packs.load import builtin, load

RULES = {loaded.rule.code: loaded.rule for loaded in load(builtin())}


def asked(code: str, text: str, **options: object) -> list[str]:
    """The words that a rule asks about under some options."""
    article, rule = read_text(text), RULES[code]
    return [article.words(finding.span) for finding in rule.check(article, rule.options(**options))]


@pytest.mark.parametrize(
    ("code", "text", "options", "before", "after"),
    [
        ("C403", "Thieves stole 40 sheep.", {"scope": "any"}, [], ["stole 40 sheep"]),
        ("C403", "The army killed 40 villagers.", {"states": True}, [], ["killed 40 villagers"]),
        ("C403", "In 1985 Tom Weir embezzled £9,000.", {"historical_after": 1980}, [], ["embezzled £9,000"]),
        ("C403", "Tom Weir plagiarised a poem.", {"except_verbs": frozenset({"plagiarise"})}, ["plagiarised a poem"], []),
        ("C405", "The mill has 400 workers.", {"kinds": frozenset({"people"})}, [], ["400 workers"]),
        ("C405", "The mill lost £9,000.", {"min_money": 5000.0}, [], ["£9,000"]),
        ("C405", "The flood killed two people.", {"min_people": 1.0}, [], ["two people"]),
        ("C405", "Ruiz said that the mill was shut. It lost £9m.", {"paragraph_scope": False}, [], ["£9m"]),
        ("C405", "It lost £9m.\n\nIts debts are £4m, Ruiz said.", {"beside": 0}, [], ["£9m"]),
        ("C405", "A poll was held. Some 40% stayed away.", {"polls": frozenset[str]()}, [], []),
        ("C406", "The bank will fail.\n\nIt has a hall.\n\nRuiz said so on Friday that it was broke.", {"grace": 2}, ["will fail"], []),
        ("C406", "The bank will fail.", {"forecasts": False}, ["will fail"], []),
        ("C406", "It was the worst fire in history.", {"superlatives": False}, ["the worst fire in history"], []),
        ("C406", "The fire killed one person.", {"min_people": 1.0}, [], ["one person"]),
        ("C407", "The tallest chimney in the country fell.", {"places": False}, ["The tallest chimney in the country"], []),
        ("C407", "It is the first mill in the world.", {"places": False}, ["the first mill in the world"], []),
        ("C407", "It was the worst fire ever. Ruiz said she was tired.", {"paragraph_scope": False}, [], ["the worst fire ever"]),
        ("C408", "Clearly, he knew.", {"allowed": frozenset({"clearly"})}, ["Clearly"], []),
    ],
)
def test_an_option(code: str, text: str, options: dict[str, object], before: list[str], after: list[str]) -> None:
    assert asked(code, text) == before
    assert asked(code, text, **options) == after


def test_what_one_span_is_asked_twice_prints_as_one_item() -> None:
    article = read_text("Mayor Ada Hale stole $4m from pensioners.")
    claims = {code: [finding.claim for finding in RULES[code].check(article, RULES[code].options())] for code in ("C403", "C405", "C406")}
    assert claims["C403"] == claims["C405"] == claims["C406"]
    article = read_text("It was the worst fire in the county’s history.")
    claims = {code: [finding.claim for finding in RULES[code].check(article, RULES[code].options())] for code in ("C406", "C407")}
    assert claims["C406"] == claims["C407"]


def test_a_paragraph_of_figures_is_asked_about_once() -> None:
    article = read_text("Rents rose 18 per cent. The scheme wasted £3.4 million. Half of the flats are empty.")
    [finding] = RULES["C405"].check(article, RULES["C405"].options())
    assert [article.words(related.span) for related in finding.related] == ["£3.4 million", "Half"]
