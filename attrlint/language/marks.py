"""Which quotation mark belongs to which: pairs, nested pairs and strays, block by block."""

import re
from bisect import bisect_right

from attrlint.language import lost
from attrlint.language.glyphs import Mark, Style, marks
from attrlint.language.quoted import Quoted, Stray
from attrlint.source.prose import STORY, UNREAD, Prose
from attrlint.source.span import Span

__all__ = ["Quoted", "Stray", "Style", "pair"]


#: How many open marks a closing one looks back over.
REACH = 4
#: So many marks may be open at once.
DEEPEST = 12
WORD = re.compile(r"[^\W_]")
#: A word is looked for this far behind an opening mark, in code points.
NEAR = 40
# What makes a single mark a closing one beyond doubt, though a double one opened.
STOPPED = re.compile(r"(?:[,?!…]|[a-z)]\.)$")
# What an opening single mark stands behind where whole sentences begin.
BEGINS = re.compile(r"[.:,?!”’\"'—–]\s?$")


def pair(prose: Prose) -> tuple[tuple[Quoted, ...], tuple[Stray, ...]]:
    """All pairs of marks in blocks that are read, in order of their start, and the marks left over."""
    pairs: list[Quoted] = []
    strays: list[Stray] = []
    next_opens: Style | None = None  # the style of the mark that the story's next paragraph begins with
    found: list[tuple[int, list[Mark], Style | None]] = []
    for number in range(len(prose.blocks) - 1, -1, -1):
        role, span = prose.blocks[number]
        if role not in UNREAD:
            judged = marks(prose.text, span)
            if judged:
                found.append((number, judged, next_opens))
            if role in STORY:
                next_opens = judged[0].style if judged and judged[0].start == span.start and judged[0].opens else None
    for number, judged, later in reversed(found):
        _Block(prose.text, prose.blocks[number].span, number, pairs, strays, later).read(judged)
    return tuple(pairs), tuple(strays)


