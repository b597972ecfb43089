"""Thirty one-line faults of sourcing that a desk must not miss: each is asked about by the rule that is for it."""

import pytest

from attrlint.lint.desk import Desk, Order
from attrlint.packs.examples import parse
from attrlint.source.prose import SourceFile
from attrlint.source.span import Span

DESK = Desk(Order(profile="strict"))

FAULTS = [
    ("S201", "[[Critics]] say the tram line will never reach Osterby."),
    ("S201", "[[Experts]] say the cliff path has ten years left."),
    ("E503", "[[Studies]] show that children who walk to school sleep better."),
    ("C401", "[[It is widely believed]] that the brewery will be sold by spring."),
    ("S201", "[[Some]] say the ferry was overloaded."),
    ("C401", "[[It is understood]] that two of the drivers have been dismissed."),
    ("S201", "[[Many people]] believe the old well is poisoned."),
    ("C402", "The treasurer [[allegedly]] paid the roofers twice."),
    ("Q101", "The market opened late on Friday. [[“We were told the stalls would be there and they were not.”]] It closed at noon."),
    ("T601", "The coach said the pitch was [[“]]a bog and the referee agreed."),
    ("S202", "[[A person familiar with the matter]] said the two banks had stopped talking."),
    ("S201", "[[Officials]] said the bridge would be shut until June."),
    ("S202", "[[Sources]] say the manager will be gone by Sunday."),
    ("P702", "[[According to reports]], the circus has left Marlow Bay without its lions."),
    ("S201", "[[Social media users]] said the shelves were empty by nine."),
    ("S201", "[[Opponents]] have argued that the tower would shade the park."),
    ("S201", "[[Analysts]] expect the airline to cut another route."),
    ("C402", "The mill will [[reportedly]] close at Easter."),
    ("C401", "The singer [[is rumored to]] be living on a barge."),
    ("C401", "The general [[is said to]] keep bees."),
    ("V301", "The mayor [[claimed]] that nobody had asked her about the drains."),
    ("V302", "The librarian [[admitted]] that she has two dogs."),
    ("V308", "The landlord [[refused to say]] how many flats stood empty."),
    ("V304", "Ms Orrin [[believes]] the new timetable is unfair."),
    ("E506", "Captain Rolf Adeyemi said [[the harbour had been mined]]. He did not provide evidence."),
    ("C405", "[[Some 40 per cent]] of the town’s shops have shut since 2019."),
    ("C407", "It was [[the largest]] fire in the county’s history."),
    ("C408", "[[There is no doubt]] that the sea wall saved the village."),
    ("Q108", "The council went ahead with its [[“consultation”]] on Tuesday night."),
    ("C401", "The clinic [[has been linked to]] a string of false invoices."),
]


def test_there_are_thirty() -> None:
    assert len(FAULTS) == 30


@pytest.mark.parametrize(("code", "marked"), FAULTS, ids=[f"{code} {marked[:40]}" for code, marked in FAULTS])
def test_the_fault_is_asked_about_by_the_right_rule(code: str, marked: str) -> None:
    example = parse(marked, "bad", "a fault")
    checked = DESK.check_source(SourceFile("fault.txt", example.text))
    (wanted,) = example.wanted
    assert code in {one.code for one in checked.diagnostics if wanted.touches(Span(one.start.offset, one.end.offset))}
