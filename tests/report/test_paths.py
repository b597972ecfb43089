import os
from pathlib import Path

import pytest

from attrlint.report.paths import in_repository


@pytest.mark.parametrize(
    ("path", "known"),
    [("a.txt", "a.txt"), ("./desk/a b.txt", "desk/a b.txt"), ("desk//x/../a.txt", "desk/a.txt"), ("../a.txt", "../a.txt")],
)
def test_a_relative_path(path: str, known: str) -> None:
    assert in_repository(path.replace("/", os.sep)) == known


def test_an_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    assert in_repository(str(tmp_path / "desk" / "a.txt")) == "a.txt"
    assert in_repository(str(tmp_path / "a.txt")) == str(tmp_path / "a.txt")
