"""All reports of a sentence: according to, refusals to say, and what is told at second hand."""

from collections.abc import Callable

import pytest

from attrlint.api import read_text
from attrlint.article.terms import CueClass, Frame

Told = Callable[[str], list[str]]


def told(text: str) -> list[str]:
    """Each attribution as "source / cue / content + content", with the outer cue where it is told at second hand."""
    article = read_text(text)
    return [
        f"{article.words(one.source.span) if one.source else '-'} / {article.words(one.cue.span)} / "
        + " + ".join(article.words(part) for part in one.content)
        + (f" / inside {article.words(one.inside)}" if one.inside else "")
        for one in article.attributions
    ]


ACCORDING = [
    (
        "According to the port’s archive, the ferry sank in 1911.",
        ["the port’s archive / According to / the ferry sank in 1911"],
    ),
    (
        "The ferry sank in 1911, according to the port’s archive.",
        ["the port’s archive / according to / The ferry sank in 1911"],
    ),
    (
        "The ferry sank in 1911 according to Edda Lorn.",
        ["Edda Lorn / according to / The ferry sank in 1911"],
    ),
    ("According to police, the driver was asleep.", ["police / According to / the driver was asleep"]),
    ("The driver was asleep, according to police.", ["police / according to / The driver was asleep"]),
    ("“The driver was asleep,” according to the police report.", ["the police report / according to / “The driver was asleep,”"]),
    ("“The bridge will hold,” according to the mayor.", ["the mayor / according to / “The bridge will hold,”"]),
]


@pytest.mark.parametrize(("text", "expected"), ACCORDING, ids=[text for text, _ in ACCORDING])
def test_according_to_stands_at_either_end(text: str, expected: list[str]) -> None:
    assert told(text) == expected
    assert [one.cue.frame for one in read_text(text).attributions] == [Frame.ACCORDING]


NEGATED = [
    ("Hale did not say when the bridge would open.", "Hale", "when the bridge would open"),
    ("The firm never said that the water was safe.", "The firm", "that the water was safe"),
    ("Police would not confirm that a gun had been found.", "Police", "that a gun had been found"),
    ("She didn’t say why she had left.", "She", "why she had left"),
    ("The mayor cannot say how much the work will cost.", "The mayor", "how much the work will cost"),
    ("Hale has not said whether he will appeal.", "Hale", "whether he will appeal"),
    ("She hardly spoke, and never told them that the money was gone.", "She", "that the money was gone"),
]


@pytest.mark.parametrize(("text", "source", "content"), NEGATED, ids=[text for text, _, _ in NEGATED])
def test_what_is_not_said_is_negated(text: str, source: str, content: str) -> None:
    article = read_text(text)
    [attribution] = [one for one in article.attributions if one.cue.negated]
    assert attribution.source
    assert article.words(attribution.source.span) == source
    assert [article.words(part) for part in attribution.content] == [content]


def test_a_negation_in_the_content_does_not_negate_the_report() -> None:
    [attribution] = read_text("Hale said the bridge would not open.").attributions
    assert not attribution.cue.negated


