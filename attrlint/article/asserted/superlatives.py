"""The records that a story asserts: the largest, the first, the worst, and how far back that is said to go."""

from collections.abc import Iterator, Sequence

from attrlint.article.asserted.unseen import ENDS, PERSONAL, SCOPE, never_before
from attrlint.article.assertions import Superlative
from attrlint.article.grammar.closed import TIME
from attrlint.article.wordlists import Lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: Words behind a superlative within which its reach stands.
REACH = 14
#: Words before it within which its article stands.
ARTICLE = 3
ARTICLES = frozenset("the its his her their our this that 's ’s a an".split())
EVER = frozenset("first fastest largest biggest highest lowest best worst longest hottest coldest oldest youngest".split())
LONG = frozenset("year years decade decades century centuries generation generations".split())
#: Behind these a clause follows, and only "ever" can still belong to the superlative.
CLAUSES = frozenset("that who which whose where when and but".split())
#: What is the first or only one is so for long only where it is said of all time.
COUNTED = frozenset({"first", "only"})
HEDGED = frozenset({"one", "some", "among", "perhaps", "maybe", "possibly", "arguably", "probably", "may", "might", "could"})
BREAKING = frozenset({"record-breaking", "record-setting", "record-high", "record-low"})
#: What stands for the one of whom it is said; numbers that make it one of several.
OWN = frozenset("his her their its my our".split())
ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth two three four five six seven eight nine ten".split())
ERAS = frozenset({"era", "age", "epoch"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
#: What the noun phrase of a superlative is made of, and what ends it.
PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
VERBAL = frozenset({"VERB", "AUX"})
#: Places that something is the largest on.
ON = frozenset({"island", "lake", "coast", "planet", "continent", "river", "peninsula", "mainland"})
#: What makes a place no whole of which something is the largest.
ELSE = frozenset({"instead", "rather", "than", "other"})
#: Superlatives that stand before a hyphen: the best-attended fair.
LEADING = frozenset({"best", "worst", "most", "least"})
PREPOSITIONS = frozenset({"in", "on", "of", "for"})
#: A few years of somebody's own.
RECENT = frozenset("recent last past his her their my early few these those next coming first".split())
#: Words before a superlative within which "one of" stands.
HEDGE = 4


class Superlatives:
    """The lists on superlatives, ready to be asked of a sentence."""

    __slots__ = ("_mapped", "_not", "_openers", "_parts", "_place", "_reaches", "_records", "_scope", "_words")

    def __init__(self, own: Lists) -> None:
        lists = {key: frozenset(own[f"superlative.{key}"]) for key in ("words", "not", "scope", "place", "parts", "records", "mapped")}
        self._words, self._not, self._parts, self._records = lists["words"], lists["not"], lists["parts"], lists["records"]
        self._scope, self._place, self._mapped = lists["scope"], lists["place"], lists["mapped"]
        #: Words without one of which nothing reaches anywhere.
        self._reaches = self._scope | self._place | LONG | ERAS | BREAKING | {"since", "record", "never", "kind", "all-time"}
        self._reaches |= {f"{word}-ever" for word in EVER}
        #: What a superlative can be, besides words in "est" and those with a hyphen.
        self._openers = self._words | BREAKING | {"record", "all-time", "never"}

    def find(self, number: int, sentence: Sentence, low: Sequence[str]) -> Iterator[Superlative]:
        """The superlatives of a sentence that say how far they reach, one for each reach; `low` are its words in lower case."""
        if low[-1] == "?" or (self._reaches.isdisjoint(low) and "PROPN" not in sentence.tags):
            return
        end = -1
        for at, word in enumerate(low):
            if at < end or not (word in self._openers or word.endswith("est") or "-" in word):
                continue
            if (unseen := never_before(low, at)) is not None:
                end = at + unseen
                span = Span(sentence.starts[at], sentence.ends[end - 1])
                yield Superlative(span, span, span, number, timed=True)
                continue
            if not self._superlative(sentence, low, at):
                continue
            found = self._reach(sentence, low, at) or self._owned(sentence, low, at)
            if found is not None:
                first, end, timed = found
                fresh = at > 1 and word == "record" and low[at - 1] in {"new", "fresh"}
                start = at - 1 - fresh if at and (fresh or low[at - 1] in {"the", "a", "an", "another"}) else min(at, first)
                yield Superlative(
                    Span(sentence.starts[start], sentence.ends[end - 1]),
                    Span(sentence.starts[at], sentence.ends[at]),
                    Span(sentence.starts[first], sentence.ends[end - 1 if first >= at else at - 1]),
                    number,
                    timed,
                )

    def _superlative(self, sentence: Sentence, low: Sequence[str], at: int) -> bool:
        """Whether the word is a superlative with its article, of a whole, and asserted flatly: not "one of the largest"."""
        word, before = low[at], low[max(0, at - HEDGE) : at]
        if at and sentence.words[at][:1].isupper() and sentence.words[at] != word.upper():
            return False  # The Oldest Pub Quiz in the World
        behind = low[at + 1] if at + 1 < len(low) else ""
        if ARTICLES.isdisjoint(before[-ARTICLE:]) or not HEDGED.isdisjoint(before):
            return False
        if word == "all-time":
            return behind in self._records or (behind == "record" and sentence.tags[at + 1] in PHRASE)
        if word == "record":
            fresh = before[-1:] in (["new"], ["fresh"], ["another"])
            return behind in self._records and (
                before[-1:] in (["a"], ["the"], ["another"]) or (fresh and before[-2:-1] in (["a"], ["the"]))
            )
        if word in BREAKING:
            return True
        if word in self._words:
            if word == "first" and behind == "time":
                return "history" in low[at + 2 : at + SCOPE]  # for the first time in its history
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
        if low[at] in {"record", "all-time"} or low[at].endswith("-ever") or low[at] in BREAKING:
            noun = low[at] in {"record", "all-time"} or (low[at] in BREAKING and sentence.tags[at + 1 : at + 2] == ["NOUN"])
            named = low[at : at + 2] == ["all-time", "record"] and low[at + 2 : at + 3] != [] and low[at + 2] in self._records
            return at, at + 1 + noun + named, True  # an all-time record crowd
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
            if word in PREPOSITIONS and (found := self._scoped(sentence, low, at, spot)) is not None:
                return self._further(sentence, low, at, found)
        return None

    def _further(self, sentence: Sentence, low: Sequence[str], at: int, found: tuple[int, int, bool]) -> tuple[int, int, bool]:
        """The reach with another right behind it: of its kind in the world, in Europe in a decade."""
        first, end, timed = found
        if timed or end >= len(low):
            return found
        more = self._since(low, end) if low[end] == "since" else self._scoped(sentence, low, at, end) if low[end] in PREPOSITIONS else None
        return found if more is None else (first, more[1], more[2])

    def _owned(self, sentence: Sentence, low: Sequence[str], at: int) -> tuple[int, int, bool] | None:
        """The place before a superlative, and the end of what is the largest there: the country’s largest maker of zips."""
        place = at - 2
        if place < 0 or low[at - 1] not in POSSESSIVE or low[at] in COUNTED or low[place] not in self._place:
            return None
        if not HEDGED.isdisjoint(low[max(0, place - HEDGE) : place]) or _ranked(low, at):
            return None
        start = place - 1 if place and low[place - 1] == "the" else place
        end = at + 1
        while end < len(low) and sentence.tags[end] in PHRASE:
            end += 1
        head = end - 1
        known = (low[head] in self._mapped and "-" not in low[at]) or low[head] != sentence.lemmas[head].lower()
        return None if known or head == at or sentence.words[at].isupper() else (start, end, False)

    def _since(self, low: Sequence[str], spot: int) -> tuple[int, int, bool] | None:
        """The words of "since 1976", "since the 1990s", "since records began"."""
        for end in range(spot + 1, min(len(low), spot + 4)):
            if low[end][:1].isdigit() or low[end] in {"records", "war"}:
                return spot, min(len(low), end + 1 + (low[end] == "records")), True
        return None

    def _scoped(self, sentence: Sentence, low: Sequence[str], at: int, spot: int) -> tuple[int, int, bool] | None:
        """In the county’s history, on record, in 30 years, of his generation, of its kind, in the world."""
        kind = low[spot : spot + 3]
        if kind[:1] == ["of"] and kind[1:2] != [] and kind[1] in OWN and kind[2:] == ["kind"]:
            return spot, spot + len(kind), False
        for end in range(spot + 1, min(len(low), spot + SCOPE)):
            if low[end] in PREPOSITIONS or low[end] in ENDS or low[end] in CLAUSES:
                return None
            if low[end] in self._scope | LONG | ERAS:
                counted = low[at] in COUNTED and low[end] not in {"history", "memory"}
                return (spot, end + 1, True) if not counted and self._long(low, spot, end) else None
            placed = low[end] in self._place or (sentence.tags[end] == "PROPN" and end == spot + 1 and low[end] not in TIME)
            last = _named(sentence, end) if placed else end
            if (
                placed
                and (low[spot] == "in" or low[end] in ON)
                and not (last < len(low) and (low[last] in POSSESSIVE or sentence.tags[last] in PHRASE))
            ):
                return (spot, last, False) if self._spread(sentence, low, at, spot, end) else None
        return None

    def _spread(self, sentence: Sentence, low: Sequence[str], at: int, spot: int, end: int) -> bool:
        """Whether something is the largest of a whole place that no map shows: not the largest city in the state, his first in Lorn."""
        if low[at - 1 : at] and low[at - 1] in OWN:
            return False
        if (
            _ranked(low, at)
            or low[at] in {"last", "least"}
            or not {"home", "conservative", "liberal", *OWN}.isdisjoint(low[spot + 1 : end])
        ):
            return False
        if low[at] in COUNTED and {"kind", "world"}.isdisjoint(low[at : end + 1]):
            return False
        between = range(at + 1, spot)
        done = any(sentence.tags[one] in VERBAL and not low[one].endswith(("ed", "ing")) for one in between)
        return not done and low[spot - 1] not in self._mapped and not ELSE.intersection(low[at:spot])

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
            case "century" | "decade" | "generation" if low[spot] != "of":
                return not {"a", "than", "one", "half"}.isdisjoint(between)
            case "years" | "decades":
                return low[spot] != "of" and (word == "decades" or bool(between)) and RECENT.isdisjoint(between)
            case "era" | "age" | "epoch":
                return low[spot] == "of" and not between.isdisjoint(OWN | {"the"})
            case _ if low[spot] == "of" and word in {"generation", "century"}:
                return not between.isdisjoint(OWN | {"the", "a"})
            case _:
                return RECENT.isdisjoint(between - {"recent"})


def _named(sentence: Sentence, end: int) -> int:
    """The end of a place's name of several words that begins at `end`."""
    end += 1
    while end < len(sentence.tags) and sentence.tags[end] == "PROPN":
        end += 1
    return end


def _ranked(low: Sequence[str], at: int) -> bool:
    """Whether it is only the second of a place: the third-largest, the fifth most dangerous."""
    return any(part in ORDINALS or part[:1].isdigit() for word in low[max(0, at - 2) : at + 1] for part in word.split("-"))
