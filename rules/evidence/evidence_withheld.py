"""The story itself says that no evidence was given.

The caveat is good sourcing and never fails a run. But an assertion that its own source would not back may be too weak to
run, or the headline and the first paragraph may carry it without the caveat.

## Ask
Is it strong enough to run? Do headline and first paragraph carry the caveat too?

## Leave it be
"No evidence" as a finding or as what somebody said ("police said there was no evidence of arson"); denials; a caveat that
no claim of the story can be linked to; "no further details", which are none of the evidence, and a plan without its specifics; a claim that
its speaker takes back in the next sentence.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Claim, Evidence
from attrlint.rule import Finding, Level, Profile, Related, rule, words

#: What is told at length, and is evidence only where there could be some: details of the warning.
DETAIL = frozenset({"detail", "details", "specifics", "example", "examples"})
MORE = frozenset({"further", "other", "more", "additional"})
#: How what somebody will do begins.
PLANS = frozenset({"want", "plan", "hope", "intend", "aim", "wish", "would", "will", "support", "favor", "favour"})


class Options(NamedTuple):
    """How far a caveat reaches.

    window: how many body paragraphs back the claim may stand
    withdrawing: verbs with which a claim is taken back
    """

    window: int = 2
    withdrawing: frozenset[str] = words(__file__, "withdrawing")


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
    if _of_a_plan(article, claim, mark) or _withdrawn(article, claim, options):
        return False
    if claim.content.start > mark.span.start and not _leads(article, claim, mark):
        return False
    distance = article.paragraph_at(mark.span.start) - article.paragraph_at(claim.content.start)
    return 0 <= distance <= options.window


def _leads(article: Article, claim: Claim, mark: Evidence) -> bool:
    """Whether the caveat opens the claim's sentence, or stands behind its verb: "said, without offering evidence, that"."""
    attribution = claim.attribution
    opens = mark.span.start == article.sentences[mark.sentence].span.start
    source = attribution.source
    between = source is not None and source.head.end <= mark.span.start  # the ministry, without citing proof, said
    return mark.sentence == attribution.sentence and (opens or between or mark.span.start > attribution.cue.span.start)


def _of_a_plan(article: Article, claim: Claim, mark: Evidence) -> bool:
    """Whether the caveat is about more to tell ("no further details") or how it is to be done, and not about what backs the claim."""
    low = article.words(mark.span).lower().split()
    if low[-1] not in DETAIL:
        return False
    if not MORE.isdisjoint(low):
        return True
    sentence = article.sentences[claim.attribution.sentence]
    at = bisect_left(sentence.starts, claim.content.start)
    return not PLANS.isdisjoint(lemma.lower() for lemma in sentence.lemmas[at + 1 : at + 4])


def _withdrawn(article: Article, claim: Claim, options: Options) -> bool:
    """Whether the next sentence says that it was taken back."""
    number = claim.attribution.sentence + 1
    return number < len(article.sentences) and not options.withdrawing.isdisjoint(article.sentences[number].lemmas)