class _Block:
    """The marks of one block, read from left to right with a stack of those still open."""

    def __init__(self, text: str, span: Span, number: int, pairs: list[Quoted], strays: list[Stray], later: Style | None) -> None:
        self.text, self.span, self.number = text, span, number
        self.pairs, self.strays, self.later = pairs, strays, later
        self.open: list[Mark] = []
        self.latest: dict[Style, Span] = {}  # the closing mark last paired
        self.closers: dict[Style, list[int]] = {}
        self.lone: Mark | None = None  # the last single mark that could open, but for want of a closing one
        self.slip: Mark | None = None  # a single mark that closes, though a double one is open

    def read(self, found: list[Mark]) -> None:
        first, told = len(self.pairs), len(self.strays)
        for mark in found:
            if mark.closes:
                self.closers.setdefault(mark.style, []).append(mark.start)
        for mark in found:
            if mark.style is Style.SINGLE:
                self._take_single(mark)
            else:
                self._take(mark)
        self._leave_open()
        if len(self.pairs) > first + 1:
            self.pairs[first:] = sorted(self.pairs[first:])
            self._depths(first)
        if len(self.strays) > told + 1:
            self.strays[told:] = sorted(self.strays[told:], key=lambda stray: stray.span)

    def _take(self, mark: Mark) -> None:
        partner = self._partner(mark)
        if partner is not None and mark.closes and not (mark.opens and self._reopens(mark)):
            self._close(partner, mark)
        elif mark.opens and (partner is not None or not (mark.spaced and mark.straight) or self._nests(mark)):
            if partner is not None and self.open[partner].straight is mark.straight and not self._nests(mark):
                self._give_up(partner, mark)
            self.open.append(mark)
        elif not mark.doubtful and not self._mismatched(mark):
            latest = self.latest.get(mark.style)
            at = lost.opening(self.text, latest.end if latest else self.span.start, mark.start)
            beside = latest is not None and at - latest.end < lost.FAR and not self.text[latest.end : at].strip()
            self._tell(mark, closing=True, rival=latest, lost_at=None if beside else at)

    def _take_single(self, mark: Mark) -> None:
        partner = self._partner(mark)
        if partner is not None and mark.closes and not (mark.doubtful and self._runs_on(self.open[partner])):
            self._close(partner, mark)
        elif mark.opens:
            if partner is not None:
                again = self._begins_anew(self.open[partner], mark)
                if again:
                    self._give_up(partner, mark)
                if again or self._nests(mark):
                    self.open.append(mark)
            elif self._opens_single(mark):
                self.open.append(mark)
            else:
                self.lone = mark
        elif self.slip is None and self.open and self.open[-1].style is Style.DOUBLE and self._stopped(mark):
            self.slip = mark

    def _partner(self, mark: Mark) -> int | None:
        """The number of the open mark that this one would close.

        In “a "b" c” the nearest mark of the same look is the partner; a typist may still mix the two.
        """
        other: int | None = None
        for at in range(len(self.open) - 1, max(-1, len(self.open) - 1 - REACH), -1):
            opening = self.open[at]
            if opening.style is mark.style:
                if opening.straight is mark.straight:
                    return at
                if other is None:
                    other = at
        return other

    def _reopens(self, mark: Mark) -> bool:
        """Whether a mark that could close does open: a space before it and a word behind it, or a pair to come."""
        if mark.spaced:
            return not mark.straight and self._nests(mark)
        return self.text[mark.start - 1].isspace()

    def _left(self, mark: Mark) -> int:
        """How many closing marks of the style come after the mark."""
        closers = self.closers.get(mark.style, [])
        return len(closers) - bisect_right(closers, mark.start)

    def _nests(self, mark: Mark) -> bool:
        """Whether enough closing marks are left for one more open pair of the same style."""
        return len(self.open) < DEEPEST and self._left(mark) > sum(opening.style is mark.style for opening in self.open)

    def _opens_single(self, mark: Mark) -> bool:
        """Whether a single mark opens, and is no apostrophe: something closes it here, or the quotation runs on."""
        if mark.turned:
            closers = self.closers.get(Style.SINGLE, [])
            at = bisect_right(closers, mark.start)
            return at < len(closers) and STOPPED.search(self.text, mark.end, closers[at]) is not None
        return self._left(mark) > 0 or self._runs_on(mark) or self._introduced(mark)

    def _introduced(self, mark: Mark) -> bool:
        """Whether a colon brings in a whole sentence behind a single mark, which is no apostrophe then: said: ‘The dam held."""
        return self.text[mark.end].isupper() and self.text[max(self.span.start, mark.start - 2) : mark.start] == ": "

    def _begins_anew(self, opening: Mark, mark: Mark) -> bool:
        """Whether two single marks open whole sentences and only one can close: ‘It leaks, Roth said. ‘We told them,’ she added."""
        if self._nests(mark) or not (self.text[opening.end].isupper() and self.text[mark.end].isupper()):
            return False
        first = opening.start == self.span.start or BEGINS.search(self.text, max(self.span.start, opening.start - 2), opening.start)
        return bool(first) and self.text[max(self.span.start, mark.start - 2) : mark.start] in {". ", ": "}

    def _runs_on(self, mark: Mark) -> bool:
        """Whether a single mark may stay open: whole sentences begin behind it, and the next paragraph has one too."""
        if self.later is not Style.SINGLE or not self.text[mark.end].isalnum() or self.text[mark.end].islower():
            return False
        return mark.start == self.span.start or BEGINS.search(self.text, max(self.span.start, mark.start - 2), mark.start) is not None

    def _stopped(self, mark: Mark) -> bool:
        return STOPPED.search(self.text, max(self.span.start, mark.start - 2), mark.start) is not None

    def _give_up(self, partner: int, mark: Mark) -> None:
        """The open mark that another follows before anything closes it: it closed with a slip of the key, or not at all."""
        given_up, slip = self.open[partner], self.slip
        if slip is not None and slip.start > given_up.start:
            self._close_with_slip(partner, slip)
            return
        at = lost.closing(self.text, given_up.end, mark.start)
        self._tell(given_up, closing=False, rival=Span(mark.start, mark.end), lost_at=at)
        del self.open[partner:]

    def _close_with_slip(self, partner: int, slip: Mark) -> None:
        opening = self.open[partner]
        self._close(partner, slip)
        self._tell(slip, closing=True, rival=Span(opening.start, opening.end), paired=True)

    def _mismatched(self, mark: Mark) -> bool:
        """Closes a single mark with a double one that has no partner of its own, and tells of it: ‘Go now,” she said."""
        opening = self.open[-1] if self.open else self.lone
        if opening is None or opening.style is not Style.SINGLE or mark.style is not Style.DOUBLE or not self._stopped(mark):
            return False
        if not self.open:
            self.open.append(opening)
        self._close(len(self.open) - 1, mark)
        self.lone = None
        self._tell(mark, closing=True, rival=Span(opening.start, opening.end), paired=True)
        return True

    def _close(self, partner: int, mark: Mark) -> None:
        opening = self.open[partner]
        del self.open[partner:]
        self.slip = None
        self.lone = None
        self.latest[mark.style] = Span(mark.start, mark.end)
        if opening.turned:
            self._tell(opening, closing=True, paired=True)
        if mark.turned or (mark.spaced and mark.opens and not mark.straight):
            self._tell(mark, closing=False, paired=True)
        if WORD.search(self.text, opening.end, min(mark.start, opening.end + NEAR)):
            self._add(opening, Span(opening.start, mark.end), Span(opening.end, mark.start), closed=True)

    def _leave_open(self) -> None:
        """What the block leaves open runs to its end, but for single marks, which may be apostrophes."""
        runs = self.later is Style.DOUBLE and self.slip is not None and self.slip.end == self.span.end
        if self.slip is not None and self.open and not runs:
            self._close_with_slip(len(self.open) - 1, self.slip)
        for mark in self.open:
            if mark.end < self.span.end and (mark.style is not Style.SINGLE or self._runs_on(mark) or self._introduced(mark)):
                self._add(mark, Span(mark.start, self.span.end), Span(mark.end, self.span.end), closed=False)

    def _add(self, opening: Mark, span: Span, inner: Span, *, closed: bool) -> None:
        self.pairs.append(Quoted(span, inner, self.number, opening.style, closed, 0))

    def _tell(self, mark: Mark, *, closing: bool, rival: Span | None = None, lost_at: int | None = None, paired: bool = False) -> None:
        self.strays.append(Stray(Span(mark.start, mark.end), self.number, closing, rival, lost_at, paired))

    def _depths(self, first: int) -> None:
        """Gives each pair of the block, now in order, the number of pairs around it."""
        around: list[int] = []
        for at in range(first, len(self.pairs)):
            pair = self.pairs[at]
            while around and around[-1] <= pair.span.start:
                around.pop()
            self.pairs[at] = pair._replace(depth=len(around))
            around.append(pair.span.end)
