"""Who is accused in one breath with somebody: the further names of a list."""

from bisect import bisect_left
from collections.abc import Iterator

from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: Words from the last name of several to "of".
LIST = 4


def joined(sentence: Sentence, place: Span) -> Iterator[Span]:
    """The other names that are accused with the first: "accused Orrin Freight, Lund Haulage and the council of dumping"."""
    words, found = sentence.words, list[Span]()
    at, joined = bisect_left(sentence.starts, place.end), False
    while at < len(words) and words[at] in {",", "and"}:
        at += words[at : at + 2] == [",", "and"]
        joined = joined or words[at] == "and"
        end = first = at + (1 if words[at + 1 : at + 2] == [] or sentence.tags[at + 1] == "PROPN" else _over_role(sentence, at + 1))
        while end < len(words) and sentence.tags[end] == "PROPN":
            end += 1
        if end == first:
            break
        found.append(Span(sentence.starts[first], sentence.ends[end - 1]))
        at = end + (words[end : end + 1] == [","] and first > at + 1)
    if joined and not {"of", "for", "over"}.isdisjoint(words[at : at + LIST]):
        yield from found


def _over_role(sentence: Sentence, at: int) -> int:
    """Words from "and" to a name that stands behind its role: "and | her deputy, | Sam Orr"."""
    end = at
    while end < min(len(sentence.words), at + LIST) and (
        sentence.tags[end] in {"DET", "PRON", "ADJ", "NOUN"} or sentence.words[end] == ","
    ):
        end += 1
    return end - at + 1
