"""What quotation marks come to: quotations, and marks without a partner."""

from typing import NamedTuple

from attrlint.language.glyphs import Style
from attrlint.source.span import Span


class Quoted(NamedTuple):
    """What stands between a pair of marks; spans are code points of the prose.

    `span` holds the marks, `inner` what is between them. A quotation that its block leaves open has
    `closed` false and runs to the end of the block. `depth` is 0 for the outermost.
    """

    span: Span
    inner: Span
    block: int
    style: Style
    closed: bool
    depth: int


class Stray(NamedTuple):
    """A mark that is one too many, or whose partner is missing; both readings are kept.

    `closing` is how it looks. `rival` is the other mark that could be the wrong one, `lost` the code point where the
    partner may be missing. A `paired` mark has its partner, and only its look is wrong: here,“ said she; “here,’ said she.
    """

    span: Span
    block: int
    closing: bool
    rival: Span | None = None
    lost: int | None = None
    paired: bool = False
