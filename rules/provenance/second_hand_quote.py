"""X said that Y said, and it is not clear whose words the reporter heard.

Readers are entitled to think that the reporter heard what stands in quotation marks. The Guardian and the Washington Post
want words lifted from elsewhere to say so at once.

## Ask
Did we hear Y? If not, name the place the words come from.

## Leave it be
An outlet credited at the end of the sentence, a letter read out, a spokesman for his own body, testimony in a
speaker's own words.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Frame, SourceKind
from attrlint.rule import Finding, Level, Profile, Related, rule, words

LEADING = frozenset({Frame.THAT, Frame.BARE, Frame.COLON, Frame.QUOTE})
#: Whoever can be heard: a poll or a report is itself the place the words come from.
HEARD = frozenset({SourceKind.PERSON, SourceKind.ANONYMOUS, SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.METONYM})


class Options(NamedTuple):
    """What counts as second hand.

    telling: verbs by which somebody's words are passed on
    indirect: whether one person's report of another in the reporter's own words counts as well
    """

    telling: frozenset[str] = words(__file__, "telling")
    indirect: bool = False


@rule(
    "P701",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=["[[Hale said Minister Orr said]] “the order stands”.", "[[The Courier said the judge told]] the court she would resign."],
    good=[
        "“The order stands,” Mina Orr wrote in a letter that Hale read out.",
        "The judge told the court she would resign, the Courier reported.",
        "Rowe said the ministry believed the plant had leaked for years.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    outer = {attribution.cue.span: attribution for attribution in article.attributions if attribution.inside is None}
    told: set[int] = set()
    for attribution in article.attributions:
        if attribution.inside is None or attribution.source is None or attribution.cue.span.start in told:
            continue
        teller = outer.get(attribution.inside)
        if teller is None or teller.source is None or teller.cue.frame not in LEADING or teller.cue.span.start > attribution.cue.span.start:
            continue
        if not _second_hand(article, teller, attribution, options) or teller.cue.span.start in told:
            continue
        told.add(teller.cue.span.start)
        yield Finding(
            teller.source.span.to(attribution.cue.span),
            f"did we hear {article.words(attribution.source.span)}? name the place these words come from",
            related=(Related(attribution.source.span, "the speaker at second hand"),),
        )


def _second_hand(article: Article, teller: Attribution, told: Attribution, options: Options) -> bool:
    if teller.source is None or told.source is None or told.source.name == teller.source.name:
        return False
    if told.cue.lemma not in options.telling or told.cue.unreal or told.source.kind not in HEARD or teller.source.kind not in HEARD:
        return False
    if article.words(told.cue.verb).lower().endswith("ing"):
        return False
    if any(quotation.attribution == told and quotation.depth == 0 for quotation in article.quotations_within(told.content)):
        return not told.source.pronoun or teller.source.kind is SourceKind.OUTLET
    return teller.source.kind is SourceKind.OUTLET or (options.indirect and told.source.kind is SourceKind.PERSON)
