"""Who stands in a sentence of the story, and in what standing: who does what it says, and to or with whom."""

from collections.abc import Sequence
from typing import NamedTuple

from attrlint.article.grammar import phrases, subjects
from attrlint.article.grammar.closed import BE, RELATIVE, STOP
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.reports.report import Range
from attrlint.article.speakers.referents import Referent
from attrlint.article.speakers.sources import Sources
from attrlint.article.speakers.standings import AGAINST, YIELDS, Standing, passive, standing

#: What opens a clause that only sets the scene.
SUBORDINATE = frozenset(
    "after before when while as because since until if although though once where that how why whether unless whose".split()
)
#: Verbs that may stand before their subject.
STANDS = frozenset("stood stands sat sits came comes lay lies waited went walked lived lives".split())
#: What brings in whom somebody was with.
COMPANY = frozenset({"with", "beside", "alongside", "opposite"})
#: And before the verb, behind one of these, within so many words.
TOGETHER, BESIDE = frozenset({",", "together", "along"}), 12
#: What opens a phrase that the name behind it tells more of: her captain, Ines Roa.
OPENING = frozenset({"his", "her", "its", "their", "a", "an"})
VERBAL = frozenset({"VERB", "AUX"})
#: What a phrase holds that tells more of somebody than name and age.
DESCRIBING = frozenset({"NOUN", "ADP", "PRON", "VERB"})
#: Sentences are read no farther than this many words for their subjects.
LONGEST = 80


class Doer(NamedTuple):
    """A subject of a main clause and its standing there."""

    who: Referent
    standing: Standing
    article: str  # the word that opens the phrase: a clerk, Ray Dillon; his wife
    described: bool  # by more than name and age: Pritchett, the restorer


class Scene(NamedTuple):
    """A sentence's people and bodies: subjects of its main clauses, and direct objects or companions of the first."""

    doers: tuple[Doer, ...]
    objects: tuple[Referent, ...]


def scene(grammar: Grammar, told: Sequence[Range], sources: Sources, edge: int | None = None, *, anywhere: bool = False) -> Scene:
    """Who stands in the sentence, outside the words `told` that somebody is said to have said.

    `edge`: only before that word. `anywhere`: in whatever clause: "When Ruiz arrived, she said".
    """
    verbs: dict[Phrase, list[int]] = {}
    main: int | None = None  # the first main verb
    for verb in range(min(grammar.n if edge is None else edge, LONGEST)):
        if grammar.tags[verb] not in VERBAL or not _heads(grammar, verb):
            continue
        if any(part.start <= verb < part.end for part in told):
            continue
        phrase = (_inverted(grammar, verb, sources) if main is None else None) or subjects.subject(grammar, verb)
        if phrase is None or not grammar.nominal(phrase.head):
            continue
        if phrase in verbs:
            verbs[phrase].append(verb)
        elif anywhere or _main(grammar, phrase, first=main is None):
            if main is None and (other := _joined(grammar, phrase)) is not None:
                verbs[other] = [verb]
            verbs[phrase] = [verb]
            main = verb if main is None else main
    doers = [_doer(grammar, phrase, at, sources) for phrase, at in verbs.items()]
    if not doers and not told and (alone := _alone(grammar, sources)) is not None:
        doers.append(alone)
    fronted = _fronted(grammar)
    if fronted is not None and fronted not in verbs:
        doers.insert(0, Doer(sources.referent(grammar, fronted), Standing.ANSWERS, "", described=True))
    acting = {doer.who.figure for doer in doers} - {None}
    done_to = () if main is None else tuple(who for who in objects(grammar, main, sources) if who.figure not in acting)
    return Scene(tuple(doers), done_to)


def _heads(grammar: Grammar, verb: int) -> bool:
    """Whether a finite clause has its main verb here: "trying" in "is trying", not the "has" of "has not commented"."""
    if grammar.tags[verb] == "VERB":
        return grammar.finite(verb) or (grammar.low[verb].endswith("ing") and not BE.isdisjoint(grammar.low[grammar.group(verb) : verb]))
    if not (grammar.finite(verb) or grammar.low[verb] == "been"):
        return False
    at = verb + 1
    while at < grammar.n and grammar.tags[at] in {"ADV", "PART"} and grammar.low[at] != "to":
        at += 1
    return not grammar.verb_at(at)


def _joined(grammar: Grammar, phrase: Phrase) -> Phrase | None:
    """Who opens the sentence and does the same: "The mayor, Ana Ruiz, and the clerk, Paul Osei, signed"."""
    if phrase.start < 2 or grammar.low[phrase.start - 1] != "and" or grammar.clause(0, phrase.start):
        return None
    return phrases.right(grammar, 0)


def _doer(grammar: Grammar, phrase: Phrase, verbs: Sequence[int], sources: Sources) -> Doer:
    """The subject of those main verbs: who died does nothing more, else the verb tells that puts it foremost."""
    who = sources.referent(grammar, phrase)
    found = [standing(grammar, verb) for verb in verbs]
    best = Standing.GONE if Standing.GONE in found else max(found)
    if best is Standing.ACTS and not AGAINST.isdisjoint(grammar.low):
        best = Standing.ANSWERS
    if _unknown(who):
        best = min(best, Standing.ACTED_UPON)  # "Snow had closed it"
    if grammar.low[0] == "asked" and phrase.start:
        best = Standing.ANSWERS  # "Asked about it, Ruiz left the room"
    described = not DESCRIBING.isdisjoint(grammar.tags[phrase.start : phrase.end])
    return Doer(who, best, grammar.low[phrase.start], described)


