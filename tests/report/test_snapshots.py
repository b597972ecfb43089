"""The reports beside the example articles are what the tool says of them: a change shows as a diff. `make reports` writes them."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def load() -> object:
    spec = spec_from_file_location("example_reports", ROOT / "examples" / "reports.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


reports = load()
ARTICLES: list[Path] = reports.articles()  # type: ignore[attr-defined]  # loaded by path


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_the_report_stands_beside_the_article(article: Path) -> None:
    beside = article.with_name(article.stem + ".report")
    assert beside.exists(), "make reports"
    assert reports.report(article) == beside.read_text(encoding="utf-8")  # type: ignore[attr-defined]  # as above


def test_no_report_without_its_article() -> None:
    stems = {article.stem for article in ARTICLES}
    reported = {path.name.removesuffix(".report") for path in (ROOT / "examples" / "articles").glob("*.report")}
    assert reported == stems


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_the_report_is_readable_at_80_columns(article: Path) -> None:
    from attrlint.report.screen import width

    assert [line for line in reports.report(article).splitlines() if width(line) > 80 and ".txt:" not in line] == []  # type: ignore[attr-defined]  # as above
