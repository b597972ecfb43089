"""How a draft's quotations and attributions read as data: the contract of `attrlint quotes --format jsonl`."""

from collections.abc import Collection, Iterator

from attrlint.article.terms import Attribution, Quotation, Source
from attrlint.report.record import Data
from attrlint.report.sayings import Copy, touches
from attrlint.source.span import Span


def quotes(copy: Copy, *, numbers: Collection[int] | None = None) -> Data:
    """Spans are `[start, end]` in code points of the source, 0-based, end exclusive; what is not there is `[]` or null.

    `attributions` are those in the story's own voice; what somebody is said to have said stands in the `inner` of its teller.
    `numbers`: only what stands on one of these lines (1-based), with all that is inside it.
    """
    article = copy.article
    inner: dict[Span | None, list[Attribution]] = {}
    for attribution in article.attributions:
        inner.setdefault(attribution.inside, []).append(attribution)
    outer, quotations = inner.get(None, []), article.quotations
    if numbers is not None:
        outer = [one for one in outer if any(touches(copy, span, numbers) for span in _parts(one))]
        quotations = tuple(one for one in quotations if touches(copy, one.span, numbers))
    return {
        "path": copy.path,
        "attributions": [
            _attribution(one, copy) | {"inner": [_attribution(told, copy) for told in inner.get(one.cue.span, ())]} for one in outer
        ],
        "quotations": [_quotation(quotation, copy) for quotation in quotations],
    }


def _parts(attribution: Attribution) -> Iterator[Span]:
    yield attribution.cue.span
    yield from attribution.content
    if attribution.source is not None:
        yield attribution.source.span


def _attribution(attribution: Attribution, copy: Copy) -> Data:
    speaker, place = attribution.source, copy.article.prose.map.span
    return {
        "source": [place(speaker.span)] if speaker else [],
        "cue": [place(attribution.cue.span)],
        "content": [place(span) for span in attribution.content],
        "kind": attribution.kind,
        "speaker": speaker.name if speaker else None,
        "source_kind": speaker.kind if speaker else None,
        "cue_class": attribution.cue.cls,
        "carried": attribution.carried,
        "negated": attribution.cue.negated,
        "found": _found(speaker, copy),
    }


def _quotation(quotation: Quotation, copy: Copy) -> Data:
    attribution = quotation.attribution
    speaker = attribution.source if attribution else None
    span = copy.article.prose.map.span(quotation.span)
    start = copy.lines.position(span.start)
    return {
        "span": span,
        "kind": quotation.kind,
        "words": quotation.words,
        "speaker": speaker.name if speaker else None,
        "carried": quotation.carried,
        "line": start.line,
        "column": start.column,
        "negated": attribution is not None and attribution.cue.negated,
        "found": _found(speaker, copy),
    }


def _found(source: Source | None, copy: Copy) -> Data | None:
    if source is None:
        return None
    basis, confidence, place, candidates = source.found
    return {
        "basis": basis,
        "confidence": confidence,
        "place": None if place is None else copy.article.prose.map.span(place),
        "candidates": candidates,
    }
