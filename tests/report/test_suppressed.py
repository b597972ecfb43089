"""What `--show-suppressed` adds to each form."""

import json
from collections.abc import Callable

import pytest

from attrlint.lint.diagnostic import Checked, Diagnostic, Suppression
from attrlint.report.document import Document
from attrlint.report.github import GitHub
from attrlint.report.jsonl import JsonLines
from attrlint.report.paint import Paint
from attrlint.report.sarif import Sarif
from attrlint.report.text import Text

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]

STORY = "[attrlint: off V301 -- the court’s word]\nVoss claimed it.\n"


@pytest.fixture
def silenced(found: Found, checked: Files) -> Checked:
    place = found(STORY, "[attrlint: off V301 -- the court’s word]")
    words = "attrlint: off V301 -- the court’s word"
    used = Suppression(place.start, place.end, words, ("V301",), "the court’s word", (found(STORY, "claimed"),))
    idle = Suppression(place.start, place.end, "attrlint: off", (), "", ())
    bare = Suppression(place.start, place.end, "attrlint: off S", ("S",), "", (), counts=False)
    return checked(suppressions=(used, idle, bare))


def test_text(silenced: Checked, written: Written) -> None:
    assert written(Text(columns=80, paint=Paint(on=False), suppressed=True), silenced) == (
        "── story.txt ───────────────────────────────────────────────── nothing to ask ──\n"
        "\n"
        "story.txt:1:1  suppressed  V301\n"
        "  reason: the court’s word\n"
        "  2:6 V301 doubting-verb (warning) “claimed”\n"
        "\n"
        "story.txt:1:1  suppressed  all rules\n"
        "  silences nothing\n"
        "\n"
        "story.txt:1:1  suppressed  S\n"
        "  does not count: the house wants a reason\n"
        "\n"
        "1 file: nothing to ask; 1 suppressed\n"
    )


def test_text_that_was_not_asked(silenced: Checked, written: Written) -> None:
    assert written(Text(columns=80, paint=Paint(on=False)), silenced) == "1 file: nothing to ask; 1 suppressed\n"


def test_jsonl(silenced: Checked, written: Written) -> None:
    assert written(JsonLines(), silenced) == ""
    (line,) = map(json.loads, written(JsonLines(suppressed=True), silenced).splitlines())
    assert (line["code"], line["excerpt"]) == ("V301", "claimed")
    assert line["suppressed"] == {
        "reason": "the court’s word",
        "words": "attrlint: off V301 -- the court’s word",
        "start": {"line": 1, "column": 1, "offset": 0},
        "end": {"line": 1, "column": 41, "offset": 40},
    }


def test_json(silenced: Checked, written: Written) -> None:
    document = json.loads(written(Document(suppressed=True), silenced))
    assert [one["suppressed"]["reason"] for one in document["findings"]] == ["the court’s word"]
    (file,) = document["files"]
    assert [(one["rules"], one["reason"], one["silenced"], one["counts"]) for one in file["suppressions"]] == [
        (["V301"], "the court’s word", 1, True),
        ([], "", 0, True),
        (["S"], "", 0, False),
    ]
    assert document["summary"]["suppressed"] == 1
    assert "suppressions" not in json.loads(written(Document(), silenced))["files"][0]


def test_sarif(silenced: Checked, written: Written) -> None:
    (result,) = json.loads(written(Sarif(lambda _: None, suppressed=True), silenced))["runs"][0]["results"]
    (suppression,) = result["suppressions"]
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "the court’s word")
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 1
    assert json.loads(written(Sarif(lambda _: None), silenced))["runs"][0]["results"] == []


def test_github_counts_alone(silenced: Checked, written: Written) -> None:
    assert written(GitHub(), silenced) == "attrlint: 1 file: nothing to ask; 1 suppressed\n"
