"""What words a quotation has once case, marks and punctuation are set aside, and where the same ones were met before."""

import re
from collections import Counter, OrderedDict
from collections.abc import Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar
from unicodedata import normalize
from zlib import crc32

from attrlint.article.sayings import Sayings
from attrlint.article.terms import Confidence, Quotation, QuotationKind, SourceKind
from attrlint.source.prose import Role
from attrlint.source.span import Span

T = TypeVar("T")

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
APOSTROPHES = str.maketrans("’‘\x92", "'''")
# Where a quoted sentence ends: a stop, with whatever closes behind it, before a space.
STOP = re.compile(r"[.?!…][”’\"')\]]*(?=\s)")

#: Blocks of the story's own copy; a block quotation may repeat what they have.
OWN = frozenset({Role.BODY, Role.LIST, Role.QA})
SAID = frozenset({QuotationKind.SPEECH, QuotationKind.PHRASE})
CAPITAL = re.compile(r"(?<![^\s“‘\"'(\[])[A-Z]")
#: A heading has more than this share of its words with a capital.
CAPITALS = 0.6

#: So many words in a row are looked up.
ROW = 3
#: Rows of a wording that are kept: those with the lowest sums, which two that are alike share.
KEPT = 8
#: Wordings that are compared letter by letter, at most; and how many wordings a row leads to.
COMPARED, LED_TO = 3, 8
#: Letters that are compared, at most.
LETTERS = 400


class Met(NamedTuple, Generic[T]):
    """A wording that was met before: its words, what it was kept with, and whether it is the same to the word."""

    words: tuple[str, ...]
    kept: T
    same: bool


def plain(text: str, span: Span) -> tuple[str, ...]:
    """The words at `span` in lower case, apostrophes straight, without punctuation."""
    return tuple(WORD.findall(text[span.start : span.end].lower().translate(APOSTROPHES)))


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a quotation, without the space between them."""
    start = span.start
    for stop in STOP.finditer(text, *span):
        yield Span(start, stop.end())
        start = stop.end()
        while start < span.end and text[start].isspace():
            start += 1
    if start < span.end:
        yield Span(start, span.end)


class Wording(NamedTuple):
    """A sentence of a quotation, or the part of one, with its plain words."""

    quotation: Quotation
    span: Span
    words: tuple[str, ...]
    before: Span | None  # the sentences that stand beside it in the quotation
    behind: Span | None


def quoted(article: Sayings, min_words: int) -> Iterator[Wording]:
    """What the story's own copy quotes of somebody, sentence by sentence, but for shorter ones and those set as a heading."""
    for quotation in article.quotations:
        if quotation.depth or quotation.kind not in SAID or quotation.words < min_words or article.blocks[quotation.block].role not in OWN:
            continue
        spans = (None, *sentences(article.text, quotation.inner), None)
        for before, span, behind in zip(spans, spans[1:], spans[2:], strict=False):
            words = plain(article.text, span) if span is not None else ()
            if span is not None and len(words) >= min_words and not _heading(article.words(span)):
                yield Wording(quotation, span, words, before, behind)


def _heading(words: str) -> bool:
    """Whether the words are set as in a headline: Each With Its Capital."""
    return len(CAPITAL.findall(words)) > CAPITALS * (words.count(" ") + 1)


def speaker(quotation: Quotation) -> str:
    """The person who says it, by name, where the story leaves no doubt; else empty."""
    source = quotation.attribution.source if quotation.attribution else None
    if source is None or source.kind is not SourceKind.PERSON or not source.identified or source.found.confidence is Confidence.OPEN:
        return ""
    return source.name if source.name[:1].isupper() and source.name.split()[-1][0].isupper() else ""


def by_name(quotation: Quotation) -> bool:
    """Whether the speaker stands there by name, or a pronoun can mean nobody else: enough to say that it is not another."""
    source = quotation.attribution.source if quotation.attribution else None
    return source is not None and (not source.pronoun or source.found.confidence is Confidence.SURE)


