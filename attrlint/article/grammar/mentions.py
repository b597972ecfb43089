"""How a thing is brought in: what stands before its noun, whose the words say it is, and what verb it is the subject of."""

from typing import NamedTuple

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import (
    AFTERTHOUGHT,
    BE,
    COMMA,
    INSIDE,
    MODALS,
    NOT,
    POSSESSIVE,
    RELATIVE,
    STOP,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME,
)
from attrlint.article.grammar.grammar import Grammar
from attrlint.language.engine import QUOTE, Sentence

#: Words behind a noun within which its verb is looked for.
REACH = 22
OWNERS = frozenset({"my", "our", "his", "her", "its", "their", "your", "whose"})
#: What a thing is of or about: a name behind these is its matter, not its maker.
MATTER = frozenset({"of", "on", "about", "into", "among", "for", "between"})
#: Words that stand between a noun and its verb and are no part of either.
#: Participles that tell how a study or a report came out.
MADE = frozenset(
    """published released conducted commissioned carried led funded done taken presented posted issued seen reviewed obtained filed
    circulated cited based sponsored financed written made broadcast aired compiled collected produced unveiled ordered paid leaked
    completed undertaken organised organized run""".split()
)
#: Makers that name nobody.
NOBODY = frozenset({"researchers", "scientists", "experts", "academics", "economists", "analysts", "doctors", "reporters", "journalists"})
LIGHT = frozenset({"ADV", "AUX", "PART"})


class Mention(NamedTuple):
    """A noun in its sentence, by word numbers: it stands at `at`, its phrase begins at `start`."""

    start: int
    at: int
    owned: bool  # a name, a pronoun or a possessive tells whose or by whom it is
    verb: int | None  # the verb of which it is the subject
    unreal: bool  # what the verb says might or should be, or is not so
    compound: bool  # another noun follows that it only tells more of: a research firm
    governed: bool  # a preposition or a verb stands before its phrase
    according: bool  # "according to" stands before it
    linked: bool = False  # it or its verb stands in the words of a link

    def modifiers(self, sentence: Sentence) -> tuple[str, ...]:
        """The words before the noun, in lower case, its article among them."""
        return tuple(sentence.words[one].lower() for one in range(self.start, self.at))


def mention(sentence: Sentence, text: str, at: int) -> Mention:
    """The noun at word number `at`."""
    grammar = Grammar(sentence, text)
    start = _start(grammar, at)
    owned = any(
        (grammar.tags[one] == "PROPN" and grammar.low[one] not in TIME | {"tv"} and sentence.words[one][:1].isupper() and one)
        or grammar.low[one] in POSSESSIVE
        or grammar.low[one] in OWNERS
        or grammar.tags[one] == QUOTE
        for one in range(start, at)
    )
    closes = _closes(grammar, start, at)
    aside = start > 1 and grammar.low[start - 1] == "to" and grammar.low[start - 2] == "according" and _left_at_comma(grammar, at)
    verb, told = (at + 1, False) if closes else (None, False) if aside else _verb(grammar, at)
    group = range(grammar.group(verb), verb) if verb is not None else range(0)
    unreal = any(grammar.low[one] in MODALS or grammar.low[one] in NOT for one in group)
    ahead = grammar.tags[start - 1] if start else ""
    governed = (ahead == "ADP" and grammar.low[start - 1] not in AFTERTHOUGHT | SUBORDINATORS) or (
        ahead == "VERB" and grammar.finite(start - 1)
    )
    according = start > 1 and grammar.low[start - 1] == "to" and grammar.low[start - 2] == "according"
    made = owned or told or (not closes and _named_before(grammar, start)) or (verb is None and _made_by(grammar, at))
    return Mention(start, at, bool(made), verb, unreal, _compound(grammar, at, verb), governed, according)


def _closes(grammar: Grammar, start: int, at: int) -> bool:
    """Whether the noun and one word more close the sentence behind a comma, the word a verb whatever its tag: ", tabloids claim."""
    return start > 1 and grammar.low[start - 1] == "," and at + 2 == grammar.last() and grammar.tags[at + 1] in {"NOUN", "VERB"}


def _left_at_comma(grammar: Grammar, at: int) -> bool:
    """Whether the main clause begins behind the comma that follows: "according to reports, | the pump at Lorn"; not "a paper, the Echo"."""
    if at + 2 >= grammar.n or grammar.low[at + 1] != ",":
        return False
    end = phrases.base_right(grammar, at + 2)
    return at + 2 < end < grammar.last() and grammar.low[end] not in STOP | COMMA


