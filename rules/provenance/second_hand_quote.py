"""X said that Y said, and it is not clear whose words the reporter heard.

Readers are entitled to think that the reporter heard what stands in quotation marks. The Guardian and the Washington Post
want words lifted from elsewhere to say so at once.

## Ask
Did we hear Y? If not, name the place the words come from.

## Leave it be
An outlet credited at the end of the sentence, a letter read out, a spokesman for his own body, testimony in a
speaker's own words; words whose place is told: a video, a letter, a hearing, an interview, in the sentence or the one before; what
the next sentence says where the teller has it from; what his mother told him.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Frame, SourceKind
from attrlint.rule import Finding, Level, Profile, Related, rule, words

LEADING = frozenset({Frame.THAT, Frame.BARE, Frame.COLON, Frame.QUOTE})
#: What opens a clause that is over before the main one begins: "After Orr said so, Rowe said".
SUBORDINATE = frozenset("after when because while although though since once before".split())
OWNERS = frozenset({"his", "her", "their"})
#: Whoever can be heard: a poll or a report is itself the place the words come from.
HEARD = frozenset({SourceKind.PERSON, SourceKind.ANONYMOUS, SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.METONYM})


class Options(NamedTuple):
    """What counts as second hand.

    telling: verbs by which somebody's words are passed on
    recorded: nouns for what holds words, wherever the sentence has them, or the one before that names the speaker: "in a video"
    settings: nouns for where words are said to all, behind the one whose words they are: "Orr said at the rally"
    sourcing: verbs by which the next sentence tells where the teller has it from
    indirect: whether one person's report of another in the reporter's own words counts as well
    """

    telling: frozenset[str] = words(__file__, "telling")
    recorded: frozenset[str] = words(__file__, "recorded")
    settings: frozenset[str] = words(__file__, "settings")
    sourcing: frozenset[str] = words(__file__, "sourcing")
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
        if _subordinate(article, teller, attribution) or _placed(article, attribution, options):
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


def _subordinate(article: Article, teller: Attribution, told: Attribution) -> bool:
    """Whether only the one clause stands before the other, or the told speaker stands in brackets: neither tells the other's words."""
    if teller.source is None or told.source is None:
        return True
    sentence = article.sentences[teller.sentence]
    at = bisect_left(sentence.starts, teller.source.span.start)
    if at > 0 and sentence.words[at - 1].lower() in SUBORDINATE:
        return True
    return "(" in article.text[teller.cue.span.end : told.cue.span.start]


def _placed(article: Article, told: Attribution, options: Options) -> bool:
    """Whether the story tells where the words were said or stand, or that they were said to the teller by his own people."""
    source, number = told.source, told.sentence
    if source is None:
        return True
    sentence = article.sentences[number]
    first = source.span.start
    if article.words(source.span).lower().split()[0] in OWNERS and not any(
        word[:1].isupper() for word in article.words(source.span).split()
    ):
        return True  # what his parents told him
    for lemma, tag, start in zip(sentence.lemmas, sentence.tags, sentence.starts, strict=True):
        if tag != "NOUN" or any(content.start <= start < content.end for content in told.content):
            continue
        if lemma.lower() in options.recorded or (start > first and lemma.lower() in options.settings):
            return True
    if number and article.sentences[number - 1].block == sentence.block:
        before = article.sentences[number - 1]
        his = not set(source.name.split()).isdisjoint(before.words)
        if his and any(lemma.lower() in options.recorded and tag == "NOUN" for lemma, tag in zip(before.lemmas, before.tags, strict=True)):
            return True
    after = article.sentences[number + 1] if number + 1 < len(article.sentences) else None
    return after is not None and after.block == sentence.block and not options.sourcing.isdisjoint(after.lemmas)
