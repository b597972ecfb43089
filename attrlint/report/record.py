"""How a finding reads as data: the contract of `jsonl`, which other tools stand on."""

import re
from collections.abc import Iterator
from json import JSONEncoder

from attrlint.lint.diagnostic import Checked, Diagnostic, RelatedPlace, Suppression
from attrlint.source.mapping import Position
from attrlint.source.prose import Address

#: A value of JSON.
Data = dict[str, object]

ENCODE = JSONEncoder(ensure_ascii=False, check_circular=False).encode

#: Line ends that JSON leaves as they are and some readers of lines do not; and halves of a character that no file can hold.
UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def line(value: object) -> str:
    """`value` as JSON that is one line to every reader, copy in its own letters."""
    encoded = ENCODE(value)
    if encoded.isascii() and "\x7f" not in encoded:  # most of what holds no words of the copy
        return encoded
    return UNSAFE.sub(_escaped, encoded)


def finding(diagnostic: Diagnostic) -> Data:
    """Lines and columns 1-based code points, end exclusive; offsets 0-based. The house's words and addresses where there are some."""
    record: Data = {
        "path": diagnostic.path,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "level": diagnostic.level.value,
        "message": diagnostic.message,
        "start": _place(diagnostic.start),
        "end": _place(diagnostic.end),
        "excerpt": diagnostic.excerpt,
        "related": [_related(place) for place in diagnostic.related],
        "suggestions": list(diagnostic.suggestions),
        "fingerprint": diagnostic.fingerprint,
    }
    record.update((key, words) for key, words in (("note", diagnostic.note), ("link", diagnostic.link)) if words)
    if diagnostic.address:
        record["address"] = _address(diagnostic.address)
    return record


def suppressed(diagnostic: Diagnostic, by: Suppression) -> Data:
    """A finding that a comment in the copy silences, with that comment."""
    record = finding(diagnostic)
    record["suppressed"] = {"reason": by.reason, "words": by.words, "start": _place(by.start), "end": _place(by.end)}
    return record


def suppression(of: Suppression) -> Data:
    """A comment in the copy that switches rules off; no rules are all, and one that does not count lacks a reason."""
    record: Data = {
        "rules": list(of.rules),
        "reason": of.reason,
        "words": of.words,
        "start": _place(of.start),
        "end": _place(of.end),
        "silenced": len(of.silenced),
        "counts": of.counts,
    }
    if of.address:
        record["address"] = _address(of.address)
    return record


def silenced(checked: Checked) -> Iterator[Data]:
    """All such findings of a file, by suppression."""
    return (suppressed(diagnostic, by) for by in checked.suppressions for diagnostic in by.silenced)


def _related(place: RelatedPlace) -> Data:
    record: Data = {"message": place.message, "start": _place(place.start), "end": _place(place.end)}
    if place.address:
        record["address"] = _address(place.address)
    return record


def _address(address: Address) -> Data:
    return {"pointer": address.pointer, "id": address.name} if address.name else {"pointer": address.pointer}


def _place(position: Position) -> Data:
    return {"line": position.line, "column": position.column, "offset": position.offset}


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
