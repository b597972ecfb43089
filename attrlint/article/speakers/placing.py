"""What a noun phrase adds to its noun: the words that place it, the parts that "and" joins, the apposition."""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.closed import INSIDE, NUMBERS, POSSESSIVE, RELATIVE_SUBJECTS
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.people.nouns import Nouns
from attrlint.language.engine import QUOTE

PLACING = frozenset({"of", "at", "with", "from", "for", "in", "on"})
DEFINITE = frozenset({"the", "these", "those", "his", "her", "their", "its", "our"})
WITHIN = frozenset({"on", "at", "in", "inside", "within"})
#: Bodies in which anybody may be met.
OPEN = frozenset("party country nation state church court family house school hospital station university crowd club".split())
STOPS = frozenset({",", "(", "—", "–", "--", "who", "which", "that", "whose"})


def parts(grammar: Grammar, phrase: Phrase) -> list[Phrase]:
    """The phrases that "and" joins; the phrase alone where nothing is joined."""
    low, tags = grammar.low, grammar.tags
    joint = phrase.head + 1
    if joint >= phrase.end - 1 or low[joint] != "and":
        return [phrase]
    first: list[Phrase] = []
    start = phrase.start
    for at in range(phrase.start, phrase.head):
        if low[at] == "," and tags[at - 1] in INSIDE:
            first.append(Phrase(start, at - 1, at))
            start = at + 1
    end = phrases.base_right(grammar, joint + 1)
    if end <= joint + 1:
        return [phrase]
    return [*first, Phrase(start, phrase.head, joint), Phrase(joint + 1, end - 1, max(end, phrase.end))]


def whole_end(grammar: Grammar, phrase: Phrase) -> int:
    """The end of what tells the noun from others, without apposition and relative clause: "residents of Cobb Lane"."""
    at = phrase.head + 1
    while at < phrase.end and grammar.low[at] not in STOPS and grammar.tags[at] != QUOTE:
        at += 1
    return at


def apposed(grammar: Grammar, phrase: Phrase) -> Phrase | None:
    """The name that stands in apposition: the caretaker, Paul Osei; a worker named Ana Ruiz."""
    words, tags = grammar.sentence.words, grammar.tags
    if phrase.head + 2 < grammar.n and words[phrase.head + 1] in {"named", "called"} and tags[phrase.head + 2] == "PROPN":
        end = phrases.base_right(grammar, phrase.head + 2)
        return Phrase(phrase.head + 2, end - 1, end)
    for at in range(phrase.head + 1, phrase.end - 1):
        if words[at] == ",":
            start = at + 1
            while start < phrase.end and tags[start] in {"DET", "ADJ", "NOUN"}:
                start += 1  # a role before the name: the hydrologist Nadia Rahimi
            end = start
            while end < phrase.end and tags[end] == "PROPN":
                end += 1
            if end > start:
                return Phrase(start, end - 1, end)
    return None


def apposed_together(grammar: Grammar, phrase: Phrase) -> list[Phrase]:
    """The names that stand in apposition to several: two executives, Ana Ruiz and Paul Osei; empty where fewer than two do."""
    low, tags, end = grammar.low, grammar.tags, phrase.end
    if tags[phrase.head] != "NOUN" or low[phrase.head] == grammar.lemmas[phrase.head] or "and" not in low[phrase.head + 1 : end]:
        return []
    found: list[Phrase] = []
    at = phrase.head + 1
    while at < end and low[at] != ",":
        at += 1
    while at < end and low[at] in {",", "and"}:
        start = at = at + 1
        while at < end and tags[at] == "PROPN":
            at += 1
        if at > start:
            found.append(Phrase(start, at - 1, at))
    return found if len(found) > 1 and low[found[-1].start - 1] == "and" and at >= end else []


def described_pair(grammar: Grammar, phrase: Phrase) -> list[Phrase]:
    """The two whom "and" joins though one is described: "the coach, Al Pratt, and the captain, Mo Orr"; empty where no two are."""
    low, end = grammar.low, phrase.end
    commas = [at for at in range(phrase.start, end) if low[at] == ","]
    if len(commas) < 2 or low[commas[1] + 1] != "and" or not phrase.start < commas[0] < commas[1] - 1 or commas[1] + 2 >= end:
        return []
    first, second = phrases.base_right(grammar, phrase.start), phrases.base_right(grammar, commas[1] + 2)
    if first == phrase.start or second == commas[1] + 2 or not _describes(grammar, first - 1, commas[0] + 1, commas[1]):
        return []
    return [Phrase(phrase.start, first - 1, commas[1]), Phrase(commas[1] + 2, second - 1, end)]


def _describes(grammar: Grammar, head: int, start: int, end: int) -> bool:
    """Whether what stands between two commas tells more of the noun before: a role of a name, the name of a role, an age."""
    tags = grammar.tags
    if tags[head] == "PROPN":
        return grammar.low[start] in RELATIVE_SUBJECTS or tags[start] in {"DET", "NUM"} or grammar.low[start] in DEFINITE
    return tags[head] == "NOUN" and all(tag == "PROPN" for tag in tags[start:end])


def placed(grammar: Grammar, phrase: Phrase, nouns: Nouns) -> bool:
    """Whether the words tell this source from others of its kind: a body, a number, a clause of its own."""
    words, tags, low = grammar.sentence.words, grammar.tags, grammar.low
    behind = low[phrase.head + 1] if phrase.end > phrase.head + 1 else ""
    crowd = grammar.lemmas[phrase.head].lower() in nouns.vague or low[phrase.head] in nouns.quantifier
    siding = behind in {"of", "for"} and crowd  # supporters of the plan, some of the residents
    if behind in PLACING | {",", "who", "which"} and not siding:
        return True
    if phrase.end < grammar.n and low[phrase.end] in RELATIVE_SUBJECTS:
        return True
    for at in range(phrase.start, phrase.end):
        if at != phrase.head and (
            tags[at] == "PROPN" or low[at] in POSSESSIVE or (tags[at] == "ADJ" and words[at][:1].isupper() and at > 0)
        ):
            return True
        if (tags[at] == "NUM" and low[at] != "one") or low[at] in NUMBERS:
            return True
    return low[phrase.start] in DEFINITE and phrase.start != phrase.head


def inside_a_body(grammar: Grammar, head: int, nouns: Nouns) -> bool:
    """Whether the words behind a noun place it in a body that not everybody can enter: on the board, at Harbour Homes."""
    at = head + 1
    if at + 1 >= grammar.n or grammar.low[at] not in WITHIN:
        return False
    last = phrases.base_right(grammar, at + 1) - 1
    if last <= at:
        return False
    word, lemma = grammar.sentence.words[last], grammar.lemmas[last].lower()
    if grammar.tags[last] == "PROPN":
        return word in nouns.organisation_last or word in nouns.called
    return nouns.is_body(lemma) and lemma not in OPEN
