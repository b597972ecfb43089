"""The records that a story asserts: the largest, the first, the worst, and how far back that is said to go."""

from collections.abc import Iterator, Sequence

from attrlint.article.assertions import Superlative
from attrlint.article.wordlists import Lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: Words behind a superlative within which its reach stands.
REACH = 14
#: Words before it within which its article stands.
ARTICLE = 3
ARTICLES = frozenset("the its his her their our this that 's ’s a an".split())
EVER = (
    "first",
    "fastest",
    "largest",
    "biggest",
    "highest",
    "lowest",
    "best",
    "worst",
    "longest",
    "hottest",
    "coldest",
    "oldest",
    "youngest",
)
LONG = frozenset("year years decade decades century centuries generation generations".split())
ENDS = frozenset({".", ";", ":", "?", "!", "—", "–", "(", ","})
#: Behind these a clause follows, and only "ever" can still belong to the superlative.
CLAUSES = frozenset("that who which whose where when and but".split())
PERSONAL = frozenset("i he she they we you".split())
#: What is the first or only one is so for long only where it is said of all time.
COUNTED = frozenset({"first", "only"})
HEDGED = frozenset({"one", "some", "among", "perhaps", "maybe", "possibly", "arguably", "probably"})
#: Superlatives that stand before a hyphen: the best-attended fair.
LEADING = frozenset({"best", "worst", "most", "least"})
PREPOSITIONS = frozenset({"in", "on", "of", "for"})
#: Words behind a preposition within which a time or place stands.
SCOPE = 7
#: A few years of somebody's own.
RECENT = frozenset("recent last past his her their my early few these those next coming first".split())
#: Words before a superlative within which "one of" stands.
HEDGE = 4


class Superlatives:
    """The lists on superlatives, ready to be asked of a sentence."""

    __slots__ = ("_not", "_parts", "_place", "_reaches", "_records", "_scope", "_words")

    def __init__(self, own: Lists) -> None:
        lists = {key: frozenset(own[f"superlative.{key}"]) for key in ("words", "not", "scope", "place", "parts", "records")}
        self._words, self._not, self._parts, self._records = lists["words"], lists["not"], lists["parts"], lists["records"]
        self._scope, self._place = lists["scope"], lists["place"]
        #: Words without one of which nothing reaches anywhere.
        self._reaches = self._scope | self._place | LONG | {"since", "record", *(f"{word}-ever" for word in EVER)}

    def find(self, number: int, sentence: Sentence, low: Sequence[str]) -> Iterator[Superlative]:
        """The superlatives of a sentence that say how far they reach, one for each reach; `low` are its words in lower case."""
        if self._reaches.isdisjoint(low) or low[-1] == "?":
            return
        end = -1
        for at in range(len(low)):
            if at < end or not self._superlative(sentence, low, at):
                continue
            found = self._reach(sentence, low, at)
            if found is not None:
                first, end, timed = found
                start = at - 1 if at and low[at - 1] in {"the", "a", "an"} else at
                yield Superlative(
                    Span(sentence.starts[start], sentence.ends[end - 1]),
                    Span(sentence.starts[at], sentence.ends[at]),
                    Span(sentence.starts[first], sentence.ends[end - 1]),
                    number,
                    timed,
                )

    def _superlative(self, sentence: Sentence, low: Sequence[str], at: int) -> bool:
        """Whether the word is a superlative with its article, of a whole, and asserted flatly: not "one of the largest"."""
        word, before = low[at], low[max(0, at - HEDGE) : at]
        behind = low[at + 1] if at + 1 < len(low) else ""
        if ARTICLES.isdisjoint(before[-ARTICLE:]) or not HEDGED.isdisjoint(before):
            return False
        if word == "record":
            return behind in self._records and before[-1:] in (["a"], ["the"])
        if word in self._words:
            return behind not in self._parts and not (word == "most" and behind in {"of", "recent", "recently"})
        parts = word.split("-")
        if len(parts) > 1:
            return any(part in LEADING or self._ends_so(part) for part in parts)
        tagged = sentence.tags[at] in {"ADJ", "ADV"} or (sentence.tags[at] == "NOUN" and sentence.words[at].islower())
        return tagged and self._ends_so(word)

    def _ends_so(self, word: str) -> bool:
        return len(word) > len("best") and word.endswith("est") and word not in self._not

    def _reach(self, sentence: Sentence, low: Sequence[str], at: int) -> tuple[int, int, bool] | None:
        """The words that say how far it goes, by word numbers, and whether they speak of time."""
        if low[at] == "record" or low[at].endswith("-ever"):
            return at, at + 1 + (low[at] == "record"), True
        clause = False  # whether a clause of its own has begun behind the superlative
        for spot in range(at + 1, min(len(low), at + REACH)):
            word = low[spot]
            if word in ENDS or (clause and word in PERSONAL):
                return None
            clause = clause or word in CLAUSES or word in PERSONAL
            if word == "ever" or word.endswith("-ever"):
                done = spot + 1 < len(low) and sentence.tags[spot + 1] == "VERB"  # ever recorded
                return None if low[spot - 1] in PERSONAL else (spot, spot + 1 + done, True)
            if clause:
                continue
            if word == "since" and low[at] not in COUNTED:
                return self._since(low, spot)
            if word in PREPOSITIONS and (found := self._scoped(low, at, spot)) is not None:
                return found
        return None

    def _since(self, low: Sequence[str], spot: int) -> tuple[int, int, bool] | None:
        """The words of "since 1976", "since the 1990s", "since records began"."""
        for end in range(spot + 1, min(len(low), spot + 4)):
            if low[end][:1].isdigit() or low[end] in {"records", "war"}:
                return spot, min(len(low), end + 1 + (low[end] == "records")), True
        return None

    def _scoped(self, low: Sequence[str], at: int, spot: int) -> tuple[int, int, bool] | None:
        """In the county’s history, on record, in 30 years, in the world."""
        for end in range(spot + 1, min(len(low), spot + SCOPE)):
            if low[end] in PREPOSITIONS or low[end] in ENDS or low[end] in CLAUSES:
                return None
            if low[end] in self._scope | LONG:
                counted = low[at] in COUNTED and low[end] not in {"history", "memory"}
                return (spot, end + 1, True) if not counted and self._long(low, spot, end) else None
            if low[end] in self._place and low[spot] == "in" and low[end + 1 : end + 2] not in (["'s"], ["’s"]):
                return spot, end + 1, False
        return None

    def _long(self, low: Sequence[str], spot: int, end: int) -> bool:
        """Whether the words reach back far: in history, on record, in 30 years; not in time, this year, on the record."""
        word, between = low[end], set(low[spot + 1 : end])
        match word:
            case "time":
                return low[spot] == "of" and between == {"all"}
            case "record" | "records":
                return low[spot] == "on" and not between
            case "year":
                return False
            case "century" | "decade" | "generation":
                return not {"a", "than", "one", "half"}.isdisjoint(between)
            case "years" | "decades":
                return low[spot] != "of" and (word == "decades" or bool(between)) and RECENT.isdisjoint(between)
            case _:
                return RECENT.isdisjoint(between - {"recent"})
