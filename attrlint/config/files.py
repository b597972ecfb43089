"""Which configuration file a draft answers to: the nearest, from its own folder upwards."""

import os

PYPROJECT = "pyproject.toml"
TABLE = b"[tool.attrlint"


def nearest_file(folder: str) -> str | None:
    """The `attrlint.toml`, or the `pyproject.toml` with a table for attrlint, in `folder` (absolute) or the nearest above it."""
    while True:
        own = os.path.join(folder, "attrlint.toml")
        if os.path.isfile(own):
            return own
        project = os.path.join(folder, PYPROJECT)
        if _speaks_of_us(project):
            return project
        folder, below = os.path.dirname(folder), folder
        if folder == below:
            return None


def prefix_in(path: str) -> tuple[str, ...]:
    """The keys under which a file keeps its configuration: `tool.attrlint` in a pyproject.toml, none in any other."""
    return ("tool", "attrlint") if os.path.basename(path) == PYPROJECT else ()


def _speaks_of_us(project: str) -> bool:
    """Whether a pyproject.toml has a table for attrlint, known without parsing it."""
    try:
        with open(project, "rb") as file:
            return TABLE in file.read()
    except OSError:
        return False
