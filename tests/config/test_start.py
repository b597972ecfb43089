import subprocess
import sys
from pathlib import Path

import pytest

import attrlint

SCRIPT = """
import sys
from attrlint.config.resolve import Resolver
Resolver().settings("draft.txt")
print(*sorted(name for name in sys.modules if name in {"pydantic", "json", "difflib", "dataclasses", "importlib.util", "inspect"}
      or name.startswith("attrlint.config")))
"""


def imported(folder: Path) -> set[str]:
    root = str(Path(attrlint.__file__).parent.parent)
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=folder, env={"PYTHONPATH": root}, check=True, capture_output=True, text=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("pyproject", ["", '[project]\nname = "x"\n'])
def test_a_run_without_a_configuration_imports_nothing_for_one(tmp_path: Path, pyproject: str) -> None:
    (tmp_path / "pyproject.toml").write_text(pyproject, encoding="utf-8")
    assert imported(tmp_path) == {f"attrlint.config{name}" for name in ("", ".files", ".model", ".origin", ".resolve", ".switches")}


def test_a_run_with_a_configuration_needs_no_pydantic_for_plain_options(tmp_path: Path) -> None:
    (tmp_path / "attrlint.toml").write_text('profile = "desk"\n[rules.Q101]\nmin_words = 5\n[levels]\nQ103 = "warning"\n', encoding="utf-8")
    found = imported(tmp_path)
    assert "attrlint.config.options" in found
    assert not found & {"pydantic", "json", "difflib", "dataclasses", "inspect"}
