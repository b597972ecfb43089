"""There is no doubt, clearly, everyone knows: the story vouches for what it ought to show.

Wikipedia's words to watch list "clearly" and "obviously" as editorialising; Reuters wants a source for whatever
is not established. What is certain needs no such word, and what is not needs a name.

## Ask
Who has no doubt? What would a reader have to see to have none either?

## Leave it be
Doubt or certainty that somebody is said to have (“she has no doubt”, “the judge said it was clear that”), quoted words,
and adverbs of manner: “spoke clearly”, “clearly marked”, “paid without question”; a village where everyone knows
everyone. “Of course” is left: it more often tells readers that they know than it vouches for what they doubt.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.rule import Finding, Level, Profile, rule


class Options(NamedTuple):
    """Which words are left be.

    allowed: words of certainty that a house does not mind, as they are found, in lower case
    """

    allowed: frozenset[str] = frozenset()


@rule(
    "C408",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "[[There is no doubt]] that the bridge was neglected.",
        "[[Clearly]], the mayor wanted the job.",
    ],
    good=[
        "The sign was clearly marked.",
        "Ruiz said there was no doubt that the bridge had been neglected.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    told = article.asserted
    for one in told.certainties:
        if article.words(one.span).lower() not in options.allowed and not told.told(one.span, one.sentence):
            yield Finding(one.span, f"“{article.words(one.span)}”: who is sure of it, and why?", claim=one.span)
