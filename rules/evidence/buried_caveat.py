"""A claim stands at the top, and what limits it comes many paragraphs later.

Many readers stop after the first paragraphs, and the headline is made from them. The BBC asks that the audience be told where
material could not be verified; that is told where the claim is, not where the story ends.

## Ask
Does the caveat belong beside the claim, and into the headline?

## Leave it be
A caveat within four paragraphs, or one that repeats an earlier one; a caveat on another matter.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from attrlint.article.grammar.closed import NOT
from attrlint.article.model import Article
from attrlint.article.terms import Claim, Evidence, EvidenceKind
from attrlint.rule import Finding, Level, Profile, Related, rule
from attrlint.source.prose import STORY, Role
from attrlint.source.span import Span

TOP = STORY | {Role.HEADLINE, Role.STANDFIRST}
#: Words that two stretches have in common where they are far apart and yet of one matter.
COMMON = 2
#: What was said, by a noun: where no nearer claim has the caveat, that of the story's top.
REFERRING = frozenset(
    "claim allegation accusation assertion charge suggestion account version story figure toll statement estimate theory".split()
)
#: Whoever spoke at the top, by a pronoun, and words before the caveat in which it stands.
PRONOUNS = frozenset({"he", "she", "they", "it"})
BEFORE = 3
#: Claims that the first paragraphs of a story have, at most; each is held against each caveat.
MOST = 40


class Options(NamedTuple):
    """How far is far.

    max_paragraphs: in how many body paragraphs behind the claim its caveat is still beside it
    top: how many body paragraphs are the top of a story
    """

    max_paragraphs: int = 4
    top: int = 2


@rule(
    "E502",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    roles=TOP,
    bad=[
        (
            "Ruiz said agents paid the crowd.\n\nThey met.\n\nIt rained.\n\nHe left.\n\nShe sat.\n\n"
            "She [[gave no evidence]] of agents in the crowd."
        ),
    ],
    good=[
        "Ruiz said agents paid the mob.\n\nHe met it.\n\nIt rained.\n\nShe gave no evidence of agents in the mob.",
        "Ruiz said agents paid the mob.\n\nIt fell.\n\nIt rained.\n\nHe left.\n\nShe sat.\n\nDivers found no evidence of a leak.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    caveats = [mark for mark in article.evidence if mark.kind is EvidenceKind.CAVEAT]
    if not caveats:
        return
    told: set[Evidence] = set()
    linked = {mark: claim for claim in article.claims for mark in claim.evidence}
    for number, claim in enumerate(islice(_top(article, options), MOST)):
        mark = next((mark for mark in caveats if _limits(article, claim, mark, linked.get(mark), first=number == 0)), None)
        if mark is None or mark in told:
            continue
        told.add(mark)
        away = article.paragraph_at(mark.span.start) - article.paragraph_at(claim.content.start)
        if away > options.max_paragraphs:
            yield Finding(
                _whole(article, mark),
                f"this limits what was said {away} paragraphs before; does it belong there, and into the headline?",
                related=(Related(claim.content, "the claim"),),
                claim=claim.content,
            )


def _whole(article: Article, mark: Evidence) -> Span:
    """The caveat's words with the auxiliary before "not": "did not provide evidence"."""
    sentence = article.sentences[mark.sentence]
    at = bisect_left(sentence.starts, mark.span.start)
    denied = at > 0 and sentence.words[at].lower() in NOT and sentence.tags[at - 1] == "AUX"
    return Span(sentence.starts[at - 1], mark.span.end) if denied else mark.span


def _top(article: Article, options: Options) -> Iterator[Claim]:
    """The claims in headline, standfirst and the first paragraphs that evidence could settle and that have no caveat."""
    for claim in sorted(article.claims, key=lambda one: one.content):
        if article.paragraph_at(claim.content.start) >= options.top:
            return
        limited = any(mark.kind is EvidenceKind.CAVEAT for mark in claim.evidence)
        if claim.checkable and not limited and claim.attribution.inside is None:
            yield claim


def _limits(article: Article, claim: Claim, mark: Evidence, nearer: Claim | None, *, first: bool) -> bool:
    """Whether the caveat stands behind the claim and speaks of the same: by its own words, or by a nearer claim that repeats it."""
    if mark.span.start <= claim.content.end:
        return False
    if len(article.in_common((claim.content,), mark.sentence)) >= COMMON:
        return True
    about = bool(article.in_common((claim.content,), mark.sentence))
    ends = article.text[mark.span.end : mark.span.end + 1] in {".", ";"}
    if first and mark.withheld and (about or ends) and _names_claimant(article, claim, mark):
        return True
    if nearer is not None:
        return len(article.in_common((claim.content,), nearer.attribution.sentence)) >= COMMON
    if not (first and mark.withheld):
        return False
    sentence = article.sentences[mark.sentence]
    if not REFERRING.isdisjoint(sentence.lemmas):
        return True
    at = bisect_left(sentence.starts, mark.span.start)
    leans = not PRONOUNS.isdisjoint(word.lower() for word in sentence.words[max(0, at - BEFORE) : at])
    return leans and about  # asked for results on the nitrate, he declined


def _names_claimant(article: Article, claim: Claim, mark: Evidence) -> bool:
    """Whether it is the claimant who gives no evidence: "the dockers’ union has produced no documents"."""
    source = claim.attribution.source
    if source is None:
        return False
    home, there = article.sentences[claim.attribution.sentence], article.sentences[mark.sentence]
    speaker = range(bisect_left(home.starts, source.span.start), bisect_left(home.starts, source.span.end))
    nouns = {home.lemmas[at].lower() for at in speaker if home.tags[at] in {"NOUN", "PROPN"}}
    return not nouns.isdisjoint(lemma.lower() for lemma in there.lemmas[: bisect_left(there.starts, mark.span.start)])
