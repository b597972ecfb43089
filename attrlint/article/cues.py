"""Which verbs report, what they say of the report, and in which frames they take it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from attrlint.article.terms import CueClass
from attrlint.language import lexicon

Lists = Mapping[str, tuple[str, ...]]
FOLDER = Path(__file__).parent / "lexicon"


@cache
def _own(name: str) -> lexicon.Lists:
    return lexicon.read(FOLDER / f"{name}.toml")


def lists(name: str, changed: Lists) -> lexicon.Lists:
    """The word lists of `lexicon/NAME.toml` by dotted key, with those the house has changed in place of our own."""
    prefix = f"{name}."
    own = _own(name)
    mine = {key.removeprefix(prefix): words for key, words in changed.items() if key.startswith(prefix)}
    return own | mine if mine else own


class Cues:
    """The cue lexicon, ready to be asked by lemma."""

    __slots__ = (
        "_classes",
        "accused",
        "addressees",
        "clause",
        "inverted",
        "noun",
        "objects",
        "passive",
        "paused",
        "phrasal",
        "preposition",
        "question",
        "quote",
        "refusals",
        "seem",
        "speaking",
        "that",
        "to",
        "verbs",
        "verdict",
    )

    def __init__(self, changed: Lists) -> None:
        own = lists("cues", changed)
        classes = {key.removeprefix("class."): lemmas for key, lemmas in own.items() if key.startswith("class.")}
        self._classes = {lemma: CueClass(name) for name, lemmas in classes.items() for lemma in lemmas}
        frames = {key.removeprefix("frame."): frozenset(lemmas) for key, lemmas in own.items() if key.startswith("frame.")}
        self.clause, self.that, self.question, self.quote = frames["clause"], frames["that"], frames["question"], frames["quote"]
        self.noun, self.to, self.verdict, self.preposition = frames["noun"], frames["to"], frames["verdict"], frames["preposition"]
        self.objects = frames["objects"]
        self.paused = frames["paused"]
        self.passive, self.accused, self.seem, self.inverted = frames["passive"], frames["accused"], frames["seem"], frames["inverted"]
        self.refusals = frozenset(own["refusal.verbs"])
        self.addressees = frozenset(lists("grammar", changed)["words.addressees"])
        known = frozenset(lemma for lemmas in frames.values() for lemma in lemmas)
        self.phrasal = frozenset(lemma for lemma in known if " " in lemma)
        self.speaking = self.clause | self.that | self.noun
        self.verbs = frozenset(lemma.partition(" ")[0] for lemma in known)

    def cls(self, lemma: str) -> CueClass:
        """What the verb says of the report; neutral for a verb of no class."""
        return self._classes.get(lemma, CueClass.NEUTRAL)
