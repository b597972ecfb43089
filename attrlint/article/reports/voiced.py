"""Speakers behind or between what they vouch for, without marks: "The road is shut, claims the union"; "The road, the union claims, is".

"Said" may stand so before anybody; "claims", "insists" and their like take plain objects as well, "claimed the title", so that here
the speaker has to be one: a name, a noun that speaks, or the only thing between a subject and its verb.
"""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import COMMA, STOP
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.reports.cues import Cues

#: How nouns for people end who are many: villagers, inspectors, cyclists, musicians.
MANY = ("ers", "ors", "ists", "ians")
DEFINITE = frozenset("the his her its their our this that".split())
SINGLING = DEFINITE | {"a", "an", "one", "another"}
#: Behind "claims" these make one noun of the two: claims handlers.
HANDLING = frozenset("handler adjuster adjustor assessor manager department process system court form office team officer agent".split())


def voices(grammar: Grammar, cues: Cues, verb: int, source: Phrase) -> bool:
    """Whether the verb at `verb`, behind a comma, has its speaker behind it: "…, claims the union"."""
    lemma, form = grammar.lemmas[verb], grammar.low[verb]
    if lemma not in cues.voicing or not _closed(grammar, source.end):
        return False
    speaks = _speaks(grammar, cues, source.head)
    present = form.endswith("s") or form == lemma
    if form == lemma and not (grammar.low[source.head].endswith("s") or "and" in grammar.low[source.start : source.end]):
        return False  # leave, claim the title
    if speaks:
        return present or lemma in cues.voiced
    if grammar.low[source.start] not in DEFINITE or form == lemma:
        return False
    set_in = not grammar.clause(0, verb - 1) and source.end + 1 < grammar.n and grammar.finite(source.end + 1)
    return (present or lemma in cues.voiced) and (lemma not in cues.objects or (present and set_in))


def mend(grammar: Grammar, cues: Cues) -> None:
    """Reads as a verb what stands as one behind its speaker and was taken for a noun: "…, the union claims, …"."""
    if cues.voicing.isdisjoint(grammar.lemmas):
        return
    for at in range(1, grammar.n):
        lemma = grammar.lemmas[at]
        if (
            grammar.tags[at] == "NOUN"
            and lemma in cues.voicing
            and grammar.tags[at - 1] in {"NOUN", "PROPN"}
            and _misread(grammar, cues, at)
        ):
            grammar.mend(at, lemma)


def _misread(grammar: Grammar, cues: Cues, at: int) -> bool:
    """Whether the noun at `at` is a verb with its subject before it."""
    phrase = phrases.left(grammar, at - 1)
    many = grammar.tags[phrase.head] == "NOUN" and grammar.low[phrase.head] != grammar.lemmas[phrase.head]
    if many == (grammar.low[at] != grammar.lemmas[at]):
        return False  # villagers claim, the union claims
    named = many or grammar.tags[phrase.head] == "PROPN" or grammar.low[phrase.start] in SINGLING
    if not named or (phrase.start and not grammar.opens(phrase.start)):
        return False
    behind, speaks = at + 1, _speaks(grammar, cues, phrase.head)
    if behind < grammar.n and grammar.tags[behind] == "NOUN" and not many:
        end = phrases.base_right(grammar, behind)
        return speaks and grammar.lemmas[behind] not in HANDLING and end < grammar.n and grammar.finite(end)  # the union claims guards left
    if not phrase.start or grammar.low[phrase.start - 1] != ",":
        return False
    before = grammar.clause(0, phrase.start - 1)
    if behind >= grammar.n or grammar.low[behind] in STOP:
        return speaks and before and grammar.low[: phrase.start].count(",") == 1
    if grammar.low[behind] not in COMMA or behind + 1 >= grammar.n:
        return False
    return speaks if before or many else grammar.finite(behind + 1)


def _speaks(grammar: Grammar, cues: Cues, head: int) -> bool:
    """Whether the noun is one that speaks: a name, the union, villagers."""
    if grammar.tags[head] in {"PROPN", "PRON"} or grammar.lemmas[head] in cues.speakers or grammar.low[head] in cues.speakers:
        return True
    return grammar.low[head].endswith(MANY) or grammar.low[head].endswith(cues.agents)


def _closed(grammar: Grammar, at: int) -> bool:
    """Whether the speaker is all that follows, but for when and where."""
    return at >= grammar.n or grammar.low[at] in STOP or grammar.low[at] in COMMA or grammar.tags[at] in {"ADP", "ADV"}
