"""The same words quoted twice, or given to two speakers.

A sentence that stands twice in a story was pasted twice, or one of its places has lost its own words. Where two people are
said to have said it, one of them did not. Nearly the same words are worse: words between marks are the speaker's own (AP,
Reuters), so one of the two is wrong. In a batch the drafts are held against each other too, for words with two speakers.

## Ask
Which is the place, the wording, the speaker that the notes have?

## Leave it be
A headline, a pull quote or a caption that repeats the story; the few words of a first paragraph that come again in full; a
chant; the same sentence twice in one quotation.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from attrlint.article import wordings
from attrlint.article.model import Article
from attrlint.article.wordings import Met, Wording, Wordings
from attrlint.rule import Finding, Level, Profile, Related, rule

#: Quotations of one story that are kept to compare with.
LIMIT = 5_000


class Options(NamedTuple):
    """What is too much alike.

    min_words: shorter sentences may come twice
    near_words: sentences of so many words may not be nearly the same either
    alike: the share of their letters that makes two sentences nearly the same
    batch: whether the drafts of a run are held against each other, for words with two speakers
    """

    min_words: int = 6
    near_words: int = 8
    alike: float = 0.9
    batch: bool = True


@rule(
    "P704",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    roles=wordings.OWN,
    bad=[
        "“We will never sell the yard,” Mia Holt, the owner, said.\n\nThe yard is shut. “[[We will never sell the yard,]]” Holt said.",
        "“We will never sell the yard,” Mia Holt, the owner, said.\n\nThe buyer, Stan Orr, said: “[[We will never sell the yard.]]”",
        "“Nobody told us that the yard was sold,” Mia Holt, the clerk, said. “[[Nobody told us that the yard was being sold,]]” Holt said.",
    ],
    good=[
        "Mia Holt, the owner, called it “the worst night of the year”.\n\n“It was the worst night of the year for us all,” Holt said.",
        "Mia Holt, the owner, said: “We will not sell the yard. We will not sell the yard.”",
        "“No, we will not,” Mia Holt, the owner, said. “No, we will not,” she said again.",
        "‘We Will Never Sell the Yard’\n\n‘We will never sell the yard,’ Mia Holt, the owner, said.",
        "“We will never sell the yard or the boats,” Mia Holt, the owner, said. “We will never sell the house or the boats.”",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    known: Wordings[Wording] = Wordings(alike=options.alike, limit=LIMIT)
    for _, group in groupby(wordings.quoted(article, options.min_words), key=lambda wording: wording.quotation):
        here = list(group)
        met = [known.met(wording.words, nearly=len(wording.words) >= options.near_words) for wording in here]
        for wording, before in zip(here, met, strict=True):
            if before is not None:
                yield _asked(wording, before)
                break  # one question a quotation
        for wording, before in zip(here, met, strict=True):
            if before is None:
                known.keep(wording.words, wording)


def _asked(here: Wording, met: Met[Wording]) -> Finding:
    above = met.kept
    speaker, other = wordings.speaker(here.quotation), wordings.speaker(above.quotation)
    if wordings.other_person(speaker, other):
        same = "these words" if met.same else "nearly the same words"
        message = f"{same} are {other}’s above: whose are they?"
    elif met.same:
        message = "these words are quoted above already: is it a slip of the paste?"
    else:
        first, second = next(wordings.differing(met.words, here.words), ("", ""))
        message = f"above it is {_shown(first)}, here {_shown(second)}: which do the notes have?"
    return Finding(here.span, message, related=(Related(above.span, "here above"),))


def _shown(words: str) -> str:
    return f"“{words}”" if words else "nothing"
