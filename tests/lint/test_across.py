"""The drafts of a run held against each other."""

from pathlib import Path

import pytest

from attrlint.lint.across import LIMIT
from attrlint.lint.desk import Draft, Order
from attrlint.lint.run import run
from attrlint.rule import Level

HOLT = "“{}” Mia Holt, the owner of the yard, said.\n"
ORR = "“{}” Stan Orr, the buyer of the yard, said.\n"
WORDS = "We will never sell the yard to anybody who has not built a boat,"


def asked(texts: list[str], *, jobs: int = 1, order: Order | None = None) -> list[str]:
    drafts = [Draft(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    return [
        f"{one.path}:{one.start.line}:{one.start.column} {one.message}"
        for checked in run(drafts, order or Order(select=("P704",)), jobs=jobs)
        for one in checked.diagnostics
    ]


def test_the_same_words_with_two_speakers() -> None:
    found = asked([HOLT.format(WORDS), "The yard is shut.\n\n" + ORR.format(WORDS)])
    assert found == ["1.txt:3:2 these words are Mia Holt’s in 0.txt:1:2, and Stan Orr’s here: whose are they?"]


def test_nearly_the_same_words_with_two_speakers() -> None:
    found = asked([HOLT.format(WORDS), ORR.format(WORDS.replace("anybody", "anyone"))])
    assert found == ["1.txt:1:2 nearly the same words are Mia Holt’s in 0.txt:1:2, and Stan Orr’s here: whose are they?"]


def test_nearly_the_same_words_of_one_speaker() -> None:
    found = asked([HOLT.format(WORDS), HOLT.format(WORDS.replace("never sell", "never lease"))])
    assert found == ["1.txt:1:2 0.txt:1:2 has “sell” for “lease”: which do the notes have?"]


@pytest.mark.parametrize(
    "second",
    [
        HOLT.format(WORDS),
        HOLT.format(WORDS.upper()).replace("“", '"').replace("”", '"'),
        "“" + WORDS + "” Ms Holt said.\n",
        "Stan Orr, the buyer of the yard, met Max Pell. “" + WORDS + "” he said.\n",
        "“" + WORDS + "” a lawyer said.\n",
        "“" + WORDS + "” the company said.\n",
        ORR.format("We will sell the yard to whoever has the money for it,"),
        ORR.format("Never sell,"),
        HOLT.format("We will never sell the yard to anybody,"),
    ],
)
def test_what_two_stories_may_share(second: str) -> None:
    assert asked([HOLT.format(WORDS), second]) == []


def test_a_story_alone_is_not_held_against_itself_twice() -> None:
    both = HOLT.format(WORDS) + "\n" + ORR.format(WORDS)
    assert asked([both]) == ["0.txt:3:2 these words are Mia Holt’s above: whose are they?"]
    assert asked([both, "The yard is shut.\n"]) == asked([both])


def test_the_same_for_any_number_of_processes() -> None:
    texts = [(HOLT, ORR)[number % 3 == 0].format(f"{WORDS} or two of {number // 2}") for number in range(40)]
    alone = asked(texts)
    assert alone
    assert asked(texts, jobs=2) == alone


def test_the_house_may_turn_it_off(tmp_path: Path) -> None:
    config = tmp_path / "attrlint.toml"
    config.write_text("[rules.P704]\nbatch = false\n", encoding="utf-8")
    assert asked([HOLT.format(WORDS), ORR.format(WORDS)], order=Order(config=str(config), profile="desk")) == []


@pytest.mark.parametrize(("words", "start"), [("Mind {message} (desk)", "Mind these words are Mia"), ("Whose?", "Whose?")])
def test_the_house_has_its_own_words(words: str, start: str, tmp_path: Path) -> None:
    config = tmp_path / "attrlint.toml"
    config.write_text(f'[rules.P704]\nmessage = "{words}"\n', encoding="utf-8")
    [found] = asked([HOLT.format(WORDS), ORR.format(WORDS)], order=Order(config=str(config), profile="desk"))
    assert found.startswith(f"1.txt:1:2 {start}")


def test_it_fails_a_run_and_is_an_error_for_lawyers() -> None:
    drafts = [Draft("a.txt", HOLT.format(WORDS).encode()), Draft("b.txt", ORR.format(WORDS).encode())]
    _, second = run(drafts, Order(profile="legal", fail_on="error"))
    assert [one.level for one in second.diagnostics] == [Level.ERROR]
    assert second.fails
    assert second.said == ()
    assert not any(checked.fails for checked in run(drafts, Order(fail_on="error")))


def test_memory_is_bounded() -> None:
    assert LIMIT <= 50_000
