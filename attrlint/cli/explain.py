"""How `attrlint explain` is asked: the page of a rule."""

import argparse
import sys
from enum import StrEnum
from typing import assert_never

from attrlint.cli.main import open_standard_output
from attrlint.cli.options import one_of
from attrlint.config.model import Loaded
from attrlint.config.resolve import Resolver
from attrlint.errors import UsageError, nearest
from attrlint.packs.pages import markdown, page, ruled, terminal
from attrlint.packs.select import known
from attrlint.report import paint, screen
from attrlint.report.paint import Color

HELP = "show a rule's page: what it asks, why, and when to leave it be"
#: No line of a page is longer: long lines are hard to read.
WIDEST = 80


class Layout(StrEnum):
    """What `--format` may say."""

    TEXT = "text"
    MARKDOWN = "markdown"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `explain` to `parser`."""
    add = parser.add_argument
    add("rule", metavar="RULE", help="a code (Q101) or a name (unattributed-quote)")
    add("--format", type=one_of(Layout), default=Layout.TEXT, metavar="FORMAT", help=f"{', '.join(Layout)} (text)")
    add("--config", metavar="FILE", help="this configuration in place of the nearest attrlint.toml")
    add("--pack", action="append", default=[], metavar="FOLDER", help="a folder of house rules; may be given again")
    add("--color", type=one_of(Color), default=Color.AUTO, metavar="WHEN", help=f"{', '.join(Color)} (auto: on a terminal)")


def run(args: argparse.Namespace) -> int:
    """Prints the page, with the house's own words on the rule."""
    resolver = Resolver(config=args.config, packs=args.pack)
    house = resolver.house(resolver.file("-"))
    loaded = _rule(args.rule, house.rules)
    shown = ruled(page(loaded), house.ruling(loaded))
    layout: Layout = args.format
    open_standard_output(utf8=layout is Layout.MARKDOWN)
    match layout:
        case Layout.TEXT:
            width = min(screen.columns(sys.stdout), WIDEST)
            print(terminal(shown, width=width, colour=paint.wanted(args.color, sys.stdout)), end="")
            return 0
        case Layout.MARKDOWN:
            print(markdown(shown), end="")
            return 0
    assert_never(layout)


def _rule(asked: str, rules: tuple[Loaded, ...]) -> Loaded:
    for loaded in rules:
        if asked.upper() == loaded.rule.code or asked == loaded.name:
            return loaded
    raise UsageError(f"unknown rule {asked!r}{nearest(asked, known(asked, rules))}; attrlint rules lists them all")
