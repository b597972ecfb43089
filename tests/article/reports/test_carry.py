"""Quotations without a verb of their own, and the attribution they lean on."""

import pytest

from attrlint.api import read_text


def owners(text: str) -> list[str]:
    """Each quotation's speaker, with "carried" and the paragraphs between where it leans on an earlier one."""
    article = read_text(text)
    rows: list[str] = []
    for one in article.quotations:
        source = one.attribution.source if one.attribution else None
        rows.append(f"{source.name if source else '-'}{f' carried {one.distance}' if one.carried else ''}")
    return rows


CARRIED = [
    ("“The water came at night,” said Edda Lorn. “We ran for the hill.”", ["Edda Lorn", "Edda Lorn carried 0"]),
    (
        "“The water came at night,” said Edda Lorn. “We ran for the hill.” “Nobody was lost.”",
        ["Edda Lorn", "Edda Lorn carried 0", "Edda Lorn carried 0"],
    ),
    ("Edda Lorn said the water came at night. “We ran for the hill.”", ["Edda Lorn carried 0"]),
    ("“The water came at night,” said Edda Lorn.\n\n“We ran for the hill.”", ["Edda Lorn", "Edda Lorn carried 1"]),
    (
        "“The water came at night,” said Edda Lorn.\n\n“We ran for the hill.”\n\n“Nobody was lost.”",
        ["Edda Lorn", "Edda Lorn carried 1", "Edda Lorn carried 2"],
    ),
    ("Edda Lorn put it this way:\n\n“We ran for the hill.”", ["Edda Lorn carried 1"]),
    ("Edda Lorn said in a statement:\n\n“We ran for the hill and left the boats.”", ["Edda Lorn carried 1"]),
    ("“It was late,” Edda Lorn said. Nobody had come. “Not one.”", ["Edda Lorn", "Edda Lorn carried 0"]),
    ("Hale said he was sorry. “I was wrong.”\n\n“I will go.”", ["Hale carried 0", "Hale carried 1"]),
    ("According to Edda Lorn, who kept the gate, “the sea came twice”.\n\n“We ran for the hill.”", ["Edda Lorn", "Edda Lorn carried 1"]),
    ("“The sea came twice,” according to Edda Lorn.\n\n“We ran for the hill.”", ["Edda Lorn", "Edda Lorn carried 1"]),
    (
        "According to a letter from the board, “the sea came twice”.\n\n“It was cold.”",
        ["a letter from the board", "a letter from the board carried 1"],
    ),
    (
        "“The sea,” according to Edda Lorn, “came twice.”\n\n“We ran for the hill.”",
        ["Edda Lorn", "Edda Lorn", "Edda Lorn carried 1"],
    ),
    ("The wall was, according to Edda Lorn, “sand and hope from the start”.", ["Edda Lorn"]),
    ("Edda Lorn described the wall: “It was sand and hope.”\n\n“It went at noon.”", ["Edda Lorn", "Edda Lorn carried 1"]),
    ("Edda Lorn recalled the night: “It was cold. We ran.”\n\n“Nobody slept.”", ["Edda Lorn", "Edda Lorn carried 1"]),
    ("Edda Lorn said she was sorry: “I left the gate.”\n\n“I ran for the hill.”", ["Edda Lorn", "Edda Lorn carried 1"]),
    ("Edda Lorn complained of the noise: “It never stops.”\n\n“It starts at five.”", ["Edda Lorn", "Edda Lorn carried 1"]),
    ("“We ran,” said Edda Lorn.\n\n“We ran,” Jonah Pike agreed.\n\n“And ran.”", ["Edda Lorn", "Jonah Pike", "Jonah Pike carried 1"]),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED, ids=[text for text, _ in CARRIED])
def test_a_quotation_leans_on_the_speaker_before_it(text: str, expected: list[str]) -> None:
    assert owners(text) == expected


def test_what_is_carried_joins_the_same_attribution() -> None:
    text = "“The water came at night,” said Edda Lorn. “We ran for the hill.”"
    article = read_text(text)
    [attribution] = article.attributions
    assert attribution.carried
    assert [article.words(part) for part in attribution.content] == ["“The water came at night,”", "“We ran for the hill.”"]


UNOWNED = [
    ("The harbour shut on Monday. “We ran for the hill and left the boats.”", ["-"]),
    ("The harbour shut on Monday.\n\n“We ran for the hill and left the boats.”", ["-"]),
    (
        "“The water came at night,” said Edda Lorn.\n\nThe harbour shut on Monday.\n\n“We ran for the hill and left the boats.”",
        ["Edda Lorn", "-"],
    ),
    ("“We ran for the hill and left the boats.”", ["-"]),
    ("According to Edda Lorn, the sea came twice.\n\n“We ran for the hill and left the boats.”", ["-"]),
    ("According to Edda Lorn, the sea was “cold” that night.\n\n“We ran for the hill and left the boats.”", ["Edda Lorn", "-"]),
    ("Edda Lorn praised the “mad” wall.\n\n“We ran for the hill and left the boats.”", ["Edda Lorn", "-"]),
    ("“It was late,” Edda Lorn said.\n\nSnow fell. “Not one of them came to the hall.”", ["Edda Lorn", "-"]),
]


@pytest.mark.parametrize(("text", "expected"), UNOWNED, ids=[text for text, _ in UNOWNED])
def test_a_quotation_that_leans_on_nobody_has_no_speaker(text: str, expected: list[str]) -> None:
    assert owners(text) == expected
    last = read_text(text).quotations[-1]
    assert (last.attribution, last.carried) == (None, False)


def test_a_quotation_waits_for_the_speaker_the_next_sentence_names() -> None:
    text = "“We ran for the hill.” “Nobody was lost,” Lorn said."
    article = read_text(text)
    [attribution] = article.attributions
    assert [article.words(part) for part in attribution.content] == ["“We ran for the hill.”", "“Nobody was lost,”"]


def test_a_quotation_that_runs_on_keeps_its_speaker() -> None:
    text = "“The water came at night,” said Edda Lorn. “We ran for the hill.\n\n“Nobody was lost.”"
    article = read_text(text)
    assert [one.running for one in article.quotations] == [False, True, False]
    assert owners(text) == ["Edda Lorn", "Edda Lorn carried 0", "Edda Lorn carried 1"]
