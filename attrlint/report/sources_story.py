"""Who speaks in a story, how much, by which verbs, under which name: what every form of `attrlint sources` shows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import (
    Attribution,
    Confidence,
    CueClass,
    Directness,
    EvidenceKind,
    Frame,
    Grant,
    QuotationKind,
    Source,
    SourceKind,
    Unnamed,
)
from attrlint.article.unnamed.unnamed import called
from attrlint.report.sayings import Copy
from attrlint.source.prose import STORY
from attrlint.source.span import Span

#: What somebody does or thinks is nothing that somebody says.
UNSAID = frozenset({CueClass.MENTAL, CueClass.STANCE})
CLAUSES = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL, Frame.QUOTE, Frame.COLON, Frame.ACCORDING, Frame.PASSIVE})
#: What only somebody does, whatever noun stands for them: the port said.
SPEAKS = frozenset({"say", "tell", "announce", "add"})
ANSWERS = frozenset({EvidenceKind.RESPONSE, EvidenceKind.SILENCE})
SPEECH = frozenset({QuotationKind.SPEECH, QuotationKind.PHRASE, QuotationKind.SCARE})
#: Code points of a sentence that are shown before an answer's own words.
LEAD = 60


class Naming(StrEnum):
    """How a story names a source."""

    NAMED = "named"
    DESCRIBED = "described"  # by a role or a relation alone: the mayor, his wife
    UNNAMED = "unnamed"  # somebody whom the story does not name, or a crowd


class Verb(NamedTuple):
    """A verb that goes with a source, and how often."""

    words: str
    cls: CueClass
    times: int


class Anonymity(NamedTuple):
    """Whether a story says that it withholds a name, and why."""

    withheld: bool
    reason: str | None
    stock: bool


class Voice(NamedTuple):
    """A source of the story. Words and shares are of what stands in quotation marks."""

    name: str
    noun: str  # the noun of a source that has no name: official, critic
    kind: SourceKind
    naming: Naming
    line: int
    quotations: int
    words: int
    share: float  # of all words quoted from sources
    reports: int  # without marks
    verbs: tuple[Verb, ...]
    anonymity: Anonymity | None  # of unnamed ones
    told_by: tuple[str, ...]  # who says that this one said it, where the story has it at second hand

    @property
    def asks(self) -> bool:
        """Whether a desk would ask about it: nobody is named, and no reason is given."""
        return self.naming is Naming.UNNAMED and (self.anonymity is None or self.anonymity.reason is None)


class Relay(NamedTuple):
    """X said that Y said."""

    line: int
    teller: str
    teller_verb: str
    speaker: str
    speaker_verb: str


class Answer(NamedTuple):
    """Somebody denies, will not comment, or was not reached."""

    line: int
    kind: EvidenceKind
    source: str | None
    words: str


class Story(NamedTuple):
    """A story's sources, whoever is quoted most first."""

    path: str
    words: int  # of the body
    quoted: int  # in quotation marks, by whomever
    orphans: int  # quotations that nobody is named as saying
    unclear: int  # sayings whose speaker the story leaves open
    voices: tuple[Voice, ...]
    relays: tuple[Relay, ...]
    answers: tuple[Answer, ...]

    def named(self, naming: Naming) -> tuple[Voice, ...]:
        """The sources that are named so."""
        return tuple(voice for voice in self.voices if voice.naming is naming)

    @property
    def outlets(self) -> tuple[Voice, ...]:
        """The papers and agencies that the story relies on."""
        return tuple(voice for voice in self.voices if voice.kind is SourceKind.OUTLET)


class _Tally:
    """A voice as it is counted."""

    __slots__ = ("first", "quotations", "reports", "source", "tellers", "unnamed", "verbs", "words")

    def __init__(self, source: Source, first: int, unnamed: Unnamed | None) -> None:
        self.source = source
        self.first = first
        self.unnamed = unnamed
        self.quotations = self.words = self.reports = 0
        self.verbs: Counter[tuple[str, CueClass]] = Counter()
        self.tellers: dict[str, None] = {}


def story(copy: Copy) -> Story:
    """The sources of a draft."""
    article = copy.article
    unnamed = {one.cue.span: group for group in article.unnamed for one in group.attributions}
    tallies: dict[str, _Tally] = {}
    orphans = unclear = 0
    for one in sorted(article.attributions, key=lambda each: each.cue.span):
        if one.source is None or one.cue.negated or one.cue.unreal or _thing(one) or not _in_story(article, one.cue.span):
            continue
        if _open(one.source):
            unclear += one.cue.cls not in UNSAID
            continue
        tally = _tally(one, tallies, unnamed)
        _told(copy, one, tally)
    for quotation in article.quotations:
        if quotation.depth or article.blocks[quotation.block].role not in STORY:
            continue
        source = quotation.attribution.source if quotation.attribution else None
        if source is None:
            orphans += quotation.kind is QuotationKind.SPEECH and quotation.attribution is None
        elif not _open(source) and quotation.attribution is not None and quotation.kind in SPEECH:
            tally = _tally(quotation.attribution, tallies, unnamed)
            tally.quotations += 1
            tally.words += quotation.words
    total = sum(tally.words for tally in tallies.values())
    voices = [_voice(copy, tally, total) for tally in tallies.values() if tally.quotations or tally.reports]
    voices.sort(key=lambda voice: (-voice.words, -voice.reports, voice.line))
    return Story(
        copy.path,
        sum(len(article.words(block.span).split()) for block in article.blocks if block.role in STORY),
        sum(one.words for one in article.quotations if not one.depth and one.kind in SPEECH and article.blocks[one.block].role in STORY),
        orphans,
        unclear,
        tuple(voices),
        tuple(_relays(copy)),
        tuple(_answers(copy)),
    )


