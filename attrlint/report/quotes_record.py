"""How a draft's quotations and attributions read as data: the contract of `attrlint quotes --format jsonl`."""

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Quotation
from attrlint.report.record import Data
from attrlint.source.mapping import Lines
from attrlint.source.prose import SourceFile
from attrlint.source.span import Span


def quotes(article: Article, source: SourceFile) -> Data:
    """Spans are `[start, end]` in code points of the source, 0-based, end exclusive; what is not there is `[]` or null.

    `attributions` are those in the story's own voice; what somebody is said to have said stands in the `inner` of its teller.
    """
    lines = Lines(source.text)
    inner: dict[Span | None, list[Attribution]] = {}
    for attribution in article.attributions:
        inner.setdefault(attribution.inside, []).append(attribution)
    return {
        "path": source.path,
        "attributions": [
            _attribution(outer, article) | {"inner": [_attribution(told, article) for told in inner.get(outer.cue.span, ())]}
            for outer in inner.get(None, ())
        ],
        "quotations": [_quotation(quotation, article, lines) for quotation in article.quotations],
    }


def _attribution(attribution: Attribution, article: Article) -> Data:
    speaker = attribution.source
    return {
        "source": [_place(speaker.span, article)] if speaker else [],
        "cue": [_place(attribution.cue.span, article)],
        "content": [_place(span, article) for span in attribution.content],
        "kind": attribution.kind.value,
        "speaker": speaker.name if speaker else None,
        "source_kind": speaker.kind.value if speaker else None,
        "cue_class": attribution.cue.cls.value,
        "carried": attribution.carried,
    }


def _quotation(quotation: Quotation, article: Article, lines: Lines) -> Data:
    attribution = quotation.attribution
    span = article.prose.map.span(quotation.span)
    start = lines.position(span.start)
    return {
        "span": list(span),
        "kind": quotation.kind.value,
        "words": quotation.words,
        "speaker": attribution.source.name if attribution and attribution.source else None,
        "carried": quotation.carried,
        "line": start.line,
        "column": start.column,
    }


def _place(span: Span, article: Article) -> list[int]:
    return list(article.prose.map.span(span))
