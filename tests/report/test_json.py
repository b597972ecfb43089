import json
from collections.abc import Callable

from attrlint import __version__
from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.document import Document
from attrlint.report.jsonl import JsonLines
from attrlint.rule import Level

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]

STORY = "One line.\nVoss claimed it. “No”\n"


def test_a_line_a_finding(found: Found, checked: Files, written: Written) -> None:
    one = found(STORY, "claimed", related=(("the answer", "“No”"),), suggestions=("said",))
    lines = written(JsonLines(), checked(one, found(STORY, "Voss")), checked()).splitlines()
    assert len(lines) == 2
    assert json.loads(lines[0]) == {
        "path": "story.txt",
        "code": "V301",
        "name": "doubting-verb",
        "level": "warning",
        "message": "does the story doubt this?",
        "start": {"line": 2, "column": 6, "offset": 15},
        "end": {"line": 2, "column": 13, "offset": 22},
        "excerpt": "claimed",
        "related": [
            {
                "message": "the answer",
                "start": {"line": 2, "column": 18, "offset": 27},
                "end": {"line": 2, "column": 22, "offset": 31},
            }
        ],
        "suggestions": ["said"],
        "fingerprint": "0" * 16,
    }


def test_every_reader_of_lines_sees_one(found: Found, checked: Files, written: Written) -> None:
    words = "a\u2028b\u2029c\x85d\re\nf\x0bg\ud800h"
    report = written(JsonLines(), checked(found(words, words)))
    assert len(report.splitlines()) == 1
    assert json.loads(report)["excerpt"] == words
    assert report.encode()


def test_the_document(found: Found, checked: Files, written: Written) -> None:
    first = checked(found(STORY, "claimed", level=Level.ERROR), found(STORY, "Voss", level=Level.NOTE), path="a.txt")
    second = checked(path="b.txt", faults=("b.txt: found byte 0x81",))
    third = checked(found(STORY, "“No”"), path="c.txt")
    document = json.loads(written(Document(), first, second, third))
    assert list(document) == ["version", "findings", "files", "summary"]
    assert document["version"] == __version__
    assert [one["excerpt"] for one in document["findings"]] == ["claimed", "Voss", "“No”"]
    assert document["files"] == [
        {"path": "a.txt", "findings": 2, "faults": []},
        {"path": "b.txt", "findings": 0, "faults": ["b.txt: found byte 0x81"]},
        {"path": "c.txt", "findings": 1, "faults": []},
    ]
    assert document["summary"] == {
        "files": 3,
        "errors": 1,
        "warnings": 1,
        "notes": 1,
        "known": 0,
        "fixed": [],
        "suppressed": 0,
        "faulty": 1,
        "verdict": "3 files: 1 error, 1 warning, 1 note; 1 file could not be read to the end",
    }


def test_an_empty_document(written: Written) -> None:
    document = json.loads(written(Document()))
    assert (document["findings"], document["files"], document["summary"]["files"]) == ([], [], 0)


def test_the_house_s_words_are_there_where_it_has_some(found: Found, checked: Files, written: Written) -> None:
    lines = written(JsonLines(), checked(found(STORY, "Voss", note="Settled.", link="style/x"), found(STORY, "it", note="Settled.")))
    first, second = map(json.loads, lines.splitlines())
    assert (first["note"], first["link"], second["note"]) == ("Settled.", "style/x", "Settled.")
    assert "link" not in second


def test_where_a_cms_has_the_words(found: Found, checked: Files, written: Written) -> None:
    ans = found(STORY, "Voss", address=("/content_elements/3/content", "QX7"))
    word = found(STORY, "it", address=("paragraph 2", ""))
    first, second, third = map(json.loads, written(JsonLines(), checked(ans, word, found(STORY, "it"))).splitlines())
    assert first["address"] == {"pointer": "/content_elements/3/content", "id": "QX7"}
    assert second["address"] == {"pointer": "paragraph 2"}
    assert "address" not in third
