"""What describes a subject between it and its verb: an apposition, a relative clause, a participle, a town."""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import COMMA, RELATIVE, RELATIVE_SUBJECTS, STOP, SUBJECT_PRONOUNS, SUBORDINATORS, TIME
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.language.engine import QUOTE

#: Words looked through for a relative clause, and for two of which one is joined to the other.
NEAR, JOINED = 15, 25


def before_bracket(grammar: Grammar, closing: int) -> int:
    """The word before the bracket that closes at `closing`."""
    opening = next((at for at in range(closing - 1, max(0, closing - 9), -1) if grammar.low[at] == "("), closing)
    return max(0, opening - 1)


def described(grammar: Grammar, phrase: Phrase, *, finite: bool) -> Phrase:
    """The subject with the relative clause that ends in `phrase`: "executives who have worked with Murdoch" say."""
    low, tags = grammar.low, grammar.tags
    if phrase.start < 3 or tags[phrase.start - 1] not in {"ADP", "VERB", "AUX"}:
        return phrase
    because = False  # people who are unnamed because they fear for their jobs said
    for at in range(phrase.start - 1, max(0, phrase.start - JOINED), -1):
        if low[at] in STOP or low[at] in COMMA or tags[at] == QUOTE or (at < phrase.start - NEAR and not because):
            break
        if low[at] in RELATIVE_SUBJECTS and grammar.nominal(at - 1) and grammar.clause(at + 1, phrase.start):
            whole = phrases.left(grammar, at - 1)
            if because and not grammar.opens(whole.start):
                break
            return Phrase(whole.start, whole.head, phrase.end)
        if finite and low[at] == "because" and grammar.clause(at + 1, phrase.start):
            because = True
            continue
        if finite and low[at] in SUBJECT_PRONOUNS and tags[at - 1] == "NOUN" and grammar.clause(at + 1, phrase.start):
            whole = phrases.left(grammar, at - 1)
            if grammar.opens(whole.start):
                return Phrase(whole.start, whole.head, phrase.end)  # people I have met in Strand say
        if low[at] == "who" and low[at - 1] in {"and", "but"} and (joined := joins_relative(grammar, at - 1)) is not None:
            return Phrase(joined.start, joined.head, phrase.end)
        if low[at] in SUBORDINATORS:
            break
        noun = at - 2 if at > 1 and grammar.tags[at - 1] == "ADV" else at - 1
        if finite and grammar.participle(at) and grammar.tags[noun] == "NOUN":
            whole = phrases.left(grammar, noun)
            if grammar.opens(whole.start):
                return Phrase(whole.start, whole.head, phrase.end)  # a report released by the institute said
    return phrase


def joins_relative(grammar: Grammar, joint: int) -> Phrase | None:
    """Of whom the clause tells that an "and" joins a second one to: "a nurse who was there, | and who saw it"."""
    low = grammar.low
    for at in range(joint - 1, max(0, joint - JOINED), -1):
        if low[at] in STOP or low[at] == ";" or grammar.tags[at] == QUOTE:
            break
        noun = at - 2 if low[at - 1] in COMMA else at - 1
        if low[at] in {"who", "whose"} and noun >= 0 and grammar.nominal(noun):
            whole = phrases.left(grammar, noun)
            return whole if grammar.opens(whole.start) else None
    return None


def at_home(grammar: Grammar, phrase: Phrase) -> Phrase:
    """The subject with the town or role beside it, where no comma closes that: "Stacy Baker of Strand, Lorn says"."""
    comma = phrase.start - 1
    if comma > 1 and grammar.low[comma] == "," and grammar.tags[comma - 1] == "NOUN" and grammar.tags[phrase.head] == "PROPN":
        role = phrases.base_left(grammar, comma - 1)
        if grammar.tags[role] == "DET" and role and grammar.tags[role - 1] == QUOTE:
            return Phrase(role, phrase.head, phrase.end)  # “Q,” another friend, Mira Voss said
    if comma < 2 or grammar.low[comma] != "," or any(tag != "PROPN" for tag in grammar.tags[phrase.start : phrase.end]):
        return phrase
    whole = phrases.left(grammar, comma - 1, loose=True) if grammar.tags[comma - 1] == "PROPN" else phrase
    lives = whole.head + 1 < comma and grammar.low[whole.head + 1] in {"of", "from", "in"}
    return Phrase(whole.start, whole.head, phrase.end) if lives and grammar.opens(whole.start) else phrase


