"""A reason for anonymity that everybody gives.

A standards memo of the New York Times in 2010 counted some 300 uses of such formulas in a year and found them worse than none: that
somebody is "not authorised to speak" says only that the rules were broken, not what speaking would cost or why it is worth hearing.

## Ask
What would happen to this source if the name were printed? Tell that.

## Leave it be
A reason of the source's own: a contract with a clause on silence, colleagues who were dismissed, a case that is pending, a child; a stock
reason with such a one behind it; and whoever was not authorised to do anything else but speak.
"""

from collections.abc import Iterator

from attrlint.article.model import Article
from attrlint.rule import Finding, Level, NoOptions, Profile, rule


@rule(
    "S204",
    level=Level.NOTE,
    profile=Profile.DESK,
    bad=[
        "A clerk at the court, who asked not to be named [[because he was not authorised to speak publicly]], said the file was lost.",
        "The sale is off, said two people at the bank, who spoke on condition of anonymity [[due to the sensitivity of the matter]].",
        "“We have a plan,” said an aide to the mayor, who requested anonymity [[to discuss internal strategy]].",
    ],
    good=[
        "A fitter, who asked not to be named because the contract bars staff from speaking about safety, said the crane was old.",
        "A nurse, who asked not to be named because two colleagues were dismissed after talking to reporters, said it was full.",
        "The firm was not authorised to sell insurance, said Ana Ruiz of the regulator.",
    ],
)
def check(article: Article, _: NoOptions) -> Iterator[Finding]:
    held = {grant for unnamed in article.unnamed for grant in unnamed.grants}
    seen: set[int] = set()
    for grant in article.grants:
        if grant.reason is None or not grant.stock or grant.reason.start in seen:
            continue
        # "The adviser spoke on condition of anonymity": nothing is told there, and the words that withhold the name say enough.
        formula = grant.span != grant.reason and article.sentences[grant.sentence].span.start not in article.named_at
        if grant in held or formula:
            seen.add(grant.reason.start)
            yield Finding(grant.reason, "everybody says this; what would it cost this source to be named?")
