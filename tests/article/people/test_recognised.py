"""What an engine's eye for names adds to the words alone."""

from collections.abc import Iterator

import pytest

from attrlint.article.build import build
from attrlint.article.model import Article
from attrlint.article.people.recognised import kinds
from attrlint.language.embedded.engine import Embedded
from attrlint.language.engine import Name, NameKind, Reading
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Prose, Role
from attrlint.source.span import Span

ENGINE = Embedded()


def names(text: str, kind: NameKind, *words: str) -> Iterator[Name]:
    for word in words:
        start = text.index(word)
        yield Name(Span(start, start + len(word)), kind)


def read(text: str) -> Reading:
    return ENGINE.read(Prose(text, (Block(Role.BODY, Span(0, len(text))),), SourceMap()))


def article(text: str, kind: NameKind, *words: str) -> Article:
    return build(read(text)._replace(names=tuple(names(text, kind, *words))))


def test_a_name_is_what_it_is_taken_for_most_often() -> None:
    text = "The Orrin Vale and Orrin Vale’s, Orrin Vale, Ada"
    spans = [Span(0, 14), Span(19, 31), Span(33, 43), Span(45, 48), Span(0, 3)]
    taken = [NameKind.PERSON, NameKind.BODY, NameKind.BODY, NameKind.PERSON, NameKind.PLACE]
    found = kinds(text, [Name(span, kind) for span, kind in zip(spans, taken, strict=True)])
    assert found == {("Orrin", "Vale"): NameKind.BODY, ("Ada",): NameKind.PERSON}


@pytest.mark.parametrize(("kind", "people"), [(NameKind.PERSON, ["Orrin Vale"]), (NameKind.BODY, []), (NameKind.PLACE, [])])
def test_people_are_those_whom_the_engine_takes_for_such(kind: NameKind, people: list[str]) -> None:
    text = "Orrin Vale said the pumps ran dry. The cuts at Orrin Vale were denied."
    assert [person.name for person in article(text, kind, "Orrin Vale").people] == people


def test_without_an_eye_for_names_words_alone_tell() -> None:
    text = "Orrin Vale said the pumps ran dry. The Strand Council denied it."
    assert [person.name for person in build(read(text)).people] == ["Orrin Vale"]
    assert [person.name for person in article(text, NameKind.BODY).people] == ["Orrin Vale"]
