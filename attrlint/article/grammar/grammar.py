"""One sentence as its words and tags show it: what each word can be, and where its verb groups begin."""

from collections.abc import Sequence

from attrlint.article.grammar.closed import (
    BE,
    CLOSERS,
    CROWDS,
    DETERMINERS,
    MODALS,
    NAMING,
    NOT,
    PARTICIPLES,
    POSSESSIVE,
    STOP,
    SUBORDINATORS,
)
from attrlint.article.grammar.dependents import Dependents
from attrlint.language.engine import QUOTE, Sentence

FIXED = frozenset({"PRON", "DET", "PUNCT", QUOTE})
#: A little is no noun.
SOME = frozenset({"little", "bit", "while", "lot"})
#: Words for people that are adjectives too.
HOLDERS = frozenset({"executive", "official", "representative", "veteran", "relative", "individual", "professional", "native", "elder"})
BRINGING = frozenset({"DET", "ADJ", "NUM"})
ENDING = frozenset({"PUNCT", "ADP", "CCONJ", "VERB", "AUX", "PRON"})
#: Before "to" and a verb these tell that it was done: "was quick to say", "continued to claim".
PROMPT = frozenset({"quick", "swift", "prompt", "fast", "forced", "obliged", "compelled"})
HASTENING = frozenset({"hasten", "rush", "hurry", "proceed", "continue", "begin", "start", "queue"})
#: Before "will", these make it a noun.
WILLED = frozenset({"a", "the", "his", "her", "their", "its", "my", "your", "our"}) | POSSESSIVE


