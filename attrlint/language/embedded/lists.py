"""The word lists that the engine reads copy with."""

#: The folder of models and lists, with a slash at its end. No pathlib: its import costs more than reading the lists.
DATA = __file__.removesuffix("lists.py") + "data/"


def _read() -> dict[str, tuple[str, ...]]:
    """The sections of words.txt: a heading in square brackets, then words; # begins a remark."""
    sections: dict[str, list[str]] = {}
    section: list[str] = []
    with open(DATA + "words.txt", encoding="utf-8") as lines:
        for line in lines:
            words = line.partition("#")[0].split()
            if words and words[0][0] == "[":
                section = sections.setdefault(words[0].strip("[]"), [])
            else:
                section += words
    return {name: tuple(words) for name, words in sections.items()}


_LISTS = _read()
#: Written with a period and never the last word of a sentence: Mr, Sen.
TITLES = _LISTS["titles"]
#: Written with a period; may be the last word: Inc, Jan.
SHORTENED = _LISTS["shortened"]
ABBREVIATIONS = TITLES + SHORTENED
#: Words that begin a sentence far more often than they begin a name.
OPENERS = frozenset(_LISTS["openers"])
#: Forms of verbs of reporting, in lower case.
REPORTING = frozenset(_LISTS["reporting"])
#: Lemmas of verbs that take what somebody said as subject or complement.
SPEECH = frozenset(_LISTS["speech"])
#: Nouns for people by what they do; the tagger takes some of them for verbs.
ROLES = frozenset(_LISTS["roles"])
#: Forms that look like plural nouns but report when they stand beside a quotation or before that.
NOTES = frozenset(_LISTS["notes"])
#: Forms of verbs of reporting, and of what people do in speech, that are hardly ever nouns: warns, denies.
THIRDS = frozenset(_LISTS["thirds"])
#: Verbs with their past forms: write/wrote/written.
IRREGULAR = tuple(verb.split("/") for verb in _LISTS["irregular"])
#: Verbs with those of their forms that endings would take for another verb's: vote/voting.
INFLECTED = tuple(verb.split("/") for verb in _LISTS["inflected"])
#: Words in lower case whose part of speech does not hang on their neighbours.
CLOSED = frozenset(_LISTS["closed"])
