"""Where the phrases of a house stand in a text: whole words, in capitals or not, in all their forms where that is asked."""

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from attrlint.language.embedded.lemmas import Lemmas
from attrlint.source.span import Span

#: A word in any script (`regex` counts its combining marks as part of it), a possessive ending, or a mark: each is
#: matched as a whole, so "called" is not in "so-called".
WORD = regex.compile(r"['’]s\b|\w+(?:[-‑]\w+|['’](?!s\b)\w+)*|[^\w\s]", regex.IGNORECASE)
STRAIGHT = str.maketrans("’‑", "'-")
#: What a word may be a form of: slams and slammed of slam, sources of source.
BENT = ("VERB", "NOUN")


class Node:
    """Where phrases that begin with the same words part; `ends` says that one of them ends here."""

    __slots__ = ("after", "ends")

    def __init__(self) -> None:
        self.after: dict[str, Node] = {}
        self.ends = False


class Phrasebook:
    """Phrases by their words. With `forms` each word stands for all its forms, and is written as a dictionary has it."""

    __slots__ = ("_forms", "_root")

    def __init__(self, phrases: Iterable[str], *, forms: bool = False) -> None:
        self._root = Node()
        self._forms = forms
        for phrase in phrases:
            node = self._root
            for found in WORD.finditer(phrase):
                node = node.after.setdefault(_plain(found[0]), Node())
            node.ends = True

    def places(self, text: str, within: Span) -> Iterator[Span]:
        """Where phrases stand in `within`, the longest at each place; none inside another."""
        words = [(self._readings(found[0]), found.start(), found.end()) for found in WORD.finditer(text, within.start, within.end)]
        at = 0
        while at < len(words):
            nodes, reached, end = [self._root], at, at
            while nodes and reached < len(words):
                readings = words[reached][0]
                nodes = [node.after[reading] for node in nodes for reading in readings if reading in node.after]
                reached += 1
                if any(node.ends for node in nodes):
                    end = reached
            if end > at:
                yield Span(words[at][1], words[end - 1][2])
            at = max(end, at + 1)

    def has(self, phrase: str) -> bool:
        """Whether `phrase` as a whole is one of them, or a form of one."""
        place = next(self.places(phrase, Span(0, len(phrase))), None)
        return place is not None and key(place.of(phrase)) == key(phrase)

    def _readings(self, word: str) -> tuple[str, ...]:
        plain = _plain(word)
        if not self._forms:
            return (plain,)
        return tuple(dict.fromkeys((plain, *(_lemmas()[tag][plain] for tag in BENT))))


def key(phrase: str) -> str:
    """What is the same of a phrase however it is printed."""
    return " ".join(_plain(found[0]) for found in WORD.finditer(phrase))


def _plain(word: str) -> str:
    return word.translate(STRAIGHT).casefold()


@cache
def _lemmas() -> Lemmas:
    return Lemmas()  # only a rule that asks for forms pays for it
