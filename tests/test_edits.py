"""A rule's edits settle its finding, and change no letter."""

import pytest

from attrlint.api import read_text
from attrlint.config.model import Loaded
from attrlint.packs.examples import own
from attrlint.packs.load import builtin, load
from attrlint.rule import Finding

CASES = [
    (loaded, example.text)
    for loaded in load(builtin())
    if loaded.rule.code in {"T603", "T604", "T605"}
    for example in own(loaded)
    if example.wanted
]


def edited(text: str, findings: list[Finding]) -> str:
    for edit in sorted((edit for finding in findings for edit in finding.edits), reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(("loaded", "text"), CASES)
def test_the_edits_leave_nothing_to_ask(loaded: Loaded, text: str) -> None:
    findings = list(loaded.rule.check(read_text(text), loaded.rule.options()))
    safe = [finding for finding in findings if finding.edits]
    after = edited(text, safe)
    assert len(list(loaded.rule.check(read_text(after), loaded.rule.options()))) == len(findings) - len(safe)
    assert [char for char in after if char.isalnum()] == [char for char in text if char.isalnum()]
