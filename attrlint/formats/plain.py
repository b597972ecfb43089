"""How plain text and wire copy are laid out: paragraphs by blank line, by line or by indent, roles by pattern.

A line that speaks to attrlint is a comment (`remarks`), and parts paragraphs as a blank one does.
"""

from attrlint.formats.galley import Galley
from attrlint.formats.paragraphs import paragraphs
from attrlint.formats.remarks import remarks, without
from attrlint.formats.roles import Piece, cast
from attrlint.formats.wording import own_role
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Comment, Prose, Role
from attrlint.source.span import Span


def read(text: str) -> Prose:
    """The prose of a plain text file; its text is `text` itself."""
    said = list(remarks(text))
    words = without(text, said) if said else text
    blocks = cast(words, (Piece(None, span) for span in paragraphs(words, _stands_alone)))
    if not said:
        return Prose(text, blocks, SourceMap())
    # Cast without them: a remark under a headline does not keep the next line from being its standfirst.
    lines = [Block(Role.METADATA, span) for _, span in said]
    comments = tuple(Comment(Span(span.start, span.start), remark, span) for remark, span in said)
    return Prose(text, tuple(sorted((*blocks, *lines), key=lambda block: block.span)), SourceMap(), comments=comments)


def set_plain(text: str, galley: Galley) -> None:
    """Sets the paragraphs of plain text that a file of another format holds; only their words tell what each is."""
    said = list(remarks(text))
    words = without(text, said) if said else text
    behind = 0
    for start, end in paragraphs(words, _stands_alone):
        while behind < len(said) and said[behind][1].start < start:
            galley.close()
            galley.comment(*said[behind])
            behind += 1
        galley.open(None)
        galley.words(text[start:end], start)
    galley.close()
    for remark, span in said[behind:]:
        galley.comment(remark, span)


def _stands_alone(words: str) -> bool:
    return own_role(words) not in (None, Role.LIST, Role.CAPTION, Role.QA)
