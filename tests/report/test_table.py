import csv
from collections.abc import Callable
from io import StringIO

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.table import HEADER, Table

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]

STORY = "One line.\n🚢 Voss, he\nsaid =claimed, “No”\n"


def rows(report: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(report, newline="")))


def test_a_row_a_finding(found: Found, checked: Files, written: Written) -> None:
    one = found(STORY, "he\nsaid", suggestions=("told", "says"), note="Settled.", link="style/x", address=("/a/3", "QX7"))
    report = written(Table(), checked(one), checked(), checked(found(STORY, "=claimed", path="b.txt"), path="b.txt"))
    first, second = rows(report)
    assert tuple(first) == HEADER
    assert list(first.values()) == [
        "story.txt",
        *("2", "9", "3", "5"),
        *("/a/3", "QX7"),
        *("warning", "V301", "doubting-verb", "does the story doubt this?"),
        *("he said", "told | says"),
        *("Settled.", "style/x"),
        "0" * 16,
    ]
    assert second["excerpt"] == "'=claimed"  # a spreadsheet would reckon
    assert (second["pointer"], second["id"]) == ("", "")
    assert report.count("\r\n") == len(report.splitlines()) == 3


def test_the_names_stand_over_nothing(checked: Files, written: Written) -> None:
    assert written(Table()) == written(Table(), checked()) == ",".join(HEADER) + "\r\n"
