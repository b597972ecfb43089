"""What becomes of an article under a desk's rules: each finding with its place, in the order of the copy."""

import os
import re
from typing import NamedTuple

from attrlint.article import wordings
from attrlint.article.model import Article
from attrlint.config.model import Chosen, Ruling, Settings
from attrlint.lint import across
from attrlint.lint.diagnostic import MARGIN, WEIGHT, Checked, Diagnostic, Held, RelatedPlace, Said
from attrlint.lint.edits import changes
from attrlint.lint.fingerprint import Fingerprints
from attrlint.rule import Finding, Level, Related
from attrlint.source.mapping import LINE_END, Lines
from attrlint.source.prose import SourceFile
from attrlint.source.span import Span

#: What a house's question may name.
NAMED = re.compile(r"\{words\}|\{message\}")


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
    floor = WEIGHT[settings.fail_on]
    fails = any(WEIGHT[diagnostic.level] >= floor for diagnostic in diagnostics)
    asker = across.rule(settings) if batch else None
    said = _said(article, source, asker, prints, floor) if asker else ()
    return Checked(source.path, diagnostics, tuple(faults), fails, said, len(source.text.split()), _held(article))


def _held(article: Article) -> Held | None:
    """How the quotations of an article fare by its record."""
    if article.record is None:
        return None
    from attrlint.article.verdicts import Verdict  # few runs have a record

    verdicts = [held.verdict for held in article.held]
    return Held(verdicts.count(Verdict.EXACT), verdicts.count(Verdict.ALTERED), verdicts.count(Verdict.ABSENT))


def _said(article: Article, source: SourceFile, chosen: Chosen, prints: Fingerprints, floor: int) -> tuple[Said, ...]:
    """What the draft hands over to the comparison with others."""
    sayings = list(across.sayings(article, chosen))
    places = _placed([_Asked(Finding(wording.span, across.UNASKED), chosen) for wording, _, _ in sayings], article, source, prints)
    return tuple(
        Said(wording.words, speaker, wordings.by_name(wording.quotation), nearly, place, WEIGHT[place.level] >= floor)
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
        placed.append(
            Diagnostic(
                path=source.path,
                start=start,
                end=end,
                code=chosen.loaded.rule.code,
                name=chosen.loaded.name,
                level=Level.NOTE if finding.softened else chosen.level,
                message=_message(finding, chosen.ruling, article),
                excerpt=place.of(source.text),
                before=source.text[max(place.start - start.column + 1, place.start - MARGIN) : place.start],
                after=LINE_END.split(source.text[place.end : place.end + MARGIN], maxsplit=1)[0],
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


def _message(finding: Finding, ruling: Ruling, article: Article) -> str:
    """The rule's question, or the house's in its place."""
    if not ruling.message:
        return finding.message
    named = {"{words}": " ".join(article.words(finding.span).split()), "{message}": finding.message}
    return NAMED.sub(lambda found: named[found[0]], ruling.message)


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
