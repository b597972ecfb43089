"""The findings that a house knows and has left for later: a file of fingerprints, and what a run finds beside them.

A line a finding, in order of path, code and fingerprint; paths are relative to the file's own folder.
"""

import os
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from attrlint.config.model import Settings
from attrlint.errors import ReadError, UsageError, nearest
from attrlint.formats.jsontext import String, Value, parse
from attrlint.lint.diagnostic import Checked, Diagnostic, Known, reaches
from attrlint.packs.places import from_here, nearest_path
from attrlint.source.mapping import Lines

NAME = "attrlint-baseline.json"
VERSION = "1"
#: Code points of a finding's words that are kept: enough to know them by.
WORDS = 60
ANEW = "written anew by attrlint baseline PATH"
KEYS = ("path", *Known._fields)
CONFLICT = "<<<<<<<"


class Change(NamedTuple):
    """How a baseline differs from the one before."""

    new: int
    fixed: int


class Baseline:
    """What a file of known findings says, by the path of the draft and the fingerprint."""

    __slots__ = ("_folder", "_known", "path")

    def __init__(self, path: str, known: Mapping[str, Mapping[str, Known]] | None = None) -> None:
        self.path = path
        self._folder = os.path.dirname(os.path.abspath(path))
        self._known: dict[str, dict[str, Known]] = {draft: dict(own) for draft, own in (known or {}).items()}

    def drafts(self) -> list[str]:
        """The paths of the drafts that it speaks of and that are there."""
        paths = (os.path.normpath(os.path.join(self._folder, name)) for name in sorted(self._known))
        return [from_here(path) for path in paths if os.path.isfile(path)]

    def counts(self) -> tuple[int, int]:
        """How many findings it has, in how many drafts."""
        return sum(map(len, self._known.values())), len(self._known)

    def unknown(self, checked: Checked, settings: Settings) -> Checked:
        """The draft without the findings that are known, and with what is fixed of them."""
        own = self._known.get(self._name(checked.path))
        if not own:
            return checked
        left = tuple(one for one in checked.diagnostics if one.fingerprint not in own)
        return checked._replace(
            diagnostics=left,
            fails=reaches(left, settings.fail_on),
            known=len(checked.diagnostics) - len(left),
            fixed=tuple(self._fixed(own, checked, settings)),
        )

    def renew(self, checked: Checked, settings: Settings, *, prune: bool) -> Change:
        """Takes in what was found in a draft, drops what is fixed in it; with `prune` it only drops."""
        name = self._name(checked.path)
        own = self._known.get(name, {})
        gone = {one.fingerprint for one in self._fixed(own, checked, settings)}
        kept = {fingerprint: one for fingerprint, one in own.items() if fingerprint not in gone}
        found = {} if prune else {one.fingerprint: _known(one) for one in checked.diagnostics}
        both = found | kept
        self._known.pop(name, None)
        if both:
            self._known[name] = both
        return Change(len(found.keys() - own.keys()), len(gone))

    def forget_lost(self) -> int:
        """Drops the drafts that are not there any more; how many findings that were."""
        lost = [name for name in self._known if not os.path.exists(os.path.join(self._folder, name))]
        return sum(len(self._known.pop(name)) for name in lost)

    def write(self) -> None:
        """Writes the file, whole or not at all. Raises UsageError where it cannot be written."""
        beside = f"{self.path}.{os.getpid()}.new"
        try:
            with open(beside, "w", encoding="utf-8", newline="\n") as file:
                file.write(self._text())
            os.replace(beside, self.path)
        except OSError as error:
            raise UsageError(f"{self.path}: cannot be written: {(error.strerror or str(error)).lower()}") from error

    def _text(self) -> str:
        from json import JSONEncoder

        encode = JSONEncoder(ensure_ascii=False).encode
        lines = [
            encode(dict(zip(KEYS, (name, *one), strict=True))) for name, own in sorted(self._known.items()) for one in sorted(own.values())
        ]
        findings = "\n" + ",\n".join(lines) + "\n" if lines else ""
        return f'{{"version": "{VERSION}",\n"findings": [{findings}]}}\n'

    def _name(self, path: str) -> str:
        return os.path.relpath(path, self._folder).replace(os.sep, "/")

    @staticmethod
    def _fixed(own: Mapping[str, Known], checked: Checked, settings: Settings) -> Iterable[Known]:
        """What is known of a draft and is not found any more; nothing can be told of a rule that was off or broke."""
        if checked.faults:
            return ()
        on = {chosen.loaded.rule.code for chosen in settings.chosen}
        found = {one.fingerprint for one in checked.diagnostics}
        return (one for one in sorted(own.values()) if one.code in on and one.fingerprint not in found)


def open_baseline(path: str) -> Baseline:
    """The baseline in the file `path`. Raises UsageError, with line, what was found and wanted, where it is none."""
    if not os.path.isfile(path):
        raise UsageError(f"{from_here(path)}: no such baseline{nearest_path(path)}; attrlint baseline PATH writes one")
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{from_here(path)}: cannot be read: {error}") from error
    try:
        value = parse(text, from_here(path))
    except ReadError as error:
        if CONFLICT not in text:
            raise UsageError(str(error)) from error
        place = str(error).partition(": ")[0]
        raise UsageError(f"{place}: found a merge that is not settled, wanted one side of it, or the file deleted and {ANEW}") from error
    return Baseline(path, _read(value, _Faults(from_here(path), text)))


class _Faults:
    """The errors of one file."""

    __slots__ = ("_path", "_text")

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text

    def at(self, value: Value, message: str) -> UsageError:
        """The error over `value`, on the line of the first string in it."""
        inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else (value,)
        string = next((one for one in inside if isinstance(one, String)), None)
        line = Lines(self._text).position(string.span.start).line if string else 1
        return UsageError(f"{self._path}:{line}: {message}")


def _read(value: Value, faults: _Faults) -> dict[str, dict[str, Known]]:
    if not isinstance(value, dict) or not isinstance(entries := value.get("findings"), list):
        raise faults.at(None, "found no findings, wanted a baseline as attrlint baseline PATH writes it")
    version = value.get("version")
    if not isinstance(version, String) or version.words != VERSION:
        found = version.words if isinstance(version, String) else "none"
        raise faults.at(version, f"found version {found}, wanted {VERSION}, or the file deleted and {ANEW}")
    known: dict[str, dict[str, Known]] = {}
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            raise faults.at(entry, f"finding {number} is none; wanted an object with {', '.join(KEYS)}")
        for key in entry:
            if key not in KEYS:
                raise faults.at(entry, f"unknown key {key!r}{nearest(key, KEYS)}")
        path, *rest = (_word(entry, key, number, faults) for key in KEYS)
        one = Known(*rest)
        known.setdefault(path, {})[one.fingerprint] = one
    return known


def _word(entry: dict[str, Value], key: str, number: int, faults: _Faults) -> str:
    value = entry.get(key)
    if not isinstance(value, String):
        raise faults.at(entry, f"finding {number} has no {key}, wanted {', '.join(KEYS)}, each a text")
    return value.words


def _known(diagnostic: Diagnostic) -> Known:
    words = " ".join(diagnostic.excerpt.split())
    return Known(diagnostic.code, diagnostic.fingerprint, words if len(words) <= WORDS else f"{words[: WORDS - 1]}…")
