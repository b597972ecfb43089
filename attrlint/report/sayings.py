"""Which words of a draft somebody says, or nobody is named as saying: what each line of `attrlint quotes` is about."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Confidence, Quotation, QuotationKind
from attrlint.source.mapping import Lines, Position
from attrlint.source.prose import SourceFile
from attrlint.source.span import Span

#: Titles and scare quotes are nobody's words.
NEED_A_SPEAKER = frozenset({QuotationKind.SPEECH, QuotationKind.PHRASE})


class Copy:
    """A draft as read, with the source's place of everything in it."""

    __slots__ = ("_by_cue", "article", "lines", "path")

    def __init__(self, article: Article, source: SourceFile) -> None:
        self.article = article
        self.lines = Lines(source.text)
        self.path = source.path
        self._by_cue: dict[Span, Attribution] = {}

    def said(self, saying: "Saying") -> str:
        """The words of a saying, with `…` where its speaker and verb stand in the middle of them."""
        return " … ".join(map(self.words, saying.spans))

    def words(self, span: Span) -> str:
        """The words of the file at a place of the article."""
        return self.article.prose.map.span(span).of(self.lines.text)

    def places(self, span: Span) -> tuple[Position, Position]:
        """Where the words at a place of the article start and end in the file."""
        place = self.article.prose.map.span(span)
        return self.lines.position(place.start), self.lines.position(place.end)

    def line(self, span: Span) -> int:
        """The 1-based line on which the words at a place of the article begin."""
        return self.lines.position(self.article.prose.map.offset(span.start)).line

    def teller(self, attribution: Attribution) -> Attribution | None:
        """The attribution whose content holds this one, if one does: X said that Y said."""
        if attribution.inside is None:
            return None
        if not self._by_cue:
            self._by_cue = {outer.cue.span: outer for outer in self.article.attributions}
        return self._by_cue.get(attribution.inside)


class Saying(NamedTuple):
    """Words that are one line of the report: a quotation, or reported speech with the quotations in it.

    `kind` is that of the quotation, or `mixed` or `indirect`; `spans` are code points of the article, 0-based, end exclusive.
    """

    spans: tuple[Span, ...]  # two where its verb stands in the middle: the road, police said, is shut
    kind: str
    attribution: Attribution | None
    quotations: tuple[Quotation, ...]
    carried: bool
    reported: bool

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return self.spans[0].to(self.spans[-1])

    @property
    def speaker(self) -> str | None:
        """Who says it, by the fullest name there is."""
        source = self.attribution.source if self.attribution else None
        return source.name if source else None

    @property
    def unclear(self) -> bool:
        """Whether somebody says it, and the story does not tell who that is."""
        source = self.attribution.source if self.attribution else None
        return source is not None and source.found.confidence is Confidence.OPEN

    @property
    def needs_a_speaker(self) -> bool:
        """Whether a reader would ask who says it: not of titles and words in scare quotes."""
        return self.reported or self.quotations[0].kind in NEED_A_SPEAKER


def sayings(copy: Copy, *, reported: bool) -> list[Saying]:
    """The outermost quotations in the order of the story; `reported`: and what is said without marks, or partly so."""
    article = copy.article
    found = [report for one in article.attributions if (report := _report(article, one))] if reported else []
    told = {quotation.span for report in found for quotation in report.quotations}
    for quotation in article.quotations:
        if quotation.depth == 0 and quotation.span not in told:
            spans = (quotation.span,)
            found.append(Saying(spans, quotation.kind, quotation.attribution, (quotation,), quotation.carried, reported=False))
    if reported:
        found.sort(key=_start)
    return found


def on_lines(copy: Copy, said: Iterable[Saying], numbers: Collection[int]) -> list[Saying]:
    """Those of the sayings with words, or the verb or the speaker that goes with them, on one of the lines (1-based)."""
    return [saying for saying in said if any(touches(copy, span, numbers) for span in _parts(saying))]


def touches(copy: Copy, span: Span, numbers: Collection[int]) -> bool:
    """Whether any of the words at a place of the article stand on one of the lines (1-based)."""
    first, last = copy.places(span)
    return any(first.line <= number <= last.line for number in numbers)


def verb(attribution: Attribution) -> Span:
    """The words that show how it is said: the verb, or with what denies it (did not say, would say)."""
    cue = attribution.cue
    return cue.span if cue.negated or cue.unreal else cue.verb


def _report(article: Article, attribution: Attribution) -> Saying | None:
    """What the attribution reports in other words than quoted ones; None where all of it stands between marks."""
    spans: list[Span] = []
    own: list[Quotation] = []
    for span in attribution.content:
        inner = article.quotations_within((span,))
        if _outside(article, span, inner):
            spans.append(span)
            own += (quotation for quotation in inner if quotation.attribution is attribution)
    if not spans:
        return None
    return Saying(tuple(spans), "mixed" if own else "indirect", attribution, tuple(own), carried=False, reported=True)


def _start(saying: Saying) -> tuple[int, int]:
    return saying.spans[0].start, -saying.spans[0].end


def _outside(article: Article, span: Span, quotations: Iterable[Quotation]) -> bool:
    """Whether the span has words outside the quotations."""
    at = span.start
    for quotation in quotations:
        if any(map(str.isalnum, article.text[at : quotation.span.start])):
            return True
        at = max(at, quotation.span.end)
    return any(map(str.isalnum, article.text[at : span.end]))


def _parts(saying: Saying) -> Iterable[Span]:
    yield from saying.spans
    if saying.attribution is not None and not saying.carried:
        yield saying.attribution.cue.span
        if saying.attribution.source is not None:
            yield saying.attribution.source.span
