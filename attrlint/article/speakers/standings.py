"""In what standing a sentence puts its subject: about to answer, acting, only there, acted upon, or gone."""

from enum import IntEnum

from attrlint.article.grammar.closed import BE, NOT, PARTICIPLES
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.wordlists import lists

WORDS = {key.removeprefix("standing."): frozenset(entries) for key, entries in lists("standing", {}).items()}
ANSWERS, BODY, MOVED, GONE, UNDERGOES = WORDS["answers"], WORDS["body"], WORDS["moved"], WORDS["gone"], WORDS["undergoes"]
SPEAKS, REFUSES, AGAINST, WITHOUT = WORDS["speaks"], WORDS["refuses"], WORDS["against"], WORDS["without"]
YIELDS = WORDS["yields"]
PASSIVE = BE | {"got", "gets", "get"}
#: So many words behind "was" tell what or where somebody was.
BEHIND = 4


class Standing(IntEnum):
    """How near somebody is to speaking next; a step is about what a known he or she weighs."""

    GONE = -4  # died, is missing
    BACKGROUND = 0  # had been called back
    ACTED_UPON = 1  # was arrested, is in custody, faces trial, did not answer
    ACTS = 2  # sold the boat, stood at the gate
    ANSWERS = 4  # shook her head, was less certain, was asked


def standing(grammar: Grammar, verb: int) -> Standing:
    """The standing of the subject of the main verb at `verb`."""
    low, lemmas = grammar.low, grammar.lemmas
    if lemmas[verb] in GONE:
        return Standing.GONE
    if _mute(grammar, verb):
        return Standing.BACKGROUND
    if low[verb] in BE:
        return _copula(grammar, verb)
    if passive(grammar, verb) and not silent(grammar, verb):
        if lemmas[verb] in MOVED:
            return Standing.ANSWERS
        return Standing.BACKGROUND if "had" in low[grammar.group(verb) : verb] else Standing.ACTED_UPON
    looks = lemmas[verb] == "look" and grammar.tags[verb + 1 : verb + 2] in (["ADP"], ["ADV"])  # at the floor, away
    if looks or lemmas[verb] in UNDERGOES or silent(grammar, verb):
        return Standing.ACTED_UPON
    if lemmas[verb] in ANSWERS or not BODY.isdisjoint(low[verb + 1 : verb + 4]):
        return Standing.ANSWERS
    return Standing.ACTS


def silent(grammar: Grammar, verb: int) -> bool:
    """Whether the subject is said not to speak: "did not answer", "declined to comment", "could not be reached"."""
    if grammar.lemmas[verb] in REFUSES:
        return not SPEAKS.isdisjoint(grammar.lemmas[verb + 1 : verb + 3])
    return grammar.lemmas[verb] in SPEAKS and grammar.negated(verb)


def _mute(grammar: Grammar, verb: int) -> bool:
    """Whether the subject does what it does "without a word", "without speaking"."""
    try:
        at = grammar.low.index("without", verb + 1)
    except ValueError:
        return False
    return not WITHOUT.isdisjoint(grammar.lemmas[at + 1 : at + 4])


def passive(grammar: Grammar, verb: int) -> bool:
    """Whether something is done to the subject of the verb: "was arrested"."""
    low = grammar.low
    if low[verb].endswith("ing") or PASSIVE.isdisjoint(low[grammar.group(verb) : verb]):
        return False
    return low[verb] != grammar.lemmas[verb] or low[verb] in PARTICIPLES


def _copula(grammar: Grammar, verb: int) -> Standing:
    """What somebody is or where: "was less certain" answers, "has been in custody" does not."""
    low, tags, lemmas = grammar.low, grammar.tags, grammar.lemmas
    behind = range(verb + 1, min(verb + 1 + BEHIND, grammar.n))
    stop = next((at for at in behind if tags[at] == "PUNCT"), behind.stop)
    words = {*lemmas[verb + 1 : stop], *low[verb + 1 : stop]}
    if not GONE.isdisjoint(words):
        return Standing.GONE if "ADP" not in tags[verb + 1 : stop] else Standing.ACTED_UPON
    if not MOVED.isdisjoint(words):
        return Standing.ANSWERS
    first = next((at for at in range(verb + 1, stop) if tags[at] not in {"ADV", "PART"} and low[at] not in NOT), stop)
    if first < stop and tags[first] == "ADJ":
        return Standing.ANSWERS
    absent = first < stop and tags[first] == "ADP" and not NOT.isdisjoint(low[verb + 1 : first])  # was not in court
    return Standing.ACTED_UPON if absent else Standing.ACTS
