"""Which verbs, with which objects, say that somebody did wrong; and which nouns call somebody that."""

from collections.abc import Sequence

from attrlint.article.grammar import phrases
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.people.nouns import Nouns
from attrlint.article.wordlists import Lists, lists

OBJECT_PRONOUNS = frozenset("him her them us me you".split())
PEOPLE = frozenset("he she they who we i you".split())
#: What leads from "is" to what somebody has done.
BEHIND = frozenset("behind guilty complicit responsible".split())
#: Words before a number of victims: at least nine, as many as 40.
COUNTING = frozenset("at least more than up to as many nearly about some almost around over only roughly".split())
AMOUNTS = frozenset("dozen hundred thousand million score two three number lot ten half pair group series string total".split())
#: Behind "lied", these make it "lay".
DOWN = [["down"], ["low"], ["back"], ["awake"], ["still"], ["flat"]]
NONE: frozenset[str] = frozenset()

#: What places an event, and within how many words: the massacre in Lower Aske.
PLACING = frozenset({"in", "at", "on", "of"})
PLACED = 4


class Wrongs:
    """The lexicon, ready to be asked; `called` are nouns for wrongdoers, `pets` what makes them a figure of speech."""

    __slots__ = (
        "_callings",
        "_classes",
        "_figurative",
        "_forms",
        "_known",
        "_no_trades",
        "_nouns",
        "_objects",
        "_trades",
        "_words",
        "called",
        "crimes",
        "pets",
        "plans",
    )

    def __init__(self, changed: Lists, nouns: Nouns) -> None:
        own = lists("accusations", changed)
        self._nouns = nouns
        self._classes: dict[str, list[str]] = {}
        for key, verbs in own.items():
            if key.startswith("verb."):
                for verb in verbs:
                    self._classes.setdefault(verb, []).append(key.removeprefix("verb."))
        firsts = {word for verb in self._classes for word in verb.split()}
        #: The lemma of each regular form: rare verbs have no lemma that a word list knows.
        self._forms = {form: verb for verb in firsts for form in _forms(verb)}
        self._words = firsts | set(self._forms)
        self._objects = {key.removeprefix("object."): frozenset(words) for key, words in own.items() if key.startswith("object.")}
        self._figurative = {
            key.removeprefix("figurative."): frozenset(words) for key, words in own.items() if key.startswith("figurative.")
        }
        self._known = frozenset(own["known.deeds"])
        self._trades, self._no_trades = tuple(own["trade.endings"]), frozenset(own["trade.not"])
        self._callings = frozenset(noun.rpartition(" ")[2] for noun in own["noun.is"])
        self.crimes = frozenset(own["behind.crimes"])
        self.called, self.pets, self.plans = frozenset(own["noun.is"]), frozenset(own["noun.pet"]), frozenset(own["plan.verbs"])

    def possible(self, words: Sequence[str], lemmas: Sequence[str]) -> bool:
        """Whether a sentence with these words and lemmas can say so at all."""
        verbs = not (self._words.isdisjoint(lemmas) and self._words.isdisjoint(words))
        return verbs or not self._callings.isdisjoint(lemmas) or not BEHIND.isdisjoint(words)

    def verb(self, grammar: Grammar, verb: int) -> tuple[str, int] | None:
        """The lexicon's verb at `verb` and the word behind it: with its particle, its adverb, its fixed object."""
        low, behind = grammar.low, verb + 1
        lemma = self._forms.get(low[verb], grammar.lemmas[verb])
        if verb and f"{low[verb - 1]} {lemma}" in self._classes:
            return f"{low[verb - 1]} {lemma}", behind
        for length in (2, 1, 0):
            whole = " ".join([lemma, *low[behind : behind + length]])
            if whole in self._classes and behind + length <= grammar.n:  # at the end of a sentence fewer words are left
                return whole, behind + length
        return None

    def object_end(self, grammar: Grammar, lemma: str, behind: int) -> int | None:
        """The end of the object at `behind`, if it is one that makes the verb an accusation."""
        if self._classes[lemma] == ["said"]:
            return _lied(grammar, behind)
        phrase = _object(grammar, behind)
        if phrase is None:
            return behind if "any" in self._classes[lemma] and not _goes_on(grammar, behind) else None
        if self.loses(grammar, lemma, phrase.end) or grammar.low[phrase.start] == "no":
            return None
        return phrase.end if self.suffers(grammar, lemma, phrase) else None

    def suffers(self, grammar: Grammar, lemma: str, phrase: Phrase) -> bool:
        """Whether the phrase is what it takes for the verb to be an accusation: "killed the clerk", not "killed the bill"."""
        if grammar.lemmas[phrase.head] in self._figurative.get(lemma, NONE) or self._figured(grammar, phrase, self._figurative["any"]):
            return False
        return any(self._fits(grammar, kind, phrase) for kind in self._classes[lemma])

    def loses(self, grammar: Grammar, lemma: str, at: int) -> bool:
        """Whether the "of" at `at` makes the verb a figure of speech: robbed of a goal."""
        of = _of(grammar, at)
        return of is not None and self._figured(grammar, of, self._figurative.get(lemma, NONE))

    def known(self, grammar: Grammar, lemma: str, start: int, end: int) -> bool:
        """Whether the words tell of a deed with a number of victims, or a named one, as of an event that readers know."""
        if grammar.low[start : start + 1] == ["the"] and not PLACING.isdisjoint(grammar.low[end : end + 1]):
            end += PLACED  # the massacre in Lower Aske
        return lemma in self._known and not {"NUM", "PROPN"}.isdisjoint(grammar.tags[start:end])

    def calls(self, grammar: Grammar, end: int) -> bool:
        """Whether the noun that ends at `end` is one for a wrongdoer: a thief, a con artist."""
        return grammar.lemmas[end - 1] in self.called or " ".join(grammar.low[end - 2 : end]) in self.called

    def _fits(self, grammar: Grammar, kind: str, phrase: Phrase) -> bool:
        match kind:
            case "any" | "figured":
                return True
            case "person":
                return self._human(grammar, phrase)
            case "money":
                words = grammar.low[phrase.start : phrase.end]
                return any(word[:1] in "$£€" for word in words) or self._holds(grammar, phrase, kind)
            case _:
                return self._holds(grammar, phrase, kind)

    def _holds(self, grammar: Grammar, phrase: Phrase, kind: str) -> bool:
        wanted = self._objects.get(kind, NONE)
        return not (
            wanted.isdisjoint(grammar.lemmas[phrase.start : phrase.end]) and wanted.isdisjoint(grammar.low[phrase.start : phrase.end])
        )

    def _figured(self, grammar: Grammar, phrase: Phrase, words: frozenset[str]) -> bool:
        return grammar.lemmas[phrase.head] in words or grammar.low[phrase.head] in words

    def _human(self, grammar: Grammar, phrase: Phrase) -> bool:
        low, lemma, tag = grammar.low[phrase.head], grammar.lemmas[phrase.head], grammar.tags[phrase.head]
        if low in OBJECT_PRONOUNS or low in PEOPLE or lemma in self._objects["person"] or self._nouns.is_person(lemma):
            return True
        if tag == "NOUN" and lemma.endswith(self._trades) and lemma not in self._no_trades:
            return True
        if tag == "PROPN":
            last = grammar.sentence.words[phrase.head]
            return last not in self._nouns.no_surnames and not (last.isupper() and len(last) > 1)
        return tag == "NUM" and (phrase.end >= grammar.n or grammar.tags[phrase.end] != "NOUN")


