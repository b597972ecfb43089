"""The findings on the example articles are those that a desk wrote down before the tool had read them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from attrlint import check_paths

ARTICLES = Path(__file__).parent.parent / "examples" / "articles"
FAULTY = sorted(path for path in ARTICLES.glob("*-faults.*") if path.suffix in {".txt", ".md"})
CLEAN = sorted(path for path in ARTICLES.glob("*-clean.*") if path.suffix in {".txt", ".md"})
ROW = re.compile(r"^\| (\d+) \| (\d+) \| ([A-Z]\d{3}) \| `(.*)` \|$")


def wanted(name: str) -> Iterator[tuple[int, int, str, str]]:
    """The rows of the table under the article's heading."""
    _, _, section = (ARTICLES / "README.md").read_text(encoding="utf-8").partition(f"### {name}\n")
    for line in section.partition("\n### ")[0].splitlines():
        if found := ROW.match(line):
            yield int(found[1]), int(found[2]), found[3], found[4]


def found(path: Path) -> list[tuple[int, int, str, str]]:
    diagnostics = check_paths([str(path)], profile="desk")
    return [(one.start.line, one.start.column, one.code, one.excerpt) for one in diagnostics]


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.name)
def test_a_faulty_article_gets_the_questions_its_desk_would_ask(path: Path) -> None:
    rows = sorted(wanted(path.name))
    assert rows
    assert sorted(found(path)) == rows


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.name)
def test_a_clean_article_gets_none(path: Path) -> None:
    assert found(path) == []
