"""Paths in, files out, in an order that never changes."""

import os
from pathlib import Path

import pytest

from attrlint.errors import UsageError
from attrlint.source.discover import discover


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.md",
        "a.txt",
        "c.TEXT",
        "notes.rst",
        "drafts/z.markdown",
        "drafts/old/y.txt",
        ".hidden/x.txt",
        "node_modules/x.md",
        "__pycache__/x.txt",
        ".secret.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The gates failed.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_walked_in_the_order_of_names(desk: Path) -> None:
    assert discover(["."]).files == ("a.txt", "b.md", "c.TEXT", "drafts/old/y.txt", "drafts/z.markdown")
    assert discover([str(desk)]).files[0] == str(desk / "a.txt")


def test_named_files_are_taken_as_they_are_and_once(desk: Path) -> None:
    assert desk.is_dir()
    assert discover(["notes.rst", "-", "drafts/old", "./notes.rst", "drafts", "-"]).files == (
        "notes.rst",
        "-",
        "drafts/old/y.txt",
        "drafts/z.markdown",
    )
    assert discover([".hidden", ".secret.txt"]).files == (".hidden/x.txt", ".secret.txt")


@pytest.mark.parametrize(
    ("globs", "left"),
    [
        (["*.md"], ("a.txt", "c.TEXT", "drafts/old/y.txt", "drafts/z.markdown")),
        (["old/"], ("a.txt", "b.md", "c.TEXT", "drafts/z.markdown")),
        (["./drafts/*", "a.*"], ("b.md", "c.TEXT")),
        (["[", "drafts"], ("a.txt", "b.md", "c.TEXT")),
    ],
)
def test_globs_leave_files_out_of_a_walk(desk: Path, globs: list[str], left: tuple[str, ...]) -> None:
    assert desk.is_dir()
    assert discover(["."], exclude=globs).files == left
    assert discover(["a.txt"], exclude=["*"]).files == ("a.txt",)


def test_a_missing_path_is_named_with_its_nearest_neighbour(desk: Path) -> None:
    assert desk.is_dir()
    with pytest.raises(UsageError, match=r"^drafts/z\.markdwn: no such file or folder; did you mean drafts/z\.markdown\?$"):
        discover(["a.txt", "drafts/z.markdwn"])
    with pytest.raises(UsageError, match=r"^qqqq: no such file or folder$"):
        discover(["qqqq"])
    with pytest.raises(UsageError, match=r"^no/such/place: no such file or folder$"):
        discover(["no/such/place"])


def test_links_to_folders_are_not_followed(desk: Path) -> None:
    os.symlink(desk, desk / "drafts" / "loop")
    os.symlink(desk / "a.txt", desk / "linked.txt")
    os.symlink(desk / "gone.txt", desk / "broken.txt")
    assert discover(["."]).files == (
        "a.txt",
        "b.md",
        "c.TEXT",
        "drafts/old/y.txt",
        "drafts/z.markdown",
        "linked.txt",
    )
    assert discover(["drafts/loop"]).files[0] == "drafts/loop/a.txt"


def test_a_folder_that_cannot_be_listed_is_reported_and_passed(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("old"):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = discover(["drafts"])
    assert desk.is_dir()
    assert found.files == ("drafts/z.markdown",)
    assert [str(error) for error in found.unread] == ["drafts/old: cannot be listed: permission denied"]


def test_a_thousand_nested_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):
        os.mkdir("d")
        os.chdir("d")
    os.chdir(tmp_path)
    found = discover(["."])
    assert found.files == ()
    assert found.unread == ()
    for _ in range(1200):
        os.chdir("d")
    for _ in range(1200):
        os.chdir("..")
        os.rmdir("d")
