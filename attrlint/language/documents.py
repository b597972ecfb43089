"""How the documents of Stanza become sentences with their places in the prose; nothing here imports it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, cast

from attrlint.language.engine import Name, NameKind
from attrlint.language.fold import Parsed, Piece
from attrlint.source.prose import UNREAD, Prose
from attrlint.source.span import Span

_BETWEEN = "\n\n"  # Stanza ends a sentence at an empty line
_SPACE = re.compile(r"\s")
_KINDS = {"PERSON": NameKind.PERSON, "PER": NameKind.PERSON, "ORG": NameKind.BODY, "NORP": NameKind.BODY} | dict.fromkeys(
    ("GPE", "LOC", "FAC"), NameKind.PLACE
)


class Word(Protocol):
    """A word of Universal Dependencies; `head` is the id of another in its sentence, 0 for the root."""

    id: int
    text: str
    lemma: str | None
    upos: str | None
    head: int | None
    deprel: str | None


class Token(Protocol):
    """What is written as one, with its words: don’t has two. Places are code points of the document's text."""

    start_char: int
    end_char: int
    words: Sequence[Word]


class Cut(Protocol):
    """A sentence."""

    tokens: Sequence[Token]
    words: Sequence[Word]


class Entity(Protocol):
    """A name, and what it names."""

    type: str
    start_char: int
    end_char: int


class Document(Protocol):
    """What the pipeline gives."""

    sentences: Sequence[Cut]
    ents: Sequence[Entity]
    text: str

    def to_dict(self) -> list[list[dict[str, object]]]:
        """Its sentences as lists of tokens and words."""
        ...


class Laid(NamedTuple):
    """The text that Stanza is given: the blocks that are read, and where each begins in it and in the prose."""

    text: str
    begins: Sequence[int]
    blocks: Sequence[int]
    starts: Sequence[int]

    def place(self, at: int) -> tuple[int, int]:
        """The number of the block that the text's code point `at` stands in, and how far it is from its place in the prose."""
        number = bisect_right(self.begins, at) - 1
        return self.blocks[number], self.starts[number] - self.begins[number]


def lay(prose: Prose) -> Laid:
    """The blocks that are read, apart by empty lines."""
    parts: list[str] = []
    begins: list[int] = []
    blocks: list[int] = []
    starts: list[int] = []
    at = 0
    for number, (role, span) in enumerate(prose.blocks):
        words = _SPACE.sub(" ", span.of(prose.text))
        if role in UNREAD or not words.strip():
            continue
        parts.append(words)
        begins.append(at)
        blocks.append(number)
        starts.append(span.start)
        at += len(words) + len(_BETWEEN)
    return Laid(_BETWEEN.join(parts), begins, blocks, starts)


def pieces(document: Document, laid: Laid) -> Iterator[Piece]:
    """The sentences, with their places in the prose."""
    for sentence in document.sentences:
        if not sentence.tokens:
            continue
        block, shift = laid.place(sentence.tokens[0].start_char)
        numbers: dict[int, int] = {}  # of Stanza's words, those here
        given: list[tuple[Span, Word]] = []
        for token in sentence.tokens:
            parts = _parts(laid.text, token)
            apart = len(parts) == len(token.words)
            for nth, word in enumerate(token.words):
                numbers[word.id] = len(given) + nth * apart
            given += zip(parts, token.words if apart else (_above(token.words),), strict=True)
        yield Piece(block, [_parsed(place, word, numbers, shift) for place, word in given])


def _above(words: Sequence[Word]) -> Word:
    """Of the words of one token, the one that the others depend on."""
    own = {word.id for word in words}
    return next((word for word in words if word.head not in own), words[0])


def _parsed(place: Span, word: Word, numbers: Mapping[int, int], shift: int) -> Parsed:
    lemma = (word.lemma or word.text).lower()
    return Parsed(place.start + shift, place.end + shift, word.upos or "X", lemma, numbers.get(word.head or 0, -1), word.deprel or "dep")


def _parts(text: str, token: Token) -> list[Span]:
    """The places of a token's words, as printed: do|n’t; of the whole token where its words are not written in it."""
    start, end = token.start_char, token.end_char
    printed = text[start:end]
    if len(token.words) > 1 and "".join(word.text for word in token.words) == printed:
        parts: list[Span] = []
        for word in token.words:
            parts.append(Span(start, start + len(word.text)))
            start += len(word.text)
        return parts
    return [Span(start, end)]


def cut(sentences: Sequence[Sequence[dict[str, object]]], longest: int) -> Iterator[list[dict[str, object]]]:
    """The sentences in parts that a parser can weigh, each with its own numbers."""
    for sentence in sentences:
        part: list[dict[str, object]] = []
        words = held = 0  # how many the part has, and how many of them a token of several words still holds together
        for token in sentence:
            number = token["id"]
            if isinstance(number, int):
                if words >= longest and words >= held:
                    yield part
                    part, words, held = [], 0, 0
                words += 1
                token["id"] = words
            else:
                first, last = cast("tuple[int, int]", number)
                if words >= longest:
                    yield part
                    part, words = [], 0
                held = words + 1 + last - first
                token["id"] = (words + 1, held)
            part.append(token)
        if part:
            yield part


def names(document: Document, laid: Laid) -> Iterator[Name]:
    """The names of people, bodies and places, in order."""
    for entity in document.ents:
        kind = _KINDS.get(entity.type)
        if kind is not None:
            _, shift = laid.place(entity.start_char)
            yield Name(Span(entity.start_char + shift, entity.end_char + shift), kind)
