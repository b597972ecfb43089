"""How a NewsML-G2 item (XML of the IPTC) is laid out; each newsItem of a message is a story of its own.

| NewsML-G2                          | role                                    |
| ---------------------------------- | --------------------------------------- |
| contentMeta/headline               | HEADLINE; unread where the text has its own |
| contentMeta/by, byline             | BYLINE                                  |
| contentMeta/description            | none: it says what the story says       |
| contentSet/inlineXML               | as NITF or as HTML, by what stands in it |
| contentSet/inlineData              | as HTML or plain text, by its type      |
| remoteContent, itemMeta, packages  | none                                    |
"""

from collections.abc import Iterator, Mapping

from attrlint.formats.galley import NO_HOUSE, Galley
from attrlint.formats.html import set_html
from attrlint.formats.nitf import set_nitf
from attrlint.formats.plain import set_plain
from attrlint.formats.xmltext import Begin, End, Words, joined, parse
from attrlint.source.mapping import SourceMap, Stretch
from attrlint.source.prose import Prose, Role
from attrlint.source.span import Span

BYLINES = frozenset({"by", "byline"})


class _Item:
    """One newsItem while its parts are found."""

    __slots__ = ("bylines", "data", "headlines", "kind", "xml")

    def __init__(self) -> None:
        self.headlines: list[Words] = []
        self.bylines: list[Words] = []
        self.xml: list[Span] = []
        self.data: list[Words] = []
        self.kind = ""


def read(text: str, path: str, house: Mapping[str, Role] = NO_HOUSE) -> Iterator[Prose]:
    """The prose of each newsItem that has a text of its own. Raises ReadError where the file is no XML."""
    item: _Item | None = None
    way: list[str] = []
    start = 0
    for event in parse(text, path):
        if isinstance(event, Begin):
            name = event.name.rpartition(":")[2]
            way.append(name)
            if name == "newsItem":
                item = _Item()
            elif name == "inlineXML":
                start = text.index(">", event.at) + 1
            elif name == "inlineData" and item is not None:
                item.kind = event.attributes.get("contenttype", "")
        elif isinstance(event, End):
            name = way.pop()
            if item is not None and name == "inlineXML" and "inlineXML" not in way:
                item.xml.append(Span(start, event.at))
            elif item is not None and name == "newsItem":
                if item.xml or item.data:
                    yield _prose(text, item, house)
                item = None
        elif item is not None:
            _gather(item, way, event)


def _gather(item: _Item, way: list[str], words: Words) -> None:
    if "inlineXML" in way[-60:]:
        return
    name = way[-1]
    if name == "inlineData":
        item.data.append(words)
    elif "contentMeta" in way[-4:]:
        if name == "headline":
            item.headlines.append(words)
        elif name in BYLINES or (name == "name" and way[-2] in BYLINES):
            item.bylines.append(words)


def _prose(text: str, item: _Item, house: Mapping[str, Role]) -> Prose:
    galley = Galley(house)
    headed = any("<hl1" in span.of(text) or "<h1" in span.of(text) for span in item.xml)
    for words, role in ((item.headlines, Role.METADATA if headed else Role.HEADLINE), (item.bylines, Role.BYLINE)):
        said, galley.source = joined(words)
        galley.open(role)
        galley.words(said, 0)
        galley.close()
    for span in item.xml:
        if "<body.content" in span.of(text):
            set_nitf(text, span, galley)
        else:
            galley.source = SourceMap((Stretch(0, span.start),))
            set_html(span.of(text), galley)
    if item.data:
        said, galley.source = joined(item.data)
        if "html" in item.kind:
            set_html(said, galley)
        else:
            set_plain(said, galley)
    return galley.prose()
