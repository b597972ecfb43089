"""How ArchieML is laid out: keys with their values, freeform text, and lines that belong to neither and are not read.

| ArchieML                                              | role                                       |
| ----------------------------------------------------- | ------------------------------------------ |
| hed, headline, title                                  | HEADLINE                                   |
| dek, standfirst, subhed, summary, description, intro  | STANDFIRST                                 |
| byline, by, author                                    | BYLINE                                     |
| body, text, content, `[+body]` and other freeform     | by their words, as in plain text           |
| subhead, crosshead                                    | SUBHEAD                                    |
| caption; credit                                       | CAPTION; CREDIT                            |
| quote, pullquote                                      | PULLQUOTE                                  |
| a key that nobody knows in freeform (`Note: …`)       | by its words: a sentence may begin so      |
| any other key, any other line                         | none                                       |

A value goes on below until `:end`, if that comes before the next key. `:skip` to `:endskip` and all behind `:ignore`
are passed over; a backslash at the start of a line keeps it from being a key.
"""

import re
from typing import NamedTuple

from attrlint.formats.galley import Galley
from attrlint.formats.plain import set_plain
from attrlint.formats.remarks import LINE
from attrlint.formats.roles import trimmed
from attrlint.source.mapping import LINE_END, SourceMap, Stretch
from attrlint.source.prose import Prose, Role
from attrlint.source.span import Span

ROLES: dict[str, Role | None] = {
    **dict.fromkeys(("hed", "headline", "title"), Role.HEADLINE),
    **dict.fromkeys(("dek", "standfirst", "subhed", "summary", "description", "intro", "deck"), Role.STANDFIRST),
    **dict.fromkeys(("byline", "by", "author"), Role.BYLINE),
    **dict.fromkeys(("body", "text", "content", "value", "story"), None),
    **dict.fromkeys(("subhead", "crosshead"), Role.SUBHEAD),
    **dict.fromkeys(("quote", "pullquote"), Role.PULLQUOTE),
    "caption": Role.CAPTION,
    "credit": Role.CREDIT,
}
#: Words behind a key that nobody knows: so many make a sentence of it.
SENTENCE = 2
KEY = re.compile(r"[ \t]*([A-Za-z0-9_.-]+)[ \t]*:[ \t]*")
COMMAND = re.compile(r"[ \t]*:(end|endskip|skip|ignore)\b", re.IGNORECASE)
SCOPE = re.compile(r"[ \t]*([\[{])[ \t]*([+.]*)[ \t]*([A-Za-z0-9_.-]*)[ \t]*[\]}]")
ITEM = re.compile(r"[ \t]*\*[ \t]*")


class _Value(NamedTuple):
    """What a key says: on its own line, and as far as `:end` where that comes."""

    key: str
    span: Span
    free: bool  # inside freeform text


def read(text: str) -> Prose:
    """The prose of an ArchieML file."""
    reader = _Reader(text)
    reader.run()
    return reader.galley.prose()


class _Reader:
    """The lines of one file, and the value that may go on below."""

    __slots__ = ("_free", "_list", "_said", "_text", "_value", "galley")

    def __init__(self, text: str) -> None:
        self._text = text
        self._value: _Value | None = None
        self._free = False
        self._list = ""  # the key of an open list
        self._said: list[tuple[str, Span]] = []  # lines to attrlint below the open value, which may be its own
        self.galley = Galley()

    def run(self) -> None:
        start, skipping = 0, False
        for end in [*(found.span() for found in LINE_END.finditer(self._text)), (len(self._text), len(self._text))]:
            line = Span(start, end[0])
            start = end[1]
            command = COMMAND.match(self._text, *line)
            if command:
                name = command[1].lower()
                if name == "ignore":
                    break
                if name == "end":
                    self._end(line.start)
                else:
                    self._flush()
                    skipping = name == "skip"
            elif not skipping:
                self._line(line)
        self._flush()

    def _line(self, line: Span) -> None:
        if scope := SCOPE.match(self._text, *line):
            self._flush()
            if scope[1] == "[":
                self._free = "+" in scope[2] and bool(scope[3])
                self._list = "" if self._free else scope[3].rpartition(".")[2].lower()
        elif said := LINE.match(self._text, *line):
            self._said.append((said[1], Span(self._text.index("[", line.start), said.end(1) + 1)))
            if self._value is None:
                self._flush()
        elif key := KEY.match(self._text, *line):
            self._flush()
            self._value = _Value(key[1].rpartition(".")[2].lower(), Span(key.end(), line.end), self._free)
        elif self._list in ROLES and (item := ITEM.match(self._text, *line)):
            self._flush()
            self._value = _Value(self._list, Span(item.end(), line.end), free=False)
        elif self._free and line.of(self._text).strip():
            self._flush()
            self._set(None, line)

    def _end(self, at: int) -> None:
        if self._value is not None:
            self._value = self._value._replace(span=Span(self._value.span.start, at))
        self._flush()

    def _flush(self) -> None:
        """Sets the value that is open, nothing more comes to it, and what was said to attrlint behind it."""
        end = 0
        if self._value is not None:
            key, span, free = self._value
            self._value = None
            end = span.end
            if key in ROLES:
                self._set(ROLES[key], span)
            elif free and span.of(self._text).count(" ") > SENTENCE:
                self._set(None, Span(self._text.rfind("\n", 0, span.start) + 1, span.end))
        for words, place in self._said:
            if place.start >= end:  # one in the value is a line of it
                self.galley.comment(words, place)
        self._said.clear()

    def _set(self, role: Role | None, span: Span) -> None:
        words = trimmed(self._text, *span)
        if role is None:
            self.galley.source = SourceMap((Stretch(0, words.start),))
            set_plain(words.of(self._text), self.galley)
            self.galley.source = SourceMap()
        elif words.start < words.end:
            self.galley.open(role)
            self.galley.words(words.of(self._text), words.start)
            self.galley.close()
