"""What is claimed, whether that can be checked, and which evidence goes with it."""

import pytest

from attrlint.api import read_text
from attrlint.article.terms import Claim, EvidenceKind

CLAIM = "Ana Ruiz said the turbines failed twice."
FILLER = "Rain fell on the moor."


def claims(text: str) -> tuple[Claim, ...]:
    return read_text(text).claims


@pytest.mark.parametrize(
    "content",
    [
        "the dam leaked in March",
        "that the dam leaked in March",
        "“the dam leaked in March”",
        "the council had paid 40,000 crowns for the gate",
        "the gates were opened at noon",
        "nobody had checked the sluice since April",
    ],
)
def test_a_statement_of_fact_can_be_checked(content: str) -> None:
    text = f"Ana Ruiz said {content}."
    [claim] = claims(text)
    assert claim.checkable
    assert claim.content.of(text) == content.removeprefix("that ")
    assert claim.evidence == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said the dam would fail by June.",
        "Ana Ruiz said the dam will fail by June.",
        "Ana Ruiz said the dam may fail by June.",
        "Ana Ruiz said the council should close the gate.",
        "Ana Ruiz said the dam couldn’t last.",
        "Ana Ruiz said it was the best dam in the valley.",
        "Ana Ruiz said the plan was a disgrace.",
        "Ana Ruiz vowed to fight the plan.",
        "Ana Ruiz promised to mend the gate.",
        "Ana Ruiz hopes the gate holds.",
        "Ana Ruiz believes the gate leaked.",
        "Ana Ruiz fears the gate leaked.",
    ],
)
def test_a_forecast_a_wish_or_an_opinion_cannot(text: str) -> None:
    assert [claim.checkable for claim in claims(text)] == [False]


def test_a_claim_to_have_done_can_be_checked() -> None:
    [claim] = claims("The firm claimed to have mended the gate.")
    assert claim.checkable


@pytest.mark.parametrize(
    "text",
    [
        "The dam leaked in March.",
        "It is understood that the dam leaked in March.",
        "The dam is said to be unsafe.",
    ],
)
def test_what_nobody_asserts_is_no_claim(text: str) -> None:
    assert claims(text) == ()


def test_words_behind_the_speaker_keep_the_claim_before_them() -> None:
    text = "The turbines failed twice, Ana Ruiz said."
    [claim] = claims(text)
    assert claim.content.of(text) == "The turbines failed twice"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Ruiz claimed, without offering evidence, that the turbines failed.", EvidenceKind.CAVEAT),
        ("Ana Ruiz said the turbines failed, but offered no proof.", EvidenceKind.CAVEAT),
        (f"{CLAIM} She did not provide evidence.", EvidenceKind.CAVEAT),
        (f"{CLAIM} The claim could not be independently verified.", EvidenceKind.CAVEAT),
        (f"{CLAIM} The turbines were repaired, records show.", EvidenceKind.DOCUMENT),
        (f"{CLAIM} A reporter saw the turbines stop.", EvidenceKind.WITNESS),
        (f"{CLAIM}\n\nThe maker denied that any turbine had failed.", EvidenceKind.RESPONSE),
        (f"Records show the turbines ran all year.\n\n{CLAIM}", EvidenceKind.DOCUMENT),
        ("“The turbines failed twice,” said Ana Ruiz. There is no evidence of a turbine failing.", EvidenceKind.CAVEAT),
    ],
)
def test_evidence_of_the_sentence_or_the_topic_is_linked(text: str, kind: EvidenceKind) -> None:
    stated = next(claim for claim in claims(text) if "failed" in claim.content.of(text))
    assert [mark.kind for mark in stated.evidence] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        f"{CLAIM} The school found no evidence of damp in its kitchen.",
        f"{CLAIM}\n\nThe bakery declined to comment on the price of bread.",
        f"{CLAIM} {FILLER} She did not provide evidence.",
        f"{CLAIM} Ana Ruiz has not provided evidence about the school kitchen.",
    ],
)
def test_evidence_on_something_else_is_not(text: str) -> None:
    article = read_text(text)
    assert article.evidence
    assert article.claims[0].evidence == ()


@pytest.mark.parametrize(("between", "linked"), [(0, 1), (1, 1), (2, 1), (3, 0), (6, 0)])
def test_the_window_after_a_claim_is_three_paragraphs(between: int, linked: int) -> None:
    paragraphs = [CLAIM, *[FILLER] * between, "A reporter saw the turbines stop."]
    assert len(claims("\n\n".join(paragraphs))[0].evidence) == linked


@pytest.mark.parametrize(("between", "linked"), [(0, 1), (1, 0)])
def test_the_window_before_a_claim_is_one_paragraph(between: int, linked: int) -> None:
    paragraphs = ["Records show the turbines ran all year.", *[FILLER] * between, CLAIM]
    assert len(claims("\n\n".join(paragraphs))[-1].evidence) == linked


def test_each_claim_has_its_own_evidence() -> None:
    first, second = claims(
        "Ana Ruiz said the turbines failed. Paul Osei said the bakery burned.\n\nA reporter saw the bakery smoke.\n\n"
        "Records show the turbines ran."
    )[:2]
    assert [mark.kind for mark in first.evidence] == [EvidenceKind.DOCUMENT]
    assert [mark.kind for mark in second.evidence] == [EvidenceKind.WITNESS]
