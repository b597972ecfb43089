"""Where a report ends: at a stop, a new report, or where the narrator takes over."""

from attrlint.article.closed import AFTERTHOUGHT, RELATIVE_SUBJECTS, SUBJECT_PRONOUNS, TIME
from attrlint.article.cues import Cues
from attrlint.article.grammar import Grammar
from attrlint.article.report import Range
from attrlint.article.terms import Frame
from attrlint.article.turns import another_says, begins_clause, main_clause, participle, reports_on, takes_over, tensed, withholds
from attrlint.language.engine import QUOTE

PHRASAL = frozenset({Frame.NOUN, Frame.PREPOSITION, Frame.TO})
DASHES = frozenset({"—", "–", "--"})
TURN = frozenset({"after", "before", "when", "while", "because", "as", "until", "though", "although", "since", "during"})


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
    last = _clause_end(grammar, cues, start, end, relative=relative)
    return last if grammar.dependents is None else min(end, grammar.dependents.content_end(start, last))


def _phrase_end(grammar: Grammar, cues: Cues, start: int, end: int, *, relative: bool) -> int:
    """The end of a noun phrase or infinitive: "criticised the plan | after the vote", "endorsed him | last week"."""
    low, tags = grammar.low, grammar.tags
    scene = (tags[0] == "ADP" or lead_in(grammar, 0)) and "," not in low[:start]
    for at in range(start + 1, end):
        word, tag = low[at], tags[at]
        if word == ";" or word in DASHES:
            return at
        if word in TURN and tag in {"SCONJ", "ADP"} and (word != "as" or (tag == "SCONJ" and begins_clause(grammar, at + 1, end))):
            return at
        if word in TIME and tag in {"PROPN", "NOUN"} and low[at - 1] in {"last", "this", "next", "on"}:
            return at - 1
        if word in {"and", "but"} and at + 2 < end and tags[at + 1] == "PRON" and grammar.finite(at + 2):
            return at
        if word in {"and", "but"} and at + 1 < end and (tensed(grammar, at + 1) or reports_on(grammar, cues, at + 1)):
            return at
        if word in {"and", "but"} and at + 1 < end and another_says(grammar, cues, at + 1, end):
            return at
        if tag == QUOTE and at + 1 < end and (_turns(grammar, at + 1, end) or participle(grammar, cues, at + 1, end)):
            return at + 1
        if tag == QUOTE and grammar.stopped(at) and at + 1 < end and main_clause(grammar, at + 1, end):
            return at + 1  # holding signs that called him “a crook,” | the crowd sang
        if relative and grammar.finite(at) and low[at - 1] not in SUBJECT_PRONOUNS:
            return at  # who endorsed the plan | sounded tired
        if scene and word == "," and main_clause(grammar, at + 1, end):
            return at  # after a group threatened an attack | , the mayor left
        if word == "," and at + 1 < end and (_digresses(grammar, at + 1, end) or takes_over(grammar, cues, at + 1, end, phrase=True)):
            return at
    return end


def _turns(grammar: Grammar, at: int, end: int) -> bool:
    """Whether behind a quotation the narrator goes on: “safe” before leaving, “excited” as she faced the vote."""
    return grammar.low[at] in {"before", "after", "while"} or (grammar.low[at] in {"as", "when"} and begins_clause(grammar, at + 1, end))


def _digresses(grammar: Grammar, at: int, end: int) -> bool:
    """Whether ", who", ", which", ", as" leads away from the object: not where a verdict follows, "praised Hale, who left, as a friend"."""
    low = grammar.low
    if low[at] == "as":
        return begins_clause(grammar, at + 1, end)
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
                participle(grammar, cues, at + 1, end)
                or (asserted and low[at + 1] == "before")
                or (relative and grammar.stopped(at) and main_clause(grammar, at + 1, end))
            )
        ):
            return at + 1
        if word == "," and at + 1 < end:
            if (asserted and relative) or (led_in and main_clause(grammar, at + 1, end)):
                return at
            if asserted and at > start + 2 and tags[at + 1] == "VERB" and grammar.finite(at + 1) and grammar.lemmas[at + 1] in cues.verbs:
                return at
            if takes_over(grammar, cues, at + 1, end, phrase=False):
                return at
        elif (
            word in {"and", "but"}
            and at + 1 < end
            and asserted
            and (withholds(grammar, cues, at + 1, end) or reports_on(grammar, cues, at + 1) or another_says(grammar, cues, at + 1, end))
        ):
            return at
        elif (
            (word in DASHES or word == "-")
            and at + 1 < end
            and (
                another_says(grammar, cues, at + 1, end)
                or (asserted and (participle(grammar, cues, at + 1, end) or (relative and grammar.finite(at + 1))))
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
