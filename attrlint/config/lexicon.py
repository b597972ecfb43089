"""Which of the article's word lists a house may change, and what they are after its changes."""

from collections.abc import Iterable
from pathlib import Path

from attrlint.config.words import Change
from attrlint.errors import nearest
from attrlint.language.lexicon import Lists, read

FOLDER = Path(__file__).parent.parent / "article" / "lexicon"


def changed(changes: Iterable[tuple[str, Change]]) -> Lists:
    """The changed lists, whole, by "file.key". Raises the change's error for a list that is not there."""
    lists: Lists = {}
    for key, change in changes:
        lists[key] = change.of(lists[key] if key in lists else _list(key, change))
    return lists


def known() -> list[str]:
    """The names of all lists: "cues.class.doubt"."""
    return [f"{file.stem}.{key}" for file in sorted(FOLDER.glob("*.toml")) for key in read(str(file))]


def _list(key: str, change: Change) -> tuple[str, ...]:
    stem, _, inside = key.partition(".")
    file = FOLDER / f"{stem}.toml"
    found = read(str(file)).get(inside) if stem.isidentifier() and file.is_file() else None
    if found is None:
        raise change.origin.fault(change.keys, f"unknown word list {key!r}{nearest(key, known())}")
    return found
