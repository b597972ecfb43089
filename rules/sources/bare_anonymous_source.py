"""A source of whom the reader learns nothing at all.

AP bars "a source" unmodified almost always and asks for the closest description that can be given; the Wall Street
Journal calls "people familiar with" overused; Reuters and Bloomberg want the number of sources and how they know.

## Ask
How many, how placed, and how do they know?

## Leave it be
A source that is placed ("two board members who voted", "a source on the call"), the second mention of one ("sources" again, "the
insider"; "one source" may be one of them, and is asked about from profile `desk` on), what was told to another outlet, insiders whom the
paper polled, and springs, energy sources, source code and sources of income: only a source that speaks is meant.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.grammar.closed import TIME
from attrlint.article.model import Article
from attrlint.article.terms import SAYING, Attribution, Source, SourceKind
from attrlint.article.unnamed.unnamed import antecedent, called
from attrlint.rule import Finding, Level, Profile, rule, words

#: What places a source behind it, with a noun that is no day: "on the call", "in the room".
PLACING = frozenset({"on", "in", "at", "inside", "from", "within", "aboard"})
THE = frozenset({"the", "his", "her", "its", "their"})
#: What goes back to a source already told of.
BACK = frozenset({"the", "this", "that", "these", "those"})
#: What brings in a source and tells nothing of it, and what leads to the words that withhold a name.
ALONE = frozenset("a an one the another some several other unnamed anonymous".split())
VEILED = frozenset("who whose that and both all also spoke speaking speaks talking has have had is are was were did does do would".split())
#: Other newsrooms, of which P702 speaks.
MEDIA = frozenset({"media", "news", "press"})
#: Where insiders were polled, they were counted.
POLLED = frozenset({"survey", "poll", "caucus", "questionnaire"})


class Options(NamedTuple):
    """What tells the reader nothing.

    bare: nouns that say only that somebody spoke
    overused: phrases so worn that they say no more; they get a note
    """

    bare: frozenset[str] = words(__file__, "bare")
    overused: frozenset[str] = words(__file__, "overused")


@rule(
    "S202",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "The merger is off, [[sources]] said.",
        "[[A source]] told this newspaper the files were burned.",
        "[[A person familiar with the matter]] said the talks had failed.",
    ],
    good=[
        "Two board members who voted on Monday, and asked not to be named because the vote was closed, said the merger was off.",
        "An archivist who saw the fire, and asked not to be named because she still works there, said files were burned.",
        "A source at the Department of Marine Waters, who fears dismissal and asked not to be named, said the limit had been passed.",
        "The island's sources of income are lobster and clams.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    seen: set[str] = set()
    asked: set[int] = set()
    for attribution in article.attributions:
        source = attribution.source
        if source is None or source.kind is not SourceKind.ANONYMOUS:
            continue
        if source.pronoun and attribution.cue.frame in SAYING:
            source = antecedent(article.sentences[attribution.sentence], source)  # sources who saw it said
        if source.pronoun or source.span.start in asked:
            continue
        noun = article.lemma_at(source.head)
        text = article.words(source.span).lower()
        worn = any(phrase in _behind(article, source) for phrase in options.overused)
        asked.add(source.span.start)
        span = called(article.text, source)
        first, back = noun not in seen, bool(seen) and text.split()[0] in BACK
        seen.add(noun)
        if back or article.told_elsewhere(attribution):
            continue
        if worn and first:
            message = "this phrase tells the reader nothing: how many, how placed, how do they know?"
            yield Finding(span, message, softened=True, arguable=True, claim=span)
        elif noun in options.bare and not worn and _unplaced(article, attribution, source, text) and (first or _new(text)):
            if _polled(article, attribution):
                continue
            words = article.words(span)
            message = f"“{words}” tells the reader nothing: how many, how placed, how do they know?"
            one = not first and text.startswith("one ")  # of those that the story has told of, it may be
            yield Finding(span, message, softened=one, arguable=one, claim=span)


def _new(text: str) -> bool:
    """Whether it brings in one more: "a source", "a third source", not "sources" where the story has told of some."""
    first = text.split(maxsplit=1)[0]
    return first != text and first not in BACK


def _unplaced(article: Article, attribution: Attribution, source: Source, text: str) -> bool:
    """Whether no word tells where the source sits: "a source on the call" does."""
    the = text.startswith("the ") and len(text.split()) == 2
    if not MEDIA.isdisjoint(text.split()) or (source.identified and not the and not _only_veiled(article, attribution, source)):
        return False
    behind = article.text[source.span.end : source.span.end + 40].lower().split()[:3]
    return not (len(behind) == 3 and behind[0] in PLACING and behind[1] in THE and TIME.isdisjoint({behind[2].strip(",.")}))


def _only_veiled(article: Article, attribution: Attribution, source: Source) -> bool:
    """Whether all that is told of the source is that it goes unnamed: "sources, who asked not to be named for fear of dismissal"."""
    before = article.text[source.span.start : source.head.start].lower().split()
    at = bisect_left(article.grants, source.head.end, key=lambda one: one.span.start)
    grant = article.grants[at] if at < len(article.grants) and article.grants[at].sentence == attribution.sentence else None
    if grant is None or not ALONE.issuperset(before):
        return False
    lead = article.text[source.head.end : grant.span.start].lower().replace(",", " ").split()
    rest = article.text[grant.span.end : source.span.end].strip(" ,")
    return VEILED.issuperset(lead) and not rest


def _polled(article: Article, attribution: Attribution) -> bool:
    """Whether the paragraph tells of a survey, which has counted them."""
    return not POLLED.isdisjoint(article.lemmas_of(article.sentences[attribution.sentence].block))


def _behind(article: Article, source: Source) -> str:
    """The head noun and two words behind it: "people familiar with"."""
    return " ".join(article.text[source.head.start : source.head.end + 20].lower().split()[:3])
