"""The report that people read: by file, each question under the words it asks about."""

from collections.abc import Iterator

from attrlint.lint.diagnostic import Checked, Diagnostic, Suppression
from attrlint.report.excerpt import excerpt
from attrlint.report.items import Item, fold
from attrlint.report.paint import Paint
from attrlint.report.screen import quoted, shown, tail, width, wrapped
from attrlint.report.tally import Tally
from attrlint.source.mapping import Position

INDENT = "  "

#: Findings of a baseline that are named once they are fixed.
FIXED = 10

#: Columns of the words of a related place.
RELATED = 44


class Text:
    """A report of at most `columns` columns but for long paths; with what comments in the copy silence, if asked."""

    __slots__ = ("_columns", "_paint", "_suppressed")

    def __init__(self, *, columns: int, paint: Paint, suppressed: bool = False) -> None:
        self._suppressed = suppressed
        self._columns = columns
        self._paint = paint

    def file(self, checked: Checked) -> Iterator[str]:
        """The file's title line and its items; nothing for a file with nothing to ask."""
        suppressions = checked.suppressions if self._suppressed else ()
        if not checked.diagnostics and not suppressions:
            return
        yield self._title(checked) + "\n\n"
        ruled: set[str] = set()
        for item in fold(checked.diagnostics):
            yield "\n".join(self._item(item, ruled)) + "\n\n"
        for suppression in suppressions:
            yield "\n".join(self._suppression(checked.path, suppression)) + "\n\n"

    def close(self, tally: Tally) -> Iterator[str]:
        """What a baseline has and the copy has no more, and the verdict; that of a record before it."""
        yield from self._fixed(tally)
        if tally.held is not None:
            yield tally.against() + "\n"
        yield self._paint.strong(tally.verdict()) + "\n"

    def _fixed(self, tally: Tally) -> Iterator[str]:
        for path, known in tally.fixed[:FIXED]:
            yield f"fixed: {shown(path)} {known.code} {quoted(known.words, RELATED)}\n"
        more = len(tally.fixed) - FIXED
        if tally.fixed:
            yield (f"and {more:,} more; " if more > 0 else "") + "attrlint baseline --prune takes what is fixed out of the baseline\n\n"

    def _title(self, checked: Checked) -> str:
        tally = Tally()
        tally.add(checked)
        counts = tally.levels() or "nothing to ask"
        path = shown(checked.path)
        room = self._columns - width(counts) - len("── ") - len(" ── ") - len(" ──")
        if width(path) > room:
            path = "…" + tail(path, room - 1)
        rule = "─" * (room - width(path) + 2)
        paint = self._paint
        return f"{paint.faint('──')} {paint.strong(path)} {paint.faint(rule)} {counts} {paint.faint('──')}"

    def _item(self, item: Item, ruled: set[str]) -> Iterator[str]:
        """The lines of an item; `ruled` are the rules that the house's words have been told of in this file."""
        lead = item.lead
        yield self._place(lead)
        yield from self._address(lead)
        yield from self._copy(lead)
        yield from self._wrapped(lead.message)
        said: set[Position] = set()
        yield from self._more(lead, said)
        yield from self._ruling(lead, ruled)
        for other in item.also:
            where = "" if other.start == lead.start else f" at {other.start.line}:{other.start.column}"
            yield from self._wrapped(f"also {other.code} {other.name} ({other.level}){where}: {other.message}")
            yield from self._more(other, said)
            yield from self._ruling(other, ruled)

    def _suppression(self, path: str, suppression: Suppression) -> Iterator[str]:
        """What switches rules off, why, and what that silences."""
        paint = self._paint
        place = f"{suppression.start.line}:{suppression.start.column}"
        yield f"{shown(path)}:{paint.strong(place)}  suppressed  {' '.join(suppression.rules) or 'all rules'}"
        yield from self._address(suppression)
        if suppression.reason:
            yield from self._wrapped(f"reason: {shown(suppression.reason)}")
        if not suppression.counts:
            yield from self._wrapped("does not count: the house wants a reason")
        elif not suppression.silenced:
            yield from self._wrapped("silences nothing")
        for one in suppression.silenced:
            where = f"{one.start.line}:{one.start.column}"
            yield from map(paint.faint, self._wrapped(f"{where} {one.code} {one.name} ({one.level}) {quoted(one.excerpt, RELATED)}"))

    def _place(self, lead: Diagnostic) -> str:
        paint = self._paint
        place = f"{shown(lead.path)}:{paint.strong(f'{lead.start.line}:{lead.start.column}')}"
        return f"{place}  {paint.level(lead.level, lead.level)}  {paint.strong(lead.code)} {lead.name}"

    def _address(self, lead: Diagnostic | Suppression) -> Iterator[str]:
        """Where a CMS has the words, if the file comes out of one."""
        if lead.address:
            name = f" ({lead.address.name})" if lead.address.name else ""
            yield self._paint.faint(f"{INDENT}at {shown(lead.address.pointer + name)}")

    def _copy(self, lead: Diagnostic) -> Iterator[str]:
        cut = excerpt(lead, self._columns - len(INDENT))
        paint = self._paint
        line = f"{paint.faint(cut.before)}{paint.level(lead.level, cut.words)}{paint.faint(cut.after)}"
        if line:
            yield INDENT + line
        yield f"{INDENT}{' ' * width(cut.before)}{paint.level(lead.level, cut.underline)}"

    def _more(self, diagnostic: Diagnostic, said: set[Position]) -> Iterator[str]:
        """Related places that the item has not named yet, and the words offered."""
        for place in diagnostic.related:
            if place.start not in said:
                said.add(place.start)
                where = f"line {place.start.line}:{place.start.column}"
                yield from map(self._paint.faint, self._wrapped(f"{where} {quoted(place.excerpt, RELATED)} {place.message}"))
        if diagnostic.suggestions:
            yield from self._wrapped(f"try {' or '.join(_offered(words) for words in diagnostic.suggestions)}")

    def _ruling(self, diagnostic: Diagnostic, ruled: set[str]) -> Iterator[str]:
        """The house's words on the rule, once a file."""
        if diagnostic.code in ruled:
            return
        ruled.add(diagnostic.code)
        for words in (diagnostic.note, diagnostic.link):
            if words:
                yield from map(self._paint.faint, self._wrapped(f"house: {words}"))

    def _wrapped(self, text: str) -> Iterator[str]:
        """`text` in lines of the report's width, the first at the item's indent, the others a step further in."""
        return wrapped(text, self._columns, first=INDENT, others=INDENT * 2)


def _offered(words: str) -> str:
    return quoted(words, RELATED) if words else "it without"  # nothing in place of a mark
