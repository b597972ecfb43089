"""Whom a pronoun can stand for: by number, by kind, by what the story itself calls them; and whom of several."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrlint.article.people.cast import Cast
from attrlint.article.people.figures import Figure
from attrlint.article.people.genders import FORMS
from attrlint.article.speakers.referents import BODIES, Referent
from attrlint.article.speakers.scenes import Doer, Scene
from attrlint.article.speakers.standings import Standing
from attrlint.article.terms import Basis, Confidence, SourceKind

PERSONAL = frozenset({"he", "she"})
#: "I" and "we" outside quotations are the writer's.
RESOLVED = PERSONAL | {"they", "it"}
#: Where doer and last speaker are as likely.
EVEN = 2
SOMEBODY = frozenset({"a", "an", "one", "another"})
#: So many people may be meant at most; more are a crowd.
MOST = 6


class Meant(NamedTuple):
    """Whom a pronoun means: one, or several of equal standing."""

    referents: tuple[Referent, ...]
    basis: Basis
    confidence: Confidence


def likely(who: Referent, basis: Basis) -> Meant:
    """One and no other."""
    return Meant((who,), basis, Confidence.LIKELY)


class Pronoun(NamedTuple):
    """A pronoun in its place. `barred` are those named behind it in its sentence, whom it cannot mean: "he told Osei"."""

    word: str
    cast: Cast
    barred: frozenset[Figure]

    def fits(self, who: Referent) -> bool:
        """Whether it can stand for them."""
        kind = who.source.kind
        if (who.source.pronoun and who.source.found.confidence is Confidence.OPEN) or who.figure in self.barred:
            return False
        if self.word in PERSONAL:
            return who.human and not who.plural and self.gender(who) in {"", self.word}
        if self.word == "they":
            return (who.plural and kind is not SourceKind.OTHER) or kind in BODIES or self.gender(who) == "they"
        return not who.plural and (kind in BODIES or (who.figure is not None and who.figure.body is None))

    def gender(self, who: Referent) -> str:
        """He, she or they, as the story has it."""
        return self.cast.gender(who.figure) if who.figure is not None else who.gender

    def fitting(self, referents: Sequence[Referent]) -> list[Referent]:
        """Those it can stand for; for "he" and "she" each of those who act together."""
        return [who for who in self._each(referents) if self.fits(who)]

    def chosen(self, rivals: Sequence[Referent], basis: Basis) -> Meant:
        """One of the rivals: the only one, or the only one of whom the story uses that pronoun; else all of them."""
        apart = {who.source.name: who for who in rivals[: MOST + 1]}
        if len(apart) > 1:
            known = [who for who in apart.values() if self.gender(who) == self.word]
            if len(known) != 1:
                return Meant(tuple(apart.values()), basis, Confidence.OPEN)
            return likely(known[0], basis)
        return likely(next(iter(apart.values())), basis)

    def acting(self, scene: Scene, last: Referent | None, *, apart: bool = False) -> Meant | None:
        """Whoever acts in the scene, or the `last` speaker where those who act there are not about to speak; None where neither tells.

        `apart`: the scene is in a later paragraph than what the last speaker said.
        """
        there = [doer for doer in scene.doers if doer.standing is not Standing.GONE]
        doers = [doer._replace(who=who) for doer in there for who in self.fitting([doer.who])]
        if not doers:
            return None
        rivals = [doer.who for doer in doers]
        objects = self.fitting(scene.objects)  # whom it is done to may speak as well, unless the other answers
        either = rivals if doers[-1].standing is Standing.ANSWERS else rivals + objects
        if last is None:
            return self.chosen(either, Basis.SUBJECT)
        if any(who.source.name == last.source.name for who in rivals):
            return likely(last, Basis.LAST_SPEAKER)
        if len({who.source.name for who in rivals}) > 1:
            return self.chosen(rivals, Basis.SUBJECT)
        lean = self._lean(doers[-1], last) + apart - any(who.source.name == last.source.name for who in objects)
        if lean > EVEN:
            return self.chosen(either, Basis.SUBJECT)
        return None if lean < EVEN else Meant((rivals[0], last), Basis.SUBJECT, Confidence.OPEN)

    def _lean(self, doer: Doer, last: Referent) -> int:
        """How far it leans to the doer, away from the last speaker; `EVEN` is the middle."""
        who, lean = doer.who, int(doer.standing)
        if FORMS.get(doer.article, self.word) != self.word:
            return EVEN + 1  # "his wife" after a man spoke: she is not he
        if who.human and not who.plural:
            lean -= who.figure is None or doer.article in SOMEBODY  # a clerk, Ray Dillon
            if who.figure is not None and doer.standing >= Standing.ACTS:
                known = doer.described or bool(who.figure.roles) or who.figure.place.start < who.source.span.start
                lean += known and who.figure.place > last.source.span  # brought in with what she is, or taken up again
        else:
            lean += doer.standing >= Standing.ACTS
        return lean + (self.gender(who) == self.word) - (self.gender(last) == self.word or doer.article in FORMS)

    def _each(self, referents: Sequence[Referent]) -> Iterator[Referent]:
        for who in referents:
            if self.word in PERSONAL and who.members:
                yield from who.members
            else:
                yield who
