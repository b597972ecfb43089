"""Which verbs the command line has, and what becomes of anything that goes wrong under them."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from attrlint import __version__
from attrlint.errors import AttrlintError, UsageError, nearest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

#: Each is a module of this folder, imported when it is used.
VERBS = ("check", "baseline", "quotes", "sources", "audit", "explain", "rules", "new", "test", "config", "models", "engines")


class Verb(Protocol):
    """What a verb's module holds."""

    HELP: str

    def arguments(self, parser: "ArgumentParser") -> None:
        """Adds the verb's options to `parser`."""
        ...

    def run(self, args: "Namespace") -> int:
        """Does it; returns the exit code."""
        ...


def run() -> int:
    """The console entry: `main` on this process's arguments."""
    # An article holds no cycles and goes when it is done. The collector would walk it again and again to find that out:
    # a quarter of a batch's time, 5 ms of a start.
    gc.disable()
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough: `attrlint check … | head`
        _drop_output()
        return 141
    except OSError as error:  # a full disk, a lost terminal; files that cannot be read are told by name long before
        _drop_output()
        sys.stderr.write(f"attrlint: the report cannot be written: {(error.strerror or str(error)).lower()}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return 130
    sys.stderr.flush()
    os._exit(code)  # everything is written; Python would take every module down first, for 6 ms, and walk what is left, for 15


def _drop_output() -> None:
    """What is still to be written goes nowhere: Python would try again on leaving, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(argv: Sequence[str]) -> int:
    """Runs one command line and returns its exit code; what the user can mend is told on standard error, with code 2."""
    try:
        return _dispatch(argv)
    except AttrlintError as error:
        print(f"attrlint: {error}", file=sys.stderr)
        return 2


def open_standard_output(*, utf8: bool) -> None:
    """Programs are promised UTF-8; a terminal gets what it can show, and a letter it cannot is no fault."""
    reconfigure = cast("Callable[..., None] | None", getattr(sys.stdout, "reconfigure", None))  # a script may have put its own stream there
    if reconfigure:
        if utf8:
            reconfigure(encoding="utf-8", errors="replace", newline="")  # and the line ends that their format has
        else:
            reconfigure(errors="replace")


def _dispatch(argv: Sequence[str]) -> int:
    name, *rest = argv or ("",)
    match name:
        case "--version" | "-V":
            print(f"attrlint {__version__}")
            return 0
        case "--help" | "-h" | "help":
            print(_help())
            return 0
        case "":
            raise UsageError("wanted a verb: attrlint check story.txt; see attrlint --help")
        case _ if name in VERBS:
            return _run(name, rest)
        case _ if os.path.exists(name):
            raise UsageError(f"{name!r} is a path, not a verb; wanted attrlint check {name}")
        case _:
            what = "option" if name.startswith("-") else "verb"
            raise UsageError(f"unknown {what} {name!r}{nearest(name, (*VERBS, '--version', '--help'))}; see attrlint --help")


def _run(name: str, argv: Sequence[str]) -> int:
    from attrlint.cli.options import Parser  # `--version` needs no argparse

    verb = _verb(name)
    parser = Parser(f"attrlint {name}", verb.HELP)
    verb.arguments(parser)
    return verb.run(parser.read(argv))


def _verb(name: str) -> Verb:
    return cast("Verb", import_module(f"attrlint.cli.{name}"))


def _help() -> str:
    verbs = "\n".join(f"  {name:<8}  {_verb(name).HELP}" for name in VERBS)
    return f"usage: attrlint VERB …\n\nthe linter that knows who said what\n\n{verbs}\n\nattrlint VERB --help tells the options of a verb"
