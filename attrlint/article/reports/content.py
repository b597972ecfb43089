"""Where a report ends: at a stop, a new report, or where the narrator takes over."""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import AFTERTHOUGHT, MARKS, RELATIVE_SUBJECTS, SUBJECT_PRONOUNS, TIME
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.reports.cues import Cues
from attrlint.article.reports.report import Range
from attrlint.article.reports.turns import another_says, begins_clause, main_clause, participle, reports_on, takes_over, tensed, withholds
from attrlint.article.terms import Frame
from attrlint.language.engine import QUOTE

PHRASAL = frozenset({Frame.NOUN, Frame.PREPOSITION, Frame.TO})
#: Words behind a comma within which an apposition ends.
APPOSED = 14
#: Words that a remark of the narrator's may have.
COMMENT = 40
DASHES = frozenset({"—", "–", "--"})
TURN = frozenset({"after", "before", "when", "while", "because", "as", "until", "though", "although", "since", "during"})


def content_end(grammar: Grammar, cues: Cues, start: int, frame: Frame, *, relative: bool, hanging: bool = False) -> int:
    """The end (exclusive) of the report that begins at `start`. `relative`: its speaker is "who", "which" or "that".

    `hanging`: its speaker stands behind "while", "after", and the main clause is yet to come.
    """
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
        last = _phrase_end(grammar, cues, start, end, relative=relative, hanging=hanging)
        return last if grammar.dependents is None else grammar.dependents.phrase_end(start, last)
    last = _clause_end(grammar, cues, start, end, relative=relative, hanging=hanging)
    return last if grammar.dependents is None else min(end, grammar.dependents.content_end(start, last))


def _phrase_end(grammar: Grammar, cues: Cues, start: int, end: int, *, relative: bool, hanging: bool) -> int:
    """The end of a noun phrase or infinitive: "criticised the plan | after the vote", "endorsed him | last week"."""
    low, tags = grammar.low, grammar.tags
    scene = hanging or ((tags[0] == "ADP" or lead_in(grammar, 0)) and "," not in low[:start])
    resumed = 0  # where it goes on behind an aside between dashes
    for at in range(start + 1, end):
        word, tag = low[at], tags[at]
        if word == ";":
            return at
        if word in DASHES and at >= resumed:
            resumed = _resumes(grammar, at, end)
            if not resumed:
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
        if tag == QUOTE and grammar.stopped(at) and at + 1 < end and (_comments(grammar, at + 1) or main_clause(grammar, at + 1, end)):
            return at + 1  # holding signs that called him “a crook,” | the crowd sang
        if relative and grammar.finite(at) and tags[at - 1] != "AUX" and low[at - 1] not in SUBJECT_PRONOUNS:
            return at  # who endorsed the plan | sounded tired
        if scene and word == "," and main_clause(grammar, at + 1, end):
            return at  # after a group threatened an attack | , the mayor left
        if word == "," and at + 1 < end and tags[at - 1] != "PROPN" and _comments(grammar, at + 1):
            return at
        if word == "," and at + 1 < end and (_digresses(grammar, at + 1, end) or takes_over(grammar, cues, at + 1, end, phrase=True)):
            return at
    return end


def _resumes(grammar: Grammar, dash: int, end: int) -> int:
    """Behind the dash that closes an aside: "ban all visitors - a third are children - | from the pier"; 0 where nothing goes on so."""
    later = next((at + 1 for at in range(dash + 2, end - 1) if grammar.low[at] == grammar.low[dash]), 0)
    return later if later and grammar.tags[later] in {"ADP", "PART"} else 0


def _turns(grammar: Grammar, at: int, end: int) -> bool:
    """Whether behind a quotation the narrator goes on: “safe” before leaving, “excited” as she faced the vote."""
    return grammar.low[at] in {"before", "after", "while"} or (grammar.low[at] in {"as", "when"} and begins_clause(grammar, at + 1, end))


def _turns_to(grammar: Grammar, at: int, end: int) -> bool:
    """Whether a clause of the narrator's begins behind a dash: "- and she named the firm"."""
    joins = grammar.low[at] in {"and", "but", "though", "although"}
    return joins and at + 1 < end and main_clause(grammar, at + 1, end)


def _comments(grammar: Grammar, at: int) -> bool:
    """Whether the narrator says what that is that was said: ", a charge the mayor denies"; not ", a “disgrace”", ", a fool and a liar"."""
    if grammar.low[at] not in {"a", "an"}:
        return False
    stretch, behind = slice(at + 1, at + COMMENT), phrases.base_right(grammar, at)
    listed = behind < grammar.n and grammar.low[behind] in {"and", "or"}
    return not listed and QUOTE not in grammar.tags[stretch] and "," not in grammar.low[stretch]


def _digresses(grammar: Grammar, at: int, end: int) -> bool:
    """Whether ", who", ", which", ", as" leads away from the object: not where a verdict follows, "praised Hale, who left, as a friend"."""
    low = grammar.low
    if low[at] == "as":
        return begins_clause(grammar, at + 1, end)
    verdict = any(low[comma] == "," and low[comma + 1] == "as" for comma in range(at, end - 2))
    return low[at] in {"who", "which"} and not verdict


