"""How plain text and wire copy are laid out: paragraphs by blank line, by line or by indent, roles by pattern."""

from attrlint.formats.galley import Galley
from attrlint.formats.paragraphs import paragraphs
from attrlint.formats.roles import Piece, cast
from attrlint.formats.wording import own_role
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Prose, Role


def read(text: str) -> Prose:
    """The prose of a plain text file; its text is `text` itself."""
    return Prose(text, cast(text, (Piece(None, span) for span in paragraphs(text, _stands_alone))), SourceMap())


def set_plain(text: str, galley: Galley) -> None:
    """Sets the paragraphs of plain text that a file of another format holds; only their words tell what each is."""
    for start, end in paragraphs(text, _stands_alone):
        galley.open(None)
        galley.words(text[start:end], start)
    galley.close()


def _stands_alone(words: str) -> bool:
    return own_role(words) not in (None, Role.LIST, Role.CAPTION, Role.QA)
