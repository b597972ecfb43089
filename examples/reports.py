"""Writes the report of each example article beside it; `make reports` runs this, and a test compares."""

import os
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from unittest import mock

from attrlint.cli.main import main

ARTICLES = Path(__file__).parent / "articles"
SUFFIX = ".report"


def articles() -> list[Path]:
    """The example articles, in order."""
    drafts = (path for path in ARTICLES.iterdir() if path.suffix in {".txt", ".md"} and path.name != "README.md")
    return sorted(path for path in drafts if not path.name.endswith(SUFFIX))


def report(article: Path) -> str:
    """What a desk on profile `desk` sees of the article, at 80 columns and without colour."""
    written = StringIO()
    before = Path.cwd()
    with mock.patch.dict(os.environ, {"COLUMNS": "80", "NO_COLOR": "1"}), redirect_stdout(written):
        os.chdir(ARTICLES)  # so that the report names the article as its reader does
        try:
            main(["check", article.name, "--profile", "desk", "--exit-zero"])
        finally:
            os.chdir(before)
    return written.getvalue()


if __name__ == "__main__":
    for article in articles():
        article.with_name(article.stem + SUFFIX).write_text(report(article), encoding="utf-8")
        sys.stdout.write(f"{article.name}\n")
