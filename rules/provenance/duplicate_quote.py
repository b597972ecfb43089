"""The same words quoted twice, or given to two speakers.

A sentence that stands twice in a story was pasted twice, or one of its places has lost its own words. Where two people are
said to have said it, one of them did not. Nearly the same words are worse: words between marks are the speaker's own (AP,
Reuters), so one of the two is wrong. In a batch the drafts are held against each other too, for words with two speakers.

## Ask
Which is the place, the wording, the speaker that the notes have?

## Leave it be
A headline, a pull quote or a caption that repeats the story; a phrase that comes again in full, with more of what was said or as the
answer to a question, else the finding is a note; words of a first paragraph that come again in a longer quotation; a chant; the same
sentence twice in one quotation, or between other sentences, where its speaker said it twice; words which the story says are said
again, or brings up: “her promise”; a phrase of a few words that somebody else takes up. Where the story says that somebody repeated
the point, and then has the sentence to the letter, the finding is only a note.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from attrlint.article.echoes import wordings
from attrlint.article.echoes.wordings import Met, Wording, Wordings
from attrlint.article.model import Article
from attrlint.article.terms import QuotationKind
from attrlint.rule import Finding, Level, Profile, Related, rule, words

#: Quotations of one story that are kept to compare with.
LIMIT = 5_000
#: Code points before a quotation in which the words are named that it brings up.
RECALLED = 40
ASKING = frozenset({"ask", "question", "quiz", "press", "wonder"})
AHEAD = re.compile(r"[\w’']+")
OWNERS, GENITIVE = frozenset("his her their its my those earlier".split()), ("’s", "'s", "s’", "s'")
#: What the first paragraphs quote may come again in a quotation so many times as long.
HIGH, LONGER = 3, 2


class Options(NamedTuple):
    """What is too much alike.

    min_words: shorter sentences may come twice
    speaker_words: but not from two people, if they have so many words
    near_words: sentences of so many words may not be nearly the same either
    alike: the share of their letters that makes two sentences nearly the same
    batch: whether the drafts of a run are held against each other, for words with two speakers
    repeating: words beside a quotation which say that its speaker, or another, takes up what was said
    points: nouns for what is meant rather than the words for it, as somebody repeats it
    sung: words of song, prayer and oath beside a quotation, which is then a refrain
    recalled: nouns for words that are brought up again, where it stands before them whose they are: "her promise"
    """

    min_words: int = 6
    speaker_words: int = 4
    near_words: int = 8
    alike: float = 0.9
    batch: bool = True
    repeating: frozenset[str] = words(__file__, "repeating")
    points: frozenset[str] = words(__file__, "points")
    sung: frozenset[str] = words(__file__, "sung")
    recalled: frozenset[str] = words(__file__, "recalled")


@rule(
    "P704",
    level=Level.WARNING,
    profile=Profile.DESK,
    options=Options,
    roles=wordings.OWN,
    bad=[
        "“We will never sell the yard,” Mia Holt, the owner, said.\n\nThe yard is shut. “[[We will never sell the yard,]]” Holt said.",
        "“We will never sell the yard,” Mia Holt, the owner, said.\n\nThe buyer, Stan Orr, said: “[[We will never sell the yard.]]”",
        "“We will never sell,” Mia Holt, the owner, said. Stan Orr, the buyer, said: “[[We will never sell.]]”",
        "“Nobody told us that the yard was sold,” Mia Holt, the clerk, said. “[[Nobody told us that the yard was being sold,]]” Holt said.",
    ],
    good=[
        "Mia Holt, the owner, called it “the worst night of the year”.\n\n“It was the worst night of the year for us all,” Holt said.",
        "Mia Holt, the owner, said: “We will not sell the yard. We will not sell the yard.”",
        "“We will not sell it,” Mia Holt, the owner, said. “We will not sell it,” she said again.",
        "‘We Will Never Sell the Yard’\n\n‘We will never sell the yard,’ Mia Holt, the owner, said.",
        "“We will never sell the yard or the boats,” Mia Holt, the owner, said. “We will never sell the house or the boats.”",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    known: Wordings[Wording] = Wordings(alike=options.alike, limit=LIMIT)
    shortest = min(options.min_words, options.speaker_words)
    for _, group in groupby(wordings.quoted(article, shortest), key=lambda wording: wording.quotation):
        asked: Finding | None = None
        new: list[Wording] = []
        for here in group:
            met = known.met(here.words, nearly=len(here.words) >= options.near_words)
            if met is None:
                new.append(here)
            elif asked is None and _asks(here, met.kept, options) and not _said_again(article, here, met, options):
                whole = _in_full(article, here, met)
                again = whole or _told_again(article, here, options.repeating, before=True)
                asked = _asked(here, met)._replace(softened=again, arguable=whole)
        for wording in new:  # a refrain within one quotation is its speaker's
            known.keep(wording.words, wording)
        if asked is not None:
            yield asked


def _asks(here: Wording, above: Wording, options: Options) -> bool:
    """Whether a sentence is long enough, or two people are said to have said it; a phrase is often taken up by another."""
    if len(here.words) >= options.min_words:
        return True
    return QuotationKind.PHRASE not in {here.quotation.kind, above.quotation.kind} and _two(here, above)


def _said_again(article: Article, here: Wording, met: Met[Wording], options: Options) -> bool:
    """Whether the same words were said twice, or the story worked into a sentence what it has in full below."""
    above = met.kept
    if _spoken_of(article, here, options) or _told_again(article, here, options.sung, before=True):
        return True
    if _told_again(article, here, options.repeating, before=not _quotes_anew(article, here, met, options)):
        return True
    if not met.same or _two(here, above):
        return False
    if _in_full(article, here, met) and (_answers(article, here) or any(_beside(article, here))):
        return True
    if article.paragraph_at(above.span.start) < HIGH and here.quotation.words > LONGER * above.quotation.words:
        return True
    return any(one and other and one != other for one, other in zip(_beside(article, here), _beside(article, above), strict=True))


def _in_full(article: Article, here: Wording, met: Met[Wording]) -> bool:
    """Whether the words are a part of the reporter's sentence above, and here a sentence of their own."""
    return met.same and article.text[met.kept.span.start].islower() and article.text[here.span.start].isupper()


