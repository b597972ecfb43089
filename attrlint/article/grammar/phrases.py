"""Noun phrases, found by their tags: to the left of a verb and to its right."""

from typing import NamedTuple

from attrlint.article.grammar.closed import (
    CROWDS,
    DETERMINERS,
    INSIDE,
    LINKS,
    MARKS,
    NAMING,
    OCCASION,
    PLACED,
    POSSESSIVE,
    SUBJECT_PRONOUNS,
    TIME,
    TITLES,
)
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.postmodifiers import apposition_right, participle_right
from attrlint.language.engine import QUOTE


class Phrase(NamedTuple):
    """A noun phrase by word numbers: `start` to `end` (exclusive), the head of its first part at `head`."""

    start: int
    head: int
    end: int


def left(grammar: Grammar, last: int, *, loose: bool = False, within: bool = False) -> Phrase:
    """The noun phrase whose last word is `last`. `loose`: any preposition may belong to it, as before an apposition."""
    low, tags = grammar.low, grammar.tags
    head, start = last, base_left(grammar, last)
    while start >= 2:
        before = start - 1
        if low[before] in {"even", "perhaps"} and low[before - 1] in {"and", "or"} and before > 1:
            before -= 1
        if (
            (tags[before] == "ADP" or low[before] == "of")
            and low[before] in LINKS
            and grammar.nominal(before - 1)
            and low[before - 1] not in SUBJECT_PRONOUNS
        ):
            if low[before] not in {"of", "for", "at"} and not loose and not _opens(grammar, before - 1):
                whole = left(grammar, before - 1) if before > 3 else None
                if whole is not None and whole.head < before - 1 and grammar.opens(whole.start):
                    return Phrase(whole.start, whole.head, last + 1)  # some delegates at the convention in Strand
                break
            head = before - 1
            start = base_left(grammar, head)
        elif low[before] in {"with", "to", "on"} and low[before - 1] in PLACED and before >= 2 and _told_apart(grammar, before - 2):
            head = before - 2
            start = base_left(grammar, head) if grammar.nominal(head) else head
        elif low[before] in {"and", "or", "nor"} and grammar.nominal(before - 1) and _opens(grammar, before - 1):
            start = _listed(grammar, base_left(grammar, before - 1))
            head = min(head, before - 1)
        elif not within and low[before] in {"and", "or"} and (whole := _whole(grammar, before - 1)) is not None:
            return Phrase(whole.start, whole.head, last + 1)  # the cities of Strand and Lorn
        elif low[before] in {"and", "or"} and low[before - 1] == "," and grammar.nominal(before - 2):
            first = base_left(grammar, before - 2)
            listed = _listed(grammar, first)
            if listed == first or not grammar.opens(listed):
                break
            start, head = listed, min(head, before - 2)  # unions, farmers, and many teachers
        elif low[before] == "and" and tags[before - 1] == "PROPN" == tags[start] and low[base_left(grammar, before - 1)] == "the":
            start = base_left(grammar, before - 1)  # the Parks and Recreation Department
        else:
            break
    return Phrase(start, head, last + 1)


def _whole(grammar: Grammar, last: int) -> Phrase | None:
    """The phrase that ends at `last` and has a preposition in it, if it begins a clause."""
    if not grammar.nominal(last):
        return None
    whole = left(grammar, last, within=True)
    alone = "," not in grammar.low[whole.start : last]  # after talks with the mayor of Lorn, Pike and Roth said
    return whole if alone and whole.head < last and grammar.opens(whole.start) else None


def _told_apart(grammar: Grammar, at: int) -> bool:
    """Whether words such as "close to the mayor" may tell who is meant by the word at `at`: people, those."""
    return grammar.nominal(at) or grammar.low[at] == "those"


