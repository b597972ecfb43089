"""What the words around a marker tell of it: its subject, what it refers back to, and of what it speaks."""

from bisect import bisect_left
from collections.abc import Container

from attrlint.article.grammar.closed import BREAKS, RELATIVE, SUBJECT_PRONOUNS
from attrlint.article.terms import Basis, Evidence, EvidenceKind, Source
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: Words before and behind a marker that tell what it speaks of.
LEFT, RIGHT = 25, 30
#: Words within which what it refers back to stands.
NEAR = 6
#: Between clauses, and before the words of somebody.
JOINTS = frozenset({"CCONJ", "SCONJ", "QUOTE"})
#: Pronouns for what was said.
STANDING = frozenset({"it", "this", "that"})
#: Behind a noun for what was said: the words themselves follow, and nothing before them is meant.
SAYS_WHAT = frozenset({"that", "of", "about"})
#: Somebody was asked for what backs it, and then the pronoun for the claimant follows.
ASKED = frozenset({"asked", "pressed", "challenged", "questioned", "invited", "pushed"})
#: Openings of a marker that has no subject of its own.
ABSENT = frozenset({"without", "with", "no", "unverified", "unconfirmed", "uncorroborated"})


class Surroundings:
    """A marker in its sentence. `said` are nouns for what somebody said: claim, allegation."""

    __slots__ = ("_after", "_at", "_mark", "_said", "_sentence", "subject")

    def __init__(self, mark: Evidence, sentence: Sentence, said: Container[str]) -> None:
        self._mark = mark
        self._sentence = sentence
        self._said = said
        self._at = bisect_left(sentence.starts, mark.span.start)
        self._after = bisect_left(sentence.starts, mark.span.end)
        self.subject = self._nouns_before()

    def following(self) -> str:
        """The word behind the marker, in lower case; empty at the end."""
        return self._sentence.words[self._after].lower() if self._after < len(self._sentence.words) else ""

    def takes_up(self) -> bool:
        """Whether its sentence opens with a pronoun, or with the marker: "She offered no proof", "Without proof", "Asked for it, she"."""
        low = [word.lower() for word in self._sentence.words[: self._at]] or [self._sentence.words[0].lower()]
        if low[0] in ASKED or low[:2] == ["when", "asked"]:
            return any(low[at - 1] == "," and low[at] in SUBJECT_PRONOUNS for at in range(1, len(low)))
        return low[0] in SUBJECT_PRONOUNS or low[0] in ABSENT

    def spoken_by(self, claimant: Source | None) -> bool | None:
        """Whether whoever answers or withholds is the claimant; None where nothing tells."""
        if claimant is None:
            return None
        names = set(claimant.name.lower().split())
        source = self._mark.source
        if source is not None:
            if source.name == claimant.name:  # a pronoun is taken for the last speaker: who answers may well be another
                return None if source.pronoun and source.found.basis is not Basis.ANTECEDENT else True
            return None if source.name.lower() in SUBJECT_PRONOUNS else source.name.lower().split()[-1] in names
        words = {self._sentence.words[bisect_left(self._sentence.starts, noun.start)].lower() for noun in self.subject}
        return not words.isdisjoint(names) if words else None

    def referring(self) -> tuple[Span, ...]:
        """The word in or beside the marker that stands for what was said: "the claim", "it"."""
        if self._mark.kind is EvidenceKind.SILENCE:
            return ()
        sentence, after = self._sentence, self._after
        first = self._at if self._mark.kind is EvidenceKind.RESPONSE else max(0, self._at - NEAR)
        for at in range(first, min(len(sentence.words), after + NEAR)):
            following = sentence.words[at + 1].lower() if at + 1 < len(sentence.words) else ""
            said = sentence.tags[at] == "NOUN" and sentence.lemmas[at] in self._said and following not in SAYS_WHAT
            beside = at in {self._at, after} or (at == after + 1 and sentence.words[after] in {"for", "of"})  # no evidence for that
            standing = beside and sentence.words[at].lower() in STANDING and sentence.tags[at] == "PRON"
            if said or standing:
                return (Span(sentence.starts[at], sentence.ends[at]),)
        return ()

    def clause(self) -> tuple[Span, Span]:
        """What stands before the marker and behind it, to the next break either way; of a denial, what it denies."""
        sentence, at, after = self._sentence, self._at, self._after
        if self._mark.kind is EvidenceKind.RESPONSE:
            last = min(len(sentence.words), after + RIGHT)
            high = next((one for one in range(after + NEAR, last) if sentence.words[one] == ","), last)
            return Span(self._mark.span.start, self._mark.span.start), Span(self._mark.span.end, sentence.ends[high - 1])
        low = next((one + 1 for one in range(at - 1, max(-1, at - LEFT), -1) if _breaks(sentence, one)), max(0, at - LEFT))
        last = min(len(sentence.words), after + RIGHT)
        high = next((one for one in range(after, last) if _breaks(sentence, one)), last)
        return Span(sentence.starts[low], self._mark.span.start), Span(self._mark.span.end, sentence.ends[high - 1])

    def _nouns_before(self) -> tuple[Span, ...]:
        """The nouns of the subject, with its apposition; none where it is a pronoun or left out."""
        sentence = self._sentence
        if sentence.words[self._at].lower() in ABSENT:
            return ()
        subject: list[Span] = []
        part: list[Span] = []  # the nouns between two commas
        clause = aside = False
        for at in range(self._at - 1, max(-1, self._at - LEFT), -1):
            tag, word = sentence.tags[at], sentence.words[at]
            if tag in JOINTS or (tag == "VERB" and not aside):
                break
            if word == ",":
                known = bool(subject)
                subject += [] if clause else part
                part = []
                if known or (subject and not aside):  # the subject stood beside the verb, or apposition and name are both found
                    break
                clause, aside = False, True
            elif tag == "VERB" or word in RELATIVE:
                clause = True
            elif tag in {"NOUN", "PROPN"} and sentence.lemmas[at] not in self._said:
                part.append(Span(sentence.starts[at], sentence.ends[at]))
        return tuple(reversed(subject if clause else subject + part))


def _breaks(sentence: Sentence, at: int) -> bool:
    """Whether a new clause begins at this word: behind a semicolon, or behind a comma with "but" or "and"."""
    word = sentence.words[at]
    joined = word.lower() in BREAKS or sentence.tags[at] == "CCONJ"
    return word == ";" or (joined and at > 0 and sentence.words[at - 1] == ",")
