"""What a story says will be, in its own voice."""

from collections.abc import Iterator, Sequence

from attrlint.article.assertions import Forecast
from attrlint.article.wordlists import Lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

WILL = frozenset("will ’ll 'll".split())
#: What stands before "to" with a form of "be": is going to, is set to.
BOUND = frozenset("going set about bound certain sure poised doomed destined due".split())
FUTURE = WILL | BOUND
BE = frozenset("is are was were be 's ’s 're ’re look looks".split())
#: Adverbs and such between "will" and its verb.
WITHIN = 4
#: What opens a condition, or a clause that only supposes.
SUPPOSING = frozenset("if unless whether when until".split())
#: What is on a calendar is a plan: "will fall on Sunday", save what others decide: "will reject it on Friday".
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday tonight tomorrow am pm noon midnight dawn dusk".split())
#: These foretell only with "out", "down" or "up": run out, throw out, vote down, dry up.
OUT = frozenset("run throw vote dry break strike".split())


class Forecasts:
    """The list of verbs that nobody can know to come true."""

    __slots__ = ("_risen", "_verbs", "_votes")

    def __init__(self, own: Lists) -> None:
        self._votes, self._risen = frozenset(own["forecast.votes"]), frozenset(own["forecast.risen"])
        self._verbs = frozenset(own["forecast.verbs"]) | self._votes

    def find(self, number: int, sentence: Sentence, low: Sequence[str]) -> Iterator[Forecast]:
        """The forecasts of a sentence, "will" or "is going to" and a verb of the list; `low` are its words in lower case."""
        if FUTURE.isdisjoint(low) or low[-1] == "?" or not SUPPOSING.isdisjoint(low[:2]):
            return
        known = not DAYS.isdisjoint(low) or not self._risen.isdisjoint(low)
        for at, word in enumerate(low):
            if word not in WILL and not (word in BOUND and low[at + 1 : at + 2] == ["to"] and not BE.isdisjoint(low[max(0, at - 2) : at])):
                continue
            for verb in range(at + 1, min(len(low), at + 1 + WITHIN)):
                if sentence.tags[verb] in {"VERB", "NOUN"} and sentence.lemmas[verb] in self._verbs:
                    with_out = low[verb] in OUT and low[verb + 1 : verb + 2] not in (["out"], ["down"], ["up"])
                    off = low[verb] == "kill" and low[verb + 1 : verb + 2] == ["off"]
                    if with_out or off or (known and sentence.lemmas[verb] not in self._votes):
                        break
                    yield Forecast(Span(sentence.starts[at], sentence.ends[verb]), number)
                if sentence.tags[verb] in {"VERB", "NOUN", "PUNCT"}:
                    break
