"""Word lists as data: TOML files whose values are lists, or texts with an entry a line."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import cast

from attrlint.errors import ConfigError

#: Lists by dotted key: `{"class.doubt": ("claim", "allege")}`.
Lists = dict[str, tuple[str, ...]]


def entries(value: object, where: str) -> tuple[str, ...]:
    """The entries of one list: a TOML array of strings, or a text with entries apart by line ends or commas."""
    if isinstance(value, str):
        lines = (line.partition("#")[0] for line in value.splitlines())
        return tuple(word for line in lines for entry in line.split(",") if (word := entry.strip()))
    if isinstance(value, list):
        words = cast("list[object]", value)
        if all(isinstance(word, str) for word in words):
            return tuple(str(word) for word in words)
    raise ConfigError(f"{where}: wanted a list of words, or a text with a word a line, found {value!r}")


def flatten(table: Mapping[str, object], where: str, prefix: str = "") -> Lists:
    """The lists of a parsed TOML table by dotted key."""
    lists: Lists = {}
    for key, value in table.items():
        if isinstance(value, dict):
            lists |= flatten(cast("dict[str, object]", value), where, f"{prefix}{key}.")
        else:
            lists[prefix + key] = entries(value, f"{where}: {prefix}{key}")
    return lists


@cache
def read(path: str) -> Lists:
    """The word lists of a TOML file by dotted key. Raises ConfigError that names file and line."""
    try:
        with open(path, encoding="utf-8") as file:  # pathlib would cost a start more than the reading does
            return flatten(tomllib.loads(file.read()), path)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}") from error
