"""Where a sentence says that somebody did wrong: the verb with its object, and who did it."""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.accusations.wrongs import BEHIND, Wrongs
from attrlint.article.grammar import phrases, subjects
from attrlint.article.grammar.closed import BE, COMMA, MARKS, NOT, RELATIVE, STOP
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase

#: What opens a clause that supposes or asks.
SUPPOSING = frozenset("if whether unless suppose imagine lest should until".split())
ASKING = frozenset("how why what whether if unless until as".split())
#: What opens a clause that only mentions what happened.
MENTIONING = frozenset("after before when since because while where until once although though days weeks months years hours".split())
#: Nobody did it.
NOBODY = frozenset("nobody none no neither nothing".split())
#: Behind "not" these say that it was done, and more.
ALONE = frozenset("only just merely simply".split())
#: Pasts that are nouns and adjectives as well.
ALIKE = {"beat": "beat", "hit": "hit", "drugged": "drug"}
#: Words between verb and "by".
AGENT_WITHIN = 8
#: Words before a clause within which "if" stands.
SUPPOSED_WITHIN = 12
#: Words from "who" to its verb, at most.
RELATIVE_WITHIN = 7


class Act(NamedTuple):
    """Words `start` to `end` (exclusive) say it; `agent` is who did it."""

    start: int
    end: int
    lemma: str
    agent: Phrase
    known: bool = False  # only mentioned, as an event that readers know
    held: bool = False  # what a verb or noun before it holds: "found Vance stole", "the claim that Vance stole"


def acts(grammar: Grammar, wrongs: Wrongs) -> Iterator[Act]:
    """Each deed that the sentence tells as done: no question, no "not", no "would"."""
    if "?" in grammar.low[-2:]:
        return
    for verb in range(grammar.n):
        if grammar.tags[verb] not in {"VERB", "AUX"} or (verb and grammar.low[verb - 1] in MARKS):
            continue  # “stole”, in marks, is somebody's word
        found = _called(grammar, wrongs, verb) if grammar.lemmas[verb] == "be" else _done(grammar, wrongs, verb)
        if found is None or grammar.low[found.agent.start] in NOBODY:
            continue
        first = min(found.agent.start, verb)
        if not _supposed(grammar, first):
            yield found._replace(held=found.agent.start < verb and _held(grammar, first))


def mend(grammar: Grammar, wrongs: Wrongs) -> None:
    """Reads "beat" and such behind those who did it as the verbs they are: guards beat and robbed them."""
    for at in range(1, grammar.n - 1):
        if grammar.low[at] not in ALIKE or grammar.tags[at] not in {"NOUN", "ADJ", "PROPN"}:
            continue
        before, behind = grammar.tags[at - 1], at + 1
        doing = before == "PROPN" or (before == "NOUN" and grammar.low[at - 1] != grammar.lemmas[at - 1])
        joined = grammar.tags[behind] == "CCONJ" and grammar.verb_at(behind + 1)
        while grammar.tags[behind] == "VERB" and grammar.low[behind].endswith("ed") and behind + 1 < grammar.n:
            behind += 1  # beat handcuffed prisoners
        phrase = phrases.base_right(grammar, behind)
        if doing and (joined or (phrase > behind and wrongs.suffers(grammar, ALIKE[grammar.low[at]], Phrase(behind, phrase - 1, phrase)))):
            grammar.mend(at, ALIKE[grammar.low[at]])


def _done(grammar: Grammar, wrongs: Wrongs, verb: int) -> Act | None:
    """The deed that the verb at `verb` is, with its object."""
    meant = wrongs.verb(grammar, verb)
    if meant is None:
        return None
    lemma, behind = meant
    if grammar.with_be(verb) and not grammar.low[verb].endswith("ing"):
        return _by(grammar, wrongs, verb, lemma)
    end = wrongs.object_end(grammar, lemma, behind)
    doing = _doing(grammar, wrongs, verb) if end is not None else None
    agent = _agent(grammar, doing) if doing is not None else None
    if end is None or agent is None:
        return None
    return Act(verb, end, lemma, agent, wrongs.known(grammar, lemma, behind, end) and _mentioned(grammar, verb))


def _doing(grammar: Grammar, wrongs: Wrongs, verb: int) -> int | None:
    """The verb whose subject did it, where it was done: "conspired to steal"; None for "would steal", "not steal"."""
    if _negated(grammar, verb):
        return None
    group = grammar.group(verb)
    if grammar.low[group] == "to":
        before = group - 1
        planned = before >= 0 and grammar.tags[before] == "VERB" and grammar.lemmas[before] in wrongs.plans
        if not planned or grammar.with_be(before) or grammar.negated(before):
            return None
        verb = before
    return None if grammar.unreal(verb) or not _told(grammar, verb) else verb


def _negated(grammar: Grammar, verb: int) -> bool:
    """Whether it was not done: not so of "not only lied"."""
    return grammar.negated(verb) and ALONE.isdisjoint(grammar.low[grammar.group(verb) : verb])


