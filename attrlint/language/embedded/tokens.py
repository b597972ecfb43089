"""Where one word ends and the next begins in news copy."""

import re
from collections.abc import Sequence
from sys import intern

from attrlint.language.embedded import lists
from attrlint.source.span import Span

_APOSTROPHE = "['’\x92]"
_CONTRACTED = "(?:s|re|ve|ll|d|m|t|S|RE|VE|LL|D|M|T)"
# Everything is possessive or bounded: no alternative reads a long stretch again that another one gave up.
_WORD = re.compile(
    rf"""
    [ ]?+(                                                              # bounded: long white space is skipped, not matched
      \w++(?=[ ]) | ,(?=[ ])                                            # most words; the rest is for the others
    | (?:https?://|www\.)(?:[^\s<>"“”.,;:!?)'’]++|[.,;:!?)'’]++(?=[^\s<>"“”.,;:!?)'’]))*+
    | (?:[^\W\d_]\.){{2,}}+(?:-\w++)*+ | Ph\.D\.                        # U.S. a.m. U.S.-led
    | (?=[^\W\d_]{{1,6}}+\.)(?:(?:{"|".join(lists.ABBREVIATIONS)})\.(?!\w)|Nos?\.(?=\s?\d)|[A-Z]\.(?=\s?[A-Z“"]))
    | [^\W\d_]\w*+(?:                                                   # and inside a word:
          -\w++ | \.[a-z]\w*+ | [@&]\w++ | {_APOSTROPHE}(?!{_CONTRACTED}\b)[^\W\d_]\w*+
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
            self.words.append(text[start : start + 2] if text[start : start + 2] in {"''", "``"} else text[start])
            self.starts.append(start)
            self.ends.append(end)
            at = end
        if at < span.end:
            self._cut(at, span.end)
        return numbers

    def _cut(self, start: int, end: int) -> None:
        text = self.text
        spans = [found.span(1) for found in _WORD.finditer(text, start, end)]
        # One string a word however often it stands: a quarter of the memory of a long text.
        words = [intern(text[first:last]) for first, last in spans]
        if not _PARTED.isdisjoint(words):
            words, spans = _part(text, words, spans)
        self.words += words
        self.starts += [first for first, _ in spans]
        self.ends += [last for _, last in spans]


def _part(text: str, words: list[str], spans: list[tuple[int, int]]) -> tuple[list[str], list[tuple[int, int]]]:
    """The words with do|n’t and can|not parted; the n goes to the second word."""
    parted: list[tuple[int, int]] = []
    for word, (start, end) in zip(words, spans, strict=True):
        if word in _JOINED:
            parted += [(start, start + _JOINED[word]), (start + _JOINED[word], end)]
        elif word in _NOT and parted and parted[-1][1] == start and start - parted[-1][0] > 1 and text[start - 1] in "nN":
            parted[-1] = parted[-1][0], start - 1
            parted.append((start - 1, end))
        else:
            parted.append((start, end))
    return [text[start:end] for start, end in parted], parted
