"""How a report stands to its verb: what follows the verb, and where the report begins."""

from typing import NamedTuple

from attrlint.article import phrases
from attrlint.article.closed import COMMA, CROWDS, OCCASION, QUESTION, RELATIVE_SUBJECTS, STOP, SUBORDINATORS, TIME
from attrlint.article.cues import Cues
from attrlint.article.grammar import Grammar
from attrlint.article.terms import Frame
from attrlint.language.engine import QUOTE

#: Words an aside between commas may have.
ASIDE = 10
#: Words that may stand between a verb and its "that".
DELAY = 15
#: Words behind a noun phrase within which a verdict on it begins.
VERDICT = 3
#: Frames in which a verb tells an act or attitude rather than words.
ACTS = frozenset({Frame.NOUN, Frame.TO})
POSSIBLE = frozenset({"would", "could", "should", "might", "may", "can"})
#: What may stand behind a noun of speech: "about", "for". Not where or when it was said.
MATTERS = frozenset({"about", "against", "at", "for", "of", "on", "over", "to", "toward", "towards", "with"})
OBJECTS = frozenset({"him", "her", "them", "me", "us", "you"})
SPEAKERLESS = frozenset({"SCONJ", "ADP", "ADV"})


class Right(NamedTuple):
    """What stands behind a verb: its lemma with a particle, the frame, the first word of the content, the end of the cue."""

    lemma: str
    frame: Frame
    start: int
    cue_end: int


def right(grammar: Grammar, cues: Cues, verb: int) -> Right | None:
    """The report behind the verb at `verb`, or None where none follows."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    lemma = grammar.lemmas[verb].lower()
    at = _particle(grammar, cues, lemma, verb + 1)
    if at > verb + 1:
        lemma = f"{lemma} {low[at - 1]}"
        if lemma in cues.preposition:
            return Right(lemma, Frame.PREPOSITION, at, at) if at < n and low[at] not in STOP else None
    elif lemma in cues.light and (spoken := _light(grammar, cues, lemma, at)) is not None:
        return spoken
    cue_end = at
    if lemma in cues.addressees and at < n and tags[at] != QUOTE:
        at = over_addressee(grammar, at)
        if at + 1 < n and f"{lemma} {low[at]}" in cues.preposition:
            return Right(f"{lemma} {low[at]}", Frame.PREPOSITION, at + 1, cue_end)
    at = over_adverbials(grammar, at)
    if at >= n:
        return None
    if tags[at] == QUOTE or low[at] in STOP or low[at] in COMMA:
        return _behind_mark(grammar, cues, verb, Right(lemma, Frame.QUOTE, at, cue_end))
    found = _behind_word(grammar, cues, verb, Right(lemma, Frame.BARE, at, cue_end))
    return None if found is not None and found.frame in ACTS and _only_conceived(grammar, verb, found.frame) else found


def _only_conceived(grammar: Grammar, verb: int, frame: Frame) -> bool:
    """Whether nobody is said to have done it: "could oppose the plan"; or it only tells who is meant: "voters who want to leave"."""
    low, group = grammar.low, grammar.group(verb)
    if any(low[at] in POSSIBLE for at in range(group, verb)):
        return True
    return frame is Frame.TO and group > 0 and low[group - 1] in RELATIVE_SUBJECTS


def _particle(grammar: Grammar, cues: Cues, lemma: str, at: int) -> int:
    """The word behind the verb's particle or preposition, which need not stand at `at`; `at` where the verb has none."""
    low, n = grammar.low, grammar.n
    if at < n and f"{lemma} {low[at]}" in cues.phrasal:
        return at + 1
    if at + 1 >= n or lemma not in cues.followed:
        return at
    if low[at] == "it" or grammar.tags[at] == "ADV" or low[at].endswith("ly"):  # made it clear, complained bitterly about
        after = at + 1
    elif low[at] in {"to", "with"}:  # spoke to reporters about
        after = phrases.base_right(grammar, at + 1)
    else:
        return at
    found = f"{lemma} {low[after]}" if at < after < n else ""
    return after + 1 if found in cues.phrasal and (low[at] != "it" or found not in cues.preposition) else at


