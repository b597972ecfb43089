"""An audit as a table for spreadsheets: a row a rule."""

import csv
from collections.abc import Iterator
from io import StringIO

from attrlint.report.audit import Audit
from attrlint.report.quotes_csv import safe

HEADER = (
    "code",
    "name",
    "family",
    "profile",
    "level",
    "findings",
    "per_1000_words",
    "files",
    "of_files",
    "words",
    "noisiest_word",
    "of_list",
    "findings_with_it",
)


def table(audit: Audit) -> Iterator[str]:
    """The lines; of_files and words are the archive's, the same in every row."""
    out = StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(HEADER)
    for rule in audit.rules:
        loaded = rule.chosen.loaded
        noisiest = rule.noisiest()
        entry, hits = noisiest[0] if noisiest else (None, "")
        rows.writerow(
            (
                loaded.rule.code,
                loaded.name,
                loaded.family,
                loaded.rule.profile,
                rule.chosen.level,
                rule.hits,
                f"{audit.rate(rule.hits):.4f}",
                rule.files,
                audit.files,
                audit.words,
                safe(entry.word) if entry else "",
                entry.option if entry else "",
                hits,
            )
        )
    yield out.getvalue()
