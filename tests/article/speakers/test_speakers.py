"""Whom a pronoun or a relative means, as the story has told."""

import pytest

from attrlint.api import read_text
from attrlint.article.terms import Basis, Confidence, Finding, SourceKind


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
    ("Mira Voss met Tomas Hale. He said the dam was full.", ["He"]),
    ("Mira Voss met Mr. Hale. She said the dam was full.", ["Mira Voss"]),
    ("Ms. Voss met Tomas Hale. He said the dam was full.", ["Tomas Hale"]),
    ("Mira Voss said it leaked. She met Tomas Hale. “It leaks,” she said.", ["Mira Voss", "Mira Voss"]),
    ("Mira Voss, who runs her own ferry, met Tomas Hale. She said the dam was full.", ["Mira Voss"]),
    ("The actress Mira Voss met Tomas Hale. He said the dam was full.", ["Tomas Hale"]),
    ("Mira Voss said the dam was full. Jonah Pike disagreed. “Never,” he said.", ["Mira Voss", "Jonah Pike"]),
    ("Mira Voss said the dam was full. The club hired Tomas Hale. “It leaks,” she said.", ["Mira Voss", "Mira Voss"]),
    ("The council hired Tomas Hale in May. “I was shocked,” he said.", ["Tomas Hale"]),
    ("When Mira Voss arrived, she said the dam was full.", ["Mira Voss"]),
    ("Mira Voss said the dam was full. He told Voss to leave.", ["Mira Voss", "He"]),
    ("Mira Voss said the dam was full. “It leaks,” he told Voss.", ["Mira Voss", "he"]),
    ("For Bev Hale, that is no comfort. “I am old,” she said.", ["Bev Hale"]),
    ("Mira Voss said she believed the dam was full.", ["Mira Voss", "Mira Voss"]),
    ("Mira Voss and Tomas Hale said the dam was full. They said it leaked.", ["Mira Voss and Tomas Hale"] * 2),
    ("The residents left. “We are cold,” they said.", ["The residents"]),
    ("The Riverkeep Alliance sued on Monday. “It leaks,” it said.", ["Riverkeep Alliance"]),
    ("Mira Voss, who uses they and them as pronouns, won. The judges slept. “I am glad,” they said.", ["Mira Voss"]),
    ("It is too soon to say whether the dam is full.", ["It"]),
    ("The report said the dam was full. I said it leaked.", ["The report", "I"]),
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


FOUND = [
    ("Mira Voss said the dam was full.", Basis.NAMED, Confidence.SURE, None, ()),
    ("A witness said the dam was full.", Basis.DESCRIBED, Confidence.SURE, None, ()),
    ("Mira Voss left. Ms. Voss said the dam was full.", Basis.SURNAME, Confidence.SURE, "Mira Voss", ()),
    ("Amnesty International met on Monday. Amnesty said the dam was full.", Basis.SHORT_FORM, Confidence.SURE, "Amnesty International", ()),
    ("Mayor Mira Voss left. The mayor said the dam was full.", Basis.ROLE, Confidence.LIKELY, "Mira Voss", ()),
    ("Tomas Hale, who said he was innocent, walked free.", Basis.ANTECEDENT, Confidence.LIKELY, "Tomas Hale", ()),
    ("Mira Voss said it leaked. She said the dam was full.", Basis.LAST_SPEAKER, Confidence.LIKELY, "Mira Voss", ()),
    ("Mira Voss left. She said the dam was full.", Basis.SUBJECT, Confidence.LIKELY, "Mira Voss", ()),
    ("The council hired Tomas Hale. He said the dam was full.", Basis.NEAREST, Confidence.LIKELY, "Tomas Hale", ()),
    ("He said the dam was full.", Basis.NOTHING, Confidence.OPEN, None, ()),
    ("Voss met Hale. He said the dam was full.", Basis.SUBJECT, Confidence.OPEN, None, ("Voss", "Hale")),
    ("Mira Voss and Tomas Hale left. He said the dam was full.", Basis.SUBJECT, Confidence.OPEN, None, ("Mira Voss", "Tomas Hale")),
    ("Ana Ruiz met Carlos Ruiz. Ruiz said the dam was full.", Basis.SURNAME, Confidence.OPEN, None, ("Ana Ruiz", "Carlos Ruiz")),
]


@pytest.mark.parametrize(("text", "basis", "confidence", "place", "candidates"), FOUND, ids=[text for text, *_ in FOUND])
def test_how_it_was_found_is_kept(text: str, basis: Basis, confidence: Confidence, place: str | None, candidates: tuple[str, ...]) -> None:
    article = read_text(text)
    source = article.attributions[-1].source if len(article.attributions) != 1 else article.attributions[0].source
    assert source
    found = Finding(source.found.basis, source.found.confidence, None, source.found.candidates)
    assert found == Finding(basis, confidence, None, candidates)
    assert (source.found.place and article.words(source.found.place)) == place


def test_nobody_goes_by_a_first_name() -> None:
    """A first name tells nothing of he and she: whoever the story names last as a subject takes over."""
    for pronoun in ("he", "she"):
        _, attribution = read_text(f"Mary Voss said it leaked. John Pike disagreed. “Never,” {pronoun} said.").attributions
        assert attribution.source
        assert attribution.source.name == "John Pike"
