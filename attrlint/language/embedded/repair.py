"""What the article as a whole says of a word's part of speech, where one sentence misleads."""

from collections.abc import Collection, Sequence

from attrlint.language.embedded import lists
from attrlint.language.engine import QUOTE

# A name is mistaken for one of these, hardly ever for a word of a closed class.
_OPEN = frozenset(("NOUN", "VERB", "ADV", "INTJ", "X", "ADJ"))
_NO_NAMES = _OPEN - {"NOUN", "ADV"} | {"AUX", "PRON", "ADP", "DET", "SCONJ", "CCONJ", "PART", "NUM"}
_VERBS_AFTER = (["VERB"], ["AUX"])
_NOUNS_AFTER = (["NOUN"], ["ADJ"], ["PROPN"])
_BEFORE_VERB = frozenset(("PRON", "AUX", "PART"))
_BEFORE_REPORT = frozenset(("PROPN", "NOUN", "PRON"))
_SUBJECTS = frozenset(("PROPN", "DET", "PRON", "ADJ", "NOUN"))
# Roles that are verbs as well: she hosts a show.
_OBJECTS = frozenset(("DET", "PRON", "ADP", "NUM"))
_COLONS = frozenset((":", "that"))
_POSSESSIVES = frozenset(("my", "your", "his", "her", "its", "our", "their", "'s", "’s", "'", "’"))
_BEGINNING = frozenset(("PUNCT", "CCONJ", "SCONJ", QUOTE))
_WORDS = _OPEN - {"NOUN"}
_SPEAKERS = frozenset(("PROPN", "DET", "PRON"))
_CLOSES = frozenset((",", ".", ""))
_TITLED = frozenset(word.capitalize() for word in lists.THIRDS)
_MENDED = lists.ROLES | lists.NOTES | lists.THIRDS | _TITLED | lists.REPORTING


def repair(words: Sequence[str], tags: list[str], firsts: Sequence[int], known: Collection[str]) -> None:
    """Mends the tags of a whole article in place.

    `firsts` are the numbers of the words that begin a sentence, `known` the words that the tagger knows by name.
    """
    begins = set(firsts)
    for at in firsts:
        if tags[at] in _NO_NAMES and tags[at + 1 : at + 2] in _VERBS_AFTER:
            _stranger(words, tags, at, known)
    _names(words, tags, begins)
    for at in [at for at, word in enumerate(words) if word[0] == "@" and len(word) > 1]:
        tags[at] = "PROPN"  # a handle, whatever stands around it
    for at in [at for at, word in enumerate(words) if word in _MENDED]:
        word = words[at]
        if word in lists.ROLES:
            _role(words, tags, at)
        elif tags[at] == "NOUN" and word in lists.NOTES:
            _note(words, tags, at, begins)
        elif tags[at] != "VERB" and (word in lists.THIRDS or word in _TITLED):
            _third(words, tags, at, begins)
        if tags[at] == "VERB" and at and at not in begins:
            _speaker(words, tags, at, begins)
            _office(words, tags, at)


def _names(words: Sequence[str], tags: list[str], begins: set[int]) -> None:
    """A word that is a name where its capital can mean nothing else, and never small in the article, is one everywhere."""
    known = set(words)
    capital = {word for word in known if word[0].isupper() and len(word) > 2 and word.lower() not in known and not word.isupper()}
    if not capital:
        return
    places = [at for at, word in enumerate(words) if word in capital]
    # In a headline or title every word is capitalised, so a small word must stand before.
    names = {words[at] for at in places if tags[at] == "PROPN" and at not in begins and words[at - 1].islower()}
    for at in places:
        # The Greek port: an adjective of place, though Greek is a name elsewhere.
        if words[at] in names and tags[at] in _OPEN and not (tags[at] == "ADJ" and tags[at + 1 : at + 2] in _NOUNS_AFTER):
            tags[at] = "PROPN"


def _stranger(words: Sequence[str], tags: list[str], at: int, known: Collection[str]) -> None:
    """A word that nobody knows, before the verb that opens a sentence, is a surname: Voss left."""
    word = words[at]
    inflected = word.endswith(("ly", "ing", "ed", "s")) and not word.endswith("ss")
    if word.istitle() and word.isalpha() and not inflected and word.lower() not in known and word not in lists.OPENERS:
        tags[at] = "PROPN"


