"""What is claimed, and whether that can be checked."""

import pytest

from attrlint.api import read_text
from attrlint.article.terms import Claim, ClaimNature


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
    ("text", "nature"),
    [
        ("Ana Ruiz said the dam leaked.", ClaimNature.FACT),
        ("Ana Ruiz accused the firm of hiding the report.", ClaimNature.FACT),
        ("Ana Ruiz confirmed the sale.", ClaimNature.FACT),
        ("Ana Ruiz criticised the firm for the leak.", ClaimNature.OPINION),
        ("Ana Ruiz called the plan a stunt.", ClaimNature.OPINION),
        ("Ana Ruiz believes the gate leaked.", ClaimNature.OPINION),
        ("Ana Ruiz predicted that the dam leaks by June.", ClaimNature.FORECAST),
        ("Ana Ruiz hopes the gate holds.", ClaimNature.WISH),
        ("Ana Ruiz vowed to fight the plan.", ClaimNature.PROMISE),
        ("Ana Ruiz threatened to close the gate.", ClaimNature.PROMISE),
        ("Ana Ruiz urged the council to act.", ClaimNature.ORDER),
        ("Ana Ruiz called for an inquiry.", ClaimNature.ORDER),
        ("Ana Ruiz asked whether the dam leaked.", ClaimNature.QUESTION),
        ("Ana Ruiz said why the dam leaked.", ClaimNature.QUESTION),
        ("“Who paid for the gate?” Ana Ruiz said.", ClaimNature.QUESTION),
        ("Ana Ruiz talked about the dam.", ClaimNature.TOPIC),
        ("The judge denied bail to Ruiz.", ClaimNature.TOPIC),
        ("The council rejected the plan.", ClaimNature.TOPIC),
        ("Ana Ruiz did not say that the dam leaked.", ClaimNature.UNSAID),
        ("Ana Ruiz would say that the dam leaked.", ClaimNature.UNSAID),
        ("The firm did not deny that the dam leaked.", ClaimNature.UNSAID),
    ],
)
def test_the_nature_of_a_claim(text: str, nature: ClaimNature) -> None:
    [claim] = claims(text)
    assert claim.nature is nature


@pytest.mark.parametrize(
    ("quoted", "nature"),
    [
        ("“It is a disgrace. They paid 40,000 crowns for the gate,”", ClaimNature.FACT),
        ("“It is a disgrace. It will be a disaster by June,”", ClaimNature.OPINION),
        ("“Mr. Osei would have to say,”", ClaimNature.FORECAST),
        ("“The gate won’t hold,”", ClaimNature.FORECAST),
        ("“We’ll mend the gate,”", ClaimNature.FORECAST),
    ],
)
def test_a_quotation_is_a_fact_if_one_of_its_sentences_is(quoted: str, nature: ClaimNature) -> None:
    [claim] = claims(f"{quoted} said Ana Ruiz.")
    assert claim.nature is nature


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The firm denied that the dam leaked.", True),
        ("The firm rejected the claim.", True),
        ("The firm did not deny that the dam leaked.", False),
        ("The court denied bail to Ruiz.", False),
        ("The firm said that the dam leaked.", False),
    ],
)
def test_a_denial_says_that_it_is_not_so(text: str, *, denied: bool) -> None:
    [claim] = claims(text)
    assert claim.denied is denied


def test_a_second_hand_claim_is_two() -> None:
    text = "Ana Ruiz said Paul Osei claimed the dam had leaked."
    outer, inner = claims(text)
    assert (outer.content.of(text), inner.content.of(text)) == ("Paul Osei claimed the dam had leaked", "the dam had leaked")
    assert inner.attribution.inside == outer.attribution.cue.span


def test_a_thing_claimed_is_no_statement() -> None:
    [claim, *_] = claims("The group claimed responsibility for the fire but officials said they doubted it.")
    assert claim.nature is ClaimNature.TOPIC


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("The harbour board believes a tug cut the cable.", ClaimNature.FACT),
        ("The harbour board believes the quay will open.", ClaimNature.FORECAST),
        ("Ana Ruiz believes a tug cut the cable.", ClaimNature.OPINION),
    ],
)
def test_what_a_body_believes_it_has_said(text: str, nature: ClaimNature) -> None:
    [claim] = claims(text)
    assert claim.nature is nature
