from collections.abc import Callable

import pytest

from attrlint.article.build import build
from attrlint.article.echoes.record import Record
from attrlint.article.echoes.verdicts import Held, Verdict
from attrlint.formats import plain
from attrlint.language.embedded.engine import Embedded
from attrlint.source.prose import SourceFile

NOTES = """HOLT: We have never leased the boats to anyone. That is not how we work.

My father, uh, built forty of them with his own hands.
"""


@pytest.fixture(scope="module")
def held() -> Callable[..., tuple[Held, ...]]:
    engine = Embedded()

    def held(copy: str, *notes: str) -> tuple[Held, ...]:
        files = [(SourceFile(f"{number}.txt", text), plain.read(text)) for number, text in enumerate(notes or (NOTES,))]
        return build(engine.read(plain.read(copy)), record=Record(files)).held

    return held


def told(found: Held) -> list[tuple[str, str]]:
    return [(change.words, change.record) for change in found.changes]


@pytest.mark.parametrize(
    ("quoted", "verdict", "changes"),
    [
        ("We have never leased the boats to anyone", Verdict.EXACT, []),
        ("we have NEVER leased ‘the boats’ – to anyone", Verdict.EXACT, []),
        ("My father built 40 of them", Verdict.EXACT, []),
        ("We have never sold the boats to anyone", Verdict.ALTERED, [("sold", "leased")]),
        ("They have never leased the boats to anyone", Verdict.ALTERED, [("They", "We")]),
        ("We have never leased the boats to you", Verdict.ALTERED, [("you", "anyone")]),
        ("We have leased the boats to anyone", Verdict.ALTERED, [("", "never")]),
        ("We have never leased the big boats to anyone", Verdict.ALTERED, [("big", "")]),
        ("That is not how we work. We have never leased the boats", Verdict.ALTERED, [("", "")]),
        ("We have never … built forty of them", Verdict.EXACT, []),
        ("[Holt] built forty of them", Verdict.EXACT, []),
        ("The dam was shut at nine on Friday", Verdict.ABSENT, []),
    ],
)
def test_what_the_record_says(quoted: str, verdict: Verdict, changes: list[tuple[str, str]], held: Callable[..., tuple[Held, ...]]) -> None:
    [found] = held(f"“{quoted},” Mia Holt, the owner, said.")
    assert (found.verdict, told(found)) == (verdict, changes)


def test_the_place_is_a_line_of_the_file_that_has_the_words(held: Callable[..., tuple[Held, ...]]) -> None:
    [found] = held("“My father built forty of them,” Holt said.", "WILKES: Good evening.\n", NOTES)
    assert found.place == "1.txt:3"


def test_no_passage_goes_over_the_end_of_a_file(held: Callable[..., tuple[Held, ...]]) -> None:
    [found] = held("“We never leased the boats and good evening,” Holt said.", "We never leased the boats and", "good evening to all")
    assert (found.verdict, told(found)) == (Verdict.ALTERED, [("good evening", "")])


def test_an_empty_record(held: Callable[..., tuple[Held, ...]]) -> None:
    [found] = held("“We never leased the boats,” Holt said.", "")
    assert found.verdict is Verdict.ABSENT


def test_a_record_of_one_word_is_read_in_a_straight_line(held: Callable[..., tuple[Held, ...]]) -> None:
    for notes in ("boats " * 40_000, "(" * 40_000 + "boats " * 200, "boats" * 40_000 + " boats" * 200, "[" * 40_000 + "boats " * 200):
        [found] = held("“" + "boats " * 150 + ",” Holt said.", notes)
        assert found.verdict is Verdict.EXACT
