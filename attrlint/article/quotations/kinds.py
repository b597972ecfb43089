"""What a pair of marks stands for: speech, a phrase of somebody's, a scare quote, a title or term, a text read out."""

import re
from functools import cache
from typing import NamedTuple

from attrlint.article.terms import QuotationKind
from attrlint.article.wordlists import lists
from attrlint.source.span import Span

WORD = re.compile(r"[^\W_]++(?:[’'.\-][^\W_]++)*+")
# Where the clause before a quotation begins.
CLAUSE = re.compile(r"[.?!;,][”\"’')]*\s|[”\"]\s")
# A pronoun of talk, a finite auxiliary or a contraction: what a clause has and a label lacks.
CLAUSAL = re.compile(
    r"(?:\b(?:i|we|you|he|she|they|it|there|that|this|is|are|was|were|am|be|been|has|have|had|will|would|can|could|may|might|must"
    r"|should|do|does|did|let|go|get|got)|n[’']t|[’'](?:re|ve|ll|m|d|s))\b",
    re.IGNORECASE,
)
# Whoever speaks of themselves: nobody's sign or slogan.
SELF = re.compile(r"\b(?:I|we|my|our|me|us)\b")
SMALL = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "with", "by", "from", "as", "is", "vs", "my", "your"}
)
# Behind the closing mark, the year of a work: “The Tin Mayor” (1998).
YEAR = re.compile(r"[ \xa0]\((?:1[89]|20)\d\d\)")
# What sets a quoted sentence off from the one it stands in.
APART = frozenset("—–-:")
# What may stand between a sign and its words.
SHOWS = frozenset(",:—–-")
ARTICLES = frozenset({"the", "a", "an"})
#: A title has at most this many words; a scare quote this many; a phrase that holds a clause is longer than this.
LONGEST_TITLE = 12
PHRASE = 3
LONG = 7
#: Code points of a quotation that tell what kind it is, and of the text before it.
ENOUGH = 400
BEFORE = 72
#: Code points of a headline before and behind a quotation, at most.
LINE = 100
#: How many words a sign stands before what is on it.
NEAR = 6


class _Words(NamedTuple):
    named: frozenset[str]
    works: frozenset[str]
    signs: frozenset[str]
    documents: frozenset[str]
    bearing: frozenset[str]
    says: frozenset[str]
    read: frozenset[str]
    sayings: frozenset[str]


@cache
def _words() -> _Words:
    own = lists("kinds", {})
    keys = ("title.named", "title.works", "text.signs", "text.documents", "text.bearing", "text.says", "text.read", "text.sayings")
    return _Words(*(frozenset(own[key]) for key in keys))


def kind(text: str, span: Span, inner: Span, *, words: int, alone: bool, attributed: bool) -> QuotationKind:
    """The kind of a quotation from its words and those around it.

    `alone`: the quotation is a sentence, or more, of its own. `attributed`: a cue takes it.
    """
    content = text[inner.start : min(inner.end, inner.start + ENOUGH)]
    if words and not attributed and YEAR.match(text, span.end):
        return QuotationKind.TITLE
    last = text[max(inner.start, inner.end - 8) : inner.end].rstrip()[-1:]
    before = text[max(0, span.start - BEFORE) : span.start].rpartition("\n")[2]
    if words and _text(before):
        return QuotationKind.TEXT
    capitals = words <= LONGEST_TITLE and _capitals(content, last, attributed=attributed, alone=alone)
    display = (capitals or words == 1) and not alone and _display(text, span)
    title = capitals and not display
    if alone and (words > 1 or (words and last in ".?!")) and not (title or _goes_on(content, before) or _heading(content)):
        return QuotationKind.SPEECH
    if title or (words <= LONGEST_TITLE and not attributed and not display and _named(content, before, last, words)):
        return QuotationKind.TITLE
    stopped = last in ",.?!…"
    voiced = not attributed and words > PHRASE and not _worded(before)  # it can only be somebody's, whoever that is
    apart = voiced and before.rstrip()[-1:] in APART and text[span.end : span.end + 1] != "?"
    clause = words > PHRASE and (stopped or attributed or apart) and _clause(content)
    begins = content.lstrip(". …[(")[:1].isupper() and not (display and not (attributed and before.rstrip().endswith(":")))
    if words and begins and (clause or (attributed and stopped)):
        return QuotationKind.SPEECH
    if words <= PHRASE and not attributed:
        return QuotationKind.SCARE
    if words > LONG and (attributed or (voiced and SELF.search(content))) and _clause(content):
        return QuotationKind.SPEECH
    return QuotationKind.PHRASE


