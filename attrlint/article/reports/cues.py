"""Which verbs report, what they say of the report, and in which frames they take it."""

from collections.abc import Iterable, Mapping

from attrlint.article.terms import CueClass
from attrlint.article.wordlists import Lists, lists

#: Lists of nouns that speak, in `lexicon/sources.toml`.
SPEAKERS = ("anonymous", "document", "many", "organisation", "outlet", "person", "spokesperson", "vague")


def _openers(entries: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """The words that can bring a verb's verdict, by lemma: from "see as", "compare to", "compare with"."""
    openers: dict[str, set[str]] = {}
    for entry in entries:
        lemma, _, opener = entry.partition(" ")
        openers.setdefault(lemma, set()).add(opener)
    return {lemma: frozenset(words) for lemma, words in openers.items()}


class Cues:
    """The cue lexicon, ready to be asked by lemma. A particle or preposition stands in the lemma: "point out"."""

    __slots__ = (
        "_classes",
        "accused",
        "addressees",
        "agents",
        "clause",
        "closing",
        "describing",
        "doing",
        "finders",
        "followed",
        "giving",
        "inverted",
        "judging",
        "light",
        "matter",
        "naming",
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
        "speakers",
        "speaking",
        "that",
        "to",
        "trailing",
        "verbs",
        "verdict",
        "voiced",
        "voicing",
    )

    def __init__(self, changed: Lists) -> None:
        own = lists("cues", changed)
        self._classes = {lemma: cls for cls in CueClass for lemma in own.get(f"class.{cls.value}", ())}
        words = {key: frozenset(lemmas) for key, lemmas in own.items()}
        self.clause, self.that, self.question = words["frame.clause"], words["frame.that"], words["frame.question"]
        self.quote, self.noun, self.to, self.preposition = (words[f"frame.{name}"] for name in ("quote", "noun", "to", "preposition"))
        self.closing = self.clause | words["use.closing"]
        self.doing = words["frame.doing"]
        self.verdict = _openers(own["frame.verdict"])
        self.passive, self.accused, self.seem = words["frame.passive"], words["frame.accused"], words["frame.seem"]
        self.light, self.matter = words["light.verbs"], words["light.nouns"]
        self.addressees, self.objects, self.paused = words["use.addressed"], words["use.objects"], words["use.paused"]
        self.inverted, self.trailing, self.naming = words["use.inverted"], words["use.trailing"], words["use.naming"]
        self.describing = words["use.describing"]
        self.voicing, self.voiced = words["use.voicing"], words["use.voiced"]
        self.agents = tuple(lists("sources", changed)["person.role_endings"])
        self.speakers = frozenset[str]().union(*(lists("sources", changed)[f"kind.{kind}"] for kind in SPEAKERS))
        self.finders = words["source.finders"]
        self.refusals, self.giving = words["refusal.verbs"], words["refusal.giving"]
        framed = frozenset[str]().union(*(lemmas for key, lemmas in words.items() if key.startswith("frame.")))
        self.phrasal = frozenset(lemma for lemma in framed - words["frame.verdict"] if " " in lemma)
        self.followed = frozenset(lemma.partition(" ")[0] for lemma in self.phrasal)
        self.speaking = self.clause | self.that | self.noun
        self.judging = self.speaking | frozenset(self.verdict)
        self.verbs = frozenset(lemma.partition(" ")[0] for lemma in framed) | self.light

    def cls(self, lemma: str) -> CueClass:
        """What the verb says of the report; neutral for a verb of no class."""
        return self._classes.get(lemma, CueClass.NEUTRAL)
