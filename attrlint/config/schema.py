"""What a configuration file may say: its keys, their types, and the names they take."""

import os
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple, TypeVar

from attrlint.config.files import prefix_in
from attrlint.config.model import EngineName
from attrlint.config.origin import Origin
from attrlint.config.switches import Switches
from attrlint.config.words import Change, change
from attrlint.errors import ConfigError, nearest
from attrlint.packs.model import Ruling
from attrlint.packs.places import Table, read, shown, table, tables, texts
from attrlint.rule import Level, Profile
from attrlint.source.prose import Role

KEYS = (
    "profile",
    "select",
    "extend-select",
    "ignore",
    "fail-on",
    "engine",
    "models-dir",
    "exclude",
    "extend",
    "packs",
    "levels",
    "rules",
    "lexicon",
    "html-roles",
    "per-file",
    "require-reason",
    "baseline",
)
PER_FILE_KEYS = ("files", "profile", "select", "extend-select", "ignore", "levels")
OFF = "off"

Name = TypeVar("Name", bound=StrEnum)


class PerFile(NamedTuple):
    """What holds for some files only: `files` are globs from the configuration's folder."""

    files: tuple[str, ...]
    switches: Switches


class Layer(NamedTuple):
    """One configuration file, checked. Its paths are absolute."""

    origin: Origin
    folder: str
    switches: Switches
    fail_on: Level | None
    engine: EngineName | None
    models_dir: str | None
    exclude: tuple[str, ...]
    extend: str | None
    packs: tuple[str, ...]
    rules: Mapping[str, Table]  # options by name, by the rule's code or name as written
    rulings: Mapping[str, Mapping[str, str]]  # message, note and link of the house, by the rule as written
    lexicon: Mapping[str, Change]  # by "cues.class.doubt"
    roles: Mapping[str, Role]  # of HTML by class, or by element: "<aside>"
    per_file: tuple[PerFile, ...]
    require_reason: bool | None
    baseline: str | None


def layer(path: str) -> Layer:
    """What the configuration file `path` (absolute) says. Raises ConfigError with file, line, what was found and wanted."""
    origin = Origin(path, prefix_in(path))
    values: Table = read(path)
    for key in origin.prefix:
        values = table(values.get(key, {})) or {}
    _known(origin, values, KEYS)
    folder = os.path.dirname(path)
    rules, rulings = _rules(origin, values)
    extend, baseline = _text(origin, values, "extend"), _text(origin, values, "baseline")
    models = _text(origin, values, "models-dir")
    return Layer(
        origin=origin,
        folder=folder,
        switches=_switches(origin, values),
        fail_on=name(origin, ("fail-on",), values.get("fail-on"), Level),
        engine=name(origin, ("engine",), values.get("engine"), EngineName),
        models_dir=None if models is None else os.path.normpath(os.path.join(folder, os.path.expanduser(models))),
        exclude=_texts(origin, values, "exclude") or (),
        extend=None if extend is None else os.path.normpath(os.path.join(folder, extend)),
        packs=tuple(os.path.normpath(os.path.join(folder, pack)) for pack in _texts(origin, values, "packs") or ()),
        rules=rules,
        rulings=rulings,
        lexicon=dict(_changes(origin, _table(origin, values, "lexicon"), ())),
        roles=dict(_roles(origin, values)),
        per_file=_per_file(origin, values),
        require_reason=_truth(origin, values, "require-reason"),
        baseline=None if baseline is None else os.path.normpath(os.path.join(folder, baseline)),
    )


def name(origin: Origin, keys: tuple[str, ...], value: object, kind: type[Name]) -> Name | None:
    """The member of `kind` that `value` names; None for None. Raises the origin's error for a name that is not known."""
    if value is None:
        return None
    names = [str(one) for one in kind]
    if isinstance(value, str) and value in names:
        return kind(value)
    hint = nearest(value, names) if isinstance(value, str) else ""
    raise origin.fault(keys, f"{keys[-1]} = {shown(value)}; wanted {', '.join(names)}{hint}")