def _clause_end(grammar: Grammar, cues: Cues, start: int, end: int, *, relative: bool, hanging: bool) -> int:
    """The end of a clause: three in four run to the end of the sentence."""
    low, tags = grammar.low, grammar.tags
    led_in = hanging or lead_in(grammar, 0)
    asserted = False  # whether the clause has had its verb
    marked = False  # whether any of it stood in quotation marks
    described = False  # whether a relative clause stands between subject and verb: the talks, which began late, failed
    for at in range(start, end):
        word = low[at]
        marked = marked or tags[at] == QUOTE or word in MARKS
        if word == ";":
            return at
        if (
            tags[at] == QUOTE
            and at + 1 < end
            and _quoted_out(grammar, cues, at, end, first=at == start, asserted=asserted, relative=relative)
        ):
            return at + 1
        if word == "," and at + 1 < end:
            if _describes(grammar, start, at, end):
                continue
            if (asserted and relative) or (led_in and main_clause(grammar, at + 1, end)):
                return at
            if asserted and ((tags[at - 1] != "PROPN" and _comments(grammar, at + 1)) or (marked and low[at + 1] in {"which", "who"})):
                return at
            if asserted and at > start + 2 and tags[at + 1] == "VERB" and grammar.finite(at + 1) and grammar.lemmas[at + 1] in cues.verbs:
                return at
            if (asserted or low[at + 1] != "according") and takes_over(grammar, cues, at + 1, end, phrase=False):
                return at
        elif (
            word in {"and", "but"}
            and at + 1 < end
            and (asserted or (at > start + 2 and reports_on(grammar, cues, at + 1)))
            and (withholds(grammar, cues, at + 1, end) or reports_on(grammar, cues, at + 1) or another_says(grammar, cues, at + 1, end))
        ):
            return at
        elif (
            (word in DASHES or word == "-")
            and at + 1 < end
            and (
                another_says(grammar, cues, at + 1, end)
                or (
                    asserted
                    and (
                        _turns_to(grammar, at + 1, end)
                        or _comments(grammar, at + 1)
                        or participle(grammar, cues, at + 1, end)
                        or (relative and grammar.finite(at + 1))
                    )
                )
            )
        ):
            return at
        if not asserted and word in RELATIVE_SUBJECTS and at > start and low[at - 1] == ",":
            described = True
        elif grammar.finite(at) or tags[at] == QUOTE:
            asserted, described = asserted or not described, False
    return end


def _describes(grammar: Grammar, start: int, comma: int, end: int) -> bool:
    """Whether a comma stands on either side of what tells more of the clause's subject: "the manager, Dee Hollis, had left"."""
    low = grammar.low
    if grammar.finite(comma + 1):
        opening, closing = next((at for at in range(comma - 2, max(start, comma - APPOSED), -1) if low[at] == ","), start), comma
    else:
        opening, closing = comma, next((at for at in range(comma + 2, min(end - 1, comma + APPOSED)) if low[at] == ","), comma)
    if not start < opening < min(closing, start + APPOSED) or not grammar.finite(closing + 1) or not grammar.nominal(opening - 1):
        return False
    relative = low[opening + 1] in {"who", "which", "whose"}
    own = (*range(start, opening), *(() if relative else range(opening + 1, closing)))
    return not any(grammar.finite(at) or grammar.tags[at] == QUOTE for at in own)


def _quoted_out(grammar: Grammar, cues: Cues, at: int, end: int, *, first: bool, asserted: bool, relative: bool) -> bool:
    """Whether the report ends with the quotation at `at`, the `first` of its words or, once it has `asserted` something, its last."""
    behind = grammar.low[at + 1]
    if participle(grammar, cues, at + 1, end) or (asserted and behind == "before"):
        return True
    if first and behind == "and" and at + 2 < end and tensed(grammar, at + 2):
        return True  # “Q” and | walked out
    if not grammar.stopped(at):
        return False
    taken = asserted and takes_over(grammar, cues, at + 1, end, phrase=False)
    return taken or _comments(grammar, at + 1) or (relative and main_clause(grammar, at + 1, end))


def behind_colon(grammar: Grammar, cues: Cues, start: int) -> tuple[Range, ...]:
    """What a colon before `start` announces; nothing where it ends the sentence."""
    end = content_end(grammar, cues, start, Frame.COLON, relative=False)
    return (Range(start, end),) if end > start else ()


def lead_in(grammar: Grammar, first: int) -> bool:
    """Whether the sentence opens with a clause that only sets the scene: "When asked about it, Smith said"."""
    low, tags = grammar.low, grammar.tags
    return low[first] in AFTERTHOUGHT or tags[first] == "SCONJ" or (low[first].endswith(("ing", "ed")) and tags[first] in {"VERB", "ADJ"})