def _listed(grammar: Grammar, start: int) -> int:
    """Where a list begins whose last item but one begins at `start`: "A, B and C"."""
    low, tags = grammar.low, grammar.tags
    while start >= 2 and low[start - 1] == "," and tags[start - 2] in NAMING and low[start - 2] not in TIME:
        start = base_left(grammar, start - 2)
    return start


def _opens(grammar: Grammar, last: int) -> bool:
    """Whether the base phrase ending at `last` begins a clause, so that a loose preposition can belong to it."""
    return grammar.opens(base_left(grammar, last))


def base_left(grammar: Grammar, last: int) -> int:
    """The first word of the base noun phrase that ends at `last`: no preposition in it."""
    low, tags = grammar.low, grammar.tags
    at = last
    if tags[at] == "PRON" and low[at] in SUBJECT_PRONOUNS:
        return at
    while at:
        tag, word = tags[at - 1], low[at - 1]
        before = tags[at - 2] if at >= 2 else ""
        if word == "what":
            break  # what scientists think
        if tag == "DET" or word in DETERMINERS or word in {"both", "either", "neither"}:
            at -= 1
            if not (at and low[at - 1] in {"all", "both", "half"}):
                break
        elif tag in INSIDE:
            if tag in {"NOUN", "PROPN"} and tags[at] == "PROPN" and (word in TIME or (low[at] in TITLES and not _titled(grammar, at))):
                break  # on Monday Roth said; at the convention Sen. Roth said
            at -= 1
        elif word in POSSESSIVE and tag in {"PART", "PUNCT"} and before in NAMING:
            at -= 2  # the council's leader
        elif tag == QUOTE and not grammar.stopped(at - 1) and (before in {"DET", "ADJ"} or (at >= 2 and low[at - 2] in DETERMINERS)):
            at -= 1  # the “low traffic” plan
        elif word in MARKS and tag == "PUNCT" and at >= 3 and low[at - 3] in MARKS and before in INSIDE | {"ADV", "VERB"}:
            at -= 3  # the “rebel” group
        elif (
            tag == "VERB"
            and word.endswith(("ed", "ing", "en"))
            and (
                before in {"DET", "ADJ", "NUM", "ADP"}
                or (at >= 2 and (low[at - 2] == "of" or low[at - 2] in DETERMINERS or low[at - 2] in POSSESSIVE))
            )
        ):
            at -= 1  # the proposed plan
        elif word in {"and", "or"} and before == "ADJ" == tags[at]:
            at -= 2  # progressive and liberal groups
        elif (
            tag == "ADV"
            and tags[at] in {"ADJ", "NUM", "DET"}
            and (before == "DET" or (word in {"nearly", "about", "almost", "roughly"} and tags[at] != "ADJ"))
        ):
            at -= 1  # nearly 20 of them
        elif word in {"-", "–", "/", "&"} and before in INSIDE and grammar.glued(at - 1):
            at -= 2
        elif (
            word == "than" and (tags[at] == "NUM" or low[at] in {"half", "twice"}) and at >= 2 and low[at - 2] in {"more", "less", "fewer"}
        ):
            at -= 2  # more than six in 10
        else:
            break
    return at


def _titled(grammar: Grammar, title: int) -> bool:
    """Whether the names before a title belong to it: "former Strand Gov. Ida Norn"; not "in Strand Gov. Norn"."""
    at = title
    while at and grammar.tags[at - 1] == "PROPN" and grammar.low[at - 1] not in TIME:
        at -= 1
    if at and grammar.tags[at - 1] == "ADJ":
        at -= 1
    return at < title and (at == 0 or grammar.tags[at - 1] in {"CCONJ", "PUNCT", "SCONJ", QUOTE})


