"""How Markdown is laid out: which lines make which block, and what each kind of block is to the newsroom.

| Markdown                                             | role                                    |
| ---------------------------------------------------- | --------------------------------------- |
| front matter                                         | see `frontmatter`                       |
| first heading of level 1, where no title stood above | HEADLINE                                |
| any other heading, `#` or underlined                 | SUBHEAD                                 |
| paragraph                                            | by its words, as in plain text          |
| image alone, and the lines right below it            | CAPTION                                 |
| block quote, without `>`; `— Name` is a block        | BLOCKQUOTE; EMBED where it ends as a post |
| list item, without its bullet                        | LIST                                    |
| table                                                | TABLE                                   |
| code, HTML, comment, rule, definition of link or note | FURNITURE                              |
| shortcode alone on its lines                         | FURNITURE; EMBED for posts and videos   |
| what stands between the shortcodes of a pull quote   | PULLQUOTE                               |

What marks a paragraph from within (emphasis, links, escapes …) is read by `inline`; what is no copy is set as it stands.
"""

import re
from collections.abc import Sequence

from attrlint.formats.frontmatter import front_matter, set_front_matter
from attrlint.formats.galley import Galley
from attrlint.formats.inline import definitions, set_inline
from attrlint.formats.layout import Layout
from attrlint.formats.remarks import remarks
from attrlint.source.mapping import SourceMap, Stretch
from attrlint.source.prose import Prose, Role
from attrlint.source.span import Span

#: An unclosed one runs to the end, as in a browser.
COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)|\{/\*(.*?)\*/\}", re.DOTALL)
#: Blocks whose words are set as they stand.
VERBATIM = frozenset({Role.FURNITURE, Role.METADATA, Role.TABLE})


def read(text: str) -> Prose:
    """The prose of a Markdown file."""
    reader = Layout(text)
    targets = definitions(span.of(text) for span in reader.lines)
    galley = Galley()
    reader.at = front_matter(text, reader.lines)
    if reader.at:
        reader.headed = set_front_matter(text, reader.lines[: reader.at], galley)
    for role, lines in reader.parts():
        galley.source = SourceMap()
        if role is Role.FURNITURE:
            galley.close()
            _remarks(text, lines, galley)
        galley.open(role)
        if role in VERBATIM or (role is Role.EMBED and text.startswith("{", lines[0].start)):
            whole = Span(lines[0].start, lines[-1].end)
            galley.words(whole.of(text), whole.start)
            continue
        words, galley.source = _joined(text, lines)
        set_inline(words, galley, targets)
    return galley.prose(laid_out=False)


def _remarks(text: str, lines: Sequence[Span], galley: Galley) -> None:
    """Keeps the comments that a block of HTML is, or the line that speaks to attrlint."""
    whole = Span(lines[0].start, lines[-1].end)
    if text.startswith(("<!--", "{/*"), whole.start):
        for found in COMMENT.finditer(text, *whole):
            galley.comment(found[1] or found[2] or "", Span(*found.span()))
    elif text.startswith("[", whole.start):
        for words, (start, end) in remarks(whole.of(text)):
            galley.comment(words, Span(whole.start + start, whole.start + end))


def _joined(text: str, lines: Sequence[Span]) -> tuple[str, SourceMap]:
    """The lines of a block under one another, and the map from them to the file."""
    size = 0
    stretches: list[Stretch] = []
    for line in lines:
        stretches.append(Stretch(size, line.start))
        size += line.end - line.start + 1
    return "\n".join(line.of(text) for line in lines), SourceMap(tuple(stretches))
