"""A place in a text: two offsets in code points, 0-based, end exclusive."""

from typing import NamedTuple


class Span(NamedTuple):
    """Code points `start` (0-based) to `end` (exclusive) of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand at this place in `text`."""
        return text[self.start : self.end]

    def touches(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def to(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
