"""Reports whose words stand before the speaker, in any order of quotation, source and verb."""

from collections.abc import Callable

import pytest

from attrlint.api import read_text
from attrlint.article.terms import Directness, Frame

Told = Callable[[str], list[str]]


APPOSED = [
    (
        "Guards sold phones to inmates, the union’s secretary, Colm Barr, said on Friday.",
        ["the union’s secretary, Colm Barr / said / Guards sold phones to inmates"],
    ),
    ("The crew sold the boat, Colm Barr, the mate, said.", ["Colm Barr, the mate / said / The crew sold the boat"]),
    (
        "Jurors were offered money, her brother, Lewis Garth, told reporters.",
        ["her brother, Lewis Garth / told / Jurors were offered money"],
    ),
    ("Without offering proof, the mayor, Vic Tolman, said the dam had leaked.", ["the mayor, Vic Tolman / said / the dam had leaked"]),
    ("The firm hired the lawyer, Dan Cole, who said it was late.", ["who / said / it was late"]),
]


@pytest.mark.parametrize(("text", "expected"), APPOSED)
def test_a_noun_of_the_clause_is_no_part_of_the_speaker_behind_it(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


QUOTATION_FIRST = [
    ("“The bridge will hold,” Mira Voss said.", ["Mira Voss / said / “The bridge will hold,”"]),
    ("“The bridge will hold,” said Mira Voss.", ["Mira Voss / said / “The bridge will hold,”"]),
    ("“The bridge will hold”, said Mira Voss.", ["Mira Voss / said / “The bridge will hold”"]),
    ('"The bridge will hold," Tomas Hale told reporters.', ['Tomas Hale / told / "The bridge will hold,"']),
    ("“Will the bridge hold?” asked Mira Voss.", ["Mira Voss / asked / “Will the bridge hold?”"]),
    ("“Get off the bridge!” she shouted.", ["she / shouted / “Get off the bridge!”"]),
    ("“We have no boats left,” he added on Friday.", ["he / added / “We have no boats left,”"]),
    (
        "“We have no boats left,” said Edda Lorn, the harbour master.",
        ["Edda Lorn, the harbour master / said / “We have no boats left,”"],
    ),
    ("“We have no boats left,” a spokeswoman for the port said.", ["a spokeswoman for the port / said / “We have no boats left,”"]),
    ("“We have no boats left,” the mayor of Tarnley later wrote.", ["the mayor of Tarnley / later wrote / “We have no boats left,”"]),
    ("‘The bridge will hold,’ Mira Voss said.", ["Mira Voss / said / ‘The bridge will hold,’"]),
    ("“The bridge will hold,” Voss told the Brackwater Courier on Monday.", ["Voss / told / “The bridge will hold,”"]),
    ("“The bridge will hold,” Pike, 51, a welder, said.", ["Pike, 51, a welder / said / “The bridge will hold,”"]),
    ("“Who will pay for the bridge?” she asked the council.", ["she / asked / “Who will pay for the bridge?”"]),
    ("“The bridge will hold,” read a note on the door.", ["a note on the door / read / “The bridge will hold,”"]),
    ("“The bridge will hold,” Voss said in a statement released late on Friday.", ["Voss / said / “The bridge will hold,”"]),
    ("“The bridge will hold,” Voss said as she left the hall.", ["Voss / said / “The bridge will hold,”"]),
    ("“He called it ‘the tomb’ and never went back,” Lorn said.", ["Lorn / said / “He called it ‘the tomb’ and never went back,”"]),
    ("“We ran. We did not look back. We prayed,” Lorn said.", ["Lorn / said / “We ran. We did not look back. We prayed,”"]),
    ("“We ran …” said Lorn.", ["Lorn / said / “We ran …”"]),
    ("“We ran,” he told me.", ["he / told / “We ran,”"]),
    ("“I am not leaving,” she would tell anyone who asked.", ["she / would tell / “I am not leaving,”"]),
    ("“The bridge will hold,” the two men write.", ["the two men / write / “The bridge will hold,”"]),
    ("“The bridge will hold,” the authors warn.", ["the authors / warn / “The bridge will hold,”"]),
    ("“The bridge will hold,” Voss says.", ["Voss / says / “The bridge will hold,”"]),
    ("“Why us?” wondered Lorn.", ["Lorn / wondered / “Why us?”"]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATION_FIRST, ids=[text for text, _ in QUOTATION_FIRST])
def test_the_speaker_of_a_quotation_stands_behind_it(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
    [attribution] = read_text(text).attributions
    assert (attribution.cue.frame, attribution.kind, attribution.carried) == (Frame.QUOTE, Directness.DIRECT, False)


BROKEN = [
    (
        "“The bridge will hold,” Voss said, “but nobody should test it.”",
        ["Voss / said / “The bridge will hold,” + “but nobody should test it.”"],
    ),
    (
        "“The bridge,” said Mira Voss, “will hold for another year.”",
        ["Mira Voss / said / “The bridge,” + “will hold for another year.”"],
    ),
    (
        "“If it rains again,” the mayor told the council, “we shall have to leave.”",
        ["the mayor / told / “If it rains again,” + “we shall have to leave.”"],
    ),
    (
        "“We left,” he says, “because it was late, and because nobody came.”",
        ["he / says / “We left,” + “because it was late, and because nobody came.”"],
    ),
    ("“It was dark,” Pike recalled, “and the dogs were barking.”", ["Pike / recalled / “It was dark,” + “and the dogs were barking.”"]),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN, ids=[text for text, _ in BROKEN])
def test_a_broken_quotation_is_one_report(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
    article = read_text(text)
    assert [quotation.attribution for quotation in article.quotations] == [article.attributions[0]] * 2


CLAUSE_FIRST = [
    ("The ferry will not sail before Monday, the port said.", ["the port / said / The ferry will not sail before Monday"]),
    ("The ferry will not sail before Monday, said Edda Lorn.", ["Edda Lorn / said / The ferry will not sail before Monday"]),
    ("Two people were hurt in the fire, police said on Tuesday.", ["police / said / Two people were hurt in the fire"]),
    ("The tunnel has been closed for repairs, officials said.", ["officials / said / The tunnel has been closed for repairs"]),
    (
        "The fire began in the kitchen, fire chief Jonah Pike said in a statement.",
        ["fire chief Jonah Pike / said / The fire began in the kitchen"],
    ),
    ("The school is too small, she argued.", ["she / argued / The school is too small"]),
    ("About 300 homes lost power, the Brackwater Courier reported.", ["the Brackwater Courier / reported / About 300 homes lost power"]),
    ("No one was on board when the ferry sank, the owner told police.", ["the owner / told / No one was on board when the ferry sank"]),
    (
        "The firm owes £2 million, two people with knowledge of its books said.",
        ["two people with knowledge of its books / said / The firm owes £2 million"],
    ),
    ("Both drivers were sober, police spokeswoman Ruth Calder said.", ["police spokeswoman Ruth Calder / said / Both drivers were sober"]),
    (
        "The law, which bans fires on the beach, will be enforced, the mayor said.",
        ["the mayor / said / The law, which bans fires on the beach, will be enforced"],
    ),
    ("The bridge is safe, say engineers.", ["engineers / say / The bridge is safe"]),
    (
        "The bridge will open in May, and the road in June, the mayor said.",
        ["the mayor / said / The bridge will open in May, and the road in June"],
    ),
    ("There were 14 people on the bus, police said.", ["police / said / There were 14 people on the bus"]),
    ("Hale denied the charge, his lawyer said.", ["his lawyer / said / Hale denied the charge"]),
    ("The gunman acted alone, the police chief, Jonah Pike, said.", ["the police chief, Jonah Pike / said / The gunman acted alone"]),
    ("The dam held — barely, engineers said.", ["engineers / said / The dam held — barely"]),
    ("The dam, which was built in 1911, is full, Voss said.", ["Voss / said / The dam, which was built in 1911, is full"]),
    (
        "The fire destroyed nine homes, leaving 40 people homeless, officials said.",
        ["officials / said / The fire destroyed nine homes, leaving 40 people homeless"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSE_FIRST, ids=[text for text, _ in CLAUSE_FIRST])
def test_the_speaker_of_a_clause_stands_behind_it(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
    [attribution] = read_text(text).attributions
    assert (attribution.cue.frame, attribution.kind) == (Frame.TAIL, Directness.INDIRECT)


ASIDE = [
    ("The old mill, Hale said, was never safe.", ["Hale / said / The old mill + was never safe"]),
    ("The reservoir, the company said, will be full by June.", ["the company / said / The reservoir + will be full by June"]),
    ("And, she added, the road was still under water.", ["she / added / the road was still under water"]),
    ("The driver, police say, was asleep.", ["police / say / The driver + was asleep"]),
    (
        "The bridge, she argued, would pay for itself within ten years.",
        ["she / argued / The bridge + would pay for itself within ten years"],
    ),
    ("The storm, forecasters say, will weaken by Friday.", ["forecasters / say / The storm + will weaken by Friday"]),
]


@pytest.mark.parametrize(("text", "expected"), ASIDE, ids=[text for text, _ in ASIDE])
def test_a_speaker_between_commas_parts_what_is_said(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
    [attribution] = read_text(text).attributions
    assert (attribution.cue.frame, attribution.kind) == (Frame.TAIL, Directness.INDIRECT)


MIXED = [
    (
        "The harbour was “in ruins” and no boat could land, Lorn said.",
        ["Lorn / said / The harbour was “in ruins” and no boat could land"],
    ),
    (
        "The council had “simply run out of money”, the treasurer said.",
        ["the treasurer / said / The council had “simply run out of money”"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MIXED, ids=[text for text, _ in MIXED])
def test_a_clause_with_some_words_in_marks_is_mixed(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
    [attribution] = read_text(text).attributions
    assert attribution.kind is Directness.MIXED


SCENES = [
    ("As the water rose, the mayor said that the town would be cleared.", ["the mayor / said / that the town would be cleared"]),
    ("After the meeting ended, Voss wrote, “We are done here.”", ["Voss / wrote / “We are done here.”"]),
    ("On Tuesday, Voss said the dam was full.", ["Voss / said / the dam was full"]),
    ("Speaking to reporters on Tuesday, Voss said the dam was full.", ["Voss / said / the dam was full"]),
    ("At a meeting in Ostrel last week, the mayor said the dam was full.", ["the mayor / said / the dam was full"]),
    ("However, Voss said the dam was full.", ["Voss / said / the dam was full"]),
    ("Meanwhile, the water company said the dam was full.", ["the water company / said / the dam was full"]),
    ("While the band played, the mayor announced that the bridge was open.", ["the mayor / announced / that the bridge was open"]),
    ("If asked, she says that the dam is full.", ["she / says / that the dam is full"]),
]


@pytest.mark.parametrize(("text", "expected"), SCENES, ids=[text for text, _ in SCENES])
def test_what_only_sets_the_scene_is_not_said(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


BESIDE = [
    ("“It is late,” Lee Farr, the mayor's deputy, said Sunday.", ["Lee Farr, the mayor's deputy / said / “It is late,”"]),
    ("“She is brave,” another friend, Mira Voss told the Herald.", ["another friend, Mira Voss / told / “She is brave,”"]),
    ("Sen. Dana Cole (R-Lorn), said the vote was lost.", ["Sen. Dana Cole (R-Lorn) / said / the vote was lost"]),
    ("Voss told the crowd, “I am ready,” and, “We will win.”", ["Voss / told / “I am ready,” and, “We will win.”"]),
    ("“It is lost,” said Hale ally Jo Pike.", ["Hale ally Jo Pike / said / “It is lost,”"]),
    (
        "“He earned it,” Pike told the programme “Inside Strand” after the fight. “Next time he will stay down.”",
        ["Pike / told / “He earned it,” + “Next time he will stay down.”"],
    ),
    (
        "“We must talk to them,” wrote the authors of the “Harbour Review,” giving the ferry as an example.",
        ["the authors of the “Harbour Review,” / wrote / “We must talk to them,”"],
    ),
    (
        "Some fear the sea (“It will have us all,” Hale wrote in May) and leave.",
        ["Some / fear / the sea (“It will have us all,” Hale wrote in May) and leave", "Hale / wrote / “It will have us all,”"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE, ids=[text for text, _ in BESIDE])
def test_what_stands_beside_a_quotation(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


INTERPOSED = [
    ("The orchard was, the abbot said, a gift from the sea.", ["the abbot / said / The orchard was + a gift from the sea"]),
    (
        "Noting “grave faults,” the abbot urged monks and guests to “leave it shut.”",
        ["the abbot / Noting / “grave faults,”", "the abbot / urged / to “leave it shut.”"],
    ),
    (
        "Noting that the dam was cracked, Voss said she would close the road.",
        ["Voss / Noting / that the dam was cracked", "Voss / said / she would close the road"],
    ),
    ("Conceding that it was late, he left.", ["he / Conceding / that it was late"]),
    ("Voss told crews and guests that the ferry had sunk.", ["Voss / told / that the ferry had sunk"]),
    (
        "The plan, said Michael Kofman, an expert at the harbour board, would fail.",
        ["Michael Kofman, an expert at the harbour board / said / The plan + would fail"],
    ),
    ("The plan, said Kofman, would fail.", ["Kofman / said / The plan + would fail"]),
]


@pytest.mark.parametrize(("text", "expected"), INTERPOSED, ids=[text for text, _ in INTERPOSED])
def test_speakers_interposed_and_participles_in_front(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
