"""A paragraph of quotation that leans on the speaker of the paragraph before.

When a closed quotation, or what one person is reported to say, is followed by a quotation that nobody is said to say, nothing on
the page says that the same person goes on. Reuters and teachers of news writing ask for the speaker before a change, and for a
sign where there is none.

## Ask
Is it still the same speaker? Then say so, or leave the quotation above open.

## Leave it be
A running quotation, left open in the paragraph above, is carried by its marks.
"""

from collections.abc import Iterator

from attrlint.article.model import Article
from attrlint.article.quotations.above import only_speaker
from attrlint.article.quotations.leaning import Leaning
from attrlint.article.terms import SourceKind
from attrlint.rule import Finding, Level, NoOptions, Profile, Related, rule

#: Words of the shortest quotation that needs a speaker, as in Q101.
FEW = 4


@rule(
    "Q103",
    level=Level.NOTE,
    profile=Profile.DESK,
    bad=["“The vote was lawful,” Judge Mia Holt said.\n\n[[“The count was not.”]]"],
    good=[
        "“The vote was lawful,” Judge Mia Holt said.\n\n“The count was not,” she said.",
        "Judge Mia Holt said: “The vote was lawful.\n\n“The count was not.”",
        "“We have no plans to sell,” Leo Park said. “That has not changed since spring.”",
    ],
)
def check(article: Article, _: NoOptions) -> Iterator[Finding]:
    for quotation in article.speech():
        attribution = quotation.attribution
        if attribution is None:
            alone = quotation.words >= FEW and quotation.closed and not article.named_beside(quotation)
            source = only_speaker(article, quotation) if alone else None
        else:
            source = attribution.source if article.leaning(quotation) is Leaning.GOES_ON else None
        if source is None:
            continue
        who = source.name if source.kind is SourceKind.PERSON else article.words(source.span)
        yield Finding(
            quotation.span,
            f"is {who} still speaking? this quotation leans on the attribution in the paragraph before",
            related=(Related(source.span, "the speaker above"),),
        )
