"""How `attrlint explain` is asked: the page of a rule, or of a family of them."""

import argparse
import sys
from enum import StrEnum

from attrlint.cli.main import open_standard_output
from attrlint.cli.options import one_of
from attrlint.config.model import Loaded
from attrlint.config.resolve import Resolver
from attrlint.errors import UsageError, nearest
from attrlint.packs import families
from attrlint.packs.families import Family
from attrlint.packs.pages import markdown, page, ruled, terminal
from attrlint.packs.select import known
from attrlint.report import paint, screen
from attrlint.report.paint import Color

HELP = "show a rule's page: what it asks, why, and when to leave it be; or a family's"
#: No line of a page is longer: long lines are hard to read.
WIDEST = 80


class Layout(StrEnum):
    """What `--format` may say."""

    TEXT = "text"
    MARKDOWN = "markdown"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `explain` to `parser`."""
    add = parser.add_argument
    add("rule", metavar="RULE", help="a code (Q101), a name (unattributed-quote) or a family (quotations, Q)")
    add("--format", type=one_of(Layout), default=Layout.TEXT, metavar="FORMAT", help=f"{', '.join(Layout)} (text)")
    add("--config", metavar="FILE", help="this configuration in place of the nearest attrlint.toml")
    add("--pack", action="append", default=[], metavar="FOLDER", help="a folder of house rules; may be given again")
    add("--color", type=one_of(Color), default=Color.AUTO, metavar="WHEN", help=f"{', '.join(Color)} (auto: on a terminal)")


def run(args: argparse.Namespace) -> int:
    """Prints the page, with the house's own words on the rule."""
    resolver = Resolver(config=args.config, packs=args.pack)
    house = resolver.house(resolver.file("-"))
    colour = paint.wanted(args.color, sys.stdout)
    width = min(screen.columns(sys.stdout), WIDEST)
    layout: Layout = args.format
    open_standard_output(utf8=layout is Layout.MARKDOWN)
    found = _found(args.rule, house.rules)
    if isinstance(found, Family):
        text = families.terminal(found, width=width, colour=colour) if layout is Layout.TEXT else families.markdown(found)
    else:
        shown = ruled(page(found), house.ruling(found))
        text = terminal(shown, width=width, colour=colour) if layout is Layout.TEXT else markdown(shown)
    print(text, end="")
    return 0


def _found(asked: str, rules: tuple[Loaded, ...]) -> Loaded | Family:
    for loaded in rules:
        if asked.upper() == loaded.rule.code or asked == loaded.name:
            return loaded
    for family in families.families(rules):
        if asked == family.name or asked.upper() in family.letters:
            return family
    raise UsageError(f"unknown rule {asked!r}{nearest(asked, known(asked, rules))}; attrlint rules lists them all")
