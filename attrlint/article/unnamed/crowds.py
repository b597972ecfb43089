"""What bare crowds do where the grammar reads no report: "critics disagree", "analysts are sceptical", "seen by many as a stunt"."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from attrlint.article.terms import SPEAKING, Word
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

if TYPE_CHECKING:
    from attrlint.article.model import Article

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
MODALS = frozenset({"will", "may", "might", "would"})
#: What a figure or an outcome is held against follows: "than analysts expected".
MEASURING = frozenset({"than", "that", "what", "as"})
EXPECTING = frozenset({"expect", "forecast", "project", "predict"})
#: What places a crowd behind it, and what lists its members.
PLACED = frozenset({"of", "at", "from", "in", "on", "who", "such", "including", "like", "with", "within", "inside"})
BEING = frozenset({"are", "were", "remain", "remained"})
LISTED = frozenset({"including", "such", "among", "like"})


def opines(article: "Article", word: Word, opining: frozenset[str]) -> bool:
    """Whether the crowd is the subject of "will be inclined to see", "may argue"."""
    sentence = article.sentences[word.sentence]
    if word.at + 2 >= len(sentence.words) or sentence.words[word.at + 1].lower() not in MODALS:
        return False
    return any(lemma in opining for lemma in sentence.lemmas[word.at + 2 : word.at + 6])


def there_are(article: "Article", word: Word, opining: frozenset[str]) -> bool:
    """Whether the sentence says "there are those who say"."""
    sentence = article.sentences[word.sentence]
    before = [form.lower() for form in sentence.words[max(0, word.at - 2) : word.at]]
    after = sentence.lemmas[word.at + 1 : word.at + 5]
    return before[-2:] in (["there", "are"], ["there", "were"]) and after[:1] == ["who"] and any(lemma in opining for lemma in after)


def by_them(article: "Article", word: Word, judged_by: frozenset[str]) -> bool:
    """Whether a bare crowd judges by the way: "seen by many as a stunt", "condemned by campaigners"."""
    sentence, at = article.sentences[word.sentence], word.at
    if at < 2 or sentence.words[at - 1].lower() != "by" or sentence.words[at - 2].lower() not in judged_by:
        return False
    behind, tag = sentence.words[at + 1 : at + 2], sentence.tags[at + 1 : at + 2]
    if (
        not behind
        or behind[0].lower() in PLACED
        or tag[0] in NOMINAL
        or (behind[0] == "," and LISTED.intersection(sentence.words[at + 2 : at + 4]))
    ):
        return False
    return all(
        one.source is None or one.source.span.end <= sentence.starts[at]
        for one in article.attributions_in(word.sentence)
        if one.cue.frame in SPEAKING
    )


def murmurs(article: "Article", word: Word, read: Collection[int], murmuring: frozenset[str], before: frozenset[str]) -> bool:
    """Whether a bare crowd does what the grammar reads no report in: "critics disagree"; `before`: what it opens behind."""
    sentence, at = article.sentences[word.sentence], word.at
    if at + 1 >= len(sentence.words) or sentence.words[at + 1].lower() not in murmuring or sentence.starts[at + 1] in read:
        return False
    return not held_against(sentence, at, at + 1) and _alone(article, word, before)


def minded(article: "Article", word: Word, moods: frozenset[str], before: frozenset[str]) -> bool:
    """Whether a bare crowd is said to be of a mind: "analysts are sceptical", "experts remain divided"."""
    sentence, at = article.sentences[word.sentence], word.at + 1
    if at + 1 >= len(sentence.words) or sentence.words[at].lower() not in BEING:
        return False
    while at + 2 < len(sentence.words) and sentence.tags[at + 1] == "ADV" and sentence.words[at + 1].lower() not in moods:
        at += 1
    parted = sentence.words[at + 2 : at + 3] == ["into"]  # split into two groups
    return sentence.words[at + 1].lower() in moods and not parted and _alone(article, word, before)


def whole(article: "Article", word: Word, loose: Collection[str]) -> Span:
    """The crowd with the words before it that leave it as bare as it was: "some economists"."""
    sentence, first = article.sentences[word.sentence], word.at
    while first and sentence.words[first - 1].lower() in loose:
        first -= 1
    return Span(sentence.starts[first], sentence.ends[word.at])


def _alone(article: "Article", word: Word, before: frozenset[str]) -> bool:
    """Whether the crowd opens a clause that nobody else reports."""
    sentence, at = article.sentences[word.sentence], word.at
    told = (content for one in article.attributions_in(word.sentence) if one.source for content in one.content)
    if any(content.start <= sentence.starts[at] < content.end for content in told):
        return False  # somebody says so
    return at == 0 or sentence.words[at - 1].lower() in before


def held_against(sentence: Sentence, crowd: int, verb: int) -> bool:
    """Whether a forecast is what a figure is held against: "more than analysts expected", "the $1.11 that analysts had forecast".

    `crowd` is the first word of those who make it.
    """
    return 0 < crowd < verb and sentence.words[crowd - 1].lower() in MEASURING and sentence.lemmas[verb] in EXPECTING
