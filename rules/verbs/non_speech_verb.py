"""A face or a breath in place of a verb of speech: “It is mine,” he grinned.

Bender's handbook puts it bluntly: nobody smiles, sighs or coughs words. Reuters warns of such verbs as well.

## Ask
Did he say it with a grin? Then say so.

## Leave it be
Voices: shouted, whispered, sang. A face of its own beside the words: "Roth sighed. “Enough.”", "she said, laughing"; a title
before the verb; what somebody laughed at.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.weight.forms import in_place_of
from attrlint.language.engine import QUOTE, Sentence
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

#: Words that a speaker's name and description take at most.
NAME = 18
SHORTEST = 2  # words of "Smiled Solheim"
NAMES = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART", "ADP"})
STOPS = ",!?…—–-"
CLOSERS = "”’\"'»"


class Options(NamedTuple):
    """What is no speech.

    lemmas: verbs for what a face or a breath does
    """

    lemmas: frozenset[str] = words(__file__, "faces")


@rule(
    "V305",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=["“It is mine,” he [[grinned]].", "“Enough of this,” [[sighed]] Walt Roth."],
    good=[
        "“It is mine,” he said with a grin.",
        "Walt Roth sighed. “Enough of this,” he said.",
        "“It is mine,” she said, laughing.",
        "“It is mine!” he shouted.",
        "Asked about “the big one,” Ruiz laughed.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    faces = options.lemmas | {lemma[:-1] for lemma in options.lemmas if lemma.endswith("e")}  # smil, as a lemmatiser may have it
    for sentence in article.sentences:
        if QUOTE not in sentence.tags or faces.isdisjoint(sentence.lemmas):
            continue
        told: set[int] = set()
        for at in range(len(sentence.tags)):
            if sentence.tags[at] == QUOTE and (verb := _verb(article, sentence, at, faces)) is not None and verb not in told:
                told.add(verb)
                span = Span(sentence.starts[verb], sentence.ends[verb])
                printed = article.words(span)
                yield Finding(
                    span,
                    f"“{printed}” is no way of speaking; said, and how?",
                    suggestions=(in_place_of(printed, sentence.lemmas[verb]),),
                )


def _verb(article: Article, sentence: Sentence, quote: int, faces: frozenset[str]) -> int | None:
    """The verb of a face that takes the quotation for its words, if any does."""
    if quote == 0 or sentence.words[quote - 1] == ";" or all(tag in {"PUNCT", QUOTE} for tag in sentence.tags[:quote]):
        after = quote + 1
        stop = article.text[sentence.starts[quote] : sentence.ends[quote]].rstrip(CLOSERS)[-1:]
        if after < len(sentence.words) and sentence.words[after] in {",", "—", "–"}:
            after, stop = after + 1, ","
        return _behind(sentence, after, faces) if stop and stop in STOPS else None
    behind = quote + 2
    inverted = behind < len(sentence.words) and sentence.lemmas[quote + 1] in faces and sentence.tags[behind] in {"PROPN", "DET", "PRON"}
    stop = article.text[sentence.starts[quote] : sentence.ends[quote]].rstrip(CLOSERS)[-1:]
    return quote + 1 if inverted and stop and stop in STOPS else _before(sentence, quote, faces)


def _behind(sentence: Sentence, first: int, faces: frozenset[str]) -> int | None:
    """The verb right behind the quotation and before its subject, or behind its subject."""
    if first + 1 < len(sentence.words) and sentence.lemmas[first] in faces and sentence.tags[first + 1] in NAMES - {"ADP"}:
        return first
    for at in range(first, min(first + NAME, len(sentence.words))):
        if at > first and sentence.lemmas[at] in faces and sentence.tags[at] in {"VERB", "NOUN"} and not _bare(sentence, at):
            return at
        if sentence.tags[at] not in NAMES and sentence.words[at] != "," and sentence.tags[at] != "ADV":
            return None
    return None


def _before(sentence: Sentence, quote: int, faces: frozenset[str]) -> int | None:
    """The verb right before the comma or colon that the quotation stands behind."""
    if sentence.words[quote - 1] in {",", ":"} and _opens(sentence, quote - 1, faces):
        return 0
    at = quote - 2
    if at < 1 or sentence.words[quote - 1] not in {",", ":"} or sentence.lemmas[at] not in faces or _bare(sentence, at):
        return None
    finite = sentence.tags[at] == "VERB" and not sentence.words[at].lower().endswith("ing")
    subject = sentence.tags[at - 1] in {"NOUN", "PROPN", "PRON", "ADV"} or sentence.words[at - 1] == ","
    return at if finite and subject else None


def _opens(sentence: Sentence, end: int, faces: frozenset[str]) -> bool:
    """Whether the sentence begins with the verb, and nothing but its subject stands before `end`: "Smiled Solheim: “…”"."""
    word, lemma = sentence.words[0].lower(), sentence.lemmas[0].lower()
    if end < SHORTEST or end > NAME or lemma not in faces or word == lemma or word.endswith("ing"):
        return False
    if word.endswith("s") and sentence.tags[1] != "PROPN":
        return False  # nods from the bench
    return all(sentence.tags[at] in NAMES or sentence.words[at] == "," for at in range(1, end))


def _bare(sentence: Sentence, at: int) -> bool:
    """Whether it is the noun: "with a grin", "her smile"."""
    return sentence.tags[at] == "NOUN" and sentence.words[at].lower() == sentence.lemmas[at]
