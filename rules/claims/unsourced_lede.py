"""A first paragraph that makes a contentious claim with no source, and a second that brings none.

Reuters wants the source of a contentious story in its first paragraph, else high up; AFP puts "source in the lead" first
among its twenty principles of sourcing. Many readers see nothing but those lines.

## Ask
Who says so? Can the name go into the first paragraph, or at least the second?

## Leave it be
First paragraphs that credit somebody, or whose second paragraph does; what a court or the police have on record, save a forecast; tolls
of long ago; plans, dates and what the sky and the clock bring ("will meet on Monday", "rain will fall"); what thieves and gunmen do, whose
name says it; scenes and features, which claim nothing of the kind. Hedges ("reportedly"), unsourced
numbers and records further down are asked about by rules of their own.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.assertions import Accused, QuantityKind, Superlative, Voice
from attrlint.article.model import Article
from attrlint.article.terms import Source
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.prose import Role
from attrlint.source.span import Span

MESSAGE = "the story opens with this and names nobody for it; who says so?"


class Options(NamedTuple):
    """What makes a first paragraph contentious, and how soon a source has to come.

    grace: how many paragraphs after the first may bring the source
    hedges: adverbs that pass on a report without its reporter
    min_people: the smallest toll that is asked about
    grave: deeds that are asked about even where a sort of people is said to have done them: “guards tortured prisoners”
    doers: people whose name is what they did, of whom those are not asked about: “thieves”
    crowds: nouns for many in one word: “staff”
    fouling: deeds that are asked about where a thing is said to have done them: “waste poisoned the well”
    forecasts: whether “will fail within weeks” counts
    superlatives: whether “the worst in the county’s history” counts
    damning: adjectives of which the superlative counts with no time named: “the most dangerous road in the north”
    """

    grace: int = 1
    hedges: frozenset[str] = words(__file__, "hedge")
    min_people: float = 2
    grave: frozenset[str] = words(__file__, "grave")
    doers: frozenset[str] = words(__file__, "doers")
    crowds: frozenset[str] = words(__file__, "crowds")
    fouling: frozenset[str] = words(__file__, "fouling")
    forecasts: bool = True
    superlatives: bool = True
    damning: frozenset[str] = words(__file__, "damning")


@rule(
    "C406",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "The army [[burned three villages]] on Sunday.",
        "The bank [[will fail]] within weeks.",
    ],
    good=[
        "The army burned three villages on Sunday, aid workers said.",
        "The bank will fail within weeks.\n\nIts auditor, Nell Osei, said on Friday that it had no cash left.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    first = next((number for number, block in enumerate(article.blocks) if block.role is Role.BODY), None)
    if first is None or not article.sentences_of(first):
        return
    span = article.blocks[first].span
    found = min((one for one in _contentious(article, span, options) if span.holds(one)), default=None)
    if found is not None and not _sourced(article, first, options.grace, found):
        yield Finding(found, MESSAGE, claim=found)


def _contentious(article: Article, first: Span, options: Options) -> Iterator[Span]:
    """What a first paragraph may not say on its own word, there and in part beyond it."""
    for accusation in article.accusations:
        if accusation.voice is not Voice.OWN or accusation.clearing is not None:
            continue
        many = accusation.lemma in options.grave and _many(article, accusation.target, options)
        if accusation.accused is not Accused.NOBODY or many or accusation.lemma in options.fouling:
            yield accusation.span
    cleared = {accusation.sentence for accusation in article.accusations if accusation.clearing is not None}
    for quantity in article.asserted.quantities:
        if quantity.common or quantity.sentence in cleared or not first.holds(quantity.span):
            continue
        if quantity.kind is QuantityKind.CASUALTIES and (quantity.value >= options.min_people or not quantity.value):
            yield quantity.span
    for hedge in options.hedges:
        yield from (article.span_of(word) for word in article.narration(hedge))
    if options.forecasts:
        yield from (one.span for one in article.asserted.forecasts)
    if options.superlatives:
        yield from (one.span for one in article.asserted.superlatives if one.timed or _damns(article, one, options))


def _damns(article: Article, one: Superlative, options: Options) -> bool:
    """Whether a superlative with no time blames whatever it is of: "the most dangerous", "the dirtiest"."""
    sentence = article.sentences[one.sentence]
    at = bisect_left(sentence.starts, one.head.start)
    low = [word.lower() for word in sentence.words[at : at + 2]]
    return low[0] in options.damning or (low[0] == "most" and low[-1] in options.damning)


def _many(article: Article, target: Source, options: Options) -> bool:
    """Whether those who are said to have done it are a sort of people: guards, the wardens of the jail; not "two men", "thieves"."""
    head = article.words(target.head)
    if head.lower() in options.doers:
        return False
    if head.lower() in options.crowds:
        return True
    if head.lower().endswith("men"):
        return True
    return head.endswith("s") and head.lower() != article.lemma_at(target.head) and not article.words(target.span)[:1].isdigit()


def _sourced(article: Article, first: int, grace: int, found: Span) -> bool:
    """Whether the first paragraph or those of the grace say on whose word, or tell of a case."""
    block: int | None = first
    foretold = any(one.span == found for one in article.asserted.forecasts)
    accused = any(one.span == found for one in article.accusations)
    for _ in range(grace + 1):
        if block is None:
            return False
        credit = article.asserted.credit_of(block)
        by_law = not foretold and article.in_court(block) and not (block == first and accused)  # prison guards are no court
        if (credit is not None and not credit.touches(found)) or by_law:
            return True
        block = article.block_after(block)
    return False
