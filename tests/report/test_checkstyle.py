from collections.abc import Callable
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from attrlint import __version__
from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report import markup
from attrlint.report.checkstyle import Checkstyle
from attrlint.rule import Level

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]

STORY = "One line.\n🚢 Voss claimed it.\n"


def read(report: str) -> ET.Element:
    return ET.fromstring(report.encode())  # noqa: S314  # our own


def test_a_run(found: Found, checked: Files, written: Written) -> None:
    one = found(STORY, "claimed", message='a <b> & "c"\n?', path="a&b.txt", note="Settled.")
    root = read(
        written(Checkstyle(), checked(one, path="a&b.txt"), checked(path="b.txt"), checked(path="c.txt", faults=("c.txt: <broke>",)))
    )
    assert (root.tag, root.get("version")) == ("checkstyle", __version__)
    assert [file.get("name") for file in root] == ["a&b.txt", "b.txt", "c.txt"]
    assert root[0][0].attrib == {
        "line": "2",
        "column": "8",
        "severity": "warning",
        "message": 'a <b> & "c"\n?\nSettled.',
        "source": "attrlint.V301",
    }
    assert len(root[1]) == 0
    assert (root[2][0].tag, root[2][0].text) == ("exception", "c.txt: <broke>")


def test_levels(found: Found, checked: Files, written: Written) -> None:
    some = [found(STORY, "claimed", level=level) for level in (Level.ERROR, Level.WARNING, Level.NOTE)]
    assert [one.get("severity") for one in read(written(Checkstyle(), checked(*some)))[0]] == ["error", "warning", "info"]


def test_nothing(written: Written) -> None:
    assert len(read(written(Checkstyle()))) == 0


@given(st.text())
def test_any_words_are_a_document(words: str) -> None:
    document = read(f"<{markup.tag('a', {'b': words})}>{markup.text(words)}</a>")
    held = "".join(
        char if char in "\t\n\r" or (char >= " " and not "\ud800" <= char <= "\udfff" and char not in "\ufffe\uffff") else "\ufffd"
        for char in words
    )
    assert document.get("b") == held
    assert (document.text or "") == held
