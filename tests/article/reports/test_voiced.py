"""Speakers behind or between what they vouch for, where no marks stand and the verb takes plain objects as well."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]

VOICED = [
    ("Guards burned the files, claims the union.", ["the union / claims / Guards burned the files"]),
    ("Guards burned the files, claimed the union.", ["the union / claimed / Guards burned the files"]),
    ("Guards burned the files, the union claims.", ["the union / claims / Guards burned the files"]),
    ("Guards burned the files, residents claim.", ["residents / claim / Guards burned the files"]),
    ("The wardens, claims the trust, sold the deer.", ["the trust / claims / The wardens + sold the deer"]),
    ("The wardens, the trust claims, sold the deer.", ["the trust / claims / The wardens + sold the deer"]),
    ("The wardens, alleged a former keeper, sold the deer.", ["a former keeper / alleged / The wardens + sold the deer"]),
    ("The inn, its owners claim, was sold at a loss.", ["its owners / claim / The inn + was sold at a loss"]),
    ("The inn, a lawyer for the town claims, was sold.", ["a lawyer for the town / claims / The inn + was sold"]),
    ("The pier was unsafe, insists Marta Kehl.", ["Marta Kehl / insists / The pier was unsafe"]),
    ("The pier was unsafe, argued the harbour board on Monday.", ["the harbour board / argued / The pier was unsafe"]),
    ("The tunnel, believes the institute, is older.", ["the institute / believes / The tunnel + is older"]),
    ("The ash, contends the group Clear Water, is toxic.", ["the group Clear Water / contends / The ash + is toxic"]),
    ("For years, claims the union, guards burned the files.", ["the union / claims / For years + guards burned the files"]),
    ("In May, said Roth, the mill closed.", ["Roth / said / In May + the mill closed"]),
    ("The union claims guards burned the files.", ["The union / claims / guards burned the files"]),
    ("The mill closed, two workers claim, after a fire.", ["two workers / claim / The mill closed"]),
]
PLAIN = [
    "The team won the cup, claimed the title and went home.",
    "Norn beat Roth in two sets, claimed the title.",
    "The storm closed the road, claimed two lives and sank a barge.",
    "Ida Norn, who keeps bees, claimed the prize.",
    "The champion, Ola Brand, claims the belt on Friday.",
    "The society keeps the garden, claims the grant and runs the shop.",
    "The fire, believed the work of one man, went out.",
    "They paid the rent, the fees, the union claims.",
    "The bank paid the loan, the insurance claims and the fine.",
    "The firm paid the bills, claims and fees.",
    "The company claims handlers burned the files.",
    "The council, notes in hand, met the owners.",
    "She packed the bags, left the town, claim and all.",
]


@pytest.mark.parametrize(("text", "wanted"), VOICED)
def test_the_speaker_stands_behind_or_between(told: Told, text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_object_is_no_speaker(told: Told, text: str) -> None:
    assert told(text) == []
