from collections.abc import Callable

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.github import LIMIT, GitHub
from attrlint.rule import Level

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]


def test_errors_come_first(found: Found, checked: Files, written: Written) -> None:
    files = [checked(found("abc", "b", level=level)) for level in (Level.NOTE, Level.WARNING, Level.ERROR)]
    lines = written(GitHub(), *files).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice", "attrlint:"]
    assert lines[0] == "::error file=story.txt,line=1,endLine=1,col=2,endColumn=3,title=V301 doubting-verb::does the story doubt this?"


def test_what_would_break_a_command_is_escaped(found: Found, checked: Files, written: Written) -> None:
    one = found("abc", "b", path="a,b:c%\n.txt", message="50%:\r\n::error::, no?")
    line = written(GitHub(), checked(one)).splitlines()[0]
    assert line.startswith("::warning file=a%2Cb%3Ac%25%0A.txt,line=1,")
    assert line.endswith("::50%25:%0D%0A::error::, no?")


def test_columns_are_told_on_one_line_alone(found: Found, checked: Files, written: Written) -> None:
    line = written(GitHub(), checked(found("ab\ncd", "b\nc"))).splitlines()[0]
    assert line.startswith("::warning file=story.txt,line=1,endLine=2,title=")


def test_what_github_would_drop_is_told(found: Found, checked: Files, written: Written) -> None:
    many = [found("abc", "b", message=f"number {number}") for number in range(LIMIT + 3)]
    lines = written(GitHub(), checked(*many, found("abc", "b", level=Level.ERROR))).splitlines()
    assert lines[:3] == [f"- story.txt:1:2: warning V301 doubting-verb: number {number}" for number in range(LIMIT, LIMIT + 3)]
    assert sum(line.startswith("::warning") for line in lines) == LIMIT
    assert lines[-2] == "attrlint: 3 more warnings in the log alone: GitHub shows 10 of a kind from a step"
    assert lines[-1] == "attrlint: 1 file: 1 error, 13 warnings"


def test_the_house_s_words_follow_the_question(found: Found, checked: Files, written: Written) -> None:
    line = written(GitHub(), checked(found("abc", "b", note="Settled.", link="style/x"))).splitlines()[0]
    assert line.endswith("::does the story doubt this?%0ASettled.%0Astyle/x")
