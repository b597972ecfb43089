"""How a report stands to its verb: what follows the verb, and where the report begins."""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import COMMA, QUESTION, RELATIVE_SUBJECTS, STOP, TIME
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.reports.adjuncts import over_addressee, over_adverbials
from attrlint.article.reports.clauses import bare, bare_clause
from attrlint.article.reports.cues import Cues
from attrlint.article.reports.report import Right
from attrlint.article.terms import Frame
from attrlint.language.engine import QUOTE

#: Words an aside between commas may have.
ASIDE = 14
#: Words behind a noun phrase within which a verdict on it begins.
VERDICT = 6
#: Frames in which a verb tells an act or attitude rather than words.
ACTS = frozenset({Frame.NOUN, Frame.TO})
POSSIBLE = frozenset({"would", "could", "should", "might", "may", "can"})
#: Verbs of wish and plan, which tell who is meant rather than what was said: "voters who want to leave".
WISHES = frozenset("aim aspire decide hope intend like long look plan prefer seek want wish yearn".split())
#: What may stand behind a noun of speech: "about", "for". Not where or when it was said.
MATTERS = frozenset({"about", "against", "at", "for", "of", "on", "over", "to", "toward", "towards", "with"})


def right(grammar: Grammar, cues: Cues, verb: int) -> Right | None:
    """The report behind the verb at `verb`, or None where none follows."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    lemma = grammar.lemmas[verb].lower()
    at = _particle(grammar, cues, lemma, verb + 1)
    if at > verb + 1:
        lemma = f"{lemma} {low[at - 1]}"
        if lemma in cues.preposition:
            return Right(lemma, Frame.PREPOSITION, at, at) if at < n and low[at] not in STOP | COMMA else None
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
    return frame is Frame.TO and group > 0 and low[group - 1] in RELATIVE_SUBJECTS and grammar.lemmas[verb] in WISHES


def _particle(grammar: Grammar, cues: Cues, lemma: str, at: int) -> int:
    """The word behind the verb's particle or preposition, which need not stand at `at`; `at` where the verb has none."""
    low, n = grammar.low, grammar.n
    if at + 1 < n and low[at] == "on" and low[at + 1] in TIME and grammar.tags[at + 1] == "PROPN":
        return at  # insisted on Monday that
    if at < n and f"{lemma} {low[at]}" in cues.phrasal:
        return at if low[at] == "to" and _told_that(grammar, at + 1) else at + 1
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


def _told_that(grammar: Grammar, start: int) -> bool:
    """Whether those who are told stand there, and not what is owned up to: "confessed to reporters on Monday that"."""
    behind = over_adverbials(grammar, phrases.base_right(grammar, start))
    that = behind < grammar.n and grammar.low[behind] == "that" and grammar.tags[behind] == "SCONJ"
    return that and grammar.clause(behind + 1, grammar.n)


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
        and bare_clause(grammar, cues, at + 1, verb)
    ):
        return found._replace(frame=Frame.BARE, start=at + 1)  # said during the briefing, he showed
    closing = next((later for later in range(at + 1, min(n - 1, at + ASIDE)) if low[later] == low[at]), None)
    if closing is None:
        return None
    if tags[closing + 1] == QUOTE and lemma in cues.quote and grammar.capital(closing + 1) and QUOTE not in tags[:verb]:
        return found._replace(start=closing + 1)  # joked, in a false voice, “Q”
    if low[closing + 1] == "that":
        return found._replace(frame=Frame.THAT, start=closing + 1)  # said, without evidence, that
    hangs = tags[at + 1] in {"SCONJ", "ADP"} and lemma not in cues.noun and verb + 1 == at and bare_clause(grammar, cues, closing + 1, verb)
    return found._replace(frame=Frame.BARE, start=at + 1) if hangs else None  # said, if elected, she would sell it


def _behind_word(grammar: Grammar, cues: Cues, verb: int, found: Right) -> Right | None:
    """The report where a word stands behind the verb: "that", "whether", "to", a clause, a noun phrase."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    lemma, at = found.lemma, found.start
    word, tag = low[at], tags[at]
    if at == found.cue_end and (
        (tag == "VERB" and word.endswith("ing") and lemma in cues.doing) or (lemma in cues.quote and _answers(grammar, at))
    ):
        return found._replace(frame=Frame.NOUN)  # reported spending $2; said yes
    if word == "that" and (lemma in cues.clause or (lemma in cues.that and at == found.cue_end)):
        joins = tag == "SCONJ" or low[at + 1 : at + 2] in (["a"], ["an"], ["the"])  # no article stands behind "that" crop
        if joins or grammar.clause(at + 1, n) or QUOTE in tags[at + 1 :]:
            return found._replace(frame=Frame.THAT)
    elif word in QUESTION and lemma in cues.question and grammar.clause(at + 1, n):
        return found._replace(frame=Frame.THAT)
    elif word == "not" and at + 1 < n and _to_verb(grammar, at + 1) and lemma in cues.to:
        return found._replace(frame=Frame.TO)  # warned them not to drink
    elif word == "to" and (tag == "PART" or (at + 2 < n and (tags[at + 1] in {QUOTE, "VERB"} or tags[at + 1 : at + 3] == ["ADV", "VERB"]))):
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
    group = grammar.group(verb)
    found_out = lemma in cues.closing and group > 0 and grammar.lemmas[group - 1] in cues.finders  # a survey found the fares had doubled
    if (lemma in cues.clause or found_out) and (clause := bare(grammar, cues, verb, found)) is not None:
        return clause
    if at == found.cue_end or tags[found.cue_end] == "ADV":
        return _object(grammar, cues, found)
    return None


def _object(grammar: Grammar, cues: Cues, found: Right) -> Right | None:
    """The report where a noun phrase is all that stands behind the verb, or a noun phrase with a verdict on it."""
    if found.lemma not in cues.noun and found.lemma not in cues.verdict:
        return None
    phrase = phrases.right(grammar, found.cue_end)
    if phrase is None:
        doing = found.lemma in cues.noun and grammar.tags[found.cue_end] == "VERB" and grammar.low[found.cue_end].endswith("ing")
        return found._replace(frame=Frame.NOUN, start=found.cue_end) if doing else None  # proposed closing the road
    if grammar.low[phrase.end - 1] == "times":
        return None  # a phrase she repeated four times
    if found.lemma not in cues.noun:
        turns = cues.verdict[found.lemma]
        if not any(grammar.low[at] in turns for at in range(phrase.head + 1, min(grammar.n - 1, phrase.end + VERDICT))):
            return None
    return found._replace(frame=Frame.NOUN, start=found.cue_end)


def _answers(grammar: Grammar, at: int) -> bool:
    """Whether a word that stands for a whole statement is what was said: "said so", "said no to the plan", "said the same of him"."""
    low = grammar.low
    if low[at] == "the" and at + 1 < grammar.n:
        return low[at + 1] in {"same", "opposite"} and (
            at + 2 == grammar.n or grammar.tags[at + 2] not in {"NOUN", "VERB", "AUX"} or low[at + 2] == "thing"
        )
    answer = low[at] in {"yes", "no", "so", "otherwise"}
    return answer and (at + 1 == grammar.n or grammar.tags[at + 1] in {"PUNCT", "CCONJ", "SCONJ", "ADP"})


def _to_verb(grammar: Grammar, at: int) -> bool:
    """Whether an infinitive begins at `at`."""
    if at < grammar.n and grammar.low[at] == "not":
        at += 1
    return at + 1 < grammar.n and grammar.low[at] == "to" and grammar.tags[at + 1] in {"VERB", "AUX", QUOTE}
