"""Direct speech that nobody is named as saying.

Readers weigh words by who said them. A quotation without a speaker asks them to take the newsroom's word for it.
Reuters and the Guardian ask for the speaker at once.

## Ask
Who said this, to whom, and when?

## Leave it be
Titles, slogans, signs and scare quotes are not speech; a quotation that leans on the paragraph before is Q103's.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.rule import Finding, Level, Profile, rule


class Options(NamedTuple):
    """What needs a speaker.

    min_words: words of the shortest quotation that does
    """

    min_words: int = 4


@rule(
    "Q101",
    level=Level.ERROR,
    profile=Profile.WIRE,
    options=Options,
    bad=["The harbour shut on Monday. [[“The gates failed twice this year.”]]"],
    good=["“The gates failed twice this year,” said Ana Ruiz."],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for quotation in article.speech():
        if quotation.attribution is None and quotation.words >= options.min_words:
            yield Finding(quotation.span, "who said this? no speaker found for this quotation")
