"""A “he” or “she” that speaks, where two people could be meant.

A pronoun that two people answer to makes the reader guess whose words these are, and a guess can put words into the wrong
mouth. Reuters asks for the speaker before a change of speaker; a name costs one word.

## Ask
Which of the two? Name the speaker.

## Leave it be
One of them is the subject and the other only comes into the sentence, and is not whom the first met, sold to or lost to; the speaker
of the last quotation goes on; “she told him” tells them apart. Who a first name belongs to is never guessed from its sound. “It said”
and “they said” are not asked about.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import SAYING, Attribution, Basis, CueClass, Frame, Person, Source, SourceKind
from attrlint.language.engine import QUOTE
from attrlint.rule import Finding, Level, Profile, Related, rule
from attrlint.source.prose import STORY
from attrlint.source.span import Span

PRONOUNS = frozenset({"he", "she"})
#: The pronouns as "according to" has them.
OBJECTIVE = {"him": "he", "her": "she"}
#: What these say is no speech: "as he seeks to".
UNHEARD = frozenset({CueClass.STANCE, CueClass.MENTAL})
CLAUSES = frozenset({Frame.THAT, Frame.BARE})
#: By whom the sentence tells the two apart.
OTHER = {"he": frozenset({"her", "hers"}), "she": frozenset({"him", "his"})}

#: More people than this in a sentence are a list, and whom "the two" may be, so that a pronoun is either's.
MOST_NAMED = 3
PAIRED = frozenset({"men", "women", "brothers", "sisters", "boys", "girls", "sons", "daughters"})
#: So many mentions of a name are looked at, and so many code points for a name that is nobody's for sure.
MOST, FAR = 8, 1200


class Options(NamedTuple):
    """How far back a reader looks.

    lookback_paragraphs: paragraphs above the pronoun's own in which those who may be meant are named
    min_candidates: how many of them make it a question
    """

    lookback_paragraphs: int = 2
    min_candidates: int = 2


@rule(
    "Q104",
    level=Level.WARNING,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "Nuri Osman met Pavel Petrov at the border on Friday. “There will be no second chance,” [[he]] said.",
        "Finance chief Dana Weiss and her deputy, Carol Finn, left early. [[She]] said the accounts were sound.",
        "Dana Weiss told the board about the loan in May.\n\nThe Tarn Courier said that [[she]] had signed for it herself.",
    ],
    good=[
        "Nuri Osman met Pavel Petrov at the border on Friday. “There will be no second chance,” Osman said.",
        "Dana Weiss said the firm’s auditors had found nothing. She criticised the bank.",
        "Dana Weiss and Carol Finn left early. Weiss said the accounts were sound.",
        "Nuri Osman met Dana Weiss at the border. “There will be no second chance,” he told her.",
        "The Tarn Courier said the mayor, Dana Weiss, had signed for the loan and that she would resign.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    places = {person.name: person.mentions for person in article.people}
    last: Source | None = None
    for attribution in sorted(article.attributions, key=lambda one: one.cue.span):
        if attribution.inside is not None:
            continue
        source = attribution.source
        if source is not None:
            finding = (
                _either(article, attribution, source, last, places, options)
                if _pronoun(article, attribution, source) in PRONOUNS
                else _behind_outlet(article, attribution, source)
            )
            if finding is not None:
                yield finding
        last = source


def _pronoun(article: Article, attribution: Attribution, source: Source) -> str:
    """The source's words in lower case; "him" in "according to him" is a he."""
    word = article.words(source.span).lower()
    return OBJECTIVE.get(word, word) if attribution.cue.frame is Frame.ACCORDING else word


