"""Somebody "claimed" this, and the story neither shows evidence nor says that there is none.

The BBC asks that what cannot be corroborated be attributed, and that the audience be told when it could not be verified.
A claim that the paper itself doubts needs the one or the other.

## Ask
What backs this? If nothing does, does the story say so: "did not provide evidence", "could not verify"?

## Leave it be
Opinions and forecasts, which no evidence can settle yet; what an indictment, a prosecutor or whoever sues alleges; a claim that a
document, a witness or a caveat answers in the sentence, the paragraph before, or the three that follow. A marker counts
only where it speaks of the same thing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import CueClass, EvidenceKind, Frame, SourceKind
from attrlint.rule import Finding, Level, Profile, rule, words

STATING = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL, Frame.QUOTE, Frame.COLON})
ANSWERS = frozenset({EvidenceKind.CAVEAT, EvidenceKind.DOCUMENT, EvidenceKind.WITNESS})


class Options(NamedTuple):
    """Which claims want evidence.

    lemmas: verbs with which the paper does not vouch for a statement
    legal_sources: who may allege, besides those of the model's list `sources.law.speakers`
    accusations: whether "accused" and "blamed" count as well
    """

    lemmas: frozenset[str] = words(__file__, "doubt")
    legal_sources: frozenset[str] = frozenset()
    accusations: bool = False


@rule(
    "E501",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=["The governor claimed that [[foreign agents had paid the marchers]]. The march ended at six."],
    good=[
        "The indictment alleges that Vance took the money on a Friday.",
        "No group has claimed responsibility for the blast. It claimed the lives of two deckhands.",
        "The governor said foreign agents had paid the marchers.",
        "“He claimed my father sold him the field,” said Josef Lind, whose father kept goats on it.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for claim in article.claims:
        attribution = claim.attribution
        cue, source = attribution.cue, attribution.source
        accusation = options.accusations and cue.cls is CueClass.ACCUSATION
        doubted = cue.lemma in options.lemmas and cue.frame in STATING
        if (
            not (doubted or accusation)
            or not claim.checkable
            or cue.negated
            or cue.unreal
            or source is None
            or source.kind is SourceKind.DOCUMENT
        ):
            continue
        if article.supposed(attribution) or article.pleaded(attribution):
            continue
        if article.is_legal(source, options.legal_sources) or any(mark.kind in ANSWERS for mark in claim.evidence):
            continue
        yield Finding(
            claim.content,
            f"what backs this? it is “{article.words(cue.verb)}”, and the story neither shows evidence nor says there is none",
            claim=claim.content,
        )
