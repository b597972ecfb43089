"""The numbers that a story asserts, with what they count: shares, rates, sums, tolls, people."""

from collections.abc import Iterator, Sequence

from attrlint.article.assertions import Quantity, QuantityKind
from attrlint.article.wordlists import Lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

SIGNS = frozenset("$£€¥")
WHOLE = 100
#: A sum from here on is no price in a shop.
LARGE = 1e6
ONES = """zero one two three four five six seven eight nine ten eleven twelve
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {
    **{word: float(value) for value, word in enumerate(ONES)},
    **{word: 10.0 * value for value, word in enumerate(TENS, start=2)},
}
MAGNITUDES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
#: Many, no number given.
MANY = frozenset("dozens scores hundreds thousands millions billions".split())
#: Before "half", and before "third" or "quarter".
HALVES, COUNTS = [["first"], ["second"]], [["a"], ["one"], ["two"], ["three"], ["four"]]
PARTS = frozenset("half third quarter fifth tenth thirds quarters fifths tenths sixth eighth sixths eighths".split())
#: Behind a number these make it no toll.
UNITS = frozenset(
    """second minute hour day week month year decade century time mile metre meter kilometre kilometer yard foot inch round shot bullet
    count degree point goal run page night floor storey story litre gallon tonne ton acre hectare pm am p.m. a.m. o'clock""".split()
)
MONTHS = [[month] for month in "january february march april may june july august september october november december".split()]
#: Before a number, these make it an age, a year, a reading.
PLAIN = [["at"], ["in"], ["age"], ["aged"], ["on"], [":"], ["no"], ["number"], ["chapter"], ["room"]]
#: What a number begins with, or is, where no tag tells.
FIGURES, NUMERIC = SIGNS | frozenset("0123456789"), MANY | PARTS | frozenset(WORDS)
OPENINGS = FIGURES | {word[0] for word in NUMERIC}
#: A part of these is one of many, or of a whole country.
MASS = frozenset("them those us all people population public workforce country nation electorate economy income land food gdp".split())
#: Words within which the whole of a part stands.
WHOLE_WITHIN = 7
#: Words between a number and what it counts, and between it and a verb of a toll.
COUNTED_WITHIN, TOLL_WITHIN = 4, 8
#: Words on either side within which a price or vote makes a figure common.
COMMON_WITHIN = 12


