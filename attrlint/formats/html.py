"""How HTML is laid out: which elements make which block, and what stands in tags though a reader sees it.

| HTML                                                       | role                                          |
| ---------------------------------------------------------- | --------------------------------------------- |
| first h1, or a headline's class                            | HEADLINE                                      |
| `headline` of the page's ld+json, where there is no h1     | HEADLINE                                      |
| any other heading                                          | SUBHEAD                                       |
| p, and words in no block of their own                      | by their words, as in plain text              |
| li, dd                                                     | LIST                                          |
| blockquote, its `cite` or `footer` as a line of its own    | BLOCKQUOTE                                    |
| the embeds of networks                                     | EMBED                                         |
| figcaption, caption, a caption's class                     | CAPTION                                       |
| td, th                                                     | TABLE                                         |
| a class of `elements.CLASSES`, and all that stands in it   | that class's                                  |
| aside, nav, forms, scripts, `hidden`; all outside `article`| FURNITURE                                     |

Entities are read, soft hyphens left out; `q` is set with the marks that a browser shows. Line ends stay as they stand.
"""

import html
import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from attrlint.errors import ReadError
from attrlint.formats.elements import BLOCKS, HEADINGS, SILENT, role_of
from attrlint.formats.galley import NO_HOUSE, Galley
from attrlint.formats.jsontext import String, parse, walk
from attrlint.formats.remarks import NAME
from attrlint.formats.tags import RAW, VOID, Kind, Markup, attributes, scan
from attrlint.source.prose import Prose, Role
from attrlint.source.span import Span

OPENING = frozenset("“‘\"'«„")
SOFT_HYPHEN = "\u00ad"
BLANK_LINE = re.compile(r"(\r?\n[ \t]*\r?\n\s*)")
MARKS = (("“", "”"), ("‘", "’"))
#: Elements that end the paragraph they stand in; a script in its midst does not.
APART = BLOCKS | (SILENT - RAW)
QUOTING = frozenset({Role.BLOCKQUOTE, Role.PULLQUOTE})
#: What stands in these is theirs, whatever its elements.
STICKY = frozenset({Role.PULLQUOTE, Role.EMBED, Role.RELATED, Role.CORRECTION, Role.CAPTION})
#: Elements that are one block: a comment in them speaks of it.
HOLDING = HEADINGS | {"h1", "p", "li", "dd", "dt", "figcaption", "caption", "td", "th"}
#: Elements that end one of their own kind that was left open.
ENDS_ITSELF = frozenset({"p", "li", "dd", "dt", "td", "th", "tr", "option"})


def read(text: str, house: Mapping[str, Role] = NO_HOUSE) -> Prose:
    """The prose of an HTML page or fragment. `house` gives roles to classes (`deck`) and elements (`<aside>`)."""
    galley = Galley(house)
    set_html(text, galley)
    return galley.prose()


def set_html(text: str, galley: Galley, *, elements: Mapping[str, Role] = NO_HOUSE, role: Role | None = None) -> None:
    """Sets the blocks of `text`. `elements` are the roles of a format's own elements; the house's come first.

    `role` is what a paragraph is that says nothing else of itself.
    """
    _Setter(text, galley, {**elements, **galley.house}, role).run()


class _Element(NamedTuple):
    """An open element, and the role of what stands in it."""

    name: str
    role: Role | None
    link: str = ""
    since: int = 0  # where in the prose its words began
    marked: bool = False  # a quotation whose marks the page shows and the text does not have


