"""reviewdog's Diagnostic Format (proto/rdf in its repository), as far as we write it; columns are UTF-8 bytes, the end exclusive."""

import json
from collections.abc import Callable

from jsonschema import Draft7Validator

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.rdjson import RdJson
from attrlint.rule import Level

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]
Schema = dict[str, object]


def thing(needed: str, **parts: object) -> Schema:
    return {"type": "object", "required": needed.split(), "properties": parts, "additionalProperties": False}


TEXT = {"type": "string"}
POSITION = thing("line column", line={"type": "integer", "minimum": 1}, column={"type": "integer", "minimum": 1})
RANGE = thing("start end", start=POSITION, end=POSITION)
LOCATION = thing("path range", path=TEXT, range=RANGE)
DIAGNOSTIC = thing(
    "message location severity code",
    message=TEXT,
    location=LOCATION,
    severity={"enum": ["ERROR", "WARNING", "INFO"]},
    code=thing("value", value=TEXT, url={"type": "string", "format": "uri"}),
    suggestions={"type": "array", "items": thing("range text", range=RANGE, text=TEXT)},
    related_locations={"type": "array", "items": thing("message location", message=TEXT, location=LOCATION)},
)
REPORT = thing("source diagnostics", source=thing("name", name=TEXT), diagnostics={"type": "array", "items": DIAGNOSTIC})

#: Before the verb stand a mark of three bytes and a ship of four.
STORY = "One line.\n“Yes,” 🚢 Voss claimed it’s so. “No”\n"


def valid(report: str) -> list[dict[str, object]]:
    document = json.loads(report)
    Draft7Validator(REPORT).validate(document)
    assert document["source"] == {"name": "attrlint"}
    return document["diagnostics"]  # type: ignore[no-any-return]  # JSON


def test_columns_are_bytes(found: Found, checked: Files, written: Written) -> None:
    one = found(STORY, "claimed", path="./a.txt", related=(("the answer", "“No”"),), suggestions=("said",), link="https://style.example/x")
    [record] = valid(written(RdJson(), checked(one, text=STORY)))
    line = STORY.splitlines()[1].encode()
    start, answer = line.index(b"claimed") + 1, line.index("“No”".encode()) + 1
    place = {"start": {"line": 2, "column": start}, "end": {"line": 2, "column": start + 7}}
    assert record == {
        "message": "does the story doubt this?\nhttps://style.example/x",
        "location": {"path": "a.txt", "range": place},
        "severity": "WARNING",
        "code": {"value": "V301", "url": "https://style.example/x"},
        "suggestions": [{"range": place, "text": "said"}],
        "related_locations": [
            {
                "message": "the answer",
                "location": {
                    "path": "a.txt",
                    "range": {"start": {"line": 2, "column": answer}, "end": {"line": 2, "column": answer + 8}},
                },
            }
        ],
    }
    assert (start, answer) == (22, 41)


def test_over_two_lines(found: Found, checked: Files, written: Written) -> None:
    text = "“Yes\r\nit’s so”"
    [record] = valid(written(RdJson(), checked(found(text, text), text=text)))
    assert record["location"]["range"] == {"start": {"line": 1, "column": 1}, "end": {"line": 2, "column": 12 + 1}}  # type: ignore[index]  # JSON


def test_levels_and_links(found: Found, checked: Files, written: Written) -> None:
    some = [found(STORY, "claimed", level=level, link="style/x") for level in (Level.ERROR, Level.WARNING, Level.NOTE)]
    records = valid(written(RdJson(), checked(*some[:1], text=STORY), checked(*some[1:], text=STORY)))
    assert [record["severity"] for record in records] == ["ERROR", "WARNING", "INFO"]
    assert records[0]["code"] == {"value": "V301"}


def test_nothing(checked: Files, written: Written) -> None:
    assert valid(written(RdJson())) == valid(written(RdJson(), checked())) == []
