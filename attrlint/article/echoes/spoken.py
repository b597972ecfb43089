"""What somebody said, word by word: in a quotation, with what its marks cut and put in, and in a record of it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from attrlint.article.echoes import wordings
from attrlint.article.wordlists import lists
from attrlint.source.span import Span

# In a quotation: a letter in brackets that begins a word, what its marks put in, what they cut, a word.
QUOTED = re.compile(
    r"\[(?P<letter>\w)\](?=\w)|(?P<put>\[[^\]\n]{0,200}\]|\([^)\n]{0,200}\))|(?P<cut>…|\.(?:\s?\.){2,3})|(?P<word>[^\W_]+(?:['’‘][^\W_]+)*)"
)
# In a record: the time, stage directions, a word.
NOTED = re.compile(
    r"(?:^[ \t]*|\b(?=\d\d?:\d\d:))\d\d?:\d\d(?::\d\d)?\b|\[[^\]\n]{0,60}\]|\(\w+(?: \w+){0,2}\)|(?P<word>[^\W_]+(?:['’‘][^\W_]+)*)",
    re.MULTILINE,
)
SIC = "[sic]"
#: Figures that are written in two words: twenty-one.
TENS = frozenset(str(ten) for ten in range(20, 100, 10))
ONES = frozenset("123456789")


class Piece(NamedTuple):
    """Words of a quotation that should stand together in the record; `flows` where they go on from those before."""

    words: list[str]
    spans: list[Span]
    flows: bool


def noted(text: str) -> tuple[list[str], list[Span]]:
    """The words of a record and their places, without times, stage directions and fillers."""
    fillers = _lists()[0]
    words: list[str] = []
    spans: list[Span] = []
    for found in NOTED.finditer(text):
        if found["word"]:
            _add(words, spans, found["word"], Span(*found.span()), fillers)
    return words, spans


def pieces(text: str, inner: Span) -> Iterator[Piece]:
    """The parts of a quotation that its record should have whole: sentences, and what stands between brackets and cuts."""
    fillers = _lists()[0]
    flows = False
    for sentence in wordings.sentences(text, inner):
        words: list[str] = []
        spans: list[Span] = []
        letter: re.Match[str] | None = None
        for found in QUOTED.finditer(text, *sentence):
            if found["letter"]:
                letter = found
                flows = flows and bool(words)  # a letter in brackets begins a sentence that did not begin there
            elif found["word"]:
                start = letter.start() if letter else found.start()
                _add(words, spans, (letter["letter"] if letter else "") + found["word"], Span(start, found.end()), fillers)
                letter = None
            elif found[0].lower() != SIC:
                if words:
                    yield Piece(words, spans, flows)
                    words, spans = [], []
                flows = False
        if words:
            yield Piece(words, spans, flows)
            flows = True


def _add(words: list[str], spans: list[Span], word: str, span: Span, fillers: frozenset[str]) -> None:
    """Adds a word as it is compared: a filler is none, and “one” behind “twenty” makes one figure of it."""
    plain = word.lower().translate(wordings.APOSTROPHES)
    plain = _lists()[1].get(plain, plain)
    if words and words[-1] in TENS and plain in ONES:
        words[-1], spans[-1] = str(int(words[-1]) + int(plain)), spans[-1].to(span)
    elif plain not in fillers:
        words.append(plain)
        spans.append(span)


@cache
def _lists() -> tuple[frozenset[str], dict[str, str]]:
    own = lists("record", {})
    return frozenset(own["fillers"]), dict(entry.split(" ", 1) for entry in own["same"])
