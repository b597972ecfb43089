"""Prose as a table: the role of each block, its words, and what stands for them in the source."""

from attrlint.source.prose import Prose

Row = tuple[str, str, str]


def table(prose: Prose, source: str) -> list[Row]:
    """A row a block: role, words, the slice of the source that the map gives for them."""
    return [(block.role.value, block.span.of(prose.text), prose.map.span(block.span).of(source)) for block in prose.blocks]
