"""From a reading to an article: the stages in their order."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from attrlint.article.grammar.grammar import Grammar
from attrlint.article.later import Later
from attrlint.article.model import Article
from attrlint.article.people import recognised
from attrlint.article.people.cast import Cast
from attrlint.article.people.nouns import Nouns
from attrlint.article.quotations import kinds
from attrlint.article.reports import reports
from attrlint.article.reports.carry import Draft, carry, only_quoted
from attrlint.article.reports.cues import Cues
from attrlint.article.reports.report import Range, Report
from attrlint.article.sayings import Said
from attrlint.article.speakers.sources import Sources
from attrlint.article.speakers.speakers import Speakers
from attrlint.article.terms import Attribution, Cue, Directness, Quotation, Source
from attrlint.article.weight.law import Law
from attrlint.article.wordlists import Lists
from attrlint.language.engine import Reading, Sentence
from attrlint.language.marks import Quoted, Style
from attrlint.source.prose import STORY, Prose
from attrlint.source.span import Span

if TYPE_CHECKING:
    from attrlint.article.echoes.record import Record

NO_CHANGES: Lists = {}
#: A direct attribution has this share of its content in quotation marks, counted in characters.
DIRECT_SHARE = 0.9
#: A speaker that is none: "nobody said", "neither man said".
NOBODY = frozenset({"nobody", "no", "neither", "none"})


def build(reading: Reading, changed: Mapping[str, tuple[str, ...]] = NO_CHANGES, record: "Record | None" = None) -> Article:
    """The article of a reading. `changed` are word lists of the house in place of those in `lexicon/`, by "file.key".

    `record` is what its quotations are held against, if anything.
    """
    prose, sentences = reading.prose, reading.sentences
    house = tuple(sorted(changed.items()))
    cues, nouns, law = _lexicon(house)
    cast = Cast(sentences, nouns, recognised.kinds(prose.text, reading.names or ()))
    drafts = _drafts(prose.text, sentences, cues, Speakers(prose, sentences, cast, Sources(cast, nouns)))
    carry(prose, sentences, drafts)
    made = [draft for number in sorted(drafts) for draft in drafts[number] if draft.content]
    quoted = [quote.span for quote in reading.quoted if quote.depth == 0]
    attributions = tuple(_attribution(draft, cues, quoted) for draft in made)
    paragraphs = _paragraphs(prose)
    homes = [paragraphs[sentence.block] for sentence in sentences]

    later = Later(
        text=prose.text, sentences=sentences, homes=homes, attributions=attributions, cast=cast, nouns=nouns, law=law, changed=changed
    )
    quotations = _quotations(reading, attributions, made, paragraphs)
    said = Said(quotations, reading.strays, attributions, cast.persons, cast.bodies)
    return Article(prose, sentences, said, later, record)


@lru_cache(maxsize=8)
def _lexicon(house: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[Cues, Nouns, Law]:
    """The cues, the nouns that speak and the words of the law, made once for all articles of a house."""
    changed = dict(house)
    return Cues(changed), Nouns(changed), Law(changed)


def _drafts(text: str, sentences: Sequence[Sentence], cues: Cues, speakers: Speakers) -> dict[int, list[Draft]]:
    """The reports of each sentence that has any: outer ones first, then those inside them."""
    drafts: dict[int, list[Draft]] = {}
    for number, sentence in enumerate(sentences):
        grammar = Grammar(sentence, text)
        outer = reports.reports(grammar, cues)
        if not outer:
            continue
        found = [*outer, *reports.inner(grammar, cues, outer)]
        drafts[number] = [
            _draft(number, grammar, report, outer, cues, source)
            for report, source in zip(found, speakers.sources(number, grammar, found), strict=True)
        ]
    return drafts


def _draft(number: int, grammar: Grammar, report: Report, outer: Sequence[Report], cues: Cues, source: Source | None) -> Draft:
    sentence = grammar.sentence
    inside = _span(sentence, outer[report.outer].cue) if report.outer is not None else None
    draft = Draft(number, sentence, report, [_span(sentence, part) for part in report.content], inside)
    draft.source = source
    nobody = report.source is not None and grammar.low[report.source.start] in NOBODY
    draft.negated = nobody or report.lemma in cues.refusals
    draft.unreal = grammar.unreal(report.verb)
    if grammar.group(report.verb) < report.verb:  # no "not" or "to" stands with a verb that is alone
        draft.negated = draft.negated or grammar.refused(report.verb, cues.refusals) or grammar.negated(report.verb)
    return draft


def _span(sentence: Sentence, part: Range) -> Span:
    return Span(sentence.starts[part.start], sentence.ends[part.end - 1])


def _attribution(draft: Draft, cues: Cues, quoted: Sequence[Span]) -> Attribution:
    report, sentence = draft.report, draft.at
    cue = Cue(
        _span(sentence, report.cue),
        Span(sentence.starts[report.verb], sentence.ends[report.verb]),
        report.lemma,
        cues.cls(report.lemma),
        report.frame,
        draft.negated,
        draft.unreal,
    )
    return Attribution(
        draft.source, cue, tuple(draft.content), _directness(draft.content, quoted), draft.sentence, bool(draft.carried), draft.inside
    )


def _directness(content: Sequence[Span], quoted: Sequence[Span]) -> Directness:
    """How much of the content stands in the outermost quotations `quoted`, which are in order and apart."""
    size = inside = 0
    for span in content:
        start, end = span
        size += end - start
        at = max(0, bisect_right(quoted, span) - 1)
        while at < len(quoted) and quoted[at].start < end:
            inside += max(0, min(end, quoted[at].end) - max(start, quoted[at].start))
            at += 1
    if not inside:
        return Directness.INDIRECT
    return Directness.DIRECT if inside >= DIRECT_SHARE * size else Directness.MIXED


def _paragraphs(prose: Prose) -> list[int]:
    """The number of the story's paragraph that each block is, or follows."""
    numbers: list[int] = []
    count = 0
    for block in prose.blocks:
        count += block.role in STORY
        numbers.append(max(0, count - 1))
    return numbers


