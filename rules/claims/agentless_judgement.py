"""Is widely seen as, is considered: a judgement with nobody who judges.

Wikipedia's manual of style lists "is widely regarded as" among its weasel words: it lends an opinion the weight of a crowd that nobody
counted. Reuters asks that every opinion have an owner.

## Ask
Seen so by whom?

## Leave it be
Who judges stands behind "by", or in the sentence; what a council considered, or a camera saw; what is known as something by its name.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Word
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

BE = frozenset({"is", "are", "was", "were", "been", "'s", "’s", "'re", "’re", "be"})
HAVE = frozenset({"has", "have", "had"})
#: Words before the participle in which the auxiliary stands.
GROUP = 4
#: Behind "considered": it was on somebody's table.
TABLED = frozenset(
    {
        "by",
        "for",
        "at",
        "in",
        "on",
        "when",
        "whether",
        "if",
        "during",
        "before",
        "after",
        "and",
        "or",
        "but",
        "only",
        "that",
        "with",
        "under",
        "as",
    }
)


class Options(NamedTuple):
    """Which judgements are asked about.

    seen: participles that take "as": seen as, described as
    considered: participles that take the judgement at once
    """

    seen: frozenset[str] = words(__file__, "seen_as")
    considered: frozenset[str] = words(__file__, "considered")


@rule(
    "C409",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "The captain [[is widely seen as]] the next mayor.",
        "The bridge [[is considered]] a disgrace.",
        "Her novel [[has been described as]] the best of the decade.",
    ],
    good=[
        "The captain is seen by her crew as the next mayor.",
        "The bill was considered by the council on Monday.",
        "A man was seen on the quay at noon.",
        "The bridge is considered a disgrace, two councillors said.",
        "“It is considered a disgrace,” said Walt Pruitt.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for form in sorted(options.seen | options.considered):
        for word in article.narration(form):
            span = _judged(article, word, takes_as=form in options.seen)
            if span is not None:
                yield Finding(span, f"{form}{' as' if form in options.seen else ''} that by whom?")


def _judged(article: Article, word: Word, *, takes_as: bool) -> Span | None:
    """The verb group of a judgement without a judge."""
    sentence, at = article.sentences[word.sentence], word.at
    low = [form.lower() for form in sentence.words]
    first = at
    while first > max(0, at - GROUP) and (low[first - 1] in BE | HAVE or sentence.tags[first - 1] == "ADV"):
        first -= 1
    group = low[first:at]
    if BE.isdisjoint(group) or not {"not", "never", "n't", "n’t"}.isdisjoint(group) or at + 1 >= len(low) or "by" in low[at:]:
        return None
    while group and group[0] not in BE | HAVE:
        first, group = first + 1, group[1:]
    if group[0] == "be":
        return None  # could be seen as
    end = at + 1
    if takes_as:
        if low[at + 1] != "as" or sentence.tags[at + 2 : at + 3] == ["PUNCT"]:
            return None
        end = at + 2
    elif low[at + 1] == "to" and low[at + 2 : at + 3] == ["be"]:
        end = at + 3
    elif low[at + 1] in TABLED or sentence.tags[at + 1] not in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "QUOTE"}:
        return None
    if any(other.source is not None for other in article.attributions_in(word.sentence)):
        return None
    return Span(sentence.starts[first], sentence.ends[end - 1])
