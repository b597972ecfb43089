import csv
import io
import json
from pathlib import Path

import pytest

from attrlint.cli.main import main

STORY = "Critics said the dam would fail.\n\n“The gates failed twice this year and nobody knows why.”\n"


@pytest.fixture(autouse=True)
def _archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    Path("archive").mkdir()
    for number in range(8):
        Path(f"archive/{number}.txt").write_text(STORY * (number % 2), encoding="utf-8")


@pytest.mark.parametrize("layout", ["text", "csv", "json"])
def test_the_same_report_for_any_number_of_processes(layout: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "archive", "--format", layout]) == 0
    alone = capsys.readouterr()
    assert main(["audit", "archive", "--format", layout, "-j", "2"]) == 0
    assert capsys.readouterr() == alone
    assert "S201" in alone.out


def test_rules_without_a_finding_are_listed_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "archive", "--select", "S2,T603", "--format", "csv"]) == 0
    rows = {row["code"]: row for row in csv.DictReader(io.StringIO(capsys.readouterr().out))}
    assert rows["T603"]["findings"] == "0"
    assert rows["S201"]["findings"] == "4"


def test_samples(capsys: pytest.CaptureFixture[str]) -> None:
    for wanted in (0, 2):
        assert main(["audit", "archive", "--select", "S201", "--format", "json", "--samples", str(wanted)]) == 0
        assert len(json.loads(capsys.readouterr().out)["rules"][0]["samples"]) == wanted


def test_a_file_that_cannot_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path("archive/bad.txt").write_bytes(b"good \x81 bad")
    assert main(["audit", "archive", "--select", "S201"]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("9 files, 64 words; 1 file could not be read to the end\n")
    assert err.startswith("attrlint: archive/bad.txt:1:6")


def test_an_unknown_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "archive", "--select", "S299"]) == 2
    assert "unknown rule 'S299'" in capsys.readouterr().err
