"""What an article is to a rule: quotations, who said them, by which verb, and on what evidence.

All spans are code points of `Article.text`, 0-based, end exclusive; `terms` holds what an article is made of.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from attrlint.article.assertions import Accusation
from attrlint.article.closed import SUPPOSING
from attrlint.article.law import Law
from attrlint.article.mentions import Mention, mention
from attrlint.article.terms import (
    Attribution,
    Body,
    Claim,
    Evidence,
    Person,
    Quotation,
    QuotationKind,
    Source,
    Unnamed,
    Word,
)
from attrlint.language.engine import Sentence
from attrlint.language.marks import Stray
from attrlint.source.prose import STORY, Block, Link, Prose
from attrlint.source.span import Span

if TYPE_CHECKING:  # these are imported only by a run that asks for them
    from attrlint.article.asserted import Asserted
    from attrlint.article.display import Echo, Wording
    from attrlint.article.leaning import Leaning, Leanings
    from attrlint.article.record import Record
    from attrlint.article.responses import Answers
    from attrlint.article.topics import Topics
    from attrlint.article.verdicts import Held

#: Words of the longest first line that may be a headline.
FIRST_LINE = 20
#: What a record can have the words of; a scare quote, a title and a sign are nobody's speech.
SAID = frozenset({QuotationKind.SPEECH, QuotationKind.PHRASE})


class Article:
    """A story with everything a rule may ask of it. Nothing in it changes; `judged` finds claims and evidence, asked once if at all."""

    def __init__(
        self,
        *,
        prose: Prose,
        asserted: Callable[[], "Asserted"],
        sentences: tuple[Sentence, ...],
        quotations: tuple[Quotation, ...],
        strays: tuple[Stray, ...],
        attributions: tuple[Attribution, ...],
        judged: Callable[[], tuple[tuple[Claim, ...], tuple[Evidence, ...]]],
        accused: Callable[[], tuple[Accusation, ...]],
        people: tuple[Person, ...],
        withheld: Callable[[], tuple[Unnamed, ...]] = tuple,
        law: Law,
        bodies: tuple[Body, ...],
        answering: "Callable[[tuple[Evidence, ...]], Answers]",
        topics: "Callable[[], Topics]",
        record: "Record | None" = None,
    ) -> None:
        self._assert = asserted
        self.prose = prose
        self.text = prose.text
        self.blocks: tuple[Block, ...] = prose.blocks
        self.sentences = sentences
        self.quotations = quotations
        self.strays = strays
        self.attributions = attributions
        self.people = people
        self.bodies = bodies
        self.record = record
        self._judge = judged
        self._withhold = withheld
        self._accuse = accused
        self._answering = answering
        self._find_topics = topics
        self._law = law
        self._cases: dict[tuple[int, frozenset[str]], bool] = {}  # of blocks asked for, since several rules ask

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the attributions assert, each with the evidence linked to it."""
        return self._judged[0]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Words that back, limit or answer a claim."""
        return self._judged[1]

    @cached_property
    def accusations(self) -> tuple[Accusation, ...]:
        """Who is said to have done wrong: by the story itself, by somebody it reports, by a verb such as "accused"."""
        return self._accuse()

    @cached_property
    def answers(self) -> "Answers":
        """Who answers what is said of them, to be asked by party."""
        return self._answering(self.evidence)

    def in_common(self, content: tuple[Span, ...], sentence: int) -> tuple[Span, ...]:
        """The places in a sentence, by its number, that make it of one matter with content that begins in another; none if it is not."""
        return self._topics.in_common(self.sentences[self.sentence_at(content[0].start)], content, self.sentences[sentence])

    @cached_property
    def asserted(self) -> "Asserted":
        """What the story asserts in numbers, records and certainties, and on whose word."""
        return self._assert()

    @cached_property
    def held(self) -> "tuple[Held, ...]":
        """The outermost quotations of somebody's words, each held against the record; empty without one."""
        record = self.record
        if record is None:
            return ()
        return tuple(record.hold(self.text, quotation) for quotation in self._outermost if quotation.kind in SAID)

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

    def block_after(self, block: int) -> int | None:
        """The number of the story's next paragraph after that block, if there is one."""
        at = bisect_right(self._story, block)
        return self._story[at] if at < len(self._story) else None

    def quotations_in(self, block: int) -> tuple[Quotation, ...]:
        """The quotations of a block, in order of their start."""
        return tuple(self._by_block.get(block, ()))

    def quotations_within(self, spans: tuple[Span, ...]) -> tuple[Quotation, ...]:
        """The outermost quotations that touch any of the spans."""
        found: list[Quotation] = []
        for span in spans:
            at = max(0, bisect_right(self._outermost_starts, span.start) - 1)
            while at < len(self._outermost) and self._outermost[at].span.start < span.end:
                if self._outermost[at].span.touches(span):
                    found.append(self._outermost[at])
                at += 1
        return tuple(found)

    def bodies_in(self, block: int) -> tuple[tuple[Span, Body], ...]:
        """Where a block names bodies, in order, each place with the body."""
        return tuple(self._bodies_by_block.get(block, ()))

    def strays_in(self, block: int) -> tuple[Stray, ...]:
        """The marks without a partner in a block."""
        return tuple(stray for stray in self._strays_by_block.get(block, ()))

    def runs_into(self, block: int) -> bool:
        """Whether the story's paragraph before that block leaves a quotation open."""
        at = bisect_left(self._story, block) - 1
        return at >= 0 and any(not quotation.closed for quotation in self.quotations_in(self._story[at]))

    def narration(self, form: str) -> tuple[Word, ...]:
        """Where a word (lower case) stands in the story's own voice, outside quotations of two words or more."""
        return tuple(self._concordance.get(form, ()))

    def attributions_in(self, sentence: int) -> tuple[Attribution, ...]:
        """The attributions whose cue stands in that sentence, in order."""
        return tuple(self._by_sentence.get(sentence, ()))

    def attributions_after(self, attribution: Attribution) -> Iterator[Attribution]:
        """The attributions whose cue stands after this one's, in order."""
        at = bisect_right(self._cue_starts, attribution.cue.span.start)
        for number in range(at, len(self.attributions)):
            yield self._in_order[number]

    def is_legal(self, source: Source, further: Collection[str] = ()) -> bool:
        """Whether the source speaks for the law: a charge, a court, the police. `further` are more nouns that do."""
        sentence = self.sentences[self.sentence_at(source.span.start)]
        first, end = bisect_left(sentence.starts, source.span.start), bisect_left(sentence.starts, source.head.end)
        if 0 < first < end and sentence.tags[first] == "PROPN" and sentence.words[first - 1][:1].isupper():
            first -= 1  # Detective Fay Lomas: a title stands before the name
        return self._law.speaks(sentence.lemmas[first:end], further)

    def teller(self, span: Span) -> Attribution | None:
        """The attribution of a named or described source in whose content a place stands: these are somebody's words."""
        for attribution in self.attributions_in(self.sentence_at(span.start)):
            if attribution.source is not None and any(part.holds(span) for part in attribution.content):
                return attribution
        return None

    def echo(self, span: Span, fuzzy: float) -> "Echo":
        """Where the story's paragraphs have the words that stand at a place in display type; see `Wording`."""
        return self._wording.echo(self.text, span, fuzzy)

    def pleaded(self, attribution: Attribution) -> bool:
        """Whether it is what somebody goes to court with: "is suing the firm, claiming that"."""
        return self._law.goes_to_court(self.sentences[attribution.sentence].lemmas)

    def in_court(self, block: int, further: Collection[str] = ()) -> bool:
        """Whether a block, by its number, tells of a case: of charges, courts or police. `further` are more words that do."""
        asked = (block, frozenset(further))
        if asked not in self._cases:
            self._cases[asked] = any(self._law.in_case(sentence.lemmas, further) for sentence in self.sentences_of(block))
        return self._cases[asked]

    def supposed(self, attribution: Attribution) -> bool:
        """Whether it is asked or supposed, so that nobody is said to have said it: "If he admits that", "Did he claim that?"."""
        sentence = self.sentences[attribution.sentence]
        start = attribution.cue.span.start if attribution.source is None else min(attribution.cue.span.start, attribution.source.span.start)
        at = bisect_left(sentence.starts, start)
        return sentence.words[-1] == "?" or (at > 0 and sentence.words[at - 1].lower() in SUPPOSING)

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

    def speech(self) -> Iterator[Quotation]:
        """The outermost quotations that hold somebody's words, in the story's own blocks."""
        for quotation in self.quotations:
            if quotation.depth == 0 and quotation.kind is QuotationKind.SPEECH and self.blocks[quotation.block].role in STORY:
                yield quotation

    def before(self, quotation: Quotation, count: int) -> tuple[Quotation, ...]:
        """The last `count` outermost quotations that begin before this one, the nearest first."""
        at = bisect_left(self._outermost_starts, quotation.span.start)
        return tuple(reversed(self._outermost[max(0, at - count) : at]))

    def leaning(self, quotation: Quotation) -> "Leaning":
        """What a quotation without a cue of its own shows of its speaker."""
        return self._leanings.of(quotation)

    def named_beside(self, quotation: Quotation) -> bool:
        """Whether somebody is named where the quotation stands, though no cue says that they speak."""
        from attrlint.article.beside import named

        return named(self, quotation)

    def in_first_line(self, offset: int) -> bool:
        """Whether a place stands in a short first line, which may be the headline of a text that marks none."""
        if self.block_at(offset) or len(self.blocks) < 2:
            return False
        return len(self.words(self.blocks[0].span).split(maxsplit=FIRST_LINE)) <= FIRST_LINE

    @cached_property
    def named_at(self) -> frozenset[int]:
        """Where the names of people begin."""
        return frozenset(mention.start for person in self.people for mention in person.mentions)

    @cached_property
    def _leanings(self) -> "Leanings":
        from attrlint.article.leaning import Leanings

        return Leanings(self)

    @cached_property
    def _judged(self) -> tuple[tuple[Claim, ...], tuple[Evidence, ...]]:
        return self._judge()  # only when asked for: a list of quotations needs none of it

    @cached_property
    def _topics(self) -> "Topics":
        return self._find_topics()

    @cached_property
    def _wording(self) -> "Wording":
        from attrlint.article.display import Wording

        return Wording(self.text, self.blocks, self.quotations)

    @cached_property
    def unnamed(self) -> tuple[Unnamed, ...]:
        """The sources that speak in the story's own voice without a name, in order, with the reasons it gives."""
        return self._withhold()  # as above

    @cached_property
    def _in_order(self) -> list[Attribution]:
        return sorted(self.attributions, key=lambda attribution: attribution.cue.span)

    @cached_property
    def _cue_starts(self) -> list[int]:
        return [attribution.cue.span.start for attribution in self._in_order]

    @cached_property
    def _outermost(self) -> list[Quotation]:
        return [quotation for quotation in self.quotations if quotation.depth == 0]

    @cached_property
    def _outermost_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self._outermost]

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
    def _by_block(self) -> dict[int, list[Quotation]]:
        found: dict[int, list[Quotation]] = {}
        for quotation in self.quotations:
            found.setdefault(quotation.block, []).append(quotation)
        return found

    @cached_property
    def _bodies_by_block(self) -> dict[int, list[tuple[Span, Body]]]:
        found: dict[int, list[tuple[Span, Body]]] = {}
        for place, body in sorted((place, named) for named in self.bodies for place in named.mentions):
            found.setdefault(self.block_at(place.start), []).append((place, body))
        return found

    @cached_property
    def _strays_by_block(self) -> dict[int, list[Stray]]:
        found: dict[int, list[Stray]] = {}
        for stray in self.strays:
            found.setdefault(stray.block, []).append(stray)
        return found

    @cached_property
    def _by_sentence(self) -> dict[int, list[Attribution]]:
        found: dict[int, list[Attribution]] = {}
        for attribution in self.attributions:
            found.setdefault(attribution.sentence, []).append(attribution)
        return found

    @cached_property
    def _concordance(self) -> dict[str, list[Word]]:
        found: dict[str, list[Word]] = {}
        for number, sentence in enumerate(self.sentences):
            for at, word in enumerate(sentence.words):
                found.setdefault(word.lower(), []).append(Word(number, at))
        return found
