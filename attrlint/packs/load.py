"""Which rules a folder holds: families are its folders, rules the files in them."""

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache, partial
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import ModuleType
from typing import NamedTuple, cast

from attrlint.errors import ConfigError
from attrlint.packs.deferred import Deferred, Index, remember, remembered, stamp
from attrlint.packs.model import Loaded, Ruling
from attrlint.packs.places import from_here, nearest_path
from attrlint.rule import Level, Profile, Rule


class RuleFile(NamedTuple):
    """A file of a pack that declares a rule."""

    family: str  # "" in the root of a flat pack
    stem: str
    suffix: str
    path: str


def builtin() -> str:
    """The folder of the first pack: `attrlint/rules` in a wheel, else `rules` beside the package."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "rules")


def load(folder: str | os.PathLike[str], *, deferred: bool = False) -> tuple[Loaded, ...]:
    """The rules of the pack in `folder`, in order of code. A folder is loaded once a run.

    `deferred`: rules that an earlier run has seen are imported when first asked for; a fault in one is told only then.

    Raises ConfigError, with file and line, for a folder that is not there and for a rule that is not one.
    """
    return _load(os.path.realpath(folder), deferred=deferred)


def together(packs: Iterable[tuple[Loaded, ...]]) -> tuple[Loaded, ...]:
    """The rules of several packs in order of code. Raises ConfigError if two have one code or one name."""
    by_code: dict[str, Loaded] = {}
    by_name: dict[str, Loaded] = {}
    for loaded in (one for pack in packs for one in pack):
        first = by_code.setdefault(loaded.rule.code, loaded)
        if first is not loaded:
            raise ConfigError(
                f"{from_here(loaded.path)}: code {loaded.rule.code} is taken by {from_here(first.path)}; every rule needs a code of its own"
            )
        first = by_name.setdefault(loaded.name, loaded)
        if first is not loaded:
            raise ConfigError(f"{from_here(loaded.path)}: the name '{loaded.name}' is taken by {from_here(first.path)}; rename the file")
    return tuple(by_code[code] for code in sorted(by_code))


def is_code(code: str) -> bool:
    """Whether `code` is a capital and three digits."""
    return len(code) == 4 and code.isascii() and code[0].isupper() and code[1:].isdecimal()


def files(folder: str) -> Iterator[RuleFile]:
    """The rule files of a pack, sorted: those in its root, then family by family."""
    with os.scandir(folder) as entries:
        inside = sorted((entry.name, entry.is_dir()) for entry in entries)
    for name, _ in inside:
        yield from _rule_file(folder, "", name)
    for family, is_folder in inside:
        if is_folder and family[0] not in "._":
            for name in sorted(os.listdir(f"{folder}{os.sep}{family}")):
                yield from _rule_file(folder, family, name)


def _rule_file(folder: str, family: str, name: str) -> Iterator[RuleFile]:
    stem, suffix = os.path.splitext(name)
    if suffix in (".py", ".toml") and name[0] not in "._" and name != "lexicon.toml":
        yield RuleFile(family, stem, suffix, os.path.join(folder, family, name))


@cache
def _load(folder: str, *, deferred: bool) -> tuple[Loaded, ...]:
    if not os.path.isdir(folder):
        raise ConfigError(f"{from_here(folder)}: no such pack folder{nearest_path(folder)}")
    pack = os.path.basename(folder)
    root = _package(f"attrlint_pack_{''.join(letter if letter.isalnum() else '_' for letter in pack)}", folder)
    found: list[Loaded] = []
    known = remembered(folder) if deferred else {}
    index: Index = {}
    for file in files(folder):
        place = f"{file.family}/{file.stem}{file.suffix}"
        entry = known.get(place)
        if entry is not None and entry[:2] == stamp(file.path):
            index[place] = entry
            rule: Rule[object] = Deferred(*entry[2:], partial(_rule, root, folder, file))
        else:
            rule = _rule(root, folder, file)
            index[place] = (*stamp(file.path), rule.code, str(rule.level), str(rule.profile))
        found.append(Loaded(rule, file.stem.replace("_", "-"), file.family or pack, pack, file.path))
    if deferred and index != known:
        remember(folder, index)
    return together((tuple(found),))


def _rule(root: str, folder: str, file: RuleFile) -> Rule[object]:
    rule = _phrases(file.path) if file.suffix == ".toml" else _imported(root, folder, file)
    _inspect(rule, file.path)
    return rule


def _package(wanted: str, folder: str) -> str:
    """The name of a package of the modules in `folder`: it lets a rule file import `_words.py` beside it."""
    name, count = wanted, 1
    while (package := sys.modules.get(name)) is not None and package.__path__ != [folder]:  # another folder of the same name
        count += 1
        name = f"{wanted}_{count}"
    if package is None:
        sys.modules[name] = package = ModuleType(name)
        package.__path__ = [folder]
    return name


def _phrases(path: str) -> Rule[object]:
    from attrlint.packs.phrases import rule_of  # only packs with phrase rules pay for it

    return rule_of(path)


def _imported(root: str, folder: str, file: RuleFile) -> Rule[object]:
    path = file.path
    try:
        module = _module(root, folder, file)
    except SyntaxError as error:
        raise ConfigError(f"{from_here(error.filename or path)}:{error.lineno or 1}: not Python: {error.msg}") from error
    except ConfigError:
        raise
    except (Exception, SystemExit) as error:
        raise ConfigError(f"{_fault(error, folder, path)}: cannot be loaded: {type(error).__name__}: {error}") from error
    rules = [cast("Rule[object]", value) for value in vars(module).values() if isinstance(value, Rule)]
    own = [rule for rule in rules if rule.check.__module__ == module.__name__]
    match own:
        case [rule]:
            return rule
        case []:
            raise ConfigError(f"{from_here(path)}: no rule in it; wanted one function under @rule(…), or a name that begins with _")
        case _:
            codes = ", ".join(rule.code for rule in own)
            raise ConfigError(f"{from_here(path)}: {len(own)} rules in it ({codes}); wanted one rule a file")


def _module(root: str, folder: str, file: RuleFile) -> ModuleType:
    """The module of a rule file, by its path: that is 2 ms sooner than by way of the finders."""
    package = _package(f"{root}.{file.family}", os.path.join(folder, file.family)) if file.family else root
    name = f"{package}.{file.stem}"
    loader = SourceFileLoader(name, file.path)
    module = ModuleType(name)
    module.__spec__ = ModuleSpec(name, loader, origin=file.path)
    module.__file__ = file.path
    module.__package__ = package
    sys.modules[name] = module
    loader.exec_module(module)
    return module


def _fault(error: BaseException, folder: str, path: str) -> str:
    """`path:line` of the last line in the pack that was running when `error` came."""
    line, trace = f"{from_here(path)}:1", error.__traceback__
    while trace is not None:
        running = trace.tb_frame.f_code.co_filename
        if running.startswith(folder + os.sep):
            line = f"{from_here(running)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return line


def _inspect(rule: Rule[object], path: str) -> None:
    """Raises ConfigError if the rule's head does not say what it must."""
    if not is_code(rule.code):
        raise ConfigError(f"{_head(rule, path)}: code {rule.code!r}; wanted a capital and three digits, as in H101")
    if not isinstance(rule.level, Level):  # pyright: ignore[reportUnnecessaryIsInstance]  # a house file is not type-checked
        raise ConfigError(f"{_head(rule, path)}: level {rule.level!r}; wanted Level.NOTE, Level.WARNING or Level.ERROR")
    if not isinstance(rule.profile, Profile):  # pyright: ignore[reportUnnecessaryIsInstance]  # as above
        raise ConfigError(f"{_head(rule, path)}: profile {rule.profile!r}; wanted Profile.WIRE, Profile.DESK or Profile.STRICT")
    if not rule.page.strip() and not sys.flags.optimize > 1:
        raise ConfigError(f"{from_here(path)}:1: no docstring; wanted the rule's page: a line that says what it asks, and why")
    bare = set(getattr(rule.options, "_fields", ())) - set(getattr(rule.options, "_field_defaults", ()))
    if bare or not hasattr(rule.options, "_fields"):
        missing = f"without a default for {', '.join(sorted(bare))}" if bare else "that are no NamedTuple"
        raise ConfigError(f"{_head(rule, path)}: options {missing}; wanted a NamedTuple with a default for every option")

    for name in Ruling._fields:
        if name in getattr(rule.options, "_field_defaults", ()):
            raise ConfigError(f"{_head(rule, path)}: an option named {name}; wanted another name: under {name} a house says its own words")


def _head(rule: Rule[object], path: str) -> str:
    code = getattr(rule.check, "__code__", None)
    at = code.co_firstlineno if code is not None and code.co_filename == path else 1
    return f"{from_here(path)}:{at}"
