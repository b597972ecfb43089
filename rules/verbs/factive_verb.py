"""A verb that vouches for what it reports: pointed out, noted, revealed, explained.

Wikipedia's manual of style names these verbs as ones that presuppose the truth of what follows; Mongabay's guide hears a
judgement in "explained", and for it the Guardian's own checker offers "said".

## Ask
Do we know this, or did somebody say so? Then "said".

## Leave it be
Records and figures as subject ("the minutes reveal"); what is on the record: a number, a date, a vote, a law and what it provides (not
what it "would ruin"); what the speaker alone can know of himself or herself; how and why; what people find; "as Ruiz noted", where the
writer agrees on purpose.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import SAYING, Attribution, Claim, ClaimNature, Frame, SourceKind
from attrlint.article.weight.forms import in_place_of
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

SPEAKERS = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.ANONYMOUS, SourceKind.VAGUE, SourceKind.METONYM})
ASKED = frozenset({ClaimNature.QUESTION, ClaimNature.TOPIC, ClaimNature.UNSAID})
#: The speaker, as the first word of what is said: "recalled that he had slept".
OWN = frozenset({"he", "she", "they", "it", "i", "we"})
#: Words of the content that may hold its subject: "that the law had been passed".
SUBJECT = 3
#: Words of the content in which a figure or date is looked for.
REACH = 30
#: Words within which a clause shows its verb.
CLAUSE = 12

#: With these a law has an effect, which is somebody's guess, unless it provides just that.
EFFECT = frozenset({"would", "will", "could"})


class Options(NamedTuple):
    """What takes a statement for a fact.

    lemmas: verbs that presuppose the truth of what they report
    quoting: those that do so before or behind a quotation as well
    record: words of what is on the record, which anybody may point out
    law: subjects that can be looked up
    provisions: verbs for what a law can be read to do
    """

    lemmas: frozenset[str] = words(__file__, "factive")
    quoting: frozenset[str] = words(__file__, "factive_quoting")
    record: frozenset[str] = words(__file__, "record")
    law: frozenset[str] = words(__file__, "law")
    provisions: frozenset[str] = words(__file__, "provisions")


@rule(
    "V303",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=["The minister [[pointed out]] that the tax is fair.", "The union [[revealed]] that bosses do not care."],
    good=[
        "The minister said the tax was fair.",
        "The leaked minutes reveal that the vote was 5-4.",
        "Nora Ito noted that the law had been passed in 1994.",
        "She explained how the pump works.",
        "“He pointed out that the tax is fair,” said Walt Pruitt.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    claims = {claim.attribution.cue.span: claim for claim in article.claims}
    for attribution in article.attributions:
        cue, source = attribution.cue, attribution.source
        lemma = _with_particle(article, attribution, options)
        if lemma not in options.lemmas or cue.frame not in SAYING or source is None or source.kind not in SPEAKERS:
            continue
        if cue.frame in {Frame.QUOTE, Frame.COLON} and lemma not in options.quoting:
            continue
        claim = claims.get(cue.span)
        if claim is None or claim.nature in ASKED or cue.negated or cue.unreal or article.supposed(attribution):
            continue
        if article.words(source.span).lower() in {"that", "which", "it"} or _meant(article, attribution, claim):
            continue
        if _on_record(article, attribution, claim, options):
            continue
        span = _whole(article, attribution, lemma)
        printed = article.words(span)
        yield Finding(
            span,
            f"“{printed}” takes this for a fact; is it one, or was it said?",
            suggestions=(in_place_of(article.words(cue.verb), cue.lemma),),
        )


def _meant(article: Article, attribution: Attribution, claim: Claim) -> bool:
    """Whether the writer agrees on purpose ("as Ruiz noted"), or no clause follows: "noted the mood", "recalling that day"."""
    cue = attribution.cue
    sentence = article.sentences[attribution.sentence]
    at = bisect_left(sentence.starts, attribution.source.span.start if attribution.source else cue.span.start)
    if at and sentence.words[at - 1].lower() == "as":
        return True
    if cue.lemma == "recall" and (cue.frame is not Frame.THAT or article.words(cue.verb).endswith("ing")):
        return True
    first = bisect_left(sentence.starts, claim.content.start)
    opening = sentence.tags[first : min(bisect_left(sentence.starts, claim.content.end), first + CLAUSE)]
    return cue.frame is Frame.BARE and not any(tag in {"VERB", "AUX"} for tag in opening)


def _on_record(article: Article, attribution: Attribution, claim: Claim, options: Options) -> bool:
    """Whether what is said can be looked up, or is the speaker's own to tell."""
    sentence = article.sentences[attribution.sentence]
    first = bisect_left(sentence.starts, claim.content.start)
    last = min(bisect_left(sentence.starts, claim.content.end), first + REACH)
    if claim.nature is ClaimNature.OPINION:
        return False
    if first < last and sentence.words[first].lower() in OWN:
        return True
    said = {word.lower() for word in sentence.words[first:last]}
    effect = not EFFECT.isdisjoint(said) and options.provisions.isdisjoint(sentence.lemmas[first:last])  # the bill would ruin farms
    if not effect and not options.law.isdisjoint(sentence.lemmas[first : min(last, first + SUBJECT)]):
        return True
    for at in range(first, last):
        low = sentence.words[at].lower()
        if sentence.tags[at] == "NUM" or low[:1].isdigit() or low in options.record or sentence.lemmas[at] in options.record:
            return True
    return False


def _with_particle(article: Article, attribution: Attribution, options: Options) -> str:
    """The lemma, with the particle that a verb behind a quotation leaves to its own word: “…,” Ruiz pointed out."""
    cue = attribution.cue
    if cue.lemma in options.lemmas or cue.frame is not Frame.QUOTE:
        return cue.lemma
    sentence = article.sentences[attribution.sentence]
    after = bisect_left(sentence.starts, cue.verb.end)
    return f"{cue.lemma} {sentence.words[after].lower()}" if after < len(sentence.words) else cue.lemma


def _whole(article: Article, attribution: Attribution, lemma: str) -> Span:
    """The verb with its particle: pointed out, made it clear."""
    verb, particle = attribution.cue.verb, lemma.partition(" ")[2]
    if not particle:
        return verb
    sentence = article.sentences[attribution.sentence]
    at = bisect_left(sentence.starts, verb.start)
    for after in range(at + 1, min(at + 4, len(sentence.words))):
        if sentence.words[after].lower() == particle:
            return Span(verb.start, sentence.ends[after])
    return verb
