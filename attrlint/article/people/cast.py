"""Who is in the story: every name linked to its person or body, what the story says each is, he or she."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from attrlint.article.people import bodies, genders, people
from attrlint.article.people.figures import Figure, Link
from attrlint.article.people.introductions import roles
from attrlint.article.people.names import Name, names
from attrlint.article.people.nouns import Nouns
from attrlint.article.people.recognised import Kinds
from attrlint.article.terms import Basis, Body, Person, SourceKind
from attrlint.language.engine import NameKind, Sentence
from attrlint.source.span import Span

#: Of an engine that has no eye for names.
NOTHING: Kinds = {}


class Cast:
    """The people and bodies of a story, to be asked who a name at a place, or a role, stands for."""

    def __init__(self, sentences: Sequence[Sentence], nouns: Nouns, recognised: Kinds = NOTHING) -> None:
        self.sentences = sentences
        self._nouns = nouns
        of_bodies: list[Name] = []
        of_people: list[Name] = []
        places: list[Name] = []
        kinds = {NameKind.PERSON: of_people, NameKind.BODY: of_bodies, NameKind.PLACE: places}
        # What a name without a title is by its words.
        home = {words: kinds[kind] for words, kind in recognised.items()}
        for number, sentence in enumerate(sentences):
            if "PROPN" in sentence.tags:
                for name in names(sentence, number, nouns):
                    if name.titles:
                        of_people.append(name)
                        continue
                    kin = home.get(name.words)
                    if kin is None:
                        kin = of_bodies if bodies.is_body(name, nouns) else places if bodies.is_place(name, nouns) else of_people
                        home[name.words] = kin
                    kin.append(name)
        linked, unknown = people.link(of_people, nouns)
        self.links: list[Link] = sorted([*linked, *bodies.link(of_bodies, unknown, sentences, nouns)], key=lambda link: link.name.span)
        self.starts = [link.name.span.start for link in self.links]

    @cached_property
    def figures(self) -> list[Figure]:
        """Everybody and every body, in the order of their first mention."""
        return list(dict.fromkeys(figure for link in self.links for figure in link.figures))

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """The people of the story with their mentions in order."""
        _ = self._by_role
        return tuple(
            Person(
                figure.name,
                figure.name.split()[-1],
                tuple(sorted(name.span for name in figure.names)),
                tuple(sorted(set(figure.roles.values()))),
            )
            for figure in self.figures
            if figure.body is False
        )

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """The organisations and outlets of the story with their mentions in order."""
        _ = self._by_role
        return tuple(
            Body(figure.name, self._reports(figure), tuple(sorted(name.span for name in figure.names)))
            for figure in self.figures
            if figure.body is True or figure.name in self._nouns.outlets
        )

    def _reports(self, figure: Figure) -> bool:
        """Whether a body's name, or what the story calls it, is that of an outlet."""
        called = (role.noun for role in figure.roles)
        return (
            figure.name in self._nouns.outlets
            or figure.name in self._nouns.outlet_last
            or self._nouns.is_outlet(figure.name.split())
            or any(self._nouns.kinds.get(noun) is SourceKind.OUTLET for noun in called)
        )

    def at(self, span: Span) -> Link | None:
        """Whom the name that holds the word at `span` stands for."""
        at = bisect_right(self.starts, span.start) - 1
        return self.links[at] if at >= 0 and self.links[at].name.span.end >= span.end else None

    def between(self, start: int, end: int) -> list[Link]:
        """The names that begin between two offsets."""
        return self.links[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def by_surname(self, word: str) -> Link | None:
        """Who goes by a surname that no name was seen in: "Ruiz fears", where the tagger took Ruiz for a verb."""
        figures = self._surnames.get(word, ())
        return Link(figures[0].names[0], (figures[0],), Basis.SURNAME) if len(figures) == 1 else None

    def is_surname(self, word: str) -> bool:
        """Whether a name of several words ends so."""
        return word in self._surnames

    def is_body(self, figure: Figure) -> bool:
        """Whether the story shows the name to be a body's, by its form or by what it says it is."""
        _ = self._by_role
        return figure.body is True

    def called(self, noun: str) -> list[Figure]:
        """Those whom the story calls by that noun: "mayor", "company"."""
        return self._by_role.get(noun, [])

    def gender(self, figure: Figure) -> str:
        """The pronoun the story itself uses of somebody: "he", "she", "they"; empty where it does not tell."""
        return self._genders.get(figure, "")

    def learn(self, figure: Figure, pronoun: str) -> None:
        """Keeps that the story has used the pronoun of somebody."""
        self._genders.setdefault(figure, pronoun)

    @cached_property
    def uses_they(self) -> bool:
        """Whether the story says of one person that they use "they"."""
        return "they" in self._genders.values()

    @cached_property
    def _surnames(self) -> dict[str, list[Figure]]:
        found: dict[str, list[Figure]] = {}
        for figure in self.figures:
            if figure.body is False:
                found.setdefault(figure.name.rpartition(" ")[2], []).append(figure)
        return found

    @cached_property
    def _by_role(self) -> dict[str, list[Figure]]:
        for link in self.links:
            if len(link.figures) == 1:
                for role in roles(link.name, self.sentences[link.name.sentence], self._nouns):
                    link.figures[0].roles.setdefault(role, link.name.span)
        found: dict[str, list[Figure]] = {}
        for figure in self.figures:
            figure.body = bodies.told(figure, self._nouns)
            for noun in {role.noun for role in figure.roles}:
                found.setdefault(noun, []).append(figure)
        return found

    @cached_property
    def _genders(self) -> dict[Figure, str]:
        _ = self._by_role
        return genders.told(self.sentences, self.links, self.starts, self._nouns)
