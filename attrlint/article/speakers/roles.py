"""Whom a role stands for: the mayor, his lawyer, the ferry company, where the story names who that is."""

from attrlint.article.grammar.closed import POSSESSIVE
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.people.cast import Cast
from attrlint.article.people.figures import Figure
from attrlint.article.people.introductions import Role
from attrlint.article.people.nouns import Nouns
from attrlint.source.span import Span

#: What must open the phrase: "a mayor" is not the mayor.
KNOWN = frozenset({"the", "this", "that", "his", "her", "their", "its", "whose"})
#: A role that more than this many have is nobody's.
MOST = 12


def holders(cast: Cast, nouns: Nouns, grammar: Grammar, base: int, head: int, end: int) -> list[tuple[Figure, Span]]:
    """Those who have the role that the words `base` to `end` name, each with the place that says so."""
    noun = grammar.lemmas[head].lower()
    figures = cast.called(noun)
    if not figures or len(figures) > MOST or grammar.low[head] != noun or grammar.low[base] not in KNOWN:
        return []
    asked = _asked(grammar, base, head, end)
    found = [(figure, place) for figure in figures if (place := _place(figure, noun, asked, nouns)) is not None]
    if len(found) > 1:
        start = grammar.sentence.starts[head]
        before = [(figure, place) for figure, place in found if figure.place.start < start]
        found = before or found
    return found


def _asked(grammar: Grammar, base: int, head: int, end: int) -> Role:
    """The role as the phrase has it: common nouns in `words`, adjectives left out but for those that tell holders apart."""
    low, tags = grammar.low, grammar.tags
    words = {low[at] for at in range(base + 1, end) if at != head and tags[at] in {"NOUN", "ADJ"} and low[at] not in POSSESSIVE}
    names = {low[at] for at in range(base + 1, end) if at != head and tags[at] == "PROPN"}
    return Role(grammar.lemmas[head], frozenset(words | names), bool(names))


def _place(figure: Figure, noun: str, asked: Role, nouns: Nouns) -> Span | None:
    for role, place in figure.roles.items():
        if role.noun != noun or (asked.words & nouns.apart) != (role.words & nouns.apart):
            continue
        if (asked.words - nouns.apart) <= role.words or (asked.placed and not role.placed):
            return place
    return None
