"""Which dictionary form a printed form belongs to."""

from attrlint.language.embedded.lists import DATA

# So many different forms a tag are remembered before the memory starts anew.
_REMEMBERED = 60_000
_LONGEST_ENDING = 5
_PLAIN = str.maketrans("’\x92", "''")


class _Forms(dict[str, str]):
    """The lemmas of one part of speech by printed form."""

    def __init__(self, known: dict[str, str], endings: dict[str, tuple[int, str]]) -> None:
        super().__init__()
        self._known, self._endings = known, endings

    def __missing__(self, word: str) -> str:
        if len(self) > _REMEMBERED:
            self.clear()
        lemma = self[word] = self._lemma(word.lower().translate(_PLAIN))
        return lemma

    def _lemma(self, form: str) -> str:
        if form in self._known or not self._endings:
            return self._known.get(form, form)
        for length in range(min(_LONGEST_ENDING, len(form) - 1), -1, -1):
            if edit := self._endings.get(form[len(form) - length :]):
                return form[: len(form) - edit[0]] + edit[1]
        return form


class _Names(_Forms):
    """Proper nouns are their own lemmas, as printed."""

    def __missing__(self, word: str) -> str:
        return word


class Lemmas(dict[str, _Forms]):
    """The lemmas by tag, then by printed form: `lemmas["VERB"]["said"]`; lower case but for PROPN."""

    def __init__(self) -> None:
        super().__init__()
        with open(DATA + "lemmas.txt", encoding="utf-8") as file:
            sections = file.read().removeprefix("[").split("\n[")
        for section in sections:
            head, _, body = section.partition("]\n")
            known: dict[str, str] = {}
            endings: dict[str, tuple[int, str]] = {}
            for line in body.splitlines():
                form, lemma, *added = line.split()
                if form[0] == "-":
                    endings[form[1:]] = int(lemma), "".join(added)
                else:
                    known[form] = lemma
            self[head] = _Forms(known, endings)
        self["PROPN"] = _Names({}, {})

    def __missing__(self, tag: str) -> _Forms:
        forms = self[tag] = _Forms({}, {})
        return forms
