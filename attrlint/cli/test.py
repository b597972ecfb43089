"""How `attrlint test` is asked: whether the rules of a pack do what their examples say."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from attrlint.config.model import Loaded
from attrlint.language.embedded.engine import Embedded
from attrlint.packs.examples import Example, Outcome, long_cases, outcome, own, told
from attrlint.packs.load import load

HELP = "run the examples of a pack's rules"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `test` to `parser`."""
    parser.add_argument("packs", nargs="+", metavar="PACK", help="a folder of rules")


def run(args: argparse.Namespace) -> int:
    """Runs each rule alone on its examples and on the long cases beside it; 1 where one is wrong."""
    folders: list[str] = args.packs
    results = [_tried(folder) for folder in folders]
    return int(not all(results))


def _tried(folder: str) -> bool:
    """Tries one pack and prints what was wrong, then the count."""
    rules = load(Path(folder))
    engine = Embedded()
    outcomes = [outcome(loaded, example, engine) for loaded in rules for example in _examples(loaded)]
    wrong = [result for result in outcomes if not result.right]
    for result in wrong:
        print(told(result))
    pack = Path(folder).resolve().name
    print(f"{pack}: {_count(len(rules), 'rule')}, {_count(len(outcomes), 'example')}, {len(wrong)} wrong")
    for loaded in _untried(rules, outcomes):
        print(f"{pack}: {loaded.rule.code} {loaded.name} has no bad example; what should it find?")
    return not wrong


def _examples(loaded: Loaded) -> Iterator[Example]:
    yield from own(loaded)
    beside = Path(loaded.path).with_suffix(".md")
    if beside.is_file():
        yield from long_cases(beside)


def _untried(rules: tuple[Loaded, ...], outcomes: list[Outcome]) -> Iterator[Loaded]:
    tried = {result.loaded.rule.code for result in outcomes if result.example.wanted}
    return (loaded for loaded in rules if loaded.rule.code not in tried)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' * (number != 1)}"
