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


def test_memory_is_bounded() -> None:
    nouns = Lemmas()["NOUN"]
    for number in range(130_000):
        assert nouns[f"q{number}"] == f"q{number}"
    assert len(nouns) <= 60_001
