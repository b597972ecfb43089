"""No example of one rule raises the question of another that is on for everybody: a reporter meets each once."""

from pathlib import Path

import pytest

from attrlint.config.model import Loaded
from attrlint.language.embedded.engine import Embedded
from attrlint.packs.examples import Example, article_of, asked, long_cases, own
from attrlint.packs.load import builtin, load
from attrlint.rule import Profile

LONG = Path(__file__).parent / "rules"
RULES = load(builtin())
WIRE = [loaded for loaded in RULES if loaded.rule.profile is Profile.WIRE]


def _examples(loaded: Loaded) -> list[Example]:
    file = LONG / loaded.family / f"{Path(loaded.path).stem}.md"
    return [*own(loaded), *(long_cases(file) if file.is_file() else ())]


def _strangers(loaded: Loaded, example: Example, engine: Embedded) -> list[str]:
    """What other rules ask of the example in `wire`, but for what prints as one item with the rule's own question."""
    article = article_of(example, engine)
    claims = {finding.claim for finding in asked(loaded, article)} - {None}
    wrong: list[str] = []
    raised: set[str] = set()
    for other in WIRE:
        if other is loaded:
            continue
        for finding in asked(other, article):
            raised.add(other.rule.code)
            if not finding.arguable and finding.claim not in claims and other.rule.code not in example.also:
                wrong.append(f"{example.title}: {other.rule.code} at {article.words(finding.span)!r}: {finding.message}")
    known = {other.rule.code for other in WIRE}
    wrong += [f"{example.title}: {code} asks nothing here" for code in sorted((example.also & known) - raised)]
    return wrong


@pytest.fixture(scope="module")
def engine() -> Embedded:
    return Embedded()


@pytest.mark.parametrize("loaded", RULES, ids=[loaded.rule.code for loaded in RULES])
def test_the_examples_raise_no_other_rule_s_question(loaded: Loaded, engine: Embedded) -> None:
    wrong = [line for example in _examples(loaded) for line in _strangers(loaded, example, engine)]
    assert wrong == [], f"{loaded.path}\n" + "\n".join(wrong)
