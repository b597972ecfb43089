import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from attrlint.errors import AttrlintError
from attrlint.report.outlet import Appended, File


def test_a_file_is_there_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    outlet = File(str(path))
    outlet.write(["a,“b”\r\n", "c\n"])
    assert not path.exists()
    outlet.keep()
    assert path.read_bytes() == "a,“b”\r\nc\n".encode()
    assert os.listdir(tmp_path) == ["out.csv"]
    outlet.discard()
    assert path.exists()


def test_a_run_that_broke_off_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("before")
    outlet = File(str(path))
    outlet.write(["half"])
    outlet.discard()
    assert path.read_text() == "before"
    assert os.listdir(tmp_path) == ["out.json"]


def test_its_mode_is_kept_and_a_link_stays_one(tmp_path: Path) -> None:
    path, link = tmp_path / "out.json", tmp_path / "link.json"
    path.write_text("before")
    path.chmod(0o600)
    link.symlink_to(path)
    outlet = File(str(link))
    outlet.write(["after"])
    outlet.keep()
    assert link.is_symlink()
    assert path.read_text() == "after"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_no_plain_file_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    outlet = File(str(pipe))
    outlet.write(["words"])
    outlet.keep()
    assert os.read(reader, 100) == b"words"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(
    ("path", "why"),
    [("none/out.json", "no such folder {}/none"), ("out/", "no such folder {}/out"), (".", "is a directory")],
)
def test_one_that_cannot_be_written(path: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(AttrlintError, match=rf"\A(?s:.*): the report cannot be written: {why.format(tmp_path)}\Z"):
        File(os.path.join(tmp_path, path))


def test_a_full_disk(tmp_path: Path) -> None:
    full = "/dev/full"
    if not os.path.exists(full):
        pytest.skip("no device that is always full")
    outlet = File(full)
    with pytest.raises(AttrlintError, match=r"\A/dev/full: the report cannot be written: no space left on device\Z"):
        outlet.write(["x" * 100_000 for _ in range(10)])
    outlet.discard()
    assert os.listdir(tmp_path) == []


def test_what_a_form_raises_is_its_own(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "a"
        raise FileNotFoundError("the form's")

    outlet = File(str(tmp_path / "out"))
    with pytest.raises(FileNotFoundError):
        outlet.write(pieces())
    outlet.discard()


def test_a_page_goes_behind_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "summary.md"
    outlet = Appended(str(path), "SUMMARY")
    assert outlet.size == 0
    path.write_text("before\n")
    assert outlet.size == 7
    outlet.write(["after\n"])
    assert path.read_text() == "before\n"
    outlet.keep()
    outlet.discard()
    assert path.read_text() == "before\nafter\n"
    with pytest.raises(AttrlintError, match=r"\ASUMMARY: .*: the summary cannot be written: is a directory"):
        Appended(str(tmp_path), "SUMMARY").keep()
