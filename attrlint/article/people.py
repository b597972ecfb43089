"""Who is named in the story: full names, and the surnames and titles that stand for them later."""

from collections.abc import Iterable
from typing import NamedTuple

from attrlint.article.closed import TIME
from attrlint.article.cues import Lists, lists
from attrlint.article.terms import Person
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

CONNECT = frozenset({"de", "la", "van", "von", "der", "den", "bin", "al", "el", "di", "da", "du", "le", "del", "dos", "ben", "ibn", "ter"})


# A name that begins so is a place or a body.
PLACES = frozenset("The New North South East West Port Lake Mount Cape Fort San Santa St. Los Las Great Upper Lower Low Old Little".split())
#: A run of this many proper nouns is no person's name.
LONGEST = 5


class Name(NamedTuple):
    """A run of proper nouns: its words without title and suffix, whether a title stood before it, its place."""

    words: tuple[str, ...]
    titled: bool
    span: Span


class People:
    """The names of a story, to be asked who a surname or short form is."""

    __slots__ = ("_bodies", "_by_surname", "_titles", "persons", "starts")

    def __init__(self, sentences: Iterable[Sentence], changed: Lists) -> None:
        own = lists("sources", changed)
        self._titles = frozenset(own["person.titles"])
        suffixes = frozenset(own["person.suffixes"])
        not_people = (
            frozenset(own["person.places"])
            | frozenset(own["kind.organisation_last"])
            | frozenset(own["kind.outlet_last"])
            | frozenset(own["kind.metonym"])
        )
        full: dict[str, list[str]] = {}
        self._bodies: dict[str, str] = {}
        mentions: dict[str, list[Span]] = {}
        names = [name for sentence in sentences for name in _names(sentence, self._titles, suffixes) if name.words]
        for name in names:
            first, last, text = name.words[0], name.words[-1], " ".join(name.words)
            whole = 1 < len(name.words) < LONGEST
            if not name.titled and (last in not_people or first in PLACES):
                if text != first:
                    self._bodies.setdefault(first, text)
            elif whole and text not in full.setdefault(last, []):
                full[last].append(text)
            elif name.titled:
                full.setdefault(last, [])
        self._by_surname = {
            surname: max(forms, key=len) if forms else surname
            for surname, forms in full.items()
            if len({form.split()[0] for form in forms}) < 2
        }
        for name in names:
            if name.words[-1] in self._by_surname:
                mentions.setdefault(name.words[-1], []).append(name.span)
        namesakes = {text for forms in full.values() for text in forms if text.split()[-1] not in self._by_surname}
        apart: dict[str, list[Span]] = {}  # two people of one surname are told by their full names only
        for name in names:
            if " ".join(name.words) in namesakes:
                apart.setdefault(" ".join(name.words), []).append(name.span)
        known = [Person(self._by_surname[surname], surname, tuple(spans)) for surname, spans in mentions.items()]
        self.persons = (*known, *(Person(name, name.split()[-1], tuple(spans)) for name, spans in apart.items()))
        self.starts = sorted((span.start, person.name) for person in self.persons for span in person.mentions)

    def person(self, word: str) -> str | None:
        """The full name of whoever goes by this surname, if the story names one such person."""
        return self._by_surname.get(word)

    def body(self, word: str) -> str | None:
        """The full name of the organisation that this short form stands for: Amnesty."""
        return self._bodies.get(word)

    def is_title(self, word: str) -> bool:
        """Whether the word is a title that stands before a name."""
        return word in self._titles


def _names(sentence: Sentence, titles: frozenset[str], suffixes: frozenset[str]) -> Iterable[Name]:
    words, tags = sentence.words, sentence.tags
    if "PROPN" not in tags and titles.isdisjoint(words):
        return
    at, n = 0, len(words)
    while at < n:
        if tags[at] != "PROPN" and words[at] not in titles:
            at += 1
            continue
        first = at
        while at < n and (
            tags[at] == "PROPN"
            or words[at] in titles
            or (words[at].lower() in CONNECT and at + 1 < n and tags[at + 1] == "PROPN" and at > first)
        ):
            at += 1
        run = list(range(first, at))
        titled = False
        while run and words[run[0]] in titles and len(run) > 1:
            run.pop(0)
            titled = True
        while len(run) > 1 and words[run[-1]] in suffixes:
            run.pop()
        run = [word for word in run if words[word].lower() not in TIME]
        if run and tags[run[-1]] == "PROPN" and words[run[-1]][:1].isupper():
            yield Name(tuple(words[word] for word in run), titled, Span(sentence.starts[run[0]], sentence.ends[run[-1]]))
