"""Which hedges say again what another word has hedged, or deny what is known: "accused of allegedly", "alleged suspect"."""

from collections.abc import Collection

from attrlint.language.engine import Sentence

#: Words between an accusation and a hedge that is a part of it: "accused of having allegedly".
LINKS = frozenset({"of", "with", "to", "in", "having", "being", "also", "then"})
#: What the passive has before the hedge, and a participle behind it.
WITH = (["with"], ["of"], ("with",), ("of",))
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
#: Words back from the hedge in which the accusation stands: "charged on Monday with allegedly".
REACH = 6


def again(sentence: Sentence, at: int, accusing: Collection[str]) -> tuple[int, int] | None:
    """The first word and the end of what hedges twice, with the adverb at `at` in it; None where it hedges once.

    `accusing` are lemmas that say already that nothing is proved, or that it is.
    """
    words, lemmas = sentence.words, sentence.lemmas
    after = at + 1
    if after < len(words) and lemmas[after].lower() in accusing and sentence.tags[after] in {"VERB", "ADJ", "NOUN"}:
        passive = not BE.isdisjoint(word.lower() for word in words[max(0, at - 2) : at])
        doing = sentence.tags[after] == "VERB" and not passive and words[after + 1 : after + 2] not in WITH
        return None if doing else (at, after + 1)  # allegedly charged; not "allegedly charged customers twice"
    before = at - 1
    if before > 0 and words[before].lower() == "for" and sentence.tags[before - 1] == "VERB" and lemmas[before - 1].lower() in accusing:
        return before - 1, at + 1  # indicted for allegedly; not "arrested for allegedly"
    if before < 1 or words[before].lower() not in LINKS:
        return None
    for one in range(before, max(-1, at - 1 - REACH), -1):
        if sentence.tags[one] == "PUNCT":
            return None
        if lemmas[one].lower() in accusing or (sentence.tags[one] == "VERB" and words[one].lower() in accusing):
            return one, at + 1
    return None
