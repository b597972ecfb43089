"""A draft with its marks mended, again and again until nothing is left to mend."""

from typing import NamedTuple

from attrlint.lint.desk import Desk, Draft
from attrlint.lint.edits import applied
from attrlint.source.prose import SourceFile

#: A mend may make room for another (a mark that two questions speak of); it is not to go on for ever.
TIMES = 10


class Mended(NamedTuple):
    """A draft before and after."""

    before: SourceFile
    after: SourceFile


def mended(desk: Desk, draft: Draft) -> Mended | None:
    """The draft with every safe edit made; None where there is none, or where its text is not the file's own (Word, RTF).

    Raises ReadError, ConfigError, UsageError as the desk does.
    """
    before = source = desk.load(draft).source
    if not source.encoding:
        return None
    for _ in range(TIMES):
        text = applied(source.text, desk.check_source(source).diagnostics)
        if text == source.text:
            break
        source = source._replace(text=text)
    return Mended(before, source) if source.text != before.text else None