class _Setter:
    """Sets one text: the elements that are open, and what has been seen."""

    __slots__ = ("_galley", "_headed", "_house", "_loose", "_names", "_open", "_quoted", "_story", "_tells", "_text", "_unheaded")

    def __init__(self, text: str, galley: Galley, house: Mapping[str, Role], role: Role | None) -> None:
        self._text = text
        self._galley = galley
        self._house = house
        self._open: list[_Element] = [_Element("", role)]
        self._names: Counter[str] = Counter()
        self._quoted = 0
        self._headed = False
        self._unheaded = "<h1" not in text.lower()
        self._tells = False  # in a script that describes the page for machines
        lower = text.lower()
        self._loose = "<p>" not in lower and "<p " not in lower  # the classic editor: a blank line parts paragraphs
        self._story = next((name for name in ("article", "main") if f"<{name}" in lower), "")  # what stands outside it is the page's

    def run(self) -> None:
        for piece in scan(self._text):
            match piece.kind:
                case Kind.TEXT:
                    self._words(piece.span)
                case Kind.ENTITY:
                    self._letters(piece)
                case Kind.OPEN:
                    self._begin(piece)
                case Kind.CLOSE:
                    self._end(piece)
                case Kind.COMMENT:
                    words = piece.span.of(self._text)[4:-3]
                    if self._open[-1].name in HOLDING and NAME.search(words):
                        self._ready(blank=False)  # it may stand before the first word
                    self._galley.comment(words, piece.span)
                case Kind.RAW:
                    self._described(piece.span)
        self._galley.close()

    def _words(self, span: Span) -> None:
        words = span.of(self._text)
        at = span.start
        if self._loose and "\n" in words:
            for number, part in enumerate(BLANK_LINE.split(words)):
                if number % 2:
                    self._galley.close()
                else:
                    self._set(part, at)
                at += len(part)
            return
        self._set(words, at)

    def _set(self, words: str, at: int) -> None:
        if not self._ready(blank=not words or words.isspace()):
            return
        for part in words.split(SOFT_HYPHEN):
            self._galley.words(part, at)
            at += len(part) + 1

    def _letters(self, piece: Markup) -> None:
        if piece.name != SOFT_HYPHEN and self._ready(blank=piece.name.isspace()):
            self._galley.instead(piece.name, piece.span)

    def _ready(self, *, blank: bool) -> bool:
        """Whether words can be set: a block is open, or is begun for them."""
        if not self._galley.opened:
            if blank:
                return False
            role = self._open[-1].role
            inside = not self._story or self._names[self._story] or role is Role.HEADLINE
            self._galley.open(role if inside else Role.FURNITURE)
        return True

    def _begin(self, piece: Markup) -> None:
        name = piece.name
        if name == "br":
            if self._galley.opened:
                self._galley.instead("\n", piece.span)
            return
        if name in ENDS_ITSELF and self._open[-1].name == name:
            self._open.pop()
            self._names[name] -= 1
        if name in APART:
            self._galley.close()
        marked = name == "q" and self._text[piece.span.end : piece.span.end + 1] not in OPENING
        if marked and self._ready(blank=False):
            self._galley.instead(MARKS[self._quoted % 2][0], piece.span)
            self._quoted += 1
        if name in VOID:
            return
        told = attributes(self._text, piece) if piece.attributes.start < piece.attributes.end else {}
        self._tells = name == "script" and told.get("type", "").strip().lower() == "application/ld+json"
        link = told.get("href", "") if name == "a" else ""
        self._open.append(_Element(name, self._role(name, told, piece), link, self._galley.size, marked=marked))
        self._names[name] += 1

    def _role(self, name: str, told: Mapping[str, str], piece: Markup) -> Role | None:
        around = self._open[-1].role
        if around is Role.FURNITURE or "hidden" in told or told.get("aria-hidden") == "true":
            return Role.FURNITURE
        if around in QUOTING and (name in {"footer", "credit"} or (name == "cite" and not self._galley.opened)):
            self._signed(piece, around)
            return around
        role = role_of(name, told.get("class", "").split(), self._house)
        if role is None and name in HEADINGS | {"h1"}:
            role = Role.HEADLINE if name == "h1" and not self._headed else Role.SUBHEAD
        self._headed |= role is Role.HEADLINE
        if around in STICKY and role is not Role.FURNITURE:
            return around
        return around if role is None else role

    def _signed(self, piece: Markup, role: Role | None) -> None:
        """Whose the quotation is stands on a line of its own, behind a dash, as print has it."""
        self._galley.open(role)
        self._galley.signature(html.unescape(self._text[piece.span.end : piece.span.end + 20]), piece.span)

    def _described(self, span: Span) -> None:
        """Sets the headline that a page gives of itself for machines, where it has none for readers."""
        if not self._tells or self._headed or not self._unheaded:
            return
        try:
            value = parse(span.of(self._text), "")
        except ReadError:
            return
        for pointer, one in walk(value):
            if pointer.rpartition("/")[2] == "headline" and isinstance(one, String) and one.words.strip():
                self._galley.open(Role.HEADLINE)
                self._galley.mapped(one.words, one.map, span.start)
                self._galley.close()
                self._headed = True
                return

    def _end(self, piece: Markup) -> None:
        name = piece.name
        if not self._names[name]:
            return
        while self._names[name]:
            element = self._open.pop()
            self._names[element.name] -= 1
            if element.name in APART:
                self._galley.close()
            if element.link:
                self._galley.link(element.since, element.link)
            if element.marked:
                self._quoted -= 1
                if self._galley.opened:
                    self._galley.instead(MARKS[self._quoted % 2][1], piece.span)
            if element.name == name:
                return
