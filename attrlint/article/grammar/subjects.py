"""Who does what a verb says: its subject on the left, over appositions, adverbials and shared verbs."""

from attrlint.article.grammar import phrases
from attrlint.article.grammar.appositions import apposed, at_home, before_bracket, described, joins_relative
from attrlint.article.grammar.closed import (
    AFTERTHOUGHT,
    COMMA,
    NAMING,
    OCCASION,
    PARTICIPLES,
    RELATIVE,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME,
)
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.language.engine import QUOTE

#: What says of a deed that it was done, and more: "not only lied".
NOT_ALONE = [["not", "only"], ["not", "just"], ["not", "merely"], ["not", "simply"]]
#: Words that an apposition may have behind the subject of a main clause.
NAMED = 9
#: Verbs that one may share its subject with, one through the other.
HOPS = 4


def subject(grammar: Grammar, verb: int, hops: int = HOPS) -> Phrase | None:
    """Who does what the verb at `verb` says: the phrase on its left, or the one it shares with a verb before it."""
    if hops < HOPS:
        return _subject(grammar, verb, hops)
    if verb not in grammar.subjects:
        grammar.subjects[verb] = _in_tree(grammar, verb) or _subject(grammar, verb, hops)
    known = grammar.subjects[verb]
    return Phrase(*known) if known is not None else None


def _in_tree(grammar: Grammar, verb: int) -> Phrase | None:
    """The subject by the tree of the sentence, where there is one and no pronoun before the verb speaks against it: he said."""
    found = grammar.dependents.subject(verb) if grammar.dependents is not None else None
    if found is None:
        return None
    beside = grammar.group(verb) - 1
    denied = beside >= 0 and beside != found.head and grammar.low[beside] in SUBJECT_PRONOUNS and grammar.tags[beside] == "PRON"
    return None if denied else Phrase(*found)


def _subject(grammar: Grammar, verb: int, hops: int) -> Phrase | None:
    low, tags, group = grammar.low, grammar.tags, grammar.group(verb)
    at = _over_adverbial(grammar, group - 1)
    if at > 2 and low[at] == "," and tags[at - 1] == "ADV" and low[at - 2] == ",":
        at -= 3  # Mr. Park, however, said
    if at < 0:
        return _following_subject(grammar, verb) if low[verb].endswith("ing") else None
    if low[group] == "to" and (told := _told_to(grammar, at)) is not None:
        return told
    if low[at] in RELATIVE and tags[at] in {"PRON", "DET", "SCONJ"}:
        return Phrase(at, at, at + 1)
    if low[at] == ")" and grammar.nominal(before_bracket(grammar, at)):  # Sen. Marco Rubio (R-Fla.) said
        phrase = phrases.left(grammar, before_bracket(grammar, at))
        if phrase.start > 2 and low[phrase.start - 1] in {"and", "or"} and low[phrase.start - 2] == ")":
            phrase = phrases.left(grammar, before_bracket(grammar, phrase.start - 2))  # Dana Cole (D) and Sam Hale (R) said
        return Phrase(phrase.start, phrase.head, at + 1)
    if low[at] in COMMA or low[at] == ")":
        acting = low[verb].endswith("ing") and group == verb  # Hale rose, saying
        named = None if acting else apposed(grammar, at)
        return named or _shared(grammar, at, hops)
    if tags[at] == QUOTE and at and (tags[at - 1] in {"ADP", "DET", "PART", "NOUN"} or low[at - 1].endswith("ing")):
        named = apposed(grammar, at)  # Hale, host of “Today,” said
        return named._replace(end=at + 1) if named is not None and named.end == at else named or _shared(grammar, at, hops)
    if at < group - 1 and grammar.reduced(at) and grammar.tags[at - 1] == "NOUN":
        return phrases.left(grammar, at - 1)  # records filed on Sunday showed
    if at < group - 1 and tags[at] == "VERB" and grammar.finite(verb) and grammar.tags[verb - 1] != "CCONJ":
        behind = Phrase(at + 1, at + 1, group)
        whole = described(grammar, behind, finite=True)
        if whole != behind:
            return whole  # people I met on Monday said
    if grammar.nominal(at) and (tags[at + 1] != "PART" or low[at + 1 : at + 3] in NOT_ALONE):
        phrase = _behind_scene(grammar, at_home(grammar, described(grammar, phrases.left(grammar, at), finite=grammar.finite(verb))))
        if group == verb and low[verb].endswith("ing") and phrase.start and low[phrase.start - 1] != "with":
            return _shared(grammar, phrase.start - 1, hops) or phrase  # released a statement saying
        return phrase
    if low[verb].endswith("ing") and tags[at] in {"ADP", "SCONJ"} and (at == 0 or low[at - 1] in COMMA or tags[at - 1] in {"CCONJ", "ADV"}):
        if at > 1 and low[at - 1] == "," and grammar.nominal(at - 2) and phrases.left(grammar, at - 2).start < 2:
            return phrases.left(grammar, at - 2)  # Mr. Park, after saying it was late, left
        after = _following_subject(grammar, verb)
        if after is not None:
            return after
    return _shared(grammar, at, hops)


