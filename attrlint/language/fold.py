"""How the sentences of a parser that reads every word become those of the narration: each quotation folds to one word."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from attrlint.language import trees
from attrlint.language.embedded.sentences import inner_stop, reported
from attrlint.language.engine import QUOTE, Arcs, Sentence, Tree
from attrlint.language.quoted import Quoted, folded, mark
from attrlint.source.prose import Prose
from attrlint.source.span import Span

#: What a sentence does not begin with: the parser took a stop before it for an end.
NEVER_FIRST = frozenset(",;:)]}—–-/%&.?!…”’»›")
INNER_END = frozenset("?!…")


class Parsed(NamedTuple):
    """A word as the parser gives it: its place in the prose, what it is, and the number of the word it depends on, -1 for a root."""

    start: int
    end: int
    tag: str
    lemma: str
    head: int
    relation: str


class Piece(NamedTuple):
    """A sentence as the parser cut it, in the block with this number; heads are numbers of its own words."""

    block: int
    words: Sequence[Parsed]


def fold(prose: Prose, quoted: Iterable[Quoted], pieces: Iterable[Piece]) -> tuple[Sentence, ...]:
    """The sentences of the narration, in order. No quotation is cut in two, and what reports one stays with it."""
    quotations = folded(prose.text, quoted)
    made: list[_Columns] = []
    for block, own in groupby(pieces, lambda piece: piece.block):
        spans = quotations.get(block, [])
        first = len(made)
        for group in _whole([piece for piece in own if piece.words], spans):
            columns = _Columns(prose.text, block)
            columns.read(group, spans)
            if not columns.starts:
                continue
            if len(made) > first and _goes_on(prose.text, made[-1], columns):
                made[-1].join(columns)
            else:
                made.append(columns)
    return tuple(columns.sentence() for columns in made)


def _whole(pieces: Sequence[Piece], quotations: Sequence[Span]) -> list[list[Piece]]:
    """The pieces in groups, those together that one quotation runs through."""
    groups: list[list[Piece]] = []
    at = 0
    for piece in pieces:
        start = piece.words[0].start
        while at < len(quotations) and quotations[at].end <= start:
            at += 1
        inside = at < len(quotations) and quotations[at].start < start
        if groups and inside:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _goes_on(text: str, before: "_Columns", after: "_Columns") -> bool:
    """Whether the parser cut a sentence behind its quotation: “Why?” asked Voss."""
    if after.words[0][0] in NEVER_FIRST and after.tags[0] != QUOTE:
        return True
    if before.tags[-1] != QUOTE or after.tags[0] == QUOTE:
        return False
    if after.words[0][0].islower():
        return True
    quotes = {at for at, tag in enumerate(after.tags) if tag == QUOTE}
    return inner_stop(text, before.ends[-1]) in INNER_END and reported(after.words, quotes, 0)


class _Columns:
    """A sentence in the making."""

    def __init__(self, text: str, block: int) -> None:
        self.text, self.block = text, block
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.tags: list[str] = []
        self.lemmas: list[str] = []
        self.heads: list[int] = []
        self.relations: list[str] = []

    def read(self, pieces: Sequence[Piece], quotations: Sequence[Span]) -> None:
        """Adds the words of the pieces, those in a quotation as one."""
        words, heads = _flat(pieces)
        numbers: list[int] = []  # of each word, its number here
        over = 0  # the quotations before this one end before the word
        opened = -1  # the quotation that is in the columns already
        for word in words:
            while over < len(quotations) and quotations[over].end <= word.start:
                over += 1
            if over < len(quotations) and quotations[over].start < word.end:
                number = self._beside(word, quotations[over], first=opened != over)
                opened = over
            else:
                number = self._add(word.start, word.end, word.tag, word.lemma)
            numbers.append(number)
        self._link(words, heads, numbers)

    def join(self, later: "_Columns") -> None:
        """Adds the sentence behind this one; a quotation that is this one's root depends on that one's."""
        own = len(self.words)
        root = next((own + at for at, head in enumerate(later.heads) if head < 0), -1)
        last = own - 1
        self.words += later.words
        self.starts += later.starts
        self.ends += later.ends
        self.tags += later.tags
        self.lemmas += later.lemmas
        self.heads += [head + own if head >= 0 else -1 for head in later.heads]
        self.relations += later.relations
        if self.tags[last] == QUOTE and self.heads[last] < 0 and root >= 0:
            self.heads[last], self.relations[last] = root, "ccomp"

    def sentence(self) -> Sentence:
        tree = Tree(self.heads, self.relations)
        span = Span(self.starts[0], self.ends[-1])
        return Sentence(span, self.block, self.words, self.starts, self.ends, self.tags, self.lemmas, _asked(tree), tree)

    def _beside(self, word: Parsed, quotation: Span, *, first: bool) -> int:
        """Adds the quotation that a word stands in, if it is the `first` one to, with what of the word stands outside.

        Answers the number of the part that stands outside, or else that of the quotation.
        """
        outside = -1
        if word.start < quotation.start:
            outside = self._trimmed(word, word.start, quotation.start)
        if first:
            self._add(quotation.start, quotation.end, QUOTE, mark(self.text, quotation.start))
        inside = len(self.words) - 1
        if word.end > quotation.end:
            outside = self._trimmed(word, quotation.end, word.end)
        return inside if outside < 0 else outside

    def _trimmed(self, word: Parsed, start: int, end: int) -> int:
        """Adds a part of a word, if there is more than white space in it; answers its number, or -1."""
        printed = self.text[start:end]
        start, end = start + len(printed) - len(printed.lstrip()), end - len(printed) + len(printed.rstrip())
        if start >= end:
            return -1
        return self._add(start, end, word.tag if any(map(str.isalnum, printed)) else "PUNCT", printed.strip().lower())

    def _add(self, start: int, end: int, tag: str, lemma: str) -> int:
        printed = self.text[start:end]
        word = mark(self.text, start) if tag == QUOTE else printed
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)
        self.tags.append(tag)
        self.lemmas.append(printed if tag == "PROPN" else lemma)
        self.heads.append(-1)
        self.relations.append("root")
        return len(self.words) - 1

    def _link(self, words: Sequence[Parsed], heads: Sequence[int], numbers: Sequence[int]) -> None:
        """Gives each word here its head and relation; of a quotation, those of the first word in it that leads out."""
        led = [-1] * len(self.words)  # how good an answer is there: 0 a mark's, 1 any other
        for word, head, number in zip(words, heads, numbers, strict=True):
            above = numbers[head] if head >= 0 else -1
            if above == number:
                continue
            rank = -1 if above < 0 else int(word.relation != "punct")
            if rank > led[number]:
                led[number] = rank
                self.heads[number], self.relations[number] = above, word.relation
        self._uncircle()

    def _uncircle(self) -> None:
        """Makes a root of a quotation that came to stand above itself, since several sentences went into it."""
        seen = [-1] * len(self.heads)
        for first in range(len(self.heads)):
            at, path = first, list[int]()
            while at >= 0 and seen[at] < 0:
                seen[at] = first
                path.append(at)
                at = self.heads[at]
            if at >= 0 and seen[at] == first:
                circle = path[path.index(at) :]
                cut = next((number for number in circle if self.tags[number] == QUOTE), at)
                self.heads[cut], self.relations[cut] = -1, "root"


def _flat(pieces: Sequence[Piece]) -> tuple[list[Parsed], list[int]]:
    """The words of all pieces and their heads, numbered through."""
    words: list[Parsed] = []
    heads: list[int] = []
    for piece in pieces:
        own = len(words)
        words += piece.words
        heads += [word.head + own if word.head >= 0 else -1 for word in piece.words]
    return words, heads


def _asked(tree: Tree) -> "partial[Arcs]":
    return partial(trees.arcs, tree)
