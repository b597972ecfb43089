"""Whom pronouns mean, over the cases of `pronouns/`: how many are told, how many of those rightly.

A case is a heading, a story with one source in double brackets, and the answer: `= Ana Ruiz`, or `= ? Ana Ruiz | Paul Osei`
where two may be meant. No answer is better than a wrong one, and the only right one where two may be meant.

At their first look, before anybody had seen what went wrong: `held.md` 61 right, 10 wrong, 9 abstained; `fresh.md` 33, 16, 11.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import pytest

from attrlint.api import read_text

FILES = sorted((Path(__file__).parent / "pronouns").glob("*.md"))
#: The share of the answers given that must be right, over all files and in each, and how many may be wrong for each abstention.
RIGHT, RIGHT_EACH, WRONG = 0.85, 0.8, 1 / 3


class Outcome(StrEnum):
    """What became of a case."""

    RIGHT = "right"
    WRONG = "wrong"
    ABSTAINED = "abstained"


class Case(NamedTuple):
    """A story, the place of the pronoun in it, and those it may mean: one, or two and more of equal standing."""

    title: str
    text: str
    place: int
    answers: tuple[str, ...]


def cases(path: Path) -> Iterator[Case]:
    for chapter in f"\n{path.read_text(encoding='utf-8')}".split("\n## ")[1:]:
        title, _, rest = chapter.partition("\n")
        story, _, answer = rest.rpartition("\n= ")
        text = story.strip()
        names = answer.strip().removeprefix("?").split("|")
        yield Case(title, text.replace("[[", "").replace("]]", ""), text.index("[["), tuple(name.strip() for name in names))


def answer(case: Case) -> tuple[str | None, tuple[str, ...]]:
    """Who is named, if anybody, and the candidates."""
    for attribution in read_text(case.text).attributions:
        source = attribution.source
        if source is not None and source.span.start == case.place:
            return (None if source.found.basis == "nothing" or source.found.candidates else source.name, source.found.candidates)
    return None, ()


def plain(name: str) -> str:
    for title in ("the ", "mr. ", "mrs. "):
        name = name.lower().removeprefix(title)
    return name.partition(" who ")[0]


def outcome(case: Case) -> Outcome:
    named, _ = answer(case)
    if named is None:
        return Outcome.ABSTAINED
    return Outcome.RIGHT if [plain(named)] == [plain(name) for name in case.answers] else Outcome.WRONG


class Count(NamedTuple):
    """How many cases came out how, and the headings of those that were answered wrongly."""

    right: int
    wrong: int
    abstained: int
    amiss: tuple[str, ...]

    @classmethod
    def of(cls, path: Path) -> "Count":
        found = {case.title: outcome(case) for case in cases(path)}
        right, wrong, abstained = (sum(one is kind for one in found.values()) for kind in Outcome)
        return cls(right, wrong, abstained, tuple(title for title, one in found.items() if one is Outcome.WRONG))


def test_answers_are_right_and_few_are_wrong(record_property: Callable[[str, object], None]) -> None:
    counts = {path.name: Count.of(path) for path in FILES}
    told = "; ".join(f"{name}: {one.right} right, {one.wrong} wrong {one.amiss}, {one.abstained} abstained" for name, one in counts.items())
    record_property("pronouns", told)
    right, wrong, abstained = map(sum, zip(*(one[:3] for one in counts.values()), strict=True))
    assert right >= RIGHT * (right + wrong), told
    assert wrong <= WRONG * abstained, told
    assert all(one.right >= RIGHT_EACH * (one.right + one.wrong) for one in counts.values()), told


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_who_may_be_meant_is_told_where_two_are_equal(path: Path) -> None:
    for case in cases(path):
        named, candidates = answer(case)
        if len(case.answers) > 1 and candidates:
            assert named is None
            assert {plain(name) for name in candidates} & {plain(name) for name in case.answers}, case.title
