"""Whom a pronoun or a relative means, as the story has told."""

import pytest

from attrlint.api import read_text
from attrlint.article.terms import SourceKind


def names(text: str) -> list[str]:
    """Who the sources are, resolved, in order."""
    return [one.source.name if one.source else "-" for one in read_text(text).attributions]


RESOLVED = [
    (
        "Mira Voss said the dam was full. She said it would be drained.",
        ["Mira Voss", "Mira Voss"],
    ),
    (
        "Jonah Pike said the fire was out.\n\n“We were lucky,” he said.",
        ["Jonah Pike", "Jonah Pike"],
    ),
    (
        "Mira Voss runs the ferry. “I have never seen such waves,” she said.",
        ["Mira Voss"],
    ),
    (
        "The rail company said the line was shut. It said buses would run.",
        ["The rail company", "The rail company"],
    ),
    ("Tomas Hale, who said he was innocent, walked free.", ["Tomas Hale"]),
    (
        "Mira Voss said the dam was full. Voss added that it leaked.",
        ["Mira Voss", "Mira Voss"],
    ),
    (
        "Mira Voss said the dam was full. Ms. Voss added that it leaked.",
        ["Mira Voss", "Mira Voss"],
    ),
    (
        "Tomas Hale said the dam was full. The water company said it was not. He said it had lied.",
        ["Tomas Hale", "The water company", "Tomas Hale"],
    ),
    ("Officials said the dam was full. They said it leaked.", ["Officials", "Officials"]),
    ("Mira Voss met Tomas Hale. He said the dam was full.", ["Tomas Hale"]),
    (
        "Elsa Roth runs the ward. “It is cold,” Roth said. Her lawyer, Pavel Strand, said it was damp. “It is damp,” he said.",
        ["Elsa Roth", "Pavel Strand", "Pavel Strand"],
    ),
    ("“I was there,” Elsa Roth said.\n\nHer brother, Karl Roth, was not. “I was at sea,” Karl Roth said.", ["Elsa Roth", "Karl Roth"]),
]


@pytest.mark.parametrize(("text", "expected"), RESOLVED, ids=[text for text, _ in RESOLVED])
def test_a_source_is_known_by_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_pronoun_with_nobody_before_it_stays_a_pronoun() -> None:
    [attribution] = read_text("“We were lucky,” he said.").attributions
    assert attribution.source
    assert (attribution.source.name, attribution.source.pronoun, attribution.source.identified) == ("he", True, False)


def test_a_resolved_pronoun_is_identified_as_its_person_is() -> None:
    _, attribution = read_text("Jonah Pike said the fire was out. He said it was arson.").attributions
    assert attribution.source
    assert (attribution.source.kind, attribution.source.pronoun, attribution.source.identified) == (SourceKind.PERSON, True, True)


KINDS = [
    ("Mira Voss said the dam was full.", SourceKind.PERSON),
    ("The water company said the dam was full.", SourceKind.ORGANISATION),
    ("Critics say the dam is full.", SourceKind.VAGUE),
    ("A man who asked not to be named said the dam was full.", SourceKind.ANONYMOUS),
    ("The report said the dam was full.", SourceKind.DOCUMENT),
]


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[text for text, _ in KINDS])
def test_a_source_has_a_kind(text: str, kind: SourceKind) -> None:
    attribution = read_text(text).attributions[-1]
    assert attribution.source
    assert attribution.source.kind is kind
