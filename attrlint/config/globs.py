"""Which files a pattern of a configuration means."""

import os
import re
from collections.abc import Callable, Iterable

PIECE = re.compile(r"\*\*/|\*\*|\*|\?|\[!?[^\]/]+\]|.", re.DOTALL)


def matcher(patterns: Iterable[str], folder: str) -> Callable[[str], bool]:
    """Whether a path is meant by one of `patterns`, which are relative to `folder`.

    A pattern without `/` means a file or folder of that name anywhere; one with `/` begins at `folder`, and means all
    that is in it if it is a folder. `*` and `?` stop at `/`, `**` does not.
    """
    alternatives = [_expression(pattern) for pattern in patterns]
    if not alternatives:
        return lambda path: False  # noqa: ARG005  # no pattern, no file
    meant = re.compile("|".join(alternatives)).fullmatch

    def matches(path: str) -> bool:
        return meant(os.path.relpath(path, folder).replace(os.sep, "/")) is not None

    return matches


def _expression(pattern: str) -> str:
    body = pattern.strip("/")
    pieces = "".join(_piece(found[0]) for found in PIECE.finditer(body.removeprefix("./")))
    return f"{'' if '/' in pattern.rstrip('/') else '(?:.*/)?'}(?:{pieces})(?:/.*)?"


def _piece(piece: str) -> str:
    match piece:
        case "**/":
            return "(?:.*/)?"
        case "**":
            return ".*"
        case "*":
            return "[^/]*"
        case "?":
            return "[^/]"
        case _ if piece.startswith("[") and len(piece) > 1:
            inner = piece[1:-1]
            return f"[{'^' if inner.startswith('!') else ''}{re.escape(inner.removeprefix('!')).replace(chr(92) + '-', '-')}]"
        case _:
            return re.escape(piece)
