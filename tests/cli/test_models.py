import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from attrlint.cli.main import main
from attrlint.language import models


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("STANZA_RESOURCES_DIR", raising=False)


def write(folder: Path, *processors: str) -> None:
    package = dict.fromkeys((*models.WANTED, "ner"), "small")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "resources.json").write_text(json.dumps({"en": {"packages": {"default": package}}}), encoding="utf-8")
    for name in processors:
        path = folder / "en" / name / "small.pt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"0" * 1_250_000)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any]]]:
    """What is asked of a Stanza that writes what it is asked for."""
    calls: list[tuple[str, dict[str, Any]]] = []

    def download(language: str, **options: Any) -> None:
        calls.append((language, options))
        write(Path(options["model_dir"]), *options["processors"].split(","))

    stanza, torch = ModuleType("stanza"), ModuleType("torch")
    vars(stanza)["download"] = download
    monkeypatch.setitem(sys.modules, "stanza", stanza)
    monkeypatch.setitem(sys.modules, "torch", torch)
    return calls


def test_install_downloads_what_reading_takes(asked: list[tuple[str, dict[str, Any]]], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "install", "--dir", "here"]) == 0
    [(language, options)] = asked
    assert language == "en"
    assert options["processors"] == "tokenize,mwt,pos,lemma,depparse,ner"
    assert capsys.readouterr().out.splitlines()[:2] == ["here", "  en  tokenize      1.2 MB  small"]


def test_a_list_says_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("here"), "tokenize", "mwt", "pos", "lemma")
    assert main(["models", "list", "--dir", "here"]) == 1
    out = capsys.readouterr().out
    assert "  en  depparse     missing  small\n" in out
    assert out.endswith(
        "not ready, for want of depparse; wanted what attrlint models install --dir here writes, on a machine with a network\n"
    )
    write(Path("here"), "depparse")
    assert main(["models", "list", "--dir", "here"]) == 0


def test_a_folder_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "list", "--dir", "here"]) == 2
    assert "no models, for there is no folder here; wanted what attrlint models install --dir here writes" in capsys.readouterr().err


def test_path_is_told_by_option_configuration_environment(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", "/srv/models")
    assert main(["models", "path"]) == 0
    Path("attrlint.toml").write_text('models-dir = "own"\n', encoding="utf-8")
    assert main(["models", "path"]) == 0
    assert main(["models", "path", "--dir", "third"]) == 0
    assert capsys.readouterr().out.splitlines() == ["/srv/models", str(Path("own").absolute()), "third"]


def test_a_deed_that_is_not_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "instal"]) == 2
    assert "unknown 'instal'; wanted install, list, path; the nearest known is 'install'" in capsys.readouterr().err
