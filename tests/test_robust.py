"""Copy that went through the mill: glued, shuffled, without marks, in capitals. What stands holds whatever comes in."""

import random
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from attrlint.api import read_text
from attrlint.article.model import Article

FOLDER = Path(__file__).parent.parent / "examples" / "articles"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*-*.txt")) + sorted(FOLDER.glob("*-*.md"))}
MARKS = '“”"‘’„«»'
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


def shuffled(text: str) -> str:
    paragraphs = text.split("\n\n")
    random.Random(7).shuffle(paragraphs)  # noqa: S311  # no secret
    return "\n\n".join(paragraphs)


def doubled(text: str) -> str:
    return "".join(char * 2 if char in MARKS else char for char in text)


def unmarked(text: str) -> str:
    return "".join(char for char in text if char not in MARKS)


MILLS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "shuffled paragraphs": shuffled,
    "no marks": unmarked,
    "all marks doubled": doubled,
    "capitals": str.upper,
    "small letters": str.lower,
    "straight marks": lambda text: text.translate(STRAIGHT),
    "two apostrophes for each mark": lambda text: text.translate(STRAIGHT).replace('"', "''"),
    "single marks": lambda text: text.replace("“", "‘").replace("”", "’").replace('"', "'"),
    "no closing marks": lambda text: text.replace("”", ""),
    "no opening marks": lambda text: text.replace("“", ""),
    "marks turned": lambda text: text.translate(str.maketrans("“”‘’", "”“’‘")),
    "one line": lambda text: " ".join(text.split()),
    "a word a line": lambda text: "\n".join(text.split()),
    "backwards": lambda text: text[::-1],
}


def holds(article: Article, given: str) -> None:
    """Every place lies in the text and in its block, and everything is in order."""
    text = article.text
    assert text in given or given in text
    for before, after in pairwise(article.quotations):
        assert before.span < after.span
        assert before.span.end <= after.span.start or before.span.holds(after.span)
    for quotation in article.quotations:
        assert quotation.span.start < quotation.inner.start <= quotation.inner.end <= quotation.span.end
        assert article.blocks[quotation.block].span.holds(quotation.span)
        assert quotation.closed or not text[quotation.inner.end : quotation.span.end]
        assert quotation.attribution is None or quotation.attribution in article.attributions
    for sentence in article.sentences:
        assert article.blocks[sentence.block].span.holds(sentence.span)
        for word, start, end, tag in zip(sentence.words, sentence.starts, sentence.ends, sentence.tags, strict=True):
            assert sentence.span.start <= start < end <= sentence.span.end
            assert tag == "QUOTE" or text[start:end] == word
    for attribution in article.attributions:
        assert attribution.content
        sentence = article.sentences[attribution.sentence]
        assert sentence.span.holds(attribution.cue.span)
        assert attribution.cue.span.holds(attribution.cue.verb)
        assert attribution.source is None or attribution.source.span.holds(attribution.source.head)
        for span in attribution.content:
            assert 0 <= span.start < span.end <= len(text)
            assert not text[span.start].isspace()
    for stray in article.strays:
        assert article.blocks[stray.block].span.holds(stray.span)
        assert stray.lost is None or 0 <= stray.lost <= len(text)
    for person in article.people:
        assert list(person.mentions) == sorted(person.mentions)
    for piece in article.evidence:
        assert article.sentences[piece.sentence].span.holds(piece.span)


@pytest.mark.parametrize("mill", MILLS)
def test_what_stands_holds_for_copy_from_the_mill(mill: str) -> None:
    for text in TEXTS.values():
        milled = MILLS[mill](text)
        holds(read_text(milled), milled)


def test_articles_glued_together_take_time_in_proportion() -> None:
    copy = "\n\n".join(TEXTS.values())
    read_text(copy)  # the engine's models are loaded
    started = time.process_time()
    once = read_text(copy)
    first = time.process_time()
    text = "\n\n".join([copy] * 6)
    many = read_text(text)
    assert time.process_time() - first < 12 * (first - started) + 0.2
    holds(many, text)
    assert len(many.quotations) == 6 * len(once.quotations)
    assert [str(q.kind) for q in many.quotations[: len(once.quotations)]] == [str(q.kind) for q in once.quotations]


@pytest.mark.parametrize("mill", ["straight marks", "two apostrophes for each mark"])
def test_marks_of_any_keyboard_find_the_same_quotations(mill: str) -> None:
    for name, text in TEXTS.items():
        want = article_words(read_text(text))
        assert article_words(read_text(MILLS[mill](text))) == want, name


def article_words(article: Article) -> list[tuple[str, str]]:
    return [(str(quotation.kind), article.words(quotation.inner).translate(STRAIGHT)) for quotation in article.quotations]