def _forms(verb: str) -> tuple[str, ...]:
    """The regular forms of a verb."""
    stem = verb.removesuffix("e")
    regular = f"{stem}ed", f"{stem}ing", f"{stem}{stem[-1]}ed", f"{stem}{stem[-1]}ing"
    return (*regular, f"{verb}ked", f"{verb}king") if verb.endswith("c") else regular


def _goes_on(grammar: Grammar, at: int) -> bool:
    """Whether what stands behind a verb is no object, and yet the verb has not ended: "smuggled by", "scammed out"."""
    return at < grammar.n and grammar.tags[at] in {"NOUN", "VERB", "PART"}


def _object(grammar: Grammar, at: int) -> Phrase | None:
    """The noun phrase right behind a verb; what a number counts, and the object of a verb joined by "and"."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    if at + 1 < n and tags[at] == "CCONJ" and grammar.verb_at(at + 1):
        at += 2
    while at < n and (low[at] in COUNTING or (tags[at] == "ADV" and low[at] not in {"there", "here"})):
        if low[at] in {"at", "as"} and low[at + 1 : at + 2] not in (["least"], ["most"], ["many"]) and low[at - 1] != "many":
            return None
        at += 1
    while at + 1 < n and tags[at] == "VERB" and low[at].endswith("ed") and tags[at + 1] == "NOUN":
        at += 1  # handcuffed prisoners
    if at >= n:
        return None
    if low[at].endswith(("self", "selves")):
        return Phrase(at, at, at + 1)
    if low[at] in OBJECT_PRONOUNS and (at + 1 >= n or tags[at + 1] not in {"NOUN", "ADJ", "PROPN", "NUM"}):
        return Phrase(at, at, at + 1)
    end = phrases.base_right(grammar, at)
    if end == at:
        return None
    end += low[end : end + 1] == ["well"]  # the village well, which taggers take for an adverb
    head = end - 1
    while (tags[head] == "NUM" or grammar.lemmas[head] in AMOUNTS) and (of := _of(grammar, end)) is not None:
        head, end = of.head, of.end
    return Phrase(at, head, end)


def _of(grammar: Grammar, at: int) -> Phrase | None:
    """The noun phrase behind an "of" at `at`."""
    if at + 1 >= grammar.n or grammar.low[at] != "of":
        return None
    end = phrases.base_right(grammar, at + 1)
    return Phrase(at + 1, end - 1, end) if end > at + 1 else None


def _lied(grammar: Grammar, behind: int) -> int | None:
    """The end of "lied to the board", "lied about it", "lied": not of "lie in the sun", which has no such past."""
    low = grammar.low
    if low[behind - 1] not in {"lied", "lying"}:
        return None
    if behind < grammar.n and low[behind] in {"to", "about"}:
        phrase = _object(grammar, behind + 1) if behind + 1 < grammar.n else None
        return phrase.end if phrase is not None else behind
    return behind if low[behind - 1] == "lied" and low[behind : behind + 1] not in DOWN else None
