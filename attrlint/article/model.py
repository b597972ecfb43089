"""What an article is to a rule: quotations, who said them, by which verb, and on what evidence.

All spans are code points of `Article.text`, 0-based, end exclusive; `terms` holds what an article is made of. `page` answers
where things stand, `sayings` who says what; what only some rules ask is read by `later`.
"""

from bisect import bisect_left
from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING

from attrlint.article.assertions import Accusation
from attrlint.article.grammar.closed import SUPPOSING
from attrlint.article.later import Later
from attrlint.article.sayings import Said, Sayings
from attrlint.article.terms import Attribution, Claim, Evidence, Grant, Quotation, QuotationKind, Source, Unnamed
from attrlint.language.engine import Sentence
from attrlint.source.prose import Prose
from attrlint.source.span import Span

if TYPE_CHECKING:  # these are imported only by a run that asks for them
    from attrlint.article.asserted.asserted import Asserted
    from attrlint.article.echoes.display import Echo, Wording
    from attrlint.article.echoes.record import Record
    from attrlint.article.echoes.verdicts import Held
    from attrlint.article.evidence.responses import Answers
    from attrlint.article.quotations.leaning import Leaning, Leanings

#: What a record can have the words of; a scare quote, a title and a sign are nobody's speech.
SAID = frozenset({QuotationKind.SPEECH, QuotationKind.PHRASE})


FIRST_PERSON = ("i", "me", "my", "i’m", "i'm")
#: What a participle of saying hangs on that is no report of its own: "accused of claiming".
GOVERNING = frozenset({"from", "for", "of", "despite", "about"})


class Article(Sayings):
    """A story with everything a rule may ask of it. Nothing in it changes."""

    def __init__(self, prose: Prose, sentences: tuple[Sentence, ...], said: Said, later: Later, record: "Record | None" = None) -> None:
        super().__init__(prose, sentences, said)
        self.record = record
        self._later = later

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What the attributions assert, each with the evidence linked to it."""
        return self._later.judged[0]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Words that back, limit or answer a claim."""
        return self._later.judged[1]

    @property
    def accusations(self) -> tuple[Accusation, ...]:
        """Who is said to have done wrong: by the story itself, by somebody it reports, by a verb such as "accused"."""
        return self._later.accusations

    @property
    def answers(self) -> "Answers":
        """Who answers what is said of them, to be asked by party."""
        return self._later.answers

    def in_common(self, content: tuple[Span, ...], sentence: int) -> tuple[Span, ...]:
        """The places in a sentence, by its number, that make it of one matter with content that begins in another; none if it is not."""
        return self._later.topics.in_common(self.sentences[self.sentence_at(content[0].start)], content, self.sentences[sentence])

    def contested(self, claim: Claim, further: Collection[str] = ()) -> bool:
        """Whether the story answers a claim, or calls it wrong: "untrue", "misspoke". `further` are more lemmas by which it does."""
        from attrlint.article.evidence.contested import contested

        return contested(self, claim, self._later.gainsaying.union(further))

    @property
    def asserted(self) -> "Asserted":
        """What the story asserts in numbers, records and certainties, and on whose word."""
        return self._later.asserted

    @cached_property
    def held(self) -> "tuple[Held, ...]":
        """The outermost quotations of somebody's words, each held against the record; empty without one."""
        record = self.record
        if record is None:
            return ()
        return tuple(record.hold(self.text, quotation) for quotation in self._outermost if quotation.kind in SAID)

    def is_legal(self, source: Source, further: Collection[str] = ()) -> bool:
        """Whether the source speaks for the law: a charge, a court, the police. `further` are more nouns that do."""
        sentence = self.sentences[self.sentence_at(source.span.start)]
        first, end = bisect_left(sentence.starts, source.span.start), bisect_left(sentence.starts, source.head.end)
        if 0 < first < end and sentence.tags[first] == "PROPN" and sentence.words[first - 1][:1].isupper():
            first -= 1  # Detective Fay Lomas: a title stands before the name
        one = self.words(source.head).lower() == "authority" and "authority" not in further  # a port's, not “the authorities”
        return not one and self._later.law.speaks(sentence.lemmas[first:end], further)

    def echo(self, span: Span, fuzzy: float) -> "Echo":
        """Where the story's paragraphs have the words that stand at a place in display type; see `Wording`."""
        return self._wording.echo(self.text, span, fuzzy)

    def pleaded(self, attribution: Attribution) -> bool:
        """Whether it is what somebody goes to court with: "is suing the firm, claiming that"."""
        return self._later.law.goes_to_court(self.sentences[attribution.sentence].lemmas)

    def in_court(self, block: int, further: Collection[str] = ()) -> bool:
        """Whether a block, by its number, tells of a case: of charges, courts or police. `further` are more words that do."""
        return self._later.law.in_case(self.lemmas_of(block), further)

    def supposed(self, attribution: Attribution) -> bool:
        """Whether it is asked or supposed, so that nobody is said to have said it: "If he admits that", "Did he claim that?"."""
        sentence = self.sentences[attribution.sentence]
        start = attribution.cue.span.start if attribution.source is None else min(attribution.cue.span.start, attribution.source.span.start)
        at = bisect_left(sentence.starts, start)
        return sentence.words[-1] == "?" or (at > 0 and sentence.words[at - 1].lower() in SUPPOSING)

    def spoken_of(self, attribution: Attribution) -> bool:
        """Whether the saying is only spoken of, and not what is reported: "accused of claiming that"."""
        sentence = self.sentences[attribution.sentence]
        verb = bisect_left(sentence.starts, attribution.cue.verb.start)
        return verb > 0 and sentence.words[verb - 1].lower() in GOVERNING

    @cached_property
    def first_person(self) -> bool:
        """Whether the writer says "I" in the story's own voice more than once: a column, a letter."""
        return sum(len(self.narration(form)) for form in FIRST_PERSON) > 1

    def leaning(self, quotation: Quotation) -> "Leaning":
        """What a quotation without a cue of its own shows of its speaker."""
        return self._leanings.of(quotation)

    def named_beside(self, quotation: Quotation) -> bool:
        """Whether somebody is named where the quotation stands, though no cue says that they speak."""
        from attrlint.article.quotations.beside import named

        return named(self, quotation)

    def told_elsewhere(self, attribution: Attribution) -> bool:
        """Whether it was said to another newsroom: "told the Courier", of which the story speaks."""
        from attrlint.article.unnamed.elsewhere import told

        return told(self, attribution)

    def account_of(self, attribution: Attribution) -> Attribution | None:
        """The outlet's report with which "he said" goes on: "The Courier reported that Orr had left. He said"."""
        from attrlint.article.unnamed.elsewhere import account

        return account(self, attribution)

    @property
    def unnamed(self) -> tuple[Unnamed, ...]:
        """The sources that speak in the story's own voice without a name, in order, with the reasons it gives."""
        return self._later.unnamed

    @property
    def grants(self) -> tuple[Grant, ...]:
        """The places where the story withholds a name, in order, also where nothing is told by whoever it is."""
        return self._later.grants

    @cached_property
    def _leanings(self) -> "Leanings":
        from attrlint.article.quotations.leaning import Leanings

        return Leanings(self)

    @cached_property
    def _wording(self) -> "Wording":
        from attrlint.article.echoes.display import Wording

        return Wording(self.text, self.blocks, self.quotations)