def _behind_scene(grammar: Grammar, phrase: Phrase) -> Phrase:
    """The subject behind the comma that ends a scene: "after talks with the mayor of Lorn, | Pike and Roth said"."""
    if not phrase.start or grammar.low[phrase.start - 1] not in AFTERTHOUGHT or "," not in grammar.low[phrase.head : phrase.end]:
        return phrase
    first = grammar.low.index(",", phrase.head) + 1
    end = phrases.base_right(grammar, first)
    placed = "ADP" in grammar.tags[phrase.head : first]  # not "after Hale, Pike and Roth said"
    return Phrase(first, end - 1, phrase.end) if placed and first < end <= phrase.end else phrase


def _told_to(grammar: Grammar, at: int) -> Phrase | None:
    """Who is to do it: "led her to say", "common for the papers to say"."""
    if grammar.low[at] in {"her", "him", "them", "me", "us"}:
        return Phrase(at, at, at + 1)
    if not grammar.nominal(at):
        return None
    phrase = phrases.left(grammar, at)
    inner = next((word for word in range(at, phrase.start, -1) if grammar.low[word] == "for"), phrase.start)
    if grammar.low[inner] == "for":
        return phrase._replace(start=inner + 1, head=at)
    return phrase if inner and grammar.low[inner - 1] == "for" else None


def _following_subject(grammar: Grammar, verb: int) -> Phrase | None:
    """The subject of the main clause behind an opening one: "After arguing that it rained, his team left"."""
    for at in range(verb + 1, grammar.n - 1):
        if grammar.low[at] == "," or (grammar.tags[at] == QUOTE and grammar.stopped(at)):
            end = phrases.base_right(grammar, at + 1)
            if end > at + 1 and end < grammar.n and grammar.finite(end):
                return phrases.left(grammar, end - 1)
            if at + 1 < end < grammar.n and grammar.low[at] == "," == grammar.low[end]:  # their leader, Ada Lund, left
                commas = (later for later in range(end + 1, min(grammar.n - 1, end + NAMED)) if grammar.low[later] == ",")
                closing = next((later for later in commas if grammar.finite(later + 1)), 0)
                if closing and grammar.tags[end + 1] in {"PROPN", "DET", "PRON", "NUM"}:
                    return Phrase(at + 1, end - 1, closing)
    return None


def antecedent(grammar: Grammar, relative: Phrase) -> Phrase | None:
    """The noun phrase that "who" or "which" stands for, where it stands right before, or before another that this one joins."""
    at = relative.start - 1
    if grammar.low[relative.head] not in RELATIVE or at < 0:
        return None
    if grammar.low[at] in {"and", "but"} and (joined := joins_relative(grammar, at)) is not None:
        return joined
    while at and grammar.low[at] in COMMA:
        at -= 1
    return phrases.left(grammar, at) if grammar.nominal(at) else None


def _over_adverbial(grammar: Grammar, at: int) -> int:
    """From `at` leftward over "on Monday", "in a statement", a bare day: what may stand between speaker and verb."""
    low, tags = grammar.low, grammar.tags
    while at > 0 and tags[at] in NAMING and (low[at] in TIME or grammar.lemmas[at] in TIME or low[at] in OCCASION):
        start = phrases.base_left(grammar, at)
        if low[at - 1] in {"last", "this", "late", "earlier", "next"} and low[at] not in OCCASION:
            at -= 2  # last week
            if at > 1 and low[at] == "the" and tags[at - 1] == "ADP":
                at -= 2  # over the last week
        elif start and tags[start - 1] == "ADP":
            at = start - 2  # on Monday, in a statement
        elif low[at] in OCCASION:
            break
        elif start < at and tags[start] == "NUM" and low[at + 1] == "ago":
            at = start - 1  # two weeks ago
        elif tags[at] == "PROPN" or grammar.nominal(at - 1):
            return at - 1
        else:
            break
    return at