def apposed(grammar: Grammar, comma: int) -> Phrase | None:
    """The name or noun before a comma, with the apposition or relative clause that the comma closes; None where none stands there."""
    low, tags = grammar.low, grammar.tags
    named: Phrase | None = None
    edge = comma  # the comma that ends the segment looked at
    for at in range(comma - 1, max(0, comma - 40), -1):
        if tags[at] == QUOTE or low[at] in {";", ":"}:
            break
        if low[at] == "," and edge == comma and at and low[at - 1] in {"who", "which"}:
            return Phrase(at - 1, at - 1, at)  # who, on a call on Friday, said
        if low[at] in COMMA and at and (grammar.nominal(at - 1) or low[at - 1] == ")"):
            dashed = edge == comma and low[at] == low[comma] and low[at] != "," and not grammar.clause(at + 1, edge)
            if not dashed and not _joins(grammar, at + 1, edge):
                break
            edge = at
            last = before_bracket(grammar, at - 1) if low[at - 1] == ")" else at - 1
            phrase = phrases.left(grammar, last, loose=True)
            before = phrase.start - 1
            if named is not None and before in {0, 1} and low[before].endswith("ing") and (not before or tags[0] in {"ADP", "SCONJ"}):
                break  # a deed sets the scene: "Without offering proof, the mayor, Roth, said"
            if before >= 0 and (tags[before] == "ADP" or low[before] == "about") and low[before] not in SUBORDINATORS:
                if before == 0 or tags[before - 1] == QUOTE:
                    break  # the scene is set: "In Strand, Roth, the mayor, said"
                continue
            if low[phrase.head] in TIME:
                break
            named = phrase
    if named is not None:
        return Phrase(named.start, named.head, comma)
    if low[comma - 1] == ")" and tags[before_bracket(grammar, comma - 1)] == "PROPN":
        phrase = phrases.left(grammar, before_bracket(grammar, comma - 1))
        return Phrase(phrase.start, phrase.head, comma)  # Sen. Dana Cole (R-Lorn), said
    if edge < comma - 2 and all(tag == "PROPN" for tag in tags[edge + 1 : comma]):
        return Phrase(edge + 1, comma - 1, comma)  # one of the delegates who came early, Kelly Smith, said
    if grammar.nominal(comma - 1) and low[comma] == "," and not grammar.clause(0, comma) and phrases.left(grammar, comma - 1).start == 0:
        phrase = phrases.left(grammar, comma - 1)
        return phrase if tags[phrase.head] == "PROPN" else None
    return None


def behind_clause(grammar: Grammar, phrase: Phrase, first: int) -> Phrase:
    """The speaker and its apposition, without the noun that ends a clause from `first` on: "he sold phones, | the mayor, Roth, said"."""
    low, tags = grammar.low, grammar.tags
    commas = [at for at in range(phrase.head, phrase.end) if low[at] == ","]
    if len(commas) != 2 or low[phrase.start - 1] in COMMA or tags[phrase.start - 1] == QUOTE:
        return phrase
    start, end = commas[0] + 1, commas[1]
    parts = (phrases.left(grammar, end - 1, loose=True), phrases.left(grammar, phrase.end - 1, loose=True))
    whole = parts[0].start <= start and parts[1].start <= end + 1 and all(grammar.nominal(part.end - 1) for part in parts)
    named = any(tags[part.end - 1] == "PROPN" for part in parts)
    if not (whole and named and grammar.clause(first, commas[0])) or low[start] in RELATIVE:
        return phrase
    return Phrase(start, max(start, parts[0].head), phrase.end)


def _joins(grammar: Grammar, start: int, end: int) -> bool:
    """Whether the words between two commas can describe the name before them."""
    low, tags = grammar.low, grammar.tags
    if start >= end:
        return False
    if low[start] in SUBORDINATORS and start + 1 < end and low[start + 1].endswith(("ed", "ing")) and tags[start + 1] == "VERB":
        return True  # Hale, when asked what he meant, said
    if tags[start] in {"SCONJ", "CCONJ"} and low[start] not in RELATIVE:
        return False
    if low[start] in {"who", "which", "whose", "whom"}:
        return True
    for at in range(start, end):
        if low[at] == "that" and tags[at] == "SCONJ" and at > start and not grammar.clause(at + 1, end):
            return False  # Hale, a nurse, recalled that | the coach, Orr, had said
        if low[at] in RELATIVE and at > start:
            return True
        participle = at == start and tags[at] == "VERB" and tags[at + 1] in {"ADP", "ADV", "PART"}  # the letter, sent on Monday, said
        if grammar.finite(at) and not low[at].endswith("ed") and not participle:
            return False
    return True
