"""Refuted, where somebody only denied.

To refute is to prove false. The Guardian's guide for subeditors lists the pair among words confused, and NPR's standards
editor and the Economist's guide insist on the difference.

## Ask
Was it proved false? If not: denied, rejected, disputed?

## Leave it be
Tapes, data, studies and other evidence that refute; a court, which decides; whoever refutes with them; who tries to refute, or could.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import SourceKind, Word
from attrlint.article.weight.forms import DENY, DISPUTE, REJECT, in_place_of
from attrlint.language.engine import Sentence
from attrlint.rule import Finding, Level, Profile, rule, words

FORMS = ("refute", "refuted", "refutes", "refuting")
#: What stands before a refutation that nobody is said to have made: "sought to refute".
ONLY = frozenset({"to", "could", "can", "cannot", "might", "may", "would", "will", "should", "must", "not", "n't", "n’t", "never"})
MEANS = frozenset({"with", "by", "using", "through", "citing"})
#: What follows evidence that is named by what it is of.
SORTED = frozenset({"of", "by", "from", "in", "at", "on", "into", "published", "taken", "carried", "led"})
#: Words behind the verb in which the evidence may be named.
REACH = 25
#: Words behind the verb in which its object stands.
OBJECT = 5
#: Words before the verb in which its subject's head stands, where the grammar finds none.
BACK = 8


class Options(NamedTuple):
    """What refutes.

    evidence: nouns for what can prove a statement false
    done: words before "to refute" that tell that it was done: "was quick to refute"
    theories: what may be refuted by whoever argues well
    """

    evidence: frozenset[str] = words(__file__, "refuting")
    done: frozenset[str] = words(__file__, "done")
    theories: frozenset[str] = words(__file__, "theories")


@rule(
    "V306",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=["The bank [[refuted]] the report.", "He [[refuted]] that he was there."],
    good=[
        "The bank denied the report.",
        "The tape refuted his account.",
        "Nora Ito refuted the theory with data from 40 wells.",
        "The theory has been refuted.",
        "“I refute that,” said Walt Pruitt.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for form in FORMS:
        for word in article.narration(form):
            sentence = article.sentences[word.sentence]
            if sentence.tags[word.at] not in {"VERB", "NOUN", "ADJ"} or _proved(article, word, options):
                continue
            span = article.span_of(word)
            yield Finding(
                span,
                f"“{article.words(span)}” means proved false; was it, or only denied?",
                suggestions=tuple(in_place_of(article.words(span), "refute", verb) for verb in (DENY, REJECT, DISPUTE)),
            )


def _proved(article: Article, word: Word, options: Options) -> bool:
    """Whether evidence refutes, or nobody is said to have done so."""
    sentence, at = article.sentences[word.sentence], word.at
    before = [sentence.words[one].lower() for one in range(max(0, at - 4), at)]
    if not ONLY.isdisjoint(before[-2:]) and not (before[-1] == "to" and _done(before[:-1], options)):
        return True
    if not options.theories.isdisjoint(sentence.lemmas[at + 1 : at + OBJECT]):
        return True
    behind = range(at + 1, min(len(sentence.words), at + REACH))
    if not {"be", "get"}.isdisjoint(sentence.lemmas[max(0, at - 3) : at]) and sentence.words[at].lower() == "refuted":
        by = next((one for one in behind if sentence.words[one].lower() == "by"), None)
        return by is None or not options.evidence.isdisjoint(sentence.lemmas[by : by + BACK])
    means = next((one for one in behind if sentence.words[one].lower() in MEANS), None)
    if means is not None and not options.evidence.isdisjoint(sentence.lemmas[means : at + REACH]):
        return True
    for attribution in article.attributions_in(word.sentence):
        if attribution.cue.verb.start == sentence.starts[at] and attribution.source is not None:
            head = bisect_left(sentence.starts, attribution.source.head.start)
            kind = attribution.source.kind
            return kind is SourceKind.DOCUMENT or sentence.lemmas[head : head + 1] == ["evidence"] or _is_evidence(sentence, head, options)
    if any(
        sentence.lemmas[one].lower() in options.evidence and sentence.words[one + 1].lower() in SORTED
        for one in range(max(0, at - BACK), at - 1)
    ):
        return True  # a study of 6,200 twins refuted it
    subject = sentence.arcs(at).subject
    if subject is not None:
        return _is_evidence(sentence, subject, options)
    return not options.evidence.isdisjoint(sentence.lemmas[max(0, at - BACK) : at])


def _done(before: list[str], options: Options) -> bool:
    """Whether the word before "to", an adverb left aside, tells that it was done: "moved swiftly"."""
    if before[-1:] and before[-1].endswith("ly"):
        before = before[:-1]
    return before[-1:] != [] and before[-1] in options.done


def _is_evidence(sentence: Sentence, at: int, options: Options) -> bool:
    """Whether the subject at `at` can prove something: "footage from the harbour"; "which", of evidence before it."""
    if at < len(sentence.words) and sentence.words[at].lower() in {"nothing", "none", "nobody"}:
        return True
    if at < len(sentence.words) and sentence.words[at].lower() in {"which", "that", "it", "they", "this", "these"}:
        return not options.evidence.isdisjoint(sentence.lemmas[max(0, at - BACK) : at]) or sentence.words[at].lower() in {
            "it",
            "this",
            "these",
        }
    return at < len(sentence.lemmas) and sentence.lemmas[at].lower() in options.evidence
