"""Is widely seen as, is considered: a judgement with nobody who judges.

Wikipedia's manual of style lists "is widely regarded as" among its weasel words: it lends an opinion the weight of a crowd that nobody
counted, and so does its shorter form, ", long viewed as a saint,". Reuters asks that every opinion have an owner.

## Ask
Seen so by whom?

## Leave it be
Who judges stands behind "by", or in the sentence; what a council considered, or a camera saw; what is known as something by its name;
without "is" or a word for a crowd, "a man described as tall"; who is thought dead, which is a report and no judgement.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Word
from attrlint.language.engine import Sentence
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

BE = frozenset({"is", "are", "was", "were", "been", "'s", "’s", "'re", "’re", "be"})
HAVE = frozenset({"has", "have", "had"})
NOT = frozenset({"not", "never", "n't", "n’t"})
COMMA = frozenset({",", "—", "–", "("})
ARTICLES = frozenset({"a", "an", "the"})
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
    thought: participles that take it at once too, asked about beside a word for a crowd
    crowd: adverbs that lend the judgement a crowd, without "is" too
    """

    seen: frozenset[str] = words(__file__, "seen_as")
    considered: frozenset[str] = words(__file__, "considered")
    thought: frozenset[str] = words(__file__, "thought")
    crowd: frozenset[str] = words(__file__, "crowd")


@rule(
    "C409",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "The captain [[is widely seen as]] the next mayor.",
        "The bridge [[is considered]] a disgrace.",
        "Her novel [[has been described as]] the best of the decade.",
        "The fair, [[long viewed as]] a family event, has lost its way.",
        "The levy [[is generally thought]] unfair.",
    ],
    good=[
        "The captain is seen by her crew as the next mayor.",
        "The bill was considered by the council on Monday.",
        "A man was seen on the quay at noon.",
        "The bridge is considered a disgrace, Councillor Ana Ruiz said.",
        "“It is considered a disgrace,” said Walt Pruitt.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for form in sorted(options.seen | options.considered | options.thought):
        for word in article.narration(form):
            span = _judged(article, word, options)
            if span is not None:
                yield Finding(span, f"{form}{' as' if form in options.seen else ''} that by whom?")


def _judged(article: Article, word: Word, options: Options) -> Span | None:
    """The verb group of a judgement without a judge."""
    sentence, at = article.sentences[word.sentence], word.at
    low = [form.lower() for form in sentence.words]
    if at + 1 >= len(low) or "by" in low[at:]:
        return None
    first = _group(sentence, low, at, options)
    end = _end(sentence, low, at, options)
    if first is None or not end or any(other.source is not None for other in article.attributions_in(word.sentence)):
        return None
    return Span(sentence.starts[first], sentence.ends[end - 1])


def _group(sentence: Sentence, low: list[str], at: int, options: Options) -> int | None:
    """The first word of the participle's group: an auxiliary, or where there is none a word for a crowd behind a noun or comma."""
    first = at
    while first > max(0, at - GROUP) and (low[first - 1] in BE | HAVE or sentence.tags[first - 1] == "ADV"):
        first -= 1
    group, crowd = low[first:at], at > 0 and low[at - 1] in options.crowd
    if not NOT.isdisjoint(low[max(0, first - 1) : at]) or (low[at] in options.thought and not crowd):
        return None
    if BE.isdisjoint(group):
        return at - 1 if crowd and HAVE.isdisjoint(group) and _reduced(sentence, low, at, options) else None
    first += next(place for place, form in enumerate(group) if form in BE | HAVE)
    return first if low[first] != "be" else None  # could be seen as


def _reduced(sentence: Sentence, low: list[str], at: int, options: Options) -> bool:
    """Whether the participle with its adverb hangs on a noun: ", long viewed as"; before an object only behind a comma."""
    before = at - 2
    if before < 0:
        return "," in low[at:]  # Widely seen as the best of her age, she left
    if low[before] in COMMA:
        return low[at] in options.seen or "," in low[at:]
    verdict = sentence.tags[at + 1] == "ADJ" and sentence.tags[at + 2 : at + 3] not in (["NOUN"], ["PROPN"], ["ADJ"])
    alone = low[at] in options.seen or verdict or low[at + 1 : at + 3] == ["the", "most"]  # not "the board long considered a sale"
    return alone and sentence.tags[before] in {"NOUN", "PROPN"}


def _end(sentence: Sentence, low: list[str], at: int, options: Options) -> int:
    """The end of the words that lead to the judgement; 0 where none follows."""
    behind = sentence.tags[at + 1]
    if low[at] in options.seen:
        judged = low[at + 1] == "as" and sentence.tags[at + 2 : at + 3] != ["PUNCT"]
        return at + 2 if judged else 0
    if low[at] in options.thought:
        degree = behind == "ADV" and sentence.tags[at + 2 : at + 3] == ["ADJ"]
        return at + 1 if behind == "ADJ" or degree or low[at + 1] in ARTICLES else 0
    if low[at + 1] == "to" and low[at + 2 : at + 3] == ["be"]:
        return at + 3
    judged = low[at + 1] not in TABLED and behind in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "QUOTE"}
    return at + 1 if judged else 0
