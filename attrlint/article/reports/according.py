"""Reports that "according to" tells of, before it or behind it where it opens a clause; and "in X's words", "in the view of X"."""

from collections.abc import Iterator

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import COMMA, DETERMINERS, POSSESSIVE, RELATIVE_SUBJECTS, STOP
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.reports.report import Range, Report
from attrlint.article.terms import Frame
from attrlint.language.engine import QUOTE

#: Words that may tell more of a source that "according to" names.
ASIDE = 10
# What stands for somebody's saying: "in Roth's words", "in her view".
VIEWS = frozenset({"words", "view", "opinion", "telling", "eyes"})
OTHERS = DETERMINERS - {"my", "our", "your", "whose"}


def according(grammar: Grammar) -> Iterator[Report]:
    """The reports that "according to" tells of, in their order."""
    low = grammar.low
    for at in range(grammar.n - 2 if "according" in low else 0):
        if low[at] != "according" or low[at + 1] != "to":
            continue
        if at > 1 and low[at - 2] == "that" and low[at - 1] == ",":
            continue  # Hale said that, according to the survey, it was late: what Hale said holds it
        source = phrases.right(grammar, at + 2)
        if source is None:
            continue
        if source.end < grammar.n and low[source.end] in RELATIVE_SUBJECTS and "," in low[source.end :]:
            source = source._replace(end=low.index(",", source.end))  # two people who were in the room,
        opens = _leads_on(grammar, source, at) or not any(grammar.finite(word) or grammar.tags[word] == QUOTE for word in range(at))
        content = _behind(grammar, source) if opens else _before(grammar, at)
        if content.start < content.end:
            interposed = (
                opens and at > 1 and low[at - 1] == "," and grammar.finite(content.start)
            )  # the crews, according to X, were never told
            parts = (Range(0, at - 1), content) if interposed else (content,)
            if not opens and (goes_on := _goes_on(grammar, source)) is not None:
                parts = (content, goes_on)
            yield Report(Range(at, at + 2), at, "according to", Frame.ACCORDING, source, parts, None)
            if opens:
                return


def _goes_on(grammar: Grammar, source: Phrase) -> Range | None:
    """The quotation that ends what an according to interrupts: "it was, according to Roth, “mad”"."""
    start = source.end + 1
    if source.end >= grammar.n or grammar.low[source.end] != "," or grammar.tags[start : start + 1] != [QUOTE]:
        return None
    return Range(start, start + 1) if all(tag == "PUNCT" for tag in grammar.tags[start + 1 :]) else None


def viewed(grammar: Grammar) -> Iterator[Report]:
    """What stands in the sentence as somebody's words or view: "the plan is, in Roth's words, “mad”"."""
    low = grammar.low
    for noun in range(2, grammar.n):
        if low[noun] not in VIEWS or grammar.tags[noun] != "NOUN":
            continue
        if low[noun - 2 : noun] == ["in", "the"] and low[noun + 1 : noun + 2] == ["of"]:
            if (report := _in_words_of(grammar, noun)) is not None:
                yield report
                return
            continue
        start = phrases.base_left(grammar, noun)
        mark = next((at for at in range(start, noun) if low[at] in POSSESSIVE), noun)
        if not start or low[start - 1] != "in" or (mark == noun and low[start] not in OTHERS):
            continue
        content = _set_into(grammar, start - 1, noun + 1)
        if content:
            source = phrases.left(grammar, mark - 1) if mark < noun else Phrase(start, start, start + 1)
            yield Report(Range(noun, noun + 1), noun, low[noun], Frame.ACCORDING, source, content, None)
            return


def _in_words_of(grammar: Grammar, noun: int) -> Report | None:
    """The report that "in the words of one trustee, …" makes, or "…, in the view of one trustee"."""
    source = phrases.right(grammar, noun + 2) if noun + 2 < grammar.n else None
    if source is None:
        return None
    content = _set_into(grammar, noun - 2, source.end)
    return Report(Range(noun, noun + 1), noun, grammar.low[noun], Frame.ACCORDING, source, content, None) if content else None


def _set_into(grammar: Grammar, start: int, end: int) -> tuple[Range, ...]:
    """What stands around the words from `start` to `end`, where commas set them apart."""
    low, last = grammar.low, grammar.last()
    behind = Range(end + 1, last) if end < grammar.n and low[end] == "," and end + 1 < last else None
    opens = start == 0 or grammar.tags[start - 1] in {"PUNCT", "SCONJ", "CCONJ"}
    if behind is not None and opens and (start == 0 or low[start - 1] != "," or grammar.tags[end + 1] == QUOTE):
        return (behind,)  # in Roth's view, the plan is mad; because, in Roth's words, “it is mad”
    if start < 2 or low[start - 1] != "," or not grammar.clause(0, start - 1) or not (behind or end >= grammar.n or low[end] in STOP):
        return ()
    return (Range(0, start - 1), behind) if behind else (Range(0, start - 1),)


def _behind(grammar: Grammar, source: Phrase) -> Range:
    low, start = grammar.low, source.end
    if start < grammar.n and grammar.tags[start] in {"VERB", "ADJ"} and "," in low[start : start + ASIDE]:
        start = low.index(",", start)  # according to a poll released on Monday,
    elif start < grammar.n and grammar.tags[start] == "ADP" and "," in low[start : start + ASIDE]:
        comma = low.index(",", start)
        start = comma if grammar.tags[comma + 1 : comma + 2] == [QUOTE] else start  # according to a report by the board, “Q”
    while start < grammar.n and low[start] in COMMA:
        start += 1
    return Range(start, grammar.last())


def _before(grammar: Grammar, at: int) -> Range:
    low, end = grammar.low, at
    while end and low[end - 1] in COMMA:
        end -= 1
    for mark in range(end - 1, 0, -1):
        if low[mark] == ";" or (low[mark] == ":" and grammar.tags[mark + 1] != QUOTE):
            return Range(mark + 1, end)
    return Range(0, end)


def _leads_on(grammar: Grammar, source: Phrase, at: int) -> bool:
    """Whether what is told is yet to come: "because, according to X, A"; "while A, according to X, B"."""
    low = grammar.low
    if at < 2 or low[at - 1] != "," or source.end >= grammar.n or low[source.end] != ",":
        return False
    opened = low[0] in {"while", "although", "though"} and low[:at].count(",") == 1
    return opened or grammar.tags[at - 2] == "SCONJ" or low[at - 2] in {"and", "but"}