def _either(
    article: Article,
    attribution: Attribution,
    source: Source,
    last: Source | None,
    places: Mapping[str, tuple[Span, ...]],
    options: Options,
) -> Finding | None:
    """Two or more who may be meant stand near, and none of them spoke last."""
    candidates = source.found.candidates if len(source.found.candidates) > 1 else _two_before(article, attribution, source)
    if attribution.cue.cls in UNHEARD or len(candidates) < options.min_candidates:
        return None
    word = article.words(source.span)
    here = article.paragraph_at(source.span.start)
    spoken = _pronoun(article, attribution, source)
    goes_on = last is not None and (last.name in candidates or article.words(last.span).lower() in {word.lower(), spoken})
    if last is not None and goes_on and here - article.paragraph_at(last.span.start) <= 1:
        return None
    if not OTHER[spoken].isdisjoint(form.lower() for form in article.sentences[attribution.sentence].words):
        return None
    named: list[tuple[Span, str]] = []
    for name in candidates:
        near = _nearest(article, name, places.get(name, ()), source.span.start)
        if near is not None and here - article.paragraph_at(near.start) <= options.lookback_paragraphs:
            named.append((near, name))
    if len(named) < options.min_candidates:
        return None
    named.sort()
    who = " or ".join((", ".join(name for _, name in named[:-1]), named[-1][1]))
    return Finding(
        source.span,
        f"“{word}” could be {who}; who is speaking?",
        related=tuple(Related(place, "this one?") for place, _ in named),
    )


def _two_before(article: Article, attribution: Attribution, source: Source) -> tuple[str, ...]:
    """The people whom the sentence before names, where nothing told whom the pronoun means, or it ends on the two of them."""
    number = attribution.sentence - 1
    if number < 0 or article.sentences[number].block != article.sentences[attribution.sentence].block:
        return ()
    sentence = article.sentences[number]
    places = [(at, article.people_at[start][0].name) for at, start in enumerate(sentence.starts) if start in article.people_at]
    names = tuple(dict.fromkeys(name for _, name in places))
    if len(names) > MOST_NAMED:
        return ()
    if source.found.basis is Basis.NOTHING:  # the Herald reported that Arroyo had met Hale
        told = [part for one in article.attributions_in(number) for part in one.content]
        starts = [sentence.starts[at] for at, _ in places]
        return (
            names
            if attribution.cue.frame in SAYING and all(any(part.start <= start < part.end for part in told) for start in starts)
            else ()
        )
    low = [word.lower() for word in sentence.words[places[-1][0] :]] if places else []
    together = any(one == "two" and other in PAIRED for one, other in pairwise(low))
    return names if together else ()


def _nearest(article: Article, name: str, mentions: Sequence[Span], end: int) -> Span | None:
    """The last mention before `end` that stands for its bearer, not for what is theirs: "Weiss’s plan"."""
    if not mentions and " " in name and all(word[:1].isupper() for word in name.split()):
        start = article.text.rfind(name, max(0, end - FAR), end)
        mentions = (Span(start, start + len(name)),) if start >= 0 else ()
    before = mentions[: bisect_left(mentions, Span(end, end))]
    return next((one for one in reversed(before[-MOST:]) if article.text[one.end : one.end + 2] not in {"’s", "'s"}), None)


def _behind_outlet(article: Article, attribution: Attribution, source: Source) -> Finding | None:
    """The paragraph opens with an outlet's report of a “he” or “she” whom the paragraph has not named."""
    block = article.blocks[article.block_at(source.span.start)].span
    if (
        source.kind is not SourceKind.OUTLET
        or attribution.cue.frame not in CLAUSES
        or article.text[block.start : source.span.start].strip()
    ):
        return None
    if any(person.surname == source.name and _in_story(article, person) for person in article.people):
        return None  # Mayor Don Guardian
    sentence = article.sentences[attribution.sentence]
    for word, tag, start, end in zip(sentence.words, sentence.tags, sentence.starts, sentence.ends, strict=True):
        if start < attribution.cue.span.end:
            continue
        if tag == QUOTE or start in article.named_at:
            return None
        if word.lower() in PRONOUNS:
            return Finding(
                Span(start, end),
                f"“{word}” stands behind {article.words(source.span)}; who is it?",
                related=(Related(source.span, "the source that opens the paragraph"),),
                softened=True,
            )
    return None


def _in_story(article: Article, person: Person) -> bool:
    """Whether the story itself has the name in full, not a picture's credit."""
    full = (one for one in person.mentions[:MOST] if one.end - one.start >= len(person.name))
    return any(article.blocks[article.block_at(one.start)].role in STORY for one in full)
