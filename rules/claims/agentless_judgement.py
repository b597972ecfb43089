"""Is widely seen as, is considered: a judgement with nobody who judges.

Wikipedia's manual of style lists "is widely regarded as" among its weasel words: it lends an opinion the weight of a crowd that nobody
counted, and so do its shorter forms, ", long viewed as a saint,", "widely panned". Reuters asks that every opinion have an owner.

## Ask
Seen so by whom?

## Leave it be
Who judges stands behind "by", or in the sentence; what a council considered, or a camera saw; what is known as something by its name;
what a law, a game or a science considers so ("a person is considered a resident after a year");
without "is" or a word for a crowd, "a man described as tall"; who is thought dead, which is a report and no judgement.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Word
from attrlint.language.engine import Sentence
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

BE = frozenset({"is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "be"})
HAVE = frozenset({"has", "have", "had"})
NOT = frozenset({"not", "never", "n't", "n’t"})
COMMA = frozenset({",", "—", "–", "("})
ARTICLES = frozenset({"a", "an", "the"})
#: Has come to be seen as.
COME = frozenset({"come", "came", "comes"})
#: What a rule or a dictionary does too.
DEFINING = frozenset({"interpreted", "construed", "understood"})
#: What opens a subject that stands for all of its kind, and the present that says so: "A boat is deemed a house".
ANY = frozenset({"a", "an", "any", "anyone", "anybody", "anything", "each", "every", "whoever"})
NOW = frozenset({"is", "are"})
#: Words before the participle in which the auxiliary stands.
GROUP = 4
#: Words before it in which the word for a crowd stands.
CROWD = 2
CLAUSE = frozenset({"that", "which", "and", "but", "if", "when", "because", "as", "while"})
VERDICT = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "QUOTE"})
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
    seen_widely: participles that take it and are asked about beside a word for a crowd: widely remembered as
    particled: participles that take a particle before it: thought of as
    particles: those particles
    considered: participles that take the judgement at once
    to_be: participles that take "to be"
    to_be_widely: participles that take it and are asked about beside a word for a crowd: widely held to be
    thought: participles that take it at once too, asked about beside a word for a crowd
    received: participles that are a judgement beside a word for a crowd: widely panned
    crowd: adverbs that lend the judgement a crowd, without "is" too
    rulebook: words for what defines: what is considered a child in law
    """

    seen: frozenset[str] = words(__file__, "seen_as")
    seen_widely: frozenset[str] = words(__file__, "crowd_as")
    particled: frozenset[str] = words(__file__, "particled")
    particles: frozenset[str] = words(__file__, "particles")
    to_be: frozenset[str] = words(__file__, "to_be")
    to_be_widely: frozenset[str] = words(__file__, "crowd_to_be")
    received: frozenset[str] = words(__file__, "received")
    rulebook: frozenset[str] = words(__file__, "rulebook")
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
        "The treasurer [[is widely held to be]] honest.",
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
    forms = options.seen | options.seen_widely | options.particled | options.considered | options.to_be | options.to_be_widely
    for form in sorted(forms | options.thought | options.received):
        for word in article.narration(form):
            span = _judged(article, word, options)
            if span is not None:
                as_what = " as" if form in options.seen and article.words(span).endswith(" as") else ""
                yield Finding(
                    span,
                    f"{form} so by whom?" if form in options.received and not as_what else f"{form}{as_what} that by whom?",
                    claim=article.span_of(word),
                )


def _judged(article: Article, word: Word, options: Options) -> Span | None:
    """The verb group of a judgement without a judge."""
    sentence, at = article.sentences[word.sentence], word.at
    low = [form.lower() for form in sentence.words]
    if at + 1 >= len(low) or "by" in low[at:]:
        return None
    crowd = not options.crowd.isdisjoint(low[max(0, at - CROWD) : at])
    end = _end(sentence, low, at, options, crowd=crowd)
    first = _group(sentence, low, at, options) if end else None
    place = article.span_of(word)
    if first is None or any(other.source is not None and other.cue.verb != place for other in article.attributions_in(word.sentence)):
        return None
    if low[at] in options.considered | DEFINING and not crowd and _defined(sentence, low, first, options):
        return None
    return Span(sentence.starts[first], sentence.ends[end - 1])


