"""Somebody a pronoun may stand for: a person, a body, several together."""

from typing import NamedTuple

from attrlint.article.people.figures import Figure, Link
from attrlint.article.terms import Basis, Confidence, Finding, Source, SourceKind

BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.DOCUMENT, SourceKind.METONYM, SourceKind.ACCOUNT})
PEOPLE = frozenset({SourceKind.PERSON, SourceKind.ANONYMOUS, SourceKind.VAGUE})

OBJECTIVE = {"him": "he", "her": "she", "them": "they"}


class Referent(NamedTuple):
    """Whom a noun phrase means. `source` is the phrase read as a speaker."""

    source: Source
    figure: Figure | None  # where the story names them
    plural: bool
    gender: str  # he or she by the noun itself: the actress; empty where it is said of either
    members: tuple["Referent", ...]  # of "Ana Ruiz and Paul Osei"
    human: bool  # a person, whatever the kind: a spokesman is a source of the kind of his body


def named(link: Link) -> Referent:
    """The person that a name stands for, wherever in a sentence it stands."""
    [figure] = link.figures
    span = link.name.span
    found = Finding(Basis.NAMED, Confidence.SURE, None, ())
    source = Source(span, span, SourceKind.PERSON, figure.name, identified=True, pronoun=False, found=found)
    return Referent(source, figure, plural=False, gender="", members=(), human=figure.body is not True)


def nominative(word: str) -> str:
    """The pronoun as a subject would be: "according to her" means her as "she said" does."""
    return OBJECTIVE.get(word, word)
