"""What a pair of marks stands for: speech, a phrase of somebody's, a scare quote, a title or term."""

import re

from attrlint.article.terms import QuotationKind
from attrlint.source.span import Span

WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
# A pronoun of talk, or a finite auxiliary: what a clause has and a label lacks.
CLAUSAL = frozenset(
    """i we you he she they it there that this is are was were am be been has have had will would can could may might must should
    do does did let go get got""".split()
)
CONTRACTED = ("n't", "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'m", "’m", "'d", "’d", "'s", "’s")
# What a title, a term or a sign stands behind.
NAMED = re.compile(
    r"(?<![\w-])(?:called|titled|entitled|named|dubbed|nicknamed|known as|read|reads|reading|sign|signs|song|film|"
    r"book|album|novel|play|episode|headline|headlined|banner|placard|poster|slogan|motto|show|series|"
    r"chapter|movie|poem|painting|exhibition|term|word|phrase|words|labeled|labelled|marked|saying|"
    r"inscribed|hashtag|single|track|hit|musical|programme|program|column|essay|report|magazine)[ ,:]*$",
    re.IGNORECASE,
)
#: A title has at most this many words; a scare quote this many; a phrase that holds a clause is longer than this.
LONGEST_TITLE = 12
PHRASE = 3
LONG = 7
#: Code points of a quotation that tell what kind it is.
ENOUGH = 400
SMALL = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "with", "by", "from", "as", "is", "vs", "my", "your"}
)


def kind(text: str, span: Span, inner: Span, *, words: int, alone: bool, attributed: bool) -> QuotationKind:
    """The kind of a quotation from its words and those before it.

    `alone`: the quotation is a sentence, or more, of its own. `attributed`: a cue takes it.
    """
    content = text[inner.start : min(inner.end, inner.start + ENOUGH)]
    last = text[max(inner.start, inner.end - 8) : inner.end].rstrip()[-1:]
    title = words <= LONGEST_TITLE and last not in "?!" and _title(content)
    if alone and (words > 1 or (words and last in ".?!")) and not title:
        return QuotationKind.SPEECH
    before = text[max(0, span.start - 40) : span.start].rpartition("\n")[2]
    if title or (words <= LONGEST_TITLE and not attributed and NAMED.search(before)):
        return QuotationKind.TITLE
    stopped = last in ",.?!…"
    clause = words > PHRASE and (stopped or attributed) and _clause(content)
    if words and content[:1].isupper() and (clause or (attributed and stopped)):
        return QuotationKind.SPEECH
    if words <= PHRASE and not attributed:
        return QuotationKind.SCARE
    if words > LONG and attributed and _clause(content):
        return QuotationKind.SPEECH
    return QuotationKind.PHRASE


def word_starts(text: str, span: Span) -> list[int]:
    """Where the words of `span` begin, in order."""
    return [found.start() for found in WORD.finditer(text, span.start, span.end)]


def _clause(content: str) -> bool:
    """Whether the words can be a clause."""
    words = WORD.findall(content.lower())
    return not CLAUSAL.isdisjoint(words) or any(word.endswith(CONTRACTED) for word in words)


def _title(content: str) -> bool:
    """Whether every word that can has its capital: “The Tin Mayor”."""
    heavy = [word for word in WORD.findall(content) if word.lower() not in SMALL]
    return len(heavy) > 1 and all(word[:1].isupper() or word[:1].isdigit() for word in heavy)
