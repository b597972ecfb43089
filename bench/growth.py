"""How the time for one file grows with its length."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.runs import check, paragraphs, sound, table

MEGABYTE = 1_000_000
SIZES = (1, 2, 5, 10)


def prose(path: Path, size: int) -> None:
    """Writes `size` bytes or a little more of the example articles' paragraphs, in a mixed order."""
    # Piece by piece: what this process holds would count as the measured command's memory.
    with path.open("wb") as file:
        written = 0
        for paragraph in paragraphs():
            written += file.write(f"{paragraph}\n\n".encode())
            if written >= size:
                return


def measured() -> Iterator[tuple[str, ...]]:
    """A row for each size; the last column stays near 1 where time grows in a straight line."""
    first = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            path = Path(folder, f"{size}.txt")
            prose(path, size * MEGABYTE)
            run = sound(check("--profile", "strict", "--output-format", "jsonl", str(path)))
            first = first or run.cpu / size
            yield f"{size} MB", f"{run.cpu:.1f} s", f"{run.cpu / size:.2f} s", f"{run.peak:.0f} MiB", f"{run.cpu / size / first:.2f}"


def main() -> None:
    """Checks one file of 1 to 10 MB."""
    table("growth: one file of prose, profile strict", ("size", "CPU", "CPU a MB", "peak", "of the first"), measured())


if __name__ == "__main__":
    main()
