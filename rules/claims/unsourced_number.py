"""A share, a sum, a toll that nobody is named for.

The BBC asks that statistics be put in context and attributed; Reuters, that every statement have a source unless it is
established or was seen by the reporter. A figure without its owner cannot be checked, nor can its owner be asked; and “crime has doubled in
five years” is a figure.

## Ask
Whose figure is this, and of when?

## Leave it be
The sentence or its paragraph names who counted: a speaker, a survey, records, "by the treasury's count"; or a paragraph
beside it does, with figures of its own; a list has the source in the line that introduces it. Dates, ages, scores, times,
distances, addresses, prices in a shop, votes and rates of tax are nobody's estimate; what a court, a contract or a budget
fixed can be looked up. A sum inside an accusation prints with that.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.assertions import Quantity, QuantityKind
from attrlint.article.model import Article
from attrlint.rule import Finding, Level, Profile, Related, rule, words
from attrlint.source.prose import STORY, Role

#: Paragraphs before a share, and after it, in which its poll may be named.
POLL_BEFORE, POLL_AFTER = 5, 3
#: Numbers of one paragraph that a finding names.
OTHERS = 6
#: Points of a list that are read back for the line that introduces it.
LONGEST_LIST = 20
SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.RATE})


class Options(NamedTuple):
    """Which numbers are asked about, and where a source clears them.

    kinds: percent, rate (one in five), money, casualties, people
    min_money: the smallest sum asked about
    min_people: the smallest number of people, hurt or not
    paragraph_scope: whether a source anywhere in the paragraph clears a number, or only one in its sentence
    beside: how many paragraphs before and after can have the source
    polls: words for polls and votes that clear a share near them, as the whole passage is about one count
    """

    kinds: frozenset[str] = frozenset({"percent", "rate", "money", "casualties"})
    min_money: float = 10_000
    min_people: float = 3
    paragraph_scope: bool = True
    beside: int = 1
    polls: frozenset[str] = words(__file__, "polls")


@rule(
    "C405",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "Some [[40%]] of shops in the town have closed.",
        "The war has cost [[$90bn]].",
    ],
    good=[
        "Some 40% of shops have closed, council figures show.",
        "The war has cost $90bn, by the treasury’s count.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    asked: dict[int, list[Quantity]] = {}
    deeds = {one.sentence: one for one in article.accusations}
    for quantity in article.asserted.quantities:
        deed = deeds.get(quantity.sentence)
        if deed is not None and deed.clearing is not None and deed.span.touches(quantity.span):
            continue  # nine people killed by somebody convicted of it
        if not quantity.common and quantity.kind in options.kinds and _large(quantity, options):
            asked.setdefault(article.sentences[quantity.sentence].block, []).append(quantity)
    counting = {article.sentences[quantity.sentence].block for quantity in article.asserted.quantities}
    for block, quantities in asked.items():
        if options.paragraph_scope and _sourced(article, block, options.beside, counting):
            continue
        case = article.in_court(block)  # sums and tolls of a case are on its file
        own = [one for one in quantities if article.asserted.credit(one.sentence) is None and not (case and one.kind not in SHARES)]
        if any(one.kind in SHARES for one in own) and _polled(article, block, options.polls):
            own = [one for one in own if one.kind not in SHARES]
        if own:
            others = tuple(Related(one.span, "and this") for one in own[1:OTHERS])
            deed = deeds.get(own[0].sentence)
            claim = deed.span if deed is not None and deed.span.touches(own[0].span) else own[0].span
            yield Finding(own[0].span, "whose figure is this?", related=others, claim=claim)


def _large(quantity: Quantity, options: Options) -> bool:
    match quantity.kind:
        case QuantityKind.MONEY:
            return quantity.value >= options.min_money
        case QuantityKind.CASUALTIES | QuantityKind.PEOPLE:
            return quantity.value >= options.min_people or not quantity.value
        case _:
            return True


def _sourced(article: Article, block: int, beside: int, counting: set[int]) -> bool:
    """Whether the paragraph says on whose word it stands, or one beside it that tells of figures too; of a list, what introduces it."""
    if article.asserted.credit_of(block) is not None:
        return True
    after = article.block_after(block)
    for _ in range(beside):
        if after is not None and after in counting and article.asserted.credit_of(after) is not None:
            return True
        after = article.block_after(after) if after is not None else None
    before, left, points = block, beside, LONGEST_LIST if article.blocks[block].role is Role.LIST else 0
    while left and (before := next((number for number in range(before - 1, -1, -1) if article.blocks[number].role in STORY), -1)) >= 0:
        listed = article.blocks[block].role is Role.LIST
        if article.asserted.credit_of(before) is not None and (listed or before in counting):
            return True
        if article.blocks[before].role is Role.LIST and points:
            points -= 1
        else:
            left -= 1
    return False


def _polled(article: Article, block: int, polls: frozenset[str]) -> bool:
    """Whether the passage is about a poll or a vote."""
    near = range(max(0, block - POLL_BEFORE), min(len(article.blocks), block + POLL_AFTER + 1))
    return any(not polls.isdisjoint(article.lemmas_of(number)) for number in near)
