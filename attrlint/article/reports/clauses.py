"""Whether a clause without "that", or with a late one, stands behind a verb."""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import COMMA, CROWDS, RELATIVE_SUBJECTS, STOP, SUBORDINATORS, TIME
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.reports.cues import Cues
from attrlint.article.reports.report import Right
from attrlint.article.terms import Frame
from attrlint.language.engine import QUOTE

#: Words that may stand between a verb and its "that".
DELAY = 15
#: Words an aside between commas may have.
ASIDE = 8
#: What a relative clause behind a comma begins with.
ADDING = frozenset({"which", "who", "whom", "whose"})
#: Participles, before a preposition, which have the form of a past tense.
MADE = frozenset({"built", "made", "held", "bought", "sold", "kept", "owned", "used"})
SPOKEN = frozenset({"said", "says", "told"})
SPEAKERLESS = frozenset({"SCONJ", "ADP", "ADV"})


def bare(grammar: Grammar, cues: Cues, verb: int, found: Right) -> Right | None:
    """The clause behind the verb where "that" does not stand at once.

    Of a verb that takes no objects, whatever is followed by a finite verb is a clause, its subject misread or not.
    """
    at, lemma = found.start, found.lemma
    clausal = lemma not in cues.noun and lemma not in cues.objects
    if clausal and (that := _delayed(grammar, found.cue_end, told=lemma in cues.addressees)) is not None:
        return found._replace(frame=Frame.THAT, start=that)
    if grammar.finite(at):
        if grammar.low[at] in SPOKEN and grammar.low[grammar.group(verb)] == "to":
            return None  # a clerk not allowed to comment publicly said
        if clausal and at == found.cue_end and _misread_noun(grammar, at):
            return found
        extracted = _extracted(grammar, verb, clausal=clausal)
        if at == found.cue_end:
            return found if extracted else None
        if extracted and grammar.low[at - 1] in TIME:
            return found  # which the board said last year was safe
        subject = grammar.tags[found.cue_end] != "PUNCT" and lemma not in cues.addressees
        return found._replace(start=found.cue_end) if clausal and subject else None  # said much of it was
    if grammar.tags[at] in SPEAKERLESS | {"CCONJ"} and grammar.low[at] != "there" and grammar.low[at] not in CROWDS:
        return None
    if bare_clause(grammar, cues, at, verb):
        return found
    return found if clausal and _asserts(grammar, at, told=lemma in cues.addressees) else None


def _misread_noun(grammar: Grammar, at: int) -> bool:
    """Whether what was taken for a verb in its plain form is the noun that the clause is about: "said work on the pier would start"."""
    plain = grammar.tags[at] == "VERB" and grammar.low[at] == grammar.lemmas[at]
    return plain and grammar.tags[at + 1 : at + 2] == ["ADP"] and grammar.clause(at + 2, grammar.n)


def _delayed(grammar: Grammar, start: int, *, told: bool) -> int | None:
    """The "that" behind a phrase of time, place or occasion: "said in a letter released by the court that"."""
    if not told and grammar.tags[start] not in {"ADP", "ADV"} and grammar.low[start] not in TIME:
        return None
    for at in range(start + 1, min(grammar.n - 2, start + DELAY)):
        if grammar.low[at] == "that":
            return at if grammar.tags[at + 1] not in {"VERB", "AUX", "PUNCT"} and grammar.clause(at + 1, grammar.n) else None
        if grammar.low[at] in STOP or grammar.low[at] in COMMA or grammar.tags[at] in {"AUX", "SCONJ", QUOTE}:
            return None
        if grammar.finite(at) and not grammar.low[at].endswith("ed"):
            return None
    return None


def _extracted(grammar: Grammar, verb: int, *, clausal: bool) -> bool:
    """Whether the clause's subject stands before the speaker: "which she said was late", "a probe the agency said was over".

    A verb that takes objects, or whose subject has a name in apposition, needs the relative: "which its owner, Lund, claims was sound".
    """
    subject = grammar.group(verb) - 1
    apposed = subject > 1 and grammar.low[subject] == ","
    if apposed:
        opening = next((at for at in range(subject - 1, max(0, subject - ASIDE), -1) if grammar.low[at] == ","), 1)
        subject = opening - 1
    if subject <= 0 or not grammar.nominal(subject):
        return False
    related = clausal and not apposed
    return related or grammar.low[phrases.base_left(grammar, subject) - 1] in RELATIVE_SUBJECTS


