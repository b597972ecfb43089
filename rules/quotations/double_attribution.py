"""One sentence that says twice who is speaking.

A reader needs the speaker once. A second “he said” in the sentence is mostly what is left of a cut, and makes the reader look for a
second speaker.

## Ask
Which of the two attributions can go?

## Leave it be
Two speakers, one reporting the other (P701 asks about that). Two statements joined by “and”: “The road is shut,” Hale said, and it
would stay so, he added. A participle that goes on: Hale said, adding that …
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import SPEAKING, Attribution, Frame, Source, SourceKind
from attrlint.language.engine import QUOTE
from attrlint.rule import Finding, Level, Profile, Related, rule, words
from attrlint.source.span import Span

#: Frames whose verb stands behind what is said.
BEHIND = frozenset({Frame.QUOTE, Frame.TAIL, Frame.ACCORDING})
JOINS = frozenset({"and", "but", "while", "then", "though", "although", "because", "or", ";"})
RELATIVE = frozenset({"who", "which", "that"})
VOICES = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION})
#: As Hale put it, …
PUT = frozenset({"put"})
#: What ends the words before “he said”.
BREAKS = frozenset(",”\"’'»")
#: Words that may stand between the first verb and what is said: "told reporters on Friday".
NEAR = 6
#: So many pieces of what is said are looked at.
MOST = 4


class Options(NamedTuple):
    """Which verbs attribute.

    talk: verbs of talk
    firms: nouns that stand for a company that is named
    bodies: nouns that are words of a body's name where they stand for it
    """

    talk: frozenset[str] = words(__file__, "talk")
    firms: frozenset[str] = words(__file__, "company_nouns")
    bodies: frozenset[str] = words(__file__, "body_nouns")


@rule(
    "Q107",
    level=Level.NOTE,
    profile=Profile.STRICT,
    options=Options,
    bad=[
        "Jo Hale said: “The road is shut,” [[he said]].",
        "“The road,” Jo Hale said, “is shut,” [[he added]].",
        "According to Jo Hale, the road is shut, [[she said]].",
    ],
    good=[
        "Jo Hale said: “The road is shut.”",
        "“The road,” Jo Hale said, “is shut.”",
        "“The road is shut,” Jo Hale said, and it would stay shut, he added.",
        "“The road is shut,” Jo Hale said, adding that it would stay shut.",
        "Jo Hale said Minister Ines Orr said the road was shut.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    sentences = dict.fromkeys(attribution.sentence for attribution in article.attributions)
    for number in sentences:
        here = sorted(article.attributions_in(number), key=lambda one: one.cue.span)
        for second in range(1, len(here)):
            first = next((one for one in here[max(0, second - 3) : second] if _twice(article, one, here[second], options)), None)
            if first is not None and first.source is not None:
                yield Finding(
                    _said(here[second]),
                    "one attribution is enough; which of the two can go?",
                    related=(Related(_said(first), "the first"),),
                )


def _said(attribution: Attribution) -> Span:
    """The speaker and the verb."""
    cue, source = attribution.cue.span, attribution.source
    return cue if source is None else Span(min(cue.start, source.span.start), max(cue.end, source.span.end))


def _talks(attribution: Attribution, options: Options) -> bool:
    """Whether somebody says something, in so many words."""
    if attribution.source is None or attribution.source.kind not in VOICES:
        return False
    return attribution.cue.frame is Frame.ACCORDING or attribution.cue.lemma in options.talk or attribution.cue.lemma in PUT


def _same_body(article: Article, first: Source, second: Source, options: Options) -> bool:
    """Whether "the airline" stands for the body that is named before it: "Tarn Air said it would pay, the airline said"."""
    words = article.words(second.span).lower().split()
    if second.pronoun or len(words) != 2 or words[0] != "the" or not article.words(first.head)[:1].isupper():
        return False
    name = frozenset(first.name.lower().split())
    if words[1] in options.bodies:
        return words[1] in name
    return words[1] in options.firms and name.isdisjoint(options.bodies) and len(name) > 1


def _twice(article: Article, first: Attribution, second: Attribution, options: Options) -> bool:
    """Whether the second only says again who says what stands between the two."""
    if first.source is None or second.source is None:
        return False
    if first.source.name != second.source.name and not _same_body(article, first.source, second.source, options):
        return False
    if (
        not (_talks(first, options) and _talks(second, options))
        or first.cue.frame not in SPEAKING
        or second.cue.frame not in BEHIND
        or article.words(first.source.span).lower() in RELATIVE
    ):
        return False
    one, other = _said(first), _said(second)
    if article.text[max(0, other.start - 4) : other.start].rstrip()[-1:] not in BREAKS:
        return False  # "as he has often said"
    said = [part for part in second.content[:MOST] if one.end < part.end <= other.start]
    if not said:
        return False
    sentence = article.sentences[second.sentence]
    between = range(bisect_left(sentence.starts, one.end), bisect_left(sentence.starts, other.start))
    outside = [sentence.words[at].lower() for at in between if sentence.tags[at] not in {QUOTE, "PUNCT"}]
    lead = bisect_left(sentence.starts, max(one.end, said[0].start)) - between.start
    return lead <= NEAR and JOINS.isdisjoint(outside)