class Quantities:
    """The lists of `lexicon/assertions.toml` on numbers, ready to be asked of a sentence."""

    __slots__ = ("_counted", "_currency", "_dead", "_fixed", "_people", "_percent", "_priced")

    def __init__(self, own: Lists) -> None:
        lists = {key: frozenset(own[f"quantity.{key}"]) for key in ("percent", "currency", "dead", "people", "priced", "fixed", "counted")}
        self._percent, self._currency, self._dead = lists["percent"], lists["currency"], lists["dead"]
        self._people, self._priced, self._fixed, self._counted = lists["people"], lists["priced"], lists["fixed"], lists["counted"]

    def find(self, number: int, sentence: Sentence, words: Sequence[str]) -> Iterator[Quantity]:
        """The quantities of a sentence, in order; `words` are its words in lower case."""
        firsts = {word.partition("-")[0] for word in words if word[0] in OPENINGS}
        if "NUM" not in sentence.tags and NUMERIC.isdisjoint(firsts) and FIGURES.isdisjoint({word[0] for word in firsts}):
            return
        at = 0
        while at < len(words):
            start = at
            value = _value(words[at])
            if value is None and not (words[at] in MANY or _part(words, at)):
                at += 1
                continue
            at += 1
            signed = not SIGNS.isdisjoint(words[start]) or (start > 0 and words[start - 1] in SIGNS)
            while at < len(words) and (words[at] in MAGNITUDES or words[at] in SHORT):
                value = (value or 1.0) * (MAGNITUDES.get(words[at]) or SHORT[words[at]])
                at += 1
            found = self._kind(sentence, words, start, at, signed=signed)
            if found is not None:
                kind, end = found
                yield Quantity(
                    Span(sentence.starts[start], sentence.ends[end - 1]),
                    kind,
                    value or 0.0,
                    number,
                    self._common(sentence, words, start, end, kind, value or 0.0),
                )
                at = max(at, end)

    def _kind(self, sentence: Sentence, words: Sequence[str], start: int, at: int, *, signed: bool) -> tuple[QuantityKind, int] | None:
        """What the number counts, and the end of the words that say so."""
        lemmas, n = sentence.lemmas, len(words)
        if words[start - 1 : start] in ([":"], ["the"]) and words[start] in {"1%", "100%", "99%"}:
            return None
        if words[start].endswith(("%", "pc")) or (at < n and words[at] == "%"):
            return QuantityKind.PERCENT, at + (at < n and words[at] == "%")
        if at < n and words[at] in self._percent:
            return QuantityKind.PERCENT, at + 1
        if at + 1 < n and words[at] == "per" and words[at + 1] == "cent":
            return QuantityKind.PERCENT, at + 2
        if signed or (at < n and lemmas[at] in self._currency and words[at] not in {"won", "real", "crown"}):
            return QuantityKind.MONEY, at + (not signed)
        if words[at : at + 2] == ["out", "of"] and at + 2 < n and self._proportion(words, start, at + 1):
            return QuantityKind.RATE, at + 3
        if (
            at + 1 < n and words[at] in {"in", "of"} and _value(words[at + 1]) is not None and words[start] not in MANY
        ) and self._proportion(words, start, at):
            return QuantityKind.RATE, at + 2
        every = words[at : at + 2] == ["in", "every"]
        if (every or words[at + 1 : at + 2] == ["in"]) and at + 2 < n and self._counted_out(sentence, words, start, at, every=every):
            return QuantityKind.RATE, at + 3
        if _part(words, start):
            return (QuantityKind.RATE, at) if _of_many(sentence, words, at + 1) else None
        return self._people_counted(sentence, words, start, at)

    def _proportion(self, words: Sequence[str], start: int, at: int) -> bool:
        """Whether "one in five" is a share: a small number in a larger, and no year."""
        small, large = _value(words[start]), _value(words[at + 1])
        if words[at] == "of" and words[at - 1] == "out":
            return small is not None and large is not None and 0 < small < large
        return small is not None and large is not None and 0 < small < large <= 1000 and words[at] == "in" and "-" not in words[start]

    def _counted_out(self, sentence: Sentence, words: Sequence[str], start: int, at: int, *, every: bool) -> bool:
        """Whether it is one of so many: "one child in four", "one in every six"."""
        small, large = _value(words[start]), _value(words[at + 2])
        noun = every or sentence.tags[at] == "NOUN"
        return (
            noun
            and small is not None
            and large is not None
            and 0 < small < large <= WHOLE
            and (every or sentence.tags[at + 3 : at + 4] != ["NOUN"])
        )

    def _people_counted(self, sentence: Sentence, words: Sequence[str], start: int, at: int) -> tuple[QuantityKind, int] | None:
        lemmas, tags = sentence.lemmas, sentence.tags
        end = at
        if end < len(words) and words[end] == "of":
            end += 1
        counted = next((spot for spot in range(end, min(len(words), end + COUNTED_WITHIN)) if lemmas[spot] in self._people), None)
        if counted is not None and any(tags[spot] in {"VERB", "AUX", "PUNCT", "ADP"} for spot in range(end, counted)):
            counted = None
        if counted is None and (words[start - 1 : start] in PLAIN or _dated(words, start)):
            return None
        led = counted is not None or words[start - 1 : start] == ["to"]  # deaths have risen to 340
        around = lemmas[max(0, start - (TOLL_WITHIN if led else COUNTED_WITHIN)) : start]
        behind = lemmas[at : (counted or at) + COUNTED_WITHIN]
        shot = counted is not None and "shoot" in around
        if shot or not self._dead.isdisjoint(around) or not self._dead.isdisjoint(behind):
            if counted is None and at < len(words) and lemmas[at] in UNITS:
                return None  # killed six weeks later
            named = counted if counted is not None else at if at < len(words) and tags[at] == "NOUN" else at - 1
            return QuantityKind.CASUALTIES, named + 1
        return (QuantityKind.PEOPLE, counted + 1) if counted is not None else None

    def _common(self, sentence: Sentence, words: Sequence[str], start: int, end: int, kind: QuantityKind, value: float) -> bool:
        """Whether anybody can see the figure, or the deed itself fixes it."""
        first, last = max(0, start - COMMON_WITHIN), end + COMMON_WITHIN
        near = {*sentence.lemmas[first:last], *words[first:last]}
        if kind is QuantityKind.PERCENT and value >= WHOLE:
            return True  # gave 110 percent
        if kind is QuantityKind.MONEY:
            tags = sentence.tags
            names = start > 0 and tags[start - 1] == "DET" and end < len(tags) and tags[end] in {"NOUN", "ADJ"}  # the $42 million hall
            return names or not self._fixed.isdisjoint(near) or (value < LARGE and not self._priced.isdisjoint(near))
        if kind is QuantityKind.CASUALTIES:  # long enough ago to be on record
            return any(_year(word) and words[at - 1 : at] != ["since"] for at, word in enumerate(words))
        return not self._counted.isdisjoint(near)


