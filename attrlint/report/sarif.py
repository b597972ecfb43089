"""SARIF 2.1.0: what code scanning and other dashboards take in."""

import os
from collections.abc import Callable, Iterator
from itertools import chain
from typing import assert_never
from urllib.parse import quote

from attrlint import __version__
from attrlint.config.model import Loaded
from attrlint.lint.diagnostic import Checked, Diagnostic, Suppression
from attrlint.packs import pages
from attrlint.packs.model import Ruling
from attrlint.report.record import Data, line
from attrlint.report.tally import Tally
from attrlint.rule import Level
from attrlint.source.mapping import Position
from attrlint.source.prose import Address

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

#: The key of our fingerprints; another way to make them would get another number.
FINGERPRINT = "attrlint/v1"


class Sarif:
    """One run. Results are written as they come; the tool and its rules stand behind them, once all are known.

    `find` leads from a finding to its rule, None where it is not known any more. What comments in the copy silence is
    among the results if asked, each with its suppression.
    """

    __slots__ = ("_faults", "_find", "_opened", "_rules", "_suppressed")

    def __init__(self, find: Callable[[Diagnostic], Loaded | None], *, suppressed: bool = False) -> None:
        self._find = find
        self._suppressed = suppressed
        self._rules: dict[str, Data] = {}
        self._faults: list[Data] = []
        self._opened = False

    def file(self, checked: Checked) -> Iterator[str]:
        """The file's results, each a line of the document."""
        self._faults += [_notification(checked.path, fault) for fault in checked.faults]
        silenced = ((one, by) for by in checked.suppressions for one in by.silenced) if self._suppressed else ()
        for diagnostic, by in chain(((one, None) for one in checked.diagnostics), silenced):
            if diagnostic.code not in self._rules:
                self._rules[diagnostic.code] = _descriptor(diagnostic, self._find(diagnostic))
            index = list(self._rules).index(diagnostic.code)
            yield ("," if self._opened else _head()) + "\n" + line(_result(diagnostic, index, by))
            self._opened = True

    def close(self, tally: Tally) -> Iterator[str]:
        """The rest of the document."""
        yield "\n]" if self._opened else _head() + "]"
        invocation: Data = {"executionSuccessful": not tally.faulty}
        if self._faults:
            invocation["toolExecutionNotifications"] = self._faults
        driver = {"name": "attrlint", "version": __version__, "semanticVersion": __version__, "rules": list(self._rules.values())}
        yield f',\n"invocations": [{line(invocation)}],\n"tool": {line({"driver": driver})}}}]}}\n'


def _head() -> str:
    return f'{{"$schema": {line(SCHEMA)}, "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints",\n"results": ['


def _result(diagnostic: Diagnostic, index: int, by: Suppression | None) -> Data:
    region = _region(diagnostic.start, diagnostic.end)
    result: Data = {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": _level(diagnostic.level),
        "message": {"text": diagnostic.message},
        "locations": [_location(diagnostic.path, region | {"snippet": {"text": diagnostic.excerpt}}, diagnostic.address)],
        "partialFingerprints": {FINGERPRINT: diagnostic.fingerprint},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": place.message}} | _location(diagnostic.path, _region(place.start, place.end), place.address)
            for number, place in enumerate(diagnostic.related, 1)
        ]
    if by is not None:
        suppression: Data = {"kind": "inSource", **({"justification": by.reason} if by.reason else {})}
        result["suppressions"] = [suppression | {"location": _location(diagnostic.path, _region(by.start, by.end), by.address)}]
    if diagnostic.suggestions:
        result["fixes"] = [_fix(diagnostic, words) for words in diagnostic.suggestions]
    return result


def _fix(diagnostic: Diagnostic, words: str) -> Data:
    """Words offered; a person decides."""
    replacement = {"deletedRegion": _region(diagnostic.start, diagnostic.end), "insertedContent": {"text": words}}
    return {
        "description": {"text": f"put “{words}” in place of “{diagnostic.excerpt}”"},
        "artifactChanges": [{"artifactLocation": {"uri": _uri(diagnostic.path)}, "replacements": [replacement]}],
    }


def _location(path: str, region: Data, address: Address | None) -> Data:
    location: Data = {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}
    if address:
        location["logicalLocations"] = [_logical(address)]
    return location


def _logical(address: Address) -> Data:
    """The place as a CMS or Word knows it; the specification has a kind of its own for values of JSON."""
    kind = "value" if address.pointer.startswith("/") else "paragraph"
    logical: Data = {"fullyQualifiedName": address.pointer, "kind": kind}
    return logical | {"name": address.name} if address.name else logical


def _region(start: Position, end: Position) -> Data:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.offset,
        "charLength": end.offset - start.offset,
    }


def _descriptor(diagnostic: Diagnostic, loaded: Loaded | None) -> Data:
    if loaded is None:
        return {"id": diagnostic.code, "name": diagnostic.name}
    page = pages.ruled(pages.page(loaded), Ruling(note=diagnostic.note, link=diagnostic.link))
    descriptor: Data = {
        "id": diagnostic.code,
        "name": diagnostic.name,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.lead or page.title},
        "help": {"text": pages.terminal(page), "markdown": pages.markdown(page)},
        "defaultConfiguration": {"level": _level(loaded.rule.level)},
        "properties": {"tags": [loaded.family]},
    }
    if "://" in diagnostic.link:  # a shelf mark or a path of the house is no address, which the specification wants
        descriptor["helpUri"] = diagnostic.link
    return descriptor


def _notification(path: str, fault: str) -> Data:
    return {"level": "error", "message": {"text": fault}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}]}


def _uri(path: str) -> str:
    """A relative path as a relative reference, an absolute one as a file URI."""
    slashed = path.replace(os.sep, "/").removeprefix("./")
    if os.path.isabs(path):
        return "file://" + quote(slashed if slashed.startswith("/") else f"/{slashed}", errors="replace")
    return quote(slashed, errors="replace")


def _level(level: Level) -> str:
    match level:
        case Level.ERROR:
            return "error"
        case Level.WARNING:
            return "warning"
        case Level.NOTE:
            return "note"
        case _:
            assert_never(level)
