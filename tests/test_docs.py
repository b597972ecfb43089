"""The pages: their links lead somewhere, their examples are what the tool prints, their names are the code's."""

import re
import subprocess
import sys
import tomllib
from enum import StrEnum
from pathlib import Path

import pytest

from attrlint import __version__
from attrlint.article import assertions, model, terms
from attrlint.rule import Profile
from attrlint.source.prose import Role

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "rules/README.md", "training/README.md")]
PAGES += [
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "rules").glob("*/README.md")),
    *sorted((ROOT / "examples").rglob("README.md")),
]
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    missing = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert missing == []


def test_examples_are_what_the_tool_prints() -> None:
    checked = subprocess.run([sys.executable, ROOT / "docs" / "examples.py", "--check"], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


def test_the_pages_of_the_rules_are_what_the_rules_say() -> None:
    checked = subprocess.run([sys.executable, ROOT / "docs" / "rule_pages.py", "--check"], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", ""), "make reports"


def test_the_readme_has_an_example_that_runs() -> None:
    kinds = re.findall(r"^<!-- (file|run): ", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert kinds == ["file", "run", "run"]


def test_the_readme_names_every_profile() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", readme, re.MULTILINE) == [profile.value for profile in Profile]


def test_the_model_page_tells_everything_a_rule_can_ask() -> None:
    page = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`([A-Za-z_]+)(?:\([\w, ]*\))?`", page))
    wanted = {role.value for role in Role}
    for name, thing in [*vars(model).items(), *vars(terms).items(), *vars(assertions).items()]:
        if not isinstance(thing, type) or thing.__module__ not in {model.__name__, terms.__name__, assertions.__name__}:
            continue
        wanted.add(name)
        if issubclass(thing, StrEnum):
            wanted |= {member.value for member in thing}
        elif hasattr(thing, "_fields"):
            wanted |= set(thing._fields)
        else:
            wanted |= {part for part in vars(thing) if not part.startswith("_")} | set(thing.__init__.__kwdefaults__ or ())
    assert wanted - told == set()


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    newest = re.search(r"^## \[(\d[^\]]*)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest is not None
    assert {project["version"], newest[1]} == {__version__}


def test_every_target_that_the_pages_name_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {target for page in PAGES for target in re.findall(r"(?:^|`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE)}
    assert {"demo", "test", "lint", "types", "bench"} <= named
    assert named <= targets
