"""What the tree of a sentence, where the engine gives one, tells of a verb: who does it, by whom it is done, where what is said ends."""

from typing import NamedTuple

from attrlint.article.grammar.closed import COMMA, NOT, STOP, TIME
from attrlint.language.engine import QUOTE, Sentence, Tree

#: Not nsubj:outer, the subject of a whole clause: “the deal was that she agreed”.
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
#: What hangs from a noun that is said of something, and is no part of the noun phrase: “it is a report that says”.
CLAUSAL = frozenset({"nsubj", "csubj", "expl", "cop", "aux", "mark", "advcl", "ccomp", "parataxis", "discourse", "vocative"})
#: Clauses that have no subject of their own where they share that of the verb above.
SHARING = frozenset({"conj", "xcomp", "advcl"})
#: Clauses that set the narrator's word against a report: critics say it costs too much, while its friends argue that it pays.
AGAINST = frozenset({"while", "whereas", "although", "though"})
CONTENT = frozenset({"ccomp", "csubj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X", "SYM"})
#: What stands right behind a phrase before its verb where the parser cut it short: Chelsea | Dane said; Hale | and Ruiz said.
UNFINISHED = frozenset({"PROPN", "NOUN", "CCONJ"})
#: How many verbs up a subject is looked for.
HOPS = 6


class Found(NamedTuple):
    """A noun phrase by word numbers: `start` to `end` (exclusive), its last name or noun at `head`."""

    start: int
    head: int
    end: int


