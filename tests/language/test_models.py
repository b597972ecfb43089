"""Which models a folder has, and what is said of those it lacks."""

import json
from pathlib import Path

import pytest

from attrlint.errors import UsageError
from attrlint.language import models


def write(folder: Path, *processors: str, dependencies: bool = False) -> Path:
    english: dict[str, object] = {name: {"small": {}} for name in (*models.WANTED, "ner")}
    if dependencies:
        english["pos"] = {"small": {"dependencies": [{"model": "pretrain", "package": "vectors"}]}}
    english["packages"] = {"default": dict.fromkeys((*models.WANTED, "ner", "sentiment"), "small")}
    (folder / "resources.json").write_text(json.dumps({"en": english}), encoding="utf-8")
    for name in processors:
        path = folder / "en" / name / "small.pt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"12345")
    return folder


def test_processors_are_those_with_a_file(tmp_path: Path) -> None:
    assert models.processors(str(write(tmp_path, *models.WANTED))) == "tokenize,mwt,pos,lemma,depparse"
    assert models.processors(str(write(tmp_path, *models.WANTED, "ner"))) == "tokenize,mwt,pos,lemma,depparse,ner"


def test_a_model_is_as_large_as_all_it_builds_on(tmp_path: Path) -> None:
    write(tmp_path, *models.WANTED, dependencies=True)
    assert [model.size for model in models.installed(str(tmp_path))] == [5, 5, None, 5, 5, None]
    vectors = tmp_path / "en" / "pretrain" / "vectors.pt"
    vectors.parent.mkdir()
    vectors.write_bytes(b"123")
    assert [model.size for model in models.installed(str(tmp_path))] == [5, 5, 8, 5, 5, None]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (None, "no models, for there is no folder .*; wanted what attrlint models install --dir .* writes, on a machine with a network"),
        ("", "no resources.json in .*; wanted .*, or the whole folder copied from there"),
        ("{", r"resources.json cannot be read \(.*\); wanted"),
        ("[]", "no model for tokenize, mwt, pos, lemma, depparse in "),
        ('{"en": {"packages": {"default": {"pos": "small"}}}}', "no model for tokenize, mwt, pos, lemma, depparse in "),
    ],
)
def test_what_is_missing_is_told(written: str | None, said: str, tmp_path: Path) -> None:
    folder = tmp_path / "models"
    if written is not None:
        folder.mkdir()
    if written:
        (folder / "resources.json").write_text(written, encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        models.processors(str(folder))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no model for mwt, depparse in .*models install --dir"):
        models.processors(str(write(tmp_path, "tokenize", "pos", "lemma")))
