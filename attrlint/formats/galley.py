"""The prose of a file while it is set: its words, each with its place in the source, and the blocks they stand in."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from attrlint.formats.roles import Piece, cast, trimmed
from attrlint.source.mapping import SourceMap, Stretch
from attrlint.source.prose import Address, Comment, Link, Prose, Role, Standing
from attrlint.source.span import Span

#: Between two blocks: what plain text has there.
BREAK = "\n\n"
NO_HOUSE: Mapping[str, Role] = MappingProxyType({})
DASHES = frozenset("—–-―")


class Galley:
    """Takes the words of a file in their order, as its reader finds them.

    A reader may itself have been given words out of another format (HTML in a JSON string): `source` is then the map from
    its text to the file, and the places it names here are those of its own text.
    """

    __slots__ = ("_addresses", "_comments", "_links", "_open", "_parts", "_pieces", "_role", "_size", "_stretches", "house", "source")

    def __init__(self, house: Mapping[str, Role] = NO_HOUSE) -> None:
        self.house = house  # what classes and elements of HTML are to it
        self.source = SourceMap()
        self._parts: list[str] = []
        self._size = 0
        self._stretches: list[Stretch] = []
        self._pieces: list[Piece] = []
        self._links: list[Link] = []
        self._comments: list[Comment] = []
        self._addresses: list[Address] = []
        self._open: int | None = None
        self._role: Role | None = None

    @property
    def opened(self) -> bool:
        """Whether a block is open."""
        return self._open is not None

    @property
    def size(self) -> int:
        """How many code points are set."""
        return self._size

    def words(self, text: str, at: int) -> None:
        """Sets `text` as it stands in the source from offset `at` on."""
        if not text:
            return
        start = at - self._size
        for stretch in self.source.within(Span(at, at + len(text))):
            self._stretch(stretch.prose - start, stretch.source, stretch.width)
        self._set(text)

    def mapped(self, text: str, places: SourceMap, at: int) -> None:
        """Sets `text`, which `places` leads back to what stands in the source from offset `at` on."""
        stretches = [*places.within(Span(0, len(text))), Stretch(len(text), 0)]
        for (start, place, width), (end, _, _) in pairwise(stretches):
            if width == 1:
                self.words(text[start:end], at + place)
            else:
                self.instead(text[start:end], Span(at + place, at + place + width))

    def instead(self, text: str, span: Span) -> None:
        """Sets `text` in place of what stands at `span`: the letter for an entity, a mark for a tag; a blank for one left out."""
        if not text:
            return
        place = self.source.span(span)
        self._stretch(self._size, place.start, place.end - place.start)
        self._set(text)

    def open(self, role: Role | None) -> None:
        """Begins a block; None where only its words can tell what it is. One that is open ends first."""
        self.close()
        if self._parts:
            self._set(BREAK)
        self._open, self._role = self._size, role

    def signature(self, following: str, span: Span) -> None:
        """Sets the dash before whose words a quotation was, unless `following` brings its own: "— Jo Roth", as print has it."""
        if following.lstrip()[:1] not in DASHES:
            self.instead("— ", span)

    def address(self, pointer: str, name: str) -> None:
        """What is set from here on stands in the file at that JSON pointer, in the element that a CMS knows by `name`."""
        self._addresses.append(Address(self._size, pointer, name))

    def comment(self, words: str, span: Span, *, head: bool = False) -> None:
        """Keeps a comment of the file that stands here, or in its `head`; a reader of the story does not see it."""
        standing = Standing.HEAD if head else Standing.BETWEEN if self._open is None else Standing.WITHIN
        self._comments.append(Comment(Span(self._size, self._size), words, self.source.span(span), standing))

    def remark(self, words: str, span: Span) -> None:
        """Keeps a comment that speaks of `span` of what is set, and has no place of its own among the words."""
        self._comments.append(Comment(span, words, Span(0, 0), Standing.MARKING))

    def close(self) -> None:
        """Ends the open block; one without words was none."""
        if self._open is not None:
            self._pieces.append(Piece(self._role, Span(self._open, self._size)))
            self._open = None

    def link(self, since: int, target: str) -> None:
        """What has been set from the prose offset `since` on leads to `target`."""
        if since < self._size:
            self._links.append(Link(Span(since, self._size), target))

    def prose(self, *, laid_out: bool = True) -> Prose:
        """The prose as set. Roles left open are told by the words, and, where the format is not `laid_out`, by what stands around."""
        self.close()
        text = "".join(self._parts)
        return Prose(
            text,
            cast(text, self._worded(text), laid_out=laid_out),
            SourceMap(tuple(self._stretches)),
            self._worded_links(text),
            tuple(self._addresses),
            tuple(self._comments),
        )

    def _worded(self, text: str) -> Iterator[Piece]:
        for role, span in self._pieces:
            words = trimmed(text, *span)
            if words.start < words.end:
                yield Piece(role, words)

    def _worded_links(self, text: str) -> tuple[Link, ...]:
        links = (Link(trimmed(text, *link.span), link.target) for link in self._links)
        return tuple(link for link in links if link.span.start < link.span.end)

    def _set(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)

    def _stretch(self, prose: int, source: int, width: int) -> None:
        last = self._stretches[-1] if self._stretches else Stretch(0, 0)
        if width != 1 or last.width != 1 or source - prose != last.source - last.prose:
            self._stretches.append(Stretch(prose, source, width))