def _in_story(article: Article, place: Span) -> bool:
    return bool(article.blocks) and article.blocks[article.block_at(place.start)].role in STORY


def _thing(one: Attribution) -> bool:
    """Whether the source is a thing that shows something, and nobody who speaks."""
    if one.source is None or one.source.kind is not SourceKind.OTHER or one.kind is not Directness.INDIRECT:
        return False
    return one.cue.lemma not in SPEAKS or one.cue.frame not in CLAUSES


def _open(source: Source) -> bool:
    return source.found.confidence is Confidence.OPEN and (source.pronoun or bool(source.found.candidates))


def _tally(one: Attribution, tallies: dict[str, _Tally], unnamed: Mapping[Span, Unnamed]) -> _Tally:
    source = one.source
    if source is None:
        raise ValueError("wanted an attribution with a source")
    group = unnamed.get(one.cue.span)
    key = f"unnamed {group.source.span.start}" if group is not None else source.name.casefold().removeprefix("the ")
    if key not in tallies:
        tallies[key] = _Tally(group.source if group is not None else source, source.span.start, group)
    tally = tallies[key]
    tally.first = min(tally.first, source.span.start)
    return tally


def _told(copy: Copy, one: Attribution, tally: _Tally) -> None:
    cue = one.cue
    tally.verbs[(copy.words(cue.verb).lower() if cue.frame is not Frame.COLON else ":", cue.cls)] += 1
    shown = cue.cls is CueClass.FACTIVE and cue.frame not in CLAUSES  # showed a picture
    tally.reports += one.kind is not Directness.DIRECT and cue.cls not in UNSAID and not shown
    teller = copy.teller(one)
    if teller is not None and teller.source is not None and one.source is not None and teller.source.name != one.source.name:
        tally.tellers[teller.source.name] = None


def _voice(copy: Copy, tally: _Tally, total: int) -> Voice:
    article, source = copy.article, tally.source
    naming = _naming(source, tally.unnamed)
    name = source.name if naming is Naming.NAMED or source.pronoun else copy.words(called(article.text, source))
    return Voice(
        name,
        "" if naming is Naming.NAMED or source.pronoun else article.lemma_at(source.head),
        source.kind,
        naming,
        copy.line(Span(tally.first, tally.first)),
        tally.quotations,
        tally.words,
        tally.words / total if total else 0.0,
        tally.reports,
        tuple(Verb(words, cls, times) for (words, cls), times in tally.verbs.most_common()),
        _anonymity(copy, tally.unnamed.grants if tally.unnamed else ()) if naming is Naming.UNNAMED else None,
        tuple(tally.tellers),
    )


def _naming(source: Source, unnamed: Unnamed | None) -> Naming:
    if unnamed is not None or source.kind is SourceKind.VAGUE:
        return Naming.UNNAMED
    capital = any(word[:1].isupper() for word in source.name.split()[source.kind is not SourceKind.PERSON :])
    match source.kind:
        case SourceKind.ANONYMOUS:
            return Naming.DESCRIBED
        case SourceKind.PERSON | SourceKind.OTHER:
            return Naming.NAMED if capital else Naming.DESCRIBED
        case _:
            return Naming.NAMED


def _anonymity(copy: Copy, grants: Iterable[Grant]) -> Anonymity:
    withheld, stock, reason = False, False, None
    for grant in grants:
        withheld = True
        if grant.reason is not None and (reason is None or stock):
            reason, stock = copy.words(grant.reason), grant.stock
    return Anonymity(withheld, reason, stock)


def _relays(copy: Copy) -> Iterator[Relay]:
    for one in copy.article.attributions:
        teller = copy.teller(one)
        if teller is None or teller.source is None or one.source is None or one.cue.cls in UNSAID or one.cue.negated or one.cue.unreal:
            continue
        if _thing(one) or _open(one.source) or _open(teller.source) or teller.source.name.casefold() == one.source.name.casefold():
            continue
        cues = copy.words(teller.cue.span), copy.words(one.cue.span)
        yield Relay(copy.line(one.cue.span), teller.source.name, cues[0], one.source.name, cues[1])


def _answers(copy: Copy) -> Iterator[Answer]:
    article: Article = copy.article
    for mark in article.evidence:
        if mark.kind not in ANSWERS:
            continue
        start = max(article.sentences[mark.sentence].span.start, mark.span.start - LEAD)
        words = copy.words(Span(start, mark.span.end))
        words = words if start == article.sentences[mark.sentence].span.start else "…" + words.partition(" ")[2]
        yield Answer(copy.line(mark.span), mark.kind, mark.source.name if mark.source else None, words)
