import pytest

from attrlint.errors import ReadError, UsageError
from attrlint.language.engine import Reading
from attrlint.lint.desk import Desk, Draft, Order
from attrlint.source.prose import Prose


class Broken:
    name = "embedded"

    def read(self, prose: Prose) -> Reading:
        raise RecursionError(f"too deep for {len(prose.text)}")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr("attrlint.lint.desk._engine", lambda *_: Broken())
    return Desk(Order())


def test_an_engine_is_set_up_once() -> None:
    desk = Desk(Order())
    assert desk.engine("embedded") is desk.engine("embedded")


@pytest.mark.parametrize(("name", "said"), [("stansa", "the nearest known is 'stanza'")])
def test_an_engine_that_is_not_there(name: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        Desk(Order()).engine(name)


def test_a_fault_of_attrlint_is_told_as_one(broken: Desk) -> None:
    checked = broken.check(Draft("story.txt", b"word"))
    [fault] = checked.faults
    assert fault.startswith("story.txt: attrlint broke on this file, and the fault is its own (test_desk.py:")
    assert fault.endswith("RecursionError: too deep for 4)")
    with pytest.raises(ReadError, match="the fault is its own"):
        broken.read(Draft("story.txt", b"word"))


def test_debugging_shows_where(broken: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTRLINT_DEBUG", "1")
    with pytest.raises(RecursionError):
        broken.check(Draft("story.txt", b"word"))
