"""Dictionary forms."""

import pytest

from attrlint.language.embedded.lemmas import Lemmas

LEMMAS = Lemmas()


@pytest.mark.parametrize(
    ("tag", "word", "lemma"),
    [
        ("VERB", "said", "say"),
        ("VERB", "Told", "tell"),
        ("VERB", "wrote", "write"),
        ("VERB", "joked", "joke"),
        ("VERB", "denies", "deny"),
        ("VERB", "admitted", "admit"),
        ("VERB", "quipping", "quip"),
        ("VERB", "criticised", "criticise"),
        ("VERB", "warning", "warn"),
        ("VERB", "zorbed", "zorb"),
        ("VERB", "fled", "flee"),
        ("VERB", "shook", "shake"),
        ("VERB", "swore", "swear"),
        ("VERB", "found", "find"),
        ("VERB", "left", "leave"),
        ("VERB", "saw", "see"),
        ("VERB", "flooded", "flood"),
        ("AUX", "was", "be"),
        ("AUX", "’ve", "have"),
        ("AUX", "wo", "will"),
        ("NOUN", "officials", "official"),
        ("NOUN", "agencies", "agency"),
        ("NOUN", "women", "woman"),
        ("PROPN", "Rivers", "Rivers"),
        ("ADJ", "Older", "older"),
        ("PUNCT", "”", "”"),
        ("QUOTE", "“", "“"),
    ],
)
def test_lemma(tag: str, word: str, lemma: str) -> None:
    assert LEMMAS[tag][word] == lemma


@pytest.mark.parametrize("tag", ["NOUN", "PROPN", "ADJ"])
def test_memory_is_bounded(tag: str) -> None:
    forms = Lemmas()[tag]
    for number in range(130_000):
        assert forms[f"q{number}"] == f"q{number}"
    assert len(forms) <= 60_001
