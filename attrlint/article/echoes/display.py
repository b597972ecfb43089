"""Which words the story's own paragraphs have, in marks and outside, to hold what headlines and pull quotes quote against them."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from attrlint.article.terms import Quotation
from attrlint.source.prose import STORY, Block, Role
from attrlint.source.span import Span

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*|%")
#: What stands in place of a word, or is put in, and is none of the speaker's: (…), [the club].
INSERTED = re.compile(r"\[[^\[\]]{0,80}\]")
#: Contractions with the words they stand for.
SHORT = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
WHOLE = {"can't": ("can", "not"), "won't": ("will", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not"), "%": ("percent",)}
#: Before 's these make it "is"; after anything else it is a possessive.
IS = frozenset({"it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "this", "let"})
#: Words that turn the sense: what has others of these is not nearly the same.
TURNING = frozenset("not never no none nothing without will would may might can could shall should must".split())
#: Places of a pair of words that are tried, and of a rare word.
TRIED, NEAR = 200, 12
#: The shortest run that can be nearly the same, and how long a run is compared.
FEW, LONG = 4, 60
#: From what likeness on words are like others, and what it is at most where the sense is turned.
ALIKE, TURNED = 0.66, 0.8


class Found(StrEnum):
    """Where the story has words that its display type quotes."""

    QUOTED = "quoted"  # in marks, as they are or nearly
    NARRATED = "narrated"  # in the reporter's own voice
    NEARLY = "nearly"  # others like them
    NOWHERE = "nowhere"


class Echo(NamedTuple):
    """Where the story has the words, and how much alike they are (0 to 1)."""

    found: Found
    place: Span | None
    likeness: float


class _Said(NamedTuple):
    word: str
    span: Span


NOTHING = Echo(Found.NOWHERE, None, 0.0)


class Wording:
    """The words of the story's paragraphs, and of those the quoted ones, without case, stops and contractions."""

    __slots__ = ("_all", "_pairs", "_places", "_quoted")

    def __init__(self, text: str, blocks: Sequence[Block], quotations: Sequence[Quotation]) -> None:
        marked = [quotation.inner for quotation in quotations if quotation.depth == 0]
        self._all: list[_Said] = []
        self._quoted: list[_Said] = []
        at = 0
        for block in blocks:
            if block.role not in STORY and block.role is not Role.EMBED:
                continue
            whole = block.role in {Role.BLOCKQUOTE, Role.QA, Role.EMBED}
            for said in _words(text, block.span):
                while at < len(marked) and marked[at].end <= said.span.start:
                    at += 1
                self._all.append(said)
                if whole or (at < len(marked) and marked[at].start <= said.span.start):
                    self._quoted.append(said)
        self._pairs = (_pairs(self._quoted), _pairs(self._all))
        self._places: dict[str, list[int]] = {}
        for number, said in enumerate(self._quoted):
            self._places.setdefault(said.word, []).append(number)

    def echo(self, text: str, span: Span, fuzzy: float) -> Echo:
        """Where the story has the words of a place; nearly the same are the same from a likeness of `fuzzy` on."""
        wanted = [said.word for said in _words(text, span)][:LONG]
        if not wanted:
            return Echo(Found.QUOTED, None, 1.0)
        quoted, whole = self._pairs
        at = _run(wanted, self._quoted, quoted)
        if at is not None:
            return Echo(Found.QUOTED, _place(self._quoted, at, len(wanted)), 1.0)
        near = self._near(wanted)
        if near.likeness >= fuzzy:
            return near._replace(found=Found.QUOTED)
        at = _run(wanted, self._all, whole)
        return near if at is None else Echo(Found.NARRATED, _place(self._all, at, len(wanted)), 1.0)

    def _near(self, wanted: Sequence[str]) -> Echo:
        """The quoted run that is most like the words, if any is like them."""
        best = NOTHING
        if len(wanted) < FEW:
            return best
        rarest = sorted(
            ((len(self._places[word]), number) for number, word in enumerate(wanted) if word in self._places),
        )[:3]
        from difflib import SequenceMatcher  # only where words are not found as they are

        line = " ".join(wanted)
        for _, number in rarest:
            for place in self._places[wanted[number]][:NEAR]:
                start = max(0, place - number)
                run = [said.word for said in self._quoted[start : start + len(wanted)]]
                likeness = SequenceMatcher(None, line, " ".join(run), autojunk=False).ratio()
                if TURNING.intersection(run) != TURNING.intersection(wanted):
                    likeness = min(likeness, TURNED)
                if likeness > max(best.likeness, ALIKE):
                    best = Echo(Found.NEARLY, _place(self._quoted, start, len(run)), likeness)
        return best


def _words(text: str, span: Span) -> Iterator[_Said]:
    """The words of a place in their bare form; what stands in brackets is left out."""
    out = [Span(*found.span()) for found in INSERTED.finditer(text, span.start, span.end)]
    per: _Said | None = None
    for found in WORD.finditer(text, span.start, span.end):
        place = Span(*found.span())
        if out and any(part.holds(place) for part in out):
            continue
        word = found[0].lower().replace("’", "'")
        if per is not None:
            joined = word == "cent"
            yield _Said("percent" if joined else per.word, per.span.to(place) if joined else per.span)
            per = None
            if joined:
                continue
        if word == "per":
            per = _Said(word, place)
            continue
        for part in _bare(word):
            yield _Said(part, place)
    if per is not None:
        yield per


def _bare(word: str) -> tuple[str, ...]:
    if word in WHOLE:
        return WHOLE[word]
    stem, mark, ending = word.partition("'")
    if not mark:
        return (word,)
    if ending == "t" and stem.endswith("n"):
        return (stem[:-1], "not")
    if ending == "s":
        return (stem, "is") if stem in IS else (stem + "s",)
    full = SHORT.get(f"'{ending}")
    return (stem, full) if full else (stem + ending,)


def _pairs(said: Sequence[_Said]) -> dict[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], list[int]] = {}
    for at, (one, two) in enumerate(pairwise(said)):
        found.setdefault((one.word, two.word), []).append(at)
    for at in range(len(said)):
        found.setdefault((said[at].word, ""), []).append(at)  # for a single word
    return found


def _run(wanted: Sequence[str], said: Sequence[_Said], pairs: dict[tuple[str, str], list[int]]) -> int | None:
    """Where the words stand one behind the other."""
    if len(wanted) == 1:
        return next(iter(pairs.get((wanted[0], ""), ())), None)
    starts = [(pairs.get((one, two), ()), at) for at, (one, two) in enumerate(pairwise(wanted))]
    places, number = min(starts, key=lambda start: len(start[0]))
    for place in places[:TRIED]:
        start = place - number
        if start >= 0 and [one.word for one in said[start : start + len(wanted)]] == list(wanted):
            return start
    return None


def _place(said: Sequence[_Said], at: int, count: int) -> Span:
    return said[at].span.to(said[min(len(said), at + count) - 1].span)