def _compound(grammar: Grammar, at: int, verb: int | None) -> bool:
    """Whether the noun tells more of another behind it: a research firm, media buying agents."""
    tags = [*grammar.tags[at + 1 : at + 3], "", ""]
    if at + 1 == verb:
        return False
    return tags[0] in {"NOUN", "PROPN"} or (tags[0] == "VERB" and tags[1] == "NOUN" and grammar.low[at + 1].endswith("ing"))


def _named_before(grammar: Grammar, start: int) -> bool:
    """Whether a name stands before, to which the phrase is an apposition or adds: the Ledger, a local newspaper; AFP and other media."""
    if start < 2:
        return False
    apposed = grammar.low[start] in {"a", "an", "the", "one"} and grammar.low[start - 1] == ","
    added = grammar.low[start] == "other" and grammar.low[start - 1] == "and"
    return (apposed or added) and grammar.low[start - 2] not in TIME and _capital(grammar, start - 2)


def _capital(grammar: Grammar, at: int) -> bool:
    """Whether a word within a sentence begins with a capital, as names do."""
    return grammar.tags[at] == "PROPN" or (at > 0 and grammar.sentence.words[at][:1].isupper())


def _start(grammar: Grammar, at: int) -> int:
    """The first word of the noun's phrase; a tag that took the noun for a verb or a name is of no matter."""
    tags = grammar.tags
    if tags[at] in INSIDE:
        start = phrases.base_left(grammar, at)
        return 0 if start == at == 1 and tags[0] == "VERB" else start  # Exit polling
    return phrases.base_left(grammar, at - 1) if at and tags[at - 1] in {"ADJ", "DET"} else at


def _verb(grammar: Grammar, at: int) -> tuple[int | None, bool]:
    """The verb of the noun's clause, and whether what stands between tells by whom the thing is."""
    low, tags = grammar.low, grammar.tags
    told = False
    clauses = 0  # relative clauses whose verb is yet to come
    last = min(grammar.n, at + REACH)
    one = at + 1
    while one < last:
        word, tag = low[one], tags[one]
        if word in STOP or tag == QUOTE:
            return None, told
        told = told or _tells(grammar, at, one)
        if word in RELATIVE and one == at + 1:
            clauses += 1
        elif tag in {"SCONJ", "CCONJ"} and one == at + 1:
            return None, told
        elif word in {"as", "because", "while", "when"}:
            return None, told
        elif grammar.finite(one) and not (grammar.participle(one) and _reduced(grammar, one)):
            while one + 1 < last and tags[one] in LIGHT and tags[one + 1] in {*LIGHT, "VERB"}:
                one += 1
            if not clauses:
                return one, told
            clauses -= 1
        one += 1
    return None, told


def _reduced(grammar: Grammar, verb: int) -> bool:
    """Whether a participle tells more of the noun before it: a study published on Monday."""
    return grammar.low[verb] in MADE and grammar.low[verb - 1] not in BE and grammar.tags[verb - 1] not in {"AUX", "PART"}


def _tells(grammar: Grammar, at: int, one: int) -> bool:
    """Whether the word behind the noun is a maker's: a name that is no matter of the thing, or a pronoun for somebody."""
    low, words = grammar.low, grammar.sentence.words
    if low[one] in SUBJECT_PRONOUNS - {"it", "who", "you"} or (low[one] in OWNERS and low[one - 1] in {"by", "of", "from"}):
        return True
    if low[one] == "from" and one + 2 < grammar.n and low[one + 1] in {"the", "a", "an", "its"} and TIME.isdisjoint(low[one + 2 : one + 5]):
        return True  # data from the weather office
    if low[one] in {"with", "to"} and low[one - 1] in {"filed", "submitted", "lodged", "presented"}:
        return True
    if low[one] == "by" and one + 1 < grammar.n and low[one + 1] not in NOBODY | TIME:
        return True
    if grammar.tags[one] not in INSIDE or low[one] in TIME or words[one] == low[one]:
        return False
    before = one
    while before > at and (grammar.tags[before] in INSIDE or low[before] in {"the", "a", "an"} | COMMA):
        before -= 1
    return low[before] not in MATTER


def _made_by(grammar: Grammar, at: int) -> bool:
    """Whether "by", "from", "published in" and a name stand behind a noun that is no subject."""
    last = min(grammar.n, at + REACH)
    for one in range(at + 1, last):
        if grammar.low[one] in STOP | COMMA or grammar.tags[one] == QUOTE:
            return False
        if _tells(grammar, at, one):
            return True
    return False
