"""What stands in HTML source: tags, comments, entities and the text between them, each with its place.

The standard library's parser takes quadratic time over unclosed comments and tags; this one passes over each letter once.
What a browser forgives, it forgives as a browser does: an unclosed comment or script runs to the end of the file.
"""

import html
import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from attrlint.source.span import Span

MARKUP = re.compile(r"[<&]")
ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};|(?:amp|lt|gt|quot|nbsp|shy)(?![A-Za-z0-9=]))")
NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")
# Atomic, so that an unclosed quotation mark in a tag fails at once.
ATTRIBUTES = re.compile(r"(?>[^>\"']+|\"[^\"]*\"|'[^']*')*>")
ATTRIBUTE = re.compile(r"([^\s\"'>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
#: Opens text that is no markup in XML; HTML has no use for it.
CDATA = "<![CDATA["
#: Elements whose content is no markup: it runs to their own closing tag.
RAW = frozenset({"script", "style", "textarea", "xmp", "iframe", "noembed", "noframes"})
#: Elements that have no content and no closing tag.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


class Kind(Enum):
    """What a piece of HTML source is."""

    TEXT = "text"
    ENTITY = "entity"
    OPEN = "open"
    CLOSE = "close"
    COMMENT = "comment"
    RAW = "raw"  # what stands in a script or a style


class Markup(NamedTuple):
    """A piece of HTML source. `span` counts code points of the source, 0-based, end exclusive."""

    kind: Kind
    span: Span
    name: str = ""  # of a tag, in lower case; of an entity, the letters it stands for
    attributes: Span = Span(0, 0)  # of an opening tag: what follows its name


def scan(text: str) -> Iterator[Markup]:
    """The pieces of `text` in order; together they are all of it."""
    return _Scanner(text).pieces()


def attributes(text: str, tag: Markup) -> dict[str, str]:
    """The attributes of an opening tag, names in lower case, entities read; the first of several of one name."""
    found: dict[str, str] = {}
    for one in ATTRIBUTE.finditer(text, *tag.attributes):
        value = next((part for part in one.groups()[1:] if part is not None), "")
        found.setdefault(one[1].lower(), html.unescape(value))
    return found


class _Scanner:
    """One file, and what is known of the rest of it."""

    __slots__ = ("_cdata", "_last", "_pair", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._last = text.rfind(">")  # behind it nothing is a tag
        self._cdata = text.rfind("]]>")  # behind it no section of XML's closes
        self._pair = True  # until a tag's quotation marks do not: from then on a tag ends at the next >

    def pieces(self) -> Iterator[Markup]:
        text = self._text
        at = start = 0
        while (found := MARKUP.search(text, at)) is not None:
            at = found.start()
            piece = self._entity(at) if text[at] == "&" else self._tag(at)
            if piece is None:
                at += 1
                continue
            if start < at:
                yield Markup(Kind.TEXT, Span(start, at))
            yield piece
            start = at = piece.span.end
            if piece.kind is Kind.OPEN and piece.name in RAW:
                end = re.compile(rf"</{piece.name}(?=[\s/>])", re.IGNORECASE).search(text, at)
                stop = end.start() if end else len(text)
                if at < stop:
                    yield Markup(Kind.RAW, Span(at, stop), piece.name)
                start = at = stop
            elif piece.name == CDATA:
                stop = text.index("]]>", at)
                if at < stop:
                    yield Markup(Kind.TEXT, Span(at, stop))
                yield Markup(Kind.COMMENT, Span(stop, stop + 3))
                start = at = stop + 3
        if start < len(text):
            yield Markup(Kind.TEXT, Span(start, len(text)))

    def _entity(self, at: int) -> Markup | None:
        found = ENTITY.match(self._text, at)
        if found is None:
            return None
        letters = html.unescape(found[0])
        return None if letters == found[0] else Markup(Kind.ENTITY, Span(at, found.end()), letters)

    def _tag(self, at: int) -> Markup | None:
        text = self._text
        if text.startswith("<!--", at):
            end = text.find("-->", at + 4)
            return Markup(Kind.COMMENT, Span(at, len(text) if end < 0 else end + 3))
        if at > self._last:
            return None
        if at < self._cdata and text.startswith(CDATA, at):
            return Markup(Kind.COMMENT, Span(at, at + len(CDATA)), CDATA)
        if text.startswith(("<!", "<?"), at):
            return Markup(Kind.COMMENT, Span(at, text.index(">", at) + 1))
        found = NAME.match(text, at)
        if found is None:
            return None
        kind = Kind.CLOSE if text[at + 1] == "/" else Kind.OPEN
        whole = ATTRIBUTES.match(text, found.end()) if self._pair else None
        self._pair = whole is not None
        end = whole.end() if whole else text.index(">", found.end()) + 1
        return Markup(kind, Span(at, end), found[1].lower(), Span(found.end(), end - 1))
