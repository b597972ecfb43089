"""A spokesperson whose name the story keeps to itself.

Someone is paid to speak for the council and is in the telephone list. The Courier prints the name, so that a reader
can hold the words against it.

## Ask
What is the spokesperson's name?

## Leave it be
"The spokeswoman", where the story has named her before; a body that speaks without a person ("the council said").
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.rule import Finding, Level, Profile, rule
from attrlint.source.span import Span


class Options(NamedTuple):
    """Who speaks for others, by their nouns."""

    speakers: frozenset[str] = frozenset({"spokesman", "spokeswoman", "spokesperson"})


@rule(
    "H101",
    level=Level.WARNING,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "[[A council spokesman]] said the road would open.",
        "The road will close in May, according to [[a spokeswoman for Tolland Buses]].",
    ],
    good=[
        "Mara Lindt, a council spokeswoman, said the road would open.",
        "The council’s spokesman, Councillor Rhys Carey, said the road would open.",
        "Mara Lindt speaks for the council. The spokeswoman said the road would open.",
        "The council said the road would open.",
        "“A council spokesman said it would open,” said Stan Wilkes.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    names = [mention for person in article.people for mention in person.mentions]
    for attribution in article.attributions:
        source = attribution.source
        if source is None or attribution.inside is not None:
            continue
        noun, words = article.words(source.head).lower(), article.words(source.span)
        if noun not in options.speakers or words.lower() == f"the {noun}":
            continue
        # A name behind "for" is the one that is spoken for.
        speaker = Span(source.span.start, source.span.start + len(words.partition(" for ")[0]))
        if not any(speaker.holds(name) for name in names):
            yield Finding(source.span, f"what is this {noun}'s name?")
