"""X said that Y said, and it is not clear whose words the reporter heard.

Readers are entitled to think that the reporter heard what stands in quotation marks. The Guardian and the Washington Post
want words lifted from elsewhere to say so at once.

## Ask
Did we hear Y? If not, name the place the words come from.

## Leave it be
An outlet or a paper credited at the end of the sentence, a letter read out or quoted from, a spokesman for his own body,
testimony in a speaker's own words, what a witness tells a court that somebody said, or the police that a man told them; words whose
place is told: a video, a letter, a hearing, an interview, in the sentence or the one before; what the next sentence says where the
teller has it from; what his mother told him. What is told in the reporter's words is well credited by “according to”; quoted words
that are, what somebody is said to have called a thing, and what “he said” goes on with where an outlet told of him, the rule asks
about from profile `desk` on; not where it was said on a day, of the report, to somebody, or the story quotes him by name too.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import SAYING, Attribution, Frame, Source, SourceKind
from attrlint.rule import Finding, Level, Profile, Related, rule, words
from attrlint.source.span import Span

LEADING = frozenset({Frame.THAT, Frame.BARE, Frame.COLON, Frame.QUOTE, Frame.ACCORDING})
#: What opens a clause that is over before the main one begins: "After Orr said so, Rowe said".
SUBORDINATE = frozenset("after when because while although though since once before".split())
#: Code points behind a verb in which whoever is told stands.
ADDRESSED = 40
OWNERS = frozenset({"his", "her", "their"})
#: Whoever can be heard: a poll or a report is itself the place the words come from.
HEARD = frozenset({SourceKind.PERSON, SourceKind.ANONYMOUS, SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.METONYM})
#: Whom a report quotes, and as saying: "quoted Orr as saying “…”".
AS_SAYING = re.compile(r"([^“”\"‘,;:]{1,80}?) as (?:saying|telling|writing|having said|having told)\b")


class Options(NamedTuple):
    """What counts as second hand.

    telling: verbs by which somebody's words are passed on
    recorded: nouns for what holds words, wherever the sentence has them, or the one before that names the speaker: "in a video"
    settings: nouns for where words are said to all, behind the one whose words they are: "Orr said at the rally"
    sourcing: verbs by which the next sentence tells where the teller has it from
    indirect: whether one person's report of another in the reporter's own words counts as well
    courts: who hears what witnesses were told
    officers: whom a suspect tells what the police then tell
    papers: what is quoted as a person is, but is itself the place the words come from
    programmes: words in the names of programmes that read like people's
    """

    telling: frozenset[str] = words(__file__, "telling")
    recorded: frozenset[str] = words(__file__, "recorded")
    settings: frozenset[str] = words(__file__, "settings")
    sourcing: frozenset[str] = words(__file__, "sourcing")
    indirect: bool = False
    courts: frozenset[str] = words(__file__, "courts")
    officers: frozenset[str] = words(__file__, "officers")
    papers: frozenset[str] = words(__file__, "papers")
    programmes: frozenset[str] = words(__file__, "programmes")


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
        if attribution.inside is None:
            quoted = _quoted_as(article, attribution, options) or _goes_on(article, attribution, told, options)
            if quoted is not None:
                yield quoted
            continue
        if attribution.source is None or attribution.cue.span.start in told:
            continue
        teller = outer.get(attribution.inside)
        if teller is None or teller.source is None or teller.cue.frame not in LEADING:
            continue
        trails = teller.cue.span.start > attribution.cue.span.start
        if teller.cue.frame is Frame.ACCORDING:
            if not _by_word_of_mouth(teller.source, attribution, options, trails=trails):
                continue
        elif trails:
            continue
        if not _second_hand(article, teller, attribution, options) or teller.cue.span.start in told:
            continue
        if (
            _subordinate(article, teller, attribution)
            or _placed(article, attribution, options)
            or _on_record(article, teller, attribution, options)
        ):
            continue
        told.add(teller.cue.span.start)
        first = min(teller.source.span.start, attribution.source.span.start, attribution.cue.span.start)
        last = teller.source.span.end if trails else max(attribution.cue.span.end, first)
        yield Finding(
            Span(first, last),
            f"did we hear {article.words(attribution.source.span)}? name the place these words come from",
            related=(Related(attribution.source.span, "the speaker at second hand"),),
            softened=trails,
            arguable=trails or attribution.cue.frame is Frame.NOUN,  # "Orr said, according to Hale" names the place, in a way
        )


def _by_word_of_mouth(teller: Source, told: Attribution, options: Options, *, trails: bool) -> bool:
    """Whether one person's words come by another, or by an outlet that the sentence opens with, rather than with a credit."""
    if told.source is None or told.source.kind not in {SourceKind.PERSON, SourceKind.ANONYMOUS}:
        return False
    if trails:
        return teller.kind is SourceKind.PERSON and options.programmes.isdisjoint(teller.name.lower().split())
    return teller.kind is not SourceKind.OUTLET or told.cue.frame in {Frame.QUOTE, Frame.COLON}


