"""Whom a source mention means: pronouns and relatives resolved to the person or body named before."""

from bisect import bisect_left

from attrlint.article.closed import RELATIVE_SUBJECTS
from attrlint.article.people import People
from attrlint.article.sources import NAMED
from attrlint.article.terms import Basis, Confidence, Finding, Source, SourceKind
from attrlint.source.span import Span

#: Words that stand for somebody and name nobody.
NOBODY = frozenset({"that", "this", "those", "these", "who", "which", "it"})
PERSONAL = frozenset({"he", "she", "i"})


class Speakers:
    """Follows the story from source to source and remembers who spoke last."""

    __slots__ = ("_body", "_last", "_people", "_person")

    def __init__(self, people: People) -> None:
        self._people = people
        self._person: Source | None = None
        self._body: Source | None = None
        self._last: Source | None = None

    def resolve(self, source: Source, antecedent: Source | None, start: int) -> Source:
        """The same mention with the name and kind of whoever it stands for, where the story has told.

        `start` is where its sentence begins: a person named there before "he" is nearer than whoever spoke last.
        """
        if not source.pronoun:
            self._remember(source)
            return source
        word = source.name.lower()
        meant: Source | None
        if word in RELATIVE_SUBJECTS:
            meant = antecedent or self._last
        elif word in PERSONAL:
            meant = self._named_since(start, source.span) or self._person or self._named_before(source.span)
        elif word == "it":
            meant = self._body
        else:
            meant = self._last
        if meant is None:
            return source
        basis = Basis.ANTECEDENT if word in RELATIVE_SUBJECTS else Basis.LAST_SPEAKER
        found = Finding(basis, Confidence.LIKELY, meant.span, ())
        resolved = source._replace(kind=meant.kind, name=meant.name, identified=meant.identified, found=found)
        self._remember(resolved)
        return resolved

    def _remember(self, source: Source) -> None:
        if source.name.lower() in NOBODY:
            return
        self._last = source
        if source.kind in {SourceKind.PERSON, SourceKind.ANONYMOUS}:
            self._person = source
        else:
            self._body = source

    def _named_since(self, start: int, span: Span) -> Source | None:
        """The first person named between `start` and `span`."""
        starts = self._people.starts
        at = bisect_left(starts, (start, ""))
        if at >= len(starts) or starts[at][0] >= span.start:
            return None
        place = Span(starts[at][0], starts[at][0])
        return Source(place, place, SourceKind.PERSON, starts[at][1], identified=True, pronoun=False, found=NAMED)

    def _named_before(self, span: Span) -> Source | None:
        at = bisect_left(self._people.starts, (span.start, "")) - 1
        if at < 0:
            return None
        start, name = self._people.starts[at]
        place = Span(start, start)
        return Source(place, place, SourceKind.PERSON, name, identified=True, pronoun=False, found=NAMED)
