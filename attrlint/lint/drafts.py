"""Which drafts the paths of an order name: files as they are, folders without what their configuration leaves out."""

import os
from collections.abc import Iterable
from typing import NamedTuple

from attrlint.config.resolve import Resolver
from attrlint.lint.desk import Draft
from attrlint.lint.diagnostic import Checked
from attrlint.source.discover import STDIN, discover


class Gathered(NamedTuple):
    """The drafts in their order, each once, and why a folder could not be walked."""

    drafts: tuple[Draft, ...]
    unread: tuple[Checked, ...]


def gather(paths: Iterable[str], resolver: Resolver, *, stdin: Draft | None = None) -> Gathered:
    """The drafts at `paths`; `stdin` stands for `-`. Raises UsageError where a path is not there."""
    drafts: dict[str, Draft] = {}
    unread: list[Checked] = []
    for path in paths:
        if path == STDIN and stdin is not None:
            drafts.setdefault(path, stdin)
            continue
        found = discover((path,))
        unread += (Checked(path, (), (str(error),), fails=False) for error in found.unread)
        named = os.path.normpath(path)
        for file in found.files:
            normal = os.path.normpath(file)
            if normal == named or not resolver.exclude(file):
                drafts.setdefault(normal, Draft(file))
    return Gathered(tuple(drafts.values()), tuple(unread))