def _defined(sentence: Sentence, low: list[str], first: int, options: Options) -> bool:
    """Whether a rule or a word of science says so, and nobody judges: "Under the act, a person is considered a resident"."""
    if not options.rulebook.isdisjoint(sentence.lemmas):
        return True
    opening = next((at + 1 for at in range(first - 1, -1, -1) if sentence.tags[at] == "PUNCT" or low[at] in CLAUSE), 0)
    return low[first] in NOW and low[opening] in ANY


def _group(sentence: Sentence, low: list[str], at: int, options: Options) -> int | None:
    """The first word of the participle's group: an auxiliary, or where there is none a word for a crowd behind a noun or comma."""
    first = at
    while first > max(0, at - GROUP) and (low[first - 1] in BE | HAVE or sentence.tags[first - 1] == "ADV"):
        first -= 1
    if low[first] == "be" and first > 1 and low[first - 1] == "to" and low[first - 2] in COME:
        first -= 2  # has come to be seen as
        while first and (low[first - 1] in HAVE or sentence.tags[first - 1] == "ADV"):
            first -= 1
        return first if NOT.isdisjoint(low[first:at]) else None
    group, crowd = low[first:at], at > 0 and low[at - 1] in options.crowd
    if not NOT.isdisjoint(low[max(0, first - 1) : at]):
        return None
    if BE.isdisjoint(group):
        hung = crowd or (at > 0 and low[at - 1] == "once" and low[at] in options.seen)
        return at - 1 if hung and HAVE.isdisjoint(group) and _reduced(sentence, low, at, options) else None
    first += next(place for place, form in enumerate(group) if form in BE | HAVE)
    return first if low[first] not in {"be", "being"} else None  # could be seen as


def _reduced(sentence: Sentence, low: list[str], at: int, options: Options) -> bool:
    """Whether the participle with its adverb hangs on a noun: ", long viewed as"; before an object only behind a comma."""
    before = at - 2
    if low[at] in options.received - options.seen:
        return False  # a widely admired teacher
    if before < 0:
        return "," in low[at:]  # Widely seen as the best of her age, she left
    linked = low[at] in options.seen | options.seen_widely | options.particled
    if low[before] in COMMA:
        return linked or "," in low[at:]
    verdict = sentence.tags[at + 1] == "ADJ" and sentence.tags[at + 2 : at + 3] not in (["NOUN"], ["PROPN"], ["ADJ"])
    alone = linked or verdict or low[at + 1 : at + 3] == ["the", "most"]  # not "the board long considered a sale"
    return alone and sentence.tags[before] in {"NOUN", "PROPN"}


def _end(sentence: Sentence, low: list[str], at: int, options: Options, *, crowd: bool) -> int:
    """The end of the words that lead to the judgement; 0 where none follows."""
    form, behind = low[at], sentence.tags[at + 1]
    if low[at + 1] == "as":
        judged = form in options.seen or (crowd and form in options.seen_widely)
        said = low[at + 2] if at + 2 < len(low) else ""
        told = sentence.tags[at + 2 : at + 3] == ["PUNCT"] or said == "well" or said[:1].isdigit()  # described as 6ft tall
        return at + 2 if judged and not told and low[at + 3 : at + 4] != ["as"] else 0  # seen as early as May
    if form in options.particled and low[at + 1] in options.particles and low[at + 2 : at + 3] == ["as"]:
        return at + 3
    if low[at + 1 : at + 3] == ["to", "be"]:
        return at + 3 if form in options.to_be or (crowd and form in options.to_be_widely) else 0
    if crowd and form in options.received:
        return at + 1 if behind in {"PUNCT", "ADP", "CCONJ", "SCONJ"} else 0
    if crowd and form in options.thought:
        degree = behind == "ADV" and sentence.tags[at + 2 : at + 3] == ["ADJ"]
        return at + 1 if behind == "ADJ" or degree or low[at + 1] in ARTICLES else 0
    judged = form in options.considered and low[at + 1] not in TABLED and behind in VERDICT
    return at + 1 if judged else 0
