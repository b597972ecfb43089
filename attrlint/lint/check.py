"""What becomes of an article under a desk's rules: each finding with its place, in the order of the copy."""

import os
from collections.abc import Callable
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.config.model import Chosen, Settings
from attrlint.lint.diagnostic import Checked, Diagnostic, Held, RelatedPlace, Said, Suppression, margins, reaches, worded
from attrlint.lint.edits import changes
from attrlint.lint.fingerprint import Fingerprints
from attrlint.rule import Finding, Level, Related
from attrlint.source.mapping import Lines
from attrlint.source.prose import SourceFile
from attrlint.source.span import Span

#: Whether a rule is off, by its code, where a place of the prose is.
Off = Callable[[str, Span], bool]


class _Asked(NamedTuple):
    """A finding and the rule that asks it."""

    finding: Finding
    chosen: Chosen


def check(article: Article, settings: Settings, source: SourceFile, *, batch: bool = False) -> Checked:
    """Runs the chosen rules on `article`, which was read from `source`. A rule that breaks is a fault, and the others go on.

    `batch`: the draft is one of several, and hands over what it quotes.
    """
    asked: list[_Asked] = []
    faults: list[str] = []
    for chosen in settings.chosen:
        try:
            asked += _ask(chosen, article)
        except Exception as error:
            if os.environ.get("ATTRLINT_DEBUG"):
                raise
            faults.append(_broken(chosen, source.path, error))
    asked.sort(key=_order)
    prints = Fingerprints(article)
    diagnostics = _placed(asked, article, source, prints)
    suppressions: tuple[Suppression, ...] = ()
    off: Off = _nowhere
    if any("attrlint" in comment.words.lower() for comment in article.prose.comments):
        from attrlint.lint.suppress import suppress  # most copy has no such comments

        spans = [finding.span for finding, _ in asked]
        diagnostics, suppressions, off = suppress(diagnostics, spans, article, settings, source, prints)
    asker = _asker(settings) if batch else None
    return Checked(
        source.path,
        diagnostics,
        tuple(faults),
        reaches(diagnostics, settings.fail_on),
        said=_said(article, source, asker, prints, settings.fail_on, off) if asker else (),
        words=len(source.text.split()),
        held=_held(article),
        suppressions=suppressions,
    )


def _nowhere(code: str, span: Span) -> bool:  # noqa: ARG001  # where no comment speaks, no rule is off
    return False


def _held(article: Article) -> Held | None:
    """How the quotations of an article fare by its record."""
    if article.record is None:
        return None
    from attrlint.article.echoes.verdicts import Verdict  # few runs have a record

    verdicts = [held.verdict for held in article.held]
    return Held(verdicts.count(Verdict.EXACT), verdicts.count(Verdict.ALTERED), verdicts.count(Verdict.ABSENT))


def _asker(settings: Settings) -> Chosen | None:
    from attrlint.lint import across  # a draft alone is compared with none

    return across.rule(settings)


def _said(article: Article, source: SourceFile, chosen: Chosen, prints: Fingerprints, floor: Level, off: Off) -> tuple[Said, ...]:
    """What the draft hands over to the comparison with others."""
    from attrlint.article.echoes import wordings  # as above
    from attrlint.lint import across

    sayings = list(across.sayings(article, chosen))
    places = _placed([_Asked(Finding(wording.span, across.UNASKED), chosen) for wording, _, _ in sayings], article, source, prints)
    return tuple(
        Said(
            wording.words,
            speaker,
            wordings.by_name(wording.quotation),
            nearly,
            place,
            reaches((place,), floor),
            off(across.CODE, wording.span),
        )
        for (wording, speaker, nearly), place in zip(sayings, places, strict=True)
    )


def _ask(chosen: Chosen, article: Article) -> list[_Asked]:
    """The rule's findings in the blocks it speaks of, each kept once."""
    rule = chosen.loaded.rule
    size = len(article.text)
    kept: dict[Finding, None] = {}
    for finding in rule.check(article, chosen.options):
        for span in (finding.span, *(place.span for place in finding.related)):
            if not 0 <= span.start <= span.end <= size:
                raise IndexError(f"a finding at {span.start}-{span.end} of a text of {size} code points")
        if finding.arguable and not chosen.arguable:
            continue
        if not article.blocks or article.blocks[article.block_at(finding.span.start)].role in rule.roles:
            kept[finding] = None
    return [_Asked(finding, chosen) for finding in kept]


def _order(asked: _Asked) -> tuple[int, int, str, str]:
    return (asked.finding.span.start, asked.finding.span.end, asked.chosen.loaded.rule.code, asked.finding.message)


def _placed(asked: list[_Asked], article: Article, source: SourceFile, prints: Fingerprints) -> tuple[Diagnostic, ...]:
    if not asked:
        return ()
    lines = Lines(source.text)
    claims: dict[Span, int] = {}
    placed: list[Diagnostic] = []
    for finding, chosen in asked:
        place = article.prose.map.span(finding.span)
        start, end = lines.position(place.start), lines.position(place.end)
        before, after = margins(source.text, place, start)
        placed.append(
            Diagnostic(
                path=source.path,
                start=start,
                end=end,
                code=chosen.loaded.rule.code,
                name=chosen.loaded.name,
                level=Level.NOTE if finding.softened else chosen.level,
                message=worded(finding.message, article.words(finding.span), chosen.ruling),
                excerpt=place.of(source.text),
                before=before,
                after=after,
                related=tuple(_related(related, article, lines) for related in finding.related),
                suggestions=finding.suggestions,
                fingerprint=prints.of(chosen.loaded.rule.code, finding.span),
                claim=None if finding.claim is None else claims.setdefault(finding.claim, len(claims) + 1),
                note=chosen.ruling.note,
                link=chosen.ruling.link,
                edits=changes(finding.edits, article, source) if finding.edits else (),
                address=article.prose.address(finding.span.start),
            )
        )
    return tuple(placed)


def _related(related: Related, article: Article, lines: Lines) -> RelatedPlace:
    place = article.prose.map.span(related.span)
    return RelatedPlace(
        related.message,
        lines.position(place.start),
        lines.position(place.end),
        place.of(lines.text),
        article.prose.address(related.span.start),
    )


def where(error: BaseException) -> str:
    """The innermost line that was running when `error` came, and what it says: `claimed.py:31: KeyError: 'x'`."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}: " if trace else ""
    return f"{place}{type(error).__name__}: {error}"


def _broken(chosen: Chosen, path: str, error: Exception) -> str:
    loaded = chosen.loaded
    return f"{path}: rule {loaded.rule.code} {loaded.name} broke on this file and is left out ({loaded.path}; {where(error)})"
