"""Every rule's examples, and the long cases in rules/<family>/<rule>.md: each found exactly, each good one left be."""

from pathlib import Path

import pytest

from attrlint.config.model import Loaded
from attrlint.language.embedded.engine import Embedded
from attrlint.packs.examples import Example, long_cases, outcome, own, told
from attrlint.packs.load import builtin, load

LONG = Path(__file__).parent / "rules"
RULES = load(builtin())
LETTERS = {"quotations": "Q", "sources": "S", "verbs": "V", "claims": "C", "evidence": "E", "marks": "T", "provenance": "P"}


def _long_file(loaded: Loaded) -> Path:
    return LONG / loaded.family / f"{Path(loaded.path).stem}.md"


CASES = [(loaded, example) for loaded in RULES for example in own(loaded)]
LONG_CASES = [(loaded, example) for loaded in RULES if _long_file(loaded).is_file() for example in long_cases(_long_file(loaded))]


@pytest.fixture(scope="module")
def engine() -> Embedded:
    return Embedded()


@pytest.mark.parametrize(("loaded", "example"), CASES, ids=[f"{loaded.rule.code} {example.title}" for loaded, example in CASES])
def test_the_example_in_the_rule_s_file(loaded: Loaded, example: Example, engine: Embedded) -> None:
    result = outcome(loaded, example, engine)
    assert result.right, told(result)


@pytest.mark.parametrize(("loaded", "example"), LONG_CASES, ids=[f"{loaded.rule.code} {example.title}" for loaded, example in LONG_CASES])
def test_the_long_case(loaded: Loaded, example: Example, engine: Embedded) -> None:
    result = outcome(loaded, example, engine)
    assert result.right, told(result)


@pytest.mark.parametrize("loaded", RULES, ids=[loaded.rule.code for loaded in RULES])
def test_a_rule_has_a_page_and_examples_of_both_kinds(loaded: Loaded) -> None:
    assert loaded.rule.bad
    assert loaded.rule.good
    assert "## Ask" in loaded.rule.page
    assert "## Leave it be" in loaded.rule.page
    assert loaded.rule.code[0] == LETTERS[loaded.family]


def test_every_file_of_long_cases_belongs_to_a_rule() -> None:
    assert {path for path in LONG.rglob("*.md") if path.name != "README.md"} <= {_long_file(loaded) for loaded in RULES}
