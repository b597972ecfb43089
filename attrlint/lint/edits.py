"""What may be changed in a file without asking: marks alone, never a letter, and a question's edits all or none."""

from collections.abc import Iterable

from attrlint.article.model import Article
from attrlint.lint.diagnostic import Change, Diagnostic
from attrlint.rule import Edit
from attrlint.source.prose import SourceFile

#: Letters that mean something to a format that holds copy in its own syntax: none of them is written into a file.
SYNTAX = frozenset('"\\<>&')


def changes(edits: Iterable[Edit], article: Article, source: SourceFile) -> tuple[Change, ...]:
    """The edits of a finding at their places in the source; none where one of them is not safe there.

    An edit is safe where the source has the very marks that the prose has, where neither old nor new ones have a letter or
    digit among them, and where the new ones mean nothing to the file's own syntax.
    """
    found: list[Change] = []
    own_syntax = source.text is not article.text and source.text != article.text
    for edit in edits:
        place = article.prose.map.span(edit.span)
        old = place.of(source.text)
        if old != article.words(edit.span) or any(map(str.isalnum, old + edit.text)):
            return ()
        if own_syntax and not SYNTAX.isdisjoint(edit.text):
            return ()
        found.append(Change(place.start, place.end, edit.text))
    return tuple(found)


def applied(text: str, diagnostics: Iterable[Diagnostic]) -> str:
    """The text with the changes of the diagnostics made; those of one that meets another's are left for the next time."""
    taken: list[Change] = []
    for one in diagnostics:
        if one.edits and not any(_meet(change, other) for change in one.edits for other in taken):
            taken += one.edits
    parts: list[str] = []
    at = 0
    for change in sorted(taken):
        parts += (text[at : change.start], change.text)
        at = change.end
    return "".join((*parts, text[at:]))


def _meet(one: Change, other: Change) -> bool:
    """Whether two changes touch, or go in at one place."""
    return (one.start < other.end and other.start < one.end) or one.start == other.start
