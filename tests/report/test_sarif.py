"""SARIF 2.1.0 by its published schema, and by one of our own that takes no part that we do not mean to write."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft4Validator, Draft7Validator

from attrlint import __version__
from attrlint.lint.desk import Desk, Order
from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.packs.model import Loaded
from attrlint.report.sarif import Sarif
from attrlint.rule import Level

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]
Schema = dict[str, object]


def thing(needed: str = "", **parts: object) -> Schema:
    return {"type": "object", "required": needed.split(), "properties": parts, "additionalProperties": False}


def some(of: object, least: int = 0) -> Schema:
    return {"type": "array", "items": of, "minItems": least}


TEXT: Schema = {"type": "string"}
ORDINAL: Schema = {"type": "integer", "minimum": 1}
OFFSET: Schema = {"type": "integer", "minimum": 0}
LEVEL: Schema = {"enum": ["none", "note", "warning", "error"]}
MESSAGE = thing("text", text=TEXT, markdown=TEXT)
URI = thing("uri", uri={"type": "string", "format": "uri-reference"})
REGION = thing(
    startLine=ORDINAL,
    startColumn=ORDINAL,
    endLine=ORDINAL,
    endColumn=ORDINAL,
    charOffset=OFFSET,
    charLength=OFFSET,
    snippet=thing("text", text=TEXT),
)
LOCATION = thing(
    id=OFFSET,
    message=MESSAGE,
    physicalLocation=thing("artifactLocation", artifactLocation=URI, region=REGION),
    logicalLocations=some(thing("fullyQualifiedName kind", fullyQualifiedName=TEXT, name=TEXT, kind={"enum": ["value", "paragraph"]}), 1),
)
FIX = thing(
    "artifactChanges",
    description=MESSAGE,
    artifactChanges=some(
        thing(
            "artifactLocation replacements",
            artifactLocation=URI,
            replacements=some(thing("deletedRegion", deletedRegion=REGION, insertedContent=thing(text=TEXT)), 1),
        ),
        1,
    ),
)
RESULT = thing(
    "message ruleId ruleIndex partialFingerprints locations",
    message=MESSAGE,
    ruleId=TEXT,
    ruleIndex=OFFSET,
    level=LEVEL,
    locations=some(LOCATION, 1),
    relatedLocations=some(LOCATION),
    fixes=some(FIX),
    suppressions=some(thing("kind", kind={"enum": ["inSource", "external"]}, justification=TEXT, location=LOCATION), 1),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
)
RULE = thing(
    "id",
    id=TEXT,
    name=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    helpUri={"type": "string", "format": "uri"},
    defaultConfiguration=thing(level=LEVEL),
    properties=thing(tags=some(TEXT)),
)
RUN = thing(
    "tool",
    tool=thing("driver", driver=thing("name", name=TEXT, version=TEXT, semanticVersion=TEXT, rules=some(RULE))),
    columnKind={"enum": ["unicodeCodePoints", "utf16CodeUnits"]},
    results=some(RESULT),
    invocations=some(
        thing(
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=some(thing("message", level=LEVEL, message=MESSAGE, locations=some(LOCATION))),
        )
    ),
)
LOG = thing("version runs", **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": some(RUN)})

PUBLISHED = Draft4Validator(json.loads(Path(__file__).with_name("schemas").joinpath("sarif-schema-2.1.0.json").read_bytes()))

STORY = "One line.\nVoss claimed 🚢 it. “No”\n"


def nobody(_: Diagnostic) -> None:
    return None


def known(diagnostic: Diagnostic) -> Loaded | None:
    chosen = Desk(Order(profile="strict")).resolver.settings("story.txt").chosen
    return next((one.loaded for one in chosen if one.loaded.rule.code == diagnostic.code), None)


def valid(report: str) -> dict[str, list[dict[str, object]]]:
    log = json.loads(report)
    Draft7Validator(LOG).validate(log)
    PUBLISHED.validate(log)
    assert len(log["runs"]) == 1
    return log["runs"][0]  # type: ignore[no-any-return]  # JSON


def test_a_run_with_everything(found: Found, checked: Files, written: Written) -> None:
    first = found(STORY, "claimed", related=(("the answer", "“No”"),), suggestions=("said", "told"), path="./desk/a b.txt")
    second = found(STORY, "it", code="Q101", name="unattributed-quote", level=Level.ERROR)
    third = found(STORY, "Voss", level=Level.NOTE, path="/desk/c.txt")
    run = valid(written(Sarif(known), checked(first, second), checked(third), checked(faults=("b.txt: broke",), path="b.txt")))
    assert run["columnKind"] == "unicodeCodePoints"
    results = run["results"]
    assert [(one["ruleId"], one["ruleIndex"], one["level"]) for one in results] == [
        ("V301", 0, "warning"),
        ("Q101", 1, "error"),
        ("V301", 0, "note"),
    ]
    assert [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in results] == [  # type: ignore[index]  # JSON
        "desk/a%20b.txt",
        "story.txt",
        "file:///desk/c.txt",
    ]
    assert results[0]["locations"][0]["physicalLocation"]["region"] == {  # type: ignore[index]  # JSON
        "startLine": 2,
        "startColumn": 6,
        "endLine": 2,
        "endColumn": 13,
        "charOffset": 15,
        "charLength": 7,
        "snippet": {"text": "claimed"},
    }
    assert [one["message"]["text"] for one in results[0]["relatedLocations"]] == ["the answer"]  # type: ignore[index, attr-defined]  # JSON
    assert len(results[0]["fixes"]) == 2  # type: ignore[arg-type]  # JSON
    assert results[0]["partialFingerprints"] == {"attrlint/v1": "0" * 16}
    driver = run["tool"]["driver"]  # type: ignore[call-overload]  # JSON
    assert (driver["name"], driver["version"]) == ("attrlint", __version__)
    assert [one["id"] for one in driver["rules"]] == ["V301", "Q101"]
    assert driver["rules"][1]["help"]["markdown"].startswith("# Q101 unattributed-quote\n")
    assert run["invocations"][0]["executionSuccessful"] is False
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"] == {"text": "b.txt: broke"}  # type: ignore[index]  # JSON


def test_a_run_with_nothing(checked: Files, written: Written) -> None:
    for files in ([], [checked()]):
        run = valid(written(Sarif(nobody), *files))
        assert run["results"] == []
        assert run["invocations"] == [{"executionSuccessful": True}]


def test_a_rule_that_is_not_known_any_more(found: Found, checked: Files, written: Written) -> None:
    run = valid(written(Sarif(nobody), checked(found(STORY, "claimed"))))
    assert run["tool"]["driver"]["rules"] == [{"id": "V301", "name": "doubting-verb"}]  # type: ignore[call-overload]  # JSON


@pytest.mark.parametrize(("link", "uri"), [("https://stylebook.example/doubt", True), ("stylebook/doubt", False)])
def test_the_house_s_words_are_help(link: str, found: Found, checked: Files, written: Written, *, uri: bool) -> None:
    run = valid(written(Sarif(known), checked(found(STORY, "claimed", code="Q101", note="Settled in May.", link=link))))
    [rule] = run["tool"]["driver"]["rules"]  # type: ignore[call-overload]  # JSON
    assert rule.get("helpUri") == (link if uri else None)
    assert "## The house says\n\nSettled in May.\n" in rule["help"]["markdown"]
    assert link in rule["help"]["text"]


@pytest.mark.parametrize("words", ["it", "🚢", "“No”\n"])
def test_regions_count_code_points(words: str, found: Found, checked: Files, written: Written) -> None:
    run = valid(written(Sarif(nobody), checked(found(STORY, words))))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]  # type: ignore[index]  # JSON
    assert STORY[region["charOffset"] : region["charOffset"] + region["charLength"]] == words


def test_where_a_cms_has_the_words_is_a_logical_location(found: Found, checked: Files, written: Written) -> None:
    ans = found(STORY, "claimed", address=("/content_elements/3/content", "QX7"))
    word = found(STORY, "it", address=("paragraph 2", ""))
    run = valid(written(Sarif(nobody), checked(ans, word)))
    places = [one["locations"][0]["logicalLocations"] for one in run["results"]]  # type: ignore[index]  # JSON
    assert places == [
        [{"fullyQualifiedName": "/content_elements/3/content", "kind": "value", "name": "QX7"}],
        [{"fullyQualifiedName": "paragraph 2", "kind": "paragraph"}],
    ]


def test_the_published_schema_would_tell() -> None:
    assert not PUBLISHED.is_valid({"version": "2.1.0", "runs": [{"results": []}]})