def _quoted_as(article: Article, attribution: Attribution, options: Options) -> Finding | None:
    """Somebody who quotes somebody else as saying it: "Hale quoted Orr as saying “…”"."""
    source = attribution.source
    if source is None or source.kind not in HEARD or attribution.cue.lemma != "quote" or not attribution.content:
        return None
    if attribution.cue.unreal or attribution.cue.negated:
        return None
    start, end = attribution.content[0]
    trails = start < attribution.cue.span.start  # “Q,” Hale quoted Orr as saying
    if trails:
        if source.kind is not SourceKind.PERSON:
            return None
        start, end = attribution.cue.span.end + 1, article.sentences[attribution.sentence].span.end
    found = AS_SAYING.match(article.text, start, end)
    if found is None or not any(trails or one.span.start >= found.end() for one in article.quotations_within(attribution.content)):
        return None
    if not options.papers.isdisjoint(found[1].lower().split()):
        return None
    who = Span(start, found.end(1))
    return Finding(
        Span(source.span.start, found.end()),
        f"did we hear {article.words(who)}? name the place these words come from",
        related=(Related(who, "the speaker at second hand"),),
    )


def _goes_on(article: Article, attribution: Attribution, told: set[int], options: Options) -> Finding | None:
    """Somebody of whom an outlet tells, and who then speaks as if to us: "The Courier reported that Orr had left. | He said"."""
    source = attribution.source
    if source is None or attribution.cue.frame not in SAYING or attribution.cue.lemma not in options.telling:
        return None
    outlet = article.account_of(attribution)
    if outlet is None or outlet.source is None or outlet.cue.span.start in told or _placed(article, attribution, options):
        return None
    return Finding(
        Span(min(source.span.start, attribution.cue.span.start), max(source.span.end, attribution.cue.span.end)),
        f"did we hear {source.name}? it is {article.words(outlet.source.span)} that tells of this above",
        related=(Related(outlet.source.span, "the outlet"),),
        arguable=True,
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
    if teller.cue.frame is Frame.ACCORDING:
        return False  # a fair credit, where it is in the reporter's words
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


def _on_record(article: Article, teller: Attribution, told: Attribution, options: Options) -> bool:
    """Whether the place is a court, which a witness tells that somebody said so, or a police interview, of which the police tell."""
    if teller.cue.lemma == "testify" or (teller.cue.lemma == "tell" and _addressed(article, teller, options.courts)):
        return True
    if told.cue.lemma not in {"tell", "admit"} or teller.source is None or not article.is_legal(teller.source):
        return False
    return _addressed(article, told, options.officers)


def _addressed(article: Article, telling: Attribution, hearers: frozenset[str]) -> bool:
    """Whether one of the hearers stands right behind the verb."""
    behind = article.text[telling.cue.span.end : telling.cue.span.end + ADDRESSED].split()
    return not hearers.isdisjoint(word.strip(",.:") for word in (behind[1:3] if behind[:1] in (["the"], ["a"], ["to"]) else behind[:1]))


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
    own = told.content
    if told.cue.frame is Frame.NOUN:  # called it “a bribe” | in his affidavit
        own = tuple(Span(own[0].start, quotation.span.end) for quotation in article.quotations_within(own))
    for lemma, tag, start in zip(sentence.lemmas, sentence.tags, sentence.starts, strict=True):
        if tag != "NOUN" or any(content.start <= start < content.end for content in own):
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