def _quotations(
    reading: Reading, attributions: Sequence[Attribution], drafts: Sequence[Draft], paragraphs: Sequence[int]
) -> tuple[Quotation, ...]:
    """Every pair of marks with its kind and the innermost attribution whose content holds it."""
    prose, sentences = reading.prose, reading.sentences
    carried = [frozenset(draft.carried) for draft in drafts]
    owners: list[tuple[Span, int, bool]] = sorted(
        (span, number, span in carried[number]) for number, attribution in enumerate(attributions) for span in attribution.content
    )
    starts = [sentence.span.start for sentence in sentences]
    following = {later.block: later for later in reversed(reading.quoted) if later.depth == 0}
    made: list[Quotation] = []
    open_owners: list[tuple[Span, int, bool]] = []  # those whose content begins before the quotation and may hold it
    next_owner = 0
    for span, inner, block, style, closed, depth in reading.quoted:
        while next_owner < len(owners) and owners[next_owner][0].start <= span.start:
            open_owners.append(owners[next_owner])
            next_owner += 1
        attribution = None
        distance, taken_over = 0, False
        if open_owners:
            open_owners = [owner for owner in open_owners if owner[0].end > span.start]
            holding = [owner for owner in open_owners if owner[0].end >= inner.end]
            if holding:
                _, number, taken_over = max(holding, key=lambda held: (attributions[held[1]].inside is not None, held[0].start))
                attribution = attributions[number]
                distance = paragraphs[block] - paragraphs[sentences[attribution.sentence].block]
        words = kinds.count(prose.text, inner)
        alone = False
        if depth == 0 and sentences:
            around = sentences[max(0, bisect_right(starts, span.start) - 1)]
            alone = around.span.end > span.start and only_quoted(around)
        kind = kinds.kind(prose.text, span, inner, words=words, alone=alone, attributed=attribution is not None)
        running = not closed and _goes_on(prose, block, style, following)
        made.append(Quotation(span, inner, style, kind, words, block, depth, closed, running, attribution, taken_over, distance))
    return tuple(made)


def _goes_on(prose: Prose, block: int, style: Style, following: Mapping[int, Quoted]) -> bool:
    """Whether the next block of the story opens with a quotation mark of the same style: a running quotation."""
    for number in range(block + 1, min(len(prose.blocks), block + 200)):
        if prose.blocks[number].role in STORY:
            later = following.get(number)
            return later is not None and later.style is style and later.span.start == prose.blocks[number].span.start
    return False
