"""The largest, the first, the worst in living memory, and nobody who kept count.

A record is a comparison with everything before it, which no reporter has made alone; Reuters asks for a source for each
statement that is not established. “The largest” without its list is also the sort of line that rivals correct.

## Ask
By what record, and who says so?

## Leave it be
Records that the sentence or its paragraph credits to somebody, to figures or an archive; said in passing (", the country’s biggest
maker of pies,"), only what its own sentence credits: whoever is quoted behind it speaks of something else. The largest of a few that the
story itself names; the largest city, river or party of a place, which any map or table shows; the first woman to do something there;
what somebody is said to have said. “The largest in the world”, which names a place and no time, is arguable: not asked in `wire`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.assertions import Superlative
from attrlint.article.model import Article
from attrlint.rule import Finding, Level, Profile, rule
from attrlint.source.span import Span


class Options(NamedTuple):
    """How far a superlative has to reach to be asked about.

    places: whether “the largest mill in the country” is asked about too, with no time named
    paragraph_scope: whether a source anywhere in the paragraph clears it, or only one in its sentence
    """

    places: bool = True
    paragraph_scope: bool = True


@rule(
    "C407",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "It was [[the largest fire in the county’s history]].",
        "The reservoir is dry after [[the worst drought in decades]].",
        "[[Never before had so many]] come to the fair.",
    ],
    good=[
        "It was the largest fire in the county’s history, the forest service said.",
        "The tower is the tallest of the three on the quay.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    told = article.asserted
    places: dict[int, set[Span]] = {}  # by sentence: “since records began” names no source
    for one in told.superlatives:
        places.setdefault(one.sentence, set()).add(one.span)
    credited: dict[tuple[int, bool], bool] = {}  # by paragraph, or by sentence where that is the scope
    for one in told.superlatives:
        if not (one.timed or options.places) or told.told(one.head, one.sentence):
            continue
        wide = options.paragraph_scope and (one.timed or not _apposed(article, one))
        home = (article.sentences[one.sentence].block if wide else one.sentence, wide)
        if home not in credited:
            numbers = told.within(home[0]) if wide else (one.sentence,)
            credited[home] = any(_credited(article, number, places.get(number, set())) for number in numbers)
        if not credited[home]:
            yield Finding(one.span, "by what record, and who says so?", arguable=not one.timed, claim=one.span)


def _apposed(article: Article, one: Superlative) -> bool:
    """Whether it says in passing what somebody or something is: "Lund Foods, the country’s biggest maker of pies, will"."""
    return article.text[max(0, one.span.start - 2) : one.span.start].endswith((", ", "— ", "– "))


def _credited(article: Article, sentence: int, records: set[Span]) -> bool:
    """Whether a sentence says on whose word it stands, in other words than those of its records."""
    credit = article.asserted.credit(sentence)
    return credit is not None and not any(credit.touches(record) for record in records)
