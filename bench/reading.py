"""What share of a whole check reading costs, format by format: one story of 20,000 words in each, in process and warm."""

import time
from collections.abc import Callable
from functools import partial
from itertools import islice

from attrlint.article.build import build
from attrlint.formats.choose import Copy, load
from attrlint.lint.check import check
from attrlint.lint.desk import Desk, Order
from bench.forms import MADE, Story, made
from bench.runs import paragraphs, table

WORDS = 20_000
ROUNDS = 5


def main() -> None:
    """Prints CPU seconds of reading and of the whole, the best of ROUNDS, and the share."""
    body = tuple(islice(paragraphs(), WORDS // 20))
    words = sum(len(part.split()) for part in body)
    story = Story("Ferry pier shut after divers find cracks", "By Nora Quill", body)
    desk = Desk(Order(profile="strict"))
    settings, engine = desk.resolver.settings("story.txt"), desk.engine("embedded")

    def whole(copy: Copy) -> None:
        for prose in copy.stories:
            check(build(engine.read(prose)), settings, copy.source)

    rows: list[tuple[str, ...]] = []
    for path in MADE:
        data = made(story, path)
        copy = load(path, data)
        reading = _best(partial(load, path, data))
        rest = _best(partial(whole, copy))
        rows.append(
            (path, f"{len(data) / 1024:.0f} KiB", f"{reading:.3f} s", f"{reading + rest:.3f} s", f"{100 * reading / (reading + rest):.0f}%")
        )
    table(f"reading: {words:,} words, profile strict", ("file", "size", "reading", "whole", "share"), rows)


def _best(do: Callable[[], object]) -> float:
    taken: list[float] = []
    for _ in range(ROUNDS):
        began = time.process_time()
        do()
        taken.append(time.process_time() - began)
    return min(taken)


if __name__ == "__main__":
    main()
