"""Somebody "claimed" this, and the story neither shows evidence nor says that there is none.

The BBC asks that what cannot be corroborated be attributed, and that the audience be told when it could not be verified.
A claim that the paper itself doubts needs the one or the other.

## Ask
What backs this? If nothing does, does the story say so: "did not provide evidence", "could not verify"?

## Leave it be
Opinions and forecasts, which no evidence can settle yet; what an indictment, a prosecutor or whoever sues alleges, or anybody in
a paragraph that tells of a case; what the story itself calls false; a claim that a
document, a witness or a caveat answers in the sentence, the paragraph before, or the three that follow. A marker counts
only where it speaks of the same thing.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Claim, CueClass, EvidenceKind, Frame, SourceKind
from attrlint.rule import Finding, Level, Profile, rule, words

STATING = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL, Frame.QUOTE, Frame.COLON})
ANSWERS = frozenset({EvidenceKind.CAVEAT, EvidenceKind.DOCUMENT, EvidenceKind.WITNESS})


class Options(NamedTuple):
    """Which claims want evidence.

    lemmas: verbs with which the paper does not vouch for a statement
    legal_sources: who may allege, besides those of the model's list `sources.law.speakers`
    filed: verbs for what stands in a lawsuit, where the paragraph tells of a case
    objects: nouns of claims that assert nothing: "claimed responsibility"
    false: adverbs by which the story says that it is not so: "falsely claimed"
    accusations: whether "accused" and "blamed" count as well
    """

    lemmas: frozenset[str] = words(__file__, "doubt")
    legal_sources: frozenset[str] = frozenset()
    filed: frozenset[str] = words(__file__, "filed")
    objects: frozenset[str] = words(__file__, "objects")
    false: frozenset[str] = words(__file__, "false")
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
            or not _states(article, claim, options)
        ):
            continue
        if article.supposed(attribution) or article.pleaded(attribution):
            continue
        on_record = cue.lemma in options.filed and article.in_court(article.block_at(cue.span.start))
        if on_record or article.is_legal(source, options.legal_sources) or any(mark.kind in ANSWERS for mark in claim.evidence):
            continue
        yield Finding(
            claim.content,
            f"what backs this? it is “{article.words(cue.verb)}”, and the story neither shows evidence nor says there is none",
            claim=claim.content,
        )


def _states(article: Article, claim: Claim, options: Options) -> bool:
    """Whether the verb brings a statement that the story does not itself call false."""
    cue, sentence = claim.attribution.cue, article.sentences[claim.attribution.sentence]
    verb = bisect_left(sentence.starts, cue.verb.start)
    first = sentence.words[bisect_left(sentence.starts, claim.content.start)].lower()
    if first in options.objects or any(word.lower() in options.false for word in sentence.words[max(0, verb - 2) : verb + 2]):
        return False
    return cue.frame is not Frame.TAIL or sentence.tags[verb + 1 : verb + 2] != ["NOUN"]
