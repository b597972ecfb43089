"""Who speaks for the law, and which sentences tell of a case: charges, courts, police, lawsuits."""

from collections.abc import Collection, Sequence

from attrlint.article.grammar.closed import POSSESSIVE
from attrlint.article.wordlists import Lists, lists

#: What belongs to one who speaks for the law, and speaks as they do: "the prosecutor’s office".
OWN = frozenset({"office", "department", "spokesman", "spokeswoman", "spokesperson"})


class Law:
    """The lists `law` of `lexicon/sources.toml`, ready to be asked; one for all articles of a house."""

    __slots__ = ("_pleading", "_speakers", "_titles", "_words")

    def __init__(self, changed: Lists) -> None:
        own = lists("sources", changed)
        names = ("speakers", "titles", "words", "pleading")
        self._speakers, self._titles, self._words, self._pleading = (frozenset(own[f"law.{name}"]) for name in names)

    def speaks(self, lemmas: Sequence[str], further: Collection[str]) -> bool:
        """Whether a noun phrase, given up to its head, names one who speaks for the law: "Detective Fay Lomas".

        Whose brother somebody is tells nothing: "the plaintiff’s brother".
        """
        head = len(lemmas) - 1
        for at, lemma in enumerate(map(str.lower, lemmas)):
            if lemma in further or lemma in (self._speakers if at == head else self._titles):
                owner = at < head and lemmas[at + 1] in POSSESSIVE
                if not owner or lemmas[head] in OWN:
                    return True
        return False

    def in_case(self, lemmas: Collection[str], further: Collection[str]) -> bool:
        """Whether a sentence or paragraph, by its lemmas, speaks of courts, charges or police."""
        return not self._words.isdisjoint(lemmas) or any(word in lemmas for word in further)

    def goes_to_court(self, lemmas: Sequence[str]) -> bool:
        """Whether a sentence tells of somebody who sues or is sued."""
        return not self._pleading.isdisjoint(lemmas)
