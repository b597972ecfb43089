"""Where in a TOML file a key stands, and what the file says."""

import os
import re
import tomllib
from collections.abc import Sequence
from typing import cast

from attrlint.errors import ConfigError, nearest

#: A parsed TOML table: values are tables, lists, texts, numbers, truths and dates.
Table = dict[str, object]

# Patterns are compiled when a fault needs them: a run without one starts 2 ms sooner.
DOTTED = r"""((?:"[^"]*"|'[^']*'|[\w-]+)(?:[ \t]*\.[ \t]*(?:"[^"]*"|'[^']*'|[\w-]+))*)"""
HEADER = rf"[ \t]*\[{{1,2}}[ \t]*{DOTTED}"
KEY = rf"[ \t]*{DOTTED}[ \t]*="
PART = r"""\"([^"]*)"|'([^']*)'|([\w-]+)"""

#: What TOML's reader finds fault with, and what would be right, in an editor's words.
WANTED = (
    ("Illegal character '\\n'", 'three quotation marks at both ends of a text over several lines, as in """slam"""'),
    ("Unterminated string", "the quotation marks that close the text"),
    ("Unclosed array", "a comma between entries and ] behind the last"),
    ("Cannot overwrite a value", "each key once"),
    ("Expected '=' after a key", 'a key, = and a value, as in level = "note"'),
)


def read(path: str) -> Table:
    """The tables of the TOML file `path`. Raises ConfigError that names file and line."""
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except OSError as error:
        raise ConfigError(f"{from_here(path)}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{from_here(path)}: not UTF-8 at byte {error.start}; TOML is UTF-8") from error
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ConfigError(f"{from_here(path)}: not TOML that can be read: its lists are nested too deep") from error
    except tomllib.TOMLDecodeError as error:
        message, _, at = str(error).partition(" (at ")
        number = re.search(r"line (\d+)", at)
        line = int(number[1]) if number else text.rstrip().count("\n") + 1
        words = "".join(text.split("\n")[line - 1 : line])
        raise ConfigError(f"{from_here(path)}:{line}: not TOML: {lower(message)}{_hint(message, words)}") from error


def place(path: str, keys: Sequence[str], nth: int = 1) -> str:
    """`path:line` of the dotted key `keys` in the TOML file `path`, or of the longest beginning of it that is there.

    `nth` is the 1-based number of the table meant where `keys` leads through an array of tables. For messages:
    reads the file again, line by line, so that a run without a fault pays nothing for it.
    """
    best = line = seen = 0
    inside = True
    table: list[str] = []
    try:
        with open(path, encoding="utf-8") as file:
            for number, text in enumerate(file, 1):
                if header := re.match(HEADER, text):
                    here = table = _parts(header[1])
                    if text.lstrip().startswith("[[") and _common(here, keys):
                        seen += 1
                        inside = seen == nth
                elif key := re.match(KEY, text):
                    here = table + _parts(key[1])
                else:
                    continue
                common = _common(here, keys) if inside else 0
                if common > best:
                    best, line = common, number
    except (OSError, UnicodeDecodeError):
        return from_here(path)
    return f"{from_here(path)}:{line}" if line else from_here(path)


def from_here(path: str) -> str:
    """`path` as a person in the working directory would write it, if it is below that."""
    try:
        relative = os.path.relpath(path)
    except (OSError, ValueError):  # no working directory; another drive
        return path
    return path if relative.startswith("..") else relative


def table(value: object) -> Table | None:
    """`value` as a table, if it is one."""
    return cast("Table", value) if isinstance(value, dict) else None


def nearest_path(path: str) -> str:
    """What to add after a path that is not there: the nearest of those beside it, hidden ones apart."""
    folder, name = os.path.split(os.path.abspath(path))
    beside = [other for other in os.listdir(folder) if not other.startswith(".")] if os.path.isdir(folder) else []
    return nearest(name, beside)


def tables(value: object) -> tuple[Table, ...] | None:
    """`value` as an array of tables, if it is one."""
    if not isinstance(value, list):
        return None
    entries = [table(entry) for entry in cast("list[object]", value)]
    found = tuple(entry for entry in entries if entry is not None)
    return found if len(found) == len(entries) else None


def texts(value: object) -> tuple[str, ...] | None:
    """`value` as a list of texts, if it is one."""
    if not isinstance(value, list):
        return None
    entries = cast("list[object]", value)
    found = tuple(entry for entry in entries if isinstance(entry, str))
    return found if len(found) == len(entries) else None


def shown(value: object) -> str:
    """`value` as TOML writes it, short enough for a message."""
    match value:
        case bool():
            text = "true" if value else "false"
        case str():
            text = '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        case list() | tuple():
            text = "[" + ", ".join(shown(entry) for entry in cast("list[object]", value)) + "]"
        case dict():
            text = "{" + ", ".join(f"{key} = {shown(entry)}" for key, entry in cast("Table", value).items()) + "}"
        case frozenset():
            text = shown(sorted(cast("frozenset[str]", value)))
        case _:
            text = str(value)
    return text


def lower(message: str) -> str:
    """A message that another library wrote with a capital, as ours are written."""
    return message[:1].lower() + message[1:]


def _hint(message: str, line: str) -> str:
    """What the line that is not TOML most likely wants."""
    for part, wanted in WANTED:
        if part in message:
            return f"; wanted {wanted}"
    if re.search(r"(?:^|[=\[,{])\s*[“”‘’]", line):
        return '; wanted straight quotation marks around a text, as in "slam"'
    value = line.partition("=")[2].partition("#")[0].strip()
    if value.lower() in {"true", "false", "yes", "no", "on", "off"}:
        return f"; found {value}, wanted true or false"
    if value[:1].isalpha():
        return f'; found {value}, wanted quotation marks around a text, as in "slam"'
    return ""


def _parts(dotted: str) -> list[str]:
    return [found[1] or found[2] or found[3] or "" for found in re.finditer(PART, dotted)]


def _common(here: Sequence[str], wanted: Sequence[str]) -> int:
    """How many of the first keys are the same, if the one is the beginning of the other; a quoted key may hold dots."""
    flat, target = ".".join(here), ".".join(wanted)
    if flat == target:
        return len(wanted) + 1
    return len(here) if target.startswith(flat + ".") else 0
