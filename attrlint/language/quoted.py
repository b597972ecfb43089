"""What quotation marks come to: quotations, and marks without a partner."""

from collections.abc import Iterable
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


def folded(text: str, quoted: Iterable[Quoted]) -> dict[int, list[Span]]:
    """By block, the quotations that stand in their sentence as one word: the outermost ones of more than a bare word."""
    found: dict[int, list[Span]] = {}
    for quotation in quoted:
        if quotation.depth == 0 and _longer_than_a_word(quotation.inner.of(text)):
            found.setdefault(quotation.block, []).append(quotation.span)
    return found


def mark(text: str, start: int) -> str:
    """The opening mark of the quotation that begins at `start`."""
    return text[start : start + 2] if text[start : start + 2] in {"''", "``"} else text[start]


def _longer_than_a_word(inner: str) -> bool:
    """Whether two or more words stand between the marks, or one with its own stop: “No,” he said."""
    words = 0
    for part in inner.split(None, 8):
        words += any(map(str.isalnum, part))
        if words > 1:
            return True
    return words == 1 and inner.rstrip()[-1] in ".,?!…"
