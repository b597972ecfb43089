"""Which nouns speak: the kind of source each makes, and whether it is said of men, of women or of either."""

from collections.abc import Sequence
from functools import cache

from attrlint.article.terms import SourceKind
from attrlint.article.wordlists import Lists, lists

#: Kinds in the order in which a noun of two lists is taken.
KINDS = (
    SourceKind.ANONYMOUS,
    SourceKind.VAGUE,
    SourceKind.ORGANISATION,
    SourceKind.OUTLET,
    SourceKind.DOCUMENT,
    SourceKind.PERSON,
)
AGENCIES = frozenset(
    {("News", "Agency"), ("Press", "Agency"), ("Press", "Association"), ("News", "Service"), ("Broadcasting", "Corporation")}
)
PEOPLE = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE, SourceKind.PERSON})


class Nouns:
    """The lists of `lexicon/sources.toml`, ready to be asked; one for all articles of a house."""

    __slots__ = (
        "_genders",
        "_role_endings",
        "apart",
        "called",
        "countries",
        "kinds",
        "many",
        "metonym",
        "no_surnames",
        "offices",
        "organisation_last",
        "outlet_first",
        "outlet_last",
        "outlets",
        "places",
        "quantifier",
        "spokesperson",
        "suffixes",
        "titles",
        "vague",
    )

    def __init__(self, changed: Lists) -> None:
        own = lists("sources", changed)
        self.kinds: dict[str, SourceKind] = {}
        for kind in KINDS:
            for word in own[f"kind.{kind}"]:
                self.kinds.setdefault(word, kind)
        self.vague = frozenset(own["kind.vague"])
        self.outlets = frozenset(own["kind.outlets"])
        self.outlet_first = frozenset(own["kind.outlet_first"])
        self.outlet_last = frozenset(own["kind.outlet_last"])
        self.organisation_last = frozenset(own["kind.organisation_last"])
        self.metonym = frozenset(own["kind.metonym"])
        self.countries = frozenset(own["kind.countries"])
        self.quantifier = frozenset(own["kind.quantifier"])
        self.spokesperson = frozenset(own["kind.spokesperson"])
        self.many = frozenset(own["kind.many"])
        self.titles = frozenset(own["person.titles"])
        self.offices = self.titles - frozenset(own["person.surnames"])
        self.suffixes = frozenset(own["person.suffixes"])
        self.places = frozenset(own["person.places"])
        self.apart = frozenset(own["person.apart"])
        self.no_surnames = self.places | self.organisation_last | self.outlet_last | self.metonym
        self._genders = dict.fromkeys(own["person.male"], "he") | dict.fromkeys(own["person.female"], "she")
        self._role_endings = tuple(own["person.role_endings"])
        #: The noun for a body whose name ends so: Homes -> company.
        self.called = {last: key.removeprefix("called.") for key, names in own.items() if key.startswith("called.") for last in names}

    def is_person(self, lemma: str) -> bool:
        """Whether the noun is said of people, one or many."""
        return self.kinds.get(lemma) in PEOPLE or lemma in self.spokesperson or lemma in self._genders

    def is_role(self, word: str) -> bool:
        """Whether a capitalised word before a name says what its bearer is: Harbourmaster, Greenkeeper, Bankers."""
        low = word.lower()
        return self.is_person(low) or self.is_person(low.removesuffix("s")) or low.endswith(self._role_endings)

    def is_body(self, lemma: str) -> bool:
        """Whether the noun is said of bodies: companies, unions, newspapers."""
        return self.kinds.get(lemma) in {SourceKind.ORGANISATION, SourceKind.OUTLET}

    def is_outlet(self, words: Sequence[str]) -> bool:
        """Whether a name of several words is an outlet's by its first or last ones: Radio Tarn, the Tolland Ledger, Kesh News Agency."""
        return len(words) > 1 and (words[0] in self.outlet_first or words[-1] in self.outlet_last or tuple(words[-2:]) in AGENCIES)

    def gender(self, word: str) -> str:
        """The pronoun that a title or noun goes with: "she" for Mrs and actress; empty where it is said of either."""
        return self._genders.get(word) or self._genders.get(word.lower(), "")


@cache
def shipped() -> Nouns:
    """The nouns without what a house has changed, made once."""
    return Nouns({})
