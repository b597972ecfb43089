"""How `attrlint config` is asked: what holds for a file, and who said so."""

import argparse

from attrlint.config.resolve import Resolver
from attrlint.config.show import lines

HELP = "show the configuration that holds for a file, and where each value was said"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `config` to `parser`."""
    parser.add_argument("--show", required=True, metavar="PATH", help="the draft to show it for; it need not be there")
    parser.add_argument("--config", metavar="FILE", help="this configuration in place of the nearest attrlint.toml")


def run(args: argparse.Namespace) -> int:
    """Prints it as TOML."""
    for line in lines(Resolver(config=args.config), args.show):
        print(line.rstrip())
    return 0
