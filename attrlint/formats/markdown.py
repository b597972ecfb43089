"""How Markdown is laid out: which lines make which block, and what each kind of block is to the newsroom.

| Markdown                                             | role                                    |
| ---------------------------------------------------- | --------------------------------------- |
| front matter                                         | see `frontmatter`                       |
| first heading of level 1, where no title stood above | HEADLINE                                |
| any other heading, `#` or underlined                 | SUBHEAD                                 |
| paragraph                                            | by its words, as in plain text          |
| image alone, and the lines right below it            | CAPTION                                 |
| block quote, a block a line, without `>`             | BLOCKQUOTE; EMBED where it ends as a post |
| list item, without its bullet                        | LIST                                    |
| table                                                | TABLE                                   |
| code, HTML, comment, rule, link definition           | FURNITURE                               |
| shortcode alone on its lines                         | FURNITURE; EMBED for posts and videos   |

Offsets are those of the source: nothing is unescaped or taken out, so marks inside a paragraph (`*`, links) stay in its words.
"""

import re
from collections.abc import Callable, Iterator

from attrlint.formats import signs
from attrlint.formats.frontmatter import front_matter, head_pieces
from attrlint.formats.roles import Piece, cast, trimmed
from attrlint.formats.wording import own_role
from attrlint.source.mapping import LINE_END, SourceMap
from attrlint.source.prose import Prose, Role
from attrlint.source.span import Span


def read(text: str) -> Prose:
    """The prose of a Markdown file; its text is `text` itself."""
    return Prose(text, cast(text, _Reader(text).pieces()), SourceMap())


