"""Somebody or some body that the story names, under every form of the name."""

from collections import Counter
from typing import NamedTuple

from attrlint.article.people.introductions import Role
from attrlint.article.people.names import Name
from attrlint.article.terms import Basis
from attrlint.source.span import Span


class Figure:
    """Whom or what a name stands for. `body` is None where nothing tells a person from a body."""

    __slots__ = ("body", "gender", "name", "names", "place", "roles", "whole")

    def __init__(self, name: Name, *, body: bool | None, whole: bool = True) -> None:
        self.name = " ".join(name.words)
        self.body = body
        self.whole = whole  # more than a bare surname or a word that may be a place
        self.place: Span = name.span  # where the name stands first in its fullest form
        self.names: list[Name] = []
        self.roles: dict[Role, Span] = {}  # what the story says it is, and where it first does
        self.gender = ""  # he, she or they; empty where the story does not tell

    def settle(self) -> None:
        """Takes for the name the fullest form that begins as the most frequent whole one does."""
        forms = Counter(name.words for name in self.names if len(name.words) > 1)
        if len(forms) > 1:
            first = forms.most_common(1)[0][0][0]
            words = max((form for form in forms if form[0][:1] == first[:1]), key=lambda form: sum(map(len, form)))
            self.name = " ".join(words)
            self.place = next(name.span for name in self.names if name.words == words)


class Link(NamedTuple):
    """Whom a name in the text stands for, and how that is known; two and more where it may be either of them."""

    name: Name
    figures: tuple[Figure, ...]
    basis: Basis
