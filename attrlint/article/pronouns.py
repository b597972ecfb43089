"""Whom a pronoun can stand for: by number, by kind, by what the story itself calls them; and whom of several."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrlint.article.cast import Cast
from attrlint.article.figures import Figure
from attrlint.article.referents import BODIES, Referent
from attrlint.article.scenes import Scene
from attrlint.article.terms import Basis, Confidence, SourceKind

PERSONAL = frozenset({"he", "she"})
#: "I" and "we" outside quotations are the writer's.
RESOLVED = PERSONAL | {"they", "it"}
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

    def acting(self, scene: Scene, last: Referent | None) -> Meant | None:
        """Whoever acts in the scene. Whom it is done to has equal standing; of both the `last` speaker goes before."""
        doers = self.fitting(scene.subjects)
        if not doers:
            return None
        rivals = doers + self.fitting(scene.objects)
        for who in rivals:
            if last is not None and who.source.name == last.source.name:
                return likely(who, Basis.LAST_SPEAKER)
        return self.chosen(rivals, Basis.SUBJECT)

    def _each(self, referents: Sequence[Referent]) -> Iterator[Referent]:
        for who in referents:
            if self.word in PERSONAL and who.members:
                yield from who.members
            else:
                yield who
