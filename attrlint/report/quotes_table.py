"""How a saying stands on a line of a terminal: its place, its speaker, its verb, its words."""

from collections.abc import Iterator

from attrlint.report.paint import Paint
from attrlint.report.sayings import Copy, Saying, verb
from attrlint.report.screen import cut, padded, shown, wrapped
from attrlint.rule import Level

#: Columns of the place and the gap between two columns.
PLACE, GAP = 7, "  "
#: Columns of a step's label, and the fewest in which words are worth showing.
LABEL, FEW = 9, 20
NOBODY = "no speaker"
CARRIED = "carried"


class Table:
    """Lines of at most `columns` columns; the words get what place, speaker and verb leave.

    `why`: each line is followed by the steps that led to its speaker.
    """

    __slots__ = ("_room", "_speaker", "_verb", "columns", "paint", "why")

    def __init__(self, *, columns: int, paint: Paint, why: bool) -> None:
        self.columns = columns
        self.paint = paint
        self.why = why
        self._speaker = max(12, min(28, columns * 9 // 40))
        self._verb = max(11, min(16, columns // 8))

    def title(self, copy: Copy) -> str:
        """The line above a draft's own."""
        return f"{self.paint.faint('──')} {self.paint.strong(shown(copy.path))}\n\n"

    def row(self, saying: Saying, copy: Copy, *, with_speaker: bool = True) -> Iterator[str]:
        """The saying's line, and its steps where they are asked for; lines with their ends."""
        paint = self.paint
        start, _ = copy.places(saying.spans[0])
        place = f"{start.line}:{start.column}".rjust(PLACE)
        cells = [paint.faint(place)]
        room = self.columns - len(place) - self._verb - 2 * len(GAP)
        if with_speaker:
            cells.append(self._who(saying))
            room -= self._speaker + len(GAP)
        cells.append(paint.faint(padded(_how(saying, copy), self._verb)))
        if room < FEW:  # a narrow terminal: the words get a line of their own
            yield GAP.join(cells).rstrip() + "\n"
            cells, room = [" " * len(place)], self.columns - len(place) - len(GAP)
        words = cut(copy.said(saying), room)
        cells.append(words if saying.needs_a_speaker else paint.faint(words))
        yield GAP.join(cells).rstrip() + "\n"
        if self.why:
            yield from self._steps(saying, copy)

    def _who(self, saying: Saying) -> str:
        paint, speaker = self.paint, saying.speaker
        if speaker is None:
            who = NOBODY if saying.needs_a_speaker else ""
            return paint.level(Level.ERROR, padded(who, self._speaker)) if who else " " * self._speaker
        if saying.unclear:
            return paint.level(Level.WARNING, padded(f"{cut(speaker, self._speaker - 1)}?", self._speaker))
        cell = padded(speaker, self._speaker)
        return paint.faint(cell) if saying.carried else paint.strong(cell)

    def _steps(self, saying: Saying, copy: Copy) -> Iterator[str]:
        from attrlint.report.quotes_why import steps  # most runs do not ask

        indent = " " * (PLACE + len(GAP))
        for label, text in steps(saying, copy):
            first = indent + label.ljust(LABEL)
            for line in wrapped(text, self.columns, first=first, others=" " * len(first)):
                yield self.paint.faint(line) + "\n"
        yield "\n"


def _how(saying: Saying, copy: Copy) -> str:
    """How it is said, or what kind of words it is where nobody says it."""
    if saying.carried:
        return CARRIED
    if saying.attribution is not None:
        return copy.words(verb(saying.attribution))
    return "" if saying.needs_a_speaker else saying.kind
