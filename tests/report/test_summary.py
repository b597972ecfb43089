from collections.abc import Callable

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.summary import LIMIT, Summary
from attrlint.rule import Level

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]


def test_errors_stand_first(found: Found, checked: Files, written: Written) -> None:
    files = [checked(found("a “b” c", "“b”", level=level, path=f"./{level}.txt")) for level in (Level.NOTE, Level.WARNING, Level.ERROR)]
    lines = written(Summary(), *files).splitlines()
    assert lines[:4] == [
        "### attrlint: 3 files: 1 error, 1 warning, 1 note",
        "",
        "| Place | Level | Rule | Question | Words |",
        "| --- | --- | --- | --- | --- |",
    ]
    assert lines[4] == "| error.txt:1:3 | error | V301 doubting-verb | does the story doubt this? | “b” |"
    assert [line.split(" ")[3] for line in lines[4:7]] == ["error", "warning", "note"]


def test_copy_is_no_markup(found: Found, checked: Files, written: Written) -> None:
    row = written(Summary(), checked(found("x |*a*\n<b>` @c y", "|*a*\n<b>` @c"))).splitlines()[4]
    assert row.endswith(" | “&#124;&#42;a&#42; &#60;b&#62;&#96; &#64;c” |")


def test_a_page_is_never_too_large(found: Found, checked: Files, written: Written) -> None:
    one = found("a “’’’’” c", "“’’’’”", level=Level.NOTE)
    files = [checked(*[one] * 1000) for _ in range(20)] + [checked(found("abc", "b", level=Level.ERROR))]
    page = written(Summary(), *files)
    assert LIMIT * 0.98 < len(page.encode()) <= LIMIT
    rows = [line for line in page.splitlines() if line.startswith("| story.txt")]
    assert " error " in rows[0]
    assert page.splitlines()[-2] == f"{20_001 - len(rows):,} more findings in the log alone: GitHub takes a page of 1 MiB from a step"
    short = written(Summary(5000), *files)
    assert len(short.encode()) <= 5000
    assert "more findings" in short
    assert written(Summary(100), *files) == ""


def test_a_clean_run(checked: Files, written: Written) -> None:
    assert written(Summary(), checked()) == "### attrlint: 1 file: nothing to ask\n\n"
