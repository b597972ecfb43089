"""Where a report ends: at a stop, a new report, or where the narrator takes over."""

from attrlint.article import phrases
from attrlint.article.closed import AFTERTHOUGHT, BREAKS, STOP
from attrlint.article.cues import Cues
from attrlint.article.frames import right
from attrlint.article.grammar import Grammar
from attrlint.article.terms import Frame
from attrlint.language.engine import QUOTE

DASHES = frozenset({"—", "–", "--"})
TURN = frozenset({"after", "before", "when", "while", "because", "as", "until", "though", "although", "since"})


def content_end(grammar: Grammar, cues: Cues, start: int, frame: Frame, *, relative: bool) -> int:
    """Where the report that begins at `start` ends (exclusive): a stop, a new report, a turn of the narrator's."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    end = n
    while end > start and low[end - 1] in STOP:
        end -= 1
    if frame is Frame.QUOTE and start < n and tags[start] == QUOTE and grammar.stopped(start):
        end = start + 1
        while end < n and tags[end] == QUOTE:
            end += 1
        return end
    phrase = frame in {Frame.NOUN, Frame.PREPOSITION, Frame.TO}
    seen_verb = False
    led_in = lead_in(grammar, 0)
    for at in range(start, end):
        word = low[at]
        if led_in and word == "," and _main_clause(grammar, at + 1, end):
            return at
        if (
            tags[at] == QUOTE
            and at + 1 < end
            and low[at + 1].endswith("ing")
            and tags[at + 1] == "VERB"
            and grammar.lemmas[at + 1] in cues.clause
        ):
            return at + 1
        if word == ";":
            return at
        if phrase and at > start and _turn(word, tags[at]):
            return at
        if word == "," and at + 1 < end:
            if seen_verb and tags[at + 1] == "VERB" and grammar.finite(at + 1) and grammar.lemmas[at + 1] in cues.verbs and at > start + 2:
                return at
            if relative and seen_verb:
                return at
            if _turns(grammar, cues, at + 1, end, phrase=phrase):
                return at
        if phrase and word in {"and", "but"} and at > start and at + 1 < end and grammar.finite(at + 1):
            return at
        if not phrase and word in {"and", "but"} and at + 1 < end and _reports_on(grammar, cues, at + 1):
            return at
        seen_verb = seen_verb or grammar.finite(at)
    return end


def _turn(word: str, tag: str) -> bool:
    """Whether a word ends what is said of a noun phrase: "criticised the plan after", "the plan as it"."""
    return tag in {"SCONJ", "ADP", "PUNCT"} and (word in DASHES or (word in TURN and (word != "as" or tag == "SCONJ")))


def _reports_on(grammar: Grammar, cues: Cues, verb: int) -> bool:
    """Whether the speaker of this report goes on with a new one: "said it was late and added that"."""
    lemma = grammar.lemmas[verb]
    if lemma not in cues.speaking or grammar.tags[verb] != "VERB" or not grammar.finite(verb) or grammar.low[verb] == lemma:
        return False
    following = right(grammar, cues, verb)
    return following is not None and following.frame in {Frame.THAT, Frame.BARE, Frame.QUOTE, Frame.NOUN}


def lead_in(grammar: Grammar, first: int) -> bool:
    """Whether the sentence opens with a clause that only sets the scene: "When asked about it, Smith said"."""
    low, tags = grammar.low, grammar.tags
    return low[first] in AFTERTHOUGHT or tags[first] == "SCONJ" or (low[first].endswith(("ing", "ed")) and tags[first] in {"VERB", "ADJ"})


def _main_clause(grammar: Grammar, at: int, end: int) -> bool:
    """Whether the sentence's main clause begins at `at`: ", Carson said that"."""
    last = phrases.base_right(grammar, at)
    while last < end and grammar.tags[last] == "ADV":
        last += 1
    return at < last < end and grammar.finite(last)


def _turns(grammar: Grammar, cues: Cues, at: int, end: int, *, phrase: bool) -> bool:
    """Whether the narrator takes over after the comma before `at`."""
    low, tags = grammar.low, grammar.tags
    word = low[at]
    if word == "according" or (word in BREAKS and _falls_short(grammar, at + 1, end)):
        return True
    if word.endswith("ing") and tags[at] == "VERB" and (phrase or grammar.lemmas[at] in cues.clause):
        return True
    if phrase and word in {"who", "which"}:
        return True
    if word in {"and", "but"} and at + 1 < end:
        if grammar.lemmas[at + 1] in cues.quote and tags[at + 1] == "VERB" and grammar.finite(at + 1):
            return right(grammar, cues, at + 1) is not None
        return (phrase and grammar.finite(at + 1)) or (word == "but" and _starts_clause(grammar, at + 1, end))
    if word in BREAKS:
        return _starts_clause(grammar, at + 1, end)
    if word == "even" and at + 1 < end and low[at + 1] in {"as", "though"}:
        return True
    return word == "as" and phrase


def _falls_short(grammar: Grammar, at: int, end: int) -> bool:
    """Whether the narrator says what the speaker did not do: "though she did not say why", "but offered no proof"."""
    low = grammar.low
    if at < end and grammar.tags[at] == "PRON":
        at += 1
    if at >= end or grammar.tags[at] not in {"AUX", "VERB"}:
        return False
    return any(low[word] in {"not", "n't", "n’t", "no", "never", "declined", "refused"} for word in range(at, min(end, at + 3)))


def _starts_clause(grammar: Grammar, at: int, end: int) -> bool:
    """Whether a full noun phrase and its verb begin at `at`: the narrator's clause rather than the speaker's."""
    if at >= end or grammar.tags[at] == "PRON":
        return False
    last = phrases.base_right(grammar, at)
    return last > at and last < end and grammar.finite(last)
