"""A long quotation whose speaker comes only at its end.

Readers want to know who is talking while they listen. Reuters asks for the speaker at the start, or after the first
sentence of a long quotation; the Guardian and teachers of news writing say the same: at the first natural break.

## Ask
Can the speaker come after the first sentence?

## Leave it be
The speaker is set up in the sentence before, or the quotation runs on from the paragraph above.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Quotation
from attrlint.rule import Finding, Level, Profile, Related, rule

# An abbreviation or initial has a capital and few letters before its stop: "Dr.", "No.", "p.m.".
SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\.[a-z])[.!?…]+[’')\]]*\s+(?=[“\"‘'(]?[A-Z])"
)


class Options(NamedTuple):
    """How much a reader may meet before the speaker.

    max_sentences: sentences before the cue; one more is let pass if it is short
    max_words: words of a quotation that is not short
    """

    max_sentences: int = 1
    max_words: int = 45


@rule(
    "Q102",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "[[“The pumps failed at two. By four the ward was wet. We carried people out on doors,”]] said nurse Ilse Brandt.",
        "[[“It began with the lights. Then the lifts stopped. After an hour we took the stairs,”]] the caretaker, Paul Osei, said.",
    ],
    good=[
        "“The pumps failed at two,” said nurse Ilse Brandt. “By four the ward was wet. We carried people out on doors.”",
        "Brandt described the night: “The pumps failed. By four the ward was wet. We carried people out on doors.”",
        "“The pumps failed at two. By four the ward was wet,” said Ilse Brandt.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for quotation in article.speech():
        attribution = quotation.attribution
        if (
            attribution is None
            or attribution.source is None
            or attribution.source.pronoun
            or attribution.cue.span.start < quotation.span.end
        ):
            continue
        sentences = 1 + sum(1 for _ in SENTENCE_END.finditer(article.text, quotation.inner.start, quotation.inner.end))
        long = quotation.words > options.max_words or sentences > options.max_sentences + 1
        if sentences > options.max_sentences and long and not _set_up(article, quotation, attribution.source.name):
            yield Finding(
                quotation.span,
                f"the reader meets {sentences} sentences before learning who is speaking; can the speaker come after the first?",
                related=(Related(attribution.source.span, "the speaker"),),
            )


def _set_up(article: Article, quotation: Quotation, name: str) -> bool:
    """Whether the quotation runs on from the paragraph above, or its speaker is in the words before it."""
    start = article.blocks[quotation.block].span.start
    surname = name.rsplit(maxsplit=1)[-1]
    if surname in article.text[start : quotation.span.start]:
        return True
    return any(other.running and other.attribution is not None and other.block < quotation.block for other in article.before(quotation, 1))
