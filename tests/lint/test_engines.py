from collections.abc import Iterator

import pytest

from attrlint.config.model import EngineName
from attrlint.lint import engines
from attrlint.lint.desk import Draft, Order
from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report import differences
from attrlint.rule import Level
from attrlint.source.mapping import Position


def found(code: str, start: int, end: int) -> Diagnostic:
    places = Position(1, start + 1, start), Position(1, end + 1, end)
    return Diagnostic("story.txt", *places, code, "a-rule", Level.WARNING, "who?", "some\nwords", "", "", (), (), "f", None)


def checked(*diagnostics: Diagnostic, faults: tuple[str, ...] = ()) -> Checked:
    return Checked("story.txt", diagnostics, faults, fails=False)


OURS = checked(found("Q101", 0, 9), found("S201", 20, 24), found("V301", 30, 35))
THEIRS = checked(found("Q101", 0, 12), found("S201", 40, 44), found("S202", 30, 35), faults=("story.txt: a rule broke",))


def test_the_same_rule_at_places_that_touch_is_the_same_question() -> None:
    compared = engines.compared(OURS, THEIRS)
    assert [(str(engine), one.code, one.start.offset) for engine, one in compared.alone] == [
        ("embedded", "S201", 20),
        ("stanza", "S202", 30),
        ("embedded", "V301", 30),
        ("stanza", "S201", 40),
    ]
    assert compared.shared == 1
    assert compared.faults == ("story.txt: a rule broke",)


def test_drafts_go_through_both(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(drafts: list[Draft], order: Order, *, jobs: int) -> Iterator[Checked]:
        assert jobs == 2
        yield from [OURS if order.engine == EngineName.EMBEDDED else THEIRS for _ in drafts]

    monkeypatch.setattr(engines, "run", run)
    assert [one.shared for one in engines.compare([Draft("a"), Draft("b")], Order(), jobs=2)] == [1, 1]


def test_what_is_told_of_them() -> None:
    compared = engines.compared(OURS, THEIRS)
    assert next(differences.text(compared)) == "story.txt:1:21  S201 a-rule  only by embedded: who?: some words\n"
    assert list(differences.jsonl(compared))[1].startswith('{"engine": "stanza", "path": "story.txt", "code": "S202", ')
    assert differences.count([compared]) == "1 file: 1 finding by both, 2 only by embedded, 2 only by stanza\n"