def _asserts(grammar: Grammar, at: int, *, told: bool) -> bool:
    """Whether a finite verb follows before the sentence stops, and no "and" leads over to it. `told`: an addressee may stand here."""
    low, later = grammar.low, at + 1
    while later < grammar.n:
        if low[later] == ",":
            later = _over_aside(grammar, later)
        if later >= grammar.n or low[later] in STOP or low[later] == "," or (told and low[later] in SUBORDINATORS):
            return False
        if grammar.finite(later):
            return grammar.tags[later - 1] != "CCONJ" and low[later - 1] not in RELATIVE_SUBJECTS
        later += 1
    return False


def _over_aside(grammar: Grammar, comma: int) -> int:
    """Behind the comma that closes a short aside without a verb, "for all his charm,"; else the comma that opens it."""
    for at in range(comma + 2, min(grammar.n - 1, comma + ASIDE)):
        if grammar.low[at] == ",":
            return at + 1 if not grammar.clause(comma + 1, at) else comma
    return comma


def bare_clause(grammar: Grammar, cues: Cues, at: int, verb: int) -> bool:
    """Whether a subject and its finite verb begin at `at`; close together where `verb` is that of a relative clause."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    phrase = phrases.right(grammar, at)
    if phrase is None:
        return low[at] == "there"
    if phrase.end < n and tags[phrase.end] == "DET" and phrase.end - phrase.start > 1 and low[phrase.end - 1] not in TIME:
        return True  # two noun phrases side by side: the tagger took the verb between them for a noun
    behind = phrase.end
    if phrase.end < n and low[phrase.end] == "," and "," in low[phrase.head : phrase.end]:
        behind += 1  # the comma that ends an apposition
    strict = (
        grammar.lemmas[verb] in cues.noun or grammar.lemmas[verb] in cues.objects
    )  # "claimed credit for the road that opened" asserts nothing
    if strict and (added := _relative(grammar, phrase.head + 1)):
        return _resumed(grammar, added)  # "maintain the engine, which was built in 1902" asserts nothing
    group = grammar.group(verb)
    described = group > 0 and low[group - 1] in {"that", "which"}  # "a storm that claimed the lives of two had cut"
    for later in range(phrase.head + 1, min(n, phrase.head + (3 if described else 25))):
        if low[later] in STOP or tags[later] == "SCONJ":
            return False
        if later >= behind and _breaks_off(grammar, later, strict=strict):
            return False
        if grammar.finite(later) and not (strict and low[later] in MADE and tags[later + 1 : later + 2] == ["ADP"]):
            return True  # not "maintain engines built in 1902"
        if tags[later] == QUOTE:
            return True
    return False


def _relative(grammar: Grammar, start: int) -> int:
    """Where the relative clause behind a comma begins that adds to the noun before `start`; 0 if a verb comes first, or none does."""
    low = grammar.low
    for at in range(start, min(grammar.n - 3, start + DELAY)):
        if low[at] in STOP or grammar.finite(at):
            return 0
        if low[at] == "," and (low[at + 1] in ADDING or (low[at + 2] == "of" and low[at + 3] in ADDING)):
            return at + 1
    return 0


def _resumed(grammar: Grammar, start: int) -> bool:
    """Whether the verb of the clause comes behind the comma that closes the relative at `start`."""
    for at in range(start + 2, grammar.n - 1):
        if grammar.low[at] in STOP:
            return False
        if grammar.low[at] == "," and grammar.tags[at + 1] in {"VERB", "AUX", "ADV"}:
            return grammar.clause(at + 1, min(grammar.n, at + 3))
    return False


def _breaks_off(grammar: Grammar, at: int, *, strict: bool) -> bool:
    """Whether the word behind a would-be subject ends it before any verb: a comma, "and left", and in strict frames "who"."""
    low, tags = grammar.low, grammar.tags
    if tags[at] == "CCONJ":
        after = at + 2 if tags[at + 1 : at + 2] == ["ADV"] else at + 1  # and then left
        return after >= grammar.n or grammar.finite(after)
    return low[at] in COMMA or low[at] == "what" or (strict and low[at] in RELATIVE_SUBJECTS)
