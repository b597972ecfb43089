"""Which words of the copy a phrase rule reads."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import assert_never

from attrlint.article.model import Article
from attrlint.article.terms import SourceKind
from attrlint.source.prose import STORY, Role
from attrlint.source.span import Span


class Scope(StrEnum):
    """What a house rule may speak of."""

    NARRATION = "narration"  # the story's own voice: outside quotations of two words or more
    QUOTATION = "quotation"  # the words inside them
    ALL = "all"
    CUE = "cue"  # the verbs and phrases that report what somebody said: no gate that slams
    SOURCE = "source"  # the words that say who speaks
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CAPTION = "caption"


def roles(scope: Scope) -> frozenset[Role]:
    """The blocks in which words of that scope stand."""
    match scope:
        case Scope.NARRATION | Scope.QUOTATION | Scope.ALL | Scope.CUE | Scope.SOURCE:
            return STORY
        case Scope.HEADLINE:
            return frozenset({Role.HEADLINE})
        case Scope.STANDFIRST:
            return frozenset({Role.STANDFIRST})
        case Scope.CAPTION:
            return frozenset({Role.CAPTION})
    assert_never(scope)


def stretches(article: Article, scopes: Iterable[Scope]) -> Iterator[tuple[Span, list[Span]]]:
    """Block by block, in order: its place, and the parts of it that a rule of those scopes reads."""
    found: dict[int, set[Span]] = {}
    for scope in scopes:
        wanted = roles(scope)
        for span in _spans(article, scope):
            block = article.block_at(span.start)
            if article.blocks[block].role in wanted:
                found.setdefault(block, set()).add(span)
    for block in sorted(found):
        yield article.blocks[block].span, sorted(found[block])


def _spans(article: Article, scope: Scope) -> Iterator[Span]:
    match scope:
        case Scope.NARRATION | Scope.QUOTATION:
            yield from _voices(article, quoted=scope is Scope.QUOTATION)
        case Scope.CUE:
            yield from (cue.span for source, cue, *_ in article.attributions if source is None or source.kind is not SourceKind.OTHER)
        case Scope.SOURCE:
            yield from (source.span for source, *_ in article.attributions if source is not None)
        case Scope.ALL | Scope.HEADLINE | Scope.STANDFIRST | Scope.CAPTION:
            yield from (block.span for block in article.blocks)
        case _:
            assert_never(scope)


def _voices(article: Article, *, quoted: bool) -> Iterator[Span]:
    """What is quoted, block by block, or what stands outside."""
    quotations = iter([quotation.span for quotation in article.quotations if quotation.depth == 0 and quotation.words > 1])
    quotation = next(quotations, None)
    for block in article.blocks:
        start = block.span.start
        while quotation is not None and quotation.start < block.span.end:
            if quotation.start >= block.span.start:
                yield quotation if quoted else Span(start, quotation.start)
                start = quotation.end
            quotation = next(quotations, None)
        if not quoted:
            yield Span(start, block.span.end)
