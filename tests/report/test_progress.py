import io
from collections.abc import Callable, Iterator

import pytest

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def results(count: int) -> Iterator[Checked]:
    return (Checked(f"{number}.txt", (), (), fails=False) for number in range(count))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds between one file and the next."""
    step = [0.0]
    now = [100.0]

    def monotonic() -> float:
        now[0] += step[0]
        return now[0]

    monkeypatch.setattr(progress, "monotonic", monotonic)
    return step


def test_a_long_batch_tells_how_far_it_is_and_wipes_it_away(clock: list[float]) -> None:
    clock[0] = 0.06
    err = Terminal()
    assert len(list(progress.told(results(60), 60, err))) == 60
    told = err.getvalue().split(progress.CLEAR)
    assert told[1:3] == ["attrlint: 2 of 60 files", "attrlint: 4 of 60 files"]
    assert told[-2:] == ["attrlint: 60 of 60 files", ""]


def test_a_short_batch_that_takes_long_tells_too(clock: list[float]) -> None:
    clock[0] = 0.9
    err = Terminal()
    list(progress.told(results(5), 5, err))
    assert "attrlint: 3 of 5 files" in err.getvalue()
    assert "2 of 5" not in err.getvalue()


@pytest.mark.parametrize(("count", "step", "err"), [(60, 9, io.StringIO()), (5, 0.1, Terminal()), (1, 9, Terminal())])
def test_nothing_is_told_otherwise(count: int, step: float, err: io.StringIO, clock: list[float]) -> None:
    clock[0] = step
    assert [checked.path for checked in progress.told(results(count), count, err)] == [f"{number}.txt" for number in range(count)]
    assert err.getvalue() == ""


def test_the_line_makes_room_for_findings_on_the_same_terminal(clock: list[float], found: Callable[..., Diagnostic]) -> None:
    clock[0] = 0.2
    err = Terminal()
    told = progress.told((checked._replace(diagnostics=(found("one", "one"),)) for checked in results(60)), 60, err)
    next(told)
    assert err.getvalue() == f"{progress.CLEAR}attrlint: 1 of 60 files{progress.CLEAR}"
