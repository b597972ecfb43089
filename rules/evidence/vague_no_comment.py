"""Somebody did not answer, and the story does not say what was tried, or when.

"Could not be reached" may mean a week of calls or one at midnight. AP asks for the attempt, and for "did not immediately
respond" where time was short; journalists' codes ask for diligence in seeking an answer, which a reader can judge only if told.
"Could not be independently verified" hides who could not.

## Ask
What was tried, how often and when? Who could not verify it?

## Leave it be
A call, an email, a day or a deadline in the sentence or the paragraph; the agencies' "did not immediately respond to a
request for comment"; somebody who declined, which is an answer; a named newsroom that could not verify; a deal or a village that
could not be reached, a drug or a striker that "was unavailable".
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.grammar.closed import BE, NOT, TIME
from attrlint.article.model import Article
from attrlint.article.terms import Evidence, EvidenceKind, Word
from attrlint.language.engine import Sentence
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

#: What is said of somebody who was tried: not of one who declined.
MISSED = frozenset(
    {"respond", "reply", "answer", "return", "reached", "contacted", "available", "unavailable", "unreachable", "reach", "contact"}
)
REFUSED = frozenset({"decline", "refuse"})
CHECKED = frozenset({"verified", "confirmed", "corroborated", "substantiated", "checked"})
#: Sentences to either side in which it may stand what was tried.
WITHIN = 12
#: Words behind an answer that tell how often somebody was tried.
NEAR = 4
#: Behind "cannot be reached": no person is meant.
ROADS = (["by"], ["from"], ["on"], ["via"], ["until"], ["once"])

#: Who may be unavailable, by a pronoun: not what a shop has run out of.
PERSONAL = frozenset({"he", "she"})
WHO = frozenset({"who", "which", "whose", "whom"})
#: Words of a subject, at most.
CLAUSE = 14

#: Through whom somebody is tried, and who is tried: "neither she nor her lawyer could be reached".
SPEAKING = frozenset({"lawyer", "solicitor"})
THROUGH = frozenset({"through", "via", "to", "with", "by"})


class Options(NamedTuple):
    """What tells how somebody was tried.

    tried: words for what was tried
    often: words behind the answer for how often
    when: words in the answer itself that say when
    asked: those who may be unavailable, by what they are: “the minister was unavailable”
    absent: words of games and illness, where somebody is unavailable to play or serve
    things: what can be reached and is nobody: a deal, a village
    agency_style: whether "did not respond to a request for comment" passes without "immediately"
    """

    tried: frozenset[str] = words(__file__, "tried")
    often: frozenset[str] = words(__file__, "often")
    when: frozenset[str] = words(__file__, "when")
    asked: frozenset[str] = words(__file__, "asked")
    absent: frozenset[str] = words(__file__, "absent")
    things: frozenset[str] = words(__file__, "things")
    agency_style: bool = False


@rule(
    "E505",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "Rowe [[could not be reached]].",
        "The firm [[did not respond to a request]] for comment.",
        "The video [[could not be independently verified]].",
    ],
    good=[
        "Rowe did not answer two calls and an email on Monday.",
        "Our reporters could not confirm where the video was filmed.",
        "The firm did not immediately respond to a request for comment.",
        "Rowe declined to comment.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for mark in article.evidence:
        sentence = article.sentences[mark.sentence]
        first, end = bisect_left(sentence.starts, mark.span.start), bisect_left(sentence.starts, mark.span.end)
        said = {*sentence.lemmas[first:end], *(word.lower() for word in sentence.words[first:end])}
        span = _whole(sentence, first, mark.span)
        if mark.kind is EvidenceKind.SILENCE and not said.isdisjoint(MISSED) and REFUSED.isdisjoint(said):
            if (
                said.isdisjoint(options.when)
                and not _of_things(article, sentence, first, options)
                and not _told(article, sentence, end, said, options)
                and not (options.agency_style and "request" in said)
            ):
                yield Finding(span, "what was tried, and when? a call, an email, a day")
        elif mark.withheld and _agentless(article, mark, sentence, said, end):
            yield Finding(span, "who could not verify it, and how did they try?")
    for form in ("unavailable", "available"):
        for word in article.narration(form):
            if (place := _absent(article, word, options)) is not None:
                yield Finding(place, "what was tried, and when? a call, an email, a day")


def _absent(article: Article, word: Word, options: Options) -> Span | None:
    """Where somebody is said to have been unavailable, and no more: "The third, Anton Weiss, was unavailable"."""
    sentence, at = article.sentences[word.sentence], word.at
    low = [form.lower() for form in sentence.words]
    no = at > 0 and low[at - 1] in NOT
    verb = at - 1 - no
    ends = low[at + 1 : at + 2] in (["."], [";"], []) or low[at + 1 : at + 3] == [",", "and"]
    if verb < 1 or low[verb] not in BE or not ends or (low[at] == "available") != no:
        return None
    subject = range(max(0, verb - CLAUSE), verb)
    known = low[verb - 1] in PERSONAL or any(sentence.starts[one] in article.people_at or low[one] in options.asked for one in subject)
    if (
        not known
        or not options.absent.isdisjoint(article.lemmas_of(sentence.block))
        or _told(article, sentence, at + 1, set(low[verb : at + 1]), options)
    ):
        return None
    place = Span(sentence.starts[verb], sentence.ends[at])
    return None if article.teller(place) is not None else place


def _of_things(article: Article, sentence: Sentence, first: int, options: Options) -> bool:
    """Whether no person is sought: "a deal could not be reached", "the village could not be reached"."""
    start = next(
        (at + 1 for at in range(first - 1, max(-1, first - CLAUSE), -1) if sentence.words[at] in {",", ";"}), max(0, first - CLAUSE)
    )
    subject = range(start, first)
    named = any(sentence.starts[at] in article.people_at for at in subject)
    return not named and any(sentence.lemmas[at].lower() in options.things for at in subject)


def _whole(sentence: Sentence, first: int, span: Span) -> Span:
    """The place with the auxiliary before it: "did not respond"."""
    return Span(sentence.starts[first - 1], span.end) if first and sentence.tags[first - 1] == "AUX" else span


def _told(article: Article, sentence: Sentence, end: int, said: set[str], options: Options) -> bool:
    """Whether a day stands in the sentence, how often behind the answer, or what was tried in the paragraph."""
    low = [word.lower() for word in sentence.words]
    opens = next((at + 1 for at in range(end - 1, -1, -1) if low[at] == ";"), 0)
    closes = low.index(";", end) if ";" in low[end:] else len(low)
    aside = next((at for at in range(opens, end) if low[at] in WHO and at and low[at - 1] == ","), end)
    over = next((at for at in range(aside, end) if low[at] == ","), end)  # Ms Orr, who left in May, was unavailable
    if not TIME.isdisjoint((*low[opens:aside], *low[over:closes])):
        return True
    behind = [word.lower() for word in sentence.words[end : end + NEAR]]
    behind = behind[: behind.index(",")] if "," in behind else behind
    if not options.often.isdisjoint((*said, *behind)) or behind[:1] in ROADS:
        return True
    return any(
        lemma.lower() in options.tried or word.lower() in options.tried
        for other in _around(article, sentence)
        for at, (lemma, word) in enumerate(zip(other.lemmas, other.words, strict=True))
        if lemma not in SPEAKING or (other is not sentence and not THROUGH.isdisjoint(other.words[max(0, at - 3) : at]))
    )


def _around(article: Article, sentence: Sentence) -> tuple[Sentence, ...]:
    """The sentences of its paragraph that stand near."""
    number = article.sentence_at(sentence.span.start)
    near = article.sentences[max(0, number - WITHIN) : number + WITHIN + 1]
    return tuple(one for one in near if one.block == sentence.block)


def _agentless(article: Article, mark: Evidence, sentence: Sentence, said: set[str], end: int) -> bool:
    """Whether a passive hides who could not verify: neither "by" nor a day stands behind it."""
    if said.isdisjoint(CHECKED) or said.isdisjoint(BE) or any(word.lower() == "by" for word in sentence.words[end : end + 3]):
        return False
    return article.teller(mark.span) is None
