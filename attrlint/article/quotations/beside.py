"""Who stands beside a quotation that no cue takes: a name in its sentence, a gesture or label before it, a credit line below it."""

import re
from functools import cache
from typing import TYPE_CHECKING

from attrlint.article.grammar.closed import POSSESSIVE, TIME
from attrlint.article.people.nouns import shipped
from attrlint.article.reports.carry import only_quoted
from attrlint.article.terms import Quotation, QuotationKind
from attrlint.article.wordlists import lists
from attrlint.language.engine import QUOTE, Sentence

if TYPE_CHECKING:
    from attrlint.article.sayings import Sayings

PRONOUNS = frozenset({"he", "she", "they", "i", "we", "who", "one", "another"})
# Who speaks, as a transcript has it: "RUIZ: I shut it".
LABEL = re.compile(r"\s*[A-Z][A-Z.’' -]{1,30}:\s")
# What a line begins with that credits what stands above it.
DASH = re.compile(r"\s*[-–—―]\s*+[A-Z](?!.*[-–—]\W*$)")
# What names the paper behind a quotation: “The gate was rust.” [Wexmouth Echo]
OUTLET = re.compile(r"[,.]?\s*(?:\[[A-Z][\w .&’'-]{1,40}\]|\((?:[A-Z][\w.&’'-]{0,30} ?){1,5}\))")
# What a picture's credit has.
PICTURE = re.compile(r"/| via |\b[Pp]hoto")
#: A credit line is no longer than this many words.
CREDIT = 14
PLACES = frozenset({"at", "in", "near", "outside", "across", "beyond", "above", "below"})
ASKING = frozenset({"?", "!"})
#: A gesture takes no more than this many words.
BEAT = 24
#: A sentence that brings words into the paragraph below, no more than this.
BRINGING = 10
#: Sentences to either side in which the rest of the quotation may stand.
NEAR = 2


@cache
def _leading() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    own = lists("leaning", {})
    return frozenset(own["gestures"]), frozenset(own["limbs"]), frozenset(own["vessels"])


def named(article: "Sayings", quotation: Quotation) -> bool:
    """Whether the page names somebody who may be the speaker where the quotation stands."""
    text = article.text
    if LABEL.match(text, quotation.inner.start, min(quotation.inner.end, quotation.inner.start + 40)):
        return True
    if OUTLET.match(text, quotation.span.end, article.blocks[quotation.block].span.end):
        return True
    number = article.sentence_at(quotation.span.start)
    sentence = article.sentences[number]
    if not only_quoted(sentence) and _somebody(sentence):
        return True
    if number and _leads(article.sentences[number - 1], quotation.block):
        return True
    if number and quotation.span.start == article.blocks[quotation.block].span.start and _brings(article, number - 1):
        return True
    if number + 1 < len(article.sentences) and article.sentences[number + 1].block == quotation.block:
        asked = text[quotation.inner.start : quotation.inner.end].rstrip()[-1:] in ASKING
        if _follows(article.sentences[number + 1], asked=asked):
            return True
    for step in (1, -1):  # "“Quiet!” Roth shot back. “Let me talk.”"
        for near in range(number + step, number + step * (NEAR + 1), step):
            if not 0 <= near < len(article.sentences) or article.sentences[near].block != quotation.block:
                break
            other = article.sentences[near]
            if not any(one.kind is QuotationKind.SPEECH for one in article.quotations_within((other.span,))):
                break
            if not only_quoted(other):
                if _somebody(other):
                    return True
                break
    return _credited(article, quotation)


def _leads(sentence: Sentence, block: int) -> bool:
    """Whether the sentence before brings somebody to the point of speech: "Roth sighed.", "Roth sent a message."."""
    if sentence.block != block or QUOTE in sentence.tags or not _somebody(sentence):
        return False
    gestures, limbs, vessels = _leading()
    if any(tag == "NOUN" and lemma in vessels for lemma, tag in zip(sentence.lemmas, sentence.tags, strict=True)):
        return True
    moves = [at for at, lemma in enumerate(sentence.lemmas) if sentence.tags[at] == "VERB" and lemma in gestures]
    if len(sentence.words) > BEAT or not moves:
        return False
    alone = list(sentence.tags[moves[-1] + 1 : moves[-1] + 2]) == ["PUNCT"]  # "Roth, who sells fish, shrugged."
    return alone or "NOUN" not in sentence.tags or not limbs.isdisjoint(word.lower() for word in sentence.words)


def _brings(article: "Sayings", number: int) -> bool:
    """Whether the paragraph above ends in words that only bring those below: "Transcript as follows:"; "Roth had a question."."""
    sentence = article.sentences[number]
    if article.block_after(sentence.block) != article.sentences[number + 1].block or QUOTE in sentence.tags:
        return False
    if sentence.words[-1] == ":":
        return number > 0 and not article.named_at.isdisjoint(article.sentences[number - 1].starts)
    vessels = _leading()[2]
    brought = any(tag == "NOUN" and lemma in vessels for lemma, tag in zip(sentence.lemmas, sentence.tags, strict=True))
    return brought and len(sentence.words) <= BRINGING and _somebody(sentence)


def _follows(sentence: Sentence, *, asked: bool) -> bool:
    """Whether the sentence behind says whose words they were: "So says Roth."; “Who let them go?” Roth wants to know."""
    if len(sentence.words) < 3 or not _somebody(sentence):
        return False
    if sentence.words[0].lower() == "so" and sentence.lemmas[1].lower() in {"say", "go", "run", "write"}:
        return True
    return asked and sentence.tags[0] == "PROPN" and "VERB" in sentence.tags[1:4]


def _somebody(sentence: Sentence) -> bool:
    """Whether the narration of a sentence names somebody or some body, or has a word for one."""
    before = ""
    placed = False  # a place that a preposition brings in: at Skarvik, in Lorn
    for word, tag, lemma in zip(sentence.words, sentence.tags, sentence.lemmas, strict=True):
        low = word.lower()
        placed = (placed and tag == "PROPN") or (low in PLACES and tag == "ADP")
        owning = low in POSSESSIVE and tag == "PART" and before == "PROPN"  # in Roth’s words
        if (tag == "PROPN" and low not in TIME and not placed) or low in PRONOUNS or owning:
            return True
        before = tag
        if (
            tag == "NOUN"
            and lemma.lower() not in _leading()[2]
            and (shipped().is_person(lemma.lower()) or lemma.lower() in shipped().kinds)
        ):
            return True
    return False


def _credited(article: "Sayings", quotation: Quotation) -> bool:
    """Whether the quotation is its whole paragraph, and the next line is a name and no sentence: "— Ana Ruiz, baker"."""
    block = article.blocks[quotation.block]
    below = quotation.block + 1
    if below >= len(article.blocks) or article.text[quotation.span.end : block.span.end].strip(' ."”'):
        return False
    line = article.blocks[below].span
    words = article.words(line)
    if len(words) > CREDIT * 12 or len(words.split()) > CREDIT or PICTURE.search(words):
        return False
    return bool(DASH.match(words)) or (line.start in article.named_at and _verbless(article.sentences_of(below)))


def _verbless(sentences: tuple[Sentence, ...]) -> bool:
    return all({"VERB", "AUX", QUOTE}.isdisjoint(sentence.tags) for sentence in sentences)