def _light(grammar: Grammar, cues: Cues, lemma: str, at: int) -> Right | None:
    """The report where a verb that says little has a noun of speech behind it: "raised questions about", "made the case that"."""
    end = phrases.base_right(grammar, at)
    if not at < end < grammar.n - 1 or grammar.lemmas[end - 1] not in cues.matter:
        return None
    named = f"{lemma} {grammar.lemmas[end - 1]}"
    if grammar.low[end] == "that":
        return Right(named, Frame.THAT, end, end) if grammar.clause(end + 1, grammar.n) else None
    matters = grammar.low[end] in MATTERS and grammar.low[end + 1] not in TIME
    return Right(named, Frame.PREPOSITION, end + 1, end + 1) if matters else None


def _behind_mark(grammar: Grammar, cues: Cues, verb: int, found: Right) -> Right | None:
    """The report where a colon, a comma or a quotation stands behind the verb."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    lemma, at = found.lemma, found.start
    if tags[at] == QUOTE and at == found.cue_end and lemma in cues.paused:
        return None  # "continued “low traffic” trials": these take a quotation only behind a comma
    if tags[at] == QUOTE:
        return found if lemma in cues.quote or lemma in cues.noun else None
    if low[at] == ":":
        return found._replace(frame=Frame.COLON, start=at + 1) if lemma in cues.quote or lemma in cues.clause else None
    if low[at] not in COMMA or at + 1 >= n:
        return None
    if tags[at + 1] == QUOTE:
        return found._replace(start=at + 1) if low[at] == "," and lemma in cues.quote else None
    if lemma not in cues.clause:
        return None
    if (
        at > found.cue_end
        and tags[at - 1] == "NOUN"
        and tags[at + 1] in {"PRON", "DET", "PROPN"}
        and _bare_clause(grammar, cues, at + 1, verb)
    ):
        return found._replace(frame=Frame.BARE, start=at + 1)  # said during the briefing, he showed
    aside = next((later for later in range(at + 1, min(n - 1, at + ASIDE)) if low[later] == low[at] and low[later + 1] == "that"), None)
    return found._replace(frame=Frame.THAT, start=aside + 1) if aside is not None else None  # said, without evidence, that


def _behind_word(grammar: Grammar, cues: Cues, verb: int, found: Right) -> Right | None:
    """The report where a word stands behind the verb: "that", "whether", "to", a clause, a noun phrase."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    lemma, at = found.lemma, found.start
    word, tag = low[at], tags[at]
    if word == "that" and (lemma in cues.clause or (lemma in cues.that and at == found.cue_end)):
        if tag == "SCONJ" or grammar.clause(at + 1, n) or QUOTE in tags[at + 1 :]:
            return found._replace(frame=Frame.THAT)
    elif word in QUESTION and lemma in cues.question and grammar.clause(at + 1, n):
        return found._replace(frame=Frame.THAT)
    elif word == "to" and (tag == "PART" or (at + 1 < n and tags[at + 1] in {QUOTE, "VERB"})):
        return found._replace(frame=Frame.TO) if lemma in cues.to else None
    elif lemma in cues.to and (phrase := phrases.right(grammar, at)) is not None and _to_verb(grammar, phrase.end):
        return found._replace(frame=Frame.TO)  # expect the bank to cut rates
    if (
        lemma in cues.clause
        and lemma not in cues.to
        and (phrase := phrases.right(grammar, at)) is not None
        and _to_verb(grammar, phrase.end)
    ):
        return found  # said the firm plans to close: the tagger took "plans" for a noun
    if lemma in cues.clause and (bare := _bare(grammar, cues, verb, found)) is not None:
        return bare
    if at == found.cue_end or tags[found.cue_end] == "ADV":
        return _object(grammar, cues, found)
    return None


