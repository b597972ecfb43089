"""What the rules of a pack are called, remembered beside Python's own cache, so that a run imports only those that are on.

A rule is remembered with the time and size of its file; where those have changed, it is imported and remembered anew.
"""

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import cast

from attrlint.rule import Level, Profile, Rule

#: By path from the pack's folder: the file's time in nanoseconds and its size, the rule's code, level and profile.
Index = dict[str, tuple[int, int, str, str, str]]


class Deferred(Rule[object]):
    """A rule of which code, level and profile are known; the rest is imported when it is first asked for."""

    __slots__ = ("_bring",)

    def __init__(self, code: str, level: str, profile: str, bring: Callable[[], Rule[object]]) -> None:
        self.code = code
        self.level = Level(level)
        self.profile = Profile(profile)
        self._bring = bring

    def __getattr__(self, name: str) -> object:
        if name not in Rule.__slots__:
            raise AttributeError(name)
        rule = self._bring()
        for slot in Rule.__slots__:
            setattr(self, slot, getattr(rule, slot))
        return cast("object", object.__getattribute__(self, name))


def stamp(path: str) -> tuple[int, int]:
    """What changes when a file does."""
    found = os.stat(path)
    return found.st_mtime_ns, found.st_size


def remembered(folder: str) -> Index:
    """What is remembered of the pack in `folder`; nothing where that cannot be read."""
    try:
        with open(_file(folder), "rb") as file:
            found = marshal.load(file)  # noqa: S302  # beside the .pyc files, as trusted as they are
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return cast("Index", found) if isinstance(found, dict) else {}


def remember(folder: str, index: Index) -> None:
    """Keeps what is known of a pack, where Python may keep its own; elsewhere the next run imports all rules again."""
    if sys.dont_write_bytecode:
        return
    file = _file(folder)
    part = f"{file}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(part, "wb") as out:
            marshal.dump(index, out)
        os.replace(part, file)
        return
    with suppress(OSError):
        os.unlink(part)


def _file(folder: str) -> str:
    return os.path.join(folder, "__pycache__", f"pack.{sys.implementation.cache_tag}.index")
