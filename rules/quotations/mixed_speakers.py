"""Two people quoted in one paragraph, the second before the reader knows that the speaker has changed.

A reader takes the second quotation for more of the first, and learns only behind it that somebody else has been talking. Reuters
asks never to run quotations of different speakers together without a signal of the change first; teachers of news writing ask for
a paragraph each.

## Ask
Start a new paragraph, or name the second speaker before the quotation?

## Leave it be
The second speaker is named before the opening mark. A body and whoever speaks for it; two roles that may be one
person’s: the driver, the defendant. What some think, by the word of the one who speaks. Dialogue in
questions and answers. A pronoun that may be the same person. Whole sentences of two words are asked about from profile `desk` on.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Confidence, CueClass, Quotation, QuotationKind, Source, SourceKind
from attrlint.rule import Finding, Level, Profile, Related, rule, words
from attrlint.source.prose import Role
from attrlint.source.span import Span

PEOPLE = frozenset({SourceKind.PERSON, SourceKind.ANONYMOUS})
VOICES = PEOPLE | {SourceKind.ORGANISATION, SourceKind.OUTLET}
WORD = re.compile(r"[^\W_]+")
#: What brings in somebody new.
NEW = frozenset({"a", "an", "another", "one"})
#: Words of the shortest part of a sentence that a reader takes for more of the one before, and of the shortest quotation at all.
SHORTEST, FIRST = 3, 2
#: Whose officer or lawyer speaks for them: the firm said, “…” its engineer said.
THEIRS = frozenset({"its", "their"})


class Options(NamedTuple):
    """Who is not who.

    counterparts: nouns of which one is never the other: buyers / sellers
    """

    counterparts: frozenset[str] = words(__file__, "counterparts")


@rule(
    "Q106",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    roles=frozenset({Role.BODY, Role.LIST, Role.BLOCKQUOTE}),
    bad=[
        "“It was quick,” said Anders Lund. [[“It took forever,”]] said his sister, Eva Lund.",
        "“Prices will fall,” the minister said. [[“They will not,”]] said the grocers’ union.",
        "“It was quick,” said Anders Lund, a passenger. [[“It took us four hours,”]] another passenger said.",
    ],
    good=[
        "“It was quick,” said Anders Lund.\n\n“It took forever,” said his sister, Eva Lund.",
        "Anders Lund said it was quick. His sister, Eva, disagreed: “It took forever.”",
        "“It was quick,” said Anders Lund. “It took no time,” he added.",
        "“It was quick,” said Anders Lund. Eva Lund disagreed. “It took forever,” she said.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    block = -1
    last: Quotation | None = None
    for quotation in article.quotations:
        if quotation.depth or quotation.words < FIRST or quotation.kind not in {QuotationKind.SPEECH, QuotationKind.PHRASE}:
            continue
        if quotation.block != block:
            block, last = quotation.block, None
        attribution = quotation.attribution
        if attribution is None or attribution.source is None:
            last = None
            continue
        if last is not None and last.attribution is not None and last.attribution.source is not None:
            first, second = last.attribution.source, attribution.source
            if (
                (quotation.words >= SHORTEST or quotation.kind is QuotationKind.SPEECH)
                and not _thought(article, last.attribution)
                and _run_together(article, last, quotation, attribution)
                and (_apart(article, first, second) or _opposed(article, first, second, options))
            ):
                yield Finding(
                    quotation.span,
                    f"{_name(article, first)} is speaking until the reader meets {_name(article, second)}; "
                    "start a new paragraph, or name the second speaker first?",
                    related=(Related(first.span, "the first speaker"), Related(second.span, "the second speaker")),
                    arguable=quotation.words < SHORTEST,  # “It does,” said Pell: quick talk
                )
        last = quotation


def _name(article: Article, source: Source) -> str:
    return source.name if source.kind is SourceKind.PERSON else article.words(source.span)


def _thought(article: Article, attribution: Attribution) -> bool:
    """Whether nobody speaks there: “Candidates who think ‘it is over’ are wrong,” she said."""
    source = attribution.source
    if attribution.cue.cls is not CueClass.MENTAL or source is None:
        return False
    return article.words(source.span).lower() == "who" or article.text.startswith(" who ", source.span.end)


def _run_together(article: Article, last: Quotation, quotation: Quotation, attribution: Attribution) -> bool:
    """Whether the second quotation begins before its speaker is named, with nothing between but the first one's cue."""
    source = attribution.source
    if source is None or quotation.carried or attribution.inside is not None:
        return False
    if min(attribution.cue.span.start, source.span.start) < quotation.span.end:
        return False
    between = article.text[last.span.end : quotation.span.start]
    opening = article.words(source.span).split()[0].lower()
    return opening in NEW or article.words(source.head).lower() not in WORD.findall(between.lower())


def _apart(article: Article, first: Source, second: Source) -> bool:
    """Whether they are two for certain."""
    if first.pronoun and (first.found.place is None or article.block_at(first.found.place.start) != article.block_at(first.span.start)):
        return False  # who “she” is, no word of the paragraph says
    if first.name == second.name or second.pronoun or Confidence.OPEN in {first.found.confidence, second.found.confidence}:
        return False
    if first.kind not in VOICES or second.kind not in VOICES:
        return False
    if (first.kind in PEOPLE) is not (second.kind in PEOPLE):
        return not _speaks_for(article, first, second) and not _speaks_for(article, second, first)  # a firm speaks through somebody
    opening = article.words(second.span).split()[0].lower()
    if opening in NEW and second.kind in PEOPLE:
        return True
    if not (first.name[:1].isupper() and second.name[:1].isupper()):
        return False  # "the candidate" may be the one above
    one, other = first.name.split(), second.name.split()
    return one[-1] != other[-1] or (len(one) > 1 and len(other) > 1 and one[0] != other[0])


def _speaks_for(article: Article, body: Source, person: Source) -> bool:
    """Whether the words for a person tell that it is the body's own: its engineer, the leader of the council, a spokesman."""
    phrase = article.words(person.span).lower()
    told = phrase.replace("’", "'").replace("'s", "").replace(",", " ").split()
    return "spokes" in phrase or told[0] in THEIRS or article.words(body.head).lower() in told


def _opposed(article: Article, first: Source, second: Source, options: Options) -> bool:
    """Whether no one can be both, though neither has a name: the owner and the neighbour, the company and the union."""
    if first.pronoun or second.pronoun or first.head == second.head or _speaks_for(article, first, second):
        return False
    one, other = _nouns(article, first), _nouns(article, second)
    for line in options.counterparts:
        sides = [frozenset(side.split()) for side in line.split("/")]
        here = [number for number, side in enumerate(sides) if not side.isdisjoint(one)]
        there = [number for number, side in enumerate(sides) if not side.isdisjoint(other)]
        if here and there and here[0] != there[0]:
            return True
    return False


def _nouns(article: Article, source: Source) -> set[str]:
    """The noun of a source, alone and with the word before it: officer, returning-officer."""
    phrase = article.words(Span(source.span.start, source.head.end)).lower().split()
    return {article.lemma_at(source.head), phrase[-1], "-".join(phrase[-2:])}