SECOND_HAND = [
    (
        "Voss said the mayor had promised that the road would open.",
        [
            "Voss / said / the mayor had promised that the road would open",
            "the mayor / had promised / that the road would open / inside said",
        ],
    ),
    (
        "The court heard that Pike said he was at home.",
        ["The court / heard / that Pike said he was at home", "Pike / said / he was at home / inside heard"],
    ),
    (
        "The safe was empty, Hale said, according to Voss.",
        ["Voss / according to / The safe was empty, Hale said", "Hale / said / The safe was empty / inside according to"],
    ),
    (
        "Voss told the court that Hale had admitted he was there.",
        ["Voss / told / that Hale had admitted he was there", "Hale / had admitted / he was there / inside told"],
    ),
    (
        "According to Voss, Hale said the safe was empty.",
        ["Voss / According to / Hale said the safe was empty", "Hale / said / the safe was empty / inside According to"],
    ),
    (
        "The Courier reported that police believe the fire was set.",
        ["The Courier / reported / that police believe the fire was set", "police / believe / the fire was set / inside reported"],
    ),
    (
        "Hale told police a neighbour said the gate was open.",
        ["Hale / told / a neighbour said the gate was open", "a neighbour / said / the gate was open / inside told"],
    ),
    ("Lorn said Pike believes Voss lied.", ["Lorn / said / Pike believes Voss lied", "Pike / believes / Voss lied / inside said"]),
    (
        "Voss said that Hale told the board the safe was empty.",
        ["Voss / said / that Hale told the board the safe was empty", "Hale / told / the safe was empty / inside said"],
    ),
    (
        "Voss said Hale had described the ridge as “glass on soap”.",
        [
            "Voss / said / Hale had described the ridge as “glass on soap”",
            "Hale / had described / the ridge as “glass on soap” / inside said",
        ],
    ),
    (
        "Voss said Pike called it “glass on soap”.",
        ["Voss / said / Pike called it “glass on soap”", "Pike / called / it “glass on soap” / inside said"],
    ),
    ("Voss said Hale described the ridge.", ["Voss / said / Hale described the ridge"]),
    (
        "Voss said the army would free prisoners it is said to hold.",
        ["Voss / said / the army would free prisoners it is said to hold", "- / is said to / it + to hold / inside said"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SECOND_HAND, ids=[text for text, _ in SECOND_HAND])
def test_what_is_told_at_second_hand_lies_inside_its_teller(text: str, expected: list[str]) -> None:
    assert told(text) == expected


CLASSES = [
    ("Hale claimed the safe was empty.", CueClass.DOUBT),
    ("Hale admitted the safe was empty.", CueClass.GUILT),
    ("Hale revealed that the safe was empty.", CueClass.FACTIVE),
    ("Hale believed the safe was empty.", CueClass.MENTAL),
    ("“The safe is empty,” Hale snapped.", CueClass.MANNER),
    ("Hale blamed the weather.", CueClass.ACCUSATION),
    ("Hale denied the claims.", CueClass.DENIAL),
    ("The Courier reported that the safe was empty.", CueClass.RELAY),
    ("Hale vowed to find the money.", CueClass.STANCE),
    ("Hale said the safe was empty.", CueClass.NEUTRAL),
]


@pytest.mark.parametrize(("text", "cls"), CLASSES, ids=[text for text, _ in CLASSES])
def test_a_cue_says_how_it_stands_to_the_report(text: str, cls: CueClass) -> None:
    assert [one.cue.cls for one in read_text(text).attributions] == [cls]


SEVERAL = [
    (
        "“The safe is empty,” Hale said. Voss said it was full.",
        ["Hale / said / “The safe is empty,”", "Voss / said / it was full"],
    ),
    (
        "Hale says the safe is empty. Asked why, he declined to comment.",
        ["Hale / says / the safe is empty", "- / Asked / why", "he / declined / to comment"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[text for text, _ in SEVERAL])
def test_the_reports_of_a_story_stand_in_order(text: str, expected: list[str]) -> None:
    assert told(text) == expected


QUIET = [
    "",
    "The harbour shut on Monday.",
    "Snow fell on Tarnley for three days, and the school stayed shut.",
    "Voss, who runs the ferry, has two sons.",
    "He saw the report on Monday.",
    "The letter to the bank, dated 4 May, was never sent.",
]


@pytest.mark.parametrize("text", QUIET)
def test_a_story_in_which_nobody_speaks(text: str) -> None:
    assert told(text) == []


WHOLE = [
    ("Unless the gates are mended, he said, the harbour will flood.", ["he / said / Unless the gates are mended + the harbour will flood"]),
    ("Seeing the ferry sink led him to leave the sea, Hale said.", ["Hale / said / Seeing the ferry sink led him to leave the sea"]),
    ("Pike denied taking the money.", ["Pike / denied / taking the money"]),
    ("Voss suggested closing the pier for a year.", ["Voss / suggested / closing the pier for a year"]),
    ("Sources privy to the talks said the deal was dead.", ["Sources privy to the talks / said / the deal was dead"]),
    (
        "Voss, whose plan was seen as a gamble, said she would go on.",
        ["- / was seen / whose plan + as a gamble", "Voss, whose plan was seen as a gamble / said / she would go on"],
    ),
    ("He seems tired — he told the Herald that he had not slept.", ["he / told / that he had not slept"]),
    ("Hale said the pier was shut, and the council has no money to mend it.", ["Hale / said / the pier was shut"]),
    ("Voss said it was late and hoped that nobody would come.", ["Voss / said / it was late", "Voss / hoped / that nobody would come"]),
    ("“Only you,” she said, would use a funeral to sell a boat.", ["she / said / “Only you,” + would use a funeral to sell a boat"]),
    ("The letters show, he said, that “nobody was told”.", ["he / said / The letters show + that “nobody was told”"]),
    ("Hale asked for help before leaving the harbour.", ["Hale / asked for / help"]),
    ("Voss called it “a trap” before leaving the room.", ["Voss / called / it “a trap”"]),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE, ids=[text for text, _ in WHOLE])
def test_reports_in_their_sentences(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


FRAMED = [
    ("The dam is safe, Ms. Vail said this week.", ["Ms. Vail / said / The dam is safe"]),
    ("Prices fell in May, the port authority announced last week.", ["the port authority / announced / Prices fell in May"]),
    ("Officials warned the crews not to drink.", ["Officials / warned / not to drink"]),
    ("The mayor asked the crews not to leave.", ["The mayor / asked / not to leave"]),
    ("According to a poll released Monday, prices fell.", ["a poll / According to / prices fell"]),
    ("According to data available from the port, prices fell.", ["data / According to / prices fell"]),
    (
        "The cook blamed the smoke on a “cracked pot,” saying the lid was new.",
        ["The cook / blamed / the smoke on a “cracked pot,”", "The cook / saying / the lid was new"],
    ),
    ("Dana Vail (D) and Sam Brandt (R) said the dam was safe.", ["Dana Vail (D) and Sam Brandt (R) / said / the dam was safe"]),
    ("Although she said that the dam was safe, by Friday the crews had left.", ["she / said / that the dam was safe"]),
    ("The tale, which the abbot has rejected, is old.", ["the abbot / has rejected / which"]),
    (
        "The plan, as first reported by the Harbour Post, would close two schools.",
        ["the Harbour Post / first reported / The plan + would close two schools"],
    ),
    ("Ms. Vail said the miller, for all his charm, has no boat.", ["Ms. Vail / said / the miller, for all his charm, has no boat"]),
    ("The board declined to directly respond to the letter.", ["The board / declined / to directly respond to the letter"]),
    ("The union estimates that close to 900 members have left.", ["The union / estimates / that close to 900 members have left"]),
    ("The firm reported spending $2 million on pumps.", ["The firm / reported / spending $2 million on pumps"]),
    ("Ida Norn said the same of the ferry.", ["Ida Norn / said / the same of the ferry"]),
    ("Ida Norn said, if elected, she would sell the ferry.", ["Ida Norn / said / if elected, she would sell the ferry"]),
    ("She laments a “throwaway culture” in which nothing is mended.", ["She / laments / a “throwaway culture” in which nothing is mended"]),
    ("The union applauded the plan.", ["The union / applauded / the plan"]),
    ("Ida Norn deplored the sale of the mill.", ["Ida Norn / deplored / the sale of the mill"]),
    ("The board encouraged the crews to stay.", ["The board / encouraged / the crews to stay"]),
    ("A survey found the fares had doubled.", ["A survey / found / the fares had doubled"]),
    ("The fares have doubled, a new survey has found.", ["a new survey / has found / The fares have doubled"]),
    ("The crews learned the ferry had been sold.", ["The crews / learned / the ferry had been sold"]),
    (
        "The board said that, according to the survey, fares had doubled.",
        ["The board / said / that, according to the survey, fares had doubled"],
    ),
    ("While most fares fell, according to the port, two have doubled.", ["the port / according to / two have doubled"]),
    ("Ida Norn found the key under the mat.", []),
    ("Critics - a third of them sailors - say the pier is rotten.", ["Critics - a third of them sailors / say / the pier is rotten"]),
    ("Ida Norn shot back: “Not today.”", ["Ida Norn / shot back / “Not today.”"]),
    ("“Not today,” Ida Norn shot back.", ["Ida Norn / shot / “Not today,”"]),
    ("Ida Norn joked, in a false voice, “Not today.”", ["Ida Norn / joked / “Not today.”"]),
    ("“Harbour Lights” star Ida Norn opened up about her fears.", []),
    ("The letter regarding the pier angered the crews.", []),
    ("Pell kept many promises he made to the crews.", []),
    ("The number of reported cases has grown.", []),
    ("The plan is, in Norn’s words, “a disaster in waiting.”", ["Norn / words / “a disaster in waiting.”"]),
    ("In Norn’s view, the dam is safe.", ["Norn / view / the dam is safe"]),
    ("The dam is safe, in the mayor’s opinion.", ["the mayor / opinion / The dam is safe"]),
    ("In her words, “nobody came.”", ["her / words / “nobody came.”"]),
    ("The words of the mayor were kind.", []),
    ("In his speech, in other words, he said nothing.", []),
    ("Pike said the boat was hers, though records show otherwise.", ["Pike / said / the boat was hers"]),
    ("She said, “It’s over” and walked out.", ["She / said / “It’s over”"]),
    (
        "The board said it regretted “any distress,” but it did not apologise.",
        ["The board / said / it regretted “any distress,”", "it / regretted / “any distress,”"],
    ),
    ("What the board calls a saving, the crews call a cut.", ["the board / calls / What + a saving", "the crews / call / a cut"]),
    (
        "Roughly a third of the crews, a survey by the union found, have a second job.",
        ["a survey by the union / found / Roughly a third of the crews + have a second job"],
    ),
    (
        "The tenants, according to their lawyer, were never told, and they have sued.",
        ["their lawyer / according to / The tenants + were never told, and they have sued"],
    ),
    ("Ash said the paper “has nothing to hide,” a phrase he repeated four times.", ["Ash / said / the paper “has nothing to hide,”"]),
    ("Because of the strike, according to Ash, no ships will sail.", ["Ash / according to / no ships will sail"]),
]


@pytest.mark.parametrize(("text", "expected"), FRAMED, ids=[text for text, _ in FRAMED])
def test_reports_around_asides_and_frames(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
