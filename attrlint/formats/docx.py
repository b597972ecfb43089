"""How a Word draft (.docx) is laid out: a line of text for each paragraph, its role by its style.

| Word                                                     | role                                        |
| -------------------------------------------------------- | ------------------------------------------- |
| Title, else the first Heading 1                          | HEADLINE                                    |
| Subtitle                                                 | STANDFIRST                                  |
| other headings                                           | SUBHEAD                                     |
| Caption                                                  | CAPTION                                     |
| Quote, Intense Quote                                     | BLOCKQUOTE                                  |
| numbered and bulleted paragraphs, list styles            | LIST                                        |
| cells of tables                                          | TABLE                                       |
| footnotes and endnotes                                   | FURNITURE                                   |
| any other paragraph, text boxes too                      | by its words; where no style is a heading's, by its neighbours too |

The source of a place is that text: line = number of the paragraph, column = code point in it. Tracked changes are read as
accepted; `original=True` reads the draft as it was before them.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from attrlint.formats.galley import Galley
from attrlint.formats.package import Package
from attrlint.formats.xmltext import Begin, End, Words, parse
from attrlint.source.prose import Prose, Role, SourceFile
from attrlint.source.span import Span

STYLES: dict[str, Role] = {
    "title": Role.HEADLINE,
    "headline": Role.HEADLINE,
    "subtitle": Role.STANDFIRST,
    "standfirst": Role.STANDFIRST,
    "byline": Role.BYLINE,
    "caption": Role.CAPTION,
    "quote": Role.BLOCKQUOTE,
    "intense quote": Role.BLOCKQUOTE,
    "block text": Role.BLOCKQUOTE,
}
#: What each view of tracked changes leaves out.
UNSEEN = {False: frozenset({"w:del", "w:moveFrom"}), True: frozenset({"w:ins", "w:moveTo"})}
TEXT = frozenset({"w:t", "w:delText"})
LETTERS = {"w:tab": "\t", "w:br": " ", "w:cr": " ", "w:noBreakHyphen": "\u2011"}


class Paragraph:
    """A paragraph while it is read."""

    __slots__ = ("_parts", "listed", "name", "size", "style", "table")

    def __init__(self, name: str, *, table: bool) -> None:
        self.name = name  # w14:paraId, by which Word finds it
        self.table = table
        self.style = ""
        self.listed = False
        self.size = 0
        self._parts: list[str] = []

    def add(self, words: str) -> None:
        """Sets words at its end."""
        self._parts.append(words)
        self.size += len(words)

    @property
    def words(self) -> str:
        """The paragraph as a line: what would end one is a space in it."""
        return "".join(self._parts)


class Mark(NamedTuple):
    """A place in the draft: the number of the paragraph, from 0, and the code point in it."""

    paragraph: int
    column: int


def read(data: bytes, path: str, *, original: bool = False) -> tuple[SourceFile, Prose]:
    """The text of a draft and its prose. Raises ReadError for what is no Word file, is broken or grows too large."""
    package = Package(data, path)
    body = _Reader(original=original)
    body.run(package, path, "word/document.xml")
    notes = _Reader(original=original)
    for part in ("word/footnotes.xml", "word/endnotes.xml"):
        if package.has(part):
            notes.run(package, path, part)
    names = _style_names(package, path)
    styles = [names.get(one.style, "") for one in body.paragraphs]
    headed = "title" in styles
    galley = Galley()
    size = 0
    starts: list[int] = []
    laid_out = False
    for number, (one, style) in enumerate(zip(body.paragraphs, styles, strict=True), 1):
        role = _role(one, style, headed=headed)
        headed |= role is Role.HEADLINE
        laid_out |= role in (Role.HEADLINE, Role.SUBHEAD)
        galley.open(role)
        galley.address(f"paragraph {number}", one.name)
        starts.append(galley.size)
        galley.words(one.words, size)
        size += one.size + 1
    for one in notes.paragraphs:
        galley.open(Role.FURNITURE)
        galley.words(one.words, size)
        size += one.size + 1
    for words, start, end in _comments(package, path, body.marks):
        prose = Span(starts[start.paragraph] + start.column, starts[end.paragraph] + end.column)
        galley.remark(words, prose)
    lines = "\n".join(one.words for one in (*body.paragraphs, *notes.paragraphs))
    return SourceFile(path, lines), galley.prose(laid_out=laid_out)


class _Reader:
    """The paragraphs of one part, in the order in which they begin, and where its comments do."""

    __slots__ = ("_deep", "_open", "_text", "_unseen", "_view", "marks", "paragraphs")

    def __init__(self, *, original: bool) -> None:
        self.paragraphs: list[Paragraph] = []
        self.marks: dict[str, list[Mark]] = {}
        self._open: list[int] = []
        self._text = False
        self._deep: dict[str, int] = {"w:tbl": 0, "mc:Fallback": 0, "w:del": 0, "w:ins": 0, "w:moveFrom": 0, "w:moveTo": 0}
        self._view = UNSEEN[original]
        self._unseen = 0

    def run(self, package: Package, path: str, part: str) -> None:
        for event in parse(package.text(part), f"{path}: {part}"):
            match event:
                case Begin():
                    self._begin(event)
                case End():
                    self._end(event.name)
                case Words():
                    if self._text and self._open and not self._unseen:
                        self._add(event.text)

    def _begin(self, event: Begin) -> None:
        name = event.name
        if name in self._deep:
            self._deep[name] += 1
            self._unseen += name in self._view or name == "mc:Fallback"
        elif name == "w:p":
            if not self._unseen:
                self.paragraphs.append(Paragraph(event.attributes.get("w14:paraId", ""), table=self._deep["w:tbl"] > 0))
                self._open.append(len(self.paragraphs) - 1)
        elif name in TEXT:
            self._text = True
        elif self._open and not self._unseen:
            self._told(event)

    def _told(self, event: Begin) -> None:
        """What an element without text of its own says of the paragraph, or stands for."""
        at = self._open[-1]
        paragraph = self.paragraphs[at]
        match event.name:
            case "w:pStyle":
                paragraph.style = event.attributes.get("w:val", "")
            case "w:numPr":
                paragraph.listed = True
            case "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference":
                self.marks.setdefault(event.attributes.get("w:id", ""), []).append(Mark(at, paragraph.size))
            case name:
                paragraph.add(LETTERS.get(name, ""))

    def _end(self, name: str) -> None:
        if name in self._deep:
            self._deep[name] -= 1
            self._unseen -= name in self._view or name == "mc:Fallback"
        elif name == "w:p":
            if self._open and not self._unseen:
                self._open.pop()
        elif name in TEXT:
            self._text = False

    def _add(self, words: str) -> None:
        self.paragraphs[self._open[-1]].add(words.replace("\n", " ").replace("\r", " "))


def _role(paragraph: Paragraph, style: str, *, headed: bool) -> Role | None:
    if paragraph.table:
        return Role.TABLE
    if style.startswith("heading"):
        return Role.HEADLINE if style == "heading 1" and not headed else Role.SUBHEAD
    if paragraph.listed or style.startswith("list"):
        return Role.LIST
    return STYLES.get(style)


def _style_names(package: Package, path: str) -> dict[str, str]:
    """The name of each style, in lower case, by what paragraphs call it."""
    names: dict[str, str] = {}
    if package.has("word/styles.xml"):
        style = ""
        for event in parse(package.text("word/styles.xml"), f"{path}: word/styles.xml"):
            if isinstance(event, Begin) and event.name == "w:style":
                style = event.attributes.get("w:styleId", "")
            elif isinstance(event, Begin) and event.name == "w:name" and style:
                names[style] = event.attributes.get("w:val", "").lower()
                style = ""
    return names


def _comments(package: Package, path: str, marks: Mapping[str, list[Mark]]) -> Iterator[tuple[str, Mark, Mark]]:
    """The words of each comment, and from where to where it speaks."""
    if not package.has("word/comments.xml"):
        return
    name = ""
    said: list[str] = []
    for event in parse(package.text("word/comments.xml"), f"{path}: word/comments.xml"):
        if isinstance(event, Begin) and event.name == "w:comment":
            name, said = event.attributes.get("w:id", ""), []
        elif isinstance(event, Words):
            said.append(event.text)
        elif isinstance(event, End) and event.name == "w:p":
            said.append("\n")
        elif isinstance(event, End) and event.name == "w:comment" and name in marks:
            yield "".join(said).strip(), marks[name][0], marks[name][-1]
