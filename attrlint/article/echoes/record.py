"""What was said, by a transcript, notes or a press release, and which passage of it a quotation is."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrlint.article.echoes.spoken import Piece, noted, pieces
from attrlint.article.echoes.verdicts import Change, Held, Verdict
from attrlint.article.terms import Quotation
from attrlint.source.mapping import Lines
from attrlint.source.prose import Prose, SourceFile
from attrlint.source.span import Span

#: Words that a cut may leave out before it counts as another place; and those that brackets may stand for.
FAR = 400
#: Places of a word, and of two in a row, that are looked at.
PLACES, PAIRS = 2_000, 200
#: A sentence of fewer words is there or is not; of more it may be altered, if this share of its words is there.
SHORT, SHARE = 4, 0.65
#: A sentence is compared with so many words more than it has, on either side.
SLACK = 8
#: So many words more than it has may be its own on either side.
EDGE = 3
#: Words of the record that a change shows.
SHOWN = 8
BETWEEN_FILES = "\n"


class _Passage(NamedTuple):
    start: int
    end: int
    changes: tuple[Change, ...]


class Record:
    """The words of one or more files, in order, and where each of them stands. Case and punctuation do not count."""

    __slots__ = ("_files", "_first", "_lines", "_pairs", "_places", "_spans", "_words")

    def __init__(self, files: Iterable[tuple[SourceFile, Prose]]) -> None:
        self._files = list(files)
        self._lines: dict[int, Lines] = {}
        self._first: list[int] = []  # the number of each file's first word
        self._words: list[str] = []
        self._spans: list[Span] = []
        for _, prose in self._files:
            words, spans = noted(prose.text)
            self._first.append(len(self._words))
            self._words += [*words, BETWEEN_FILES]
            self._spans += [*spans, Span(len(prose.text), len(prose.text))]
        self._places: dict[str, list[int]] = {}
        self._pairs: dict[tuple[str, str], list[int]] = {}
        for at, word in enumerate(self._words):
            self._places.setdefault(word, []).append(at)
            self._pairs.setdefault((word, self._words[at + 1] if at + 1 < len(self._words) else ""), []).append(at)

    @property
    def names(self) -> tuple[str, ...]:
        """The files, as they were named."""
        return tuple(source.path for source, _ in self._files)

    def hold(self, text: str, quotation: Quotation) -> Held:
        """What the record says of a quotation of `text`."""
        passages: list[_Passage | None] = []
        changes: list[Change] = []
        last: _Passage | None = None
        parts = list(pieces(text, quotation.inner))
        for number, piece in enumerate(parts):
            passage = self._exact(piece, last.end if last else None) or self._altered(text, piece, last.end if last else None)
            passages.append(passage)
            if passage is None:
                changes.append(Change(piece.spans[0].to(piece.spans[-1]), _printed(text, piece.spans), ""))
                continue
            if last is not None and passages[-2] is not None:
                changes += self._joint(last, passage, piece, parts[number - 1])
            changes += passage.changes
            last = passage
        found = [passage for passage in passages if passage]
        if not found:
            return Held(quotation, Verdict.ABSENT if parts else Verdict.EXACT, "", ())
        return Held(quotation, Verdict.ALTERED if changes else Verdict.EXACT, self._place(found[0].start), tuple(changes))

    def _exact(self, piece: Piece, after: int | None) -> _Passage | None:
        """Where the piece stands word for word: the next such place behind `after`, else the first."""
        size = len(piece.words)
        at, rarest = min(enumerate(piece.words), key=lambda item: (len(self._places.get(item[1], ())), item[0]))
        starts = [
            place - at
            for place in self._places.get(rarest, [])[:PLACES]
            if place >= at and self._words[place - at : place - at + size] == piece.words
        ]
        if not starts:
            return None
        start = next((start for start in starts if after is not None and start >= after), starts[0])
        return _Passage(start, start + size, ())

    def _altered(self, text: str, piece: Piece, after: int | None) -> _Passage | None:
        """The place where most of the piece stands, with the words that differ."""
        size = len(piece.words)
        if size < SHORT:
            return None
        votes: Counter[int] = Counter(
            place - at for at in range(size - 1) for place in self._pairs.get((piece.words[at], piece.words[at + 1]), [])[:PAIRS]
        )
        if not votes:
            return None
        near = Counter({start: sum(votes[start + shift] for shift in range(-2, 3)) for start in votes})
        best = min(near, key=lambda start: (-near[start], abs(start - after) if after is not None else start))
        number = bisect_right(self._first, max(0, best)) - 1
        low, high = self._first[number], ([*self._first[number + 1 : number + 2], len(self._words)])[0] - 1
        return self._aligned(text, piece, max(low, best - SLACK), min(high, best + size + SLACK))

    def _aligned(self, text: str, piece: Piece, low: int, high: int) -> _Passage | None:
        from difflib import SequenceMatcher  # a run without a record has no use for it

        matcher = SequenceMatcher(None, piece.words, self._words[low:high], autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        blocks = [block for block in blocks if block.size > 1 or len(blocks) == 1] or blocks
        size = len(piece.words)
        start = max(low, low + blocks[0].b - blocks[0].a - EDGE)
        end = min(high, low + blocks[-1].b + size - blocks[-1].a + EDGE)
        matcher = SequenceMatcher(None, piece.words, self._words[start:end], autojunk=False)
        if sum(block.size for block in matcher.get_matching_blocks()) < SHARE * size:
            return None
        codes = [list(code[1:]) for code in matcher.get_opcodes()]
        if codes[0][3] - codes[0][2] > codes[0][1]:  # the record's words before the passage
            codes[0][2] = codes[0][3] - codes[0][1]
        if codes[-1][3] - codes[-1][2] > codes[-1][1] - codes[-1][0]:  # and behind it
            codes[-1][3] = codes[-1][2] + codes[-1][1] - codes[-1][0]
        changes = tuple(
            Change(_around(piece.spans, a, b), _printed(text, piece.spans[a:b]), self._printed(start + c, start + d))
            for a, b, c, d in codes
            if piece.words[a:b] != self._words[start + c : start + d]
        )
        return _Passage(start + codes[0][2], start + codes[-1][3], changes)

    def _joint(self, last: _Passage, passage: _Passage, piece: Piece, before: Piece) -> Iterator[Change]:
        """What stands between two pieces: nothing may, unless the quotation's own marks say so."""
        between = passage.start - last.end
        if (piece.flows and between) or not 0 <= between <= FAR:
            span = before.spans[-1].to(piece.spans[0])
            yield Change(span, "", self._printed(last.end, passage.start) if between > 0 else "")

    def _printed(self, start: int, end: int) -> str:
        """The record's words, as they are written there; cut where they are many."""
        if start >= end:
            return ""
        last = min(end, start + SHOWN)
        number = bisect_right(self._first, start) - 1
        words = " ".join(self._files[number][1].text[self._spans[start].start : self._spans[last - 1].end].split())
        return words if last == end else f"{words} …"

    def _place(self, word: int) -> str:
        """File and line of a word, as people name a place."""
        number = bisect_right(self._first, word) - 1
        source, prose = self._files[number]
        if number not in self._lines:
            self._lines[number] = Lines(source.text)
        return f"{source.path}:{self._lines[number].position(prose.map.offset(self._spans[word].start)).line}"


def _around(spans: Sequence[Span], start: int, end: int) -> Span:
    """The place of some words; of none, that of the words on both sides."""
    if start < end:
        return spans[start].to(spans[end - 1])
    return spans[max(0, start - 1)].to(spans[min(start, len(spans) - 1)])


def _printed(text: str, spans: Sequence[Span]) -> str:
    return " ".join(text[spans[0].start : spans[-1].end].split()) if spans else ""
