"""Where a story vouches for what it says with nobody behind it: there is no doubt, clearly, it is no secret that."""

from collections.abc import Iterator, Sequence

from attrlint.article.assertions import Certainty
from attrlint.article.wordlists import Lists
from attrlint.language.engine import QUOTE, Sentence
from attrlint.source.span import Span

OPENING = frozenset({",", ";", ":", "—", "–", "and", "but"})
VERBAL = frozenset({"VERB", "AUX"})
#: Auxiliaries behind which "clearly" says how sure it is that something was done, or will be.
DONE = frozenset("has have had will would ’ve 've".split())
#: Whom everyone knows in a village: each other, her name.
KNOWN = frozenset("everyone everybody each one him them it me us her his their your my our someone somebody who one’s".split())
#: Verbs behind which "without question" is no manner of doing something.
PLACING = frozenset("is are was were has have had will would".split())
#: Runs that open with one of these have to open a clause: not "the Vance we all knew", "make sure everyone knows".
SUBJECTS = frozenset("everyone everybody we nobody no-one few".split())
JOINING = OPENING | frozenset("as because since although though while that".split())


class Certainties:
    """The lists on certainty, ready to be asked of a sentence."""

    __slots__ = ("_adverbs", "_anchors", "_clausal", "_opened", "_plain", "_starts")

    def __init__(self, own: Lists) -> None:
        self._adverbs, self._clausal = frozenset(own["certainty.adverbs"]), frozenset(own["certainty.clausal"])
        self._plain = frozenset(own["certainty.plain"])
        runs = [
            tuple((frozenset(step.removesuffix("?").split("|")), step.endswith("?")) for step in run.split())
            for run in own["certainty.runs"]
        ]
        common = frozenset(own["certainty.common"])
        needed = ([choices for choices, optional in run if not optional and choices.isdisjoint(common)] for run in runs)
        #: Words without one of which there is no certainty in a sentence.
        self._anchors = self._adverbs | self._clausal | {word for steps in needed for word in min(steps, key=len)}
        self._opened: dict[str, list[tuple[tuple[frozenset[str], bool], ...]]] = {}
        for run in runs:
            for word in run[0][0]:
                self._opened.setdefault(word, []).append(run)
        self._starts = self._adverbs | self._clausal | self._opened.keys()

    def find(self, number: int, sentence: Sentence, low: Sequence[str]) -> Iterator[Certainty]:
        """The words of certainty in a sentence, in order; `low` are its words in lower case."""
        if self._anchors.isdisjoint(low) or low[-1] == "?":
            return
        end = -1
        for at, word in enumerate(low):
            if at < end or (word not in self._starts and sentence.lemmas[at] not in self._opened):
                continue
            last = at + 1 if self._adverb(sentence, low, at) else self._run(sentence, low, at, word)
            if last:
                end = last
                yield Certainty(Span(sentence.starts[at], sentence.ends[last - 1]), number)

    def _adverb(self, sentence: Sentence, low: Sequence[str], at: int) -> bool:
        """Whether the adverb speaks of the whole clause: at its head, or before its verb; not "spoke clearly", "clearly marked"."""
        if low[at] in self._adverbs:
            return True
        if low[at] not in self._clausal:
            return False
        tags, n = sentence.tags, len(low)
        behind = tags[at + 1] if at + 1 < n else ""
        if at == 0 or low[at - 1] in {";", ":", "—", "–"}:
            return behind == "PUNCT" or behind in {"DET", "PRON", "PROPN", "NOUN", "ADV"}
        before = tags[at - 1]
        if low[at - 1] == "," and at + 1 < n and low[at + 1] == ",":
            return True
        if low[at - 1] in DONE and at + 1 < n and low[at + 1] in {"never", "not", "no"}:
            return True  # had evidently never opened them
        if low[at - 1] in DONE and behind == "VERB" and low[at] != "certainly":
            shown = sentence.lemmas[at + 1] in self._plain  # had clearly seen the tower
            return not shown and not low[at + 1].endswith("ing")
        if before == "AUX" or low[at - 1] in {"is", "was", "are", "were"}:
            return behind in {"DET", "PRON"} or (behind in {"ADP", "ADJ"} and low[at] != "clearly")
        if behind == "VERB" and before in {"PROPN", "PRON"}:
            return not low[at + 1].endswith("ing")
        if before not in {"NOUN", "PROPN", "PRON"} or (behind == "VERB" and low[at + 1].endswith("ing")):
            return False
        participle = behind == "VERB" and low[at + 1].endswith("ed")  # the road clearly marked on the map is shut
        return behind == "AUX" or (behind == "VERB" and not (participle and not VERBAL.isdisjoint(tags[at + 2 :])))

    def _run(self, sentence: Sentence, low: Sequence[str], at: int, word: str) -> int:
        """The end of the longest run of words that begins here, with `word`; 0 where none does."""
        best = 0
        lemma = _verb(sentence, at)
        opened = (*self._opened.get(word, ()), *(self._opened.get(lemma, ()) if lemma != word else ()))
        for steps in opened:
            spot = at
            for choices, optional in steps:
                fits = spot < len(low) and sentence.tags[spot] != QUOTE and (low[spot] in choices or _verb(sentence, spot) in choices)
                if fits:
                    spot += 1
                elif not optional:
                    spot = 0
                    break
            best = max(best, spot)
        if not best:
            return 0
        if low[at : at + 2] == ["without", "question"] and not _set_apart(sentence, low, at):
            return 0
        return 0 if self._held(low, at, best) else best

    def _held(self, low: Sequence[str], at: int, end: int) -> bool:
        """Whether somebody's own doubt is meant, "has no doubt", or the run is no clause of its own."""
        if low[at] in {"everyone", "everybody", "we"} and low[end : end + 1] and low[end] in KNOWN:
            return True
        if low[at] in SUBJECTS:
            return at > 0 and low[at - 1] not in JOINING
        return low[at] == "no" and at > 0 and low[at - 1] not in OPENING


def _set_apart(sentence: Sentence, low: Sequence[str], at: int) -> bool:
    """Whether the two words at `at` speak of the whole clause: not "paid without question"."""
    behind = low[at + 2] if at + 2 < len(low) else ""
    if at == 0 or low[at - 1] in {";", ":", "—", "–"}:
        return behind == ","
    if low[at - 1] == ",":
        return behind == "," and at + 3 < len(low) and sentence.tags[at + 3] in VERBAL
    return low[at - 1] in PLACING and behind not in {"", ",", ".", "and"}


def _verb(sentence: Sentence, at: int) -> str:
    """The lemma of a verb, as runs have it; empty of other words, which stand there in one form."""
    return sentence.lemmas[at] if sentence.tags[at] in VERBAL else ""
