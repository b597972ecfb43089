"""Which part of a line shows a finding best, and where its underline stands."""

from typing import NamedTuple

from attrlint.lint.diagnostic import MARGIN, Diagnostic
from attrlint.report.screen import head, shown, tail, width

#: Columns of the words before that stay in sight when the finding alone is wider than the line.
LEAD_IN = 12

#: How far a cut may move to fall between two words, in code points.
TO_A_SPACE = 14

CUT = "…"


class Excerpt(NamedTuple):
    """A line of copy in three parts, safe to print; the underline goes under `words`."""

    before: str
    words: str
    after: str

    @property
    def underline(self) -> str:
        """The carets below the words; a place without a width has one."""
        return "^" * max(1, width(self.words))


def excerpt(diagnostic: Diagnostic, room: int) -> Excerpt:
    """The line of the finding, cut to `room` columns around it, with `…` at each cut."""
    before = shown(diagnostic.before).lstrip()
    after = shown(diagnostic.after).rstrip()
    words = shown(diagnostic.excerpt[: 2 * room + MARGIN])
    cut_words = len(diagnostic.excerpt) > 2 * room + MARGIN
    free = room - width(words)
    if cut_words or free < 0:
        before = _before(before, min(LEAD_IN, width(before)), more=diagnostic.start.column - 1 > len(diagnostic.before))
        return Excerpt(before, _after(words, room - width(before), more=cut_words), "")
    left = min(width(before), max(free // 2, free - width(after)))
    before = _before(before, left, more=diagnostic.start.column - 1 > len(diagnostic.before))
    return Excerpt(before, words, _after(after, free - width(before), more=len(diagnostic.after) == MARGIN))


def _before(line: str, room: int, *, more: bool) -> str:
    """The end of `line` in `room` columns; `more`: the copy before it is cut already."""
    if width(line) <= room and not more:
        return line
    kept = tail(line, room - 1)
    if len(kept) < len(line) and not line[len(line) - len(kept) - 1].isspace():
        space = kept.find(" ", 0, TO_A_SPACE)
        kept = kept[space + 1 :] if space >= 0 else kept
    return CUT + kept.lstrip() if room > 0 else ""


def _after(line: str, room: int, *, more: bool) -> str:
    """The beginning of `line` in `room` columns; `more`: the copy behind it is cut already."""
    if width(line) <= room and not more:
        return line
    kept = head(line, room - 1)
    if len(kept) < len(line) and not line[len(kept)].isspace():
        space = kept.rfind(" ", max(0, len(kept) - TO_A_SPACE))
        kept = kept[:space] if space >= 0 else kept
    return kept.rstrip() + CUT if room > 0 else ""
