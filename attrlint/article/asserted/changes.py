"""What a story says has doubled, halved, risen fivefold; or is twice as common as something else."""

from collections.abc import Iterator, Sequence

from attrlint.article.assertions import Quantity, QuantityKind
from attrlint.article.wordlists import Lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: By how much each verb says that something changed.
BY = {"double": 2.0, "treble": 3.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0, "halve": 0.5}
FORMS = {form for verb in BY for form in (f"{verb.removesuffix('e')}ed", f"{verb.removesuffix('e')}ing", verb, f"{verb}s")}
FOLD = ("fold", "-fold")
#: Words before the verb within which stands what it is said of, and behind it for how long.
OF_WITHIN, TIME_WITHIN = 12, 5
PERIOD = frozenset("year years month months decade decades week weeks century generation quarter".split())
#: What stands behind "twice" where it compares two figures.
COMPARED = [["as", word] for word in "likely many much common high often fast prone deadly".split()]
PARTS = frozenset({"half", "third", "quarter", "fifth", "tenth", "thirds", "quarters", "fifths"})
COUNTS = frozenset({"a", "one", "two", "three", "four"})
AVERAGE = frozenset("average rate norm mean level".split())


class Changes:
    """The list of what is counted, ready to be asked of a sentence."""

    __slots__ = ("_measured",)

    def __init__(self, own: Lists) -> None:
        self._measured = frozenset(own["quantity.measured"])

    def find(self, number: int, sentence: Sentence, low: Sequence[str]) -> Iterator[Quantity]:
        """The changes of a sentence, in order; `low` are its words in lower case."""
        if self._unmeasured(sentence, low, 0, len(low)) or low[-1] == "?" or any(_past(low, at) for at in range(len(low))):
            return
        for at, word in enumerate(low):
            end, by = (
                (self._changed(sentence, low, at), BY.get(sentence.lemmas[at], 2.0)) if word in FORMS else (_folded(sentence, at), 2.0)
            )
            end = end or _compared(low, at) or _by_half(sentence, low, at)
            if end and not self._unmeasured(sentence, low, max(0, at - OF_WITHIN), end):
                yield Quantity(Span(sentence.starts[at], sentence.ends[end - 1]), QuantityKind.RATE, by, number, common=False)

    def _unmeasured(self, sentence: Sentence, low: Sequence[str], first: int, end: int) -> bool:
        """Whether nothing that is counted stands there, by lemma, or by form where a capital hid it from the tagger."""
        return self._measured.isdisjoint(sentence.lemmas[first:end]) and self._measured.isdisjoint(
            word.removesuffix("s") for word in low[first:end]
        )

    def _changed(self, sentence: Sentence, low: Sequence[str], at: int) -> int:
        """The end of "doubled since 2018", "tripled in five years"; 0 of what somebody doubles, and of what may be."""
        before = low[max(0, at - 3) : at]
        done = low[at].endswith(("ed", "ing")) and sentence.tags[at] in {"VERB", "ADJ", "NOUN"}
        if not done or not {"will", "would", "could", "may", "might", "to", "if", "a", "the"}.isdisjoint(before[-2:]):
            return 0
        behind, tag = (low[at + 1], sentence.tags[at + 1]) if at + 1 < len(low) else ("", "PUNCT")
        if behind in {"as", "back", "down", "up", "over"} or tag in {"DET", "PRON", "NOUN", "PROPN", "ADJ"}:
            return 0
        return _period(low, at + 1)


def _period(low: Sequence[str], at: int) -> int:
    """The end of "since 2018", "in five years", "within a decade" at `at`; `at` itself where none stands."""
    if low[at : at + 1] == ["since"] and at + 1 < len(low) and low[at + 1][:1].isdigit():
        return at + 2
    if low[at : at + 1] in (["in"], ["over"], ["within"]):
        return next((end + 1 for end in range(at + 1, min(len(low), at + TIME_WITHIN)) if low[end] in PERIOD), at)
    return at


def _past(low: Sequence[str], at: int) -> bool:
    """Whether a year of the last century stands there, whose figures are history: not "since 1998"."""
    return len(low[at]) == len("1998") and low[at].isdigit() and low[at] < "2000" and low[at - 1 : at] != ["since"]


def _by_half(sentence: Sentence, low: Sequence[str], at: int) -> int:
    """The end of the "half", "a third" by which something has fallen."""
    verb = at - (3 if low[at] in PARTS and at > 1 and low[at - 1] in COUNTS else 2)
    return at + 1 if low[at] in PARTS and verb >= 0 and low[verb + 1] == "by" and sentence.tags[verb] == "VERB" else 0


def _folded(sentence: Sentence, at: int) -> int:
    """The end of a "fivefold" behind a verb: risen fivefold."""
    word = sentence.words[at].lower()
    return at + 1 if word.endswith(FOLD) and word not in {"fold", "unfold", "manifold"} and at and sentence.tags[at - 1] == "VERB" else 0


def _compared(low: Sequence[str], at: int) -> int:
    """The end of "twice as likely", "three times the national average"."""
    if low[at] not in {"twice", "times"}:
        return 0
    if low[at + 1 : at + 3] in COMPARED:
        return at + 3
    if low[at + 1 : at + 2] == ["the"]:
        return next((end + 1 for end in range(at + 2, min(len(low), at + TIME_WITHIN)) if low[end] in AVERAGE), 0)
    return 0
