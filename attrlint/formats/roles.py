"""What each block is to the newsroom, from its own words and from what stands around it.

Precision comes first: a sentence of the story taken for furniture is lost in silence, so whatever ends in a stop, stands
in quotation marks or leads into a quotation with a colon is body unless its words say otherwise.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrlint.formats import display, labels, patterns
from attrlint.formats.wording import own_role, tag_lines
from attrlint.source.prose import STORY, Block, Role
from attrlint.source.span import Span

#: A dateline stands before one of the first paragraphs.
HIGH = 4

#: Blocks of the longest abstract, and what may stand about its label.
ABSTRACT = 8
LABEL = " .:*_#"
#: A headline or standfirst is no longer than this, in code points.
HEADLINE = 150
STANDFIRST = 320


class Piece(NamedTuple):
    """A stretch of a file that may become a block; `role` is None while only its words can tell."""

    role: Role | None
    span: Span


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch from `start` to `end` (code points, end exclusive) without white space at its ends; empty at `end` if all is."""
    words = text[start:end]
    start = end - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def cast(text: str, pieces: Iterable[Piece], *, laid_out: bool = False) -> tuple[Block, ...]:
    """The blocks of a file: `pieces`, in order, each with its role; a dateline becomes a block of its own.

    A format that has elements of its own for headline, standfirst and subheads is `laid_out`: no paragraph is taken for one.
    """
    story = _Casting(text, pieces)
    story.posts()
    story.galleries()
    story.abstract()
    story.dialogue()
    if not laid_out:
        story.opening()
        story.headings()
    story.pulled()
    story.signatures()
    return tuple(_unglued(text, story.blocks()))