def other_person(one: str, other: str) -> bool:
    """Whether two names, neither of them empty, are two people's: a surname alone may be the full name's."""
    return bool(one and other) and _surname(one) != _surname(other)


def _surname(name: str) -> str:
    return "".join(char for char in normalize("NFKD", name.rsplit(maxsplit=1)[-1].casefold()) if char.isalpha())


def inside(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter of two wordings stands whole in the longer: a cut, and no other words."""
    short, long = sorted((one, other), key=len)
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def differing(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Where two wordings part, in order: the words of the one and those of the other, either of them empty where none stand."""
    from difflib import SequenceMatcher  # as in _likeness

    for change, start, end, from_, to in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if change != "equal":
            yield " ".join(one[start:end]), " ".join(other[from_:to])


class Wordings(Generic[T]):
    """Wordings in the order in which they were met, at most `limit` of them: the oldest go first."""

    __slots__ = ("_alike", "_exact", "_limit", "_next", "_rows", "_words")

    def __init__(self, *, alike: float, limit: int) -> None:
        self._alike = alike
        self._limit = limit
        self._next = 0
        self._words: OrderedDict[int, tuple[str, T]] = OrderedDict()
        self._exact: dict[str, int] = {}
        self._rows: dict[int, list[int]] = {}

    def met(self, words: tuple[str, ...], *, nearly: bool) -> Met[T] | None:
        """The first wording of these words; else, where `nearly` will do, the one most like them: no mere cut of it."""
        line = " ".join(words)
        same = self._exact.get(line)
        if same is not None:
            return Met(words, self._words[same][1], same=True)
        if not nearly:
            return None
        led: Counter[int] = Counter(number for row in _rows(words) for number in self._rows.get(row, ()))
        best: tuple[float, int] | None = None
        for number, _ in sorted(led.items(), key=lambda item: (-item[1], item[0]))[:COMPARED]:
            if inside(words, tuple(self._words[number][0].split(" "))):
                continue
            likeness = _likeness(line, self._words[number][0], self._alike)
            if likeness >= self._alike and (best is None or likeness > best[0]):
                best = (likeness, number)
        if best is None:
            return None
        line, value = self._words[best[1]]
        return Met(tuple(line.split(" ")), value, same=False)

    def keep(self, words: tuple[str, ...], value: T) -> None:
        """Keeps a wording with what is to be known of it."""
        line = " ".join(words)
        number, self._next = self._next, self._next + 1
        self._words[number] = (line, value)
        self._exact.setdefault(line, number)
        for row in _rows(words):
            led = self._rows.setdefault(row, [])
            if len(led) < LED_TO:
                led.append(number)
        if len(self._words) > self._limit:
            self._forget()

    def _forget(self) -> None:
        number, (line, _) = self._words.popitem(last=False)
        if self._exact.get(line) == number:
            del self._exact[line]
        for row in _rows(tuple(line.split(" "))):
            led = self._rows.get(row, [])
            if number in led:
                led.remove(number)
            if not led:
                self._rows.pop(row, None)


@lru_cache(maxsize=512)  # a wording is looked up, then kept; in a batch both once more
def _rows(words: tuple[str, ...]) -> list[int]:
    """The lowest sums of the rows of words in a wording; the same in every process."""
    rows = {crc32(" ".join(words[at : at + ROW]).encode("utf-8", "surrogatepass")) for at in range(max(1, len(words) - ROW + 1))}
    return sorted(rows)[:KEPT]


def _likeness(one: str, other: str, wanted: float) -> float:
    """The share of letters that two wordings have in common, in order; 0 where it cannot reach `wanted`."""
    one, other = one[:LETTERS], other[:LETTERS]
    if 2 * min(len(one), len(other)) < wanted * (len(one) + len(other)):
        return 0.0
    from difflib import SequenceMatcher  # few stories have anything to compare

    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= wanted else 0.0
