import subprocess
import sys
from pathlib import Path

import pytest

import attrlint
from attrlint import check_paths, check_text, read_text
from attrlint.errors import ConfigError, ReadError, UsageError
from attrlint.rule import Level

FAULTY = "The harbour shut on Monday.\n\n“The gates failed twice this year and nobody knows why.”\n"


def test_a_text_is_read() -> None:
    article = read_text("“The gates failed twice this year,” said Ana Ruiz.")
    [quotation] = article.quotations
    assert quotation.attribution
    assert quotation.attribution.source
    assert quotation.attribution.source.name == "Ana Ruiz"
    assert article.words(quotation.inner) == "The gates failed twice this year,"


def test_a_text_is_checked() -> None:
    [found] = check_text(FAULTY)
    assert (found.code, found.level, found.path, found.start) == ("Q101", Level.ERROR, "<text>", (3, 1, 29))
    assert check_text(FAULTY, ignore=["Q101"]) == ()
    assert check_text(FAULTY, select=["V"]) == ()


def test_the_format_comes_from_the_path_or_is_told() -> None:
    front = f"---\nslug: harbour\n---\n\n{FAULTY}"
    [by_path] = check_text(front, path="story.md")
    [told] = check_text(front, format="markdown")
    assert by_path.start == told.start == (7, 1, 52)
    assert read_text(front, format="markdown").blocks != read_text(front).blocks


def test_files_and_folders_are_checked_by_their_own_configuration(tmp_path: Path) -> None:
    for desk in ("news", "opinion"):
        (tmp_path / desk).mkdir()
        (tmp_path / desk / "story.txt").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "opinion" / "attrlint.toml").write_text('ignore = ["Q"]\n', encoding="utf-8")
    assert [found.path for found in check_paths([str(tmp_path)])] == [str(tmp_path / "news" / "story.txt")]
    assert [found.path for found in check_paths([str(tmp_path)], jobs=2)] == [str(tmp_path / "news" / "story.txt")]


def test_a_file_that_cannot_be_read_is_told_when_the_others_are_done(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x81")
    (tmp_path / "b.txt").write_text(FAULTY, encoding="utf-8")
    findings = check_paths([str(tmp_path)])
    assert next(findings).code == "Q101"
    with pytest.raises(ReadError, match=r"a\.txt:1:1: found byte 0x81"):
        next(findings)


def test_what_is_not_known_is_told() -> None:
    with pytest.raises(UsageError, match="the nearest known is 'markdown'"):
        read_text("", format="markdwn")
    with pytest.raises(UsageError, match="unknown profile"):
        check_text("", profile="wier")
    with pytest.raises((ConfigError, UsageError), match="unknown rule"):
        check_text("", select=["Q999"])
    with pytest.raises(UsageError, match="no such file or folder"):
        list(check_paths(["nowhere.txt"]))


def test_every_public_name_is_there() -> None:
    for name in attrlint.__all__:
        assert getattr(attrlint, name)
    with pytest.raises(AttributeError, match="has no attribute 'chekc'"):
        attrlint.chekc  # type: ignore[attr-defined]  # noqa: B018  # that is what is tested


def test_the_package_alone_imports_nothing_of_itself() -> None:
    code = "import sys, attrlint; print(*(name for name in sys.modules if name.startswith('attrlint')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    assert done.stdout.split() == ["attrlint"]


def test_what_a_baseline_of_the_configuration_has_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from attrlint.cli.main import main

    monkeypatch.chdir(tmp_path)
    story = tmp_path / "a.txt"
    story.write_text("The council claimed on Monday that the gates were sound.\n", encoding="utf-8")
    (tmp_path / "attrlint.toml").write_text('select = ["V301"]\nbaseline = "known.json"\n', encoding="utf-8")
    assert main(["baseline", "a.txt"]) == 0
    assert list(check_paths([str(story)])) == []
    (tmp_path / "known.json").write_text("[]", encoding="utf-8")
    with pytest.raises(UsageError, match=r"^known\.json:1: found no findings, wanted a baseline"):
        list(check_paths([str(story)]))