class Grammar:
    """Asks of one sentence; all numbers are word numbers, 0-based, ends exclusive."""

    __slots__ = ("dependents", "groups", "lemmas", "low", "n", "sentence", "subjects", "tags", "text")

    def __init__(self, sentence: Sentence, text: str) -> None:
        self.sentence = sentence
        self.text = text
        self.low = [*map(str.lower, sentence.words)]
        self.tags: Sequence[str] = sentence.tags
        if QUOTE in self.tags:
            self._name_behind_quotation()
        self._name_what_is_counted()
        self.lemmas: Sequence[str] = sentence.lemmas
        self.n = len(self.low)
        self.dependents = Dependents(sentence, sentence.tree) if sentence.tree is not None else None  # of an engine that gives trees
        self.groups: dict[int, int] = {}
        self.subjects: dict[int, tuple[int, int, int] | None] = {}  # of verbs asked for, kept since several stages ask

    def _name_behind_quotation(self) -> None:
        """Within a sentence a capital behind a quotation makes a name, whatever the tagger saw: “Q,” Black said."""
        words, tags = self.sentence.words, list(self.tags)
        for at in range(1, len(words)):
            behind = tags[at - 1] == QUOTE or (at > 1 and tags[at - 2] == QUOTE and tags[at - 1] == "VERB")
            if behind and tags[at] not in FIXED and words[at][:1].isupper():
                tags[at] = "PROPN"
        self.tags = tags

    def _name_what_is_counted(self) -> None:
        """A noun that no tagger knows for one: forged her husband's will; called him a bully."""
        low, tags = self.low, self.tags
        nouns: list[int] = []
        for at in range(1, len(low)):
            if (tags[at] == "AUX" and low[at] == "will" and low[at - 1] in WILLED) or (
                tags[at] == "ADV" and low[at - 1] in {"a", "an"} and low[at] not in SOME
            ):
                behind = tags[at + 1] if at + 1 < len(low) else "PUNCT"
                if behind in {"PUNCT", "ADP", "CCONJ"} if tags[at] == "AUX" else behind == "PUNCT":
                    nouns.append(at)
            elif tags[at] == "ADJ" and low[at] in HOLDERS and tags[at - 1] in BRINGING and (*tags[at + 1 : at + 2], "PUNCT")[0] in ENDING:
                nouns.append(at)  # a former executive at the bank
        if nouns:
            mended = [*tags]
            for at in nouns:
                mended[at] = "NOUN"
            self.tags = mended

    def stopped(self, quote: int) -> bool:
        """Whether the quotation at `quote` ends in a stop or comma of its own."""
        end = self.sentence.ends[quote] - 1
        while end > self.sentence.starts[quote] and self.text[end] in CLOSERS:
            end -= 1
        return self.text[end] in ".,?!…-—–"

    def capital(self, quote: int) -> bool:
        """Whether the quotation at `quote` begins with a capital."""
        start = self.sentence.starts[quote] + len(self.sentence.words[quote])
        return self.text[start : start + 1].isupper()

    def finite(self, at: int) -> bool:
        """Whether the verb form at `at` can carry a clause: no -ing form, no infinitive after "to"."""
        tag = self.tags[at]
        if tag not in {"VERB", "AUX"}:
            return False
        if at and self.low[at - 1] == "to" and self.tags[at - 1] == "PART":
            return False
        if self.low[at] in PARTICIPLES and not (at and self.tags[at - 1] in {"AUX", "ADV", "PART"}):
            return False  # contests known as primaries
        if at and self.low[at].endswith("ed") and (self.tags[at - 1] in {"DET", "ADJ"} or self.low[at - 1] in DETERMINERS):
            return False  # its curved paddles
        return not self.low[at].endswith("ing") and self.low[at] not in {"be", "been"}

    def group(self, verb: int) -> int:
        """The first word of the verb group that ends in `verb`: auxiliaries, "not", adverbs between."""
        known = self.groups.get(verb)
        if known is None:
            known = self.groups[verb] = self._group(verb)
        return known

    def _group(self, verb: int) -> int:
        at = verb
        while at and (
            self.tags[at - 1] in {"AUX", "ADV"}
            or (self.tags[at - 1] == "PART" and self.low[at - 1] not in POSSESSIVE)
            or (self.low[at - 1] == "both" and at > 1 and self.tags[at - 2] in {"AUX", "PROPN", "PRON"})  # Roth and Hale both said
        ):
            if self.low[at - 1] in {"how", "when", "where", "why"}:
                break
            if at > 1 and self.tags[at - 1] == "ADV" and self._named(at - 1, verb):
                break
            at -= 1
            if self.low[at] == "to":
                break  # "it is too soon to say"
        return at

    def _named(self, at: int, verb: int) -> bool:
        """Whether what was taken for an adverb is a name: a capital where the verb has none."""
        words = self.sentence.words
        return words[at][:1].isupper() and words[verb][:1].islower() and not self.low[at].endswith("ly")

    def unreal(self, verb: int) -> bool:
        """Whether the verb only could, would or should be: a modal in its group, or in that of the verb it is joined to."""
        first = self.group(verb)
        if any(self.low[at] in MODALS for at in range(first, verb)) and not self._carried_out(first, verb):
            return True
        joined = first == verb > 1 and self.low[verb - 1] in {"and", "or"} and self.low[verb] == self.lemmas[verb]
        if not joined or self.tags[verb - 2] != "VERB":
            return False
        return any(self.low[at] in MODALS for at in range(self.group(verb - 2), verb - 2))  # may listen and conclude

    def _carried_out(self, first: int, verb: int) -> bool:
        """Whether the infinitive tells what was done: "was quick to say", "hastened to add", "were not slow to claim"."""
        if first < 1 or self.low[first] != "to" or any(self.low[at] in MODALS for at in range(first + 1, verb)):
            return False
        at = first - 1
        before = [self.low[one] for one in range(max(0, at - 4), at) if self.tags[one] != "PROPN"]  # nor May
        if self.low[at] == "slow":
            return "not" in before
        if any(word in MODALS or word in NOT for word in before):
            return False
        return self.low[at] in PROMPT or self.lemmas[at] in HASTENING

    def negated(self, verb: int) -> bool:
        """Whether "not", "never" stands in the verb's group, or hangs from the verb."""
        if self.dependents is not None and self.dependents.negated(verb):
            return True
        return any(self.low[at] in NOT for at in range(self.group(verb), verb))

    def with_be(self, verb: int) -> bool:
        """Whether a form of "be" stands in the verb's group, as in the passive."""
        return any(self.low[at] in BE for at in range(self.group(verb), verb))

    def clause(self, start: int, end: int) -> bool:
        """Whether a finite verb stands between the two."""
        return any(self.finite(at) for at in range(start, end))

    def refused(self, verb: int, refusals: frozenset[str]) -> bool:
        """Whether the verb is what somebody would not do: "declined to say"."""
        group = self.group(verb)
        return group > 0 and self.low[group] == "to" and self.lemmas[group - 1] in refusals

    def nominal(self, at: int) -> bool:
        """Whether the word can be the last of a noun phrase."""
        tag = self.tags[at]
        if tag in NAMING or tag == "PRON" or (tag in {"DET", "ADJ", "ADV"} and self.low[at] in CROWDS):
            return True
        if tag == "VERB" and at and self.low[at].endswith("ing") and self.low[at - 1] in DETERMINERS:
            return True  # her thinking
        ends = tag == "ADJ" and 0 < at < self.n - 1 and self.tags[at + 1] in {"PUNCT", "VERB", "AUX"}
        return ends and self.tags[at - 1] in {"DET", "NOUN", "PROPN", "ADJ", "PART", "NUM"}  # the company's chief executive

    def reduced(self, at: int) -> bool:
        """Whether a participle at `at` tells more of the noun right before it: data released by, a man calling himself."""
        return at > 0 and self.tags[at - 1] in {"NOUN", "PROPN"} and self.participle(at)

    def participle(self, at: int) -> bool:
        """Whether the word at `at` can be a participle."""
        return self.tags[at] == "VERB" and (self.low[at].endswith(("ed", "ing")) or self.low[at] in PARTICIPLES)

    def opens(self, at: int) -> bool:
        """Whether a clause can begin at `at`: the sentence does, or a mark or conjunction stands before."""
        return at == 0 or self.tags[at - 1] in {"PUNCT", "SCONJ", "CCONJ", QUOTE} or self.low[at - 1] in SUBORDINATORS

    def mend(self, at: int, lemma: str) -> None:
        """Reads the word at `at` as a verb, whatever its tag."""
        self.tags = [*self.tags[:at], "VERB", *self.tags[at + 1 :]]
        self.lemmas = [*self.lemmas[:at], lemma, *self.lemmas[at + 1 :]]
        self.subjects.clear()
        self.groups.clear()

    def last(self) -> int:
        """The end of what the sentence says: its closing stop is left out."""
        end = self.n
        while end and self.low[end - 1] in STOP:
            end -= 1
        return end

    def glued(self, at: int) -> bool:
        """Whether no space stands before the word."""
        sentence = self.sentence
        return sentence.ends[at - 1] == sentence.starts[at]

    def verb_at(self, at: int) -> bool:
        """Whether there is a word at `at` and it is a verb of any form."""
        return at < self.n and self.tags[at] in {"VERB", "AUX"}