def _role(words: Sequence[str], tags: list[str], at: int) -> None:
    """Nouns for people by what they do, which stand beside verbs of reporting and are taken for one."""
    if at and words[at - 1] == "to" and tags[at] == "VERB" and words[at].endswith("s"):
        tags[at - 1 : at + 1] = "ADP", "NOUN"  # a letter to parents
    if tags[at] == "PROPN":
        tags[at] = "NOUN"  # the Strand mayor
    if tags[at] not in {"VERB", "ADJ", "ADV", "X", "ADP"}:
        return
    before = tags[at - 1] if at else "PUNCT"
    after = tags[at + 1] if at + 1 < len(tags) else "PUNCT"
    if tags[at] == "ADJ" and after == "NOUN":
        return
    if before not in _BEFORE_VERB and (before in {"DET", "ADJ", "NUM"} or after not in _OBJECTS):
        tags[at] = "NOUN"


def _note(words: Sequence[str], tags: list[str], at: int, begins: set[int]) -> None:
    """Plural nouns by form that report: the study notes that, “…,” claims Ruiz, Ruiz hopes to."""
    if not at or at in begins:
        return
    following = words[at + 1] if at + 1 < len(words) else ""
    after = tags[at + 1] if following else "PUNCT"
    before = at - 1 if words[at - 1] != "," or at == 1 else at - 2
    if tags[before] == QUOTE:
        verb = after in _SUBJECTS
    elif tags[at - 1] not in _BEFORE_REPORT or words[at - 1].lower() in _POSSESSIVES:
        verb = False
    elif following in _COLONS or after == QUOTE:
        verb = True
    else:
        verb = tags[at - 1] != "NOUN" and _begun(tags, at - 1, begins) and (after in {"DET", "PRON", "ADP", "PART"} or following in _CLOSES)
    if verb:
        tags[at] = "VERB"


def _begun(tags: Sequence[str], at: int, begins: set[int]) -> bool:
    """Whether nothing but the clause's beginning stands before the names that end at `at`: a subject then, not the first part of a noun."""
    while at not in begins and tags[at - 1] == "PROPN":
        at -= 1
    return at in begins or tags[at - 1] in _BEGINNING


def _third(words: Sequence[str], tags: list[str], at: int, begins: set[int]) -> None:
    """Verbs by their form alone; in a headline with capitals, where a name stands before and a word behind."""
    if words[at].islower():
        # Her urges, the wild cries; but Brown warns.
        verb = tags[at] in {"NOUN", "ADJ"} and not (at and tags[at - 1] in {"DET", "ADJ"} and words[at - 1].islower())
    else:
        behind = words[at + 1] if at + 1 < len(words) and at + 1 not in begins else "."
        verb = tags[at] in {"PROPN", "NOUN"} and at not in begins and tags[at - 1] in {"PROPN", "NOUN"} and behind[0].isalpha()
    if verb:
        tags[at] = "VERB"


def _speaker(words: Sequence[str], tags: list[str], verb: int, begins: set[int]) -> None:
    """A surname that is a word as well, alone before its verb: Young added, “…,” Black said."""
    at = verb - 1
    word = words[at]
    if tags[at] not in _WORDS or not word[0].isupper() or word in lists.OPENERS or word.endswith(("ly", "ing")):
        return
    if tags[at] == "VERB" and word.endswith("s"):
        return  # Sources said
    behind = tags[verb + 1] if verb + 1 < len(tags) else "PUNCT"
    if tags[at] == "ADV" and behind in _SPEAKERS:
        return  # Further said the board
    if at in begins or tags[at - 1] == QUOTE or words[at - 1] == ",":
        tags[at] = "PROPN"


def _office(words: Sequence[str], tags: list[str], verb: int) -> None:
    """What somebody is, between the marks and the name, though the word is a verb as well: “…,” tackle Mo Hale said; said cook Ana Ruiz."""
    at = verb - 1
    while at > 0 and tags[at] == "PROPN":
        at -= 1
    if 0 < at < verb - 1 and tags[at - 1] == QUOTE:
        _is_noun(words, tags, at)
    elif tags[verb - 1] == QUOTE and tags[verb + 2 : verb + 3] == ["PROPN"]:
        _is_noun(words, tags, verb + 1)


def _is_noun(words: Sequence[str], tags: list[str], at: int) -> None:
    misread = tags[at] == "VERB" or words[at] in {"forward", "back"}
    if misread and words[at].islower() and words[at] not in lists.REPORTING and not words[at].endswith(("ing", "ed")):
        tags[at] = "NOUN"
