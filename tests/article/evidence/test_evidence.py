"""Where a story backs, limits or answers a claim."""

import pytest

from attrlint.api import read_text
from attrlint.article.evidence.evidence import Markers
from attrlint.article.terms import EvidenceKind

CAVEAT, DOCUMENT, WITNESS = EvidenceKind.CAVEAT, EvidenceKind.DOCUMENT, EvidenceKind.WITNESS
RESPONSE, SILENCE = EvidenceKind.RESPONSE, EvidenceKind.SILENCE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Ruiz did not provide evidence.", "not provide evidence"),
        ("She would not offer any proof.", "not offer any proof"),
        ("The council declined to provide details.", "declined to provide details"),
        ("He refused to show any documents.", "refused to show any documents"),
        ("They failed to give further details.", "failed to give further details"),
        ("He offered no proof.", "offered no proof"),
        ("The crew sold the boat, Colm Barr said, but he gave no evidence.", "gave no evidence"),
        ("The ministry did not release any footage.", "not release any footage"),
        ("She gave no further details.", "gave no further details"),
        ("The mayor spoke without offering evidence.", "without offering evidence"),
        ("He said so without any proof.", "without any proof"),
        ("The video could not be independently verified.", "could not be independently verified"),
        ("The Ledger was unable to verify the toll.", "unable to verify"),
        ("The unverified clip spread quickly.", "unverified"),
        ("No evidence was given.", "No evidence was given"),
        ("The figures could not be checked.", "could not be checked"),
        ("She had no proof of it.", "had no proof"),
    ],
)
def test_what_is_withheld_is_a_caveat(text: str, words: str) -> None:
    article = read_text(text)
    [mark] = article.evidence
    assert (mark.kind, mark.withheld, article.words(mark.span)) == (CAVEAT, True, words)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("There is no evidence of damp.", CAVEAT, "There is no evidence"),
        ("The inquiry found no evidence of damp.", CAVEAT, "found no evidence"),
        ("The study does not prove a link.", CAVEAT, "does not prove"),
        ("Two papers cast doubt on the plan.", CAVEAT, "cast doubt on"),
        ("The claim is false.", CAVEAT, "claim is false"),
        ("That was not true.", CAVEAT, "That was not true"),
        ("The emails seen by the Ledger run to ten pages.", DOCUMENT, "emails seen by"),
        ("A plan reviewed by this newspaper has ten pages.", DOCUMENT, "reviewed by this newspaper"),
        ("Records show the pump was off.", DOCUMENT, "Records show"),
        ("Court filings list the debts.", DOCUMENT, "Court filings list"),
        ("The pump was off, according to court records.", DOCUMENT, "according to court records"),
        ("The board published its figures on Friday.", DOCUMENT, "published its figures"),
        ("A reporter saw the breach.", WITNESS, "reporter saw"),
        ("A journalist watched the boats leave.", WITNESS, "journalist watched"),
        ("The council denied the leak.", RESPONSE, "denied"),
        ("The council denied that the dam leaked.", RESPONSE, "denied"),
        ("Paul Osei denied taking the money.", RESPONSE, "denied"),
        ("The firm rejected the figures.", RESPONSE, "rejected"),
        ("The firm rejected that account.", RESPONSE, "rejected that account"),
        ("Osei dismissed the claim as nonsense.", RESPONSE, "dismissed"),
        ("Osei said the figures were wrong.", RESPONSE, "figures were wrong"),
        ("Osei called the claim a lie.", RESPONSE, "called the claim a lie"),
        ("The claims have been denied by the firm.", RESPONSE, "claims have been denied by"),
        ("The firm declined to comment.", SILENCE, "declined to comment"),
        ("The firm would not comment.", SILENCE, "would not comment"),
        ("The firm wouldn’t comment.", SILENCE, "wouldn’t comment"),
        ("The firm had no comment on Friday.", SILENCE, "had no comment"),
        ("The firm did not respond to a letter.", SILENCE, "not respond to a letter"),
        ("The owner did not immediately respond.", SILENCE, "not immediately respond"),
        ("The owner was not available for comment.", SILENCE, "not available for comment"),
        ("The owner could not be reached.", SILENCE, "could not be reached"),
    ],
)
def test_the_kind_of_evidence(text: str, kind: EvidenceKind, words: str) -> None:
    article = read_text(text)
    [mark] = article.evidence
    assert (mark.kind, mark.withheld, article.words(mark.span)) == (kind, False, words)


@pytest.mark.parametrize(
    "text",
    [
        "The dam leaks.",
        "“There is no evidence,” said Ana Ruiz.",
        "“We declined to comment,” said Ana Ruiz.",
        "The evidence was heard on Monday.",
        "The records were kept in a barn.",
        "The reporter left early.",
        "She had no doubt about the dam.",
        "The judge denied bail to Ruiz.",
        "The court denied Ruiz access to the file.",
        "The firm denied him a pension.",
        "The firm did not deny that the dam leaked.",
        "The keeper rejected the ball.",
        "The council rejected the plan.",
        "The disputed territory is empty.",
        "The peak has not been reached again.",
        "The brigade did not respond to the fire.",
        "It is wrong to blame the rain.",
        "The tally uses data from the harbour office.",
        "The plan is dead if the records show a debt.",
        "Ana Ruiz said there was no evidence of damp.",
        "Ana Ruiz said the firm had not replied to her letter.",
        "Ana Ruiz said Paul Osei denied the claim.",
    ],
)
def test_other_words_are_no_evidence(text: str) -> None:
    assert read_text(text).evidence == ()


def test_evidence_is_told_in_order_with_its_sentence() -> None:
    article = read_text("A reporter saw the breach. Rain fell.\n\nThe firm declined to comment.")
    assert [(mark.kind, mark.sentence) for mark in article.evidence] == [(WITNESS, 0), (SILENCE, 2)]


def test_the_longest_marker_at_a_word_counts() -> None:
    [mark] = read_text("She did not show any evidence.").evidence
    assert mark.withheld
    article = read_text("She did not immediately respond and refused to provide any further evidence.")
    assert [article.words(mark.span) for mark in article.evidence] == ["not immediately respond", "refused to provide any further evidence"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz denied the claim.", "Ana Ruiz"),
        ("Ana Ruiz said the figures were wrong.", "Ana Ruiz"),
        ("Ana Ruiz, who did not respond to a letter, left.", "Ana Ruiz"),
    ],
)
def test_a_response_has_its_source(text: str, name: str) -> None:
    [mark] = read_text(text).evidence
    assert mark.source is not None
    assert mark.source.name == name


def test_the_story_s_own_evidence_has_no_source() -> None:
    assert [mark.source for mark in read_text("A reporter saw the breach. Records show a leak.").evidence] == [None, None]


def test_a_house_has_markers_of_its_own() -> None:
    sentences = read_text("A clerk vouched for the total. The firm denied it.").sentences
    house = Markers({"evidence.marker.witness": ("clerk swear|vouch to|for? the? total",), "evidence.marker.response": ()})
    [mark] = house.find(sentences)
    assert (mark.kind, mark.sentence) == (WITNESS, 0)