def right(grammar: Grammar, first: int) -> Phrase | None:
    """The noun phrase that begins at `first`, with its "of" and the apposition behind it; None if none does."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    at = base_right(grammar, first)
    whole = at
    while at > first and not grammar.nominal(at - 1) and not grammar.sentence.words[at - 1][:1].isupper() and tags[at - 1] != QUOTE:
        at -= 1  # an adjective behind its noun belongs to what follows: a Democrat familiar with
    if at == first + 1 and whole > at and tags[first] in {"NUM", "DET"}:
        at = whole  # one former executive
    if at == first:
        return None
    head = at - 1
    if tags[head] == "PRON" and low[head] in SUBJECT_PRONOUNS:
        return Phrase(first, head, at)
    while at < n - 1:
        word = low[at]
        if word in PLACED and at + 2 < n and tags[at + 1] == "ADP" and (end := base_right(grammar, at + 2)) > at + 2:
            at = end
        elif tags[at] == "ADP" and (
            word in {"of", "for", "from"}
            or (word in {"at", "in", "with", "on", "to"} and tags[head] == "NOUN")
            or (word == "in" and tags[head] == tags[at + 1] == "NUM")  # three in ten
        ):
            end = base_right(grammar, at + 1)
            if end == at + 1 or low[end - 1] in TIME or low[end - 1] in OCCASION:
                break
            at = end
        elif word in {"and", "or"} and (end := base_right(grammar, at + 1)) > at + 1 and not grammar.verb_at(end):
            at = end
        else:
            break
    if at < n and low[at] == "(" and ")" in low[at : at + 8]:
        at = low.index(")", at) + 1
    if tags[head] == "NOUN" and at == head + 1 and at < n and grammar.reduced(at):
        at = participle_right(grammar, at)
    return Phrase(first, head, apposition_right(grammar, at))


def base_right(grammar: Grammar, first: int) -> int:
    """The end of the base noun phrase that begins at `first`; `first` itself where none does."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    at = first
    while at < n:
        tag, word = tags[at], low[at]
        before = tags[at - 1] if at > first else ""
        after = tags[at + 1] if at + 1 < n else ""
        naming = before in NAMING
        if tag == "PRON" and word in SUBJECT_PRONOUNS:
            return at + 1 if at == first else at
        if tag in INSIDE or (tag == "VERB" and "-" in word) or (word in POSSESSIVE and naming and (tag == "PART" or after in INSIDE)):
            if naming and tag == "PROPN" and word in TIME:
                break
            at += 1
        elif (tag == "DET" or word in DETERMINERS) and not naming:
            at += 1
        elif tag == "ADV" and not naming and (after in {"ADJ", "NUM"} or (after == "VERB" and before == "DET")):
            at += 1  # the most engaged voters
        elif at == first and tag == "VERB" and word.endswith("ing") and after == "NOUN":
            at += 1  # proposed sweeping overhauls
        elif at == first and at and tag == "VERB" and word.endswith("ed") and tags[at - 1] == "VERB" and after in INSIDE:
            at += 1  # said retired neurosurgeon Ben Park
        elif at == first and tag == "PRON":
            return at + 1
        elif at == first and word in CROWDS and tag in {"ADV", "CCONJ"}:
            at += 1  # both sides, more
        elif word in {"and", "but"} and before == "ADJ" and after == "ADJ":
            at += 1  # complete but unofficial returns
        elif (
            tag == "VERB"
            and at > first
            and (before in {"DET", "ADJ", "NUM", "ADV"} or low[at - 1] in DETERMINERS)
            and word.endswith(("ed", "ing"))
        ):
            at += 1  # the proposed plan
        elif word in {"-", "–", "/", "&"} and naming and grammar.glued(at) and after:
            at += 1
        elif word in MARKS and tag == "PUNCT" and at + 2 < n and low[at + 2] in MARKS and not naming:
            at += 3  # the “rebel” group
        elif tag == QUOTE and before == "DET" and grammar.capital(at):
            return at + 1  # the authors of the “Harbour Review”
        elif tag == QUOTE and (before in {"DET", "ADJ"} or low[at - 1] in DETERMINERS) and at > first:
            at += 1  # laments a “throwaway culture”
        else:
            break
    return at
