import subprocess
import sys
from pathlib import Path

import pytest

from attrlint import __version__
from attrlint.cli.main import VERBS, main


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"attrlint {__version__}\n"


@pytest.mark.parametrize("asked", ["--help", "-h", "help"])
def test_help_names_every_verb(asked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([asked]) == 0
    out = capsys.readouterr().out
    assert [line.split()[0] for line in out.splitlines() if line.startswith("  ")] == list(VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([verb, "--help"])
    assert left.value.code == 0
    assert f"usage: attrlint {verb}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ([], "wanted a verb: attrlint check story.txt; see attrlint --help"),
        (["chekc"], "unknown verb 'chekc'; the nearest known is 'check'; see attrlint --help"),
        (["--versoin"], "unknown option '--versoin'; the nearest known is '--version'; see attrlint --help"),
        (["check", "--slect", "Q"], "unknown argument '--slect'; the nearest known is '--select'; see attrlint check --help"),
        (["check", "--output-format"], "argument --output-format: expected one argument; see attrlint check --help"),
        (["check", "-j", "-1", "x"], "argument -j/--jobs: found '-1', wanted a number; see attrlint check --help"),
        (["check", "--jobs", "many"], "argument -j/--jobs: found 'many', wanted a number; see attrlint check --help"),
    ],
)
def test_wrong_use_is_answered_with_what_was_wanted(argv: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert capsys.readouterr().err == f"attrlint: {said}\n"


def test_a_path_in_the_place_of_a_verb(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().err.endswith(f"is a path, not a verb; wanted attrlint check {tmp_path}\n")


def run(code: str, *argv: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code, *argv], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])


def test_a_plain_check_imports_nothing_that_it_does_not_use(tmp_path: Path) -> None:
    draft = tmp_path / "story.txt"
    draft.write_text("“The gates failed twice this year,” said Ana Ruiz.\n", encoding="utf-8")
    code = "import sys; from attrlint.cli.main import main; main(sys.argv[1:]); print(*sorted(sys.modules), file=sys.stderr)"
    loaded = run(code, "check", str(draft)).stderr.split()
    unwanted = {"json", "pydantic", "multiprocessing", "concurrent.futures", "dataclasses", "difflib", "hashlib", "shutil", "textwrap"}
    assert "attrlint.report.text" in loaded
    assert unwanted & set(loaded) == set()


def test_a_reader_that_has_seen_enough_is_no_fault(tmp_path: Path) -> None:
    draft = tmp_path / "story.txt"
    draft.write_text("“The gates failed twice this year and nobody knows why.”\n\n" * 3000, encoding="utf-8")
    check = subprocess.Popen(
        [sys.executable, "-m", "attrlint", "quotes", str(draft)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert check.stdout
    assert check.stderr
    check.stdout.read(10)
    check.stdout.close()
    assert check.stderr.read() == b""
    check.stderr.close()
    assert check.wait() == 141


def test_an_interrupt_is_answered_in_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from attrlint.cli import main as entry

    def interrupted(_: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(entry, "main", interrupted)
    monkeypatch.setattr(entry.gc, "disable", lambda: None)  # not for the rest of the tests
    assert entry.run() == 130
    assert capsys.readouterr().err == "\n"


def test_a_report_that_cannot_be_written() -> None:
    code = (
        "import os, sys; os.close(1); os.open(os.devnull, os.O_RDONLY); sys.argv[1:] = ['--version'];"
        "from attrlint.cli.main import run; sys.exit(run())"
    )
    done = run(code)
    assert (done.returncode, done.stderr) == (2, "attrlint: the report cannot be written: bad file descriptor\n")
