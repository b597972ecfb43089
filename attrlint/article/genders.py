"""Whether the story itself calls somebody he or she: by title, by noun, or by a pronoun that can mean nobody else."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from attrlint.article.closed import INSIDE
from attrlint.article.figures import Figure, Link
from attrlint.article.nouns import Nouns
from attrlint.language.engine import Sentence

FORMS: dict[str, str] = {
    **dict.fromkeys("he his him himself".split(), "he"),
    **dict.fromkeys("she her hers herself".split(), "she"),
}
REFLEXIVE = frozenset({"himself", "herself"})
#: So many pronouns of one kind outweigh one of the other.
CLEARLY = 4


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
    counts: dict[Figure, Counter[str]] = {}
    for number, sentence in enumerate(sentences):
        if "PRON" in sentence.tags:
            _count(number, sentence, links, starts, nouns, counts)
    for figure, count in counts.items():
        [(gender, most), *rest] = count.most_common()
        if not rest or most >= CLEARLY * rest[0][1]:
            found.setdefault(figure, gender)
    return found


def _count(
    number: int, sentence: Sentence, links: Sequence[Link], starts: Sequence[int], nouns: Nouns, counts: dict[Figure, Counter[str]]
) -> None:
    """Counts the first pronoun for the one person that a sentence names before it, where nobody else is in it."""
    _reflexive(number, sentence, links, starts, counts)
    here = links[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
    if not here or len(here[0].figures) != 1 or here[0].figures[0].body is not False:
        return
    [figure] = here[0].figures
    others = [link.name.first for link in here if link.figures != here[0].figures and _somebody(link)]
    end = min(others, default=len(sentence.words))
    words, tags = sentence.words, sentence.tags
    opening = here[0].name.first - len(here[0].name.titles)
    if any(words[at].lower() in FORMS or (tags[at] == "NOUN" and nouns.is_person(sentence.lemmas[at].lower())) for at in range(opening)):
        return
    for at in range(here[0].name.last + 1, end):
        if tags[at] == "PRON":
            gender = _own(sentence, at, here[0].name.last)
            if gender is not None:
                if gender:
                    counts.setdefault(figure, Counter())[gender] += 1
                return
        elif tags[at] == "NOUN" and nouns.is_person(sentence.lemmas[at].lower()):
            return  # somebody else may be meant


def _somebody(link: Link) -> bool:
    """Whether a name can be a person's: "from Almo" is a place unless the story says more of it."""
    return any(figure.body is False or (figure.body is None and len(figure.names) > 1) for figure in link.figures)


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
    apposed = at == name + 2 and sentence.words[at - 1] in {",", "is", "was"}  # Lee Pike, her deputy
    return "" if objective or apposed else gender