class _Reader:
    """The lines of one file, and how far down they have been read."""

    __slots__ = ("at", "headed", "in_list", "lines", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[Span] = []
        start = 0
        for end in LINE_END.finditer(text):
            self.lines.append(Span(start, end.start()))
            start = end.end()
        self.lines.append(Span(start, len(text)))
        self.at = 0
        self.headed = False
        self.in_list = False

    def pieces(self) -> Iterator[Piece]:
        """The blocks of the file as they stand; paragraphs have no role yet."""
        head = front_matter(self.text, self.lines)
        if head:
            for piece in head_pieces(self.text, self.lines[:head]):
                self.headed |= piece.role is Role.HEADLINE
                yield piece
            self.at = head
        while self.at < len(self.lines):
            line = self._line(self.at)
            if line and not line.isspace():
                for piece in self._block(line):
                    if piece.span.start < piece.span.end:
                        yield piece
            else:
                self.at += 1

    def _line(self, at: int) -> str:
        return self.lines[at].of(self.text)

    def _block(self, line: str) -> Iterator[Piece]:
        first = self.at
        bare = line.lstrip()
        indented = len(line.expandtabs(signs.INDENT)) - len(bare.expandtabs(signs.INDENT)) >= signs.INDENT
        if not indented and (found := self._special(line, bare)) is not None:
            self.in_list = False
            yield from found
        elif not signs.is_rule(line) and (found_item := re.match(signs.ITEM, line)) and (self.in_list or not indented):
            self.in_list = True
            self._skip(lambda below: not signs.interrupts(below, in_list=self.in_list))
            yield self._piece(Role.LIST, first, self.at, skip=found_item.end())
        elif indented and not self.in_list:
            self._skip(lambda below: below.startswith(("    ", "\t", " \t", "  \t", "   \t")))
            yield self._piece(Role.FURNITURE, first, self.at)
        else:
            self.in_list = self.in_list and line[0] in " \t"
            yield from self._paragraph(first)

    def _special(self, line: str, bare: str) -> list[Piece] | None:
        """The block that opens with `line`, or None where a paragraph or a list item does."""
        match bare[0]:
            case "#":
                return self._hashed(line)
            case "`" | "~":
                return self._code(line)
            case ">":
                return self._quote()
            case "<":
                return self._html(bare)
            case "-" | "*" | "_" | "{" | "[":
                return self._aside(line)
            case _:
                return self._table(line)

    def _one_line(self, role: Role) -> list[Piece]:
        self.at += 1
        return [self._piece(role, self.at - 1, self.at)]

    def _hashed(self, line: str) -> list[Piece] | None:
        found = re.match(signs.HEADING, line)
        if found is None:
            return None
        self.at += 1
        return [self._heading(self.at - 1, self.at, level=len(found[1]), skip=found.end())]

    def _code(self, line: str) -> list[Piece] | None:
        found = re.match(signs.FENCE, line)
        if found is None:
            return None
        fence, first = found[1], self.at
        self._skip(lambda below: not (below.strip().startswith(fence) and not below.strip().strip(fence[0])), past=True, blank=True)
        return [self._piece(Role.FURNITURE, first, self.at)]

    def _html(self, bare: str) -> list[Piece] | None:
        first = self.at
        if until := signs.html_end(bare):
            self._skip_to(until)
            return [self._piece(Role.FURNITURE, first, self.at)]
        return self._one_line(Role.FURNITURE) if signs.is_lone_tag(bare) else None

    def _aside(self, line: str) -> list[Piece] | None:
        """A rule, a shortcode or the definition of a link, if it has the line to itself."""
        if signs.is_rule(line) or re.match(signs.DEFINITION, line):
            return self._one_line(Role.FURNITURE)
        if re.match(signs.SHORTCODE, line) and line.rstrip().endswith(("}}", "%}")):
            return self._one_line(Role.EMBED if re.match(signs.POSTED, line) else Role.FURNITURE)
        return None

    def _table(self, line: str) -> list[Piece] | None:
        first = self.at
        if "|" not in line or first + 1 >= len(self.lines) or not signs.is_delimiters(self._line(first + 1)):
            return None
        self._skip(lambda below: "|" in below)
        return [self._piece(Role.TABLE, first, self.at)]

    def _paragraph(self, first: int) -> Iterator[Piece]:
        level = 0

        def goes_on(below: str) -> bool:
            nonlocal level
            if not self.in_list and re.match(signs.UNDERLINE, below):
                level = 1 if "=" in below else 2
                return False
            return not signs.interrupts(below, in_list=self.in_list)

        self._skip(goes_on)
        last = self.at
        if level:
            self.at += 1
            yield self._heading(first, last, level=level, skip=0)
            return
        if self.in_list:
            yield self._piece(Role.LIST, first, last)
            return
        words = self._line(first).strip()
        if words.startswith(("![", "[![")) and re.match(signs.IMAGES, words):
            yield from self._picture(first)
            if first + 1 < last:
                yield self._piece(Role.CAPTION, first + 1, last)
            return
        yield self._piece(None, first, last)

    def _picture(self, at: int) -> Iterator[Piece]:
        """The words in the brackets of the images on a line; a line of images without words is furniture."""
        span = self.lines[at]
        said = False
        for found in re.finditer(signs.IMAGE, span.of(self.text)):
            words = trimmed(self.text, span.start + found.start(1), span.start + found.end(1))
            if words.start < words.end:
                said = True
                yield Piece(Role.CAPTION, words)
        if not said:
            yield self._piece(Role.FURNITURE, at, at + 1)

    def _quote(self) -> list[Piece]:
        """The lines of a block quote, each without its `>`; one without `>` goes on the line above."""
        stretches: list[Span] = []
        while self.at < len(self.lines):
            line = self._line(self.at)
            span = self.lines[self.at]
            if found := re.match(signs.QUOTED, line):
                stretches.append(Span(span.start + found.end(), span.end))
            elif stretches[-1].start < stretches[-1].end and line.strip() and not signs.interrupts(line, in_list=False):
                stretches[-1] = Span(stretches[-1].start, span.end)
            else:
                break
            self.at += 1
        spans = [span for span in (trimmed(self.text, *stretch) for stretch in stretches) if span.start < span.end]
        is_post = bool(spans) and own_role(spans[-1].of(self.text)) is Role.EMBED
        return [Piece(Role.EMBED if is_post else Role.BLOCKQUOTE, span) for span in spans]

    def _heading(self, first: int, last: int, *, level: int, skip: int) -> Piece:
        piece = self._piece(Role.SUBHEAD, first, last, skip=skip)
        words = piece.span.of(self.text)
        unclosed = words.rstrip("#")
        if not unclosed or unclosed[-1].isspace():
            words = unclosed.rstrip()
        role = Role.HEADLINE if level == 1 and not self.headed and words else Role.SUBHEAD
        self.headed |= role is Role.HEADLINE
        return Piece(role, Span(piece.span.start, piece.span.start + len(words)))

    def _piece(self, role: Role | None, first: int, last: int, *, skip: int = 0) -> Piece:
        """Lines `first` to `last` (exclusive), without `skip` code points at their start."""
        return Piece(role, trimmed(self.text, self.lines[first].start + skip, self.lines[last - 1].end))

    def _skip(self, goes_on: Callable[[str], bool], *, past: bool = False, blank: bool = False) -> None:
        """To the first line below that is blank or does not go on; `past` that line, `blank` ones included, if asked."""
        self.at += 1
        while self.at < len(self.lines):
            line = self._line(self.at)
            if not blank and not line.strip():
                return
            if not goes_on(line):
                self.at += past
                return
            self.at += 1

    def _skip_to(self, mark: str) -> None:
        """Past the line that holds `mark`; to the next blank line where `mark` is a line end."""
        if mark == "\n":
            self._skip(lambda _: True)
        elif mark in self._line(self.at).lower():
            self.at += 1
        else:
            self._skip(lambda below: mark not in below.lower(), past=True, blank=True)
