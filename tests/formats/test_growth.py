"""Time grows in a straight line with the length of a file, whatever stands in it."""

import time
from collections.abc import Callable

import pytest

from attrlint.formats import markdown, plain
from attrlint.source.prose import Prose

SENTENCE = "“The gates failed twice,” said Ana Ruiz, the harbour master, and nobody had told her why. "

#: Each makes a text of about `size` code points that a careless pattern would read again and again.
SHAPES: dict[str, Callable[[int], str]] = {
    "one paragraph": lambda size: SENTENCE * (size // len(SENTENCE)),
    "paragraphs": lambda size: (SENTENCE * 4 + "\n\n") * (size // (4 * len(SENTENCE) + 2)),
    "blank lines": lambda size: "\n" * size,
    "blank lines of spaces": lambda size: "   \r\n" * (size // 5),
    "spaces": lambda size: " " * size + "x" + " " * size,
    "short lines": lambda size: "Rust on gates\n" * (size // 14),
    "quotation marks": lambda size: "“" * size,
    "lines of quotation marks": lambda size: '"\n' * (size // 2),
    "one word": lambda size: "a" * size,
    "hyphens": lambda size: "-" * size + "x",
    "bullets": lambda size: "- " * (size // 2) + "x",
    "dialogue": lambda size: "".join(f"RUIZ {number}: No.\nROTH: Yes.\n" for number in range(size // 26)),
    "gallery": lambda size: "".join(f"{number}/999 The gates\n" for number in range(size // 16)),
    "brackets": lambda size: "[" * size,
    "images": lambda size: "![" * (size // 2),
    "whole images": lambda size: "![a](b)" * (size // 7) + "x",
    "quotes": lambda size: "> " * (size // 2),
    "quoted lines": lambda size: "> Rust\n" * (size // 7),
    "tables": lambda size: "|a\n" * (size // 3),
    "delimiters": lambda size: "|a\n|" + "-" * size + "x",
    "fences": lambda size: "```\n```x\n" * (size // 9),
    "comments": lambda size: "<!-- \n" * (size // 6),
    "tags": lambda size: "<a" * (size // 2),
    "hashes": lambda size: "# " * (size // 2),
    "front matter": lambda size: "---\n" + "caption: >\n" * (size // 11),
    "asides": lambda size: "{{< x\n" * (size // 6),
    "capitals": lambda size: "A B, " * (size // 5) + "(",
    "handles": lambda size: "— (@" * (size // 4),
}


def seconds(read: Callable[[str], Prose], text: str) -> float:
    best = 1e9
    for _ in range(2):
        start = time.process_time()
        read(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("read", [plain.read, markdown.read], ids=["plain", "markdown"])
@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_length(shape: str, read: Callable[[str], Prose]) -> None:
    small, large = SHAPES[shape](10_000), SHAPES[shape](80_000)
    # Eight times the text: a quadratic reader takes 64 times as long, each time. 20 ms and three tries forgive a busy machine.
    assert any(seconds(read, large) < 24 * seconds(read, small) + 0.02 for _ in range(3))
