"""Accused of allegedly, the alleged suspect: hedged twice.

AP's entry on "allege" will not have "accused of allegedly", nor "alleged" of an event that is known to have happened. Whoever
is accused or a suspect is already spoken of as one whose guilt is not proved; whoever is convicted, as one whose guilt is.

## Ask
Which of the two hedges can go?

## Leave it be
One hedge alone: "allegedly took", "the alleged thief"; an alleged victim, plot or attack, which may not have been; "arrested for
allegedly", where the arrest alone says nothing of doubt.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.grammar.closed import DETERMINERS
from attrlint.article.model import Article
from attrlint.article.terms import Word
from attrlint.article.weight import hedges
from attrlint.language.engine import Sentence
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

#: Verbs with which somebody alleges, and words behind them in which "allegedly" does so again.
ALLEGE = frozenset({"allege", "accuse", "accuse of", "claim"})
#: Nouns whose "that" opens what is alleged.
ALLEGATIONS = frozenset({"allegation", "accusation", "claim"})
NEAR = 8


class Options(NamedTuple):
    """What hedges already.

    hedges: adverbs that hedge again
    accusing: words of accusation, suspicion or conviction before or behind them
    suspects: nouns for those who are only suspected, and for accusations, behind "alleged"
    events: nouns for what is known to have happened, behind "alleged"
    """

    hedges: frozenset[str] = words(__file__, "again")
    accusing: frozenset[str] = words(__file__, "hedged")
    suspects: frozenset[str] = words(__file__, "suspects")
    events: frozenset[str] = words(__file__, "events")


@rule(
    "C404",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "She is [[accused of allegedly]] forging a will.",
        "Police charged the [[alleged suspect]].",
        "Prosecutors allege that Vance [[allegedly took]] the money.",
    ],
    good=[
        "She is accused of forging a will.",
        "Police charged a 30-year-old man.",
        "Prosecutors allege that Vance took the money.",
        "The man accused of the theft allegedly fled to Tolland, police said.",
        "The alleged victim, a clerk, told the court that she had not slept.",
        "“They accused him of allegedly forging a will,” said Josef Lind.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for form in sorted(options.hedges):
        for word in article.narration(form):
            sentence = article.sentences[word.sentence]
            found = hedges.again(sentence, word.at, options.accusing)
            if found is None and form == "allegedly":
                found = _alleged_before(article, word)
            if found is not None:
                first, end = found
                span = Span(sentence.starts[first], sentence.ends[end - 1])
                left = " ".join(sentence.words[at] for at in range(first, end) if at != word.at)
                claim = None if first == word.at else Span(sentence.starts[first], sentence.ends[first])  # C401 may ask who accuses
                yield Finding(span, f"“{article.words(span)}” hedges twice; is “{left}” enough?", suggestions=(left,), claim=claim)
    for word in article.narration("alleged"):
        sentence, noun = article.sentences[word.sentence], word.at + 1
        if noun >= len(sentence.words) or sentence.tags[noun] not in {"NOUN", "ADJ", "VERB"}:
            continue
        kind = (
            "hedges twice"
            if sentence.lemmas[noun] in options.suspects
            else "doubts what happened"
            if sentence.lemmas[noun] in options.events
            else ""
        )
        if kind and _before_noun(sentence, word.at):
            span = Span(sentence.starts[word.at], sentence.ends[noun])
            yield Finding(span, f"“{article.words(span)}” {kind}; is “{sentence.words[noun]}” enough?", suggestions=(sentence.words[noun],))


def _before_noun(sentence: Sentence, at: int) -> bool:
    """Whether "alleged" at `at` describes what follows, rather than being the verb: "the alleged suspect", "Alleged suspects"."""
    return at == 0 or sentence.tags[at - 1] in {"DET", "ADJ", "NUM", "ADP", "PART"} or sentence.words[at - 1].lower() in DETERMINERS


def _alleged_before(article: Article, word: Word) -> tuple[int, int] | None:
    """The hedge and the verb behind it, where the sentence says already who alleges: "Prosecutors allege that he allegedly took"."""
    sentence, at = article.sentences[word.sentence], word.at
    span = article.span_of(word)
    for attribution in article.attributions_in(word.sentence):
        cue = attribution.cue
        near = cue.lemma in ALLEGE and attribution.source is not None and cue.span.end < span.start
        if near and any(part.holds(span) for part in attribution.content) and at + 1 < len(sentence.words):
            between = sum(cue.span.end <= start < span.start for start in sentence.starts)
            return (at, at + 2) if between <= NEAR else None
    for that in range(at - 1, max(0, at - NEAR), -1):
        if sentence.words[that].lower() == "that" and sentence.lemmas[that - 1] in ALLEGATIONS and sentence.tags[that - 1] == "NOUN":
            return (at, at + 2) if at + 1 < len(sentence.words) else None  # allegations that he allegedly took bribes
    return None
