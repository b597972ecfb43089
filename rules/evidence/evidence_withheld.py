"""The story itself says that no evidence was given.

The caveat is good sourcing and never fails a run. But an assertion that its own source would not back may be too weak to
run, or the headline and the first paragraph may carry it without the caveat.

## Ask
Is it strong enough to run? Do headline and first paragraph carry the caveat too?

## Leave it be
"No evidence" as a finding or as what somebody said ("police said there was no evidence of arson"); denials; a caveat that
no claim of the story can be linked to.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Claim, Evidence
from attrlint.rule import Finding, Level, Profile, Related, rule


class Options(NamedTuple):
    """How far a caveat reaches.

    window: how many body paragraphs back the claim may stand
    """

    window: int = 2


@rule(
    "E506",
    level=Level.NOTE,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "The minister said [[the plant had leaked for years]], though she did not provide evidence.",
        "Rowe said [[the firm had cheated its workers]]. He offered no proof.",
    ],
    good=["The minister said the plant had leaked for years and released the readings.", "Inspectors found no evidence of a leak."],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    by_mark: dict[Evidence, Claim] = {}
    for claim in article.claims:
        for mark in claim.evidence:
            if mark.withheld and _answers(article, claim, mark, options):
                by_mark[mark] = claim  # the last claim before the caveat is the one it speaks of
    for mark, claim in by_mark.items():
        yield Finding(
            claim.content,
            "the source gave no evidence for this; is it strong enough to run, and do headline and first paragraph say so too?",
            related=(Related(mark.span, "the caveat"),),
            claim=claim.content,
        )


def _answers(article: Article, claim: Claim, mark: Evidence, options: Options) -> bool:
    """Whether the caveat limits this claim: it stands outside the claim's words, after them or at their sentence's head."""
    if claim.content.touches(mark.span) or claim.attribution.inside is not None or not claim.checkable:
        return False
    if claim.content.start > mark.span.start and not _leads(article, claim, mark):
        return False
    distance = article.paragraph_at(mark.span.start) - article.paragraph_at(claim.content.start)
    return 0 <= distance <= options.window


def _leads(article: Article, claim: Claim, mark: Evidence) -> bool:
    """Whether the caveat opens the claim's sentence, or stands behind its verb: "said, without offering evidence, that"."""
    attribution = claim.attribution
    opens = mark.span.start == article.sentences[mark.sentence].span.start
    return mark.sentence == attribution.sentence and (opens or mark.span.start > attribution.cue.span.start)
