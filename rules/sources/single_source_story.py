"""A story that rests on one source.

The BBC asks its reporters to be reluctant to rely on a single source, Reuters to look for a second; a named one on the record weighs more.

## Ask
Who else was there, who else has the papers, and what do those say who are spoken of?

## Leave it be
Briefs, interviews, obituaries and reviews; a second source of any kind, documents too; and what the reporter saw.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Confidence, CueClass, EvidenceKind, Source, SourceKind
from attrlint.article.unnamed.unnamed import called
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.prose import STORY, Role
from attrlint.source.span import Span

SPOKEN = frozenset(CueClass) - {CueClass.MENTAL, CueClass.STANCE}
#: Evidence that is a source of its own.
SECOND = frozenset({EvidenceKind.DOCUMENT, EvidenceKind.WITNESS, EvidenceKind.RESPONSE, EvidenceKind.SILENCE})
#: Crowds and things are no second source.
NOBODY = frozenset({SourceKind.OTHER, SourceKind.VAGUE})
#: What opens the words for a paper of somebody told of.
OWNED = ("its ", "his ", "her ", "their ")
#: How an obituary tells who is left, and in its first sentences who died: "died on Friday at 87".
SURVIVING = {"survived": frozenset({"by"}), "survive": frozenset({"him", "her", "them"}), "survives": frozenset({"him", "her", "them"})}
OPENING, AGED = 5, 9
#: Words of "the union".
SHORT = 2
HEADS = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.METADATA, Role.SUBHEAD, Role.BYLINE})


#: More than 250 words in which everything comes from the harbour office.
ONE_SOURCE = """\
The pier at Lund will stay shut until May, [[the Lund Harbour Office]] said on Monday, after divers found cracks in eleven of \
its forty piles.

The Lund Harbour Office said the cracks were first seen in March, when a trawler struck the landing stage in fog. By the \
spring they had grown by the width of a hand. The wood is Baltic pine, laid in 1911, and it has never been replaced. Four of \
the piles carry the weight of the lifeboat house, which stands at the far end, and the boat has been moved to the inner \
basin.

The ferry to the islands leaves from the fish quay for now. Passengers have to be there half an hour before it sails, because \
the quay is narrow and the lorries need to turn. There is no shelter on it, and no shop. The timetable is the same, but the \
last sailing on Sundays has been dropped.

The Lund Harbour Office said the repair would cost $2.3 million, and that it would be paid from the reserve. It said the \
anglers’ platform would be the last part to open. The stalls along the railings have been offered places in the market hall, \
at half the usual rent, until the pier opens. Eleven of the nineteen have taken one. The others have closed for the season.

Work begins on the first of the month with the piles under the lifeboat house. A crane will stand on a barge beside the \
landing stage, and the channel will be half as wide as usual. Boats longer than twelve metres have to wait for high water. \
The barge comes from Tarn and is to arrive on Thursday, if the wind allows.

