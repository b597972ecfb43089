import os
import subprocess
import sys
from pathlib import Path

import pytest

import attrlint
from attrlint.errors import AttrlintError, ConfigError
from attrlint.lint import run as runs
from attrlint.lint.desk import Desk, Draft, Order
from attrlint.lint.run import cores, run

FAULTY = "The harbour shut on Monday.\n\n“The gates failed twice this year and nobody knows why.”\n"


@pytest.fixture
def drafts(tmp_path: Path) -> tuple[Draft, ...]:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(FAULTY * (number % 3), encoding="utf-8")
    return tuple(Draft(str(path)) for path in sorted(tmp_path.iterdir()))


def test_results_are_the_same_in_the_order_of_the_files_for_any_number_of_processes(drafts: tuple[Draft, ...]) -> None:
    order = Order(profile="strict")
    alone = list(run(drafts, order))
    assert [checked.path for checked in alone] == [draft.path for draft in drafts]
    assert sum(len(checked.diagnostics) for checked in alone) >= 26
    for jobs in (2, 5):
        assert list(run(drafts, order, jobs=jobs)) == alone


def test_bytes_that_came_some_other_way_reach_a_worker(drafts: tuple[Draft, ...]) -> None:
    given = (Draft("stdin.txt", FAULTY.encode()), drafts[0], Draft("bad.txt", b"\x81"))
    found = list(run(given, Order(), jobs=2))
    assert [len(checked.diagnostics) for checked in found] == [1, 0, 0]
    assert [len(checked.faults) for checked in found] == [0, 0, 1]


def test_a_wrong_order_is_told_from_a_worker_too(drafts: tuple[Draft, ...], tmp_path: Path) -> None:
    (tmp_path / "attrlint.toml").write_text('profile = "wier"\n', encoding="utf-8")
    for jobs in (1, 2):
        with pytest.raises(ConfigError, match="wier"):
            list(run(drafts, Order(), jobs=jobs))


def test_results_stream(drafts: tuple[Draft, ...]) -> None:
    results = run((drafts[1], Draft("nowhere.txt")), Order())
    assert next(results).diagnostics
    assert next(results).faults


def test_a_worker_that_dies_is_told(drafts: tuple[Draft, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "check", lambda *_, **__: os._exit(9))
    with pytest.raises(AttrlintError, match="a worker process ended before its time"):
        list(run(drafts, Order(), jobs=2))


def test_no_more_workers_than_drafts(drafts: tuple[Draft, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    def spread(*_: object) -> None:
        raise AssertionError("one draft needs no second process")

    monkeypatch.setattr(runs, "_spread", spread)
    assert len(list(run(drafts[:1], Order(), jobs=8))) == 1
    assert cores() >= 1


def test_a_plain_run_imports_nothing_of_what_it_does_not_use(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("<!-- more -->\n\nThe council claimed on Monday that the gates were sound.\n", encoding="utf-8")
    script = "import sys; from attrlint.cli.main import main; main(['check', 'a.md']); print(*sorted(sys.modules))"
    root = str(Path(attrlint.__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env={"PYTHONPATH": root}, check=True, capture_output=True, text=True
    )
    unused = {f"attrlint.lint.{name}" for name in ("suppress", "reach", "remark", "baseline", "since")} | {"subprocess", "json"}
    assert not unused & set(done.stdout.split())
