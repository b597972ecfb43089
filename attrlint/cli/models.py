"""How `attrlint models` is asked: which models the engine stanza reads with, where they are, and how they come there."""

import argparse
from enum import StrEnum
from typing import assert_never

from attrlint.cli.options import one_of
from attrlint.config.resolve import Resolver
from attrlint.language import models

HELP = "install, list or find the models of the engine stanza"


class Deed(StrEnum):
    """What can be done."""

    INSTALL = "install"
    LIST = "list"
    PATH = "path"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `models` to `parser`."""
    add = parser.add_argument
    add(
        "deed",
        type=one_of(Deed),
        metavar="install|list|path",
        help="download them, list those that are there, or say where they are looked for",
    )
    add("--lang", default=models.LANGUAGE, metavar="CODE", help="the language, for install and list (en, the one that attrlint reads)")
    add("--dir", metavar="FOLDER", help=f"in place of models-dir in the configuration, {models.VARIABLE}, or the folder of stanza")
    add("--config", metavar="FILE", help="this configuration in place of the nearest attrlint.toml")


def run(args: argparse.Namespace) -> int:
    """Does it; 0, or 1 where a model that reading takes is missing from the list."""
    deed: Deed = args.deed
    language: str = args.lang
    folder = args.dir or _folder(args.config)
    match deed:
        case Deed.PATH:
            print(folder)
            return 0
        case Deed.LIST:
            return _list(folder, language)
        case Deed.INSTALL:
            from attrlint.language import stanza  # a list needs no package

            stanza.download(language, folder)
            return _list(folder, language)
    assert_never(deed)


def _folder(config: str | None) -> str:
    told = Resolver(config=config).settings("-").models_dir
    if told is not None:
        return told
    from attrlint.language import stanza  # only it knows where Stanza keeps its own

    return stanza.default_folder()


def _list(folder: str, language: str) -> int:
    """Prints a line a model; answers whether one is missing that reading takes."""
    found = models.installed(folder, language)
    print(folder)
    for model in found:
        size = "missing" if model.size is None else f"{model.size / 1e6:,.1f} MB"
        print(f"  {model.language}  {model.processor:<8}  {size:>10}  {model.name}")
    ready = {model.processor for model in found if model.size is not None}
    missing = [processor for processor in models.WANTED if processor not in ready]
    if missing:
        print(f"  not ready, for want of {', '.join(missing)}; {models.mend(folder)}")
    return int(bool(missing))
