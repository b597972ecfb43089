"""Who or what a source phrase names: its kind, whether it is placed, and the name it goes by."""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import NUMBERS, PLACED, SUBJECT_PRONOUNS
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.people.cast import Cast
from attrlint.article.people.figures import Figure, Link
from attrlint.article.people.nouns import Nouns
from attrlint.article.speakers import placing
from attrlint.article.speakers.referents import PEOPLE, Referent, nominative
from attrlint.article.speakers.roles import holders
from attrlint.article.speakers.shortened import Descriptions, Full
from attrlint.article.terms import Basis, Confidence, Finding, Source, SourceKind
from attrlint.source.span import Span

# White is an adjective, and part of White House.
NAMELIKE = frozenset({"PROPN", "ADJ", "VERB", "NOUN"})
NAMED_KINDS = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.METONYM, SourceKind.ACCOUNT})
NOTHING = Finding(Basis.NOTHING, Confidence.OPEN, None, ())
NAMED = Finding(Basis.NAMED, Confidence.SURE, None, ())
DESCRIBED = Finding(Basis.DESCRIBED, Confidence.SURE, None, ())
#: "A pilot" is somebody, "the pilot" is who the story has told of.
INSIDE_KNOWLEDGE = frozenset("seen saw know knew attended worked briefed involved present reviewed read".split())
SOMEBODY = frozenset({"a", "an", "one", "another"})
COUNTED = frozenset("two three four five six several multiple".split())


