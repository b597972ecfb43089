"""Direct speech that nobody is named as saying.

Readers weigh words by who said them. A quotation without a speaker asks them to take the newsroom's word for it.
Reuters and the Guardian ask for the speaker at once. A paragraph that is all quotation may go on with the speaker of the
paragraph above; but AP closes a quotation only where its speaker ends, so after a closing mark, or where nothing in the
words goes on with what was said, the rule asks as well, as a note: the speaker may be a guess.

## Ask
Who said this, to whom, and when?

## Leave it be
Titles, slogans, signs and scare quotes are not speech. Somebody named in the sentence, or in a credit line below, is taken for the
speaker whatever the verb. Where the sentence before speaks of a person, or ends in a colon, or the next one goes on with “he” or “she”,
the rule only notes it, and it asks once for a run of such paragraphs. A quotation that goes on with the paragraph above, by its words or
because nobody else speaks in a short story, quoted or only reported, is Q103's. In a paragraph that opens with “Q:” or “A.” somebody else
quotes already.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.quotations.above import last_speaker, only_speaker
from attrlint.article.quotations.leaning import Leaning
from attrlint.article.terms import Quotation, SourceKind
from attrlint.language.engine import Sentence
from attrlint.rule import Finding, Level, Profile, Related, rule
from attrlint.source.prose import Role

PERSONAL = frozenset({"he", "she", "him", "her", "his"})

#: Sentences that stand in one pair of brackets, at most.
BRACKETS = 6
#: Paragraphs over which a lost mark makes it doubtful where words begin and end.
NEAR = 2


class Options(NamedTuple):
    """What needs a speaker.

    min_words: words of the shortest quotation that does
    """

    min_words: int = 4


@rule(
    "Q101",
    level=Level.ERROR,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "The harbour shut on Monday. [[“The gates failed twice this year.”]]",
        "The hall went quiet. [[“We were told the bridge was safe, and we drove over it twice a day.”]] Then the meeting ended.",
        "“It was late,” said Ana Ruiz.\n\n“It was early,” said Tom Brandt.\n\n[[“The ferry should never have left without an engineer.”]]",
    ],
    good=[
        "“The gates failed twice this year,” said Ana Ruiz.",
        "Ruiz read from the letter: “Your request has been closed.”",
        "Ruiz shrugged off every question, “I have a boat to catch before the tide turns.”",
        "“I carried that gate on my back for thirty years.”\n\n— Ana Ruiz, lock keeper",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    asked: int | None = None  # the block of the quotation that was asked about last, if it is no more than that
    running: int | None = None  # the paragraph that the quotation before this one runs on into
    for quotation in article.speech():
        attribution = quotation.attribution
        goes_on, running = running == quotation.block, article.block_after(quotation.block) if quotation.running else None
        if goes_on:
            continue  # whoever began it was asked for where it began
        whole = quotation.span.end >= article.blocks[quotation.block].span.end - 1
        if asked is not None and whole and article.block_after(asked) == quotation.block and _opens(article, quotation):
            asked = quotation.block  # a run of paragraphs has one speaker, or one list of them
            continue
        asked = None
        if quotation.words < options.min_words or _broken(article, quotation):
            continue
        if article.blocks[quotation.block].role is Role.QA:
            continue  # whoever answers is quoting
        if attribution is None:
            if not article.named_beside(quotation) and only_speaker(article, quotation) is None:
                last = last_speaker(article, quotation)
                asked = quotation.block if whole and _opens(article, quotation) else None
                yield Finding(
                    quotation.span,
                    "who said this? no speaker found for this quotation",
                    related=() if last is None else (Related(last.span, "the last to speak"),),
                    softened=(doubtful := last is not None or _led(article, quotation)),
                    arguable=doubtful,
                    claim=quotation.span,
                )
        elif attribution.source is not None and article.leaning(quotation) in {Leaning.CLOSED, Leaning.GUESSED}:
            who = attribution.source.name if attribution.source.kind is SourceKind.PERSON else article.words(attribution.source.span)
            yield Finding(
                quotation.span,
                f"who says this? nothing here shows that {who}, quoted in the paragraph above, goes on",
                related=(Related(attribution.source.span, "the last speaker"),),
                softened=True,
                arguable=True,
                claim=quotation.span,
            )


def _opens(article: Article, quotation: Quotation) -> bool:
    return quotation.span.start == article.blocks[quotation.block].span.start


def _led(article: Article, quotation: Quotation) -> bool:
    """Whether what stands before it tells of a person or leads to it, or the next sentence does: many take that for enough."""
    number = article.sentence_at(quotation.span.start)
    before = _told_before(article, number)
    if before is not None:
        if not article.named_at.isdisjoint(before.starts) or not PERSONAL.isdisjoint(map(str.lower, before.words)):
            return True
        if article.text[before.span.end - 1] == ":":
            return True
    after = article.sentence_at(quotation.span.end) + 1
    return after < len(article.sentences) and article.sentences[after].words[0].lower() in {"he", "she"}


def _told_before(article: Article, number: int) -> Sentence | None:
    """The sentence before number `number`, in its paragraph or the one above; what stands in brackets is passed over."""
    before = number - 1
    if before >= 0 and article.text[article.sentences[before].span.end - 1] == ")":
        within = range(before, max(-1, before - BRACKETS), -1)
        before = next((one for one in within if article.text[article.sentences[one].span.start] == "("), number) - 1
    if before < 0 or article.sentences[number].block - article.sentences[before].block > 1:
        return None
    return article.sentences[before]


def _broken(article: Article, quotation: Quotation) -> bool:
    """Whether it, or the one before, lost a mark: where words begin and end is to be settled first, and T601 and T602 ask that."""
    if article.strays_in(quotation.block) or _lost(quotation):
        return True
    here = article.paragraph_at(quotation.span.start)
    return any(_lost(one) and here - article.paragraph_at(one.span.start) <= NEAR for one in article.before(quotation, 1))


def _lost(quotation: Quotation) -> bool:
    """Whether it is left open, and does not run on into the next paragraph."""
    return not quotation.closed and not quotation.running
