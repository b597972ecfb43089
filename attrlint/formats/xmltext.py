"""What stands in an XML file: elements and their text, each with its place, by the standard library's expat.

Entities of a document's own are refused, whatever they say: one that doubles itself ten times fills a gigabyte.
"""

from collections.abc import Iterator, Sequence
from html.entities import html5
from typing import NamedTuple
from xml.parsers import expat

from attrlint.errors import ReadError
from attrlint.source.mapping import Lines, SourceMap, Stretch
from attrlint.source.span import Span

#: Files nested deeper were made to be.
DEEPEST = 500
#: What expat is given at once.
CHUNK = 1 << 16


class Begin(NamedTuple):
    """An opening tag: its name with the prefix it is written with, its attributes, where it begins."""

    name: str
    attributes: dict[str, str]
    at: int


class End(NamedTuple):
    """A closing tag, and where it begins; of an empty element, where that ends."""

    name: str
    at: int


class Words(NamedTuple):
    """Text: as a reader sees it, and the place of what stands for it in the file."""

    text: str
    span: Span


Event = Begin | End | Words


def parse(text: str, path: str) -> Iterator[Event]:
    """What the XML file `path` holds, in order; places are code points of `text`, 0-based, end exclusive.

    Raises ReadError with line and column where it is no XML, declares entities, or is nested too deep.
    """
    return _Parser(text, path).events()


class _Parser:
    """Turns expat's bytes into code points: places come in order, so each byte is decoded once."""

    __slots__ = ("_at", "_byte", "_data", "_depth", "_events", "_expat", "_path", "_skip", "_text", "_verbatim")

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._data = text.encode("utf-8", "surrogatepass")
        self._skip = len(self._data) - len(self._data.lstrip())  # a blank line before the declaration harms nobody
        self._byte = self._at = 0
        self._depth = 0
        self._verbatim = False  # in a CDATA section & stands for itself
        self._events: list[Event] = []
        parser = self._expat = expat.ParserCreate("utf-8")
        parser.buffer_text = False  # each stretch of text with its own place
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.StartCdataSectionHandler = self._begin_verbatim
        parser.EndCdataSectionHandler = self._end_verbatim
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        parser.UseForeignDTD(True)  # noqa: FBT003  # so that &nbsp; of a DTD that is not read is skipped and not an error

    def events(self) -> Iterator[Event]:
        try:
            for start in range(self._skip, len(self._data), CHUNK):
                self._expat.Parse(self._data[start : start + CHUNK], False)  # noqa: FBT003  # expat takes no keywords
                yield from self._events
                self._events.clear()
            self._expat.Parse(b"", True)  # noqa: FBT003  # as above
        except expat.ExpatError as error:
            said = expat.ErrorString(error.code)
            raise ReadError(f"{self._place(self._error())}: found {said}, wanted XML") from error
        yield from self._events

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._fault(f"found nesting deeper than {DEEPEST} levels, wanted a story")
        self._events.append(Begin(name, attributes, self._here()))

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._events.append(End(name, self._here()))

    def _begin_verbatim(self) -> None:
        self._verbatim = True

    def _end_verbatim(self) -> None:
        self._verbatim = False

    def _words(self, words: str) -> None:
        at = self._here()
        text = self._text
        if text.startswith(words, at) and (words != "&" or self._verbatim):
            span = Span(at, at + len(words))
        elif words == "\n":
            span = Span(at, at + (2 if text.startswith("\r\n", at) else 1))
        else:
            span = Span(at, text.index(";", at) + 1)
        self._events.append(Words(words, span))

    def _skipped(self, name: str, parameter: int) -> None:
        letters = html5.get(f"{name};")
        if parameter or letters is None:
            raise self._fault(f"found the unknown entity &{name}; wanted a letter or a numeric one (&#8220;)")
        at = self._here()
        self._events.append(Words(letters, Span(at, at + len(name) + 2)))

    def _entity(self, name: str, *_: object) -> None:
        raise self._fault(f"found an entity of the file's own ({name!r}), wanted XML without; they can make a file grow without end")

    def _error(self) -> int:
        """Where expat gave up, in code points of the text."""
        return len(self._data[: self._skip + self._expat.ErrorByteIndex].decode("utf-8", "replace"))

    def _here(self) -> int:
        """Where expat is, in code points of the text."""
        byte = self._expat.CurrentByteIndex + self._skip
        self._at += len(self._data[self._byte : byte].decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._at

    def _fault(self, what: str) -> ReadError:
        return ReadError(f"{self._place(self._here())}: {what}")

    def _place(self, at: int) -> str:
        place = Lines(self._text).position(min(at, len(self._text)))
        return f"{self._path}:{place.line}:{place.column}"


def joined(words: Sequence[Words]) -> tuple[str, SourceMap]:
    """Texts of one element set together, and the map from them to the file."""
    stretches: list[Stretch] = []
    size = 0
    for text, (start, end) in words:
        if end - start == len(text):
            stretches.append(Stretch(size, start))
        else:
            stretches.append(Stretch(size, start, end - start))
        size += len(text)
    return "".join(text for text, _ in words), SourceMap(tuple(stretches))


def slices(text: str, path: str, name: str) -> Iterator[Span]:
    """Where the content of each outermost element of that name stands, prefix or none, once the whole file is known to be XML."""
    found: list[Span] = []
    start, depth = 0, 0
    for event in parse(text, path):
        if isinstance(event, Words) or event.name.rpartition(":")[2] != name:
            continue
        if isinstance(event, Begin):
            depth += 1
            if depth == 1:
                start = text.index(">", event.at) + 1
        else:
            depth -= 1
            if depth == 0 and start <= event.at:
                found.append(Span(start, event.at))
    yield from found
