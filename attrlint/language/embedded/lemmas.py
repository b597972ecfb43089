"""Which dictionary form a printed form belongs to."""

from attrlint.language.embedded.lists import DATA

# So many different forms a tag are remembered before the memory starts anew.
_REMEMBERED = 60_000
_PLAIN = str.maketrans("’\x92", "''")


class _Forms(dict[str, str]):
    """The lemmas of one part of speech by printed form."""

    def __init__(self, known: dict[str, str], endings: dict[str, tuple[int, str]]) -> None:
        super().__init__()
        self._known, self._endings = known, endings
        # By last letter, how long an ending is worth looking up.
        self._longest: dict[str, int] = {}
        for ending in endings:
            self._longest[ending[-1:]] = max(len(ending), self._longest.get(ending[-1:], 0))

    def __missing__(self, word: str) -> str:
        if len(self) > _REMEMBERED:
            self.clear()
        lemma = self[word] = self._lemma(word)
        return lemma

    def _lemma(self, word: str) -> str:
        form = word.lower()
        if not form.isascii():
            form = form.translate(_PLAIN)
        if form in self._known:
            return self._known[form]
        size = len(form)
        for length in range(min(self._longest.get(form[-1], 0), size - 1), -1, -1):
            if edit := self._endings.get(form[size - length :]):
                return form[: size - edit[0]] + edit[1]
        return form


class _Names(_Forms):
    """Proper nouns are their own lemmas, as printed."""

    def _lemma(self, word: str) -> str:
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
