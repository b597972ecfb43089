"""What a pair of marks stands for: speech, a phrase of somebody's, a scare quote, a title or term."""

import re

from attrlint.article.model import QuotationKind
from attrlint.source.span import Span

WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
# A pronoun of talk, or a finite auxiliary: what a clause has and a label lacks.
CLAUSE = re.compile(
    r"\b(?:I|we|you|he|she|they|it|there|that|this|is|are|was|were|am|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|let|go|get|got"
    r"|[a-z]+n[’']t|[a-z]+[’'](?:re|ve|ll|m|d|s))\b",
    re.IGNORECASE,
)
# What a title, a term or a sign stands behind.
NAMED = re.compile(
    r"\b(?:called|titled|entitled|named|dubbed|nicknamed|known as|read|reads|reading|sign|signs|song|film|"
    r"book|album|novel|play|episode|headline|headlined|banner|placard|poster|slogan|motto|show|series|"
    r"chapter|movie|poem|painting|exhibition|term|word|phrase|words|labeled|labelled|marked|saying|"
    r"inscribed|hashtag|single|track|hit|musical|programme|program|column|essay|report|magazine)[ ,:]*$",
    re.IGNORECASE,
)
LONGEST_TITLE = 12
SMALL = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "with", "by", "from", "as", "is", "vs", "my", "your"}
)


def kind(text: str, span: Span, inner: Span, *, words: int, alone: bool, attributed: bool) -> QuotationKind:
    """The kind of a quotation from its words and those before it.

    `alone`: the quotation is a sentence, or more, of its own. `attributed`: a cue takes it.
    """
    content = text[inner.start : inner.end]
    if alone and words > 1 and not _title(content):
        return QuotationKind.SPEECH
    before = text[max(0, span.start - 40) : span.start].rpartition("\n")[2]
    if words <= 12 and (_title(content) or (not attributed and NAMED.search(before))):
        return QuotationKind.TITLE
    stopped = content.rstrip()[-1:] in ",.?!…"
    if content[:1].isupper() and (
        (words > 1 and attributed and stopped) or (words > 3 and (stopped or attributed) and CLAUSE.search(content))
    ):
        return QuotationKind.SPEECH
    if words <= 3 and not attributed:
        return QuotationKind.SCARE
    if words > 7 and attributed and CLAUSE.search(content):
        return QuotationKind.SPEECH
    return QuotationKind.PHRASE


def count(text: str, span: Span) -> int:
    """How many words stand in `span`."""
    return sum(1 for _ in WORD.finditer(text, span.start, span.end))


def _title(content: str) -> bool:
    words = WORD.findall(content)
    if content.rstrip()[-1:] in "?!" or len(words) > LONGEST_TITLE:
        return False
    heavy = [word for word in words if word.lower() not in SMALL]
    return len(heavy) > 1 and all(word[:1].isupper() or word[:1].isdigit() for word in heavy)
