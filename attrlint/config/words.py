"""How a house changes a word list: another list in its place, or words added and taken away."""

from collections.abc import Collection
from typing import NamedTuple

from attrlint.config.origin import Origin
from attrlint.errors import nearest
from attrlint.packs.places import shown, table, texts


class Change(NamedTuple):
    """What is said of a list at one place; `instead` is the whole list where one is given."""

    origin: Origin
    keys: tuple[str, ...]
    instead: tuple[str, ...] | None
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def of(self, words: Collection[str]) -> tuple[str, ...]:
        """The list after the change, in its order. Raises the origin's error for a word to remove that is not in it."""
        if self.instead is not None:
            return self.instead
        kept = dict.fromkeys(words)
        for word in self.remove:
            if word not in kept:
                raise self.origin.fault(self.keys, f"remove has {word!r}, which is not in the list{nearest(word, kept)}")
        for word in self.remove:
            kept.pop(word, None)
        return (*kept, *(word for word in dict.fromkeys(self.add) if word not in kept))


def change(origin: Origin, keys: tuple[str, ...], value: object) -> Change:
    """The change that a value of the configuration means. Raises the origin's error if it means none."""
    instead = texts(value)
    if instead is not None:
        return Change(origin, keys, instead)
    parts = table(value)
    add, remove = (texts(parts.get(key, [])) if parts is not None else None for key in ("add", "remove"))
    if parts is None or not parts or add is None or remove is None or not parts.keys() <= {"add", "remove"}:
        raise origin.fault(keys, f'{keys[-1]} = {shown(value)}; wanted a list of words, or {{add = ["…"], remove = ["…"]}}')
    return Change(origin, keys, None, add, remove)
