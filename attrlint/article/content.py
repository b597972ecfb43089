"""Where a report ends: at a stop, a new report, or where the narrator takes over."""

from attrlint.article import phrases
from attrlint.article.closed import AFTERTHOUGHT, BREAKS, MODALS, NOT, RELATIVE_SUBJECTS, SUBJECT_PRONOUNS, TIME
from attrlint.article.cues import Cues
from attrlint.article.frames import right
from attrlint.article.grammar import Grammar
from attrlint.article.report import Range
from attrlint.article.terms import Frame
from attrlint.language.engine import QUOTE

PHRASAL = frozenset({Frame.NOUN, Frame.PREPOSITION, Frame.TO})
REPORTING = frozenset({Frame.THAT, Frame.BARE, Frame.QUOTE, Frame.NOUN, Frame.PREPOSITION, Frame.TO})
DASHES = frozenset({"—", "–", "--"})
TURN = frozenset({"after", "before", "when", "while", "because", "as", "until", "though", "although", "since", "during"})
SHORT = frozenset({"not", "n't", "n’t", "no", "never", "declined", "refused"})


def content_end(grammar: Grammar, cues: Cues, start: int, frame: Frame, *, relative: bool) -> int:
    """The end (exclusive) of the report that begins at `start`. `relative`: its speaker is "who", "which" or "that"."""
    tags = grammar.tags
    end = max(start, grammar.last())
    if frame is Frame.QUOTE and start < end and tags[start] == QUOTE and grammar.stopped(start):
        while start < end and tags[start] == QUOTE:
            start += 1
            joined = start
            while joined < end and joined < start + 3 and grammar.low[joined] in {"and", ","}:
                joined += 1
            start = joined if joined < end and tags[joined] == QUOTE else start  # “Q,” and, “Q”
        return start
    if frame in PHRASAL:
        return _phrase_end(grammar, cues, start, end, relative=relative)
    return _clause_end(grammar, cues, start, end, relative=relative)


def _phrase_end(grammar: Grammar, cues: Cues, start: int, end: int, *, relative: bool) -> int:
    """The end of a noun phrase or infinitive: "criticised the plan | after the vote", "endorsed him | last week"."""
    low, tags = grammar.low, grammar.tags
    scene = (tags[0] == "ADP" or lead_in(grammar, 0)) and "," not in low[:start]
    for at in range(start + 1, end):
        word, tag = low[at], tags[at]
        if word == ";" or word in DASHES:
            return at
        if word in TURN and tag in {"SCONJ", "ADP"} and (word != "as" or (tag == "SCONJ" and _begins_clause(grammar, at + 1, end))):
            return at
        if word in TIME and tag in {"PROPN", "NOUN"} and low[at - 1] in {"last", "this", "next", "on"}:
            return at - 1
        if word in {"and", "but"} and at + 2 < end and tags[at + 1] == "PRON" and grammar.finite(at + 2):
            return at
        if word in {"and", "but"} and at + 1 < end and (_tensed(grammar, at + 1) or _reports_on(grammar, cues, at + 1)):
            return at
        if word in {"and", "but"} and at + 1 < end and _another_says(grammar, cues, at + 1, end):
            return at
        if tag == QUOTE and at + 1 < end and _turns(grammar, at + 1, end):
            return at + 1
        if tag == QUOTE and grammar.stopped(at) and at + 1 < end and _main_clause(grammar, at + 1, end):
            return at + 1  # holding signs that called him “a crook,” | the crowd sang
        if relative and grammar.finite(at) and low[at - 1] not in SUBJECT_PRONOUNS:
            return at  # who endorsed the plan | sounded tired
        if scene and word == "," and _main_clause(grammar, at + 1, end):
            return at  # after a group threatened an attack | , the mayor left
        if word == "," and at + 1 < end and (_digresses(grammar, at + 1, end) or _takes_over(grammar, cues, at + 1, end, phrase=True)):
            return at
    return end


