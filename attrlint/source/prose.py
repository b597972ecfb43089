"""What a reader makes of a file: its words, block by block, each block with its role in the story."""

from bisect import bisect_right
from enum import StrEnum
from typing import NamedTuple

from attrlint.source.mapping import SourceMap
from attrlint.source.span import Span


class Role(StrEnum):
    """What a block is to a newsroom; names as desks use them."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    CREDIT = "credit"
    PULLQUOTE = "pullquote"
    BLOCKQUOTE = "blockquote"
    EMBED = "embed"
    RELATED = "related"
    LIST = "list"
    TABLE = "table"
    QA = "qa"
    CORRECTION = "correction"
    METADATA = "metadata"
    FURNITURE = "furniture"


#: Blocks that are the story itself: paragraph distance is counted in these.
STORY = frozenset({Role.BODY, Role.LIST, Role.QA, Role.BLOCKQUOTE})

#: Blocks with no sentences of the story in them: no engine reads these.
UNREAD = frozenset({Role.METADATA, Role.FURNITURE, Role.BYLINE, Role.CREDIT, Role.TABLE, Role.DATELINE})


class Block(NamedTuple):
    """A paragraph, heading, caption … of the prose; `span` has no white space at its ends."""

    role: Role
    span: Span


class SourceFile(NamedTuple):
    """A decoded file: `path` as the user named it, `text` with line ends and tabs as they stand, without BOM."""

    path: str
    text: str
    encoding: str = ""  # as `source.encode` names it; empty where the text is not the file's own (Word, RTF)


class Link(NamedTuple):
    """Words of the prose that lead somewhere, and the address."""

    span: Span
    target: str


class Address(NamedTuple):
    """What a CMS can act on: from the prose offset `start` on, words stand at that JSON pointer, in the element of that name."""

    start: int
    pointer: str
    name: str  # the element's `_id`, a paragraph's `paraId`; empty where it has none


class Standing(StrEnum):
    """Where in its file a comment stands."""

    HEAD = "head"  # in the front matter
    BETWEEN = "between"  # two blocks
    WITHIN = "within"  # a block
    MARKING = "marking"  # beside the text, tied to words of it, as Word has it


class Comment(NamedTuple):
    """A comment in the file that readers of the story do not see: `span` is what it speaks of in the prose, or where it stands."""

    span: Span
    words: str
    source: Span  # its place in the decoded source; empty where it has none there
    standing: Standing = Standing.BETWEEN


class Prose(NamedTuple):
    """The words of a file and their blocks in order; spans are code points of `text`.

    `map` leads from a span of `text` back to the decoded source. Plain text and Markdown keep `text`
    equal to the source; formats with entities and escapes do not.
    """

    text: str
    blocks: tuple[Block, ...]
    map: SourceMap
    links: tuple[Link, ...] = ()  # in order of their end
    addresses: tuple[Address, ...] = ()  # in order; none where the format has lines alone
    comments: tuple[Comment, ...] = ()

    def address(self, offset: int) -> Address | None:
        """Where a CMS has the words at `offset` of `text`; None where the format has lines alone."""
        at = bisect_right(self.addresses, offset, key=_start)
        return self.addresses[at - 1] if at else None


def _start(address: Address) -> int:
    return address.start
