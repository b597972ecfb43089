"""Which evidence goes with which claim, and why."""

import pytest

from attrlint.api import read_text
from attrlint.article.terms import Claim, EvidenceKind, Tie

CLAIM = "Ana Ruiz said the turbines failed twice."
FILLER = "Rain fell on the moor."


def claims(text: str) -> tuple[Claim, ...]:
    return read_text(text).claims


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


@pytest.mark.parametrize(
    ("text", "tie", "words"),
    [
        ("Ana Ruiz said the dam leaked, but offered no proof.", Tie.SENTENCE, []),
        ("Ana Ruiz claimed the dam leaked. The claim could not be checked.", Tie.BACK, ["claim"]),
        ("Ana Ruiz claimed the dam leaked. She offered no proof.", Tie.BACK, []),
        ("Ana Ruiz claimed the dam leaked. She offered no proof that the dam was at fault.", Tie.BACK, []),
        ("Ana Ruiz said the firm hid the report. The firm, through its lawyer, rejected that account.", Tie.BACK, ["account"]),
        ("Ana Ruiz accused the mayor of theft.\n\nThe mayor, Paul Osei, dismissed the claim as nonsense.", Tie.BACK, ["claim"]),
        ("Ana Ruiz said the figures for 2014 were low.\n\nPaul Osei said the figures were wrong.", Tie.BACK, ["figures"]),
        ("Ana Ruiz said Harbour Ltd hid the report.\n\nHarbour Ltd did not respond to a letter.", Tie.TOPIC, ["Harbour"]),
        (
            "Ana Ruiz said the council paid for the gate.\n\nAccording to court records, the gate was a gift.",
            Tie.TOPIC,
            ["gate"],
        ),
    ],
)
def test_a_link_tells_why(text: str, tie: Tie, words: list[str]) -> None:
    [link] = claims(text)[0].links
    assert (link.tie, [place.of(text) for place in link.words]) == (tie, words)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said the dam leaked. Ana Ruiz denied that the dam was hers.",
        "Ana Ruiz hopes the dam holds. She offered no proof.",
        "The firm denied that the dam leaked.\n\nAna Ruiz said the dam leaked.",
        "Ana Ruiz said the dam leaked.\n\nPaul Osei denied the allegation.",
        "Ana Ruiz said the dam leaked, but the council, which sold it, declined to comment.",
        "Records of the dam show a leak, and minutes show that the dam was old.",
    ],
)
def test_a_wrong_link_is_worse_than_none(text: str) -> None:
    assert [claim.links for claim in claims(text) if claim.links] == []


def test_words_that_a_long_story_is_full_of_tie_nothing() -> None:
    story = "\n\n".join(["The turbines turned."] * 12)
    assert claims(f"{story}\n\n{CLAIM}\n\nA reporter saw the turbines on the moor.")[0].links == ()


def test_a_claim_repeated_shares_the_caveat() -> None:
    first, second = claims("Ana Ruiz claimed the dam leaked in March.\n\nAna Ruiz said the dam had leaked, but offered no proof.")
    assert [link.tie for link in first.links] == [Tie.TOPIC]
    assert [link.tie for link in second.links] == [Tie.SENTENCE]


def test_whoever_answers_is_named_by_the_clause_before() -> None:
    text = "Ana Ruiz said Harbour Ltd hid the report.\n\nA lawyer for Harbour Ltd, who has a long record in law, declined to comment."
    [link] = claims(text)[0].links
    assert [place.of(text) for place in link.words] == ["Harbour"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Osei said the club had cheated its players, without offering proof.", "the club had cheated its players"),
        ("Osei said it had shot down a plane, a claim that could not be verified.", "it had shot down a plane"),
        ("Osei said that the ballots had been forged, again without evidence.", "the ballots had been forged"),
    ],
)
def test_a_caveat_behind_a_report_is_the_story_s_own(text: str, content: str) -> None:
    article = read_text(text)
    [claim] = article.claims
    assert (article.words(claim.content), [mark.withheld for mark in claim.evidence]) == (content, [True])


def test_a_paper_that_opens_the_next_sentence_counts() -> None:
    text = "Osei claimed the bridge had been sabotaged. Photographs seen by this newspaper show cut cables."
    assert [len(claim.evidence) for claim in read_text(text).claims] == [1]
    assert [len(claim.evidence) for claim in read_text(text.replace(" Photo", "\n\nPhoto")).claims] == [0]


def test_a_report_that_cites_no_evidence_limits_nobody_s_claim() -> None:
    [claim, *_] = read_text(
        "Osei said the minister had sold the mine. The mine report cited no evidence that the minister had met him."
    ).claims
    assert claim.evidence == ()
