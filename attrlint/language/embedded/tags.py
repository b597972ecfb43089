"""What in a word and its neighbours tells its part of speech."""

import re
from collections.abc import Collection, Sequence

from attrlint.language.embedded import lists

# So many different words are remembered; a text of ever new words starts the memory anew.
_REMEMBERED = 60_000
# A model trained on one shape of marks and dashes reads all of them.
_PLAIN = str.maketrans(dict.fromkeys("’‘\x92\x91", "'") | dict.fromkeys("“”„«»\x93\x94", '"') | dict.fromkeys("–—", "-"))
_DIGITS = re.compile(r"\d+")

# Too rare to be known by name, yet verbs by form.
_VERBS = dict.fromkeys((form for _, *past in lists.IRREGULAR for form in past), "past") | dict.fromkeys(lists.THIRDS, "third")
_SMALL = frozenset(("x", ""))

#: What a word gives to its own features, to those of the next word and of the one before it, and all the features it
#: has where it needs no neighbours.
Traits = tuple[list[bytes], bytes, bytes, list[bytes] | None]


def plain(word: str) -> str:
    """The word as the model knows it: small letters, straight marks, one 0 for any figure."""
    if word.isalpha() and word.isascii():
        return word.lower()
    return _DIGITS.sub("0", word.translate(_PLAIN).lower())


class Traced(dict[str, Traits]):
    """The traits of every word met so far: a few thousand words make up most copy.

    A word in the vocabulary is known by its name; any other by its letters, to itself and its neighbours alike,
    which halves the features of a text and costs a tenth of a point.
    """

    def __init__(self, vocabulary: Collection[str]) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, word: str) -> Traits:
        if len(self) > _REMEMBERED:
            self.clear()
        traits = self[word] = self._traits(word)
        return traits

    def _traits(self, word: str) -> Traits:
        lower = plain(word)
        shape = _shape(word, lower)
        ending = lower[-3:]
        if lower in self._vocabulary:
            name = lower
            # Of a word that is known, small letters say nothing more.
            own = f"w{lower}\n3{ending}\ns{shape}" if shape not in _SMALL else f"w{lower}\n3{ending}"
        else:
            name = f"{ending}~{shape}"
            own = f"3{shape}{ending}\n2{lower[-2:]}\n1{lower[-1:]}{shape}\ns{shape}\n4{lower[:3]}\n5{lower[-4:]}"
            if word in _VERBS:
                own += f"\nv{_VERBS[word]}"
        # All at once, for that is most of the time: a file may hold half a surrogate pair, and crfsuite ends strings at a null.
        before, after, *features = f"p{name}\nn{name}\n{own}".encode(errors="replace").replace(b"\0", b"?").split(b"\n")
        # US, WHO and IT are names.
        alone = [b"w" + before[1:]] if lower in lists.CLOSED and shape != "A" else None
        return features, before, after, alone


def _shape(word: str, lower: str) -> str:
    """Capitals, and what is not a letter, in a word that is known as `lower`."""
    case = "A" if word.isupper() and len(word) > 1 else "a" if word[0].isupper() else "x" if word[0].isalpha() else ""
    if word.isalpha():
        return case
    return case + ("-" if "-" in word else "") + ("0" if "0" in lower else "") + ("." if "." in word else "")


def read_vocabulary() -> frozenset[str]:
    """The words that the tagger's model knows by name."""
    with open(lists.DATA + "vocabulary.txt", encoding="utf-8") as file:
        return frozenset(file.read().split())


_OUTSIDE: Traits = ([b"w"], b"p", b"n", None)
#: A quotation that stands for one word.
QUOTATION: Traits = ([b"Q"], b"pQ", b"nQ", [b"Q"])


def features(sentence: Sequence[Traits]) -> list[list[bytes]]:
    """The features of each word of one sentence, from its words' traits.

    Words two away were tried and added nothing; the word before together with the word itself did.
    """
    items: list[list[bytes]] = []
    before = _OUTSIDE[1]
    for (own, name, _, alone), following in zip(sentence, [*sentence[1:], _OUTSIDE], strict=True):
        items.append(alone or [*own, before, following[2], before + own[0]])
        before = name
    return items
