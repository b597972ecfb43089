"""JUnit by the schema of Jenkins's xUnit plugin, the one that is published."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.junit import JUnit
from attrlint.rule import Level

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]

STORY = "One line.\n🚢 Voss claimed it. “No”\n"


@pytest.fixture(scope="module")
def schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(Path(__file__).with_name("schemas") / "junit-10.xsd")


def grave(diagnostic: Diagnostic) -> bool:
    return diagnostic.level is not Level.NOTE


@pytest.fixture
def valid(schema: xmlschema.XMLSchema) -> Callable[[str], ET.Element]:
    def read(report: str) -> ET.Element:
        root = ET.fromstring(report.encode())  # noqa: S314  # our own
        schema.validate(root)
        for suite in root:
            cases = suite.findall("testcase")
            assert int(suite.get("tests", "")) == len(cases) > 0
            assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
            assert int(suite.get("errors", "")) == len(suite.findall("testcase/error"))
            assert all(len(case) <= 1 for case in cases)  # servers look at one thing in a case
            assert len({case.get("name") for case in cases}) == len(cases)
        return root

    return read


Valid = Callable[[str], ET.Element]


def test_a_case_a_finding(found: Found, checked: Files, written: Written, valid: Valid) -> None:
    one = found(
        STORY,
        "claimed",
        related=(("the answer", "“No”"),),
        suggestions=("said", "told"),
        note="Settled.",
        address=("paragraph 2", "1A"),
    )
    root = valid(written(JUnit(grave), checked(one)))
    [suite] = root
    [case] = suite
    assert (root.get("name"), suite.get("name")) == ("attrlint", "story.txt")
    assert case.attrib == {"classname": "story.txt", "name": "V301 doubting-verb 2:8"}
    assert case[0].attrib == {"type": "warning", "message": "does the story doubt this?"}
    assert (case[0].text or "").splitlines() == [
        "story.txt:2:8: warning at paragraph 2",
        "“claimed”",
        "does the story doubt this?",
        "Settled.",
        "line 2:20 “No” the answer",
        "try “said” or “told”",
    ]


def test_what_does_not_fail_the_run_fails_no_case(found: Found, checked: Files, written: Written, valid: Valid) -> None:
    some = [found(STORY, words, level=level) for words, level in (("claimed", Level.NOTE), ("Voss", Level.ERROR))]
    [suite] = valid(written(JUnit(grave), checked(*some)))
    assert [case[0].tag for case in suite] == ["system-out", "failure"]
    [suite] = valid(written(JUnit(lambda _: True), checked(*some)))
    assert [case[0].tag for case in suite] == ["failure", "failure"]


def test_no_two_cases_have_one_name(found: Found, checked: Files, written: Written, valid: Valid) -> None:
    some = [found(STORY, "claimed", message=message) for message in ("is it?", "by whom?")]
    [suite] = valid(written(JUnit(grave), checked(*some)))
    assert [case.get("name") for case in suite] == ["V301 doubting-verb 2:8", "V301 doubting-verb 2:8 (2)"]


def test_clean_and_broken_files(checked: Files, written: Written, valid: Valid) -> None:
    clean, broken = valid(written(JUnit(grave), checked(path="a.txt"), checked(path="b.txt", faults=("b.txt: <x>", "b.txt: y"))))
    assert [(case.get("name"), len(case)) for case in clean] == [("nothing to ask", 0)]
    assert [(case.get("name"), case[0].tag, case[0].get("message")) for case in broken] == [
        ("read to the end (1)", "error", "b.txt: <x>"),
        ("read to the end (2)", "error", "b.txt: y"),
    ]


def test_nothing(written: Written, valid: Valid) -> None:
    assert len(valid(written(JUnit(grave)))) == 0
