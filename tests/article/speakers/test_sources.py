"""Who speaks: the kind of source, the name it goes by, and whether it is placed."""

import pytest

from attrlint.api import read_text
from attrlint.article.terms import Source, SourceKind

PERSON, ORGANISATION, ANONYMOUS, VAGUE = SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.ANONYMOUS, SourceKind.VAGUE
METONYM, DOCUMENT, OUTLET, ACCOUNT = SourceKind.METONYM, SourceKind.DOCUMENT, SourceKind.OUTLET, SourceKind.ACCOUNT


def last_source(text: str) -> Source:
    article = read_text(text)
    source = article.attributions[-1].source
    assert source
    assert source.span.holds(source.head)
    return source


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        ("Mayor Lena Voss", "Lena Voss"),
        ("Dr. Lena Voss", "Lena Voss"),
        ("Lena Voss, the mayor,", "Lena Voss"),
        ("Lena Voss, 54,", "Lena Voss"),
        ("The caretaker, Paul Osei,", "Paul Osei"),
        ("The hydrologist Nadia Rahimi", "Nadia Rahimi"),
        ("Ludo van Eck", "Ludo van Eck"),
    ],
)
def test_a_person_is_named(who: str, name: str) -> None:
    source = last_source(f"{who} said the dam was unsafe.")
    assert (source.kind, source.name, source.identified, source.pronoun) == (PERSON, name, True, False)


@pytest.mark.parametrize(
    ("who", "kind", "identified"),
    [
        ("The Valley Water Board", ORGANISATION, True),
        ("The council", ORGANISATION, True),
        ("Police", ORGANISATION, True),
        ("Brindle Homes", ORGANISATION, True),
        ("A spokesman for the Valley Water Board", ORGANISATION, True),
        ("The company", ORGANISATION, True),
        ("Officials", ANONYMOUS, False),
        ("A source", ANONYMOUS, False),
        ("An official", ANONYMOUS, False),
        ("A man", ANONYMOUS, False),
        ("A senior official", ANONYMOUS, False),
        ("An official at the harbour ministry", ANONYMOUS, True),
        ("A resident of Port Ellen", ANONYMOUS, True),
        ("Critics", VAGUE, False),
        ("Critics of the plan", VAGUE, False),
        ("Experts", VAGUE, False),
        ("Observers", VAGUE, False),
        ("Many", VAGUE, False),
        ("Some", VAGUE, False),
        ("Many residents", VAGUE, False),
        ("Some experts", VAGUE, False),
        ("Some of the residents", VAGUE, False),
        ("Supporters of the mayor", VAGUE, False),
        ("Moscow", METONYM, True),
        ("The Kremlin", METONYM, True),
        ("A report", DOCUMENT, False),
        ("A survey", DOCUMENT, False),
        ("The county’s papers", DOCUMENT, True),
        ("The report", DOCUMENT, True),
        ("The council’s report", DOCUMENT, True),
        ("Reuters", OUTLET, True),
        ("The Coast Ledger", OUTLET, True),
        ("The newspaper", OUTLET, True),
        ("Radio Lorn", OUTLET, True),
        ("TV Kestrel", OUTLET, True),
        ("Trans-Lakes News Agency", OUTLET, True),
        ("The newspaper Lorn Dagblad", OUTLET, True),
    ],
)
def test_the_kind_of_source(who: str, kind: SourceKind, identified: bool) -> None:  # noqa: FBT001  # a column of the table
    source = last_source(f"{who} said the dam was unsafe.")
    assert (source.kind, source.identified) == (kind, identified)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("According to a survey, the dam is unsafe.", DOCUMENT),
        ("The dam is unsafe, according to experts.", VAGUE),
        ("The dam is unsafe, according to Ana Ruiz.", PERSON),
        ("The dam is unsafe, police said.", ORGANISATION),
        ("“The dam is unsafe,” a witness said.", ANONYMOUS),
        ("“The dam is unsafe,” said a neighbour who asked not to be named.", ANONYMOUS),
        ("The account @harbourwatch said the dam was unsafe.", ACCOUNT),
    ],
)
def test_the_kind_in_other_frames(text: str, kind: SourceKind) -> None:
    assert last_source(text).kind is kind


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Ana Ruiz left at noon. She said the dam was unsafe.", PERSON, "Ana Ruiz"),
        ("Ana Ruiz said little. “The dam is unsafe,” she added.", PERSON, "Ana Ruiz"),
        ("The council said it would meet. “The dam is safe,” it added.", ORGANISATION, "council"),
        ("Ana Ruiz, who said the dam was unsafe, left at noon.", PERSON, "Ana Ruiz"),
        ("A witness said it was late. He said the dam was unsafe.", ANONYMOUS, "witness"),
    ],
)
def test_a_pronoun_stands_for_who_was_named(text: str, kind: SourceKind, name: str) -> None:
    source = last_source(text)
    assert source.pronoun
    assert source.kind is kind
    assert source.name.lower().removeprefix("a ").removeprefix("the ") == name.lower()


@pytest.mark.parametrize(
    "text",
    [
        "It is understood that the dam is unsafe.",
        "The dam is said to be unsafe.",
        "It was claimed that the dam was unsafe.",
    ],
)
def test_the_absent_speaker_is_a_value(text: str) -> None:
    [attribution] = read_text(text).attributions
    assert attribution.source is None
