"""How many words a second of CPU checks, with every rule on, and how much memory that takes."""

import os
import sys
import tempfile
from pathlib import Path

from bench.runs import articles, check, sound, table

WORDS = 600_000


def words_in(folder: Path) -> tuple[int, int]:
    """The number of files and of words between white space in a folder's text files."""
    counts = [len(path.read_text(encoding="utf-8", errors="replace").split()) for path in folder.glob("*.txt")]
    return len(counts), sum(counts)


def copies(folder: Path) -> None:
    """Fills `folder` with copies of the example articles, about WORDS words of them."""
    texts = [(path.stem, path.read_text(encoding="utf-8")) for path in articles()]
    rounds = WORDS // sum(len(text.split()) for _, text in texts) + 1
    for number in range(rounds):
        for stem, text in texts:
            Path(folder, f"{stem}-{number:04}.txt").write_text(text, encoding="utf-8")


def main() -> None:
    """Checks the folder CORPUS, or copies of the example articles, in one process."""
    corpus = os.environ.get("CORPUS")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(corpus or made)
        if not corpus:
            copies(folder)
        files, words = words_in(folder)
        if not words:
            sys.exit(f"{folder}: no .txt file to measure with")
        run = sound(check("--profile", "strict", "-j", "1", "--output-format", "jsonl", str(folder)))
    row = (
        "CORPUS" if corpus else "copies of the examples",
        f"{files:,}",
        f"{words:,}",
        f"{run.wall:.1f} s",
        f"{run.cpu:.1f} s",
        f"{words / run.cpu:,.0f}",
        f"{run.peak:.0f} MiB",
    )
    table("throughput: profile strict, one process", ("folder", "files", "words", "wall", "CPU", "words a CPU second", "peak"), [row])


if __name__ == "__main__":
    main()
