"""The marks of a quotation that runs over paragraphs.

AP and the style books agree: where a full paragraph of quotation goes on in the next, it is not closed; every paragraph
opens with a mark; only the last one closes. A partial quotation is closed.

## Ask
Does the same speaker go on? Then leave the first paragraph open and open the next one.

## Leave it be
Questions and answers; an attribution that follows the closing mark, which ends the quotation (Q103 asks about those);
a sentence that is broken by the line, and goes on with a small letter.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Quotation, QuotationKind
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.prose import Role
from attrlint.source.span import Span


class Options(NamedTuple):
    """What shows that a quotation goes on.

    speaking: words by which a paragraph that lost its marks still speaks of itself
    """

    speaking: frozenset[str] = words(__file__, "speaking")


@rule(
    "T602",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    roles=frozenset({Role.BODY, Role.LIST}),
    bad=[
        "Roth said: “We waited all night.\n\n[[Nobody]] came.” Her sons were with her.",
        "Roth said: “We waited all night.[[”]]\n\n“Nobody came.”",
    ],
    good=[
        "Roth said: “We waited all night.\n\n“Nobody came.”",
        "Roth said: ‘We waited all night.\n\n‘Nobody came.’",
        "He called it “the worst night”.\n\n“Nobody came,” he said.",
        "“The vote was lawful,” Holt said.\n\n“The count was not.”",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for quotation in article.quotations:
        if quotation.depth:
            continue
        following = article.block_after(quotation.block)
        if following is None:
            continue
        if not quotation.closed and not quotation.running:
            if article.text[article.blocks[following].span.start].islower():
                continue  # a sentence that a line end broke
            yield _left_open(article, quotation, following, options)
        elif quotation.closed and _closed_too_soon(article, quotation, following):
            yield Finding(
                Span(quotation.inner.end, quotation.span.end),
                "does the same speaker go on? then do not close here",
                softened=True,
                claim=article.quotations_in(following)[0].span,  # Q101 asks of it too
                suggestions=("",),
            )


def _left_open(article: Article, quotation: Quotation, following: int, options: Options) -> Finding:
    """The next paragraph lost its opening mark, if it closes the quotation or still speaks; else this one is left open."""
    sentences = article.sentences_of(following)
    speaks = any(word.lower() in options.speaking for sentence in sentences for word in sentence.words)
    attributed = any(article.attributions_in(article.sentence_at(sentence.span.start)) for sentence in sentences)
    closes = any(stray.closing and not stray.paired for stray in article.strays_in(following))
    if sentences and (closes or (speaks and not attributed)):
        first = sentences[0]
        word = Span(first.starts[0], first.ends[0])
        mark = article.words(Span(quotation.span.start, quotation.inner.start))
        return Finding(word, "the quotation goes on; does this paragraph open with a mark?", suggestions=(f"{mark}{article.words(word)}",))
    return Finding(Span(quotation.span.start, quotation.inner.start), "this quotation is left open; where does it end?")


def _closed_too_soon(article: Article, quotation: Quotation, following: int) -> bool:
    """Whether a whole quotation, its speaker before it, ends the paragraph and the next is only more of it."""
    attribution = quotation.attribution
    if quotation.kind is not QuotationKind.SPEECH or attribution is None or attribution.cue.span.start > quotation.span.start:
        return False
    if quotation.span.end < article.blocks[quotation.block].span.end:
        return False
    later = next((other for other in article.quotations_in(following) if other.depth == 0), None)
    return (
        later is not None
        and later.carried
        and later.distance == 1
        and later.attribution is not None
        and later.attribution.cue == attribution.cue
    )
