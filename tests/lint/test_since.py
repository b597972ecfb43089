"""Findings on changed lines, asked of a repository of our own."""

import os
import subprocess
from pathlib import Path

import pytest

from attrlint.cli.main import main
from attrlint.lint.since import Lines, Since

CLAIM = "The council claimed on Monday that the gates were sound.\n"
SAID = "The council said on Monday that the gates were sound.\n"


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)  # noqa: S607  # the machine's own git


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    git("init", "-q", "-b", "main")
    git("config", "user.email", "desk@example.com")
    git("config", "user.name", "Desk")


def write(name: str, text: str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text.encode())
    return name


def commit() -> None:
    git("add", "-A")
    git("commit", "-qm", "copy")


def places(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """`path:line` of what is found."""
    assert main(["check", "--select", "V301", "--output-format", "github", *arguments]) in (0, 1)
    found = [line for line in capsys.readouterr().out.splitlines() if line.startswith("::")]
    return [f"{line.split('file=')[1].split(',')[0]}:{line.split('line=')[1].split(',')[0]}" for line in found]


def test_only_what_stands_on_changed_lines(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", f"{CLAIM}\n{SAID}\n{CLAIM}")
    write("b.txt", CLAIM)
    commit()
    write("a.txt", f"{CLAIM}\n{CLAIM}\n{CLAIM}")
    assert places(capsys, "--since", "HEAD", ".") == ["a.txt:3"]
    assert places(capsys, "--since", "HEAD", "b.txt") == []
    commit()
    assert places(capsys, "--since", "HEAD", ".") == []
    assert places(capsys, "--since", "HEAD~1", ".") == ["a.txt:3"]
    assert main(["check", "--since", "HEAD", "."]) == 0
    assert capsys.readouterr().out == "no draft has changed since HEAD\n"


def test_untracked_files_count_whole(capsys: pytest.CaptureFixture[str]) -> None:
    write(".gitignore", "ignored.txt\n")
    commit()
    write("new.txt", f"{CLAIM}\n{CLAIM}")
    write("ignored.txt", CLAIM)
    assert places(capsys, "--since", "HEAD", ".") == ["ignored.txt:1", "new.txt:1", "new.txt:3"]
    git("add", "-A")
    assert places(capsys, "--since", "HEAD", "new.txt") == ["new.txt:1", "new.txt:3"]


def test_renamed_files_are_followed(capsys: pytest.CaptureFixture[str]) -> None:
    write("old.txt", f"{CLAIM}\n{SAID}\n{SAID}\nThe survey was in the drawer all the while, she said.\n")
    commit()
    Path("desk").mkdir()
    git("mv", "old.txt", "desk/new name.txt")
    assert places(capsys, "--since", "HEAD", ".") == []
    text = Path("desk/new name.txt").read_text(encoding="utf-8")
    write("desk/new name.txt", text + f"\n{CLAIM}")
    assert places(capsys, "--since", "HEAD", ".") == ["desk/new name.txt:9"]


@pytest.mark.parametrize("name", ["a b.txt", "ü “x”.txt", 'q"uote.txt', "tab\there.txt", "-dash.txt", "a => b.txt", "{x}.txt"])
def test_names(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(f"des k/{name}", f"{CLAIM}\n{SAID}")
    write("z.txt", f"{CLAIM}\n{SAID}")
    commit()
    write(f"des k/{name}", f"{CLAIM}\n{CLAIM}")
    write("z.txt", f"{CLAIM}\n{CLAIM}")
    assert main(["check", "--select", "V301", "--since", "HEAD", "."]) == 1
    assert capsys.readouterr().out.endswith("2 files: 2 warnings\n")
    since = Since("HEAD")
    assert since.lines(f"des k/{name}") == since.lines("z.txt") == Lines(((3, 3),))


def test_from_any_folder_with_processes_and_in_a_hook(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abcd":
        write(f"desk/{name}.txt", f"{CLAIM}\n{SAID}")
    commit()
    for name in "abcd":
        write(f"desk/{name}.txt", f"{CLAIM}\n{CLAIM}")
    monkeypatch.chdir("desk")
    monkeypatch.setenv("GIT_DIR", ".git")  # as a hook has it, from the root
    assert places(capsys, "--since", "HEAD", "-j", "2", ".") == [f"{name}.txt:3" for name in "abcd"]
    assert places(capsys, "--since", "HEAD", "../desk/a.txt") == ["../desk/a.txt:3"]


def test_what_a_line_says_is_no_header(capsys: pytest.CaptureFixture[str]) -> None:
    odd = "++ b/b.txt\n@@ -1 +1 @@\ndiff --git a/b.txt b/b.txt\n-- a/b.txt\n"
    write("a.txt", f"{odd}{SAID}")
    write("b.txt", f"{CLAIM}\n{SAID}")
    commit()
    write("a.txt", f"\n{odd}{odd}\n{CLAIM}no line end")
    write("b.txt", f"{CLAIM}\n{CLAIM}")
    assert places(capsys, "--since", "HEAD", "b.txt") == ["b.txt:3"]
    assert Since("HEAD").lines("b.txt") == Lines(((3, 3),))


def test_a_paragraph_over_lines_is_touched_by_one(capsys: pytest.CaptureFixture[str]) -> None:
    text = "“The gates failed twice this\nyear and nobody knows why\nthey did, none of us.”\n"
    write("a.md", f"The harbour shut on Monday.\n\n{text}")
    commit()
    write("a.md", f"The harbour shut on Monday.\n\n{text.replace('nobody', 'no one')}")
    assert main(["check", "--select", "Q101", "--since", "HEAD", "a.md"]) == 1
    capsys.readouterr()


def test_what_has_no_lines_to_git_counts_whole(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_bytes(f"{CLAIM}".encode("utf-16"))
    write("b.rtf", "{\\rtf1 One.}\n{\\rtf1 Two.}")
    write("c.txt", CLAIM)
    os.symlink("c.txt", "d.txt")
    commit()
    Path("a.txt").write_bytes(f"{CLAIM}\n{CLAIM}".encode("utf-16"))
    write("b.rtf", "{\\rtf1 One.}\n{\\rtf1 Three.}")
    Path("d.txt").unlink()
    write("d.txt", CLAIM)
    assert places(capsys, "--since", "HEAD", "a.txt", "d.txt") == ["a.txt:1", "a.txt:3", "d.txt:1"]
    assert Since("HEAD").lines("b.rtf") == Lines(None)


def test_deleted_lines_change_none(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", f"{CLAIM}\n{SAID}\n{CLAIM}")
    write("gone.txt", CLAIM)
    commit()
    write("a.txt", f"{CLAIM}\n{CLAIM}")
    Path("gone.txt").unlink()
    assert places(capsys, "--since", "HEAD", ".") == []


def test_since_the_branch_left(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", SAID)
    commit()
    git("checkout", "-qb", "draft")
    write("b.txt", CLAIM)
    commit()
    git("checkout", "-q", "main")
    write("a.txt", f"{SAID}\nMore.\n")
    commit()
    git("checkout", "-q", "draft")
    write("a.txt", f"{CLAIM}")
    assert places(capsys, "--since", "main...", ".") == ["a.txt:1", "b.txt:1"]


def test_with_a_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", f"{CLAIM}\n{SAID}")
    assert main(["baseline", "a.txt", "--select", "V301"]) == 0
    commit()
    write("a.txt", f"{CLAIM}\n{CLAIM}")
    assert places(capsys, "--since", "HEAD", "--baseline", "attrlint-baseline.json", "a.txt") == ["a.txt:3"]


def test_what_is_suppressed_counts_where_it_changed(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", f"[attrlint: off V301]\n\n{CLAIM}\n{SAID}")
    commit()
    write("a.txt", f"[attrlint: off V301]\n\n{CLAIM}\n{CLAIM}")
    assert main(["check", "--select", "V301", "--since", "HEAD", "a.txt"]) == 0
    assert capsys.readouterr().out == "1 file: nothing to ask; 1 suppressed\n"


@pytest.mark.parametrize("revision", ["nope", "", "...", "nope...", "--all"])
def test_no_such_revision(revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", CLAIM)
    commit()
    assert main(["check", f"--since={revision}", "a.txt"]) == 2
    assert f"--since: no revision {revision!r} in" in capsys.readouterr().err


def test_no_repository(tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "a.txt").write_text(CLAIM, encoding="utf-8")
    assert main(["check", "--since", "HEAD", str(elsewhere / "a.txt")]) == 2
    assert "is in no git repository" in capsys.readouterr().err


def test_no_git(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", CLAIM)
    monkeypatch.setenv("PATH", os.devnull)
    assert main(["check", "--since", "HEAD", "a.txt"]) == 2
    assert "--since: git cannot be run" in capsys.readouterr().err


def test_not_of_standard_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--since", "HEAD", "-"]) == 2
    assert "found --since and -" in capsys.readouterr().err
