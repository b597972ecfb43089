"""Said here, says there: two tenses of attribution in one story.

"Said" is for what was said on an occasion, "says" for features and standing views, as AP and the handbooks teach. A story that
changes between them makes the reader ask what the difference is.

## Ask
Is there a reason for the other tense?

## Leave it be
Documents, laws, polls and websites, which go on saying what they say; what residents say, or somebody often, still or now says; headlines,
which speak in the present by custom; what a speaker quotes. A house says which tense it keeps: `house = "said"`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, SourceKind
from attrlint.rule import Finding, Level, Profile, Related, rule, words

SPEAKERS = frozenset(
    {SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.ANONYMOUS, SourceKind.METONYM, SourceKind.ACCOUNT, SourceKind.VAGUE}
)
#: What is said again and again, or is set against what was said before, has its own tense.
STANDING = frozenset(
    {"often", "always", "usually", "typically", "sometimes", "regularly", "frequently", "now", "still", "today", "once", "when", "as"}
)
#: Behind a crowd, before the name of where it is: "analysts at Morcant".
PLACING = frozenset({"at", "for", "with", "from"})
#: With one of these the tense is no plain one: "has said", "did say".
HELPED = frozenset("has have had ’s 's ’ve 've ’d 'd did does do is was are were".split())
THEN = {"says": "said", "say": "said", "tells": "told", "tell": "told", "adds": "added", "add": "added"}
NOW = {"said": "says", "told": "tells", "added": "adds"}
MANY = frozenset({"they", "we", "i", "and", "both", "all"})
STOPS = frozenset({".", "!", "?", "…", ":", ";", "“", '"', "''"})
#: Verbs that go with "says" and "said", by how they stand when they are alone.
PAST = frozenset({"said", "told", "wrote"})
#: Related places that are shown at most.
SHOWN = 5


class Options(NamedTuple):
    """Which tense a house keeps.

    house: said or says; with any, the one that the story has more of
    lemmas: verbs of speech whose tense counts
    least: how many attributions the story must have for it
    """

    house: Literal["said", "says", "any"] = "any"
    lemmas: frozenset[str] = words(__file__, "speech")
    least: int = 2


@rule(
    "V307",
    level=Level.NOTE,
    profile=Profile.STRICT,
    options=Options,
    bad=[
        "Leo Kim said the road was shut. He said it would open on Friday. Kim [[says]] it has been shut before.",
        "Mara Lee says the pump is old. Lee says it leaks. She [[told]] reporters on Monday that it would be sold.",
    ],
    good=[
        "Leo Kim said the road was shut. He said it would open on Friday.",
        "Leo Kim said the road was shut. The report says it has been shut before.",
        "Leo Kim said the road was shut. “She says it leaks,” he said.",
        "Leo Kim said the road was shut. He has said so before.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    told = [attribution for attribution in article.attributions if _counts(article, attribution, options)]
    present = [attribution for attribution in told if _present(article, attribution)]
    past = [attribution for attribution in told if not _present(article, attribution)]
    if len(told) < options.least or not present or not past:
        return
    kept = options.house if options.house != "any" else "says" if len(present) > len(past) else "said"
    odd, others = (present, past) if kept == "said" else (past, present)
    yield _asked(article, odd, others)


def _counts(article: Article, attribution: Attribution, options: Options) -> bool:
    """Whether it is speech of somebody in a plain tense: neither "has said" nor "saying"."""
    cue, source = attribution.cue, attribution.source
    if cue.lemma not in options.lemmas or source is None or source.kind not in SPEAKERS or attribution.inside is not None:
        return False
    verb = article.words(cue.verb).lower()
    if (
        verb.endswith("ing")
        or article.words(cue.span).startswith("to ")
        or cue.negated
        or cue.unreal
        or not HELPED.isdisjoint(article.words(cue.span).lower().split())
    ):
        return False
    sentence = article.sentences[attribution.sentence]
    if sentence.words[-1] not in STOPS or article.supposed(attribution):
        return False  # a heading that the reader of the format took for a paragraph
    start = bisect_left(sentence.starts, min(cue.span.start, source.span.start))
    end = bisect_left(sentence.starts, cue.verb.end)
    around = {sentence.words[at].lower() for at in range(max(0, start - 1), min(end + 1, len(sentence.words)))}
    head = bisect_left(sentence.starts, source.head.start)
    placed = (
        sentence.words[head + 1 : head + 2] != []
        and sentence.words[head + 1] in PLACING
        and sentence.tags[head + 2 : head + 3] == ["PROPN"]
    )
    if source.kind is SourceKind.VAGUE and not placed:
        return False
    named = placed or sentence.tags[head] == "PROPN"
    crowd = verb == cue.lemma and not named  # "residents say": what they say at any time
    return not crowd and around.isdisjoint(STANDING)


def _present(article: Article, attribution: Attribution) -> bool:
    """Whether the verb stands in the present: says, say."""
    verb, lemma = article.words(attribution.cue.verb).lower(), attribution.cue.lemma
    return verb == lemma or (verb.endswith("s") and verb not in PAST)


def _asked(article: Article, odd: Sequence[Attribution], others: Sequence[Attribution]) -> Finding:
    verb, usual = article.words(odd[0].cue.verb), article.words(others[0].cue.verb).lower()
    return Finding(
        odd[0].cue.verb,
        f"“{verb}” here, “{usual}” and its tense {_times(len(others))}; is there a reason to change?",
        suggestions=_other_tense(article, odd[0], verb),
        related=tuple(Related(one.cue.verb, "the same tense") for one in odd[1 : SHOWN + 1]),
    )


def _other_tense(article: Article, attribution: Attribution, printed: str) -> tuple[str, ...]:
    """The other tense of the verb; none of the present for those of whom nobody can tell whether they are one or many."""
    source = attribution.source
    other = THEN.get(printed)
    if (
        other is None
        and source is not None
        and source.kind is SourceKind.PERSON
        and not MANY.intersection(article.words(source.span).lower().split())
    ):
        other = NOW.get(printed)
    return (other,) if other is not None else ()


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