The Lund Harbour Office said the pier would last another fifty years."""


class Options(NamedTuple):
    """From where on a story is too long for one source.

    min_words: words of the body, so that briefs are left alone
    min_attributions: how often something is said
    single: words of a heading that tell a kind of story with one source
    speaking: nouns of those who speak for a body
    firms: nouns that stand for a company that the story has named
    public: words of the names of bodies that are no companies
    """

    min_words: int = 250
    min_attributions: int = 3
    single: frozenset[str] = words(__file__, "single")
    speaking: frozenset[str] = words(__file__, "speaking")
    firms: frozenset[str] = words(__file__, "firms")
    public: frozenset[str] = words(__file__, "public_bodies")


@rule(
    "S207",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[ONE_SOURCE],
    good=[
        "The pier is shut, the harbour office said. It said divers had found cracks. The office said it would reopen in May.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    if _length(article) < options.min_words or _single(article, options) or _mourned(article):
        return
    told = [one for one in article.attributions if _counts(one)]
    if len(told) < options.min_attributions or len(_parties(article, told, options)) != 1:
        return
    if any(mark.kind in SECOND for mark in article.evidence):
        return
    first = min(told, key=lambda one: (one.source is None or one.source.pronoun, one.cue.span))
    if first.source is not None and first.source.kind is not SourceKind.DOCUMENT:  # a poll or a report is what the story is about
        yield Finding(_whole(article, first.source), f"all {len(told)} attributions of this story go back to one source; who else knows?")


def _whole(article: Article, source: Source) -> Span:
    """What the source is called, with the name where the office comes first: "The club secretary, Ada Lund"."""
    span = called(article.text, source)
    behind = article.text[span.end : source.span.end]
    named = source.kind is SourceKind.PERSON and article.words(source.head).islower() and behind[:2] == ", " and behind[2:3].isupper()
    return Span(span.start, called(article.text, source._replace(head=Span(span.end + 1, span.end + 2))).end) if named else span


def _counts(attribution: Attribution) -> bool:
    """Whether something is said, and by whom is known."""
    source = attribution.source
    if source is None or attribution.inside is not None or attribution.cue.cls not in SPOKEN or attribution.cue.negated:
        return False
    return source.kind not in NOBODY and source.found.confidence is not Confidence.OPEN


def _parties(article: Article, told: Sequence[Attribution], options: Options) -> set[str]:
    """Who is behind the names: a spokesman is whom he speaks for, and "the union" the one union of which the story tells."""
    names = {one.source.name.casefold(): one.source.kind for one in told if one.source is not None and not _theirs(one.source)}
    heralds = {_herald(article, one.source, options) for one in told if one.source is not None} - {""}
    bodies = frozenset(name for name, kind in names.items() if kind is SourceKind.ORGANISATION and name not in heralds)
    found = {_spoken_for(name, options) for name in names if not (name in heralds and bodies)}
    short = {name for name in found if name.startswith("the ") and len(name.split()) == SHORT}
    full = found - short
    if len(full) != 1:
        return found
    whole = frozenset(next(iter(full)).split())
    speaks = any(not options.speaking.isdisjoint(name.split()) for name in names.keys() - short)
    body = not bodies.isdisjoint(full) and options.public.isdisjoint(whole)  # Harbour Homes, which "the company" stands for
    known = {name for name in short if name.split()[-1] in whole or (speaks and name.split()[-1] in options.speaking)}
    return full | {name for name in short - known if not (body and name.split()[-1] in options.firms)}


def _theirs(source: Source) -> bool:
    """Whether it is what somebody else in the story wrote: its statement, his letter."""
    return source.kind is SourceKind.DOCUMENT and source.name.casefold().startswith(OWNED)


def _herald(article: Article, source: Source, options: Options) -> str:
    """The name of somebody of whom the words say that they speak for a body; empty for anybody else."""
    speaks = source.kind is SourceKind.PERSON and not options.speaking.isdisjoint(
        article.words(source.span).lower().replace(",", " ").split()
    )
    return source.name.casefold() if speaks else ""


def _spoken_for(name: str, options: Options) -> str:
    words = name.split()
    for at, word in enumerate(words[:-2]):
        if word in options.speaking and words[at + 1] in {"for", "of"}:
            return " ".join(words[at + 2 :]).removeprefix("the ")
    return name.removeprefix("the ") if len(words) > SHORT else name


def _length(article: Article) -> int:
    return sum(len(article.words(block.span).split()) for block in article.blocks if block.role in STORY)


def _mourned(article: Article) -> bool:
    """Whether the story is an obituary, as its own words tell: "who has died aged 93", "is survived by"."""
    for form, kin in SURVIVING.items():
        for word in article.narration(form):
            if kin.intersection(article.sentences[word.sentence].words[word.at + 1 : word.at + 2]):
                return True
    for word in article.narration("died"):
        behind = article.sentences[word.sentence].words[word.at + 1 : word.at + AGED]
        told = any(one in {"aged", "age", "at"} and later[:1].isdigit() for one, later in pairwise(behind)) or "age" in behind
        if told and word.sentence < OPENING and not article.attributions_in(word.sentence):
            return True
    return False


def _single(article: Article, options: Options) -> bool:
    """Whether headings or form tell that it is an interview, an obituary, a review."""
    for block in article.blocks:
        if block.role is Role.QA:
            return True
        if block.role in HEADS and not options.single.isdisjoint(article.words(block.span).lower().replace(":", " ").split()):
            return True
    return False
