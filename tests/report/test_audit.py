"""What an audit counts, and which samples it keeps."""

import csv
import io
import json
from collections.abc import Callable
from typing import NamedTuple

import pytest

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.packs.model import Chosen, Loaded
from attrlint.report.audit import Audit, Entry
from attrlint.report.audit_csv import table
from attrlint.report.audit_json import document
from attrlint.report.audit_text import text
from attrlint.report.paint import Paint
from attrlint.rule import Level, Profile, Rule
from attrlint.source.prose import STORY


class Options(NamedTuple):
    nouns: frozenset[str] = frozenset({"critic", "person familiar"})
    window: int = 3


def rule(code: str, profile: Profile = Profile.WIRE) -> Chosen:
    made: Rule[object] = Rule(
        lambda *_: iter(()),
        code=code,
        level=Level.WARNING,
        profile=profile,
        options=Options,
        roles=STORY,
        page="",
        good=(),
        bad=(),
    )
    return Chosen(Loaded(made, f"rule-{code.lower()}", "marks", "rules", "x.py"), Options(), Level.WARNING)


RULES = (rule("T101"), rule("T102", Profile.DESK))


@pytest.fixture
def audit(found: Callable[..., Diagnostic]) -> Audit:
    audit = Audit(samples=2)
    for number in range(6):
        path = f"{number}.txt"
        diagnostics = [
            found(f"The {words} said so.", words, path=path, code="T101")._replace(fingerprint=f"{number:08x}{at:08x}")
            for at, words in enumerate(("critics", "Critic", "person familiar", "mayor’s men")[: number % 5])
        ]
        audit.add(Checked(path, tuple(diagnostics), ("broke",) if number == 5 else (), fails=False, words=100), RULES)
    return audit


def test_it_counts_findings_files_words_and_faults(audit: Audit) -> None:
    first, second = audit.rules
    assert (audit.files, audit.words, audit.faulty) == (6, 600, 1)
    assert (first.hits, first.files, second.hits) == (10, 4, 0)
    assert audit.rate(first.hits) == pytest.approx(16.667, abs=0.001)
    assert audit.profiles() == {Profile.WIRE: 10, Profile.DESK: 0}


def test_words_of_the_lists_in_any_form(audit: Audit) -> None:
    assert audit.rules[0].noisiest() == [(Entry("nouns", "critic"), 7), (Entry("nouns", "person familiar"), 2)]
    assert audit.rules[0].wordings["mayor’s men"] == 1


def test_wordings_where_no_list_tells_more(found: Callable[..., Diagnostic]) -> None:
    audit = Audit(samples=1)
    diagnostics = (found("They said “so.", "“", code="T101"), found("They said it, so", "so", code="T101"))
    audit.add(Checked("a.txt", diagnostics, (), fails=False, words=3), RULES)
    assert audit.rules[0].noisiest() == [(Entry("", "so"), 1), (Entry("", "“"), 1)]


def test_samples_are_spread_over_files_and_the_same_in_any_order(audit: Audit, found: Callable[..., Diagnostic]) -> None:
    samples = audit.rules[0].samples
    assert len({sample.path for sample in samples}) == 2
    again = Audit(samples=3)
    one = tuple(found("The critics said so.", "critics", path="a.txt", code="T101")._replace(fingerprint=f"{at:016x}") for at in range(9))
    again.add(Checked("a.txt", one, (), fails=False, words=3), RULES)
    assert len(again.rules[0].samples) == 3


def test_text(audit: Audit) -> None:
    lines = "".join(text(audit, columns=80, paint=Paint(on=False))).splitlines()
    assert lines[0] == "6 files, 600 words; 1 file could not be read to the end"
    assert lines[3] == "T101  rule-t101  wire        10   16.67    67%  “critic” 70%"
    assert "desk: 10 findings, 16.67 per 1,000 words" in lines
    assert "T101 rule-t101 (warning): 10 findings in 4 files, 16.67 per 1,000 words" in lines
    assert "  nouns: “critic” 70%, “person familiar” 20%" in lines
    assert not any("T102 rule-t102 (" in line for line in lines)
    assert max(map(len, lines)) <= 80


def test_csv(audit: Audit) -> None:
    first, second = csv.DictReader(io.StringIO("".join(table(audit))))
    assert (first["code"], first["findings"], first["per_1000_words"], first["noisiest_word"], first["of_list"]) == (
        *("T101", "10", "16.6667", "critic", "nouns"),
    )
    assert (second["findings"], second["noisiest_word"]) == ("0", "")


def test_json(audit: Audit) -> None:
    data = json.loads("".join(document(audit)))
    assert data["rules"][0]["list_words"][0] == {"list": "nouns", "word": "critic", "findings": 7}
    assert data["rules"][0]["samples"][0]["before"] == "The "
    assert data["profiles"] == {"wire": 10, "desk": 0}


def test_an_empty_archive() -> None:
    assert "".join(text(Audit(samples=3), columns=80, paint=Paint(on=False))).startswith("0 files, 0 words\n")
