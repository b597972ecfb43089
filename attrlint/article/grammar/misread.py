"""Verbs of speech that a tagger took for nouns, known by where they stand."""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import COMMA, CROWDS, DETERMINERS, RELATIVE_SUBJECTS, STOP, SUBJECT_PRONOUNS
from attrlint.article.grammar.grammar import Grammar
from attrlint.language.engine import QUOTE

#: Forms that are never anything but verbs, whatever the tagger says.
ALWAYS = {"said": "say", "says": "say", "told": "tell", "wrote": "write"}
#: With one of these behind it a plural form is a verb, where a relative stands among so many words before.
SINGULAR = frozenset({"is", "was", "has"})
NEAR = 10
BEFORE = frozenset({"CCONJ", "PROPN", "PRON"})
BEHIND = frozenset({"PROPN", "PRON", "DET"})
NOMINAL = frozenset({"DET", "PRON", "PROPN", "NOUN"})


def reporting_verbs(grammar: Grammar, known: frozenset[str], speaking: frozenset[str]) -> list[int]:
    """The verbs with a lemma in `known`. A word that was taken for a noun counts if it stands as a verb in `speaking` would."""
    lemmas, low = grammar.lemmas, grammar.low
    found: list[int] = []
    odd = not ALWAYS.keys().isdisjoint(low)
    if not odd and known.isdisjoint(lemmas) and "ADJ" not in grammar.tags and "shot" not in low:
        return found
    for at, tag in enumerate(grammar.tags):
        if tag == "VERB":
            about = low[at] == "regarding" and grammar.group(at) == at  # a letter regarding the pier
            if lemmas[at] in known and not about and not _attributive(grammar, at) and not _apposed(grammar, at):
                found.append(at)
        elif odd and low[at] in ALWAYS:
            grammar.mend(at, ALWAYS[low[at]])
            found.append(at)
        elif low[at] == "shot" and tag == "NOUN" and low[at + 1 : at + 2] == ["back"]:
            grammar.mend(at, "shoot")
            found.append(at)
        elif (tag == "NOUN" and lemmas[at] in speaking) or (tag == "ADJ" and low[at].endswith("ed")):
            verb = _verb(grammar, at, speaking) if 0 < at < grammar.n - 1 else ""
            if verb:
                grammar.mend(at, verb)
                found.append(at)
    return found


def _attributive(grammar: Grammar, at: int) -> bool:
    """Whether a participle stands before its noun: "the long feared flood"."""
    if not at or at + 1 >= grammar.n or not grammar.low[at].endswith(("ed", "ing")) or grammar.low[at - 1] in CROWDS:
        return False
    counted = grammar.low[at].endswith("ed") and (
        grammar.tags[at - 1] == "ADP" or grammar.low[at - 1] == "of"
    )  # the number of reported cases
    return (counted or grammar.tags[at - 1] in {"DET", "ADJ", "NUM"}) and grammar.tags[at + 1] in {"NOUN", "ADJ"}


def _apposed(grammar: Grammar, at: int) -> bool:
    """Whether a plural noun was taken for a verb: "he broke no rule, claims that the report could not bear out"."""
    low = grammar.low
    return low[at] == "claims" and at > 0 and low[at - 1] == "," and low[at + 1 : at + 2] == ["that"] and "and" not in low[at + 2 :]


def _verb(grammar: Grammar, at: int, speaking: frozenset[str]) -> str:
    """The lemma of the verb that a noun or adjective really is, or nothing."""
    word, lemma = grammar.low[at], grammar.lemmas[at]
    if grammar.tags[at] == "ADJ":
        lemma = word[:-1] if word[:-1] in speaking else word[:-2]
        led = grammar.tags[at - 1] in BEFORE or (grammar.tags[at - 1] in {"ADV", "AUX"} and "AUX" in grammar.tags[max(0, at - 3) : at])
        accused = word.endswith("ed") and led and grammar.tags[at + 1] in BEHIND
        return lemma if accused and lemma in speaking else ""  # "and accused Obama"
    apposed = grammar.low[at - 1] == "," and word != lemma
    named = apposed or grammar.low[at - 1] in CROWDS or grammar.tags[at - 1] in {"PROPN", "NOUN", "PRON"} or _the_two(grammar, at - 1)
    if lemma not in speaking or grammar.low[at - 1] in DETERMINERS or not named:
        return ""
    if grammar.low[at - 1] in SUBJECT_PRONOUNS and (word != lemma or grammar.low[at - 1] not in {"he", "she", "it"}):
        return lemma  # he laments a shared culture
    return lemma if _stands_as_verb(grammar, at, inflected=word != lemma) else ""


def _stands_as_verb(grammar: Grammar, at: int, *, inflected: bool) -> bool:
    low, tags = grammar.low, grammar.tags
    following = low[at + 1]
    plural = (tags[at - 1] == "NOUN" and low[at - 1].endswith("s")) or low[at - 1] in CROWDS
    if following == "that":
        return inflected or plural or tags[at - 1] in {"PROPN", "PRON"}
    if tags[at - 1] == "PRON" and at > 1 and tags[at - 2] == QUOTE and following in STOP | COMMA:
        return inflected  # “Q,” he mocks
    relative = inflected and not RELATIVE_SUBJECTS.isdisjoint(low[max(0, at - NEAR) : at])
    if relative and (following in SINGULAR or (low[at - 1] == "," and tags[at + 1] == "AUX")):
        return True  # the bridge, which the contractor, Lund, claims was sound
    if inflected and low[at].endswith("s") and plural:
        return False  # many promises she made
    if inflected:  # "Reinholt fears she", "“Q,” the website explains"
        return following in SUBJECT_PRONOUNS or (tags[at - 1] in {"PROPN", "NOUN"} and _quoted_before(grammar, at - 1))
    several = tags[at - 1] == "NOUN" and low[at - 1] != grammar.lemmas[at - 1]
    if following in STOP | COMMA and (several or _the_two(grammar, at - 1)):
        return _quoted_before(grammar, at - 1)  # “Q,” the two men write
    return plural and tags[at + 1] in NOMINAL  # "fans insist delegates must"


def _the_two(grammar: Grammar, at: int) -> bool:
    """Whether a number stands for those that it counts: "the two"."""
    return grammar.tags[at] == "NUM" and at > 0 and grammar.low[at - 1] == "the"


def _quoted_before(grammar: Grammar, last: int) -> bool:
    """Whether the noun phrase that ends at `last` stands right behind a quotation."""
    start = phrases.left(grammar, last).start
    return start > 0 and grammar.tags[start - 1] == QUOTE
