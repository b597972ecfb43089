"""Where the narrator takes over from the speaker: a new report, another speaker, a clause of the narrator's own."""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import BREAKS, MODALS, NOT, SUBJECT_PRONOUNS
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.reports.adjuncts import over_adverbials
from attrlint.article.reports.cues import Cues
from attrlint.article.reports.frames import right
from attrlint.article.terms import Frame

REPORTING = frozenset({Frame.THAT, Frame.BARE, Frame.QUOTE, Frame.NOUN, Frame.PREPOSITION, Frame.TO})
# What a speaker says somebody thought goes on with what is said: "said he had left and thought it was late".
THOUGHT = frozenset({"believe", "feel", "think"})
SHORT = frozenset({"not", "n't", "n’t", "no", "never", "declined", "refused"})


def participle(grammar: Grammar, cues: Cues, at: int, end: int) -> bool:
    """Whether a new report begins with "saying", "adding"."""
    return at < end and grammar.low[at].endswith("ing") and grammar.tags[at] == "VERB" and grammar.lemmas[at] in cues.verbs


def reports_on(grammar: Grammar, cues: Cues, verb: int) -> bool:
    """Whether the speaker of this report goes on with a new one: "said it was late and added that"."""
    if participle(grammar, cues, verb, grammar.n):
        return right(grammar, cues, verb) is not None  # pointing to the record and saying that
    denied = grammar.tags[verb] == "AUX" and verb + 2 < grammar.n and grammar.low[verb + 1] in NOT
    if denied and grammar.lemmas[verb + 2] in cues.speaking:
        return right(grammar, cues, verb + 2) is not None  # but did not suggest it would
    lemma = grammar.lemmas[verb]
    if (
        lemma not in cues.quote
        or lemma in THOUGHT
        or grammar.tags[verb] != "VERB"
        or not grammar.finite(verb)
        or grammar.low[verb] == lemma
    ):
        return False
    following = right(grammar, cues, verb)
    return following is not None and following.frame in REPORTING


def another_says(grammar: Grammar, cues: Cues, at: int, end: int) -> bool:
    """Whether somebody else reports from `at` on: "and 60 percent said they would"."""
    phrase = phrases.right(grammar, at)
    last = phrase.end if phrase is not None else at
    while last < end and grammar.tags[last] in {"AUX", "ADV"} and grammar.low[last] not in MODALS:
        last += 1
    anew = phrase is not None and grammar.low[phrase.head] in SUBJECT_PRONOUNS  # and she accused him
    if not at < last < end or grammar.tags[last] != "VERB" or grammar.lemmas[last] not in (cues.judging if anew else cues.clause):
        return False
    if not grammar.finite(last) and grammar.tags[last - 1] != "AUX":
        return False
    following = right(grammar, cues, last)
    return following is not None and (anew or following.frame in {Frame.THAT, Frame.BARE, Frame.QUOTE, Frame.NOUN})


def takes_over(grammar: Grammar, cues: Cues, at: int, end: int, *, phrase: bool) -> bool:
    """Whether the narrator takes over after the comma before `at`."""
    low = grammar.low
    word = low[at]
    if word == "according" or (word in BREAKS and _falls_short(grammar, at + 1, end)):
        return True
    if participle(grammar, cues, at, end) or (phrase and word.endswith("ing") and "-" not in word and grammar.tags[at] == "VERB"):
        return True
    if phrase and tensed(grammar, at):
        return True
    if word in {"and", "but"} and at + 1 < end:
        return _goes_on(grammar, cues, at + 1, end, phrase=phrase, turned=word == "but")
    if word in BREAKS:
        return _starts_clause(grammar, at + 1, end)
    if word == "with" and at + 1 < end:
        last = phrases.base_right(grammar, at + 1)
        return last < end and grammar.low[last].endswith("ing") and grammar.tags[last] == "VERB"  # with the mayor calling it a trap
    if word == "even":
        return at + 1 < end and low[at + 1] in {"as", "though"}
    return another_says(grammar, cues, at, end)


def _goes_on(grammar: Grammar, cues: Cues, at: int, end: int, *, phrase: bool, turned: bool) -> bool:
    """Whether ", and …" or ", but …" is the narrator's: a verb of the speaker's own, "but she has bristled", "and 60 percent said"."""
    if participle(grammar, cues, at, end) and right(grammar, cues, at) is not None:
        return True  # noting that he won, and suggesting that
    if grammar.tags[at] == "VERB" and grammar.finite(at):
        return phrase or (grammar.lemmas[at] in cues.verbs and right(grammar, cues, at) is not None)
    if grammar.tags[at] == "PRON" and turned:
        return at + 1 < end and (grammar.finite(at + 1) or grammar.tags[at + 1] == "ADV")
    if phrase and grammar.finite(at):
        return True
    return another_says(grammar, cues, at, end) or _starts_clause(grammar, at, end)


def tensed(grammar: Grammar, at: int) -> bool:
    """Whether a finite verb stands at `at` that is no bare infinitive: "urged them to stay and | voted", not "to stay and vote"."""
    return grammar.finite(at) and not (grammar.tags[at] == "VERB" and grammar.low[at] == grammar.lemmas[at])


def _falls_short(grammar: Grammar, at: int, end: int) -> bool:
    """Whether the narrator says what the speaker did not do: "though she did not say why", "but offered no proof"."""
    if at < end and grammar.tags[at] == "PRON":
        at += 1
    if at >= end or grammar.tags[at] not in {"AUX", "VERB"}:
        return False
    return any(grammar.low[word] in SHORT for word in range(at, min(end, at + 3)))


def withholds(grammar: Grammar, cues: Cues, at: int, end: int) -> bool:
    """Whether the narrator says that nothing was given: "but offered no evidence", "and did not give details"."""
    if grammar.low[at] in MODALS:
        return False  # "but would not give up" is the speaker's
    stretch = range(at, min(end, at + 4))
    return any(grammar.lemmas[word] in cues.giving for word in stretch) and any(grammar.low[word] in SHORT for word in stretch)


def _starts_clause(grammar: Grammar, at: int, end: int) -> bool:
    """Whether a full noun phrase and its verb begin at `at`: the narrator's clause rather than the speaker's."""
    return at < end and grammar.tags[at] != "PRON" and begins_clause(grammar, at, end)


def begins_clause(grammar: Grammar, at: int, end: int) -> bool:
    """Whether a subject and its verb begin at `at`: "as he left", not "as a fool", "as being late"."""
    last = phrases.base_right(grammar, at) if at < end else at
    return at < last < end and grammar.finite(last)


def main_clause(grammar: Grammar, at: int, end: int) -> bool:
    """Whether the sentence's main clause begins at `at`: ", Carson said that"."""
    if grammar.tags[at] == "ADP":
        at = over_adverbials(grammar, at)  # by Friday the crews had left
    last = phrases.base_right(grammar, at)
    while last < end and grammar.tags[last] == "ADV":
        last += 1
    return at < last < end and grammar.finite(last)
