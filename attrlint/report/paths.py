"""How a repository knows its files: by the way from where the run began, with slashes, without `./`."""

import os


def in_repository(path: str) -> str:
    """The path as forges take it; one outside of where the run began stays absolute."""
    if os.path.isabs(path):
        try:
            inside = os.path.relpath(path)
        except ValueError:  # another drive
            inside = os.pardir
        path = path if inside.startswith(os.pardir) else inside
    return os.path.normpath(path).replace(os.sep, "/")
