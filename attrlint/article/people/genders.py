"""Whether the story itself calls somebody he or she: by title, by noun, or by a pronoun that can mean nobody else."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from attrlint.article.grammar.closed import INSIDE, POSSESSIVE
from attrlint.article.people.figures import Figure, Link
from attrlint.article.people.nouns import Nouns
from attrlint.language.engine import Sentence

FORMS: dict[str, str] = {
    **dict.fromkeys("he his him himself".split(), "he"),
    **dict.fromkeys("she her hers herself".split(), "she"),
}
#: The words as they stand in a text, and that of who uses "they".
TELLING = frozenset({*FORMS, *map(str.capitalize, FORMS), "they", "They"})
REFLEXIVE = frozenset({"himself", "herself"})
#: So many pronouns of one kind outweigh one of the other.
CLEARLY = 4
#: Sentences are read no farther than this many words.
LONGEST = 80


def told(sentences: Sequence[Sentence], links: Sequence[Link], starts: Sequence[int], nouns: Nouns) -> dict[Figure, str]:
    """The pronoun of each figure for whom the story tells it."""
    found: dict[Figure, str] = {}
    for link in links:
        if len(link.figures) == 1 and link.name.titles:
            gender = next((gender for title in link.name.titles if (gender := nouns.gender(title))), "")
            if gender:
                found.setdefault(link.figures[0], gender)
    for figure in {figure for link in links for figure in link.figures}:
        gender = next((gender for role in figure.roles if (gender := nouns.gender(role.noun))), "")
        if gender:
            found.setdefault(figure, gender)
    known = dict(found)
    counts: dict[Figure, Counter[str]] = {}
    for number, sentence in enumerate(sentences):
        if not TELLING.isdisjoint(sentence.words):
            _count(number, sentence, links, starts, nouns, known, counts)
    for figure, count in counts.items():
        [(gender, most), *rest] = count.most_common()
        if not rest or most >= CLEARLY * rest[0][1]:
            found.setdefault(figure, gender)
    return found


def _count(
    number: int,
    sentence: Sentence,
    links: Sequence[Link],
    starts: Sequence[int],
    nouns: Nouns,
    known: dict[Figure, str],
    counts: dict[Figure, Counter[str]],
) -> None:
    """Counts the first pronoun for the one person named before it whom it can mean: nobody else, or others known not to be it."""
    _reflexive(number, sentence, links, starts, counts)
    named = links[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
    here = [link for link in named if link.name.first < LONGEST and _somebody(link) and not _thing(link, sentence)]
    if not here:
        return
    words, tags = sentence.words, sentence.tags
    for at, tag in enumerate(tags[:LONGEST]):
        if tag == "PRON":
            before = [link for link in here if link.name.last < at]
            gender = _own(sentence, at, before[-1].name.last if before else -1)
            if gender is None:
                continue
            meant = {link.figures for link in before if any(known.get(figure, gender) == gender for figure in link.figures)}
            figures = meant.pop() if gender and len(meant) == 1 else ()
            if len(figures) == 1 and figures[0].body is False:
                counts.setdefault(figures[0], Counter())[gender] += 1
            return
        if tag == "NOUN" and nouns.is_person(sentence.lemmas[at].lower()) and not _describes(tags, words, at, here):
            return  # somebody else may be meant


def _describes(tags: Sequence[str], words: Sequence[str], at: int, here: Sequence[Link]) -> bool:
    """Whether the noun at `at` tells who is named right behind it: baker Jo Kent; the mayor, Ana Ruiz."""
    end = next((first for link in here if (first := link.name.first - len(link.name.titles)) > at), 0)
    if not end:
        return False
    apposed = words[end - 1] == ","
    return all(tag in INSIDE for tag in tags[at + 1 : end - apposed])


def _somebody(link: Link) -> bool:
    """Whether a name can be a person's: "from Almo" is a place unless the story says more of it."""
    return any(figure.body is False or (figure.body is None and len(figure.names) > 1) for figure in link.figures)


def _thing(link: Link, sentence: Sentence) -> bool:
    """Whether a name that nothing shows to be a body's is none of a person here: the Hotel Meridian; Strand's mayor."""
    words, first, last = sentence.words, link.name.first, link.name.last
    if first and words[first - 1].lower() == "the" and not link.name.titles:
        return True
    return all(figure.body is None for figure in link.figures) and not POSSESSIVE.isdisjoint(words[last + 1 : last + 2])


def _reflexive(number: int, sentence: Sentence, links: Sequence[Link], starts: Sequence[int], counts: dict[Figure, Counter[str]]) -> None:
    """Counts "himself" and "herself" for the name right before: "Fontaine had kept to himself"."""
    for word in REFLEXIVE.intersection(sentence.words):
        at = sentence.words.index(word)
        before = bisect_left(starts, sentence.starts[at]) - 1
        if before < 0:
            continue
        link = links[before]
        if link.name.sentence == number and len(link.figures) == 1 and "," not in sentence.words[link.name.last : at]:
            counts.setdefault(link.figures[0], Counter())[FORMS[word]] += 1


def _own(sentence: Sentence, at: int, name: int) -> str | None:
    """The gender that a pronoun behind word `name` gives it; empty where it means somebody else, None where it is no such pronoun."""
    word = sentence.words[at].lower()
    if word == "they" and "pronouns" in sentence.words[at:]:
        return word  # who uses they and them as pronouns
    gender = FORMS.get(word)
    if gender is None:
        return None
    objective = word == "him" or (word == "her" and (at + 1 == len(sentence.words) or sentence.tags[at + 1] not in INSIDE))
    apposed = at == name + 2 and sentence.words[at - 1] in {",", "is", "was", "and"}  # Lee Pike, her deputy
    return "" if objective or apposed or _shown_behind(sentence, at) else gender


def _shown_behind(sentence: Sentence, at: int) -> bool:
    """Whether whose the next noun is, is somebody else's tale: "Weiss met her deputy, Carol Finn", where she may be either."""
    end = at + 1
    while end < len(sentence.words) and sentence.tags[end] in INSIDE and sentence.tags[end] != "PROPN":
        end += 1
    return at + 1 < end and sentence.words[end : end + 1] == [","] and sentence.tags[end + 1 : end + 3] == ["PROPN", "PROPN"]