def _alone(grammar: Grammar, sources: Sources) -> Doer | None:
    """Whom a sentence without a verb, or whose verb the tagger took for something else, opens with: "Defence counsel Ana Ruiz next"."""
    if not VERBAL.isdisjoint(grammar.tags) or (phrase := phrases.right(grammar, 0)) is None or grammar.tags[phrase.head] != "PROPN":
        return None
    described = not DESCRIBING.isdisjoint(grammar.tags[phrase.start : phrase.end])
    return Doer(sources.referent(grammar, phrase), Standing.ACTS, grammar.low[phrase.start], described)


def _unknown(who: Referent) -> bool:
    """Whether nothing but one capital letter in the whole story shows somebody."""
    return who.figure is not None and who.figure.body is None and len(who.figure.names) == 1


def _inverted(grammar: Grammar, verb: int, sources: Sources) -> Phrase | None:
    """Whom a sentence brings in behind its verb: "Among those is Ellery Boon, a teacher", "At the gate stood Boon"."""
    low, tags = grammar.low, grammar.tags
    if low[verb] not in BE and (low[verb] not in STANDS or tags[0] not in {"ADP", "ADV", "ADJ"}):
        return None
    first = verb + 1
    while first < grammar.n and tags[first] == "ADV":
        first += 1
    end = phrases.base_right(grammar, first)
    if end == first or tags[end - 1] != "PROPN" or "PROPN" in tags[:verb] or "," in low[:verb]:
        return None
    phrase = phrases.right(grammar, first)
    if phrase is None:
        return None
    who = sources.referent(grammar, phrase)
    there = who.members or (who,)
    return phrase if all(one.figure is not None and one.figure.body is False for one in there) else None


def _fronted(grammar: Grammar) -> Phrase | None:
    """Whom the sentence is about where it opens so: "For Bev Aldous, who planted some, that is no comfort"."""
    if grammar.low[0] not in {"for", "to"} or grammar.n < 3:
        return None
    end = phrases.base_right(grammar, 1)
    return Phrase(1, end - 1, end) if end > 1 and grammar.tags[end - 1] == "PROPN" and grammar.low[end : end + 1] == [","] else None


def _main(grammar: Grammar, phrase: Phrase, *, first: bool) -> bool:
    """Whether the subject opens a main clause: the sentence's first, or one that "and" or a semicolon adds."""
    if grammar.low[phrase.head] in RELATIVE:
        return False
    if phrase.start == 0:
        return True
    before = grammar.low[phrase.start - 1]
    if before in SUBORDINATE or grammar.tags[phrase.start - 1] in {"SCONJ", "ADP"}:
        return False
    return first or before in {"and", "but", ";", "while"}


def objects(grammar: Grammar, verb: int, sources: Sources) -> list[Referent]:
    """The people and bodies named right behind the verb, behind "with" or "beside", the "by" of a passive, the "to" of a handover."""
    found: list[Referent] = []
    at = verb + 1
    while at < grammar.n and grammar.tags[at] in {"ADV", "PART", "VERB", "AUX"}:
        at += 1
    before = range(max(1, verb - BESIDE), verb)  # Ruiz, together with her clerk, Paul Osei, signed
    starts = [at, *(word + 1 for word in before if grammar.low[word] in COMPANY and grammar.low[word - 1] in TOGETHER)]
    for word in range(at, grammar.n):
        if grammar.low[word] in STOP or grammar.low[word] in SUBORDINATE or grammar.low[word] in {"who", "which", "and", "but"}:
            break
        yielding = grammar.low[word] == "to" and (grammar.lemmas[verb] in YIELDS or grammar.low[word - 1] == "next")
        if grammar.low[word] in COMPANY or yielding or (grammar.low[word] == "by" and passive(grammar, verb)):
            starts.append(word + 1)
    for start in starts:
        end = phrases.base_right(grammar, start) if start < grammar.n else start
        definite = end > start and grammar.low[start] in {"the", "both"}
        if end > start and (grammar.tags[end - 1] == "PROPN" or definite) and not (end < grammar.n and grammar.tags[end] == "PART"):
            found.append(sources.referent(grammar, Phrase(start, end - 1, end)))
        elif end > start and grammar.low[start] in OPENING and (theirs := _named_behind(grammar, end)) is not None:
            found.append(sources.referent(grammar, theirs))
    return found


def _named_behind(grammar: Grammar, end: int) -> Phrase | None:
    """The name that stands in apposition to what ends there: "her captain, Ines Roa"."""
    if grammar.low[end : end + 1] != [","] or end + 1 >= grammar.n:
        return None
    last = phrases.base_right(grammar, end + 1)
    named = last > end + 1 and set(grammar.tags[end + 1 : last]) == {"PROPN"}
    return Phrase(end + 1, last - 1, last) if named and (last == grammar.n or grammar.tags[last] != "PART") else None
