"""Files with several stories, or none, on the whole way."""

from pathlib import Path

import pytest

from attrlint.cli.main import main
from attrlint.lint.desk import Desk, Draft, Order
from tests.formats.test_docx import CHANGED, packed

STORY = "<item><title>{0}</title><content:encoded>&lt;p&gt;It will reportedly shut.&lt;/p&gt;&lt;p&gt;Tom Hale claimed no report had come.&lt;/p&gt;</content:encoded></item>"  # noqa: E501  # one line, as exported
EXPORT = f"<rss><channel>\n{STORY.format('One')}\n{STORY.format('Two')}\n</channel></rss>"


def test_each_story_has_its_findings_and_none_is_taken_for_another() -> None:
    checked = Desk(Order()).check(Draft("export.xml", EXPORT.encode()))
    assert [(one.code, one.start.line) for one in checked.diagnostics] == [
        (code, line) for line in (2, 3) for code in ("C402", "V301", "E501")
    ]
    assert len({one.fingerprint for one in checked.diagnostics}) == 6
    assert len({one.claim for one in checked.diagnostics if one.claim is not None}) == 2
    assert checked.fails
    for one in checked.diagnostics:
        assert EXPORT[one.start.offset : one.end.offset] == one.excerpt


def test_a_file_without_a_story_is_clean() -> None:
    checked = Desk(Order()).check(Draft("export.xml", b"<rss><channel/></rss>"))
    assert (checked.diagnostics, checked.faults, checked.fails) == ((), (), False)


def test_quotes_lists_every_story(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "export.wxr"
    file.write_text(EXPORT.replace("It will reportedly shut.", "“It is shut for good,” said Ana Ruiz."), encoding="utf-8")
    assert main(["quotes", str(file)]) == 0
    assert capsys.readouterr().out.count("Ana Ruiz") == 2


@pytest.mark.parametrize(("options", "found"), [([], 0), (["--original"], 1)])
def test_a_word_draft_before_its_changes(options: list[str], found: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "draft.docx"
    file.write_bytes(packed(CHANGED.replace("held", "reportedly held").replace(", she said", "")))
    assert main(["check", "--exit-zero", "--output-format", "jsonl", *options, str(file)]) == 0
    assert capsys.readouterr().out.count("C402") == found


def test_a_bad_file_does_not_stop_the_batch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 broken")
    (tmp_path / "b.nitf").write_text("<nitf><body>", encoding="utf-8")
    (tmp_path / "c.ans").write_text("[" * 100_000, encoding="utf-8")
    (tmp_path / "d.txt").write_text("It will reportedly shut.", encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 2
    told = capsys.readouterr()
    assert "C402" in told.out
    for said in ("a.docx: found no Word file", "b.nitf:1:13: found no element found", "c.ans:1:201: found nesting deeper"):
        assert said in told.err


def test_a_story_longer_than_any_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attrlint.lint.desk.LONGEST", 20)
    checked = Desk(Order()).check(Draft("x.txt", b"The pier shut on Monday."))
    assert checked.faults == ("x.txt: found a story of 24 characters, wanted 20 at most; split it",)
