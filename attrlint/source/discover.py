"""Which files the paths of a command line stand for, and in which order."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from attrlint.errors import ReadError, UsageError

#: Suffixes, in lower case, that a walk through a folder takes up: those that are copy, as most .xml and .json is not.
SUFFIXES = (
    ".txt", ".text", ".md", ".markdown", ".mdx", ".mkd", ".html", ".htm", ".xhtml", ".docx", ".rtf", ".aml", ".archieml", ".wxr", ".nitf",
    ".ans", ".ninjs",
)  # fmt: skip

#: Folders that hold no copy; hidden ones (`.git`, `.venv` …) are passed over by their dot.
PASSED_OVER = frozenset({"node_modules", "__pycache__"})

#: The path that stands for standard input.
STDIN = "-"


class Found(NamedTuple):
    """The files to read, each once, in order; and for each folder that could not be listed an error that says why."""

    files: tuple[str, ...]
    unread: tuple[ReadError, ...]


def discover(paths: Iterable[str], *, exclude: Sequence[str] = ()) -> Found:
    """The files that `paths` name, in the order of the command line, folders walked in the order of names.

    A file that is named is taken whatever its suffix, and `-` as it is. In folders, SUFFIXES decide, and the globs
    `exclude` leave out what they match: a name (`*.old.md`, `archive`) or a path from the folder down
    (`drafts/2019/*`; `*` runs over slashes). Links to folders are not followed. Raises UsageError for a missing path.
    """
    files: dict[str, str] = {}
    unread: list[ReadError] = []
    excluded = _excluder(exclude)
    for path in paths:
        if path == STDIN:
            files.setdefault(STDIN, STDIN)
        elif os.path.isdir(path):
            for file in _walk(path, excluded, unread):
                files.setdefault(os.path.normpath(file), file.removeprefix("./"))
        elif os.path.lexists(path):
            files.setdefault(os.path.normpath(path), path)
        else:
            raise UsageError(f"{path}: no such file or folder{_nearest(path)}")
    return Found(tuple(files.values()), tuple(unread))


def _excluder(globs: Sequence[str]) -> Callable[[str], object]:
    if not globs:
        return _nothing
    import fnmatch
    import re

    return re.compile("|".join(fnmatch.translate(glob.removeprefix("./").rstrip("/")) for glob in globs)).match


def _nothing(_: str) -> None:
    return None


def _walk(top: str, excluded: Callable[[str], object], unread: list[ReadError]) -> Iterator[str]:
    # A stack, not recursion: a path may be deeper than Python's call stack.
    stack: list[tuple[str, str | None]] = [(top, "")]  # the path, and for a folder its way down from `top`
    while stack:
        path, way = stack.pop()
        if way is None:
            yield path
            continue
        try:
            with os.scandir(path) as listed:
                entries = sorted(listed, key=_name, reverse=True)
        except OSError as error:
            unread.append(ReadError(f"{path}: cannot be listed: {(error.strerror or str(error)).lower()}"))
            continue
        for entry in entries:
            name = entry.name
            if name.startswith(".") or excluded(name) or excluded(way + name):
                continue
            if entry.is_dir(follow_symlinks=False):
                if name not in PASSED_OVER:
                    stack.append((entry.path, f"{way}{name}/"))
            elif name.lower().endswith(SUFFIXES) and entry.is_file():
                stack.append((entry.path, None))


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _nearest(path: str) -> str:
    import difflib

    folder, name = os.path.split(os.path.normpath(path))
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return ""
    near = difflib.get_close_matches(name, sorted(names), n=1)
    return f"; did you mean {os.path.join(folder, near[0])}?" if near else ""
