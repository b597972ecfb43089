"""Questions that many desks would let pass are asked from profile `desk` on, and not in `wire`."""

import pytest

from attrlint.language.embedded.engine import Embedded
from attrlint.packs.examples import Example, article_of
from attrlint.packs.load import builtin, load

RULES = {loaded.rule.code: loaded.rule for loaded in load(builtin())}


@pytest.fixture(scope="module")
def engine() -> Embedded:
    return Embedded()


@pytest.mark.parametrize(
    ("code", "text", "arguable"),
    [
        ("Q101", "The phones rang in the hall. “Well, you do that, and thank you so much for your time.” Then the rain began.", False),
        ("Q101", "The phones rang in the hall. “Well, you do that, and thank you so much for your time.” She hung up, smiling.", True),
        (
            "Q101",
            "Dr Ana Ruiz runs the clinic. (It has nine beds.)\n\n“It is no right if you cannot reach it by bus.” The bus stops at six.",
            True,
        ),
        ("V301", "Orr claimed that crime had doubled. The council met on Friday.", False),
        ("V301", "Orr claimed that crime had doubled. But it has not: crime fell in every ward.", True),
        ("V301", "Orr claimed that crime had doubled. I live there, and I lock no door.", True),
        ("V301", "Orr claimed that crime had doubled. She offered no evidence of any crime.", True),
        ("S201", "Critics say the dam will never fill. The council met on Friday.", False),
        ("S201", "Critics say the dam will never fill. I know, for I have been one, and I swam in it.", True),
        (
            "S201",
            "It rains.\n\nIt hails.\n\nIt snows.\n\nCritics say the dam will never fill.\n\nSo it was.\n\n“The dam is dry,” Ana Ruiz said.",
            True,
        ),
        (
            "S201",
            "It rains.\n\nIt hails.\n\nIt snows.\n\nCritics say the dam will never fill.\n\nSo it was.\n\n“I like cats,” Ana Ruiz said.",
            False,
        ),
        ("S201", "Critics say the dam will never fill.\n\nThe mill stands below it.\n\n“I like cats,” said Ana Ruiz.", True),
        ("V301", "Ana Ruiz alleged that the mill had burned its books.", True),
        ("V301", "The mill is older than the church, as Ana Ruiz claims.", True),
        ("E501", "Ana Ruiz claimed that the mill had burned its books.", False),
        ("E501", "Ana Ruiz claimed that she had burned no books.", True),
        ("E501", "Ana Ruiz claimed that she had burned 40 books.", False),
        ("S202", "A source said the mill was sold. Another source said the yard was too.", False),
        ("S202", "Two sources at the mill said it was sold. One source said the yard was too.", True),
        ("C401", "The mill is old. Its owner is said to be ill.", False),
        ("C401", "Neighbours of the mill told the inquiry that it was old, Ana Ruiz said. Its owner is said to be ill.", True),
        ("P701", "Hale said Minister Orr said “the order stands”.", False),
        ("P701", "“The order stands,” Minister Orr said, according to Dan Hale.", True),
    ],
)
def test_an_arguable_question_is_marked(code: str, text: str, arguable: bool, engine: Embedded) -> None:  # noqa: FBT001  # a parameter of the test
    rule = RULES[code]
    article = article_of(Example("own", text, ()), engine)
    found = list(rule.check(article, rule.options()))
    assert {finding.arguable for finding in found} == {arguable}
