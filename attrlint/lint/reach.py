"""How far each comment that switches rules off reaches in the prose, and which of them silences what."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from attrlint.article.model import Article
from attrlint.lint.remark import Remark, Verb
from attrlint.source.prose import Block, Comment, Role, Standing
from attrlint.source.span import Span

#: Blocks that `off-next` passes over: in Markdown the comment itself is one.
PASSED = frozenset({Role.METADATA, Role.FURNITURE})

Owner = TypeVar("Owner")


class Paragraphs:
    """The paragraphs of an article: its blocks, a dateline together with the words it opens."""

    __slots__ = ("_blocks", "_starts", "_text")

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._blocks: Sequence[Block] = article.blocks
        self._starts = [block.span.start for block in article.blocks]

    def reach(self, comment: Comment, remark: Remark) -> Span | None:
        """What a comment that says off, off-next or off-file speaks of; None where it is all from there on."""
        if remark.verb is Verb.FILE:
            return Span(0, len(self._text) + 1)
        if remark.verb is Verb.NEXT:
            return self._following(comment)
        if comment.standing is Standing.BETWEEN:
            return None
        if comment.standing is Standing.MARKING and comment.span.start < comment.span.end:
            return comment.span
        return self._around(comment.span.start)

    def _around(self, at: int) -> Span:
        """The paragraph that the offset `at` stands in, or right before or behind."""
        number = bisect_right(self._starts, at) - 1
        if number + 1 < len(self._blocks) and (number < 0 or "\n\n" in self._text[self._blocks[number].span.end : at]):
            number += 1
        return self._whole(number) if 0 <= number < len(self._blocks) else Span(0, 0)

    def _following(self, comment: Comment) -> Span:
        at = comment.span.end
        if comment.standing is not Standing.BETWEEN:
            at = max(at, self._around(comment.span.start).end)
        for number in range(bisect_left(self._starts, at), len(self._blocks)):
            if self._blocks[number].role not in PASSED:
                return self._whole(number)
        return Span(0, 0)

    def _whole(self, number: int) -> Span:
        first = last = number
        while first and self._run_on(first - 1):
            first -= 1
        while last + 1 < len(self._blocks) and self._run_on(last):
            last += 1
        return self._blocks[first].span.to(self._blocks[last].span)

    def _run_on(self, number: int) -> bool:
        """Whether a block and the one behind it stand on one line."""
        return "\n" not in self._text[self._blocks[number].span.end : self._blocks[number + 1].span.start]


class Silence(Generic[Owner]):
    """The stretches in which one rule is off, each with the comment it is off by."""

    __slots__ = ("_farthest", "_starts")

    def __init__(self, stretches: Iterable[tuple[Span, Owner]]) -> None:
        self._starts: list[int] = []
        self._farthest: list[tuple[int, Owner]] = []  # of all that begin so far, the one that ends last
        for span, owner in sorted(stretches, key=lambda one: one[0].start):
            self._starts.append(span.start)
            far = self._farthest[-1] if self._farthest else None
            self._farthest.append((span.end, owner) if far is None or span.end > far[0] else far)

    def over(self, span: Span) -> Owner | None:
        """The comment by which the rule is off where `span` stands, if any."""
        at = bisect_left(self._starts, max(span.end, span.start + 1)) - 1
        if at < 0:
            return None
        end, owner = self._farthest[at]
        return owner if end > span.start else None
