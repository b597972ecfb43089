"""What a CoNLL-U treebank says: documents of sentences with form, lemma, tag, head and relation."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Gold(NamedTuple):
    """One sentence as columns; `heads` are 0-based word numbers, -1 for the root."""

    forms: list[str]
    lemmas: list[str]
    tags: list[str]
    heads: list[int]
    relations: list[str]
    text: str


def documents(path: Path) -> Iterator[list[Gold]]:
    """The documents of a treebank file, each a list of its sentences. Raises ValueError that names the line."""
    document: list[Gold] = []
    for block in _blocks(path):
        if document and any(line.startswith("# newdoc") for _, line in block):
            yield document
            document = []
        document.append(_gold(path, block))
    if document:
        yield document


def _blocks(path: Path) -> Iterator[list[tuple[int, str]]]:
    """The lines between empty lines, with their 1-based numbers."""
    block: list[tuple[int, str]] = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                block.append((number, line.rstrip("\n")))
            elif block:
                yield block
                block = []
    if block:
        yield block


def sentences(path: Path) -> list[Gold]:
    """All sentences of a treebank file."""
    return [sentence for document in documents(path) for sentence in document]


def _gold(path: Path, block: list[tuple[int, str]]) -> Gold:
    text = next((line.removeprefix("# text = ") for _, line in block if line.startswith("# text = ")), "")
    gold = Gold([], [], [], [], [], text)
    for number, line in block:
        row = line.split("\t")
        if line.startswith("#") or not row[0].isdecimal():
            continue  # a remark, or a row for several words at once
        if len(row) != 10 or not row[6].isdecimal():
            raise ValueError(f"{path}:{number}: wanted 10 columns with the head's number in the seventh, found {line!r}")
        gold.forms.append(row[1])
        gold.lemmas.append(row[2])
        gold.tags.append(row[3])
        gold.heads.append(int(row[6]) - 1)
        gold.relations.append(row[7])
    return gold
