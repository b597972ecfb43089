"""How a command line names drafts: files, folders, and what comes in by standard input."""

import argparse
import sys

from attrlint.cli.options import one_of
from attrlint.config.resolve import Resolver
from attrlint.errors import UsageError
from attrlint.formats.choose import Format
from attrlint.lint.desk import Draft
from attrlint.lint.drafts import Gathered, gather
from attrlint.source.discover import STDIN


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options that every verb on drafts has."""
    places(parser)
    parser.add_argument("--engine", metavar="NAME", help="what reads the language: embedded (the one that comes with attrlint), stanza")


def places(parser: argparse.ArgumentParser) -> None:
    """Those that say which drafts, and how they are read."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--stdin-filename", metavar="NAME", help="what to call standard input: decides its format and its configuration")
    parser.add_argument("--input-format", type=one_of(Format), metavar="FORMAT", help=f"{', '.join(Format)}, whatever the suffix says")
    parser.add_argument("--original", action="store_true", help="Word drafts as they were before their tracked changes (as accepted)")
    parser.add_argument("--config", metavar="FILE", help="this configuration in place of the nearest attrlint.toml")


def gathered(args: argparse.Namespace, resolver: Resolver) -> Gathered:
    """The drafts that `args` name. Raises UsageError where no path is given, or one is not there."""
    paths: list[str] = args.paths
    if not paths:
        raise UsageError("wanted a path: a draft, a folder of drafts, or - for standard input")
    if STDIN in paths:
        return gather(paths, resolver, stdin=Draft(args.stdin_filename or "<stdin>", sys.stdin.buffer.read()))
    if args.stdin_filename:
        raise UsageError("found --stdin-filename but no - among the paths; wanted both")
    return gather(paths, resolver)
