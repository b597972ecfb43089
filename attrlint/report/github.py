"""What GitHub's runner makes annotations of: workflow commands, ten of a kind."""

from collections.abc import Iterator
from typing import assert_never

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.asked import asked
from attrlint.report.paths import in_repository
from attrlint.report.tally import Tally, counted
from attrlint.rule import Level

#: GitHub takes this many of each kind from a step and drops the rest without a word.
LIMIT = 10


class GitHub:
    """Errors first. What is over the limit is printed as plain lines as it comes, and counted at the end."""

    __slots__ = ("_commands", "_over")

    def __init__(self) -> None:
        self._commands: dict[Level, list[str]] = {Level.ERROR: [], Level.WARNING: [], Level.NOTE: []}
        self._over: dict[Level, int] = dict.fromkeys(Level, 0)

    def file(self, checked: Checked) -> Iterator[str]:
        """The lines of this file that are over the limit; the commands wait for the end."""
        for diagnostic in checked.diagnostics:
            kept = self._commands[diagnostic.level]
            if len(kept) < LIMIT:
                kept.append(_command(diagnostic))
            else:
                self._over[diagnostic.level] += 1
                yield _line(diagnostic)

    def close(self, tally: Tally) -> Iterator[str]:
        """The commands, what they leave out, and the verdict."""
        for commands in self._commands.values():
            yield from commands
        over = ", ".join(counted(self._over[level], f"more {level}") for level in self._commands if self._over[level])
        if over:
            yield f"attrlint: {over} in the log alone: GitHub shows {LIMIT} of a kind from a step\n"
        yield f"attrlint: {tally.verdict()}\n"


def _command(diagnostic: Diagnostic) -> str:
    start, end = diagnostic.start, diagnostic.end
    place = {"file": in_repository(diagnostic.path), "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:  # columns over several lines are not taken
        place |= {"col": str(start.column), "endColumn": str(end.column)}
    place["title"] = f"{diagnostic.code} {diagnostic.name}"
    properties = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    return f"::{_kind(diagnostic.level)} {properties}::{_message(asked(diagnostic))}\n"


def _line(diagnostic: Diagnostic) -> str:
    # A line that began with `::` would be a command, and a line end in a path would let it.
    path = diagnostic.path.replace("\r", "%0D").replace("\n", "%0A")
    place = f"{path}:{diagnostic.start.line}:{diagnostic.start.column}"
    return f"- {place}: {diagnostic.level} {diagnostic.code} {diagnostic.name}: {_message(diagnostic.message)}\n"


def _kind(level: Level) -> str:
    match level:
        case Level.ERROR:
            return "error"
        case Level.WARNING:
            return "warning"
        case Level.NOTE:
            return "notice"
        case _:
            assert_never(level)


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