class Dependents:
    """Asks of the tree of one sentence. Its answers are None where the tree has none that can be right."""

    __slots__ = ("_children", "_edges", "_heads", "_relations", "_sentence")

    def __init__(self, sentence: Sentence, tree: Tree) -> None:
        self._sentence = sentence
        self._heads, self._relations = tree
        self._children: list[list[int]] = [[] for _ in self._heads]
        for at, head in enumerate(self._heads):
            if head >= 0:
                self._children[head].append(at)
        self._edges: list[tuple[int, int]] | None = None

    def subject(self, verb: int) -> Found | None:
        """Who does what the verb says, with titles and appositions: its own subject, or that of the verb it goes on from."""
        at = verb
        for _ in range(HOPS):
            own = next((child for child in self._children[at] if self._relations[child] in SUBJECTS and self._low(child) not in TIME), None)
            if own is not None:
                planned = self._has(at, "cop") and self._sentence.tags[at] == "VERB"
                shown = at == verb or not (planned or self._relations[own] == "expl")
                return self._phrase(own, verb) if shown else None  # it is hard to say; what we could do was to say
            above, relation = self._heads[at], _kind(self._relations[at])
            if above < 0:
                return None
            if relation == "xcomp" and (object_ := self._object(above)) is not None:
                return self._phrase(object_, verb)  # urged the families to say
            if relation in {"acl", "amod"}:
                # A man calling himself, records filed on Sunday; not the effect of saying, the need to say.
                return None if self._has(at, "mark") else self._bare(above, at)
            if relation not in SHARING or (relation == "advcl" and not self._participle(at)):
                return None
            at = above
        return None

    def agent(self, verb: int) -> Found | None:
        """By whom it is done: "was told on Monday by the clerk"."""
        for child in self._children[verb]:
            relation = self._relations[child]
            if relation == "obl:agent" or (relation == "obl" and any(self._is_by(word) for word in self._children[child])):
                found = self._phrase(child, verb)
                if found is None:
                    continue
                by = next((word for word in range(found.start, found.head) if self._is_by(word)), found.start - 1)
                return Found(by + 1, max(found.head, by + 1), found.end)
        return None

    def passive(self, verb: int) -> bool:
        """Whether the verb tells what is done to its subject: residents were told."""
        return any(self._relations[child] in {"nsubj:pass", "aux:pass"} for child in self._children[verb])

    def negated(self, verb: int) -> bool:
        """Whether "not" or "never" belongs to the verb, wherever it stands: never, she added, did they say."""
        return any(self._low(child) in NOT for child in self._children[verb] if self._relations[child] == "advmod")

    def content_end(self, start: int, end: int) -> int:
        """Where a report that begins at `start` ends, if words alone would say `end`.

        It reaches as far as the clause that the tree makes it, and stops where a clause begins that hangs from the verb instead.
        """
        clause = next((at for at in range(start, len(self._heads)) if self._reports(at) and self._begins(at, start)), None)
        if clause is None:
            return end
        last = self._trimmed(start, self._edge(clause)[1] + 1)
        if last > end and self._sentence.tags[end - 1] != QUOTE:  # where a quotation ends a report, its own marks show that
            return last
        after = [self._edge(child)[0] for child in self._children[self._heads[clause]] if child > clause and self._goes_on(child)]
        first = min((at for at in after if at >= last), default=end)
        return self._trimmed(start, first) if first < end else end

    def phrase_end(self, start: int, end: int) -> int:
        """Where a report of a noun phrase that begins at `start` ends, if words alone would say `end`: with all that its verb has."""
        thing = next((at for at in range(start, end) if self._relations[at] == "obj" and self._begins(at, start)), None)
        return end if thing is None else min(end, self._trimmed(start, self._edge(self._heads[thing])[1] + 1))

    def _reports(self, at: int) -> bool:
        return _kind(self._relations[at]) in CONTENT and self._heads[at] >= 0

    def _goes_on(self, at: int) -> bool:
        """Whether by this clause, which hangs from a verb that reports, the narrator goes on: "… and left", "while others argue".

        Behind "and he" or "because" it may be the speaker who does, whatever the tree says.
        """
        if self._relations[at] == "conj":
            return not any(_kind(self._relations[child]) == "nsubj" for child in self._children[at])
        return self._relations[at] == "advcl" and any(self._low(child) in AGAINST for child in self._children[at])

    def _begins(self, clause: int, start: int) -> bool:
        """Whether the clause begins at `start`, a mark or comma more or less, and behind its verb."""
        first = self._edge(clause)[0]
        return self._heads[clause] < start and start <= first + 1 and all(self._is_mark(at) for at in range(start, first))

    def _object(self, verb: int) -> int | None:
        return next((child for child in self._children[verb] if self._relations[child] in {"obj", "iobj"}), None)

    def _has(self, at: int, relation: str) -> bool:
        return any(self._relations[child] == relation for child in self._children[at])

    def _participle(self, at: int) -> bool:
        """Whether a clause has no subject because it shares one: "he left, adding", not "when it rained, adding up"."""
        return self._sentence.tags[at] == "VERB" and self._low(at).endswith("ing")

    def _bare(self, noun: int, clause: int) -> Found | None:
        """A noun with what stands before it, without the clause that tells more of it."""
        found = self._phrase(noun, -1)
        if found is None or not found.start <= noun < clause:
            return None
        first = self._edge(clause)[0]
        return Found(found.start, found.head, self._trimmed(found.start, first)) if found.head < first else None

    def _phrase(self, head: int, verb: int) -> Found | None:
        """The words that hang from a noun and stand together, without marks at their ends; None where the verb is among them."""
        if self._sentence.tags[head] not in NOMINAL:
            return None
        first, last = self._edge(head)
        inside = self._below(head)
        for child in self._children[head]:
            if _kind(self._relations[child]) in CLAUSAL:
                inside -= self._below(child)
        start = end = head
        while start > first and start - 1 in inside:
            start -= 1
        while end < last and end + 1 in inside:
            end += 1
        while start < head and (self._is_mark(start) or (self._relations[start] in {"cc", "case"} and self._heads[start] == head)):
            start += 1
        end = self._trimmed(head, end + 1)
        if start <= verb < end or (end < verb and self._sentence.tags[end] in UNFINISHED) or self._sentence.tags[start] == "CCONJ":
            return None
        return Found(start, self._last_name(head, end), end)

    def _last_name(self, head: int, end: int) -> int:
        """The word that a name goes by: Ruiz in "Mara Ruiz", "Judge Mara Ruiz" and "council leader Mara Ruiz"."""
        relations = self._relations
        at = head
        for child in self._children[head]:
            if at < child < end and relations[child] in {"flat", "flat:name"}:
                at = child
            elif child == at + 1 and relations[child] == "appos" and self._sentence.tags[child] == "PROPN":
                return self._last_name(child, end)
        return at

    def _below(self, head: int) -> set[int]:
        """The word and all that hangs from it, over however many others."""
        found: set[int] = set()
        left = [head]
        while left:
            at = left.pop()
            found.add(at)
            left += self._children[at]
        return found

    def _edge(self, at: int) -> tuple[int, int]:
        """The first and the last of the words that hang from this one, itself among them."""
        if self._edges is None:
            firsts, lasts = list(range(len(self._heads))), list(range(len(self._heads)))
            for word, head in enumerate(self._heads):
                above = head
                while above >= 0:
                    firsts[above] = min(firsts[above], word)
                    lasts[above] = max(lasts[above], word)
                    above = self._heads[above]
            self._edges = list(zip(firsts, lasts, strict=True))
        return self._edges[at]

    def _trimmed(self, start: int, end: int) -> int:
        """The end without marks and conjunctions before it."""
        while end > start + 1 and (self._is_mark(end - 1) or self._sentence.tags[end - 1] == "CCONJ"):
            end -= 1
        return end

    def _is_mark(self, at: int) -> bool:
        return self._low(at) in COMMA or self._low(at) in STOP

    def _is_by(self, at: int) -> bool:
        return self._low(at) == "by" and self._relations[at] == "case"

    def _low(self, at: int) -> str:
        return self._sentence.words[at].lower() if self._sentence.tags[at] != QUOTE else ""


def _kind(relation: str) -> str:
    """A relation without what a language adds to it: nsubj of nsubj:pass."""
    return relation.partition(":")[0]
