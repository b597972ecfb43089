"""What the story says somebody is where it names them: the mayor, Ana Ruiz; Ana Ruiz, the mayor; baker Jo Kent."""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.grammar.closed import BE, DETERMINERS, INSIDE, SUBORDINATORS
from attrlint.article.people.names import Name
from attrlint.article.people.nouns import Nouns
from attrlint.language.engine import Sentence

#: What may stand between a name and the noun that says what it is.
OPENING = frozenset({"a", "an", "the"}) | DETERMINERS
DESCRIBED = BE | {"became", "remains"}
#: A description is no longer than this many words.
LONGEST = 12


class Role(NamedTuple):
    """A noun that the story uses of a name, with the other words of its description in lower case."""

    noun: str
    words: frozenset[str]
    placed: bool  # whether the description itself names a place or body: the mayor of Strand


def roles(name: Name, sentence: Sentence, nouns: Nouns) -> Iterator[Role]:
    """What the sentence says the name is."""
    start = name.first - len(name.titles)
    for at, title in enumerate(name.titles):
        if title in nouns.offices or nouns.is_person(title.lower()):
            lead = sentence.words[start - 1 : start] if start and sentence.tags[start - 1] in {"ADJ", "NOUN"} else ()
            yield Role(title.lower(), frozenset(word.lower() for word in (*lead, *name.titles[:at])), placed=False)
    words, end = sentence.words, name.last + 1
    if start and (words[start - 1] == "," or sentence.tags[start - 1] in INSIDE):
        before = _before(sentence, start, nouns)
        if before is not None:
            yield before
    if end < len(words) and (words[end] == "," or words[end].lower() in DESCRIBED):
        behind = _behind(sentence, end, nouns)
        if behind is not None:
            yield behind


def _speaks(noun: str, nouns: Nouns) -> bool:
    return noun in nouns.kinds or noun in nouns.spokesperson


def _before(sentence: Sentence, start: int, nouns: Nouns) -> Role | None:
    """The description that ends before word `start`: "baker", "the mayor of Strand,"."""
    words, tags = sentence.words, sentence.tags
    end = start
    apposed = end > 1 and words[end - 1] == ","
    if apposed:
        end -= 1
    at = end
    while at and end - at < LONGEST and (tags[at - 1] in INSIDE or (apposed and tags[at - 1] == "ADP")):
        at -= 1
    if at == end or (apposed and (at == 0 or words[at - 1].lower() not in OPENING)):
        return None
    if apposed and _object(sentence, at - 1, start):
        return None
    if apposed and (whole := _whose(sentence, at, end, nouns)) is not None:
        return whole
    head = next((word for word in range(at + 1, end) if tags[word] == "ADP"), end) - 1
    return _role(sentence, at, head, end, nouns)


def _object(sentence: Sentence, opening: int, start: int) -> bool:
    """Whether the noun ends a clause that sets the scene for what the name did: "While he ran the charity, Jo Kent moved"."""
    words, tags = sentence.words, sentence.tags
    behind = start
    while behind < len(words) and tags[behind] == "PROPN":
        behind += 1
    if tags[behind : behind + 1] not in (["VERB"], ["AUX"]) or opening < 2 or tags[opening - 1] not in {"VERB", "ADP"}:
        return False
    at = opening - 1
    while at and words[at - 1] != ",":
        at -= 1
    return words[at].lower() in SUBORDINATORS and "VERB" in tags[at:opening]


def _whose(sentence: Sentence, at: int, end: int, nouns: Nouns) -> Role | None:
    """The description that goes on leftward over an "of" before word `at` - 1: "the chairman of" the north branch."""
    words, tags = sentence.words, sentence.tags
    head = at - 3
    if head < 0 or words[at - 2].lower() != "of" or not nouns.is_person(words[head].lower()):
        return None
    start = head
    while start and tags[start - 1] in INSIDE:
        start -= 1
    return _role(sentence, start, head, end, nouns) if start and words[start - 1].lower() in OPENING else None


def _behind(sentence: Sentence, at: int, nouns: Nouns) -> Role | None:
    """The description that begins at word `at`: ", 54, the mayor of Strand", ", who is a baker", "is the mayor"."""
    words, tags, n = sentence.words, sentence.tags, len(sentence.words)
    if at + 2 < n and words[at] == "," and tags[at + 1] == "NUM" and words[at + 2] == ",":
        at += 2
    if at + 2 >= n:
        return None
    if words[at] == ",":
        at += 1
        if words[at].lower() == "who" and words[at + 1].lower() in DESCRIBED:
            at += 2
    elif words[at].lower() in DESCRIBED:
        at += 1
        if at < n and words[at].lower() not in OPENING:
            return None
    else:
        return None
    start = at
    while start < n and words[start].lower() in OPENING:
        start += 1
    head = start
    while head < n and tags[head] in INSIDE and head - start < LONGEST:
        head += 1
    end = head
    while end < n and end - start < LONGEST and (tags[end] in INSIDE or tags[end] in {"ADP", "DET"}):
        end += 1
    if head == start or _subject(sentence, end):
        return None
    return _role(sentence, start, head - 1, end, nouns)


def _subject(sentence: Sentence, end: int) -> bool:
    """Whether what ends before word `end` does something itself: "Asked by Ana Ruiz, the porter agreed"; not "a man accused of"."""
    words, tags = sentence.words, sentence.tags
    return tags[end : end + 1] in (["VERB"], ["AUX"]) and not words[end].endswith("ing") and tags[end + 1 : end + 2] != ["ADP"]


def _role(sentence: Sentence, start: int, head: int, end: int, nouns: Nouns) -> Role | None:
    noun = sentence.lemmas[head].lower()
    if not _speaks(noun, nouns) or (sentence.tags[head] == "NOUN" and sentence.words[head].lower() != noun):
        return None  # several: "officials Ruiz and Osei"
    others = [at for at in range(start, end) if at != head]
    return Role(noun, frozenset(sentence.words[at].lower() for at in others), any(sentence.tags[at] == "PROPN" for at in others))
