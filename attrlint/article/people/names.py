"""Where a sentence names somebody: runs of proper nouns, apart from the titles, suffixes and nicknames around them."""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.grammar.closed import TIME
from attrlint.article.people.nouns import Nouns
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: Small words inside a name.
CONNECT = frozenset({"de", "la", "van", "von", "der", "den", "bin", "al", "el", "di", "da", "du", "le", "del", "dos", "ben", "ibn", "ter"})
#: What joins the parts of a body's name: Ministry of Water, Centre for Coastal Law.
BODY_LINKS = frozenset({"of", "for"})
#: Months and seasons that are names of people too: Theresa May, Winter Shaw.
MONTHS = frozenset("April May June August Summer Autumn Winter Spring Day".split())
#: A first and a last name.
LONG = 2
APOSTROPHES = frozenset("’'")
OPENING, CLOSING = frozenset("“\"‘'«"), frozenset("”\"’'»")


class Name(NamedTuple):
    """A run of proper nouns without title, nickname and suffix: words `first` to `last` (inclusive) of a sentence."""

    words: tuple[str, ...]
    titles: tuple[str, ...]  # as printed, nearest last: Foreign, Minister
    nickname: str
    sentence: int
    first: int
    last: int
    span: Span


def names(sentence: Sentence, number: int, nouns: Nouns) -> Iterator[Name]:
    """The names of a sentence, in order. A title before a name is none of its words, but is kept with it."""
    words, tags = sentence.words, sentence.tags
    at, n = 0, len(words)
    for _ in range(tags.count("PROPN")):
        try:
            first = tags.index("PROPN", at)
        except ValueError:
            return
        while first > at and words[first - 1] in nouns.titles:
            first -= 1  # a title that the tagger saw as a common noun
        if first == at + 1 == 1 and words[0][:1].isupper() and tags[0] in {"ADJ", "VERB"} and nouns.called.get(words[1]) == "company":
            first = 0  # Northgate Dairies, where a sentence begins
        end, nickname = first, ""
        while end < n:
            firm = end == first + 1 and tags[end] == "NOUN" and nouns.called.get(words[end]) == "company"  # Larkfield Motors
            if tags[end] == "PROPN" or words[end] in nouns.titles or firm:
                end += 1
            elif words[end].lower() in CONNECT and end > first and (behind := _connected(sentence, end)):
                end = behind
            elif end + 3 < n and words[end] in OPENING and words[end + 2] in CLOSING and tags[end + 3] == "PROPN" and end > first:
                nickname, end = words[end + 1], end + 3
            elif words[end] in APOSTROPHES and end > first and end + 1 < n and words[end + 1] in nouns.organisation_last:
                end += 2  # Dock Workers’ Union
            elif words[end] in BODY_LINKS and (part := _body_part(sentence, end, nouns)):
                end = part
            else:
                break
        at = end
        name = _alone(sentence, number, first, nouns) if end == first + 1 else _name(sentence, number, first, end, nickname, nouns)
        if name is not None:
            yield name


def _connected(sentence: Sentence, at: int) -> int:
    """Where a name goes on behind the small words at `at`, two at most: van der Hale; 0 where none does."""
    behind = at + 2 if at + 1 < len(sentence.words) and sentence.words[at + 1].lower() in CONNECT else at + 1
    return behind if behind < len(sentence.words) and sentence.tags[behind] == "PROPN" else 0


def _alone(sentence: Sentence, number: int, at: int, nouns: Nouns) -> Name | None:
    """The name that a single word is."""
    word = sentence.words[at]
    if word in nouns.offices or not word[:1].isupper() or word.lower() in TIME:
        return None
    return Name((word,), (), "", number, at, at, Span(sentence.starts[at], sentence.ends[at]))


def _body_part(sentence: Sentence, at: int, nouns: Nouns) -> int:
    """The end of an "of Water", "for the Old Quay" that goes on with a body's name at `at`; 0 where none does."""
    words, n = sentence.words, len(sentence.words)
    if words[at - 1] not in nouns.organisation_last:
        return 0
    end = start = at + 2 if at + 1 < n and words[at + 1] == "the" else at + 1
    while end < n and words[end][:1].isupper() and sentence.tags[end] in {"PROPN", "NOUN", "ADJ"}:
        end += 1
    return end if end > start else 0


def _name(sentence: Sentence, number: int, first: int, end: int, nickname: str, nouns: Nouns) -> Name | None:
    words = sentence.words
    last = words[end - 1]
    body = not BODY_LINKS.isdisjoint(words[first:end]) or (
        last in nouns.no_surnames and not (last in nouns.places and words[first] in nouns.offices)
    )
    start = first if body else _behind_title(sentence, first, end, nouns)
    if start == first and first > 1 and end - first > LONG and words[first - 1] == "of" and words[first - 2] in nouns.offices:
        start += 1  # Secretary of State Rex Orr
    while end - start > 1 and (words[end - 1] in nouns.suffixes or not words[end - 1][:1].isupper()):
        end -= 1  # Osei Jr.; and what the tagger took for a name: Ruiz fears
    run = [
        at
        for at in range(start, end)
        if words[at] not in OPENING and words[at] not in CLOSING and not (words[at].lower() in TIME and _date(sentence, at, start))
    ]
    if nickname:
        run = [at for at in run if words[at] != nickname]
    if not run or (sentence.tags[run[-1]] != "PROPN" and not body) or not words[run[-1]][:1].isupper():
        return None
    last = words[run[-1]]
    if last in nouns.offices or (start and words[start - 1].lower() == "the" and nouns.is_person(last.lower())):
        return None  # Prime Minister, the Chief Executive
    parts = tuple([f"{words[at]}{words[at + 1]}" if at + 1 < end and words[at + 1] in APOSTROPHES else words[at] for at in run])
    titles = tuple(words[first:start])
    return Name(parts, titles, nickname, number, run[0], run[-1], Span(sentence.starts[run[0]], sentence.ends[run[-1]]))


def _date(sentence: Sentence, at: int, start: int) -> bool:
    """Whether a word for a time is one in a run of capitals: "on Monday Roth", "Roth May 5", not Theresa May."""
    words, tags = sentence.words, sentence.tags
    if words[at] not in MONTHS:
        return True
    dated = at + 1 < len(words) and tags[at + 1] == "NUM"
    return dated or (at == start and start > 0 and tags[start - 1] in {"ADP", "DET", "ADJ", "NUM"})


def _behind_title(sentence: Sentence, first: int, end: int, nouns: Nouns) -> int:
    """Where the name proper begins: behind "Mayor", "Strand Mayor", "Foreign Minister"; at `first` without a title."""
    words = sentence.words
    for at in range(end - 2, first - 1, -1):
        if words[at] in nouns.titles or (at < end - 2 and nouns.is_role(words[at])):
            return at + 1
    return first
