"""Who speaks in a story without a name: one by one, with all that goes back to each."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from attrlint.article.terms import Attribution, Basis, Grant, Source, SourceKind
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: How often a story says that one reason is that of all.
MANY = 12
#: What a noun phrase is made of, up to its head.
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "ADV", "CCONJ", "PART"})
#: What brings in one, or so many: "two officials", not "officials".
COUNTED = frozenset("a an one another two three four five six seven eight nine ten several multiple".split())
APART = frozenset({"another", "other", "second", "third", "different", "fellow"})
#: What sets off words told of somebody from the words that say who it is.
ASIDES = (",", " who ", " which ", " that ", " whose ", " (", " –", " —")
NAMED = frozenset({SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.METONYM, SourceKind.DOCUMENT, SourceKind.ACCOUNT})


class Speaker(NamedTuple):
    """An unnamed source as it is put together."""

    source: Source
    attributions: list[Attribution]
    grants: list[Grant]


class Scene:
    """Where the unnamed speak."""

    __slots__ = ("_by_sentence", "_many", "_numbers", "_speakers")

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self._speakers = [speaker for speaker in speakers if speaker.source.kind is SourceKind.ANONYMOUS]
        self._by_sentence: dict[int, list[tuple[int, Speaker]]] = {}
        for speaker in speakers:
            for one in speaker.attributions:
                self._by_sentence.setdefault(one.sentence, []).append((mention(one), speaker))
        self._numbers = sorted(self._by_sentence)
        self._many = MANY

    def shared(self) -> list[Speaker]:
        """All of them, where all are meant; a story says so once or twice."""
        self._many -= 1
        return self._speakers if self._many >= 0 else []

    def own(self, grant: Grant) -> Speaker | None:
        """The last one before the grant in its sentence, else the first behind."""
        here = self._by_sentence.get(grant.sentence)
        if not here:
            return None
        before = [held for held in here if held[0] <= grant.span.start]
        chosen = max(before, key=lambda held: held[0]) if before else min(here, key=lambda held: held[0])
        return chosen[1]

    def near(self, sentence: int) -> list[tuple[int, Speaker]]:
        """Who speaks last before a sentence, and first behind it."""
        at = bisect_left(self._numbers, sentence)
        around = self._numbers[max(0, at - 1) : at + 1]
        return [(number, min(self._by_sentence[number], key=lambda held: held[0])[1]) for number in around]


def speakers(text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution], granted: frozenset[int]) -> list[Speaker]:
    """Those without a name in the story's own voice; the same noun is the same source, unless it is "another"."""
    found: list[Speaker] = []
    by_noun: dict[str, Speaker] = {}
    by_name: dict[str, Speaker] = {}
    for one in attributions:
        source = one.source
        if source is None or one.inside is not None:
            continue
        source = antecedent(sentences[one.sentence], source)
        known = by_name.get(source.name.casefold())
        if known is not None and source.pronoun:
            known.attributions.append(one)
            continue
        if source.pronoun or not _nameless(source, text, granted=one.sentence in granted):
            continue
        noun = _noun(sentences[one.sentence], source)
        words = text[source.span.start : source.head.end].lower().split()
        speaker = by_noun.get(noun)
        if speaker is None or (not APART.isdisjoint(words) and speaker.source.span != source.span):
            counted = words[0] in COUNTED
            if not (counted or words[-1] in {"people", f"{noun}s", f"{noun}es"} or noun.endswith("s") or one.sentence in granted):
                continue  # the senator: somebody named, most often
            speaker = by_noun[noun] = Speaker(source, [], [])
            found.append(speaker)
        by_name[source.name.casefold()] = speaker
        speaker.attributions.append(one)
    return found


def antecedent(sentence: Sentence, source: Source) -> Source:
    """The words that "who" stands for: "two members of the board who voted said"."""
    place = source.found.place
    if source.found.basis is not Basis.ANTECEDENT or place is None or source.kind is not SourceKind.ANONYMOUS:
        return source
    head = bisect_left(sentence.starts, place.start)
    while head + 1 < len(sentence.words) and sentence.ends[head + 1] <= place.end and sentence.tags[head + 1] in NOMINAL:
        head += 1
    return source._replace(span=place, head=Span(sentence.starts[head], sentence.ends[head]), pronoun=False)


def _nameless(source: Source, text: str, *, granted: bool) -> bool:
    if source.kind is SourceKind.ANONYMOUS:
        return True
    named = source.kind in NAMED or (source.kind is SourceKind.PERSON and text[source.head.start].isupper())
    return granted and not named


def _noun(sentence: Sentence, source: Source) -> str:
    at = bisect_left(sentence.starts, source.head.start)
    return sentence.lemmas[at].lower() if at < len(sentence.lemmas) else ""


def mention(one: Attribution) -> int:
    """Where its source is mentioned."""
    return one.source.span.start if one.source else one.cue.span.start


def called(text: str, source: Source) -> Span:
    """What a source is called, without what is told of it behind a comma or "who": "An engineer on the project"."""
    start, end = source.span
    words = text[start:end]
    head = source.head.end - start
    return Span(start, start + min((at for mark in ASIDES if (at := words.find(mark, head)) >= 0), default=len(words)))