def _turns(grammar: Grammar, at: int, end: int) -> bool:
    """Whether behind a quotation the narrator goes on: “safe” before leaving, “excited” as she faced the vote."""
    return grammar.low[at] in {"before", "after", "while"} or (grammar.low[at] in {"as", "when"} and _begins_clause(grammar, at + 1, end))


def _begins_clause(grammar: Grammar, at: int, end: int) -> bool:
    """Whether a subject and its verb begin at `at`: "as he left", not "as a fool", "as being late"."""
    last = phrases.base_right(grammar, at) if at < end else at
    return at < last < end and grammar.finite(last)


def _digresses(grammar: Grammar, at: int, end: int) -> bool:
    """Whether ", who", ", which", ", as" leads away from the object: not where a verdict follows, "praised Hale, who left, as a friend"."""
    low = grammar.low
    if low[at] == "as":
        return _begins_clause(grammar, at + 1, end)
    verdict = any(low[comma] == "," and low[comma + 1] == "as" for comma in range(at, end - 2))
    return low[at] in {"who", "which"} and not verdict


def _clause_end(grammar: Grammar, cues: Cues, start: int, end: int, *, relative: bool) -> int:
    """The end of a clause: three in four run to the end of the sentence."""
    low, tags = grammar.low, grammar.tags
    led_in = lead_in(grammar, 0)
    asserted = False  # whether the clause has had its verb
    described = False  # whether a relative clause stands between subject and verb: the talks, which began late, failed
    for at in range(start, end):
        word = low[at]
        if word == ";":
            return at
        if (
            tags[at] == QUOTE
            and at + 1 < end
            and (
                _participle(grammar, cues, at + 1, end)
                or (asserted and low[at + 1] == "before")
                or (relative and grammar.stopped(at) and _main_clause(grammar, at + 1, end))
            )
        ):
            return at + 1
        if word == "," and at + 1 < end:
            if (asserted and relative) or (led_in and _main_clause(grammar, at + 1, end)):
                return at
            if asserted and at > start + 2 and tags[at + 1] == "VERB" and grammar.finite(at + 1) and grammar.lemmas[at + 1] in cues.verbs:
                return at
            if _takes_over(grammar, cues, at + 1, end, phrase=False):
                return at
        elif (
            word in {"and", "but"}
            and at + 1 < end
            and asserted
            and (_withholds(grammar, cues, at + 1, end) or _reports_on(grammar, cues, at + 1) or _another_says(grammar, cues, at + 1, end))
        ):
            return at
        elif (
            (word in DASHES or word == "-")
            and at + 1 < end
            and (
                _another_says(grammar, cues, at + 1, end)
                or (asserted and (_participle(grammar, cues, at + 1, end) or (relative and grammar.finite(at + 1))))
            )
        ):
            return at
        if not asserted and word in RELATIVE_SUBJECTS and at > start and low[at - 1] == ",":
            described = True
        elif grammar.finite(at) or tags[at] == QUOTE:
            asserted, described = asserted or not described, False
    return end


def behind_colon(grammar: Grammar, cues: Cues, start: int) -> tuple[Range, ...]:
    """What a colon before `start` announces; nothing where it ends the sentence."""
    end = content_end(grammar, cues, start, Frame.COLON, relative=False)
    return (Range(start, end),) if end > start else ()


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


def _participle(grammar: Grammar, cues: Cues, at: int, end: int) -> bool:
    """Whether a new report begins with "saying", "adding"."""
    return at < end and grammar.low[at].endswith("ing") and grammar.tags[at] == "VERB" and grammar.lemmas[at] in cues.verbs


