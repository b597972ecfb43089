"""A long quotation whose speaker comes only at its end.

Readers want to know who is talking while they listen. Reuters asks for the speaker at the start, or after the first
sentence of a long quotation; the Guardian and teachers of news writing say the same: at the first natural break.

## Ask
Can the speaker come after the first sentence?

## Leave it be
The speaker is set up: named, or speaking, in the paragraph above or in the words before the mark; a colon. The quotation runs on from
the paragraph above. A few words are no long wait, however many stops they have. One long sentence, with no stop behind which the speaker
could come, is asked about from profile `desk` on.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Quotation, Source, SourceKind
from attrlint.rule import Finding, Level, Profile, Related, rule
from attrlint.source.span import Span

# An abbreviation or initial has a capital and few letters before its stop: "Dr.", "No.", "p.m.".
SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\bMrs)(?<!\bSen)(?<!\bRep)(?<!\bGov)(?<!\bGen)(?<!\.[a-z])[.!?…]+[’')\]]*\s+(?=[“\"‘'(]?[A-Z])"
)

#: Paragraphs looked through for the speaker, and words of a paragraph that is no more than a turn of talk.
FAR = 3
#: Words of a wait that many desks would let pass.
BRIEF = 30
TURN = 30
#: Blanks and line ends that may stand between a colon and the quotation it opens.
GAP = 40
#: What opens the words for somebody the reader has met.
BACK = frozenset({"the", "this", "that", "his", "her", "their"})


class Options(NamedTuple):
    """How much a reader may meet before the speaker.

    max_sentences: sentences before the cue; one more is let pass if it is short
    min_words: words that a reader bears without a speaker
    max_words: words of a quotation that is not short
    """

    max_sentences: int = 1
    min_words: int = 12
    max_words: int = 45


@rule(
    "Q102",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "[[“The pumps failed at two. By four the ward was wet. We carried people out on doors,”]] said nurse Ilse Brandt.",
        "[[“It began with the lights. Then the lifts stopped. After an hour we took the stairs,”]] the caretaker, Paul Osei, said.",
    ],
    good=[
        "“The pumps failed at two,” said nurse Ilse Brandt. “By four the ward was wet. We carried people out on doors.”",
        "Brandt described the night: “The pumps failed. By four the ward was wet. We carried people out on doors.”",
        "“The pumps failed at two. By four the ward was wet,” said Ilse Brandt.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    asked = -1  # the block asked about last, or the last of a run behind it
    for quotation in article.speech():
        attribution = quotation.attribution
        if (
            attribution is None
            or attribution.source is None
            or attribution.source.pronoun
            or attribution.cue.span.start < quotation.span.end
            or quotation.words < options.min_words
        ):
            continue
        sentences = 1 + sum(1 for _ in SENTENCE_END.finditer(article.text, quotation.inner.start, quotation.inner.end))
        long = quotation.words > options.max_words or sentences > options.max_sentences + 1
        unbroken = sentences == 1 and quotation.words > options.max_words
        if ((sentences > options.max_sentences and long) or unbroken) and not _set_up(article, quotation, attribution.source):
            last, asked = asked, quotation.block
            if last >= 0 and article.block_before(quotation.block) == last:
                continue  # a run of voices, each with its name behind: it is the story's form, and one question is enough
            yield Finding(
                quotation.span,
                f"the reader meets {sentences} sentences before learning who is speaking; can the speaker come after the first?"
                if not unbroken
                else f"the reader meets {quotation.words} words before learning who is speaking; can the speaker come at a break?",
                related=(Related(attribution.source.span, "the speaker"),),
                arguable=quotation.words < BRIEF or unbroken,
            )


def _set_up(article: Article, quotation: Quotation, source: Source) -> bool:
    """Whether the quotation runs on from the paragraph above, or its speaker is named or speaks there or in the words before it."""
    if any(other.running and other.attribution is not None and other.block < quotation.block for other in article.before(quotation, 1)):
        return True
    if article.text[max(0, quotation.span.start - GAP) : quotation.span.start].rstrip()[-1:] == ":":
        return True
    start = article.blocks[_first(article, quotation.block)].span.start
    if _refers_back(article, source) and article.names_within(Span(start, quotation.span.start)):
        return True
    wanted = _called(article, source)
    for number in range(article.sentence_at(start), article.sentence_at(quotation.span.start) + 1):
        sentence = article.sentences[number]
        shown = sentence.words[: bisect_left(sentence.starts, quotation.span.start)]
        if any(word.lower() in wanted for word in shown):
            return True
        if any(_speaks(one, source) and one.cue.span.start < quotation.span.start for one in article.attributions_in(number)):
            return True
    return False


def _first(article: Article, block: int) -> int:
    """The paragraph in which a reader last met a speaker: the one above, or one higher where that is a turn of talk or says but “she”."""
    for _ in range(FAR):
        above = article.block_before(block)
        if above is None:
            break
        block = above
        span = article.blocks[block].span
        attributions = [one for sentence in _numbers(article, span) for one in article.attributions_in(sentence)]
        pronouns = any(one.source is not None and one.source.pronoun for one in attributions)
        if not pronouns and len(article.words(span).split(maxsplit=TURN)) > TURN:
            break
    return block


def _numbers(article: Article, span: Span) -> range:
    return range(article.sentence_at(span.start), article.sentence_at(span.end - 1) + 1)


def _refers_back(article: Article, source: Source) -> bool:
    """Whether the words for the speaker are of somebody met before, and name nobody: "the former governor"."""
    words = article.words(source.span).lower().split()
    return words[0] in BACK and not article.names_within(source.span)


def _called(article: Article, source: Source) -> frozenset[str]:
    """The word by which the story calls the speaker, in lower case: a surname, or the noun."""
    head = article.words(source.head).rsplit(maxsplit=1)[-1]
    return frozenset({head.lower(), *(name.lower() for name in source.name.split()[-1:] if source.kind is SourceKind.PERSON)})


def _speaks(attribution: Attribution, source: Source) -> bool:
    return attribution.source is not None and attribution.source.name == source.name
