"""Runs of words that a list spells out, and where a sentence has one."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from attrlint.language.engine import Sentence

FULL = {"n't": "not", "n’t": "not", "'t": "not"}


class Run(NamedTuple):
    """The numbers of the words of a sentence that a run takes; `end` is exclusive."""

    start: int
    end: int


class Line(NamedTuple):
    """A sentence as runs read it: each word as "form/lemma ", and where each begins."""

    text: str
    starts: Sequence[int]


class Runs:
    """A list of runs, ready to be looked for.

    "|" stands between choices, "?" behind what may be missing, "@" before the name of a list, "_" for any word.
    """

    def __init__(self, entries: Iterable[str], named: Mapping[str, tuple[str, ...]]) -> None:
        self._entries = entries
        self._named = named

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Made when first looked for: that takes 20 ms, and few stories have a sentence to look in.

        A step takes one word and begins at one, so a run that fails has tried each word once for each step that may be missing.
        """
        return re.compile(f"(?:(?<= )|^)(?:{'|'.join(_run(entry.split(), self._named) for entry in self._entries)})")

    def find(self, line: Line) -> Iterator[Run]:
        """Where the sentence has one of them, in order, none in another."""
        for found in self._pattern.finditer(line.text):
            yield Run(bisect_left(line.starts, found.start()), bisect_left(line.starts, found.end()))


def line(sentence: Sentence) -> Line:
    """The sentence, ready to be searched."""
    words = [f"{_plain(word)}/{_plain(lemma)} " for word, lemma in zip(sentence.words, sentence.lemmas, strict=True)]
    return Line("".join(words), (0, *accumulate(map(len, words))))


def _plain(word: str) -> str:
    low = word.lower()
    return FULL.get(low, low).replace("/", "_").replace(" ", "_")


def _run(steps: Sequence[str], named: Mapping[str, tuple[str, ...]]) -> str:
    return "".join(_step(step, named) for step in steps)


def _step(step: str, named: Mapping[str, tuple[str, ...]]) -> str:
    if step.startswith("_"):
        return f"(?:[^ ]+ ){step[1:]}"
    choices: list[str] = []
    for choice in step.removesuffix("?").split("|"):
        choices += named[choice[1:]] if choice.startswith("@") else (choice,)
    either = "|".join(sorted(map(re.escape, choices)))
    word = f"(?:(?:{either})/[^ ]+ |[^ /]+/(?:{either}) )"
    return f"(?:{word})?" if step.endswith("?") else word
