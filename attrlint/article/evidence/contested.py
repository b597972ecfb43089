"""Whether the story itself goes against a claim: an answer, a word that calls it wrong, a "but" behind it, the headline."""

from bisect import bisect_left
from collections.abc import Collection
from typing import TYPE_CHECKING

from attrlint.article.grammar.closed import NOT
from attrlint.article.terms import Claim, EvidenceKind
from attrlint.language.engine import QUOTE, Sentence

if TYPE_CHECKING:
    from attrlint.article.model import Article

#: What a clause begins with that another speaker's clause answers: "Though Ruiz claimed that, Orr said".
CONCEDING = frozenset({"although", "though", "while", "as", "whereas"})
#: What a sentence begins with that goes against the one before, and in how many words it then says no.
AGAINST = frozenset("but however yet actually ( in nobody".split())
TURNING = frozenset({"but", "though", "although", "yet", "however"})
NO = NOT | {"no", "never", "none"}
FIRST = 12
#: Sentences behind the claim in which a word that calls it wrong still speaks of it.
BEHIND = 3


def contested(article: "Article", claim: Claim, gainsaying: Collection[str]) -> bool:
    """Whether somebody or something in the story answers the claim. `gainsaying` are words by which a story calls words wrong."""
    if any(mark.kind is EvidenceKind.RESPONSE for mark in claim.evidence):
        return True
    return _same(article, claim, gainsaying) or _around(article, claim, gainsaying) or _headed(article, claim, gainsaying)


def _same(article: "Article", claim: Claim, gainsaying: Collection[str]) -> bool:
    """Whether the claim's own sentence goes against it, by a word or by another speaker."""
    attribution = claim.attribution
    sentence = article.sentences[attribution.sentence]
    tail = next((at for at in range(len(sentence.words) - 3) if _called(sentence, at)), len(sentence.words))
    for at, (lemma, start) in enumerate(zip(sentence.lemmas, sentence.starts, strict=True)):
        if lemma.lower() in gainsaying and (at > tail or not claim.content.start <= start < claim.content.end):
            return True
    verb = bisect_left(sentence.starts, attribution.cue.verb.start)
    low = [word.lower() for word in sentence.words]
    turn = next((at for at in range(verb + 1, len(low)) if low[at] in TURNING and low[at - 1] == ","), len(low))
    if not NO.isdisjoint(low[turn : turn + FIRST]):
        return True
    source = attribution.source
    if source is None:
        return False
    at = bisect_left(sentence.starts, source.span.start)
    if not CONCEDING.isdisjoint(word.lower() for word in sentence.words[max(0, at - 2) : at]):
        others = (one.source for one in article.attributions_in(attribution.sentence))
        return any(other is not None and other.name != source.name for other in others)
    return False


def _called(sentence: Sentence, at: int) -> bool:
    """Whether words of the story's own begin here that tell of what was said: ", a charge that the union denies", ", which it denies"."""
    low = [word.lower() for word in sentence.words[at : at + 4]]
    if low[:2] == [",", "which"]:
        return True
    return low[0] == "," and low[1] in {"a", "an", "the"} and sentence.tags[at + 2] == "NOUN" and low[3] in {"that", "which"}


def _around(article: "Article", claim: Claim, gainsaying: Collection[str]) -> bool:
    """Whether the next sentence says that it is not so, or one around it calls it wrong."""
    number = claim.attribution.sentence
    block = article.sentences[number].block
    if number and article.sentences[number - 1].block == block and not set(gainsaying).isdisjoint(article.sentences[number - 1].lemmas):
        return True
    after = article.block_after(block)
    for later in range(number + 1, min(len(article.sentences), number + BEHIND + 1)):
        sentence = article.sentences[later]
        if sentence.block not in {block, after}:
            return False
        if later == number + 1 and _denies(sentence):
            return True
        if not set(gainsaying).isdisjoint(lemma.lower() for lemma in sentence.lemmas) and article.in_common((claim.content,), later):
            return True
    return False


def _denies(sentence: Sentence) -> bool:
    opening = [word.lower() for word in sentence.words[:FIRST]]
    if opening[0] == "in" and opening[1:2] not in (["fact"], ["reality"], ["truth"]):
        return False
    quoted = QUOTE in sentence.tags  # what is denied within marks stands in one piece
    return opening[0] in AGAINST and (not NO.isdisjoint(opening) or (quoted and opening[0] in {"but", "however"}))


def _headed(article: "Article", claim: Claim, gainsaying: Collection[str]) -> bool:
    """Whether the headline says that it is not so."""
    first = article.sentences[0]
    if first.span.start == article.sentences[claim.attribution.sentence].span.start or not article.in_first_line(first.span.start):
        return False
    words = {word.lower() for word in first.words}
    if NO.isdisjoint(words) and set(gainsaying).isdisjoint(lemma.lower() for lemma in first.lemmas):
        return False
    return bool(article.in_common((claim.content,), 0))
