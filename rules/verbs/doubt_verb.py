"""A verb that casts doubt on the speaker: claimed, alleged, insisted.

"Said" is neutral and can be repeated without limit, as Bender's handbook and John McIntyre of the Baltimore Sun's copy desk
teach. "Claimed" tells the reader that the paper will not endorse it; Wikipedia's manual of style warns of the same.

## Ask
Do you mean the doubt? Then show why; if not, "said".

## Leave it be
"Claimed responsibility", "claimed asylum" and other claims that are no statements; what an indictment, a lawsuit or a
prosecutor alleges, or whoever sues. Where the story itself shows evidence, or says that it was withheld, the finding is only a note.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.forms import in_place_of
from attrlint.article.model import Article
from attrlint.article.terms import Claim, ClaimNature, Evidence, EvidenceKind, Frame
from attrlint.rule import Finding, Level, Profile, Related, rule, words

STATING = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL, Frame.QUOTE, Frame.COLON, Frame.TO})


class Options(NamedTuple):
    """What counts as doubt, and what excuses it.

    lemmas: verbs that cast doubt on the speaker
    faint: verbs that do so faintly; they get a note
    legal_sources: who may allege, besides those of the model's list `sources.law.speakers`
    downgrade_if_caveat: whether a caveat or evidence in the story softens the finding to a note
    """

    lemmas: frozenset[str] = words(__file__, "doubt")
    faint: frozenset[str] = words(__file__, "faint")
    legal_sources: frozenset[str] = frozenset()
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
        if cue.negated or cue.unreal or article.supposed(attribution):
            continue
        if article.words(attribution.source.span).lower() in {"that", "which"}:
            continue
        if article.is_legal(attribution.source, options.legal_sources) or article.pleaded(attribution):
            continue
        claim = claims.get(cue.span)
        if claim is not None and claim.nature is ClaimNature.TOPIC:
            continue
        support = _support(claim) if options.downgrade_if_caveat else None
        verb = article.words(cue.verb)
        answer = "the caveat that answers it" if support and support.kind is EvidenceKind.CAVEAT else "what backs it"
        related = (Related(support.span, answer),) if support else ()
        yield Finding(
            cue.verb,
            f"“{verb}” signals doubt; if you mean it, show why; if not, “said”?",
            related=related,
            softened=faint or support is not None,
            suggestions=(in_place_of(verb, cue.lemma),),
            claim=claim.content if claim else None,
        )


def _support(claim: Claim | None) -> Evidence | None:
    if claim is None:
        return None
    return next((mark for mark in claim.evidence if mark.kind not in {EvidenceKind.RESPONSE, EvidenceKind.SILENCE}), None)