class Sources:
    """Turns noun phrases into sources; knows the nouns that speak and the cast of the story."""

    __slots__ = ("_cast", "_descriptions", "_nouns")

    def __init__(self, cast: Cast, nouns: Nouns) -> None:
        self._cast = cast
        self._nouns = nouns
        self._descriptions = Descriptions(cast.sentences)

    def referent(self, grammar: Grammar, phrase: Phrase) -> Referent:
        """Whom a phrase of the sentence means, as far as its own words tell."""
        low = nominative(grammar.low[phrase.head])
        if low in SUBJECT_PRONOUNS or low in {"which", "that"}:
            span, head = _spans(grammar, phrase)
            kind = SourceKind.ORGANISATION if low in {"it", "which"} else SourceKind.PERSON
            word = grammar.sentence.words[phrase.head]
            source = Source(span, head, kind, word, identified=False, pronoun=True, found=NOTHING)
            return Referent(source, None, low in {"they", "we"}, "", (), human=low not in {"it", "which", "that"})
        parts = placing.apposed_together(grammar, phrase) or placing.described_pair(grammar, phrase) or placing.parts(grammar, phrase)
        if len(parts) == 1:
            return self._one(grammar, phrase)
        return _together(grammar, phrase, tuple(self._one(grammar, part) for part in parts))

    def _one(self, grammar: Grammar, phrase: Phrase) -> Referent:
        low, head = grammar.low[phrase.head], phrase.head
        tag, lemma = grammar.tags[head], grammar.lemmas[head].lower()
        if grammar.sentence.words[head].startswith("@"):
            return self._referent(grammar, phrase, SourceKind.ACCOUNT, grammar.sentence.words[head])
        if tag == "PROPN" and head == 0 and self._crowd(low):
            tag, lemma = "NOUN", _singular(low)
        if tag == "NOUN" and head == phrase.start == 0 and self._cast.is_surname(grammar.sentence.words[head]):
            tag = "PROPN"  # Ada Lund left. Lund said
        if tag == "PROPN" and grammar.sentence.words[head].islower() and lemma in self._nouns.kinds:
            tag = "NOUN"  # the university
        base = max(phrase.start, phrases.base_left(grammar, head))
        if tag == "PROPN":
            return self._bearer(grammar, phrase) or self._proper(grammar, phrase, base)
        name = placing.apposed(grammar, phrase) if self._nouns.kinds.get(lemma) is not SourceKind.DOCUMENT else None
        if name is not None and (named := self._apposition(grammar, phrase, name, lemma)):
            return named
        end = placing.whole_end(grammar, phrase)
        held = holders(self._cast, self._nouns, grammar, base, head, end)
        if len(held) == 1:
            return self._holder(grammar, phrase, *held[0])
        text = grammar.text[grammar.sentence.starts[base] : grammar.sentence.ends[end - 1]]
        found = DESCRIBED
        if held:
            found = Finding(Basis.ROLE, Confidence.OPEN, None, tuple(figure.name for figure, _ in held))
        elif (whole := self._whole(grammar, base, head, end, lemma)) is not None:
            text, found = whole.text, Finding(Basis.SHORT_FORM, Confidence.LIKELY, whole.place, ())
        who = self._referent(grammar, phrase, self._kind(grammar, phrase, base, tag, lemma), text, None, found)
        return who._replace(plural=True) if tag != grammar.tags[head] else who

    def _bearer(self, grammar: Grammar, phrase: Phrase) -> Referent | None:
        """Who is named behind an office and what it is of: Secretary of State Rex Orr."""
        words, at = grammar.sentence.words, phrase.head + 1
        if at >= phrase.end or words[at] != "of" or words[phrase.head] not in self._nouns.offices:
            return None
        while at + 1 < phrase.end and grammar.tags[at + 1] == "PROPN":
            at += 1
        link = self._cast.at(Span(grammar.sentence.starts[at], grammar.sentence.ends[at]))
        return self._linked(grammar, phrase, SourceKind.PERSON, link) if link is not None and link.figures[0].body is False else None

    def _whole(self, grammar: Grammar, base: int, head: int, end: int, lemma: str) -> Full | None:
        """The first full mention of the body or the several people that "the" and a noun stand for."""
        low = grammar.low[head]
        if end != head + 1 or base != head - 1 or grammar.low[base] != "the" or grammar.tags[head] != "NOUN":
            return None
        if not (self._nouns.is_body(lemma) or (low != lemma and self._nouns.is_person(lemma))):
            return None
        return self._descriptions.full(low, grammar.text, grammar.sentence.starts[base])

    def _kind(self, grammar: Grammar, phrase: Phrase, base: int, tag: str, lemma: str) -> SourceKind:
        """The kind of a common noun."""
        nouns, low = self._nouns, grammar.low[phrase.head]
        behind = grammar.low[phrase.head + 1 : phrase.head + 5]
        if behind[:1] and (behind[0] in PLACED or (behind[0] == "with" and "knowledge" in behind) or (low == "one" and behind[0] == "of")):
            return SourceKind.ANONYMOUS
        if lemma in nouns.vague and grammar.low[base] in NUMBERS and behind[:1] == ["who"] and not INSIDE_KNOWLEDGE.isdisjoint(behind):
            return SourceKind.ANONYMOUS
        if low == "people" and grammar.low[base] in COUNTED and placing.inside_a_body(grammar, phrase.head, nouns):
            return SourceKind.ANONYMOUS  # two people on the board
        if lemma in nouns.spokesperson:
            return SourceKind.ORGANISATION
        if low in COUNTED and behind[:1] == ["of"] and self._members(grammar, phrase.head + 2):
            return SourceKind.ANONYMOUS  # two of its directors
        if low in nouns.quantifier and (tag != "NUM" or phrase.head == phrase.start):
            return SourceKind.VAGUE
        if lemma in nouns.vague and (low != lemma or lemma in {"people", "public", "community", "industry"}):
            return SourceKind.VAGUE
        kind = nouns.kinds.get(low) or nouns.kinds.get(lemma)  # court papers show what a paper reports
        if kind is None:
            return SourceKind.ANONYMOUS if tag == "NOUN" and grammar.low[base] in {"a", "an", "one"} else SourceKind.OTHER
        counted = grammar.low[base] in SOMEBODY or (grammar.low[base] in COUNTED and low != lemma)
        somebody = kind is SourceKind.VAGUE or (kind is SourceKind.PERSON and counted)
        return SourceKind.ANONYMOUS if somebody else kind

    def _members(self, grammar: Grammar, first: int) -> bool:
        """Whether the noun phrase that begins at `first` is of people, and nobody's name."""
        last = phrases.base_right(grammar, first) - 1
        return last > first and grammar.tags[last] == "NOUN" and self._nouns.is_role(grammar.low[last])

    def _crowd(self, low: str) -> bool:
        """Whether a capitalised first word is no name but a crowd: Observers, Critics."""
        one = _singular(low)
        return low != one and one in self._nouns.kinds and not self._cast.is_surname(low.capitalize())

    def _proper(self, grammar: Grammar, phrase: Phrase, base: int) -> Referent:
        nouns, words = self._nouns, grammar.sentence.words
        last, first = words[phrase.head], phrase.head
        while first > base and words[first - 1][:1].isupper() and grammar.tags[first - 1] in NAMELIKE:
            first -= 1
        name = " ".join(words[first : phrase.head + 1])
        link = self._cast.at(_head(grammar, phrase)) or self._cast.by_surname(last)
        person = link is not None and link.figures[0].body is False
        article = first > 0 and grammar.low[first - 1] == "the"
        named = first > base and nouns.kinds.get(grammar.low[first - 1]) is SourceKind.OUTLET  # the newspaper Kesh
        outlet = last in nouns.outlet_last and (article or first < phrase.head)
        if named or name in nouns.outlets or ((outlet or nouns.is_outlet(words[first : phrase.head + 1])) and not person):
            return self._referent(grammar, phrase, SourceKind.OUTLET, name)
        alone = link is None or name.endswith(link.figures[0].name)  # not Dan Washington
        if (pair := " ".join(words[max(0, phrase.head - 1) : phrase.head + 1])) in nouns.metonym:
            name = pair  # Downing, read as a verb
        if name in nouns.metonym and alone:
            return self._referent(grammar, phrase, SourceKind.METONYM, name)
        if name in nouns.countries and alone and not article:
            return self._referent(grammar, phrase, SourceKind.ORGANISATION, name)
        if link is None:
            body = article or last in nouns.organisation_last or (last.isupper() and len(last) > 1)
            return self._referent(grammar, phrase, SourceKind.ORGANISATION if body else SourceKind.PERSON, name)
        if self._are_many(grammar, phrase, link, article=article):
            return self._referent(grammar, phrase, SourceKind.ORGANISATION, name)._replace(plural=True)
        if person and (not article or link.name.titles or link.figures[0].whole):
            return self._linked(grammar, phrase, SourceKind.PERSON, link)
        if link.figures[0].body is None and not article and not self._cast.is_body(link.figures[0]):
            return self._linked(grammar, phrase, SourceKind.PERSON, link)
        return self._linked(grammar, phrase, SourceKind.ORGANISATION, link)

    def _are_many(self, grammar: Grammar, phrase: Phrase, link: Link, *, article: bool) -> bool:
        """Whether the name is of a people or party in the plural: the Brujas, House Republicans."""
        low = grammar.low[phrase.head]
        one = _singular(low)
        if one == low or link.figures[0].body is True:
            return False
        return one in self._nouns.kinds or (article and not link.figures[0].whole)

    def _apposition(self, grammar: Grammar, phrase: Phrase, name: Phrase, lemma: str) -> Referent | None:
        """Who the name in apposition is, if it can be the noun's: a body is no caretaker, a person no company."""
        link = self._cast.at(_head(grammar, name))
        if link is None or (name.end - name.start < 2 and not link.figures[0].whole and not self._nouns.is_body(lemma)):
            return None
        body = self._nouns.is_body(lemma)
        if link.figures[0].body is not None and link.figures[0].body is not body:
            return None
        return self._linked(grammar, phrase, SourceKind.ORGANISATION if body else SourceKind.PERSON, link)

    def _linked(self, grammar: Grammar, phrase: Phrase, kind: SourceKind, link: Link) -> Referent:
        """The figure that a name stands for; the name as printed where it may be two people's."""
        if len(link.figures) > 1:
            found = Finding(link.basis, Confidence.OPEN, None, tuple(figure.name for figure in link.figures))
            return self._referent(grammar, phrase, kind, " ".join(link.name.words), None, found)
        figure = next(iter(link.figures))
        found = NAMED if link.basis is Basis.NAMED else Finding(link.basis, Confidence.SURE, figure.place, ())
        return self._referent(grammar, phrase, kind, figure.name, figure, found)

    def _holder(self, grammar: Grammar, phrase: Phrase, figure: Figure, place: Span) -> Referent:
        kind = SourceKind.ORGANISATION if figure.body else SourceKind.PERSON
        found = Finding(Basis.SHORT_FORM if figure.body else Basis.ROLE, Confidence.LIKELY, place, ())
        return self._referent(grammar, phrase, kind, figure.name, figure, found)

    def _referent(
        self,
        grammar: Grammar,
        phrase: Phrase,
        kind: SourceKind,
        name: str,
        figure: Figure | None = None,
        found: Finding = NAMED,
    ) -> Referent:
        nouns, low = self._nouns, grammar.low[phrase.head]
        span, head = _spans(grammar, phrase)
        identified = kind in NAMED_KINDS or placing.placed(grammar, phrase, nouns)
        lemma = grammar.lemmas[phrase.head].lower()
        plural = figure is None and (low in nouns.many or low in nouns.quantifier or (grammar.tags[phrase.head] == "NOUN" and low != lemma))
        proper = grammar.tags[phrase.head] == "PROPN"
        human = (kind in PEOPLE and (figure is not None or proper)) or (nouns.is_person(lemma) and not proper)
        source = Source(span, head, kind, name, identified=identified, pronoun=False, found=found)
        return Referent(source, figure, plural, "" if figure else nouns.gender(low), (), human=human)


def _singular(low: str) -> str:
    return f"{low[:-3]}y" if low.endswith("ies") else low.removesuffix("s")


def _head(grammar: Grammar, phrase: Phrase) -> Span:
    return Span(grammar.sentence.starts[phrase.head], grammar.sentence.ends[phrase.head])


def _spans(grammar: Grammar, phrase: Phrase) -> tuple[Span, Span]:
    sentence = grammar.sentence
    return Span(sentence.starts[phrase.start], sentence.ends[phrase.end - 1]), _head(grammar, phrase)


def _together(grammar: Grammar, phrase: Phrase, members: tuple[Referent, ...]) -> Referent:
    """Several who speak together, under all their names."""
    span, head = _spans(grammar, phrase)
    names = [member.source.name for member in members]
    kind = members[-1].source.kind if members[0].source.kind is SourceKind.OTHER else members[0].source.kind
    identified = any(member.source.identified for member in members)
    name = f"{', '.join(names[:-1])} and {names[-1]}"
    source = Source(span, head, kind, name, identified=identified, pronoun=False, found=members[0].source.found)
    return Referent(source, None, plural=True, gender="", members=members, human=members[0].human)
