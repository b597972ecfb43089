"""How `attrlint rules` is asked: which rules there are, or which a profile keeps on."""

import argparse
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import assert_never

from attrlint.cli.main import open_standard_output
from attrlint.cli.options import one_of
from attrlint.config.model import Loaded
from attrlint.config.resolve import Resolver
from attrlint.packs.pages import Page, page
from attrlint.packs.select import in_profile, level_in
from attrlint.report import screen
from attrlint.rule import Profile

HELP = "list the rules, or those that a profile keeps on"


class Layout(StrEnum):
    """What `--format` may say."""

    TEXT = "text"
    JSON = "json"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `rules` to `parser`."""
    add = parser.add_argument
    add("--profile", type=one_of(Profile), metavar="NAME", help=f"only the rules of {', '.join(Profile)}")
    add("--format", type=one_of(Layout), default=Layout.TEXT, metavar="FORMAT", help=f"{', '.join(Layout)} (text)")
    add("--config", metavar="FILE", help="this configuration in place of the nearest attrlint.toml")
    add("--pack", action="append", default=[], metavar="FOLDER", help="a folder of house rules; may be given again")


def run(args: argparse.Namespace) -> int:
    """Prints the table, in order of code."""
    resolver = Resolver(config=args.config, packs=args.pack)
    profile: Profile | None = args.profile
    layout: Layout = args.format
    rules = [loaded for loaded in resolver.house(resolver.file("-")).rules if profile is None or in_profile(loaded, profile)]
    pages = [_under(loaded, profile) for loaded in rules]
    open_standard_output(utf8=layout is Layout.JSON)
    match layout:
        case Layout.TEXT:
            # Cut to the screen, and whole for a pipe, so that grep finds what it looks for.
            for line in _table(pages, screen.columns(sys.stdout) if sys.stdout.isatty() else None):
                print(line)
            return 0
        case Layout.JSON:
            print(_json(rules, pages))
            return 0
    assert_never(layout)


def _under(loaded: Loaded, profile: Profile | None) -> Page:
    """The page, with the level that the rule has under `profile`."""
    return page(loaded) if profile is None else page(loaded)._replace(level=str(level_in(loaded, profile)))


def _table(pages: Iterable[Page], width: int | None) -> list[str]:
    rows = [(one.code, one.name, one.level, one.profile, one.title) for one in pages]
    names = max((len(row[1]) for row in rows), default=0)
    lines = [f"{code}  {name:<{names}}  {level:<7}  {profile:<7}  {title}" for code, name, level, profile, title in rows]
    return [line if width is None or len(line) <= width else line[: width - 1].rstrip() + "…" for line in lines]


def _json(rules: list[Loaded], pages: list[Page]) -> str:
    import json

    records = [
        {
            "code": one.code,
            "name": one.name,
            "level": one.level,
            "profile": one.profile,
            "family": one.family,
            "pack": loaded.pack,
            "title": one.title,
            "options": {option.name: option.description for option in one.options},
        }
        for loaded, one in zip(rules, pages, strict=True)
    ]
    return json.dumps(records, ensure_ascii=False, indent=2)
