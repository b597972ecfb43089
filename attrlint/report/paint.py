"""When a report is in colour, and which colour means what."""

import os
from enum import StrEnum
from typing import TextIO, assert_never

from attrlint.rule import Level


class Color(StrEnum):
    """What `--color` may say."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def wanted(color: Color, out: TextIO) -> bool:
    """Whether to colour what goes to `out`: NO_COLOR and FORCE_COLOR (any value but none) decide before the terminal does."""
    match color:
        case Color.ALWAYS:
            return True
        case Color.NEVER:
            return False
        case Color.AUTO:
            if os.environ.get("NO_COLOR"):
                return False
            return bool(os.environ.get("FORCE_COLOR")) or (out.isatty() and os.environ.get("TERM") != "dumb")
        case _:
            assert_never(color)


class Paint:
    """Dresses words for a terminal, or leaves them as they are."""

    __slots__ = ("_on",)

    def __init__(self, *, on: bool) -> None:
        self._on = on

    def level(self, level: Level, text: str) -> str:
        """In the colour of the level."""
        match level:
            case Level.ERROR:
                return self._dressed("1;31", text)
            case Level.WARNING:
                return self._dressed("1;33", text)
            case Level.NOTE:
                return self._dressed("1;36", text)
            case _:
                assert_never(level)

    def strong(self, text: str) -> str:
        """What the eye looks for first."""
        return self._dressed("1", text)

    def faint(self, text: str) -> str:
        """What is there for whoever wants it."""
        return self._dressed("2", text)

    def _dressed(self, style: str, text: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._on and text else text
