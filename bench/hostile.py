"""How the time for input that no newsroom would write grows with its length."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.runs import check, table, timed

MILLION = 1_000_000
DEPTH = 10_000
LIMIT = 60


def nested(opening: str, closing: str) -> Callable[[int], str]:
    """A text of `size` marks opened one in the other, a word between each, and all closed again."""
    return lambda size: f"{opening}gate " * size + closing * size + " he said.\n"


def told_twice(size: int) -> str:
    """One quotation of `size` sentences, and the same again."""
    return 2 * f"“{''.join(f'We will sell yard {number} by the harbour. ' for number in range(size))}” she said.\n\n"


#: name, how many at the most, and the text of a given number.
TEXTS: tuple[tuple[str, int, Callable[[int], str]], ...] = (
    ("straight quotation marks", MILLION, lambda size: '"' * size),
    ("opening quotation marks", MILLION, lambda size: "“" * size),
    ("closing quotation marks", MILLION, lambda size: "”" * size),
    ("single quotation marks", MILLION, lambda size: "‘" * size),
    ("apostrophes", MILLION, lambda size: "'" * size),
    ("a quotation mark a word", MILLION, lambda size: '"gate ' * size),
    ("letters without a space", MILLION, lambda size: "x" * size),
    ("nested brackets", DEPTH, lambda size: "(" * size + "gate" + ")" * size),
    ("nested square brackets", DEPTH, lambda size: "[" * size + "gate" + "]" * size),
    ("nested quotations", DEPTH, nested("“", "”")),
    ("nested quotations, two kinds", DEPTH // 2, lambda size: "“a ‘b " * size + "’”" * size),
    ("line ends", MILLION, lambda size: "\n" * size),
    ("spaces", MILLION, lambda size: " " * size + "x"),
    ("said", MILLION // 5, lambda size: "said " * size),
    ("short quotations", MILLION // 20, lambda size: "“The gate is shut.” " * size),
    ("lines of a quotation", MILLION // 20, lambda size: "“The gate is shut.\n\n" * size),
    ("names", MILLION // 10, lambda size: "Ana Ruiz " * size),
    ("sentences of one quotation, twice", 4 * DEPTH, told_twice),
    ("claims and caveats in one paragraph", DEPTH, lambda size: "Ruiz claimed the gate was shut. He gave no evidence of it. " * size),
)


def measured() -> Iterator[tuple[str, ...]]:
    """A row for each text at half its length and in full: twice the length should take twice the time, or less."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "hostile.txt")
        for name, size, text in TEXTS:
            cells = [name, f"{size:,}"]
            for length in (size // 2, size):
                path.write_text(text(length), encoding="utf-8")
                run = timed(check("--profile", "strict", "--output-format", "jsonl", str(path)), limit=LIMIT)
                if run.fault:
                    cells.append(run.fault)
                    break
                cells.append(f"{run.cpu:.2f} s")
            else:
                cells += [f"{run.peak:.0f} MiB"]
            yield tuple(cells)


def main() -> None:
    """Checks each text; what breaks or takes too long is said in its row."""
    table("hostile input: CPU, profile strict", ("text", "how many", "half", "whole", "peak"), measured())


if __name__ == "__main__":
    main()
