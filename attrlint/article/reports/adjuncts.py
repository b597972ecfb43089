"""What stands between a verb and its report: adverbials, and whoever is told."""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import CROWDS, OCCASION, QUESTION, TIME
from attrlint.article.grammar.grammar import Grammar

OBJECTS = frozenset({"him", "her", "them", "me", "us", "you"})


def over_adverbials(grammar: Grammar, at: int) -> int:
    """From `at` rightward over adverbs, days and prepositional phrases: "on Monday in a letter to staff"."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    while at < n:
        word, tag = low[at], tags[at]
        if word in TIME and tag in {"PROPN", "NOUN"}:
            at += 2 if at + 1 < n and tags[at + 1] == "NUM" else 1
        elif (
            tag == "ADV"
            and word not in QUESTION
            and word not in {"there", "that"}
            and not (word in CROWDS and at + 1 < n and tags[at + 1] in {"AUX", "VERB"})
        ):
            at += 1
        elif word == "at" and at + 1 < n and low[at + 1] in {"least", "most"}:
            return at
        elif tag == "CCONJ" and at + 1 < n and tags[at + 1] == "ADP":
            at += 1
        elif tag == "ADP" and word != "as" and at + 1 < n and (phrase := phrases.right(grammar, at + 1)) is not None:
            end = phrases.base_right(grammar, at + 1)
            at = end if low[end - 1] in TIME or low[end - 1] in OCCASION else max(end, phrase.head + 1)
        elif tag in {"DET", "NUM", "ADJ"} and low[(end := phrases.base_right(grammar, at)) - 1] in TIME and end > at:
            at = end
        elif word == "," and at + 2 < n and tags[at + 1] == "ADV" and low[at + 2] == ",":
            at += 3
        else:
            return at
    return at


def over_addressee(grammar: Grammar, at: int) -> int:
    """The word behind whoever is told."""
    phrase = phrases.right(grammar, at)
    if phrase is None or grammar.low[at] in {"that", "i", "we", "he", "she", "they"}:
        return at
    if grammar.low[at] in OBJECTS and at + 1 < grammar.n and grammar.tags[at + 1] not in {"NOUN", "ADJ", "PROPN"}:
        return at + 1  # told her the house was sold
    end = phrases.base_right(grammar, at)
    if end + 1 < grammar.n and grammar.low[end] == "and" and grammar.tags[end - 1] == "NOUN":
        other = phrases.base_right(grammar, end + 1)
        end = other if other > end + 1 and not grammar.verb_at(other) else end  # told crews and guests
    return end


def describes(grammar: Grammar, verb: int) -> bool:
    """Whether a form in -ed is a participle, for its noun has a verb of its own behind it: "a notice | posted on the door | said"."""
    low, tags, at = grammar.low, grammar.tags, verb + 1
    if not low[verb].endswith("ed"):
        return False
    while at < grammar.n and (tags[at] in {"ADP", "ADV"} or (low[at] in TIME and tags[at] == "PROPN")):
        end = at + 1
        if tags[at] == "ADP":
            timed = end < grammar.n and low[end] in TIME  # on Monday night raids began
            end = end + 1 if timed else phrases.base_right(grammar, end)
            if end == at + 1:
                return False
        at = end
    return verb + 1 < at < grammar.n and tags[at] == "VERB" and grammar.finite(at)
