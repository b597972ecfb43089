"""Which names are of one body: full names, their first words, and the acronyms that stand for them."""

from collections.abc import Iterable, Sequence

from attrlint.article.people.figures import Figure, Link
from attrlint.article.people.introductions import Role
from attrlint.article.people.names import BODY_LINKS, Name
from attrlint.article.people.nouns import Nouns
from attrlint.article.terms import Basis
from attrlint.language.engine import Sentence

#: A name that begins so is a place or a body.
PLACES = frozenset("New North South East West Port Lake Mount Cape Fort San Santa St. Los Las Great Upper Lower Low Old Little".split())
#: Words inside a body's name that give its initials no letter.
SMALL = frozenset({"of", "for", "the", "and", "&", "on", "in"})
#: A run of this many proper nouns is no person's name.
LONGEST = 5


def is_body(name: Name, nouns: Nouns) -> bool:
    """Whether the words of a name without a title show it to be a body's."""
    last = name.words[-1]
    return (
        last in nouns.organisation_last
        or nouns.is_outlet(name.words)
        or not BODY_LINKS.isdisjoint(name.words)
        or len(name.words) >= LONGEST
        or (len(name.words) == 1 and len(last) > 1 and last.isupper() and last.isalpha())
    )


def is_place(name: Name, nouns: Nouns) -> bool:
    """Whether a name without a title that is no body's is a place's."""
    words = name.words
    return words[-1] in nouns.places or words[0] in PLACES or " ".join(words) in nouns.metonym


def told(figure: Figure, nouns: Nouns) -> bool | None:
    """Whether a name is a body's by all that the story says it is; None where nothing tells."""
    said = {role.noun for role in figure.roles}
    if figure.body or not said or any(name.titles for name in figure.names):
        return figure.body
    if all(nouns.is_body(noun) for noun in said):
        return True
    return False if any(nouns.is_person(noun) for noun in said) else figure.body


def link(names: Iterable[Name], lone: Iterable[Name], sentences: Sequence[Sentence], nouns: Nouns) -> list[Link]:
    """The names of bodies, and the lone words that are short for one of them or that nothing else is known of."""
    whole: dict[tuple[str, ...], Figure] = {}
    short: dict[str, list[Figure]] = {}
    links: list[Link] = []
    later: list[tuple[Name, bool | None]] = [(name, None) for name in lone]
    for name in names:
        if len(name.words) == 1:
            later.append((name, True))
            continue
        figure = whole.get(name.words)
        if figure is None:
            figure = whole[name.words] = Figure(name, body=True)
            figure.roles |= dict.fromkeys(own_nouns(name, nouns), name.span)
            for form in _short_forms(name, sentences[name.sentence]):
                short.setdefault(form, []).append(figure)
        figure.names.append(name)
        links.append(Link(name, (figure,), Basis.NAMED))
    single: dict[str, Figure] = {}
    for name, body in sorted(later, key=lambda one: one[0].span):
        word = name.words[0]
        meant = short.get(word, ())
        if len(meant) == 1:
            meant[0].names.append(name)
            links.append(Link(name, (meant[0],), Basis.SHORT_FORM))
            continue
        if word not in single:
            single[word] = Figure(name, body=body, whole=False)
        single[word].names.append(name)
        links.append(Link(name, (single[word],), Basis.NAMED))
    return links


def _short_forms(name: Name, sentence: Sentence) -> set[str]:
    """What may stand for the name later: its first word, its initials, and what brackets behind it say."""
    words = name.words
    forms = {"".join(word[0] for word in words if word.lower() not in SMALL and word[0].isupper())}
    if words[0] not in PLACES:
        forms.add(words[0])
    behind = sentence.words[name.last + 1 : name.last + 4]
    if len(behind) == 3 and behind[0] == "(" and behind[2] == ")" and behind[1][:1].isupper():
        forms.add(behind[1])
    return forms


def own_nouns(name: Name, nouns: Nouns) -> list[Role]:
    """The nouns that a body's own name gives it: the Strand Ferry Company is the company, the ferry company."""
    cut = next((at for at, word in enumerate(name.words) if word in BODY_LINKS), len(name.words))
    last = name.words[max(0, cut - 1)]
    others = frozenset(word.lower() for word in name.words if word is not last)
    return [Role(noun, others, placed=True) for noun in {last.lower(), nouns.called.get(last, last.lower())}]