def _shared(grammar: Grammar, at: int, hops: int) -> Phrase | None:
    """The subject of the last verb before `at`: "X rose and said". Behind a comma, of the last main one: "X left when he won, saying"."""
    if not hops:
        return None
    trailing = grammar.low[at] == ","
    resuming = at > 0 and grammar.low[at] in {"and", "but"} and grammar.low[at - 1] in COMMA
    nearest: Phrase | None = None
    outer: Phrase | None = None  # the first "who" of the clauses that are passed over
    for verb in range(at, -1, -1):
        if grammar.low[verb] == ";" and grammar.low[verb + 1] not in {"and", "but"} and not grammar.finite(verb + 1):
            break
        if grammar.finite(verb):
            found = subject(grammar, verb, hops - 1)
            if found is not None and _bare_infinitive(grammar, verb, found):
                continue  # helped Voss succeed
            relative = found is not None and grammar.low[found.head] in RELATIVE
            passed = found is not None and (_subordinate(grammar, found) if trailing else _because(grammar, found, at))
            if found is not None and not passed and not (resuming and relative):
                return found
            nearest = nearest or found
            outer = found if relative else outer
            if found is None:
                break
    if trailing and outer is not None and (whole := antecedent(grammar, outer)) is not None and grammar.opens(whole.start):
        return Phrase(whole.start, whole.head, at)  # a guard who was there, and who saw what he did, said
    if trailing and nearest is not None and (opening := _set_apart(grammar)) is not None:
        return Phrase(opening.start, opening.head, at)
    if nearest is None and trailing and grammar.tags[0] in {"DET", "PROPN", "NOUN"}:
        return phrases.right(grammar, 0)  # the main verb was taken for a noun
    return nearest


def _bare_infinitive(grammar: Grammar, verb: int, subject: Phrase) -> bool:
    """Whether the verb has no ending though its would-be subject is one person."""
    plain = grammar.tags[verb] == "VERB" and grammar.low[verb] == grammar.lemmas[verb] and grammar.group(verb) == verb
    return plain and grammar.tags[subject.head] == "PROPN" and "and" not in grammar.low[subject.start : subject.end]


def _because(grammar: Grammar, subject: Phrase, last: int) -> bool:
    """Whether a subject stands in a clause of reason that the verb behind `last` does not go on: "who fled because it was late | said"."""
    main = grammar.finite(last + 1) and grammar.tags[last] != "CCONJ"
    return main and subject.start > 0 and grammar.low[subject.start - 1] == "because"


def _set_apart(grammar: Grammar) -> Phrase | None:
    """The phrase that opens the sentence, where a participle behind its comma tells more of it: "One clerk, speaking as she left, said"."""
    end = phrases.base_right(grammar, 0)
    if not 0 < end < grammar.n - 2 or not grammar.nominal(end - 1):
        return None
    whole = phrases.right(grammar, 0)
    comma = end if grammar.low[end] == "," else whole.end if whole is not None and whole.head == end - 1 else grammar.n
    set_off = comma + 1 < grammar.n and grammar.low[comma] == "," and grammar.low[comma + 1].endswith("ing")
    return Phrase(0, end - 1, comma) if set_off and grammar.tags[comma + 1] == "VERB" else None


def _subordinate(grammar: Grammar, subject: Phrase) -> bool:
    """Whether a subject stands in a clause that depends on another: a relative, or a pronoun behind "when", "how"."""
    low = grammar.low
    if low[subject.head] in RELATIVE:
        return True
    before = subject.start - 1
    if before > 0 and low[before] == "that" and grammar.tags[before - 1] == "VERB":
        return True  # who asked that her name be left out
    if low[subject.head] not in SUBJECT_PRONOUNS or before < 0:
        return False
    return low[before] in SUBORDINATORS or grammar.tags[before] == "NOUN"  # the storm she had survived


def agrees(grammar: Grammar, verb: int, subject: Phrase) -> bool:
    """Whether verb and subject can go together: not "a land claim by", where the verb would have no -s, nor "greens known as"."""
    if grammar.low[verb] in PARTICIPLES and grammar.group(verb) == verb:
        return False
    return not (
        grammar.low[verb] == grammar.lemmas[verb]
        and grammar.group(verb) == verb
        and grammar.low[subject.start] in {"a", "an", "this", "another"}
        and grammar.tags[subject.head] == "NOUN"
        and "NUM" not in grammar.tags[subject.start : subject.end]
        and not grammar.low[subject.head].endswith("s")
    )
