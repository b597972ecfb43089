"""Known findings: written, left out, fixed, pruned; and what a broken baseline is answered with."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.cli.main import main
from attrlint.errors import UsageError
from attrlint.lint.baseline import open_baseline
from attrlint.lint.desk import Desk, Draft, Order

CLAIM = "The council claimed on {} that the gates were sound.\n"
NAME = "attrlint-baseline.json"


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")


def story(path: str, *days: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text("\n".join(CLAIM.format(day) for day in days), encoding="utf-8")


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def v301(*arguments: str) -> int:
    return main([*arguments, "--select", "V301"])


def test_what_is_known_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    story("news/a.txt", "Monday", "Tuesday")
    story("news/b.txt", "Friday")
    assert v301("baseline", "news") == 0
    assert told(capsys) == f"{NAME}: 3 known findings in 2 files (3 new)\n"
    assert v301("check", "news", "--baseline", NAME) == 0
    assert told(capsys) == "2 files: nothing to ask; 3 known\n"
    story("news/a.txt", "Sunday", "Tuesday")
    assert v301("check", "news", "--baseline", NAME, "-j", "2") == 1
    out = told(capsys)
    assert "news/a.txt:1:13  warning  V301" in out
    assert "fixed: news/a.txt V301 “claimed”\nattrlint baseline --prune takes what is fixed out of the baseline\n" in out
    assert out.endswith("\n2 files: 1 warning; 2 known; 1 fixed\n")


def test_the_file_is_sorted_and_a_line_a_finding() -> None:
    story("b.txt", "Friday")
    story("a.txt", "Monday", "Tuesday")
    assert v301("baseline", "b.txt", "a.txt") == 0
    first = Path(NAME).read_text(encoding="utf-8")
    assert [line[:10] for line in first.splitlines()] == ['{"version"', '"findings"', *['{"path": "'] * 3, "]}"]
    assert first.index('"a.txt"') < first.index('"b.txt"')
    assert '"words": "claimed"}' in first
    assert v301("baseline", ".") == 0
    assert Path(NAME).read_text(encoding="utf-8") == first


def test_prune_only_drops(capsys: pytest.CaptureFixture[str]) -> None:
    story("a.txt", "Monday", "Tuesday")
    story("b.txt", "Friday")
    v301("baseline", ".")
    told(capsys)
    story("a.txt", "Monday", "Sunday")
    Path("b.txt").unlink()
    assert v301("baseline", "--prune") == 0
    assert told(capsys) == f"{NAME}: 1 known finding in 1 file (1 fixed, 1 of drafts that are gone)\n"
    assert v301("check", "a.txt", "--baseline", NAME) == 1
    assert told(capsys).endswith("1 file: 1 warning; 1 known\n")


def test_what_the_run_cannot_know_stays(capsys: pytest.CaptureFixture[str]) -> None:
    story("a.txt", "Monday")
    story("b.txt", "Monday")
    v301("baseline", ".")
    assert main(["baseline", "a.txt", "--select", "Q101"]) == 0
    assert main(["baseline", "--prune", "--select", "Q101"]) == 0
    Path("b.txt").write_bytes(b"\x00")
    told(capsys)
    assert v301("baseline", "b.txt") == 2
    assert told(capsys) == f"{NAME}: 2 known findings in 2 files\n"
    assert main(["check", "a.txt", "--select", "Q101", "--baseline", NAME]) == 0
    assert told(capsys) == "1 file: nothing to ask\n"


def test_a_suppressed_finding_is_fixed(capsys: pytest.CaptureFixture[str]) -> None:
    story("a.txt", "Monday")
    v301("baseline", ".")
    Path("a.txt").write_text(f"[attrlint: off V301]\n\n{CLAIM.format('Monday')}", encoding="utf-8")
    told(capsys)
    assert v301("check", "a.txt", "--baseline", NAME) == 0
    assert told(capsys).endswith("1 file: nothing to ask; 1 fixed; 1 suppressed\n")


def test_the_configuration_may_name_it(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    Path("attrlint.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    story("news/a.txt", "Monday")
    assert v301("check", "news/a.txt") == 2
    assert "known.json: no such baseline" in capsys.readouterr().err
    monkeypatch.chdir("news")
    assert v301("baseline", ".") == 0
    assert told(capsys) == "../known.json: 1 known finding in 1 file (1 new)\n" or Path("../known.json").is_file()
    assert v301("check", "a.txt") == 0
    assert told(capsys) == "1 file: nothing to ask; 1 known\n"
    monkeypatch.chdir("..")
    assert main(["config", "--show", "news/a.txt"]) == 0
    assert 'baseline = "known.json"           # attrlint.toml:1\n' in told(capsys)


def test_the_same_sentence_twice_is_known_twice(capsys: pytest.CaptureFixture[str]) -> None:
    story("a.txt", "Monday", "Monday")
    v301("baseline", ".")
    story("a.txt", "Monday", "Monday", "Monday")
    told(capsys)
    assert v301("check", "a.txt", "--baseline", NAME) == 1
    assert told(capsys).endswith("1 file: 1 warning; 2 known\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "known.json:1:1: found the end of the file, wanted a value; is this JSON?"),
        (
            '{"version": "1",\n"findings": [\n<<<<<<< HEAD\n',
            "known.json:3:1: found a merge that is not settled, wanted one side of it, or",
        ),
        ("[]", "known.json:1: found no findings, wanted a baseline as attrlint baseline PATH writes it"),
        ('{"findings": []}', "known.json:1: found version none, wanted 1"),
        ('{\n"version": "9", "findings": []}', "known.json:2: found version 9, wanted 1"),
        (
            '{"version": "1", "findings": [\n"V301"]}',
            "known.json:2: finding 1 is none; wanted an object with path, code, fingerprint, words",
        ),
        (
            '{"version": "1", "findings": [\n{"path": "a", "code": "V301", "words": "x"}]}',
            "known.json:2: finding 1 has no fingerprint, wanted path, code, fingerprint, words, each a text",
        ),
        (
            '{"version": "1", "findings": [\n{"pth": "a", "code": "V301", "words": "x", "fingerprint": "0"}]}',
            "known.json:2: unknown key 'pth'; the nearest known is 'path'",
        ),
    ],
)
def test_a_broken_one_is_told(text: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("known.json").write_text(text, encoding="utf-8")
    story("a.txt", "Monday")
    with pytest.raises(UsageError) as raised:
        open_baseline("known.json")
    assert str(raised.value).startswith(message)
    assert v301("check", "a.txt", "--baseline", "known.json") == 2
    assert capsys.readouterr().err.startswith(f"attrlint: {message}")
    assert v301("baseline", "a.txt", "--output", "known.json") == 2


def test_bytes_and_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("known.json").write_bytes(b"\xff")
    story("a.txt", "Monday")
    assert v301("check", "a.txt", "--baseline", "known.json") == 2
    assert "known.json: cannot be read" in capsys.readouterr().err
    assert v301("check", "a.txt", "--baseline", "knwn.json") == 2
    assert "knwn.json: no such baseline; the nearest known is 'known.json'" in capsys.readouterr().err
    assert v301("baseline", "--prune", "--output", "none.json") == 2
    assert v301("baseline", "-") == 2
    assert v301("baseline") == 2


PARAGRAPHS = (
    "The council claimed on Monday that the gates of the old harbour were as sound as they had been when they were hung.",
    "“We had no warning,” said Ana Ruiz, the harbour master, who has kept the gates for eleven years and has the keys.",
    "Jo Roth, the engineer, claimed that nobody had asked her for the survey. The council claimed that somebody had asked.",
    "The council claimed on Monday that the gates of the old harbour were as sound as they had been when they were hung.",
    "Voss insisted that the survey was lost, and the council contended that it was safe. The bill came to 4.2 million.",
)
DESK = Desk(Order(select=("V301",)))


def wrapped(paragraph: str, column: int) -> str:
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > column:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return "\n".join(lines)


@settings(max_examples=40, deadline=None)
@given(st.permutations(PARAGRAPHS), st.integers(60, 100), st.sampled_from(["a.md", "a.txt"]), st.booleans())
def test_it_survives_moved_and_reflowed_paragraphs(paragraphs: list[str], column: int, path: str, curled: bool) -> None:  # noqa: FBT001  # drawn
    def prints(text: str) -> list[str]:
        return sorted(one.fingerprint for one in DESK.check(Draft(path, text.encode())).diagnostics)

    before = prints("\n\n".join(PARAGRAPHS))
    moved = "\n\n".join(wrapped(paragraph, column) for paragraph in paragraphs)
    assert prints(moved if curled else moved.replace("“", '"').replace("”", '"')) == before
    assert len(set(before)) == 6
