"""How the embedded engine reads an article: quotations, words, sentences, tags, lemmas; arcs when a rule asks."""

from functools import partial
from itertools import pairwise
from sys import intern

from attrlint.language.embedded import arcs, tags
from attrlint.language.embedded.crf import Labeller, open_model
from attrlint.language.embedded.lemmas import Lemmas
from attrlint.language.embedded.repair import repair
from attrlint.language.embedded.sentences import firsts
from attrlint.language.embedded.tokens import Words
from attrlint.language.engine import QUOTE, Arcs, Provides, Reading, Sentence
from attrlint.language.marks import Quoted, pair
from attrlint.language.quoted import folded
from attrlint.source.prose import UNREAD, Prose
from attrlint.source.span import Span


class Embedded:
    """The engine that ships with attrlint: two small models, opened once, and word lists."""

    name = "embedded"
    provides: frozenset[Provides] = frozenset()

    def __init__(self) -> None:
        self._tagger = open_model("tags.crfsuite")
        self._known = tags.read_vocabulary()
        self._traced = tags.Traced(self._known)
        self._lemmas = Lemmas()
        self._labeller: Labeller | None = None

    def read(self, prose: Prose) -> Reading:
        """Sentences for every block whose role is not in UNREAD."""
        quoted, strays = pair(prose)
        columns, quotations, blocks = _words(prose, quoted)
        words, starts, ends = columns.words, columns.starts, columns.ends
        begins = firsts(columns, quotations, blocks)
        bounds = [*begins, len(words)]

        traits = [*map(self._traced.__getitem__, words)]
        for number in quotations:
            traits[number] = tags.QUOTATION
        tag, features = self._tagger.tag, tags.features
        labels: list[str] = []
        for first, stop in pairwise(bounds):
            labels += map(intern, tag(features(traits[first:stop])))
        if QUOTE in labels:  # the tag of quotations alone, whatever the model makes of a word it cannot read
            labels = ["X" if label == QUOTE else label for label in labels]
        for number in quotations:
            labels[number] = QUOTE
        repair(words, labels, begins, self._known)
        lemmas = self._lemmas
        forms = [lemmas[label][word] for word, label in zip(words, labels, strict=True)]

        sentences: list[Sentence] = []
        block = -1
        for first, stop in pairwise(bounds):
            block = blocks.get(first, block)
            span = Span(starts[first], ends[stop - 1])
            own = words[first:stop], labels[first:stop], forms[first:stop]
            sentences.append(Sentence(span, block, own[0], starts[first:stop], ends[first:stop], own[1], own[2], partial(self._arcs, *own)))
        return Reading(prose, quoted, tuple(sentences), strays)

    def _arcs(self, words: list[str], labels: list[str], lemmas: list[str], verb: int) -> Arcs:
        if self._labeller is None:
            self._labeller = open_model("arcs.crfsuite")
        return arcs.heads(self._labeller, words, labels, lemmas[verb], verb)


def _words(prose: Prose, quoted: tuple[Quoted, ...]) -> tuple[Words, set[int], dict[int, int]]:
    """The words of all blocks that are read, the numbers of those that are quotations, and the block each first word begins."""
    outermost = folded(prose.text, quoted)
    columns = Words(prose.text)
    quotations: set[int] = set()
    blocks: dict[int, int] = {}
    for number, block in enumerate(prose.blocks):
        if block.role not in UNREAD:
            first = len(columns.words)
            quotations.update(columns.read(block.span, outermost.get(number, ())))
            if len(columns.words) > first:
                blocks[first] = number
    return columns, quotations, blocks
