"""How `attrlint new` is asked: a rule that works at once, to be made into the one you want."""

import argparse
import os
import re
from pathlib import Path

from attrlint.errors import UsageError
from attrlint.packs.load import builtin, is_code, load, together
from attrlint.packs.model import Loaded
from attrlint.packs.places import from_here
from attrlint.packs.sketch import long_cases, phrases, python

HELP = "begin a rule that works at once: its file with examples, in Python or, without any, in TOML"
NAME = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
#: A letter that no rule of attrlint will ever have, so that a house rule never meets one.
HOUSE_LETTER = "H"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `new` to `parser`."""
    parser.add_argument("rule", metavar="FAMILY/NAME", help="as in sources/unnamed-neighbour")
    parser.add_argument("--pack", default="desk_rules", metavar="FOLDER", help="the pack to put it in (desk_rules)")
    parser.add_argument("--toml", action="store_true", help="a rule without Python: phrases, and the question they raise")
    parser.add_argument("--code", metavar="CODE", help="a capital and three digits (the next free one)")


def run(args: argparse.Namespace) -> int:
    """Writes the files; never over another."""
    family, _, name = str(args.rule).partition("/")
    if not (NAME.fullmatch(family) and NAME.fullmatch(name)):
        raise UsageError(f"found {args.rule!r}, wanted FAMILY/NAME in small letters, as in sources/unnamed-neighbour")
    pack = Path(args.pack)
    rules = _known(pack)
    code = _code(args.code, family, pack, rules)
    file = pack / family.replace("-", "_") / f"{name.replace('-', '_')}.{'toml' if args.toml else 'py'}"
    texts = {file: phrases(code)} if args.toml else {file: python(code), _cases(pack, file): long_cases()}
    for path in texts:
        if path.exists():
            raise UsageError(f"{path} is there already; wanted a new name")
    for loaded in rules:
        if loaded.name == file.stem.replace("_", "-"):
            raise UsageError(f"the name {loaded.name!r} is taken by {from_here(loaded.path)}; wanted a new name")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path)
    print(f"try it: attrlint test {pack}")
    return 0


def _known(pack: Path) -> tuple[Loaded, ...]:
    """All rules that the new one must differ from: ours, and the pack's own."""
    if not pack.is_dir() or str(pack.resolve()) == os.path.realpath(builtin()):
        return load(builtin())
    return together((load(builtin()), load(pack)))


def _code(asked: str | None, family: str, pack: Path, rules: tuple[Loaded, ...]) -> str:
    taken = {loaded.rule.code: loaded for loaded in rules}
    if asked is None:
        own = [loaded for loaded in rules if Path(loaded.path).is_relative_to(pack.resolve())]
        letters = [loaded.rule.code[0] for loaded in own if loaded.family == family.replace("-", "_")]
        letter = letters[0] if letters else HOUSE_LETTER
        numbers = [int(code[1:]) for code in taken if code[0] == letter]
        code = f"{letter}{max(numbers, default=100) + 1:03}"
    else:
        code = asked.upper()
    if not is_code(code):
        raise UsageError(f"--code: found {code!r}, wanted a capital and three digits, as in H101")
    if code in taken:
        raise UsageError(f"--code: {code} is taken by {from_here(taken[code].path)}")
    return code


def _cases(pack: Path, file: Path) -> Path:
    """Where the long cases go: beside a house's rule, and among the tests for one of ours."""
    if str(pack.resolve()) == os.path.realpath(builtin()):
        return pack.resolve().parent / "tests" / "rules" / file.parent.name / f"{file.stem}.md"
    return file.with_suffix(".md")