class _Casting:
    """The pieces of one file while they get their roles."""

    __slots__ = ("roles", "spans", "words")

    def __init__(self, text: str, pieces: Iterable[Piece]) -> None:
        self.spans: list[Span] = []
        self.words: list[str] = []
        self.roles: list[Role | None] = []
        for role, span in pieces:
            words = text[span.start : span.end]
            self.spans.append(span)
            self.words.append(words)
            self.roles.append(own_role(words) if role is None else role)

    def blocks(self) -> Iterator[Block]:
        for role, span in zip(self.roles, self.spans, strict=True):
            yield Block(role or Role.BODY, span)

    def galleries(self) -> None:
        """`3/12 words` is a caption where a neighbour counts to the same total, or an earlier caption did."""
        totals: list[str | None] = []
        for words in self.words:
            counter = patterns.gallery_counter(words)
            totals.append(counter[2] if counter else None)
        for at, total in enumerate(totals):
            if total and self.roles[at] is None and total in (totals[at - 1] if at else None, *totals[at + 1 : at + 2]):
                self.roles[at] = Role.CAPTION

    def posts(self) -> None:
        """A pasted post whose tag goes on over the next lines."""
        for at in range(len(self.words)):
            if self.roles[at] is Role.EMBED and (lines := tag_lines(self.words, at)):
                self.roles[at + 1 : at + 1 + lines] = [Role.EMBED] * lines

    def abstract(self) -> None:
        """What an archive sets between the lines “Abstract” and “Full text” is no copy of the story: it says it over again."""
        for at, words in enumerate(self.words):
            if words.strip(LABEL).lower() == "abstract":
                below = (number for number in range(at + 1, min(len(self.words), at + ABSTRACT)))
                end = next((number for number in below if self.words[number].strip(LABEL).lower() == "full text"), None)
                if end is not None:
                    self.roles[at] = self.roles[end] = Role.METADATA
                    self.roles[at + 1 : end] = [Role.STANDFIRST] * (end - at - 1)

    def dialogue(self) -> None:
        """`NAME: words` is an interview where two names or more speak in turn, and so is `Q. words` with `A. words` below it."""
        for at in range(len(self.words) - 1):
            if self.roles[at] is None is self.roles[at + 1] and self.words[at].startswith("Q. ") and self.words[at + 1].startswith("A. "):
                self.roles[at] = self.roles[at + 1] = Role.QA
        speakers: dict[int, str] = {}
        for at, words in enumerate(self.words):
            if self.roles[at] is None:
                label, colon, _ = words[:40].partition(": ")
                if colon and label[:1].isupper() and (label.isupper() or label.istitle()) and label.count(" ") < 3:
                    speakers[at] = label
        turns = Counter(speakers.values())
        in_turn = [label for label, count in turns.items() if count > 1]
        if len(in_turn) > 1:
            for at, label in speakers.items():
                if turns[label] > 1:
                    self.roles[at] = Role.QA

    def opening(self) -> None:
        """Headline, standfirst and names above the first full paragraph."""
        lede = next((at for at in range(len(self.roles)) if self._is_story(at)), None)
        if lede is None:
            return
        if self._is_headed(lede):
            self.roles[lede] = Role.HEADLINE
            lede = next((at for at in range(lede + 1, len(self.roles)) if self._is_story(at)), lede)
        headline = Role.HEADLINE in self.roles[:lede]
        if lede == 0 and self.roles[0] is None and len(self.words) > 1 and display.quotes(*self.words[:2]):
            self.roles[0] = Role.HEADLINE
            return
        for at in range(lede):
            words = self.words[at]
            if self.roles[at] is not None or not self._is_line(at, HEADLINE):
                continue
            if " " not in words:
                self.roles[at] = Role.METADATA
            elif headline and (patterns.is_name(words) or patterns.is_byline(words)):
                self.roles[at] = Role.BYLINE
            elif not headline:
                self.roles[at] = Role.HEADLINE
                headline = True
            else:
                self.roles[at] = Role.STANDFIRST
        if lede and self.roles[lede - 1] is Role.HEADLINE and self.roles[lede] is None and self.roles[lede + 1 : lede + 2] == [Role.BYLINE]:
            later = any(self._is_story(at) for at in range(lede + 1, len(self.roles)))
            if later and len(self.words[lede]) <= STANDFIRST and not patterns.is_quoted(self.words[lede]):
                self.roles[lede] = Role.STANDFIRST

    def headings(self) -> None:
        """Short lines without a stop between paragraphs: links to other stories, and subheads."""
        story = [at for at in range(len(self.roles)) if self._is_story(at)]
        if not story:
            return
        marked = [at for at in range(story[0] + 1, story[-1]) if self.roles[at] is None and display.in_single_marks(self.words[at])]
        if marked and display.doubled(self.words):
            for at in marked:
                if len(self.words[at + 1]) > len(self.words[at]):
                    self.roles[at] = Role.SUBHEAD
        lines = [at for at in range(story[0] + 1, story[-1]) if self.roles[at] is None and self._is_heading(at)]
        lines = [at for at in lines if not self.words[at + 1][0].islower()]  # a sentence that goes on below
        # Where short lines are the rule (verse, notes, copy without stops) they are the story.
        if len(lines) > len(story):
            return
        for at in lines:
            self.roles[at] = self._heading(at)

    def pulled(self) -> None:
        """Quotations set as display type, and the lines that credit them."""
        for at, credited in display.pulled(self.words):
            if self.roles[at] is None:
                self.roles[at] = Role.PULLQUOTE
                if credited and self.roles[at + 1] in {None, Role.LIST, Role.SUBHEAD}:
                    self.roles[at + 1] = Role.FURNITURE

    def signatures(self) -> None:
        """A name under words in quotation marks, and thanks to colleagues at the end."""
        for at in range(1, len(self.roles)):
            words, above = self.words[at], self.words[at - 1]
            if (
                self.roles[at - 1] is None
                and self.roles[at] in (None, Role.LIST)
                and words[0] in "—–-"
                and len(words) <= 90
                and patterns.is_quotation(above)
            ):
                name = words.lstrip("—–- ").partition(",")[0]
                if patterns.is_name(name):
                    self.roles[at - 1], self.roles[at] = Role.PULLQUOTE, Role.FURNITURE
        for at in range(max(0, len(self.roles) - 3), len(self.roles)):
            if self.roles[at] is None and len(self.words[at]) <= 200 and self.words[at].lower().endswith(labels.THANKS):
                self.roles[at] = Role.CREDIT

    def _is_story(self, at: int) -> bool:
        role = self.roles[at]
        return role in STORY or (role is None and not self._is_line(at, HEADLINE))

    def _is_line(self, at: int, most: int) -> bool:
        """Whether a piece is a line without a stop, outside quotation marks, that leads into nothing."""
        words = self.words[at]
        return len(words) <= most and not patterns.stops(words) and not patterns.is_quoted(words) and words[-1] not in ":,-–—"

    def _is_headed(self, lede: int) -> bool:
        """Whether the first paragraph is a headline though it ends in a stop or stands in marks.

        `Chief Denies That Dam Leaked.`; `‘It was not me’` above double marks; `Who shut the gates?` above a byline or a date.
        """
        words = self.words[lede]
        if self.roles[lede] is not None or Role.HEADLINE in self.roles:
            return False
        if len(words) <= HEADLINE and len(self.words) > lede + 1 and len(self.words[lede + 1]) > len(words):
            if display.is_title(words):
                return True
            if lede == 0 and display.in_single_marks(words) and display.doubled(self.words):
                return True
        asks = words.endswith("?") and patterns.is_short(words) and not patterns.is_quoted(words)
        return asks and self.roles[lede + 1 : lede + 2] in ([Role.BYLINE], [Role.METADATA])

    def _is_heading(self, at: int) -> bool:
        words = self.words[at]
        return (
            patterns.is_short(words)
            and self._is_line(at, patterns.SHORT)
            and not words[0].islower()
            and words.strip("*_ ")[:1].isalnum() | (words[:1] in "‘'*_")
            and " said " not in words
            and " told " not in words
            and not words.endswith((" said", " told"))
        )

    def _heading(self, at: int) -> Role:
        words = self.words[at]
        if self.roles[at - 1] is None and patterns.is_name(words) and patterns.is_quotation(self.words[at - 1]):
            return Role.FURNITURE
        if words.count(" ") > 5 or any(mark in words for mark in '‘“"') or " '" in words or words.startswith("'"):
            return Role.RELATED
        return Role.SUBHEAD


def _unglued(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with a date before the first words and a dateline before a paragraph as blocks of their own."""
    body = 0
    for at, block in enumerate(blocks):
        if block.role is Role.BODY and (body := body + 1) <= HIGH:
            yield from _cut(text, block, first=at == 0)
        else:
            yield block


def _cut(text: str, block: Block, *, first: bool) -> Iterator[Block]:
    words = block.span.of(text)
    role = Role.METADATA
    length = patterns.glued_date(words) if first else 0
    if not length:
        role = Role.DATELINE
        length = patterns.dateline(words)
    if not length:
        yield block
        return
    start, end = block.span
    yield Block(role, Span(start, start + length))
    yield Block(Role.BODY, Span(end - len(words[length:].lstrip()), end))
