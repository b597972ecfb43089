"""What a story says will be, in its own voice."""

from collections.abc import Iterator, Sequence

from attrlint.article.assertions import Forecast
from attrlint.article.wordlists import Lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

WILL = frozenset("will ’ll 'll".split())
FUTURE = WILL | {"going"}
#: Adverbs and such between "will" and its verb.
WITHIN = 4
#: What opens a condition, or a clause that only supposes.
SUPPOSING = frozenset("if unless whether when until".split())


class Forecasts:
    """The list of verbs that nobody can know to come true."""

    __slots__ = ("_verbs",)

    def __init__(self, own: Lists) -> None:
        self._verbs = frozenset(own["forecast.verbs"])

    def find(self, number: int, sentence: Sentence, low: Sequence[str]) -> Iterator[Forecast]:
        """The forecasts of a sentence, "will" or "is going to" and a verb of the list; `low` are its words in lower case."""
        if FUTURE.isdisjoint(low) or low[-1] == "?" or not SUPPOSING.isdisjoint(low[:2]):
            return
        for at, word in enumerate(low):
            if word not in WILL and not (word == "going" and low[at + 1 : at + 2] == ["to"]):
                continue
            for verb in range(at + 1, min(len(low), at + 1 + WITHIN)):
                if sentence.tags[verb] in {"VERB", "NOUN"} and sentence.lemmas[verb] in self._verbs:
                    if low[verb] == "run" and low[verb + 1 : verb + 2] != ["out"]:
                        break
                    yield Forecast(Span(sentence.starts[at], sentence.ends[verb]), number)
                if sentence.tags[verb] in {"VERB", "NOUN", "PUNCT"}:
                    break
