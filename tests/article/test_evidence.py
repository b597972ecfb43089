"""Where a story backs, limits or answers a claim."""

import pytest

from attrlint.api import read_text
from attrlint.article.evidence import Markers
from attrlint.article.terms import EvidenceKind

CAVEAT, DOCUMENT, WITNESS, RESPONSE = EvidenceKind.CAVEAT, EvidenceKind.DOCUMENT, EvidenceKind.WITNESS, EvidenceKind.RESPONSE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Ruiz did not provide evidence.", "not provide evidence"),
        ("She would not offer any proof.", "not offer any proof"),
        ("The council declined to provide details.", "declined to provide details"),
        ("He refused to show any documents.", "refused to show any documents"),
        ("They failed to give further details.", "failed to give further details"),
        ("He offered no proof.", "offered no proof"),
        ("She gave no further details.", "gave no further details"),
        ("The mayor spoke without offering evidence.", "without offering evidence"),
        ("He said so without any proof.", "without any proof"),
        ("The video could not be independently verified.", "could not be independently verified"),
        ("The Ledger was unable to verify the toll.", "unable to verify"),
        ("The unverified clip spread quickly.", "unverified"),
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
        ("The study does not prove a link.", CAVEAT, "not prove"),
        ("Two papers cast doubt on the plan.", CAVEAT, "cast doubt"),
        ("The emails seen by the Ledger run to ten pages.", DOCUMENT, "emails seen"),
        ("Records show the pump was off.", DOCUMENT, "Records show"),
        ("Court filings list the debts.", DOCUMENT, "Court filings"),
        ("The board published its figures on Friday.", DOCUMENT, "published its figures"),
        ("The tally uses data from the harbour office.", DOCUMENT, "data from"),
        ("A reporter saw the breach.", WITNESS, "reporter saw"),
        ("A journalist watched the boats leave.", WITNESS, "journalist watched"),
        ("The council denied the leak.", RESPONSE, "denied"),
        ("The firm rejected the figures.", RESPONSE, "rejected"),
        ("The firm declined to comment.", RESPONSE, "declined to comment"),
        ("The firm did not respond to a letter.", RESPONSE, "not respond"),
        ("The owner did not immediately respond.", RESPONSE, "not immediately respond"),
        ("The owner was not available.", RESPONSE, "not available"),
        ("The owner could not be reached.", RESPONSE, "could not be reached"),
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
    ],
)
def test_other_words_are_no_evidence(text: str) -> None:
    assert read_text(text).evidence == ()


def test_evidence_is_told_in_order_with_its_sentence() -> None:
    article = read_text("A reporter saw the breach. Rain fell.\n\nThe firm declined to comment.")
    assert [(mark.kind, mark.sentence) for mark in article.evidence] == [(WITNESS, 0), (RESPONSE, 2)]


def test_the_longest_marker_at_a_word_counts() -> None:
    [mark] = read_text("She did not show any evidence.").evidence
    assert mark.withheld
    article = read_text("She did not immediately respond and refused to provide any further evidence.")
    assert [article.words(mark.span) for mark in article.evidence] == ["not immediately respond", "refused to provide any further evidence"]


def test_a_house_has_markers_of_its_own() -> None:
    sentences = read_text("A clerk vouched for the total. The firm denied it.").sentences
    house = Markers({"evidence.marker.witness": ("clerk swear|vouch to|for? the? total",), "evidence.marker.response": ()})
    [mark] = house.find(sentences)
    assert (mark.kind, mark.sentence) == (WITNESS, 0)
