"""Who answers what is said of them: denials, statements and silence, by whoever they are of or speaks for them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from attrlint.article.grammar.closed import NOT, POSSESSIVE, SUBJECT_PRONOUNS
from attrlint.article.terms import Attribution, Confidence, Evidence, EvidenceKind, SourceKind
from attrlint.article.wordlists import Lists, lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: Small words of a body's name that name nobody.
SMALL = frozenset("the a an of for and at in on st".split())
POSSESSING = frozenset("his her their its".split())
ARTICLES = frozenset("the a an".split())
#: "X of the firm": no words of a name.
SHORTEST = 2
#: Words at the head of a sentence that make it speak of whoever the one before names, and how many are looked at.
LEANING = SUBJECT_PRONOUNS | POSSESSING | {"neither", "both", "the", "nobody", "none"}
NEAR = 5
#: Words behind "’s" in which "colleague" stands.
CLOSE = 4
#: What a newsroom sends and makes.
TRIED = frozenset("call email e-mail message letter request question query text voicemail inquiry".split())
#: Words behind a name and its comma that may tell what a body is.
APPOSED = 8


class Answering(StrEnum):
    """How somebody answers."""

    DENIAL = "denial"  # it is not so
    STATEMENT = "statement"  # words of theirs, on whatever matter
    SILENCE = "silence"  # they were asked, and did not answer


class Answer(NamedTuple):
    """A place where somebody answers, or is said to have been asked."""

    span: Span
    sentence: int
    how: Answering
    words: frozenset[str]  # that tell who it is, in lower case
    stands_for: bool  # "his lawyer", "the company": whoever was spoken of
    party: str  # the noun of whoever answers, where it is of a body that is no firm: a union


class Answers:
    """The answers of a story, to be asked whose they are."""

    __slots__ = (
        "_apart",
        "_beside",
        "_bodies",
        "_by_word",
        "_closed_on",
        "_low",
        "_representatives",
        "_sentences",
        "_standing",
        "elsewhere",
    )

    def __init__(
        self, text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution], evidence: Sequence[Evidence], changed: Lists
    ) -> None:
        own = lists("responses", changed)
        self._sentences = sentences
        self._representatives, self._bodies = frozenset(own["who.representative"]), frozenset(own["who.body"])
        self._apart, self._beside, self.elsewhere = (frozenset(own[key]) for key in ("who.apart", "who.beside", "how.elsewhere"))
        self._low = [[word.lower() for word in sentence.words] for sentence in sentences]
        closed = frozenset(own["closed.judged"]) | frozenset(own["closed.dead"])
        told = (sentence for sentence in sentences if not closed.isdisjoint(sentence.lemmas))
        self._closed_on = frozenset(word.lower() for sentence in told for word in sentence.words)
        answering, sought = frozenset(own["how.answering"]), frozenset(own["how.sought"])
        found = [
            *self._reported(text, attributions),
            *self._marked(evidence),
            *self._worded(answering, sought),
        ]
        self._standing: list[Answer] = []
        self._by_word: dict[str, list[Answer]] = {}
        for answer in sorted(found, key=lambda one: one.span):
            if answer.stands_for:
                self._standing.append(answer)
            for word in answer.words:
                self._by_word.setdefault(word, []).append(answer)

    def of(self, name: str, kind: SourceKind) -> Iterator[Answer]:
        """The answers of a party: its own, or those of whoever speaks for it."""
        seen: set[Answer] = set()
        telling = _telling(name, kind)
        called: set[str] | None = None
        for found in (*(self._by_word.get(word, ()) for word in sorted(telling)), self._standing):
            for answer in found:
                if answer in seen:
                    continue
                seen.add(answer)
                if answer.party and kind is not SourceKind.PERSON and telling.isdisjoint(self._low[answer.sentence]):
                    called = self._called(name) if called is None else called
                    if answer.party not in called:
                        continue  # a union does not answer for the firm
                yield answer

    def _called(self, name: str) -> set[str]:
        """What a body is called: the words of its name, and those of its appositions: "Lund Hope, a charity"."""
        words = name.lower().split()
        called = set(words)
        for low in self._low:
            at = low.index(words[-1]) + 1 if words and words[-1] in low else len(low)
            if low[at : at + 1] == [","] and not (ARTICLES | POSSESSING).isdisjoint(low[at + 1 : at + 2]):
                called.update(low[at + 1 : at + 1 + APPOSED])
        return called

    def closed(self, name: str, kind: SourceKind) -> bool:
        """Whether the story tells that a party was convicted, or is dead."""
        return not self._closed_on.isdisjoint(_telling(name, kind))

    def _reported(self, text: str, attributions: Sequence[Attribution]) -> Iterator[Answer]:
        """What anybody is said to have said."""
        for attribution in attributions:
            source = attribution.source
            if source is None or attribution.inside is not None or attribution.cue.unreal:
                continue
            said = text[source.span.start : source.span.end].lower().replace("’", "'").replace("'s", " ").replace(",", " ").split()
            if not said:
                continue  # a possessive ending that the engine took for a speaker
            spoken_of = self._spoken_of(self._within(source.span, attribution.sentence))
            said = [word for word in said if word not in spoken_of] or said
            lemma = self._lemma(source.head, attribution.sentence)
            speaks_for = not self._representatives.isdisjoint((*said, lemma))
            bare = said[0] in ARTICLES and len(said) == SHORTEST and (speaks_for or lemma in self._bodies)
            somebody = source.pronoun and source.found.confidence is Confidence.OPEN  # "she", who may be anybody
            its = said[0] == "its" and len(said) > SHORTEST - 1  # its head teacher
            spoken = bare or self._from_body(said)
            stands_for = spoken or somebody or its or (speaks_for and (said[0] in POSSESSING or not self._bodies.isdisjoint(said)))
            names = (frozenset(said) | frozenset(source.name.lower().split())) - spoken_of
            party = self._party([*said, lemma])
            yield Answer(attribution.cue.span, attribution.sentence, Answering.STATEMENT, names, stands_for, party)

    def _from_body(self, said: Sequence[str]) -> bool:
        """Whether a paper speaks for "the firm": a letter from the firm."""
        if said[-1] not in self._bodies or said[-2:-1] != ["the"]:
            return False
        return said[-3:-2] in (["from"], ["by"], ["of"])

    def _marked(self, evidence: Sequence[Evidence]) -> Iterator[Answer]:
        """Denials and silence as the evidence has them; where no source is known, of anybody in the sentence."""
        for mark in evidence:
            if mark.kind not in {EvidenceKind.RESPONSE, EvidenceKind.SILENCE}:
                continue
            how = Answering.DENIAL if mark.kind is EvidenceKind.RESPONSE else Answering.SILENCE
            if mark.source is not None and how is Answering.DENIAL:
                yield Answer(mark.span, mark.sentence, how, frozenset(mark.source.name.lower().split()), stands_for=False, party="")
            else:
                whole = len(self._sentences[mark.sentence].words)
                around, party = self._around(mark.sentence, whole, NEAR), self._party(self._low[mark.sentence][:NEAR])
                yield Answer(mark.span, mark.sentence, how, around, stands_for=False, party=party)

    def _worded(self, answering: frozenset[str], sought: frozenset[str]) -> Iterator[Answer]:
        """Sentences whose words tell that somebody named before them answered, or was asked."""
        for number, sentence in enumerate(self._sentences):
            for at, lemma in enumerate(sentence.lemmas):
                asked = lemma in sought or sentence.words[at].lower() in sought or _left_lying(sentence, at)
                if not asked and (lemma not in answering or sentence.words[at] == "statements"):
                    continue  # bank statements
                how = Answering.SILENCE if asked else Answering.DENIAL
                span = Span(sentence.starts[at], sentence.ends[at])
                around = self._around(number, len(sentence.words), NEAR) if asked else self._around(number, at, 1)
                yield Answer(span, number, how, around, stands_for=False, party=self._party(self._low[number][: min(at, NEAR)]))
                break

    def _party(self, words: Sequence[str]) -> str:
        """The noun of a body that is no firm, among the words for whoever answers."""
        return next((word for word in words if word in self._apart), "")

    def _around(self, number: int, end: int, opening: int) -> frozenset[str]:
        """The words of a sentence up to a place, and of the one before where a pronoun or "the" is among its first."""
        sentence = self._sentences[number]
        spoken_of = self._spoken_of(sentence.words[:end])
        low = [word.lower() for word in sentence.words[:end] if word.lower() not in spoken_of]
        before = number and not LEANING.isdisjoint(low[:opening])
        if before and self._sentences[number - 1].block >= sentence.block - 2:
            low += [word.lower() for word in self._sentences[number - 1].words]
        return frozenset(low)

    def _spoken_of(self, words: Sequence[str]) -> set[str]:
        """Those whose friend or rival is meant, and not they: "Professor Vail’s colleague", "a rival of Professor Vail"."""
        found: set[str] = set()
        for at, word in enumerate(words):
            if word in POSSESSIVE and not self._beside.isdisjoint(words[at + 1 : at + CLOSE]):
                first = next((one + 1 for one in range(at - 1, -1, -1) if not words[one][:1].isupper()), 0)
                found.update(one.lower() for one in words[first:at])
            elif word in self._beside and words[at + 1 : at + 2] == ["of"]:
                end = next((one for one in range(at + 2, len(words)) if not words[one][:1].isupper()), len(words))
                found.update(one.lower() for one in words[at + 2 : end])
        return found

    def _within(self, span: Span, number: int) -> Sequence[str]:
        sentence = self._sentences[number]
        return sentence.words[bisect_left(sentence.starts, span.start) : bisect_left(sentence.starts, span.end)]

    def _lemma(self, span: Span, number: int) -> str:
        sentence = self._sentences[number]
        at = bisect_left(sentence.starts, span.start)
        return sentence.lemmas[at].lower() if at < len(sentence.starts) and sentence.starts[at] == span.start else ""


def _left_lying(sentence: Sentence, at: int) -> bool:
    """Whether nobody answered: "Calls to Mr Orr’s home were not returned"."""
    unanswered = sentence.words[at] in {"returned", "answered", "acknowledged"} and at > 1 and sentence.words[at - 1] in NOT
    return unanswered and not TRIED.isdisjoint(sentence.lemmas[:at])


def _telling(name: str, kind: SourceKind) -> frozenset[str]:
    """The words by which a party is known again: a surname, what tells a body from others, a role's noun."""
    words = [word.lower().removesuffix("’s").removesuffix("'s") for word in name.split()]
    telling = [word for word in words if word not in SMALL]
    if not telling:
        return frozenset()
    if kind is SourceKind.PERSON:
        return frozenset({telling[-1]})
    initials = "".join(word[0] for word in telling)
    return frozenset({telling[0], initials} if name[:1].isupper() else {telling[-1]})