def _reports_on(grammar: Grammar, cues: Cues, verb: int) -> bool:
    """Whether the speaker of this report goes on with a new one: "said it was late and added that"."""
    if _participle(grammar, cues, verb, grammar.n):
        return right(grammar, cues, verb) is not None  # pointing to the record and saying that
    denied = grammar.tags[verb] == "AUX" and verb + 2 < grammar.n and grammar.low[verb + 1] in NOT
    if denied and grammar.lemmas[verb + 2] in cues.speaking:
        return right(grammar, cues, verb + 2) is not None  # but did not suggest it would
    lemma = grammar.lemmas[verb]
    if lemma not in cues.quote or grammar.tags[verb] != "VERB" or not grammar.finite(verb) or grammar.low[verb] == lemma:
        return False
    following = right(grammar, cues, verb)
    return following is not None and following.frame in REPORTING


def _another_says(grammar: Grammar, cues: Cues, at: int, end: int) -> bool:
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
    return following is not None and (anew or following.frame in {Frame.THAT, Frame.BARE, Frame.QUOTE})


def _takes_over(grammar: Grammar, cues: Cues, at: int, end: int, *, phrase: bool) -> bool:
    """Whether the narrator takes over after the comma before `at`."""
    low = grammar.low
    word = low[at]
    if word == "according" or (word in BREAKS and _falls_short(grammar, at + 1, end)):
        return True
    if _participle(grammar, cues, at, end) or (phrase and word.endswith("ing") and "-" not in word and grammar.tags[at] == "VERB"):
        return True
    if phrase and _tensed(grammar, at):
        return True
    if word in {"and", "but"} and at + 1 < end:
        return _goes_on(grammar, cues, at + 1, end, phrase=phrase, turned=word == "but")
    if word in BREAKS:
        return _starts_clause(grammar, at + 1, end)
    if word == "even":
        return at + 1 < end and low[at + 1] in {"as", "though"}
    return _another_says(grammar, cues, at, end)


def _goes_on(grammar: Grammar, cues: Cues, at: int, end: int, *, phrase: bool, turned: bool) -> bool:
    """Whether ", and …" or ", but …" is the narrator's: a verb of the speaker's own, "but she has bristled", "and 60 percent said"."""
    if _participle(grammar, cues, at, end) and right(grammar, cues, at) is not None:
        return True  # noting that he won, and suggesting that
    if grammar.tags[at] == "VERB" and grammar.finite(at):
        return phrase or (grammar.lemmas[at] in cues.verbs and right(grammar, cues, at) is not None)
    if grammar.tags[at] == "PRON" and turned:
        return at + 1 < end and (grammar.finite(at + 1) or grammar.tags[at + 1] == "ADV")
    if phrase and grammar.finite(at):
        return True
    return _another_says(grammar, cues, at, end) or _starts_clause(grammar, at, end)


def _tensed(grammar: Grammar, at: int) -> bool:
    """Whether a finite verb stands at `at` that is no bare infinitive: "urged them to stay and | voted", not "to stay and vote"."""
    return grammar.finite(at) and not (grammar.tags[at] == "VERB" and grammar.low[at] == grammar.lemmas[at])


def _falls_short(grammar: Grammar, at: int, end: int) -> bool:
    """Whether the narrator says what the speaker did not do: "though she did not say why", "but offered no proof"."""
    if at < end and grammar.tags[at] == "PRON":
        at += 1
    if at >= end or grammar.tags[at] not in {"AUX", "VERB"}:
        return False
    return any(grammar.low[word] in SHORT for word in range(at, min(end, at + 3)))


def _withholds(grammar: Grammar, cues: Cues, at: int, end: int) -> bool:
    """Whether the narrator says that nothing was given: "but offered no evidence", "and did not give details"."""
    if grammar.low[at] in MODALS:
        return False  # "but would not give up" is the speaker's
    stretch = range(at, min(end, at + 4))
    return any(grammar.lemmas[word] in cues.giving for word in stretch) and any(grammar.low[word] in SHORT for word in stretch)


def _starts_clause(grammar: Grammar, at: int, end: int) -> bool:
    """Whether a full noun phrase and its verb begin at `at`: the narrator's clause rather than the speaker's."""
    if at >= end or grammar.tags[at] == "PRON":
        return False
    last = phrases.base_right(grammar, at)
    return at < last < end and grammar.finite(last)
