"""Who stands in a sentence of the story, and in what standing: who does what it says, and to or with whom."""

from collections.abc import Sequence
from typing import NamedTuple

from attrlint.article import phrases, subjects
from attrlint.article.closed import RELATIVE, STOP
from attrlint.article.grammar import Grammar
from attrlint.article.phrases import Phrase
from attrlint.article.referents import Referent
from attrlint.article.report import Range
from attrlint.article.sources import Sources

#: What opens a clause that only sets the scene.
SUBORDINATE = frozenset(
    "after before when while as because since until if although though once where that how why whether unless whose".split()
)
#: Sentences are read no farther than this many words for their subjects.
LONGEST = 80


class Scene(NamedTuple):
    """A sentence's people and bodies: subjects of its main clauses, and direct objects or companions of the first."""

    subjects: tuple[Referent, ...]
    objects: tuple[Referent, ...]


def scene(grammar: Grammar, told: Sequence[Range], sources: Sources, edge: int | None = None) -> Scene:
    """Who stands in the sentence, outside the words `told` that somebody is said to have said.

    `edge`: only before that word, and in whatever clause: "When Ruiz arrived, she said".
    """
    found: list[Phrase] = []
    main: int | None = None  # the first main verb
    first = _fronted(grammar)
    if first is not None:
        found.append(first)
    for verb in range(min(grammar.n if edge is None else edge, LONGEST)):
        if not grammar.finite(verb) or (grammar.tags[verb] == "AUX" and grammar.verb_at(verb + 1)):
            continue
        if any(part.start <= verb < part.end for part in told):
            continue
        phrase = subjects.subject(grammar, verb)
        if (
            phrase is None
            or phrase in found
            or not grammar.nominal(phrase.head)
            or not (edge is not None or _main(grammar, phrase, first=main is None))
        ):
            continue
        found.append(phrase)
        if main is None:
            main = verb
    if main is None and not found:
        return Scene((), ())
    doers = tuple(sources.referent(grammar, phrase) for phrase in found)
    return Scene(doers, tuple(_objects(grammar, main, sources)) if main is not None else ())


def _fronted(grammar: Grammar) -> Phrase | None:
    """Whom the sentence is about where it opens so: "For Bev Aldous, who planted some, that is no comfort"."""
    if grammar.low[0] not in {"for", "to"} or grammar.n < 3:
        return None
    end = phrases.base_right(grammar, 1)
    return Phrase(1, end - 1, end) if end > 1 and grammar.tags[end - 1] == "PROPN" and grammar.low[end : end + 1] == [","] else None


def _main(grammar: Grammar, phrase: Phrase, *, first: bool) -> bool:
    """Whether the subject opens a main clause: the sentence's first, or one that "and" or a semicolon adds."""
    if grammar.low[phrase.head] in RELATIVE:
        return False
    if phrase.start == 0:
        return True
    before = grammar.low[phrase.start - 1]
    if before in SUBORDINATE or grammar.tags[phrase.start - 1] in {"SCONJ", "ADP"}:
        return False
    return first or before in {"and", "but", ";", "while"}


def _objects(grammar: Grammar, verb: int, sources: Sources) -> list[Referent]:
    """The people and bodies named right behind the verb, or behind a "with" in the same clause."""
    found: list[Referent] = []
    at = verb + 1
    while at < grammar.n and grammar.tags[at] in {"ADV", "PART", "VERB", "AUX"}:
        at += 1
    starts = [at]
    for word in range(at, grammar.n):
        if grammar.low[word] in STOP or grammar.low[word] in SUBORDINATE or grammar.low[word] in {"who", "which", "and", "but"}:
            break
        if grammar.low[word] == "with":
            starts.append(word + 1)
    for start in starts:
        end = phrases.base_right(grammar, start) if start < grammar.n else start
        definite = end > start and grammar.low[start] in {"the", "both"}
        if end > start and (grammar.tags[end - 1] == "PROPN" or definite) and not (end < grammar.n and grammar.tags[end] == "PART"):
            found.append(sources.referent(grammar, Phrase(start, end - 1, end)))
    return found