def _answers(article: Article, here: Wording) -> bool:
    """Whether the quotation is brought as the answer to what the sentence before asks."""
    number = article.sentence_at(here.quotation.span.start) - 1
    if number < 0 or article.sentences[number].block != here.quotation.block:
        return False
    return "?" in article.words(article.sentences[number].span) or not ASKING.isdisjoint(article.sentences[number].lemmas)


def _told_again(article: Article, here: Wording, telling: frozenset[str], *, before: bool) -> bool:
    """Whether the sentence of the quotation has one of the words that tell it comes again; or the one `before` it."""
    number = article.sentence_at(here.quotation.span.start)
    return any(
        word.lower() in telling and tag != "PROPN"  # not Song, a surname
        for sentence in article.sentences[max(0, number - before) : number + 1]
        if sentence.block == here.quotation.block
        for word, tag in zip(sentence.words, sentence.tags, strict=True)
    )


def _quotes_anew(article: Article, here: Wording, met: Met[Wording], options: Options) -> bool:
    """Whether only the point was repeated, and then the sentence comes to the letter: ‘Holt repeated the point. “…,” she said.’."""
    attribution = here.quotation.attribution
    if not met.same or attribution is None or here.quotation.carried or here.quotation.kind is not QuotationKind.SPEECH:
        return False
    return not _two(here, met.kept) and _told_again(article, here, options.points, before=True)


def _spoken_of(article: Article, here: Wording, options: Options) -> bool:
    """Whether somebody's words are brought up that stand above: ‘her promise, “…”’."""
    start = here.quotation.span.start
    ahead = AHEAD.findall(article.text[max(0, start - RECALLED) : start].lower())
    return any(
        word in options.recalled and (before in OWNERS or before.endswith(GENITIVE) or (further in OWNERS or further.endswith(GENITIVE)))
        for further, before, word in zip(("", "", *ahead), ("", *ahead), ahead, strict=False)
    )


def _beside(article: Article, wording: Wording) -> tuple[tuple[str, ...], ...]:
    """The plain words of the sentences before and behind, within the quotation; empty where there is none."""
    return tuple(wordings.plain(article.text, span) if span is not None else () for span in (wording.before, wording.behind))


def _two(here: Wording, above: Wording) -> bool:
    named = wordings.by_name(here.quotation) and wordings.by_name(above.quotation)
    return named and wordings.other_person(wordings.speaker(here.quotation), wordings.speaker(above.quotation))


def _asked(here: Wording, met: Met[Wording]) -> Finding:
    above = met.kept
    if _two(here, above):
        same = "these words" if met.same else "nearly the same words"
        message = f"{same} are {wordings.speaker(above.quotation)}’s above: whose are they?"
    elif met.same:
        message = "these words are quoted above already: is it a slip of the paste?"
    else:
        first, second = next(wordings.differing(met.words, here.words), ("", ""))
        message = f"above it is {_shown(first)}, here {_shown(second)}: which do the notes have?"
    return Finding(here.span, message, related=(Related(above.span, "here above"),))


def _shown(words: str) -> str:
    return f"“{words}”" if words else "nothing"
