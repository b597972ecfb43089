"""How a command line is read, and how a wrong one is answered: with the nearest right word."""

import argparse
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NoReturn, TypeVar

from attrlint.errors import UsageError, nearest

E = TypeVar("E", bound=StrEnum)


class Help(argparse.HelpFormatter):
    """Help at 80 columns. argparse, asked to find out, would import shutil and with it four ways to compress, 5 ms."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=80)


class Parser(argparse.ArgumentParser):
    """Raises UsageError where argparse would print its usage and leave."""

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(prog=prog, description=description, formatter_class=Help, allow_abbrev=False)

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """The options in `argv`. Raises UsageError that names what was not known, and the nearest that is."""
        args, extra = self.parse_known_intermixed_args(argv)  # options may stand between paths
        if extra:
            known = nearest(extra[0].partition("=")[0], self._option_string_actions) if extra[0].startswith("-") else ""
            raise UsageError(f"unknown argument {extra[0]!r}{known}; see {self.prog} --help")
        return args

    def error(self, message: str) -> NoReturn:
        """Raises UsageError."""
        raise UsageError(f"{message}; see {self.prog} --help")


def one_of(kind: type[E]) -> Callable[[str], E]:
    """A converter to a member of `kind`, for `type=`; an unknown name is answered with the nearest."""

    def convert(said: str) -> E:
        try:
            return kind(said)
        except ValueError:
            raise argparse.ArgumentTypeError(f"unknown {said!r}; wanted {', '.join(kind)}{nearest(said, kind)}") from None

    return convert


def listed(said: str) -> list[str]:
    """The entries of `A,B`; with `action="extend"` an option may be given again."""
    return [entry for part in said.split(",") if (entry := part.strip())]


def count(said: str) -> int:
    """A number that is not negative."""
    if not said.isdecimal():
        raise argparse.ArgumentTypeError(f"found {said!r}, wanted a number")
    return int(said)
