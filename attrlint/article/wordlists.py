"""The word lists of the article, in `lexicon/`, with what a house has changed in them."""

import os
from collections.abc import Mapping
from functools import cache

from attrlint.language import lexicon

Lists = Mapping[str, tuple[str, ...]]
FOLDER = os.path.join(os.path.dirname(__file__), "lexicon")


@cache
def _own(name: str) -> lexicon.Lists:
    return lexicon.read(os.path.join(FOLDER, f"{name}.toml"))


def lists(name: str, changed: Lists) -> lexicon.Lists:
    """The word lists of `lexicon/NAME.toml` by dotted key, with those the house has changed in place of our own."""
    prefix = f"{name}."
    own = _own(name)
    mine = {key.removeprefix(prefix): words for key, words in changed.items() if key.startswith(prefix)}
    return own | mine if mine else own