def count(text: str, span: Span) -> int:
    """How many words begin in `span`."""
    return len(WORD.findall(text, span.start, span.end))


def _goes_on(content: str, before: str) -> bool:
    """Whether the quotation ends a sentence that begins outside it: Ending “welfare as we know it”."""
    return content[:1].islower() and before.rstrip()[-1:].isalnum()


def _worded(before: str) -> bool:
    """Whether what stands before names words that are nobody's speech: the motto, her rule, a hymn, the treaty."""
    known = _words()
    found = {word.removesuffix("’s").removesuffix("'s") for word in WORD.findall(before.lower())}
    return not found.isdisjoint(known.signs | known.works | known.documents | known.named | known.sayings)


def _heading(content: str) -> bool:
    """Whether the words stand as a heading does: “TOO LITTLE, TOO LATE”, without a stop."""
    return content.isupper() and content.rstrip()[-1:].isalnum()


def _clause(content: str) -> bool:
    """Whether the words can be a clause."""
    return CLAUSAL.search(content) is not None


def _capitals(content: str, last: str, *, attributed: bool, alone: bool) -> bool:
    """Whether every word that can has its capital: “The Tin Mayor”. Words all in capitals tell nothing."""
    found = WORD.findall(content)
    if content.isupper() or (last in "?!" and (attributed or alone)) or (attributed and last == "," and "is" in found):
        return False
    heavy = [word for word in found if word.lower() not in SMALL]
    enough = len(heavy) > 1 or (len(heavy) == 1 and found[0].lower() in ARTICLES and found[0][0].isupper())
    return enough and all(word[:1].isupper() or word[:1].isdigit() for word in heavy)


def _display(text: str, span: Span) -> bool:
    """Whether the whole line has capitals, as a headline: those of the quotation tell nothing then."""
    start = text.rfind("\n", max(0, span.start - LINE), span.start) + 1
    end = text.find("\n", span.end, span.end + LINE)
    if (not start and span.start > LINE) or (end < 0 and len(text) > span.end + LINE):
        return False
    around = text[start : span.start] + text[span.end : end if end >= 0 else len(text)]
    heavy = [word for word in WORD.findall(around) if word.lower() not in SMALL]
    return len(heavy) > 1 and not any(word[0].islower() for word in heavy)


def _named(content: str, before: str, last: str, words: int) -> bool:
    """Whether what stands before the quotation says that it is a title or a term, or a name stands amid the sentence: NBC’s “Today”."""
    found = WORD.findall(before.lower())
    end = before.rstrip()[-1:]
    if not found or end == ":":
        return False
    capital = content[:1].isupper() or content[:1].isdigit()
    if words == 1 and end.isalnum() and capital and last not in "?!" and not content.isupper():
        return True
    if found[-1] in _words().works:
        return capital
    return found[-1] in _words().named or found[-2:] == ["known", "as"]


def _text(before: str) -> bool:
    """Whether a sign or a document stands before the quotation and shows it: the banner read, the letter begins."""
    end = before.rstrip()[-1:]
    if not (end.isalnum() or end in SHOWS):
        return False
    found = WORD.findall(CLAUSE.split(before.rstrip(" ,:\xa0"))[-1].lower())[-NEAR:]
    if not found:
        return False
    known, last = _words(), found[-1]
    if last in known.signs:
        return not end.isalnum()
    if found[-2:-1] and (found[-2] in known.signs and last in known.bearing):
        return True
    if last in known.says and "by" not in found and not known.signs.isdisjoint(found):
        return True
    aloud = last in known.read or (last in known.documents and end == ":" and not known.read.isdisjoint(found))
    return aloud and not known.documents.isdisjoint(found)
