"""GitLab's own schema (app/validators/json_schemas/codeclimate.json in its repository) asks for four keys and their types.

Its page on Code Quality asks for more, and takes no issue without it; the schema here says both, in our words.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.gitlab import GitLab
from attrlint.rule import Level

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]

TEXT = {"type": "string", "minLength": 1}
LINE = {"type": "integer", "minimum": 1}
REPORT = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)(?!/)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": LINE, "end": LINE}},
                },
                "additionalProperties": False,
            },
        },
        "additionalProperties": False,
    },
}
STORY = "One line.\nVoss claimed 🚢 it.\n"


def valid(report: str) -> list[dict[str, object]]:
    issues = json.loads(report)
    Draft7Validator(REPORT).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues  # type: ignore[no-any-return]  # JSON


def test_an_issue_a_finding(found: Found, checked: Files, written: Written) -> None:
    [issue] = valid(written(GitLab(), checked(found(STORY, "claimed", path="./desk/a.txt", note="Settled."))))
    assert issue | {"fingerprint": ""} == {
        "description": "V301 doubting-verb: does the story doubt this?\nSettled.",
        "check_name": "V301 doubting-verb",
        "fingerprint": "",
        "severity": "minor",
        "location": {"path": "desk/a.txt", "lines": {"begin": 2, "end": 2}},
    }


def test_levels(found: Found, checked: Files, written: Written) -> None:
    files = [checked(found(STORY, "claimed", level=level, path=f"{level}.txt")) for level in Level]
    assert {issue["location"]["path"]: issue["severity"] for issue in valid(written(GitLab(), *files))} == {  # type: ignore[index]  # JSON
        "error.txt": "major",
        "warning.txt": "minor",
        "note.txt": "info",
    }


def test_the_same_words_in_two_files_are_two_issues(
    found: Found, checked: Files, written: Written, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    one, other = found(STORY, "claimed", path=str(tmp_path / "a.txt")), found(STORY, "claimed", path="b.txt")
    first, second = valid(written(GitLab(), checked(one), checked(other)))
    assert first["location"] == {"path": "a.txt", "lines": {"begin": 2, "end": 2}}
    assert first["fingerprint"] != second["fingerprint"]
    again = valid(written(GitLab(), checked(found("Below.\n\n" + STORY, "claimed", path="./a.txt"))))
    assert again[0]["fingerprint"] == first["fingerprint"]  # the line does not count, nor how the path is written


def test_nothing(checked: Files, written: Written) -> None:
    assert valid(written(GitLab())) == valid(written(GitLab(), checked(faults=("b.txt: broke",)))) == []
