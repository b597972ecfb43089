"""What stands behind a noun and tells more of it: a participle with its adverbials, an apposition, a relative clause."""

from attrlint.article.grammar.closed import COMMA, DETERMINERS, INSIDE, STOP, TIME
from attrlint.article.grammar.grammar import Grammar
from attrlint.language.engine import QUOTE

#: What nothing is done to, so that its form in -ed is no participle behind a noun: the pump failed at six.
INTRANSITIVE = frozenset("fail die arrive happen occur appear remain stay collapse vanish disappear seem exist emerge erupt resign".split())


def participle_right(grammar: Grammar, verb: int) -> int:
    """The end of what a participle tells of the noun before it, or `verb` where the verb is a finite one."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    if not low[verb].endswith("ing") and not (verb + 1 < n and (tags[verb + 1] in {"ADP", "ADV"} or low[verb + 1] in TIME)):
        return verb
    if verb + 2 < n and TIME.intersection(low[verb + 1 : verb + 4]) and "by" not in low[verb + 1 : verb + 5]:
        return verb  # a survey released on Thursday
    at = verb + 1
    while at < n and low[at] not in STOP and low[at] not in COMMA and tags[at] not in {QUOTE, "AUX", "SCONJ", "CCONJ"}:
        if grammar.finite(at):
            return verb
        at += 1
    return at


def apposition_right(grammar: Grammar, at: int) -> int:
    """The end of an apposition that a comma at `at` opens, or `at`."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    end = at
    while (
        end + 1 < n
        and low[end] == ","
        and (tags[end + 1] in INSIDE | {"DET"} or low[end + 1] in DETERMINERS or low[end + 1] in {"who", "which"})
    ):
        stop = end + 1
        relative = low[stop] in {"who", "which"}
        while stop < n and low[stop] not in STOP and low[stop] not in COMMA and tags[stop] != QUOTE:
            relative = relative or (low[stop] in {"who", "which", "that"} and grammar.verb_at(stop + 1))
            if not relative and (tags[stop] == "AUX" or (tags[stop] == "VERB" and _governs(grammar, stop))):
                return end
            if low[stop] in TIME and tags[stop] == "PROPN" and low[stop - 1] in {",", "on"}:
                return end
            stop += 1
        end = stop
    return end


def _governs(grammar: Grammar, verb: int) -> bool:
    """Whether a verb in what may be an apposition is a finite one: no participle, or one with an object behind it."""
    if not grammar.low[verb].endswith(("ed", "ing")):
        return True
    if grammar.lemmas[verb] in INTRANSITIVE:
        return True
    if not grammar.low[verb].endswith("ed") or verb + 1 >= grammar.n:
        return False
    return grammar.tags[verb + 1] in {"DET", "NUM", "PROPN", "PRON"} or grammar.low[verb + 1] in STOP