def _bare(grammar: Grammar, cues: Cues, verb: int, found: Right) -> Right | None:
    """The clause behind the verb where "that" does not stand at once.

    Of a verb that takes no objects, whatever is followed by a finite verb is a clause, its subject misread or not.
    """
    at, lemma = found.start, found.lemma
    clausal = lemma not in cues.noun and lemma not in cues.objects
    if clausal and (that := _delayed(grammar, found.cue_end, told=lemma in cues.addressees)) is not None:
        return found._replace(frame=Frame.THAT, start=that)
    if grammar.finite(at):
        if at == found.cue_end:
            return found if clausal and _extracted(grammar, verb) else None
        subject = grammar.tags[found.cue_end] != "PUNCT" and lemma not in cues.addressees
        return found._replace(start=found.cue_end) if clausal and subject else None  # said much of it was
    if grammar.tags[at] in SPEAKERLESS | {"CCONJ"} and grammar.low[at] != "there" and grammar.low[at] not in CROWDS:
        return None
    if _bare_clause(grammar, cues, at, verb):
        return found
    return found if clausal and _asserts(grammar, at, told=lemma in cues.addressees) else None


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


def _extracted(grammar: Grammar, verb: int) -> bool:
    """Whether the clause's subject stands before the speaker: "which she said was late", "a probe the agency said was over"."""
    subject = grammar.group(verb) - 1
    return subject > 0 and grammar.nominal(subject)


def _asserts(grammar: Grammar, at: int, *, told: bool) -> bool:
    """Whether a finite verb follows before the sentence stops, and no "and" leads over to it. `told`: an addressee may stand here."""
    for later in range(at + 1, grammar.n):
        if grammar.low[later] in STOP or grammar.low[later] == "," or (told and grammar.low[later] in SUBORDINATORS):
            return False
        if grammar.finite(later):
            return grammar.tags[later - 1] != "CCONJ" and grammar.low[later - 1] not in RELATIVE_SUBJECTS
    return False


def _object(grammar: Grammar, cues: Cues, found: Right) -> Right | None:
    """The report where a noun phrase is all that stands behind the verb, or a noun phrase with a verdict on it."""
    if found.lemma not in cues.noun and found.lemma not in cues.verdict:
        return None
    phrase = phrases.right(grammar, found.cue_end)
    if phrase is None:
        doing = found.lemma in cues.noun and grammar.tags[found.cue_end] == "VERB" and grammar.low[found.cue_end].endswith("ing")
        return found._replace(frame=Frame.NOUN, start=found.cue_end) if doing else None  # proposed closing the road
    if found.lemma not in cues.noun:
        turns = cues.verdict[found.lemma]
        if not any(grammar.low[at] in turns for at in range(phrase.head + 1, min(grammar.n - 1, phrase.end + VERDICT))):
            return None
    return found._replace(frame=Frame.NOUN, start=found.cue_end)


def _to_verb(grammar: Grammar, at: int) -> bool:
    """Whether an infinitive begins at `at`."""
    return at + 1 < grammar.n and grammar.low[at] == "to" and grammar.tags[at + 1] in {"VERB", "AUX"}


def _bare_clause(grammar: Grammar, cues: Cues, at: int, verb: int) -> bool:
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
    group = grammar.group(verb)
    described = group > 0 and low[group - 1] in {"that", "which"}  # "a storm that claimed the lives of two had cut"
    for later in range(phrase.head + 1, min(n, phrase.head + (3 if described else 25))):
        if low[later] in STOP or tags[later] == "SCONJ":
            return False
        if later >= behind and _breaks_off(grammar, later, strict=strict):
            return False
        if grammar.finite(later):
            return True
        if tags[later] == QUOTE:
            return True
    return False


def _breaks_off(grammar: Grammar, at: int, *, strict: bool) -> bool:
    """Whether the word behind a would-be subject ends it before any verb: a comma, "and left", and in strict frames "who"."""
    low, tags = grammar.low, grammar.tags
    if tags[at] == "CCONJ":
        return at + 1 >= grammar.n or grammar.finite(at + 1)
    return low[at] in COMMA or low[at] == "what" or (strict and low[at] in RELATIVE_SUBJECTS)


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
            and word != "there"
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
    return phrases.base_right(grammar, at)
