"""How the sentences of a parser that reads every word become those of the narration: each quotation folds to one word."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from attrlint.language import trees
from attrlint.language.embedded.sentences import firsts
from attrlint.language.embedded.tokens import Words
from attrlint.language.engine import QUOTE, Sentence, Tree
from attrlint.language.quoted import Quoted, folded, mark
from attrlint.source.prose import Prose
from attrlint.source.span import Span

#: What a sentence does not begin with: the parser took a stop before it for an end.
NEVER_FIRST = frozenset(",;:)]}—–-/%&.?!…”’»›")


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
    made: list[Sentence] = []
    for block, own in groupby(pieces, lambda piece: piece.block):
        columns = _Columns(prose.text)
        columns.read([piece for piece in own if piece.words], quotations.get(block, []))
        made += columns.sentences(block)
    return tuple(made)


class _Columns:
    """The words of a block in the making."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.tags: list[str] = []
        self.lemmas: list[str] = []
        self.heads: list[int] = []
        self.relations: list[str] = []
        self.cuts: set[int] = set()  # the words before which the parser ends a sentence

    def read(self, pieces: Sequence[Piece], quotations: Sequence[Span]) -> None:
        """Adds the words of the pieces, those in a quotation as one."""
        words, heads = _flat(pieces)
        begins = set(accumulate((len(piece.words) for piece in pieces), initial=0))
        numbers: list[int] = []  # of each word, its number here
        over = 0  # the quotations before this one end before the word
        opened = -1  # the quotation that is in the columns already
        for at, word in enumerate(words):
            while over < len(quotations) and quotations[over].end <= word.start:
                over += 1
            inside = over < len(quotations) and quotations[over].start < word.end
            if at in begins and not (inside and opened == over):
                self.cuts.add(len(self.words))
            if inside:
                numbers.append(self._beside(word, quotations[over], first=opened != over))
                opened = over
            else:
                numbers.append(self._add(word.start, word.end, word.tag, word.lemma))
        self._link(words, heads, numbers)

    def sentences(self, block: int) -> Iterator[Sentence]:
        """The words, cut where sentences end; an arc that leads from one into another makes a root."""
        for first, stop in pairwise([*self._firsts(), len(self.words)]):
            heads = [head - first if first <= head < stop else -1 for head in self.heads[first:stop]]
            relations = [relation if head >= 0 else "root" for head, relation in zip(heads, self.relations[first:stop], strict=True)]
            tags = self.tags[first:stop]
            _hang(tags, heads, relations)
            tree = Tree(heads, relations)
            own = self.words[first:stop], self.starts[first:stop], self.ends[first:stop], tags, self.lemmas[first:stop]
            yield Sentence(Span(own[1][0], own[2][-1]), block, *own, partial(trees.arcs, tree), tree)

    def _firsts(self) -> list[int]:
        """The words that begin a sentence: beside a quotation those that news copy makes likely, elsewhere where the parser cuts.

        Few treebanks have the “Why?” asked Voss of the news in them, and parsers part it.
        """
        quotes = {at for at, tag in enumerate(self.tags) if tag == QUOTE}
        kept = {at for at in self.cuts if at < len(self.words) and (not at or at in quotes or self.words[at][0] not in NEVER_FIRST)}
        if quotes:
            columns = Words(self.text)
            columns.words, columns.starts, columns.ends = self.words, self.starts, self.ends
            likely = firsts(columns, quotes, {0})
            kept = {at for at in kept if not _beside_quotation(at, quotes)} | {at for at in likely if _beside_quotation(at, quotes)}
            kept.add(0)
        return sorted(kept)

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


def _beside_quotation(at: int, quotes: Collection[int]) -> bool:
    return at in quotes or at - 1 in quotes


def _hang(tags: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """Hangs a quotation that is a root from the next root behind it, as what is said: “Why?” asked Voss."""
    roots = [at for at, head in enumerate(heads) if head < 0]
    for one, other in pairwise(roots):
        if tags[one] == QUOTE and tags[other] == "VERB":
            heads[one], relations[one] = other, "ccomp"
