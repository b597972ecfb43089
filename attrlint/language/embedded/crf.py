"""Where the models are, and how to open one without what only training needs."""

import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Protocol

from attrlint.language.embedded import lists

#: The features of each item of a sequence; bytes are quicker, text is taken too.
Items = Sequence[Sequence[bytes] | Sequence[str]]


class Labeller(Protocol):
    """A model that gives each item of a sequence a label."""

    def tag(self, xseq: Items, /) -> list[str]:
        """The labels of the items, each of which is a list of its features."""
        ...

    def set(self, xseq: Items, /) -> None:
        """Takes the items for questions about them."""
        ...

    def marginal(self, y: str, pos: int, /) -> float:
        """How likely the label `y` is for the item number `pos`, from 0 to 1."""
        ...


class _Later(ModuleType):
    """A module that is imported when something in it is first used."""

    def __getattr__(self, name: str) -> object:
        return getattr(import_module(self.__name__), name)


def open_model(name: str) -> Labeller:
    """The model in the data folder by its file name. Raises OSError or ValueError where it is not whole."""
    # pycrfsuite imports these for its trainer alone; they cost more than all the rest of the engine's start.
    later = [module for module in ("tempfile", "fractions") if module not in sys.modules]
    sys.modules.update((module, _Later(module)) for module in later)
    try:
        from pycrfsuite import Tagger
    finally:
        for module in later:
            del sys.modules[module]
    tagger = Tagger()
    tagger.open(lists.DATA + name)
    labeller: Labeller = tagger
    return labeller
