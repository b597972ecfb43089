"""What was said, by a transcript, notes or a press release, and which passage of it a quotation is."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from attrlint.article import wordings
from attrlint.article.cues import lists
from attrlint.article.terms import Quotation
from attrlint.article.verdicts import Change, Held, Verdict
from attrlint.source.mapping import Lines
from attrlint.source.prose import Prose, SourceFile
from attrlint.source.span import Span

# In a quotation: a letter in brackets that begins a word, what its marks put in, what they cut, a word.
QUOTED = re.compile(
    r"\[(?P<letter>\w)\](?=\w)|(?P<put>\[[^\]\n]{0,200}\]|\([^)\n]{0,200}\))|(?P<cut>…|\.(?:\s?\.){2,3})|(?P<word>[^\W_]+(?:['’‘][^\W_]+)*)"
)
# In a record: the time, stage directions, a word.
NOTED = re.compile(r"\b\d{1,2}:\d\d(?::\d\d)?\b|\[[^\]\n]{0,60}\]|\(\w+(?: \w+){0,2}\)|(?P<word>[^\W_]+(?:['’‘][^\W_]+)*)")
SIC = "[sic]"

#: Words that a cut may leave out before it counts as another place; and those that brackets may stand for.
FAR = 400
#: Places of a word, and of two in a row, that are looked at.
PLACES, PAIRS = 2_000, 200
#: A sentence of fewer words is there or is not; of more it may be altered, if this share of its words is there.
SHORT, SHARE = 4, 0.6
#: A sentence is compared with so many words more than it has, on either side.
SLACK = 8
#: Words of the record that a change shows.
SHOWN = 8
BETWEEN_FILES = "\n"


class _Piece(NamedTuple):
    """Words of a quotation that should stand together in the record; `flows` where they go on from those before."""

    words: list[str]
    spans: list[Span]
    flows: bool


class _Passage(NamedTuple):
    start: int
    end: int
    changes: tuple[Change, ...]


@cache
def _lists() -> tuple[frozenset[str], dict[str, str]]:
    own = lists("record", {})
    return frozenset(own["fillers"]), dict(entry.split(" ", 1) for entry in own["same"])


def _plain(word: str) -> str:
    plain = word.lower().translate(wordings.APOSTROPHES)
    return _lists()[1].get(plain, plain)


class Record:
    """The words of one or more files, in order, and where each of them stands. Case and punctuation do not count."""

    __slots__ = ("_ends", "_files", "_first", "_lines", "_pairs", "_places", "_starts", "_words")

    def __init__(self, files: Iterable[tuple[SourceFile, Prose]]) -> None:
        fillers = _lists()[0]
        self._files = list(files)
        self._lines: dict[int, Lines] = {}
        self._first: list[int] = []  # the number of each file's first word
        self._words: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        for _, prose in self._files:
            self._first.append(len(self._words))
            for found in NOTED.finditer(prose.text):
                word = _plain(found["word"]) if found["word"] else ""
                if word and word not in fillers:
                    self._add(word, found.start(), found.end())
            self._add(BETWEEN_FILES, len(prose.text), len(prose.text))
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
        pieces = list(_pieces(text, quotation.inner))
        for number, piece in enumerate(pieces):
            passage = self._exact(piece, last.end if last else None) or self._altered(text, piece, last.end if last else None)
            passages.append(passage)
            if passage is None:
                changes.append(Change(piece.spans[0].to(piece.spans[-1]), _printed(text, piece.spans), ""))
                continue
            if last is not None and passages[-2] is not None:
                changes += self._joint(last, passage, piece, pieces[number - 1])
            changes += passage.changes
            last = passage
        found = [passage for passage in passages if passage]
        if not found:
            return Held(quotation, Verdict.ABSENT if pieces else Verdict.EXACT, "", ())
        return Held(quotation, Verdict.ALTERED if changes else Verdict.EXACT, self._place(found[0].start), tuple(changes))

    def _add(self, word: str, start: int, end: int) -> None:
        self._words.append(word)
        self._starts.append(start)
        self._ends.append(end)

    def _exact(self, piece: _Piece, after: int | None) -> _Passage | None:
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

    def _altered(self, text: str, piece: _Piece, after: int | None) -> _Passage | None:
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

    def _aligned(self, text: str, piece: _Piece, low: int, high: int) -> _Passage | None:
        from difflib import SequenceMatcher  # a run without a record has no use for it

        matcher = SequenceMatcher(None, piece.words, self._words[low:high], autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        blocks = [block for block in blocks if block.size > 1 or len(blocks) == 1] or blocks
        size = len(piece.words)
        start = max(low, low + blocks[0].b - blocks[0].a)
        end = min(high, low + blocks[-1].b + blocks[-1].size + size - blocks[-1].a - blocks[-1].size)
        matcher = SequenceMatcher(None, piece.words, self._words[start:end], autojunk=False)
        if sum(block.size for block in matcher.get_matching_blocks()) < SHARE * size:
            return None
        changes = tuple(
            Change(_around(piece.spans, a, b), _printed(text, piece.spans[a:b]), self._printed(start + c, start + d))
            for what, a, b, c, d in matcher.get_opcodes()
            if what != "equal"
        )
        return _Passage(start, end, changes)

    def _joint(self, last: _Passage, passage: _Passage, piece: _Piece, before: _Piece) -> Iterator[Change]:
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
        words = " ".join(self._files[number][1].text[self._starts[start] : self._ends[last - 1]].split())
        return words if last == end else f"{words} …"

    def _place(self, word: int) -> str:
        """File and line of a word, as people name a place."""
        number = bisect_right(self._first, word) - 1
        source, prose = self._files[number]
        if number not in self._lines:
            self._lines[number] = Lines(source.text)
        return f"{source.path}:{self._lines[number].position(prose.map.offset(self._starts[word])).line}"


def _pieces(text: str, inner: Span) -> Iterator[_Piece]:
    """The parts of a quotation that its record should have whole: sentences, and what stands between brackets and cuts."""
    fillers = _lists()[0]
    flows = False
    for sentence in wordings.sentences(text, inner):
        words: list[str] = []
        spans: list[Span] = []
        letter: re.Match[str] | None = None
        for found in QUOTED.finditer(text, *sentence):
            if found["letter"]:
                letter = found
                flows = flows and bool(words)  # a letter in brackets begins a sentence that did not begin there
            elif found["word"]:
                start = letter.start() if letter else found.start()
                word = _plain((letter["letter"] if letter else "") + found["word"])
                letter = None
                if word not in fillers:
                    words.append(word)
                    spans.append(Span(start, found.end()))
            elif found[0].lower() != SIC:
                if words:
                    yield _Piece(words, spans, flows)
                    words, spans = [], []
                flows = False
        if words:
            yield _Piece(words, spans, flows)
            flows = True


def _around(spans: Sequence[Span], start: int, end: int) -> Span:
    """The place of some words; of none, that of the words on both sides."""
    if start < end:
        return spans[start].to(spans[end - 1])
    return spans[max(0, start - 1)].to(spans[min(start, len(spans) - 1)])


def _printed(text: str, spans: Sequence[Span]) -> str:
    return " ".join(text[spans[0].start : spans[-1].end].split()) if spans else ""
