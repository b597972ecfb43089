"""Suppression from the command line: in a file, with a configuration, in its reports."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from attrlint.cli.main import main

CLAIM = "The council claimed on Tuesday that the gates were sound.\n"


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


def test_a_suppressed_finding_does_not_fail(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(f"[attrlint: off V301 -- their own word]\n\n{CLAIM}", encoding="utf-8")
    assert main(["check", "--select", "V301", "a.txt"]) == 0
    assert capsys.readouterr().out == "1 file: nothing to ask; 1 suppressed\n"
    assert main(["check", "--select", "V301", "--show-suppressed", "a.txt"]) == 0
    assert "a.txt:1:1  suppressed  V301\n  reason: their own word\n  3:13 V301 doubt-verb (warning) “claimed”\n" in capsys.readouterr().out


def test_several_processes_tell_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    for name in "abcd":
        Path(f"{name}.md").write_text(f"<!-- attrlint: off-next V301 -->\n\n{CLAIM}\n{CLAIM}", encoding="utf-8")
    assert main(["check", "--select", "V301,A", "--show-suppressed", "--output-format", "jsonl", "."]) == 1
    alone = capsys.readouterr().out
    assert main(["check", "--select", "V301,A", "--show-suppressed", "--output-format", "jsonl", ".", "-j", "2"]) == 1
    assert capsys.readouterr().out == alone
    assert len(alone.splitlines()) == 8


def test_a_house_that_requires_a_reason(capsys: pytest.CaptureFixture[str]) -> None:
    Path("attrlint.toml").write_text('require-reason = true\n[levels]\nA003 = "error"\n', encoding="utf-8")
    Path("a.md").write_text(f"<!-- attrlint: off V301 -->\n\n{CLAIM}", encoding="utf-8")
    assert main(["check", "--select", "V301,A", "a.md", "--output-format", "jsonl"]) == 1
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["code"], one["level"]) for one in found] == [("A003", "error"), ("V301", "warning")]
    assert main(["config", "--show", "a.md"]) == 0
    assert "require-reason = true             # attrlint.toml:1\n" in capsys.readouterr().out


def test_require_reason_is_true_or_false(capsys: pytest.CaptureFixture[str]) -> None:
    Path("attrlint.toml").write_text('require-reason = "yes"\n', encoding="utf-8")
    Path("a.md").write_text(CLAIM, encoding="utf-8")
    assert main(["check", "a.md"]) == 2
    assert capsys.readouterr().err == 'attrlint: attrlint.toml:1: require-reason = "yes"; wanted true or false\n'


def test_notices_have_pages_and_can_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "A001"]) == 0
    assert capsys.readouterr().out.startswith("A001 unused-suppression\nnote, from profile wire, suppressions\n")
    assert main(["explain", "A"]) == 0
    assert "A002 unknown-suppression" in capsys.readouterr().out
    Path("a.md").write_text(f"<!-- attrlint: off V3O1 -->\n\n{CLAIM}", encoding="utf-8")
    assert main(["check", "--select", "unknown-suppression", "a.md"]) == 1
    assert main(["check", "--select", "A", "--ignore", "A002", "a.md"]) == 0


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_a_word_comment_by_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    body = (
        "<w:p><w:r><w:t>The council </w:t></w:r><w:commentRangeStart w:id='7'/><w:r><w:t>claimed</w:t></w:r><w:commentRangeEnd w:id='7'/>"
        "<w:r><w:t> on Tuesday that the gates were sound, and the mayor claimed that they were new.</w:t></w:r></w:p>"
    )
    said = "<w:p><w:r><w:t>Attrlint off V301 \u2013 their own word</w:t></w:r></w:p>"
    note = f"<w:comments {W}><w:comment w:id='7'>{said}</w:comment></w:comments>"
    with ZipFile("a.docx", "w") as package:
        package.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        package.writestr("word/comments.xml", note)
    assert main(["check", "--select", "V301,A", "--show-suppressed", "a.docx"]) == 1
    out = capsys.readouterr().out
    assert "a.docx:1:73  warning  V301 doubt-verb\n" in out
    assert "a.docx:1:13  suppressed  V301\n  at paragraph 1\n  reason: their own word\n  1:13 V301 doubt-verb (warning) “claimed”\n" in out


def test_stories_of_one_file_each_have_their_own(capsys: pytest.CaptureFixture[str]) -> None:
    body = f"<p>{CLAIM.strip()}</p>"
    first, second = f"<!-- attrlint: off-file V301 -->{body}", body
    items = "".join(
        f"<item><title>Gates</title><wp:post_type>post</wp:post_type><content:encoded><![CDATA[{one}]]></content:encoded></item>"
        for one in (first, second)
    )
    Path("a.wxr").write_text(f'<rss xmlns:content="c" xmlns:wp="w"><channel>{items}</channel></rss>', encoding="utf-8")
    assert main(["check", "--select", "V301", "a.wxr"]) == 1
    assert capsys.readouterr().out.endswith("1 file: 1 warning; 1 suppressed\n")


SAYING = "“Nobody asked us about the gates before the harbour was shut in March,” said {}.\n"


def test_words_of_two_drafts_are_not_asked_about_where_that_is_off(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").write_text(SAYING.format("Ana Ruiz, the harbour master"), encoding="utf-8")
    Path("b.md").write_text(SAYING.format("Jo Roth, the engineer"), encoding="utf-8")
    Path("c.md").write_text(SAYING.format("Max Lind, the mayor"), encoding="utf-8")
    assert main(["check", "--select", "P704,A", "."]) == 1
    assert capsys.readouterr().out.count("duplicate-quote") == 2
    Path("b.md").write_text(
        "<!-- attrlint: off P704 -- they read it out together -->\n\n" + SAYING.format("Jo Roth, the engineer"), encoding="utf-8"
    )
    assert main(["check", "--select", "P704,A", ".", "-j", "2"]) == 1
    out = capsys.readouterr().out
    assert out.count("duplicate-quote") == 1
    assert "c.md:1:2" in out


def test_what_is_suppressed_is_not_mended() -> None:
    first, second = "“We won”, she said.\n", "“He told me “go home” twice,” Kay said.\n"
    Path("a.md").write_text(f"<!-- attrlint: off-next T -- her own marks -->\n\n{first}\n{second}", encoding="utf-8")
    assert main(["check", "--select", "T", "--fix", "a.md"]) == 0
    after = Path("a.md").read_text(encoding="utf-8")
    assert first in after
    assert second not in after
