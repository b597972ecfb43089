"""The wheel: what is in it, and that it works where no checkout is."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
DRAFT = "The pier shut on Monday.\n\n“Nobody asked to see the report before the winter.”\n\nThe next ferry left at nine.\n"


class Installed(NamedTuple):
    """The wheel's own list of files, and the folder it is installed in."""

    names: frozenset[str]
    site: Path
    elsewhere: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs the installed console script from a folder that is no checkout."""
        environment = {**os.environ, "PYTHONPATH": str(self.site), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [str(self.site / "bin" / "attrlint"), *arguments]
        return subprocess.run(command, cwd=self.elsewhere, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    dist, site, elsewhere = (tmp_path_factory.mktemp(name) for name in ("dist", "site", "elsewhere"))
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(dist), str(ROOT)]
    built = subprocess.run(build, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = dist.glob("*.whl")
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--no-compile", "--target", str(site), str(wheel)]
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(wheel) as archive:
        return Installed(frozenset(archive.namelist()), site, elsewhere)


def test_the_wheel_is_what_runs(installed: Installed) -> None:
    code = "import attrlint, pathlib; print(pathlib.Path(attrlint.__file__).parent)"
    environment = {**os.environ, "PYTHONPATH": str(installed.site)}
    where = subprocess.run(
        [sys.executable, "-c", code], cwd=installed.elsewhere, env=environment, capture_output=True, text=True, check=True
    )
    assert Path(where.stdout.strip()) == installed.site / "attrlint"


def test_it_has_every_rule_of_the_checkout(installed: Installed) -> None:
    listed = installed.run("rules", "--format", "json")
    assert listed.returncode == 0, listed.stderr
    here = subprocess.run(
        [sys.executable, "-m", "attrlint", "rules", "--format", "json"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert json.loads(listed.stdout) == json.loads(here.stdout)
    files = [path for path in (ROOT / "rules").rglob("*.py") if not path.name.startswith("_")]
    files += [path for path in (ROOT / "rules").rglob("*.toml") if path.name != "lexicon.toml"]
    rules = [one for one in json.loads(listed.stdout) if one["pack"] != "suppressions"]  # notices are in no folder of rules
    assert len(rules) == len(files)


def test_it_checks_a_draft(installed: Installed) -> None:
    (installed.elsewhere / "draft.txt").write_text(DRAFT, encoding="utf-8")
    checked = installed.run("check", "--output-format", "jsonl", "draft.txt")
    assert (checked.returncode, checked.stderr) == (1, "")
    assert [(found["code"], found["start"]["line"]) for found in map(json.loads, checked.stdout.splitlines())] == [("Q101", 3)]


def test_every_data_file_of_the_checkout_is_in_it(installed: Installed) -> None:
    kept = {"__pycache__", ".mypy_cache", ".ruff_cache"}
    package = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "attrlint").rglob("*") if path.is_file() and not kept & set(path.parts)
    }
    rules = {
        f"attrlint/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "rules").rglob("*")
        if path.is_file() and not kept & set(path.parts)
    }
    assert "attrlint/py.typed" in package
    assert (package | rules) <= installed.names


def test_nothing_else_is_in_it(installed: Installed) -> None:
    tops = {name.split("/")[0] for name in installed.names}
    assert tops == {"attrlint", "attrlint-0.1.0.dist-info"}
    assert not [name for name in installed.names if name.endswith((".pyc", ".report")) or "/tests/" in name or "/training/" in name]


def test_both_licences_are_in_it(installed: Installed) -> None:
    licences = {name for name in installed.names if "/licenses/" in name}
    assert any(name.endswith("/LICENSE") for name in licences)
    assert any("/embedded/data/" in name for name in licences)
