"""What in a sentence tells which words are the subject and the complement of a verb in it."""

from collections.abc import Sequence

from attrlint.language.embedded.crf import Labeller
from attrlint.language.engine import QUOTE, Arcs

#: How far from its verb a head is looked for, in words.
LEFT = 18
RIGHT = 22
#: A head less likely than this is not told. Below one half, for the chance is spread over the words of a noun phrase.
LIKELY = 0.3

SUBJECT, COMPLEMENT, OTHER = "S", "C", "O"

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
_SKIPPED = frozenset(("AUX", "ADV", "PART"))
_FUNCTION = frozenset(("ADP", "SCONJ", "CCONJ", "PUNCT", "PRON", "DET", "PART", "AUX"))


def window(verb: int, count: int) -> range:
    """The words that are labelled for the verb with this number in a sentence of `count` words."""
    return range(max(0, verb - LEFT), min(count, verb + RIGHT + 1))


def guess(tags: Sequence[str], verb: int, within: range) -> int:
    """The word that a hand-written grammar takes for the subject, or -1."""
    at = verb - 1
    while at >= within.start and tags[at] in _SKIPPED:
        at -= 1
    if at >= within.start and tags[at] in _NOMINAL:
        return at
    at = verb + 1
    while at < within.stop and tags[at] in {"DET", "ADJ"}:
        at += 1
    while at + 1 < within.stop and tags[at] in _NOMINAL and tags[at + 1] == tags[at] == "NOUN":
        at += 1
    return at if at < within.stop and tags[at] in _NOMINAL else -1


def features(words: Sequence[str], tags: Sequence[str], lemma: str, verb: int) -> list[list[str]]:
    """The features of each word in the verb's window."""
    within = window(verb, len(words))
    subject = guess(tags, verb, within)
    before = tags[verb - 1] if verb else "^"
    after = tags[verb + 1] if verb + 1 < len(tags) else "$"
    around = f"{before}{words[verb][-2:]}{after}"
    left: list[list[str]] = []
    right: list[list[str]] = []
    for side, numbers, found in (("<", range(verb - 1, within.start - 1, -1), left), (">", range(verb + 1, within.stop), right)):
        verbs = commas = nominals = quotes = 0
        for at in numbers:
            tag = tags[at]
            far = abs(at - verb)
            distance = far if far < 5 else 5 + far // 4
            previous = tags[at - 1] if at else "^"
            following = tags[at + 1] if at + 1 < len(tags) else "$"
            between = f"{min(verbs, 2)}{min(commas, 2)}{min(nominals, 2)}{min(quotes, 1)}"
            form = words[at].lower() if tag in _FUNCTION else tag
            found.append(
                [
                    f"d{side}{distance}{tag}",
                    f"t{side}{previous}{tag}{following}",
                    f"b{side}{between}{tag}",
                    f"w{side}{form}",
                    f"l{side}{lemma}{tag}",
                    f"v{side}{around}{tag}",
                    f"x{side}{between}{previous}{tag}",
                    f"n{side}{between}{tag}{following}",
                    f"g{side}{at == subject}",
                    f"h{side}{at == subject}{tag}{before}",
                    f"p{side}{words[at - 1].lower() if at else '^'}{tag}",
                    f"y{side}{between}{around}",
                ]
            )
            verbs += tag in {"VERB", "AUX"}
            commas += words[at] == ","
            nominals += tag in _NOMINAL
            quotes += tag == QUOTE
    left.reverse()
    return [*left, ["V", f"V{lemma}", f"V{around}"], *right]


def heads(labeller: Labeller, words: Sequence[str], tags: Sequence[str], lemma: str, verb: int) -> Arcs:
    """The subject and the complement of a verb, each the likeliest word of its window if it is likely enough."""
    within = window(verb, len(words))
    labeller.set(features(words, tags, lemma, verb))
    return Arcs(_likeliest(labeller, SUBJECT, within), _likeliest(labeller, COMPLEMENT, within))


def _likeliest(labeller: Labeller, label: str, within: range) -> int | None:
    chances = [labeller.marginal(label, at) for at in range(len(within))]
    best = max(chances)
    return within[chances.index(best)] if best > LIKELY else None
