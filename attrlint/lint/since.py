"""Which lines of which files have changed since a git revision, and what stands on them."""

import os
import re
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrlint.errors import UsageError
from attrlint.lint.desk import Draft
from attrlint.lint.diagnostic import Checked, Diagnostic, reaches
from attrlint.rule import Level

HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
#: What git may ask of the environment instead of the folder: a hook's answer is for the hook's own folder.
ENVIRONMENT = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
#: Formats whose lines are those of the text in them, not of the file.
UNLINED = (".docx", ".rtf")
MERGE_BASE = "..."


class Lines(NamedTuple):
    """Lines that have changed, 1-based: first and last of each stretch, in order. None is all of the file."""

    stretches: tuple[tuple[int, int], ...] | None

    def touch(self, first: int, last: int) -> bool:
        """Whether one of the lines `first` to `last` has changed."""
        if self.stretches is None:
            return True
        at = bisect_right(self.stretches, (last, sys.maxsize)) - 1
        return at >= 0 and self.stretches[at][1] >= first


WHOLE = Lines(None)
UNCHANGED = Lines(())


class Since:
    """What has changed since `revision` in the repositories that the drafts stand in; each is asked once.

    `A...` is what has changed since the branch left `A`. Raises UsageError where git, the repository or the revision is not there.
    """

    __slots__ = ("_changed", "_revision", "_roots", "_tracked")

    def __init__(self, revision: str) -> None:
        self._revision = revision
        self._roots: dict[str, str] = {}  # by folder
        self._tracked: dict[str, frozenset[str]] = {}  # by root
        self._changed: dict[str, dict[str, Lines]] = {}  # by root

    def drafts(self, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
        """Those of the drafts in which something has changed."""
        return tuple(draft for draft in drafts if self.lines(draft.path) != UNCHANGED)

    def kept(self, checked: Checked, fail_on: Level) -> Checked:
        """The file with the findings that touch a changed line."""
        if not checked.diagnostics and not checked.suppressions:
            return checked
        lines = self.lines(checked.path)
        left = tuple(_touching(checked.diagnostics, lines))
        suppressions = tuple(one._replace(silenced=tuple(_touching(one.silenced, lines))) for one in checked.suppressions)
        return checked._replace(diagnostics=left, fails=reaches(left, fail_on), suppressions=suppressions)

    def lines(self, path: str) -> Lines:
        """The lines of the file at `path` that have changed: all where git does not know the file."""
        real = os.path.realpath(path)
        root = self._root(os.path.dirname(real))
        if root not in self._tracked:
            self._tracked[root] = frozenset(os.fsdecode(name) for name in _git(root, "ls-files", "-z").split(b"\0") if name)
            self._changed[root] = _changed(root, self._start(root))
        name = os.path.relpath(real, root).replace(os.sep, "/")
        return self._changed[root].get(name, UNCHANGED) if name in self._tracked[root] else WHOLE

    def _root(self, folder: str) -> str:
        if folder not in self._roots:
            try:
                top = _git(folder, "rev-parse", "--show-toplevel")
            except _RefusedError as error:
                raise UsageError(f"--since: {folder} is in no git repository, or git does not trust it ({error})") from error
            self._roots[folder] = os.path.realpath(os.fsdecode(top.removesuffix(b"\n")))
        return self._roots[folder]

    def _start(self, root: str) -> str:
        """The commit to compare with."""
        name = self._revision.removesuffix(MERGE_BASE)
        try:
            commit = (
                _git(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}" if name[:1] not in ("", "-") else "").decode().strip()
            )
            if name != self._revision:
                commit = _git(root, "merge-base", commit, "HEAD").decode().strip()
        except _RefusedError as error:
            hint = "a branch, a tag or a commit; a shallow clone has only its last ones (git fetch --unshallow)"
            raise UsageError(f"--since: no revision {self._revision!r} in {root}; wanted {hint}") from error
        return commit


class _RefusedError(Exception):
    """git said no; with its words."""


def _git(folder: str, *arguments: str) -> bytes:
    environment = {name: value for name, value in os.environ.items() if name not in ENVIRONMENT}
    try:
        ended = subprocess.run(  # noqa: S603  # git, with names that are never options
            ["git", "-C", folder, *arguments],  # noqa: S607  # the user's own git
            capture_output=True,
            env=environment | {"LC_ALL": "C"},
            check=False,
        )
    except OSError as error:
        raise UsageError(f"--since: git cannot be run ({(error.strerror or str(error)).lower()}); wanted git on the PATH") from error
    if ended.returncode:
        raise _RefusedError(ended.stderr.decode("utf-8", "replace").strip())
    return ended.stdout


def _changed(root: str, commit: str) -> dict[str, Lines]:
    """By path from the root, the lines that differ from `commit` in the working tree; renamed files are compared with themselves."""
    options = ("-M", "--no-ext-diff", "--no-textconv", "--no-color", "--ignore-submodules", "--inter-hunk-context=0")
    # A file that was a link, or that a merge left unsettled, has no lines to compare.
    unlike = _git(root, "diff", "--name-only", "-z", "--diff-filter=TU", *options, commit, "--")
    changed = {os.fsdecode(name): WHOLE for name in unlike.split(b"\0") if name}
    alike = ("--diff-filter=ACMR", *options, commit, "--")
    hunks = _hunks(_git(root, "diff", "-U0", "--patch", *alike))
    for name, has_lines in _counted(_git(root, "diff", "--numstat", "-z", *alike)):
        lines = Lines(next(hunks, None)) if has_lines else UNCHANGED
        changed.setdefault(name, WHOLE if has_lines is None or (has_lines and name.lower().endswith(UNLINED)) else lines)
    return changed


def _counted(numstat: bytes) -> Iterator[tuple[str, bool | None]]:
    """Each file, as it is named now, and whether lines of it differ; None where it is no text to git."""
    parts = iter(numstat.split(b"\0"))
    for part in parts:
        if not part:
            continue
        added, removed, name = part.split(b"\t", 2)
        if not name:  # renamed: the old name, then the new
            next(parts)
            name = next(parts)
        yield os.fsdecode(name), None if added == b"-" else (added, removed) != (b"0", b"0")


def _hunks(patch: bytes) -> Iterator[tuple[tuple[int, int], ...]]:
    """The changed lines of each file that has any, in the order of the patch. What a line says is passed over by its count."""
    stretches: list[tuple[int, int]] = []
    passed = 0
    opened = False
    for line in patch.split(b"\n"):
        if passed:
            passed -= not line.startswith(b"\\")
        elif line.startswith(b"diff --git "):
            if opened:
                yield tuple(stretches)
            stretches, opened = [], False
        elif (found := HUNK.match(line)) is not None:
            opened = True
            old, start, new = int(found[1] or 1), int(found[2]), int(found[3] or 1)
            passed = old + new
            if new:
                stretches.append((start, start + new - 1))
    if opened:
        yield tuple(stretches)


def _touching(diagnostics: Iterable[Diagnostic], lines: Lines) -> Iterator[Diagnostic]:
    return (one for one in diagnostics if lines.touch(one.start.line, one.end.line))
