"""Which names are of one person: full names, surnames, first names, initials and nicknames linked over the story."""

from collections.abc import Iterable, Sequence

from attrlint.article.people.figures import Figure, Link
from attrlint.article.people.names import Name
from attrlint.article.people.nouns import Nouns
from attrlint.article.terms import Basis

#: So many people of one surname are told as candidates at most.
MOST = 6


def link(names: Iterable[Name], nouns: Nouns) -> tuple[list[Link], list[Name]]:
    """The names that are of people, linked, and those that nothing shows to be of anybody."""
    whole: dict[tuple[str, ...], Figure] = {}
    by_part: dict[tuple[str, str], Figure] = {}
    links: list[Link] = []
    short: list[Name] = []
    for name in names:
        if len(name.words) == 1:
            short.append(name)
            continue
        figure = whole.get(name.words)
        if figure is None:
            parts = _parts(name.words)
            figure = next((by_part[part] for part in parts if part in by_part), None) or Figure(name, body=False)
            whole[name.words] = figure
            for part in parts:
                by_part.setdefault(part, figure)
        figure.names.append(name)
        links.append(Link(name, (figure,), Basis.NAMED))
    people = list(dict.fromkeys(whole.values()))
    for figure in people:
        figure.settle()
    by_surname: dict[str, list[Figure]] = {}
    for figure in people:
        by_surname.setdefault(figure.name.rpartition(" ")[2], []).append(figure)
    given = _given(people)
    unknown: list[Name] = []
    for name in short:
        word = name.words[0]
        figures = by_surname.get(word) or given.get(word)
        if figures is None and name.titles:
            figures = by_surname[word] = [Figure(name, body=False)]
        if figures is None:
            unknown.append(name)
            continue
        meant = _meant(name, figures, nouns) if len(figures) > 1 else figures
        if len(meant) == 1:
            meant[0].names.append(name)
        links.append(Link(name, tuple(meant), Basis.SURNAME if word != meant[0].name else Basis.NAMED))
    return links, unknown


def _parts(words: tuple[str, ...]) -> list[tuple[str, str]]:
    """What tells a full form from others of its surname: Ana Ruiz, Ana B. Ruiz and A. Ruiz are one, Carlos Ruiz is not."""
    surname, first = words[-1], words[0]
    parts = [(surname, first), (surname, words[-2])]
    if first[1:2] == ".":
        return [*parts, (surname, first[0])]
    return [part for part in parts if part[1][1:2] != "."] + [(surname, f"{first[0]}.")]


def _given(people: Sequence[Figure]) -> dict[str, list[Figure]]:
    """Everybody by first name and nickname, where one person alone has it."""
    given: dict[str, list[Figure]] = {}
    for figure in people:
        for word in {word for name in figure.names for word in (name.words[0], name.nickname) if word}:
            given.setdefault(word, []).append(figure)
    return {word: figures for word, figures in given.items() if len(figures) == 1}


def _meant(name: Name, figures: list[Figure], nouns: Nouns) -> list[Figure]:
    """Those of one surname whom the name can mean: named before, and by its title; Mr Ruiz is not Mrs Ana Ruiz."""
    known = [figure for figure in figures[:MOST] if figure.names and figure.names[0].span < name.span] or figures[:MOST]
    if not name.titles:
        return known
    titles = set(name.titles)
    alike = [figure for figure in known if any(titles & set(form.titles) for form in figure.names)]
    if len(alike) == 1:
        return alike
    gender = next((gender for title in name.titles if (gender := nouns.gender(title))), "")
    other = {"he": "she", "she": "he"}.get(gender, "they")
    return [figure for figure in known if all(nouns.gender(title) != other for form in figure.names for title in form.titles)] or known
