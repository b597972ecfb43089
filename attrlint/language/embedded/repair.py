"""What the article as a whole says of a word's part of speech, where one sentence misleads."""

from collections.abc import Sequence

from attrlint.language.embedded import lists
from attrlint.language.engine import QUOTE

# A name is mistaken for one of these, hardly ever for a word of a closed class.
_OPEN = frozenset(("NOUN", "VERB", "ADV", "INTJ", "X", "ADJ"))
_NOUNS_AFTER = (["NOUN"], ["ADJ"], ["PROPN"])
_BEFORE_VERB = frozenset(("PRON", "AUX", "PART"))
_BEFORE_REPORT = frozenset(("PROPN", "NOUN", "PRON"))
_SUBJECTS = frozenset(("PROPN", "DET", "PRON", "ADJ", "NOUN"))
# Roles that are verbs as well: she hosts a show.
_OBJECTS = frozenset(("DET", "PRON", "ADP", "NUM"))
_COLONS = frozenset((":", "that"))
_POSSESSIVES = frozenset(("my", "your", "his", "her", "its", "our", "their", "'s", "’s", "'", "’"))


def repair(words: Sequence[str], tags: list[str], firsts: Sequence[int]) -> None:
    """Mends the tags of a whole article in place; `firsts` are the numbers of the words that begin a sentence."""
    known = set(words)
    _names(words, tags, known, firsts)
    if not known.isdisjoint(lists.ROLES):
        _roles(words, tags)
    if not known.isdisjoint(lists.NOTES):
        _reports(words, tags)


def _names(words: Sequence[str], tags: list[str], known: set[str], firsts: Sequence[int]) -> None:
    """A word that is a name where its capital can mean nothing else, and never small in the article, is one everywhere."""
    capital = {word for word in known if word[0].isupper() and len(word) > 2 and word.lower() not in known and not word.isupper()}
    if not capital:
        return
    places = [at for at, word in enumerate(words) if word in capital]
    begins = set(firsts)
    # In a headline or title every word is capitalised, so a small word must stand before.
    names = {words[at] for at in places if tags[at] == "PROPN" and at not in begins and words[at - 1].islower()}
    for at in places:
        # The Greek port: an adjective of place, though Greek is a name elsewhere.
        if words[at] in names and tags[at] in _OPEN and not (tags[at] == "ADJ" and tags[at + 1 : at + 2] in _NOUNS_AFTER):
            tags[at] = "PROPN"


def _roles(words: Sequence[str], tags: list[str]) -> None:
    """Nouns for people by what they do, which stand beside verbs of reporting and are taken for one."""
    for at in [at for at, word in enumerate(words) if word in lists.ROLES]:
        if tags[at] not in {"VERB", "ADJ", "ADV", "X"}:
            continue
        before = tags[at - 1] if at else "PUNCT"
        after = tags[at + 1] if at + 1 < len(tags) else "PUNCT"
        if tags[at] == "ADJ" and after == "NOUN":
            continue
        if before not in _BEFORE_VERB and (before in {"DET", "ADJ", "NUM"} or after not in _OBJECTS):
            tags[at] = "NOUN"


def _reports(words: Sequence[str], tags: list[str]) -> None:
    """Plural nouns by form that report: the study notes that, “…,” claims Ruiz."""
    last = len(words) - 1
    for at in [at for at, word in enumerate(words) if word in lists.NOTES]:
        if tags[at] != "NOUN" or not 0 < at < last:
            continue
        before = at - 1 if words[at - 1] != "," or at == 1 else at - 2
        subject_before = tags[at - 1] in _BEFORE_REPORT and words[at - 1].lower() not in _POSSESSIVES
        if (subject_before and (words[at + 1] in _COLONS or tags[at + 1] == QUOTE)) or (
            tags[before] == QUOTE and tags[at + 1] in _SUBJECTS
        ):
            tags[at] = "VERB"
