"""What an engine gives: sentences of tagged words, whichever engine it was, and what some of them know besides."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from attrlint.language.marks import Quoted, Stray
from attrlint.source.prose import Prose
from attrlint.source.span import Span

#: The tag of a quotation of two or more words, or of one with its own stop, which stands in its sentence as one word.
QUOTE = "QUOTE"


class Provides(StrEnum):
    """What an engine may know beyond words, tags, lemmas and the arcs of a verb that is asked for."""

    TREES = "trees"  # Sentence.tree is there
    NAMES = "names"  # Reading.names is there


class Arcs(NamedTuple):
    """The word numbers (0-based in the sentence) of a verb's subject and complement heads, where known."""

    subject: int | None
    complement: int | None


class Tree(NamedTuple):
    """The dependency arcs of a sentence, as columns like those of its words; relations are those of Universal Dependencies.

    An arc that led into a quotation leads to the one word that stands for it, and so does one that came out of it.
    A sentence put together from several has a root for each.
    """

    heads: Sequence[int]  # word numbers, -1 for a root; no word is above itself
    relations: Sequence[str]


class NameKind(StrEnum):
    """Whose name it is."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"


class Name(NamedTuple):
    """A name that an engine recognised, in narration and quotations alike."""

    span: Span
    kind: NameKind


class Sentence(NamedTuple):
    """One sentence of the narration, as columns: the nth of each belongs to the nth word.

    Words inside an outermost quotation of two or more words, or of one word with a stop of its own (“No,”), are
    not in the columns: quoted words are evidence, not copy. The quotation stands there as a single word, tagged
    QUOTE, that spans its marks and all between them (`starts[n]` is the opening mark). Any other quotation of one
    word is three words: mark, word, mark.
    """

    span: Span
    block: int  # index in Prose.blocks
    words: Sequence[str]  # as printed; for a quotation its opening mark only
    starts: Sequence[int]  # code points of Prose.text
    ends: Sequence[int]
    tags: Sequence[str]  # UPOS, or QUOTE
    lemmas: Sequence[str]  # lower case but for proper nouns
    arcs: Callable[[int], Arcs]  # of the verb with this word number; computed when asked
    tree: Tree | None = None  # where the engine provides trees


class Reading(NamedTuple):
    """The prose, its quotations as the marks give them (in order of their start), its sentences in order, and stray marks."""

    prose: Prose
    quoted: tuple[Quoted, ...]
    sentences: tuple[Sentence, ...]
    strays: tuple[Stray, ...] = ()
    names: tuple[Name, ...] | None = None  # in order; None where the engine has no eye for names


class Engine(Protocol):
    """Reads prose. An engine is built once a run and holds no state of any article."""

    @property
    def name(self) -> str:
        """As the command line names it."""
        ...

    @property
    def provides(self) -> frozenset[Provides]:
        """What its readings hold besides."""
        ...

    def read(self, prose: Prose) -> Reading:
        """Sentences for every block whose role is not in UNREAD."""
        ...
