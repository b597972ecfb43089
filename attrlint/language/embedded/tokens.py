"""Where one word ends and the next begins in news copy."""

import re
from collections.abc import Sequence
from itertools import accumulate
from operator import sub
from sys import intern

from attrlint.language.embedded import lists
from attrlint.language.quoted import mark
from attrlint.source.span import Span

_APOSTROPHE = "['’\x92]"
_CONTRACTED = "(?:s|re|ve|ll|d|m|t|S|RE|VE|LL|D|M|T)"
# Everything is possessive or bounded: no alternative reads a long stretch again that another one gave up. Each match begins
# where the last one ended, with the white space before its word, so that lengths alone give places.
_PIECE = re.compile(
    rf"""
    \s*+(?:
      \w++(?=[ ]) | ,(?=[ ])                                            # most words; the rest is for the others
    | (?:https?://|www\.)(?:[^\s<>"“”.,;:!?)'’]++|[.,;:!?)'’]++(?=[^\s<>"“”.,;:!?)'’]))*+
    | (?:[^\W\d_]\.){{2,}}+(?:-\w++)*+ | Ph\.D\.                        # U.S. a.m. U.S.-led
    | (?=[^\W\d_]{{1,6}}+\.)(?:(?:{"|".join(lists.ABBREVIATIONS)})\.(?!\w)|Nos?\.(?=\s?\d)|(?!(?<=\bon\s)X\.)[A-Z]\.(?=\s?[A-Z“"]))
    | [^\W\d_]\w*+(?:                                                   # and inside a word:
          -[A-Z](?:\.[A-Z])++\b\.?+ | -\w++ | \.[a-z]\w*+ | [@&]\w++ | {_APOSTROPHE}(?!{_CONTRACTED}\b)[^\W\d_]\w*+
      )*+
    | [$£€¥]?+\d++(?:[.,:/]\d++)*+(?:{_APOSTROPHE}\d++(?:["”](?!\w))?+|%|\w*+(?:-\w++)*+)
    | {_APOSTROPHE}(?:(?<=\w.){_CONTRACTED}\b|\d\ds?\b|(?:[Ee]m|[Tt]is|[Tt]was|[Tt]il|[Cc]ause|n)\b|')?+
    | \.(?:[ \xa0]?\.)++ | --++ | [?!]++ | `` | [@\#]\w++
    | \S
    )
    """,
    re.VERBOSE,
)
_NOT = frozenset(f"{mark}{t}" for mark in "'’\x92" for t in "tT")
# Two words written as one, by the length of the first.
_JOINED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "Cannot": 3, "Gonna": 3, "Wanna": 3, "Gotta": 3}
_PARTED = _NOT.union(_JOINED)
# So many different pieces are remembered; a text of ever new ones starts the memory anew.
_REMEMBERED = 60_000


class _Bare(dict[str, str]):
    """The word of a piece, without the white space before it: one string however often it stands, a quarter of a long text's memory."""

    def __missing__(self, piece: str) -> str:
        if len(self) > _REMEMBERED:
            self.clear()
        word = self[piece] = intern(piece.lstrip())
        return word


_BARE = _Bare()


class Words:
    """The words of a text as columns; `starts` and `ends` are its code points, 0-based, end exclusive."""

    __slots__ = ("ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def read(self, span: Span, quotations: Sequence[Span]) -> list[int]:
        """Adds the words of `span`, each of the `quotations` in it (in order, apart) as one; answers their word numbers.

        A quotation's word is its opening mark alone, though its place is the whole of it.
        """
        text = self.text
        numbers: list[int] = []
        at = span.start
        for start, end in quotations:
            if at < start:
                self._cut(at, start)
            numbers.append(len(self.words))
            self.words.append(mark(text, start))
            self.starts.append(start)
            self.ends.append(end)
            at = end
        if at < span.end:
            self._cut(at, span.end)
        return numbers

    def _cut(self, start: int, end: int) -> None:
        text = self.text
        end = start + len(text[start:end].rstrip())
        pieces = _PIECE.findall(text, start, end)
        words = [*map(_BARE.__getitem__, pieces)]
        ends = [*accumulate(map(len, pieces), initial=start)]
        del ends[0]
        starts = [*map(sub, ends, map(len, words))]
        if not _PARTED.isdisjoint(words):
            words, starts, ends = _parted(words, starts, ends)
            _give_n(text, words, starts, ends)
        self.words += words
        self.starts += starts
        self.ends += ends


def _parted(words: list[str], starts: list[int], ends: list[int]) -> tuple[list[str], list[int], list[int]]:
    """The words with can|not parted."""
    parted: list[tuple[str, int, int]] = []
    for word, start, end in zip(words, starts, ends, strict=True):
        if word in _JOINED:
            cut = _JOINED[word]
            parted += [(intern(word[:cut]), start, start + cut), (intern(word[cut:]), start + cut, end)]
        else:
            parted.append((word, start, end))
    return [word for word, _, _ in parted], [start for _, start, _ in parted], [end for _, _, end in parted]


def _give_n(text: str, words: list[str], starts: list[int], ends: list[int]) -> None:
    """Parts don’t as do|n’t, in place."""
    for at in [at for at, word in enumerate(words) if word in _NOT]:
        start = starts[at]
        if at and ends[at - 1] == start and start - starts[at - 1] > 1 and text[start - 1] in "nN":
            starts[at] = ends[at - 1] = start - 1
            words[at - 1 : at + 1] = intern(words[at - 1][:-1]), intern(text[start - 1] + words[at])
