"""In which paper somebody accuses: "in a suit that two clients filed", "in a letter to the board"."""

from bisect import bisect_left

from attrlint.language.engine import Sentence

PAPERS = frozenset("suit lawsuit letter complaint petition report memo dossier filing motion review audit writ affidavit testimony".split())
#: Words from the preposition to the paper.
WITHIN = 3


def on_paper(sentence: Sentence, after: int) -> bool:
    """Whether the sentence names one behind a place, with "in" or "by" before it."""
    for at in range(bisect_left(sentence.starts, after), len(sentence.words)):
        if sentence.lemmas[at] in PAPERS and not {"in", "by"}.isdisjoint(sentence.words[max(0, at - WITHIN) : at]):
            return True
    return False
