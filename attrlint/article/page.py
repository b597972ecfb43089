"""The words of a story and where they stand: blocks, paragraphs, sentences, words.

All spans are code points of `Page.text`, 0-based, end exclusive.
"""

from bisect import bisect_left, bisect_right
from functools import cached_property

from attrlint.article.grammar.mentions import Mention, mention
from attrlint.article.terms import Word
from attrlint.language.engine import Sentence
from attrlint.source.prose import STORY, Block, Link, Prose
from attrlint.source.span import Span

#: Words of the longest first line that may be a headline.
FIRST_LINE = 20
#: What sentences end in, a mark included.
STOPS = frozenset(".!?…”’\"'")


class Page:
    """A story's prose and its sentences, to be asked for any place."""

    def __init__(self, prose: Prose, sentences: tuple[Sentence, ...]) -> None:
        self.prose = prose
        self.text = prose.text
        self.blocks: tuple[Block, ...] = prose.blocks
        self.sentences = sentences
        self._lemmas: dict[int, frozenset[str]] = {}  # of the blocks asked for, since a long one is asked for often

    def words(self, span: Span) -> str:
        """The words at `span`, as printed."""
        return self.text[span.start : span.end]

    def block_at(self, offset: int) -> int:
        """The number of the last block that begins at or before `offset`; 0 before the first."""
        return max(0, bisect_right(self._block_starts, offset) - 1)

    def paragraph_at(self, offset: int) -> int:
        """The number of the story's paragraph at `offset`: captions, embeds and furniture do not count."""
        return self._paragraphs[self.block_at(offset)] if self._paragraphs else 0

    def sentence_at(self, offset: int) -> int:
        """The number of the last sentence that begins at or before `offset`; 0 before the first."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def sentences_of(self, block: int) -> tuple[Sentence, ...]:
        """The sentences of a block, by its number."""
        first = bisect_left(self._sentence_blocks, block)
        return self.sentences[first : bisect_right(self._sentence_blocks, block)]

    def lemmas_of(self, block: int) -> frozenset[str]:
        """The lemmas of a block, by its number, as they stand: names keep their capital."""
        known = self._lemmas.get(block)
        if known is None:
            known = self._lemmas[block] = frozenset(lemma for sentence in self.sentences_of(block) for lemma in sentence.lemmas)
        return known

    def block_after(self, block: int) -> int | None:
        """The number of the story's next paragraph after that block, if there is one."""
        at = bisect_right(self._story, block)
        return self._story[at] if at < len(self._story) else None

    def block_before(self, block: int) -> int | None:
        """The number of the story's paragraph before that block, if there is one."""
        at = bisect_left(self._story, block) - 1
        return self._story[at] if at >= 0 else None

    def narration(self, form: str) -> tuple[Word, ...]:
        """Where a word (lower case) stands in the story's own voice, outside quotations of two words or more."""
        return tuple(self._concordance.get(form, ()))

    def lemma_at(self, span: Span) -> str:
        """The lemma of the word that begins where `span` begins; empty inside a quotation."""
        sentence = self.sentences[self.sentence_at(span.start)]
        at = bisect_left(sentence.starts, span.start)
        return sentence.lemmas[at].lower() if at < len(sentence.starts) and sentence.starts[at] == span.start else ""

    def mention(self, word: Word) -> Mention:
        """How the noun at a place is brought in: whose it is, and of which verb it is the subject."""
        found = mention(self.sentences[word.sentence], self.text, word.at)
        places = (word.at, *(() if found.verb is None else (found.verb,)))
        linked = any(self.link_at(self.span_of(Word(word.sentence, at))) for at in places)
        return found._replace(linked=linked)

    def link_at(self, span: Span) -> Link | None:
        """The link among whose words a place stands, if it does."""
        at = bisect_left(self.prose.links, span.end, key=lambda link: link.span.end)
        link = self.prose.links[at] if at < len(self.prose.links) else None
        return link if link is not None and link.span.start <= span.start else None

    def span_of(self, word: Word) -> Span:
        """The place of a word."""
        sentence = self.sentences[word.sentence]
        return Span(sentence.starts[word.at], sentence.ends[word.at])

    def in_first_line(self, offset: int) -> bool:
        """Whether a place stands in a short first line, which may be the headline of a text that marks none."""
        if self.block_at(offset) or len(self.blocks) < 2:
            return False
        return len(self.words(self.blocks[0].span).split(maxsplit=FIRST_LINE)) <= FIRST_LINE

    def in_heading(self, offset: int) -> bool:
        """Whether a place stands in a short first line that does not end as sentences do: a headline, though the text marks none."""
        return self.in_first_line(offset) and self.words(self.blocks[0].span).rstrip()[-1:] not in STOPS

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _story(self) -> list[int]:
        return [number for number, block in enumerate(self.blocks) if block.role in STORY]

    @cached_property
    def _paragraphs(self) -> list[int]:
        numbers: list[int] = []
        count = 0
        for block in self.blocks:
            count += block.role in STORY
            numbers.append(max(0, count - 1))
        return numbers

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def _sentence_blocks(self) -> list[int]:
        return [sentence.block for sentence in self.sentences]

    @cached_property
    def _concordance(self) -> dict[str, list[Word]]:
        found: dict[str, list[Word]] = {}
        for number, sentence in enumerate(self.sentences):
            for at, word in enumerate(sentence.words):
                found.setdefault(word.lower(), []).append(Word(number, at))
        return found
