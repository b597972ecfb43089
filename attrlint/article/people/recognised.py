"""Whether a name is a person's, a body's or a place's by what the engine sees in it, where it has an eye for names."""

from collections import Counter
from collections.abc import Iterable, Mapping

from attrlint.language.engine import Name, NameKind

Kinds = Mapping[tuple[str, ...], NameKind]
#: What a recognised name may begin or end with that is no word of it.
ARTICLES = frozenset({"the", "The", "a", "A"})
POSSESSIVES = ("'s", "’s")


def kinds(text: str, names: Iterable[Name]) -> Kinds:
    """By the words of each name, what it is taken for most often in the story; at first, where it is as often this as that."""
    seen: dict[tuple[str, ...], Counter[NameKind]] = {}
    for span, kind in names:
        words = span.of(text).split()
        while words and words[0] in ARTICLES:
            del words[0]
        if words and words[-1].endswith(POSSESSIVES):
            words[-1] = words[-1][:-2]
        if words:
            seen.setdefault(tuple(words), Counter())[kind] += 1
    return {words: counts.most_common(1)[0][0] for words, counts in seen.items()}