def _switches(origin: Origin, values: Table) -> Switches:
    levels: dict[str, Level | None] = {}
    for rule, value in _table(origin, values, "levels").items():
        if value == OFF:
            levels[rule] = None
            continue
        names = [*map(str, Level), OFF]
        if not isinstance(value, str) or value not in names:
            hint = nearest(value, names) if isinstance(value, str) else ""
            raise origin.fault(("levels", rule), f"{rule} = {shown(value)}; wanted {', '.join(names)}{hint}")
        levels[rule] = Level(value)
    return Switches(
        origin,
        profile=name(origin, ("profile",), values.get("profile"), Profile),
        select=_texts(origin, values, "select"),
        extend_select=_texts(origin, values, "extend-select") or (),
        ignore=_texts(origin, values, "ignore") or (),
        levels=levels,
    )


def _per_file(origin: Origin, values: Table) -> tuple[PerFile, ...]:
    all_of_them = tables(values.get("per-file", []))
    if all_of_them is None:
        raise origin.fault(("per-file",), f"per-file = {shown(values['per-file'])}; wanted tables under [[per-file]]")
    found: list[PerFile] = []
    for nth, keys in enumerate(all_of_them, 1):
        here = Origin(origin.path, (*origin.prefix, "per-file"), nth)
        _known(here, keys, PER_FILE_KEYS)
        files = _texts(here, keys, "files")
        if not files:
            raise here.fault(("files",), 'no files; wanted a list of globs, as in files = ["features/**"]')
        found.append(PerFile(files, _switches(here, keys)))
    return tuple(found)


def _rules(origin: Origin, values: Table) -> tuple[dict[str, Table], dict[str, dict[str, str]]]:
    options: dict[str, Table] = {}
    rulings: dict[str, dict[str, str]] = {}
    for rule in _table(origin, values, "rules"):
        said = _table(origin, _table(origin, values, "rules"), rule, "rules")
        options[rule] = {key: value for key, value in said.items() if key not in Ruling._fields}
        for key in Ruling._fields:
            if (text := said.get(key)) is None:
                continue
            if not isinstance(text, str) or not text.strip():
                raise origin.fault(("rules", rule, key), f"{key} = {shown(text)}; wanted a text")
            rulings.setdefault(rule, {})[key] = text
    return options, rulings


def _roles(origin: Origin, values: Table) -> Iterator[tuple[str, Role]]:
    """What classes and elements of HTML are, by the name that the reader looks up: in lower case, classes with hyphens."""
    for key, value in _table(origin, values, "html-roles").items():
        role = name(origin, ("html-roles", key), value, Role)
        if role is not None:
            yield key.strip(". ").lower().replace("_", "-"), role


def _changes(origin: Origin, values: Table, above: tuple[str, ...]) -> list[tuple[str, Change]]:
    """The changes of word lists, whether written `"cues.class.doubt" = …` or as tables within tables."""
    found: list[tuple[str, Change]] = []
    for key, value in values.items():
        keys = (*above, key)
        within = table(value)
        if within is not None and within and not within.keys() <= {"add", "remove"}:
            found += _changes(origin, within, keys)
        else:
            found.append((".".join(keys), change(origin, ("lexicon", *keys), value)))
    return found


def _known(origin: Origin, values: Table, keys: tuple[str, ...]) -> None:
    for key in values:
        if key not in keys:
            raise ConfigError(f"{origin.at(key)}: unknown key {key!r}{nearest(key, keys)}")


def _table(origin: Origin, values: Table, key: str, *above: str) -> Table:
    value = table(values.get(key, {}))
    if value is None:
        raise origin.fault((*above, key), f"{key} = {shown(values[key])}; wanted a table")
    return value


def _text(origin: Origin, values: Table, key: str) -> str | None:
    value = values.get(key)
    if value is None or isinstance(value, str):
        return value
    raise origin.fault((key,), f"{key} = {shown(value)}; wanted a text")


def _truth(origin: Origin, values: Table, key: str) -> bool | None:
    value = values.get(key)
    if value is None or isinstance(value, bool):
        return value
    raise origin.fault((key,), f"{key} = {shown(value)}; wanted true or false")


def _texts(origin: Origin, values: Table, key: str) -> tuple[str, ...] | None:
    if key not in values:
        return None
    value = texts(values[key])
    if value is None:
        raise origin.fault((key,), f"{key} = {shown(values[key])}; wanted a list of texts")
    return value
