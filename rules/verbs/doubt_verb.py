"""A verb that casts doubt on the speaker: claimed, alleged, insisted.

"Said" is neutral and can be repeated without limit. "Claimed" tells the reader that the paper does not believe it; the BBC,
the Baltimore Sun's copy desk and Wikipedia's manual keep it for assertions that are in doubt, and then want the reason.

## Ask
Do you mean the doubt? Then show why; if not, "said".

## Leave it be
"Claimed responsibility", "claimed asylum" and other claims that are no statements; what an indictment, a lawsuit or a
prosecutor alleges. Where the story itself says that evidence was withheld, the finding is only a note.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Claim, Evidence, EvidenceKind, Frame
from attrlint.rule import Finding, Level, Profile, Related, rule, words

STATING = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL, Frame.QUOTE, Frame.COLON, Frame.TO})


class Options(NamedTuple):
    """The verbs, those that only merit a note, who may allege in law, and whether a caveat softens the finding."""

    lemmas: frozenset[str] = words(__file__, "doubt")
    faint: frozenset[str] = words(__file__, "faint")
    legal_sources: frozenset[str] = words(__file__, "legal")
    downgrade_if_caveat: bool = True


@rule(
    "V301",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=["The mayor [[claimed]] she was at home that night.", "Villagers [[insist]] the well is dry."],
    good=[
        "The mayor said she was at home that night.",
        "No group has claimed responsibility for the blast.",
        "The indictment alleges that Vance took the money.",
        "The firm maintained the boiler until May.",
        "“She claimed the well was dry,” said Josef Lind.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    claims = {claim.attribution.cue.span: claim for claim in article.claims}
    for attribution in article.attributions:
        cue = attribution.cue
        faint = cue.lemma in options.faint
        if not (faint or cue.lemma in options.lemmas) or cue.frame not in STATING or attribution.source is None:
            continue
        if article.words(attribution.source.span).lower() in {"that", "which"}:
            continue
        if article.lemma_at(attribution.source.head) in options.legal_sources:
            continue
        claim = claims.get(cue.span)
        caveat = _caveat(claim) if options.downgrade_if_caveat else None
        verb = article.words(cue.verb)
        related = (Related(caveat.span, "the caveat that answers it"),) if caveat else ()
        yield Finding(
            cue.verb,
            f"“{verb}” signals doubt; if you mean it, show why; if not, “said”?",
            related=related,
            softened=faint or caveat is not None,
            suggestions=(_neutral(verb),),
            claim=claim.content if claim else None,
        )


def _caveat(claim: Claim | None) -> Evidence | None:
    if claim is None:
        return None
    return next((mark for mark in claim.evidence if mark.kind is EvidenceKind.CAVEAT), None)


def _neutral(verb: str) -> str:
    if verb.endswith("ing"):
        return "saying"
    if verb.endswith("s"):
        return "says"
    if verb.endswith(("ed", "id")):
        return "said"
    return "say"
