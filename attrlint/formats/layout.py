"""Which lines of a Markdown file make which block; the table of blocks is in `markdown`."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from attrlint.formats import signs
from attrlint.formats.remarks import LINE
from attrlint.formats.roles import trimmed
from attrlint.formats.wording import own_role
from attrlint.source.mapping import LINE_END
from attrlint.source.prose import Role
from attrlint.source.span import Span


class Part(NamedTuple):
    """A block as it stands in the file: the stretches of its lines, without what the block puts before them."""

    role: Role | None
    lines: tuple[Span, ...]


class Layout:
    """The lines of one file, and how far down they have been read."""

    __slots__ = ("at", "headed", "in_list", "lines", "pulled", "text")

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
        self.pulled = False  # between the shortcodes of a pull quote

    def parts(self) -> Iterator[Part]:
        """The blocks of the file as they stand; paragraphs have no role yet."""
        while self.at < len(self.lines):
            line = self._line(self.at)
            if line and not line.isspace():
                for role, lines in self._block(line):
                    if any(one.start < one.end for one in lines):
                        yield Part(Role.PULLQUOTE if role is None and self.pulled else role, lines)
            else:
                self.at += 1

    def _line(self, at: int) -> str:
        return self.lines[at].of(self.text)

    def _block(self, line: str) -> Iterator[Part]:
        first = self.at
        bare = line.lstrip()
        indented = len(line.expandtabs(signs.INDENT)) - len(bare.expandtabs(signs.INDENT)) >= signs.INDENT
        if not indented and (found := self._special(line, bare)) is not None:
            self.in_list = False
            yield from found
        elif not signs.is_rule(line) and (found_item := re.match(signs.ITEM, line)) and (self.in_list or not indented):
            self.in_list = True
            self._skip(lambda below: not signs.interrupts(below, in_list=self.in_list))
            yield self._part(Role.LIST, first, self.at, skip=found_item.end())
        elif indented and not self.in_list:
            self._skip(lambda below: below.startswith(("    ", "\t", " \t", "  \t", "   \t")))
            yield self._part(Role.FURNITURE, first, self.at)
        else:
            self.in_list = self.in_list and line[0] in " \t"
            yield from self._paragraph(first)

    def _special(self, line: str, bare: str) -> list[Part] | None:
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

    def _one_line(self, role: Role) -> list[Part]:
        self.at += 1
        return [self._part(role, self.at - 1, self.at)]

    def _hashed(self, line: str) -> list[Part] | None:
        found = re.match(signs.HEADING, line)
        if found is None:
            return None
        self.at += 1
        return [self._heading(self.at - 1, self.at, level=len(found[1]), skip=found.end())]

    def _code(self, line: str) -> list[Part] | None:
        found = re.match(signs.FENCE, line)
        if found is None:
            return None
        fence, first = found[1], self.at
        self._skip(lambda below: not (below.strip().startswith(fence) and not below.strip().strip(fence[0])), past=True, blank=True)
        return [self._part(Role.FURNITURE, first, self.at)]

    def _html(self, bare: str) -> list[Part] | None:
        first = self.at
        if until := signs.html_end(bare):
            self._skip_to(until)
            return [self._part(Role.FURNITURE, first, self.at)]
        return self._one_line(Role.FURNITURE) if signs.is_lone_tag(bare) else None

    def _aside(self, line: str) -> list[Part] | None:
        """A rule, a shortcode, the definition of a link, a comment of MDX or a word to attrlint, if it has the line to itself."""
        if re.match(signs.NOTE, line):
            first = self.at
            self._skip(lambda below: below.startswith((" ", "\t")))
            return [self._part(Role.FURNITURE, first, self.at)]
        if signs.is_rule(line) or re.match(signs.DEFINITION, line) or LINE.match(line) or re.match(signs.MDX_COMMENT, line):
            return self._one_line(Role.FURNITURE)
        if re.match(signs.SHORTCODE, line) and line.rstrip().endswith(("}}", "%}")):
            if pull := re.match(signs.PULLED, line):
                self.pulled = not pull[1]
            captions = [self._within(found, 1) for found in re.finditer(signs.CAPTIONED, line)]
            role = Role.EMBED if re.match(signs.POSTED, line) else Role.FURNITURE
            return self._captioned(captions) if captions else self._one_line(role)
        return None

    def _within(self, found: re.Match[str], group: int) -> Span:
        start = self.lines[self.at].start
        return Span(start + found.start(group), start + found.end(group))

    def _captioned(self, captions: list[Span]) -> list[Part]:
        self.at += 1
        return [Part(Role.CAPTION, (trimmed(self.text, *caption),)) for caption in captions]

    def _table(self, line: str) -> list[Part] | None:
        first = self.at
        if "|" not in line or first + 1 >= len(self.lines) or not signs.is_delimiters(self._line(first + 1)):
            return None
        self._skip(lambda below: "|" in below)
        return [self._part(Role.TABLE, first, self.at)]

    def _paragraph(self, first: int) -> Iterator[Part]:
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
            yield self._part(Role.LIST, first, last)
            return
        words = self._line(first).strip()
        if words.startswith(("![", "[![")) and re.match(signs.IMAGES, words):
            yield from self._picture(first)
            if first + 1 < last:
                yield self._part(Role.CAPTION, first + 1, last)
            return
        yield self._part(None, first, last)

    def _picture(self, at: int) -> Iterator[Part]:
        """The words in the brackets of the images on a line; a line of images without words is furniture."""
        span = self.lines[at]
        said = False
        for found in re.finditer(signs.IMAGE, span.of(self.text)):
            words = trimmed(self.text, span.start + found.start(1), span.start + found.end(1))
            if words.start < words.end:
                said = True
                yield Part(Role.CAPTION, (words,))
        if not said:
            yield self._part(Role.FURNITURE, at, at + 1)

    def _quote(self) -> list[Part]:
        """The paragraphs of a block quote, their lines without `>`; a line without `>` goes on the one above."""
        paragraphs: list[list[Span]] = [[]]
        while self.at < len(self.lines):
            line = self._line(self.at)
            span = self.lines[self.at]
            if found := re.match(signs.QUOTED, line):
                words = trimmed(self.text, span.start + found.end(), span.end)
                if words.start == words.end or words.of(self.text).startswith(signs.DASHES):
                    paragraphs.append([])
                if words.start < words.end:
                    paragraphs[-1].append(words)
            elif paragraphs[-1] and line.strip() and not signs.interrupts(line, in_list=False):
                paragraphs[-1].append(trimmed(self.text, *span))
            else:
                break
            self.at += 1
        quoted = [tuple(lines) for lines in paragraphs if lines]
        is_post = bool(quoted) and own_role(" ".join(line.of(self.text) for line in quoted[-1])) is Role.EMBED
        return [Part(Role.EMBED if is_post else Role.BLOCKQUOTE, lines) for lines in quoted]

    def _heading(self, first: int, last: int, *, level: int, skip: int) -> Part:
        *above, under = self._part(Role.SUBHEAD, first, last, skip=skip).lines
        words = under.of(self.text)
        unclosed = words.rstrip("#")
        if not unclosed or unclosed[-1].isspace():
            words = unclosed.rstrip()
        role = Role.HEADLINE if level == 1 and not self.headed and (words or above) else Role.SUBHEAD
        self.headed |= role is Role.HEADLINE
        return Part(role, (*above, Span(under.start, under.start + len(words))))

    def _part(self, role: Role | None, first: int, last: int, *, skip: int = 0) -> Part:
        """Lines `first` to `last` (exclusive), without `skip` code points at their start."""
        lines = [trimmed(self.text, self.lines[first].start + skip, self.lines[first].end)]
        lines += (trimmed(self.text, *self.lines[at]) for at in range(first + 1, last))
        return Part(role, tuple(lines))

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
