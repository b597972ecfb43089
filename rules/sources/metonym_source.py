"""A city, or a country, that speaks.

Reuters asks that no city stand for a government: "Tel Aviv" is not Israel's, and "Brussels" may be four bodies. Of a country that "said"
the reader learns as little. The words hide who spoke, and whether anybody did.

## Ask
Who there said it: a ministry, an embassy, an official with a name?

## Leave it be
The White House, the Kremlin and their kin, a list that a house can change; what states do (sign, ratify, expel, vow; a country may
accuse, pledge and refuse too); England, Scotland and Wales, and any place in a paragraph on sport, which are teams; a named speaker or
body of that place close by; people whose name is a city's.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import SPEAKING, Attribution, CueClass, Frame, SourceKind
from attrlint.article.unnamed.unnamed import called
from attrlint.rule import Finding, Level, Profile, rule, words

SPOKEN = frozenset({CueClass.NEUTRAL, CueClass.DOUBT, CueClass.GUILT, CueClass.FACTIVE, CueClass.DENIAL, CueClass.RELAY})
DISPUTING = frozenset({"deny", "dispute"})
NAMED = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION})
NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
#: Attributions to either side among which a named speaker is looked for.
NEAR = 12


class Options(NamedTuple):
    """Which seats may speak, and who else of the place clears it.

    tolerate: seats that everybody knows the speaker of
    places: a place, a colon, and the words by which a speaker shows to belong to it
    sports: words of a story of sport, in which a country is a team
    named_within: how many body paragraphs away a named speaker of the place may stand
    """

    tolerate: frozenset[str] = words(__file__, "tolerate")
    places: frozenset[str] = words(__file__, "places")
    sports: frozenset[str] = words(__file__, "sports")
    named_within: int = 3


@rule(
    "S206",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "[[Brussels]] said the tariff would stay.",
        "[[Tel Aviv]] warned of a response.",
        "The planes had turned back before the border, according to [[Moscow]].",
    ],
    good=[
        "Mara Lindt, a European Commission spokeswoman, said the tariff would stay.",
        "Israel's foreign ministry said it would respond.",
        "The White House said the president would go.",
        "London expelled two diplomats, and Paris signed the treaty.",
        "“The team was tired,” said the coach, Dan Washington. Washington said it would train on Friday.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    kin = _kin(options.places)
    asked: set[str] = set()
    sport: dict[int, bool] = {}
    spoken = sorted(article.attributions, key=lambda one: one.cue.span)
    for at, attribution in enumerate(spoken):
        source = attribution.source
        if source is None or source.pronoun:
            continue
        name = source.name
        country = source.kind is SourceKind.ORGANISATION and name in kin
        if not (country or source.kind is SourceKind.METONYM) or not _speaks(attribution, country=country):
            continue
        if article.text.startswith(", who ", source.head.end):
            continue  # Washington, who scored twice
        seats = name.split(" and ")
        if name in asked or not options.tolerate.isdisjoint(seats) or not any(seat.endswith(article.words(source.head)) for seat in seats):
            continue
        near = spoken[max(0, at - NEAR) : at + NEAR]
        block = article.sentences[attribution.sentence].block
        if block not in sport:
            sport[block] = _sport(article, block, options)
        if sport[block]:
            continue  # its team
        if not _placed(article, attribution, near, frozenset[str]().union(*(kin.get(seat, frozenset()) for seat in seats)), options):
            asked.add(name)
            yield Finding(called(article.text, source), f"“{name}” did not speak: who did?")


@cache
def _kin(places: frozenset[str]) -> dict[str, frozenset[str]]:
    """What ties somebody to each place; made once for all articles."""
    return {name.strip(): frozenset(ties.split()) for name, _, ties in (entry.partition(":") for entry in places)}


def _sport(article: Article, block: int, options: Options) -> bool:
    """Whether the paragraph tells of sport."""
    return any(
        tag in NOUNS and lemma.lower() in options.sports  # its team, and not "it will try"
        for sentence in article.sentences_of(block)
        for tag, lemma in zip(sentence.tags, sentence.lemmas, strict=True)
    )


def _speaks(attribution: Attribution, *, country: bool) -> bool:
    cue = attribution.cue
    if cue.unreal or attribution.inside is not None or cue.cls not in SPOKEN:
        return False
    if country and (cue.negated or cue.frame not in SPEAKING):
        return cue.lemma in DISPUTING  # Iran denied the charge; what else a state does, it does
    warned = cue.frame is Frame.PREPOSITION and cue.cls is CueClass.NEUTRAL
    return cue.frame in SPEAKING or warned or cue.cls is CueClass.DENIAL


def _placed(article: Article, attribution: Attribution, near: list[Attribution], ties: frozenset[str], options: Options) -> bool:
    """Whether a named speaker or body of the place speaks close by."""
    home = article.paragraph_at(attribution.cue.span.start)
    for other in near:
        source = other.source
        if source is None or source.kind not in NAMED or source.pronoun or (attribution.source and source.name == attribution.source.name):
            continue
        away = abs(article.paragraph_at(other.cue.span.start) - home)
        if away <= options.named_within and _belongs(article, other, ties):
            return True
    return False


def _belongs(article: Article, attribution: Attribution, ties: frozenset[str]) -> bool:
    """Whether the words of a source tie it to the place."""
    source = attribution.source
    sentence = article.sentences[attribution.sentence]
    if source is None:
        return False
    first, last = bisect_left(sentence.starts, source.span.start), bisect_right(sentence.starts, source.span.end)
    return not ties.isdisjoint(word.removesuffix("'s").removesuffix("’s") for word in sentence.words[first:last])