def _told(grammar: Grammar, verb: int) -> bool:
    """Whether the verb is one of a clause that tells what was done: past, perfect, progressive, or a participle that adds to one."""
    low, group = grammar.low, grammar.group(verb)
    if low[verb].endswith("ing"):
        if not BE.isdisjoint(low[group:verb]):
            return True
        return group == verb and verb > 0 and low[verb - 1] in {",", "by", "while"}
    if "AUX" in grammar.tags[group:verb]:
        return True
    before = grammar.tags[group - 1] if group else ""
    described = before == "VERB" and low[verb].endswith(("ed", "en"))  # released stolen emails
    return (
        grammar.finite(verb)
        and before not in {"DET", "ADJ", "ADP"}
        and not described
        and not (before == "VERB" and low[group - 1].endswith("ing"))
    )


def _by(grammar: Grammar, wrongs: Wrongs, verb: int, lemma: str) -> Act | None:
    """The deed told in the passive, with its agent: "pensioners were robbed by Tim Vance"."""
    low = grammar.low
    if grammar.negated(verb) or grammar.unreal(verb) or low[grammar.group(verb)] == "to":
        return None
    for at in range(verb + 1, min(grammar.n - 1, verb + AGENT_WITHIN)):
        if low[at] in STOP or low[at] in COMMA or grammar.verb_at(at):
            return None
        if low[at] == "by":
            agent = None if grammar.verb_at(at + 1) or grammar.tags[at + 1] == "NUM" else phrases.right(grammar, at + 1)
            victim = _agent(grammar, verb)
            if agent is None or victim is None or wrongs.loses(grammar, lemma, verb + 1) or not wrongs.suffers(grammar, lemma, victim):
                return None
            return Act(verb, agent.end, lemma, agent)
    return None


def _called(grammar: Grammar, wrongs: Wrongs, verb: int) -> Act | None:
    """Somebody is called a thief: "Vance is a fraud", "was guilty of fraud"."""
    low = grammar.low
    if grammar.negated(verb) or grammar.unreal(verb) or low[verb] not in BE or low[verb] in {"be", "being"}:
        return None
    at = verb + 1
    while at < grammar.n and grammar.tags[at] == "ADV" and low[at] not in NOT:
        at += 1
    if at + 1 >= grammar.n or low[at] in NOT:
        return None
    if low[at] in BEHIND:
        start, lemma = at, low[at]
        first = at + 1 if lemma == "behind" else at + 2
        end = phrases.base_right(grammar, first) if first < grammar.n and (first == at + 1 or low[at + 1] in {"of", "in", "for"}) else at
        if end <= first or grammar.lemmas[end - 1] not in wrongs.crimes:
            return None
    else:
        start, end = at, phrases.base_right(grammar, at)
        if end == at or not wrongs.calls(grammar, end):
            end = max(end, at + 2)
            if low[end : end + 2] not in (["and", "a"], ["and", "an"]):
                return None
            start, end = end + 1, phrases.base_right(grammar, end + 1)  # a bully and a thief
        lemma = grammar.lemmas[end - 1]
        if end == start or low[start] not in {"a", "an"} or not wrongs.calls(grammar, end) or grammar.tags[end - 1] == "PROPN":
            return None
        if not wrongs.pets.isdisjoint(low[start:end]) or low[end : end + 1] in (["of"], ["for"]):
            return None  # a thief of hearts
    agent = _agent(grammar, verb)
    return Act(start, end, lemma, agent) if agent is not None else None


def _agent(grammar: Grammar, verb: int) -> Phrase | None:
    """Who does what the verb says; for "who", whoever it stands for."""
    found = subjects.subject(grammar, verb)
    if found is not None and grammar.low[found.head] in RELATIVE:
        return subjects.antecedent(grammar, found)
    return found


def _mentioned(grammar: Grammar, verb: int) -> bool:
    """Whether the verb stands in a clause that only mentions what happened: "after Vance killed nine people", "Vance, who killed nine"."""
    subject = subjects.subject(grammar, verb)
    if subject is None:
        return False
    return (
        grammar.low[subject.head] in RELATIVE
        or _in_relative(grammar, verb)
        or (subject.start > 0 and not MENTIONING.isdisjoint(grammar.low[max(0, subject.start - 2) : subject.start]))
    )


def _in_relative(grammar: Grammar, verb: int) -> bool:
    """Whether only a few words without a verb stand between "who" and the verb: "Vance, who with his brother killed nine"."""
    for at in range(grammar.group(verb) - 1, max(-1, verb - RELATIVE_WITHIN), -1):
        if grammar.low[at] == "who":
            return True
        if grammar.tags[at] in {"VERB", "AUX", "PUNCT"}:
            return False
    return False


def _supposed(grammar: Grammar, first: int) -> bool:
    """Whether the clause that begins at `first` supposes or asks: "if Vance stole", "how Vance stole"."""
    low = grammar.low
    return not SUPPOSING.isdisjoint(low[max(0, first - SUPPOSED_WITHIN) : first]) or (first > 0 and low[first - 1] in ASKING)


def _held(grammar: Grammar, first: int) -> bool:
    """Whether a verb or noun right before the clause holds it."""
    if not first:
        return False
    if grammar.low[first - 1] == "that" and first > 1:
        return grammar.tags[first - 2] in {"NOUN", "ADJ", "VERB", "ADP"}
    return grammar.tags[first - 1] == "VERB" and grammar.finite(first - 1)
