"""`check --fix` and `--diff`: marks alone, whole files or none, and nothing left for a second time."""

import codecs
import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.cli.main import main
from attrlint.lint.desk import Desk, Draft, Order
from attrlint.lint.mend import mended

BEFORE = '“He told me “go home” twice,” Ada Kay said.\r\n\r\n"Nobody came," Jon Pell said in a café.\r\n\r\n“We won”, she said.\r\n'
AFTER = "“He told me ‘go home’ twice,” Ada Kay said.\r\n\r\n“Nobody came,” Jon Pell said in a café.\r\n\r\n“We won,” she said.\r\n"
DESK = Desk(Order(profile="strict"))
SCRAPS = [
    "“", "”", "‘", "’", '"', "'", "“We won”, she said. ", "“He told me “go home” twice,” Kay said. ", '"Nobody came," Pell said. ', "’90s ",
    "said Ana Ruiz", "The dam held", ", ", ". ", "\n\n", "\r\n", "6'2\" tall", "“Low Water”", " ", "🚢", "<b>", "&ldquo;", "*", "[x](/y)",
]  # fmt: skip
COPY = st.lists(st.sampled_from(SCRAPS), max_size=25).map("".join)


def fixed(path: Path, *options: str) -> int:
    return main(["check", "--profile", "strict", *options, str(path)])


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"), (b"", "cp1252")],
)
def test_a_file_keeps_its_encoding_its_line_ends_and_its_mode(mark: bytes, encoding: str, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes(mark + BEFORE.encode(encoding))
    draft.chmod(0o640)
    assert fixed(draft, "--fix") == 0
    assert draft.read_bytes() == mark + AFTER.encode(encoding)
    assert draft.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["draft.txt"]


def test_the_second_time_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(BEFORE, encoding="utf-8", newline="")
    fixed(draft, "--fix")
    assert capsys.readouterr().err == "attrlint: mended 1 file\n"
    stamp = draft.stat().st_mtime_ns
    fixed(draft, "--fix")
    assert capsys.readouterr().err == ""
    assert draft.stat().st_mtime_ns == stamp


def test_diff_shows_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(BEFORE, encoding="utf-8", newline="")
    assert fixed(draft, "--diff") == 1
    shown = capsys.readouterr().out
    assert "-“We won”, she said." in shown
    assert "+“We won,” she said." in shown
    assert draft.read_bytes() == BEFORE.encode()
    draft.write_text(AFTER, encoding="utf-8", newline="")
    assert fixed(draft, "--diff") == 0
    assert capsys.readouterr().out == ""


def test_a_link_stays_one(tmp_path: Path) -> None:
    draft, link = tmp_path / "draft.txt", tmp_path / "link.txt"
    draft.write_text(BEFORE, encoding="utf-8", newline="")
    link.symlink_to(draft)
    fixed(link, "--fix")
    assert link.is_symlink()
    assert draft.read_bytes() == AFTER.encode()


def test_what_cannot_be_written_is_told_and_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(BEFORE, encoding="utf-8", newline="")
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    assert fixed(draft, "--fix") == 2
    assert f"{draft}: cannot be written: no space left on device; it is as it was" in capsys.readouterr().err
    assert draft.read_bytes() == BEFORE.encode()
    assert [path.name for path in tmp_path.iterdir()] == ["draft.txt"]


def test_standard_input_is_no_file(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BEFORE.encode())))
    assert main(["check", "--fix", "-"]) == 2
    assert "found --fix with standard input, wanted files" in capsys.readouterr().err


def test_a_mark_that_the_file_s_own_syntax_would_take_is_not_written() -> None:
    straight = '"Nobody came," Pell said. "We slept," Kay said. “The dam held,” Roth said.'
    story = json.dumps({"uri": "x", "body_text": straight}, ensure_ascii=False)
    assert mended(DESK, Draft("story.ninjs", story.encode())) is None


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.html"])
@settings(max_examples=60, deadline=None)
@given(copy=COPY)
def test_no_letter_changes_and_nothing_is_left_to_mend(name: str, copy: str) -> None:
    done = mended(DESK, Draft(name, copy.encode()))
    if done is not None:
        letters = [letter for letter in done.before.text if letter.isalnum()]
        assert [letter for letter in done.after.text if letter.isalnum()] == letters
        assert mended(DESK, Draft(name, done.after.text.encode())) is None
