"""The hook, as pre-commit installs and runs it in a newsroom's repository."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ("attrlint", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
FAULTY = "The pier shut on Monday.\n\n“Nobody asked to see the report before the winter.”\n\nThe next ferry left at nine.\n"
CLEAN = "The pier shut on Monday.\n\n“Nobody asked to see the report before the winter,” said Ana Ruiz, a diver.\n"


class Newsroom:
    """A git repository of drafts, with the hook from a git repository of this checkout as it stands."""

    def __init__(self, folder: Path) -> None:
        self.drafts = folder / "drafts"
        # Nothing of the person who runs the tests but pip's settings: no identity, no hooks, no signing, no cache.
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
        self.environment |= {
            "PRE_COMMIT_HOME": str(folder / "cache"),
            "PRE_COMMIT_COLOR": "never",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "Desk",
            "GIT_AUTHOR_EMAIL": "desk@example.org",
            "GIT_COMMITTER_NAME": "Desk",
            "GIT_COMMITTER_EMAIL": "desk@example.org",
        }
        hooks = folder / "attrlint"
        hooks.mkdir()
        for name in PROJECT:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, hooks / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(ROOT / name, hooks / name)
        self.start(hooks)
        self.drafts.mkdir()
        revision = self.git(hooks, "rev-parse", "HEAD").stdout.strip()
        self.draft(".pre-commit-config.yaml", f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: attrlint\n")
        self.start(self.drafts)
        self.pre_commit("install")

    def git(self, folder: Path, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        return self.run(folder, "git", *arguments, check=check)

    def start(self, folder: Path) -> None:
        self.git(folder, "init", "--quiet", "--initial-branch", "main")
        self.git(folder, "add", "--all")
        self.git(folder, "commit", "--quiet", "--message", "as it stands")

    def draft(self, name: str, text: str) -> None:
        Path(self.drafts, name).write_text(text, encoding="utf-8")

    def pre_commit(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run(self.drafts, sys.executable, "-m", "pre_commit", *arguments, check=False)

    def run(self, folder: Path, *command: str, check: bool) -> subprocess.CompletedProcess[str]:
        ended = subprocess.run(
            command,
            cwd=folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert not check or ended.returncode == 0, ended.stdout
        return ended


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    return Newsroom(tmp_path_factory.mktemp("pre-commit"))


def test_a_commit_waits_for_the_speaker(newsroom: Newsroom) -> None:
    newsroom.draft("pier.txt", FAULTY)
    newsroom.draft("pier.csv", FAULTY)
    newsroom.draft("clean.md", CLEAN)
    newsroom.git(newsroom.drafts, "add", "--all")
    stopped = newsroom.git(newsroom.drafts, "commit", "--message", "the pier", check=False)
    assert stopped.returncode == 1, stopped.stdout
    assert "exit code: 1" in stopped.stdout
    assert "pier.txt:3:1" in stopped.stdout
    assert "Q101" in stopped.stdout
    assert "clean.md:" not in stopped.stdout
    assert "pier.csv" not in stopped.stdout

    newsroom.draft("pier.txt", CLEAN)
    newsroom.git(newsroom.drafts, "add", "--all")
    taken = newsroom.git(newsroom.drafts, "commit", "--message", "the pier", check=False)
    assert taken.returncode == 0, taken.stdout
    assert "Passed" in taken.stdout


def test_a_wrong_configuration_stops_it_too(newsroom: Newsroom) -> None:
    newsroom.draft("attrlint.toml", 'profile = "wier"\n')
    stopped = newsroom.pre_commit("run", "--all-files")
    Path(newsroom.drafts, "attrlint.toml").unlink()
    assert stopped.returncode == 1, stopped.stdout
    assert "exit code: 2" in stopped.stdout
    assert "wire" in stopped.stdout
