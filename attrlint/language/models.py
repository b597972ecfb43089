"""Which models of Stanza lie in a folder, as its `resources.json` and the files beside it tell."""

import os
from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from attrlint.errors import UsageError

RESOURCES = "resources.json"
#: Where Stanza itself looks for models, read here so that a message can say so.
VARIABLE = "STANZA_RESOURCES_DIR"
#: What reading news takes; `ner`, which knows names, is used where it is there.
WANTED = ("tokenize", "mwt", "pos", "lemma", "depparse")
NAMES = "ner"
_PACKAGE = "default"
LANGUAGE = "en"


class Model(NamedTuple):
    """A model that the default package of a language names, and whether its file, and all that it builds on, is there."""

    language: str
    processor: str
    name: str
    size: int | None  # in bytes; None where a file is missing


def installed(folder: str, language: str = LANGUAGE) -> tuple[Model, ...]:
    """The models of a language's default package. Raises UsageError that says how to mend what is missing or broken."""
    listed = _resources(folder).get(language)
    packages = _table(_table(listed).get("packages"))
    default = _table(packages.get(_PACKAGE))
    return tuple(
        Model(language, processor, name, _size(folder, language, processor, name, _table(listed)))
        for processor in (*WANTED, NAMES)
        if isinstance(name := default.get(processor), str)
    )


def processors(folder: str) -> str:
    """What to ask of Stanza: the processors with a model in `folder`. Raises UsageError where one that is needed is missing."""
    ready = [model.processor for model in installed(folder) if model.size is not None]
    if missing := [processor for processor in WANTED if processor not in ready]:
        raise UsageError(f"engine 'stanza': no model for {', '.join(missing)} in {folder}; {mend(folder)}")
    return ",".join(ready)


def mend(folder: str | None) -> str:
    """The command that puts models into `folder`."""
    into = f" --dir {folder}" if folder else ""
    return f"wanted what attrlint models install{into} writes, on a machine with a network"


def _resources(folder: str) -> Mapping[str, object]:
    import json  # only the engine that is asked for reads it

    if not os.path.isdir(folder):
        raise UsageError(f"engine 'stanza': no models, for there is no folder {folder}; {mend(folder)}")
    path = os.path.join(folder, RESOURCES)
    try:
        with open(path, encoding="utf-8") as file:
            return _table(json.load(file))
    except FileNotFoundError:
        raise UsageError(f"engine 'stanza': no {RESOURCES} in {folder}; {mend(folder)}, or the whole folder copied from there") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"engine 'stanza': {path} cannot be read ({error}); {mend(folder)}") from error


def _size(folder: str, language: str, processor: str, name: str, listed: Mapping[str, object]) -> int | None:
    size = 0
    for path in _files(folder, language, processor, name, listed):
        try:
            size += os.stat(path).st_size
        except OSError:
            return None
    return size


def _files(folder: str, language: str, processor: str, name: str, listed: Mapping[str, object]) -> Iterator[str]:
    """The file of a model and those of what it builds on: word vectors, models of characters."""
    yield os.path.join(folder, language, processor, f"{name}.pt")
    needs = _table(_table(listed.get(processor)).get(name)).get("dependencies")
    for need in cast("list[object]", needs) if isinstance(needs, list) else ():
        one = _table(need)
        yield os.path.join(folder, language, str(one.get("model")), f"{one.get('package')}.pt")


def _table(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}
