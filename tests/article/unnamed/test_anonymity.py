"""Whom a story does not name, and the reasons it gives."""

import pytest

from attrlint.api import read_text
from attrlint.article.unnamed.unnamed import called


def withheld(text: str) -> list[str]:
    """Each unnamed source as "source: reason / reason!", with "-" for a grant without a reason and "!" behind a stock one."""
    article = read_text(text)
    return [
        f"{article.words(called(article.text, one.source))}: "
        + " / ".join(("-" if grant.reason is None else article.words(grant.reason)) + ("!" if grant.stock else "") for grant in one.grants)
        for one in article.unnamed
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("An aide, who asked not to be named, said it was late.", "An aide: -"),
        ("An aide, who asked not to be named because she still works there, said it was late.", "An aide: because she still works there"),
        ("“It was late,” said an aide, who did not want to be identified for fear of reprisals.", "an aide: for fear of reprisals"),
        ("An aide, speaking on condition of anonymity to discuss the plan, said it was late.", "An aide: to discuss the plan!"),
        ("Fearing reprisals, an aide asked not to be named and said it was late.", "an aide: Fearing reprisals"),
        ("An aide who was not authorised to speak to reporters said it was late.", "An aide: not authorised to speak to reporters!"),
        ("An aide, who wasn’t allowed to talk to the press, said it was late.", "An aide: wasn’t allowed to talk to the press!"),
        (
            "An aide, whose name the Ledger is withholding because she has been threatened, said it was late.",
            "An aide: because she has been threatened",
        ),
        ("An aide said it was late. He spoke on condition of anonymity, citing a lawsuit.", "An aide: citing a lawsuit"),
        ("An aide, who asked not to be named, said it was late. He feared for his job.", "An aide: He feared for his job."),
        (
            "An aide, who spoke anonymously because he was not authorised to speak and because he has been threatened, said it was late.",
            "An aide: because he was not authorised to speak and because he has been threatened",
        ),
    ],
)
def test_a_grant_and_its_reason(text: str, wanted: str) -> None:
    assert withheld(text) == [wanted]


def test_one_reason_counts_for_all_who_are_meant() -> None:
    text = "An aide said it was late. A clerk said it was early. Both spoke on condition of anonymity because a case is pending."
    assert withheld(text) == ["An aide: because a case is pending", "A clerk: because a case is pending"]


def test_who_also_asked_has_the_reason_before() -> None:
    text = "An aide, who asked not to be named because a case is pending, said it was late. "
    text += "A clerk, who also asked not to be named, said it was early."
    assert withheld(text) == ["An aide: because a case is pending", "A clerk: because a case is pending"]


def test_the_same_noun_is_the_same_source_unless_it_is_another() -> None:
    assert withheld("An aide said it was late. The aide said it rained. Another aide said it was early.") == ["An aide: ", "Another aide: "]


def test_somebody_told_of_before_is_no_unnamed_source() -> None:
    assert withheld("The senator said it was late. Ida Tamm said it was early, and the mayor agreed that it was late.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The firm was not authorised to sell insurance, said Ana Ruiz.",
        "“I asked not to be named,” said Ana Ruiz.",
        "Ana Ruiz said an aide had told her that it was late.",
        "The dog was named Otter, Ana Ruiz said.",
    ],
)
def test_nobody_is_unnamed(text: str) -> None:
    assert withheld(text) == []


def test_a_name_is_withheld_where_nothing_is_told() -> None:
    article = read_text("The aide spoke on condition of anonymity because she was not authorised to speak to reporters.")
    assert [(article.words(grant.span), grant.stock) for grant in article.grants] == [
        ("on condition of anonymity because she was not authorised to speak to reporters", True)
    ]
    assert article.unnamed == ()