def _of_many(sentence: Sentence, words: Sequence[str], at: int) -> bool:
    """Whether it is a part of many that stands at `at`, and not of a bottle or a barn."""
    for spot in range(at, min(len(words), at + WHOLE_WITHIN)):
        if words[spot] in MASS:
            return True
        if sentence.tags[spot] in {"NOUN", "PROPN"} and (
            spot + 1 >= len(words) or sentence.tags[spot + 1] not in {"NOUN", "PROPN", "PART"}
        ):
            return words[spot] != sentence.lemmas[spot].lower() or _value(words[spot - 1]) is not None
        if sentence.tags[spot] in {"VERB", "AUX", "PUNCT", "ADP"}:
            return False
    return False


def _dated(words: Sequence[str], at: int) -> bool:
    """Whether the number is a year, or a day of a month."""
    return _year(words[at]) or words[at - 1 : at] in MONTHS


def _year(word: str) -> bool:
    return len(word) == len("2011") and word.isdigit() and word[:2] in {"18", "19", "20"}


def _part(words: Sequence[str], at: int) -> bool:
    """Whether a word is one for a part of a whole: half of, two thirds of the; not the third of May, a third man."""
    if "-" in words[at]:
        return words[at].rpartition("-")[2] in PARTS and words[at].partition("-")[0] in WORDS and words[at + 1 : at + 2] == ["of"]
    if words[at] not in PARTS:
        return False
    if words[at + 1 : at + 2] != ["of"] or words[at - 1 : at] in HALVES:
        return False  # half the size, the first half of May
    return words[at] == "half" or words[at - 1 : at] in COUNTS


def _value(word: str) -> float | None:
    """The number that a word writes; None where it writes none."""
    if word in WORDS:
        return WORDS[word]
    if "-" in word and not {*word.split("-")} - WORDS.keys():
        return sum(map(WORDS.__getitem__, word.split("-")))  # sixty-two
    bare = word.lstrip("us$£€¥").rstrip("%").replace(",", "")
    size = 1.0
    if not bare[:1].isdigit():
        return None
    while bare and not bare[-1].isdigit():
        if bare[-1] not in "kmbntpc-":
            return None
        size, bare = (SHORT.get(bare[-2:]) or SHORT.get(bare[-1]) or size), bare[:-2] if bare[-2:] in SHORT else bare[:-1]
    try:
        return float(bare) * size
    except ValueError:
        return None
