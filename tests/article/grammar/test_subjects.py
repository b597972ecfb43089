"""Who speaks: over appositions, brackets and relative clauses, and where one subject has several verbs."""

from collections.abc import Callable

import pytest

from attrlint.api import read_text

Told = Callable[[str], list[str]]


SHARED = [
    ("Voss locked the gate and said the pool would stay shut.", ["Voss / said / the pool would stay shut"]),
    ("Voss left the hall, saying the vote was lost.", ["Voss / saying / the vote was lost"]),
    ("Hale resigned after saying he had taken the money.", ["Hale / saying / he had taken the money"]),
    ("The port closed its gates on Friday and announced that no ships would sail.", ["The port / announced / that no ships would sail"]),
    ("The firm released a statement saying the leak had been stopped.", ["The firm / saying / the leak had been stopped"]),
    ("Pike took off his hat, looked at the ruins and said nothing could be saved.", ["Pike / said / nothing could be saved"]),
    ("Lorn smiled, shook his head and said, “Not today.”", ["Lorn / said / “Not today.”"]),
    ("The judge jailed Hale for six years, saying he had shown no remorse.", ["The judge / saying / he had shown no remorse"]),
    ("Before leaving, Voss told staff the shop would close.", ["Voss / told / the shop would close"]),
    ("She opened the door and told him to leave.", ["She / told / to leave"]),
    ("Hale, a former mayor, left the court and said he would appeal.", ["Hale, a former mayor / said / he would appeal"]),
    ("Voss ran for mayor in 2015, lost, and later said the vote was rigged.", ["Voss / later said / the vote was rigged"]),
    ("After arguing that the wall was safe, his team left the hall.", ["his team / arguing / that the wall was safe"]),
    ("The council met on Friday and again said the road was safe.", ["The council / again said / the road was safe"]),
]


@pytest.mark.parametrize(("text", "expected"), SHARED, ids=[text for text, _ in SHARED])
def test_a_verb_shares_the_subject_of_the_one_before(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


# The head of the source tells who speaks; the title and the town may stand within the source or not.
APPOSED = [
    ("Mira Voss, the mayor, said the dam was full.", "Voss", "the dam was full"),
    ("Mira Voss, 44, said the dam was full.", "Voss", "the dam was full"),
    ("Mira Voss, 44, of Tarnley, said the dam was full.", "Voss", "the dam was full"),
    ("Sen. Jonah Pike, D-Ohio, said the bill was dead.", "Pike", "the bill was dead"),
    ("Edda Lorn, head of the port, a state company, said no ship was lost.", "Lorn", "no ship was lost"),
    ("Ruth Calder, whose son was hurt, said the driver fled.", "Calder", "the driver fled"),
    ("Sen. Jonah Pike (D-Ohio) said the bill was dead.", "Pike", "the bill was dead"),
    ("The Tarnley Rowing Club (TRC) said the race was off.", "Club", "the race was off"),
    ("A spokesman for the mayor of Tarnley said the dam was full.", "spokesman", "the dam was full"),
    ("The mayor’s office said the dam was full.", "office", "the dam was full"),
    ("Two people familiar with the talks said the deal was close.", "people", "the deal was close"),
    ("Mr. Pike, however, said the deal was close.", "Pike", "the deal was close"),
    ("Mira Voss on Monday said the dam was full.", "Voss", "the dam was full"),
    ("Mira Voss, in a letter to staff, said the dam was full.", "Voss", "the dam was full"),
    ("The people who live below the dam say it leaks.", "people", "it leaks"),
    ("Voss and her deputy, Jonah Pike, said the dam was full.", "Voss", "the dam was full"),
    ("Elsa Roth, a nurse at St. Orla’s Hospital in Veldham, said the ward was cold.", "Roth", "the ward was cold"),
    ("Elsa Roth, who has worked at the hospital for ten years, said the ward was cold.", "Roth", "the ward was cold"),
    ("Elsa Roth, speaking after the vote, said the ward was cold.", "Roth", "the ward was cold"),
    ("Elsa Roth, then 12, said the ward was cold.", "Roth", "the ward was cold"),
    ("Elsa Roth, a nurse, wife and mother, said the ward was cold.", "Roth", "the ward was cold"),
    ("Elsa Roth — a nurse who left in May — said the ward was cold.", "Roth", "the ward was cold"),
    ("The woman in the red coat said the ward was cold.", "woman", "the ward was cold"),
    ("The union that represents nurses said the ward was cold.", "union", "the ward was cold"),
    ("Mira Voss, the mayor of Tarnley, a town of 3,000, said the dam was full.", "Voss", "the dam was full"),
    ("Mira Voss, mayor since 2011, said the dam was full.", "Voss", "the dam was full"),
    ("Mira Voss, 44, a teacher, who lives by the dam, said it leaked.", "Voss", "it leaked"),
    ("Mira Voss, standing in her kitchen, said the dam was full.", "Voss", "the dam was full"),
    ("Mira Voss, along with her deputy, said the dam was full.", "Voss", "the dam was full"),
    ("The company’s chief executive said the dam was full.", "executive", "the dam was full"),
    ("The elderly say the hall is cold.", "elderly", "the hall is cold"),
    ("The judge, when asked, said the case was closed.", "judge", "the case was closed"),
    ("Both sides in the dispute say talks will go on.", "sides", "talks will go on"),
    ("In Tarnley, Elsa Roth, the mayor, said the ward was cold.", "Roth", "the ward was cold"),
    ("Jonah Pike (D-Ohio), a farmer, said the bill was dead.", "Pike", "the bill was dead"),
    ("Mira Voss — the mayor — said the dam was full.", "Voss", "the dam was full"),
    ("Elsa Roth, 61, a nurse who has worked at the hospital since 1990, said the ward was cold.", "Roth", "the ward was cold"),
]


@pytest.mark.parametrize(("text", "head", "content"), APPOSED, ids=[text for text, _, _ in APPOSED])
def test_the_speaker_stands_before_what_describes_them(text: str, head: str, content: str) -> None:
    article = read_text(text)
    [attribution] = article.attributions
    assert attribution.source
    assert article.words(attribution.source.head) == head
    assert [article.words(part) for part in attribution.content] == [content]


WHOLE = [
    ("Mira Voss, the mayor of Tarnley, said the dam was full.", "Mira Voss, the mayor of Tarnley"),
    ("A spokesman for the mayor said the dam was full.", "A spokesman for the mayor"),
    ("Hale and Voss said the dam was full.", "Hale and Voss"),
    ("Three of the four judges said the dam was full.", "Three of the four judges"),
    ("Fire chief Jonah Pike said the dam was full.", "Fire chief Jonah Pike"),
    ("Police in Ostrel said the dam was full.", "Police in Ostrel"),
    ("Officials from the ministry of health said the dam was full.", "Officials from the ministry of health"),
    ("Her lawyer said the dam was full.", "Her lawyer"),
    ("One of the engineers said the dam was full.", "One of the engineers"),
    ("Many in the village said the dam was full.", "Many in the village"),
    ("The company said the dam was full.", "The company"),
    ("Dr. Elsa Roth said the dam was full.", "Dr. Elsa Roth"),
    ("Former minister Pavel Strand said the dam was full.", "Former minister Pavel Strand"),
    ("An official who spoke on condition of anonymity said the dam was full.", "An official who spoke on condition of anonymity"),
    ("The hospital’s director, Elsa Roth, said the ward was cold.", "The hospital’s director, Elsa Roth"),
]


@pytest.mark.parametrize(("text", "source"), WHOLE, ids=[text for text, _ in WHOLE])
def test_a_source_is_the_whole_phrase(text: str, source: str) -> None:
    article = read_text(text)
    [attribution] = article.attributions
    assert attribution.source
    assert article.words(attribution.source.span) == source


RELATIVE = [
    ("Hale, who has said he will resign, met the council.", ["who / has said / he will resign"]),
    ("The firm, which said the leak was small, paid a fine.", ["which / said / the leak was small"]),
    ("Voss, who once called the dam a tomb, has changed her mind.", ["who / once called / the dam a tomb"]),
]


@pytest.mark.parametrize(("text", "expected"), RELATIVE, ids=[text for text, _ in RELATIVE])
def test_a_relative_pronoun_is_the_source(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


DESCRIBED = [
    (
        "A report released by the harbour institute last year said the pier was rotten.",
        ["A report released by the harbour institute / said / the pier was rotten"],
    ),
    ("Officials familiar with the plan said it was dead.", ["Officials familiar with the plan / said / it was dead"]),
    (
        "“It is late,” said a source involved in the sale of the ferry.",
        ["a source involved in the sale of the ferry / said / “It is late,”"],
    ),
    (
        "The pier is rotten, according to data collected by the harbour board.",
        ["data collected by the harbour board / according to / The pier is rotten"],
    ),
    ("The pier is rotten, according to a survey released on Thursday.", ["a survey / according to / The pier is rotten"]),
    (
        "The captain, who had no licence, left the harbour before the storm that sank the ferry, saying he had been warned.",
        ["The captain, who had no licence / saying / he had been warned"],
    ),
    (
        "The letter, sent to the harbour board in May, called the pier a trap.",
        ["The letter, sent to the harbour board in May / called / the pier a trap"],
    ),
    (
        "Advisers have been urging the council to sell, saying that nobody wants the pier.",
        ["Advisers / have been urging / to sell", "Advisers / saying / that nobody wants the pier"],
    ),
    ("The storm passed after Hale, a baker from Lorn, told the crew it would.", ["Hale, a baker from Lorn / told / it would"]),
    ("A woman in Ostrel, Lorn, told him she was afraid.", ["A woman in Ostrel, Lorn / told / she was afraid"]),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED, ids=[text for text, _ in DESCRIBED])
def test_a_subject_is_found_behind_what_describes_it(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


CHAINS = [
    ("As Pike pointed out, the pier was never safe.", ["Pike / pointed / the pier was never safe"]),
    ("If she wins, Voss said on Monday, the ferry will run again.", ["Voss / said / If she wins + the ferry will run again"]),
    ("The pier is unsafe, records filed on Sunday showed.", ["records / showed / The pier is unsafe"]),
    (
        "Some delegates at the meeting in Strand said they welcomed the plan.",
        ["Some delegates at the meeting in Strand / said / they welcomed the plan"],
    ),
    ("Unions, farmers and many teachers said the plan would fail.", ["Unions, farmers and many teachers / said / the plan would fail"]),
    ("Unions, farmers, and many teachers said the plan would fail.", ["Unions, farmers, and many teachers / said / the plan would fail"]),
    ("His death was confirmed by the Strand Herald.", ["the Strand Herald / was confirmed / His death"]),
]


@pytest.mark.parametrize(("text", "expected"), CHAINS, ids=[text for text, _ in CHAINS])
def test_a_subject_with_all_that_belongs_to_it(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


DISTANT = [
    (
        "Hale, when asked what he meant, said the pier was shut.",
        ["- / asked / what he meant", "Hale, when asked what he meant / said / the pier was shut"],
    ),
    ("Her colleagues, who, on a call on Friday, criticised the plan, have left.", ["who / criticised / the plan"]),
    ("Critics in both parties said the plan was dead.", ["Critics in both parties / said / the plan was dead"]),
    (
        "The board’s annual letter to its members noted that fares had doubled.",
        ["The board’s annual letter to its members / noted / that fares had doubled"],
    ),
    ("Six progressive and liberal groups said they would sue.", ["Six progressive and liberal groups / said / they would sue"]),
    (
        "A textbook just published for children explains that the sea is rising.",
        ["A textbook just published for children / explains / that the sea is rising"],
    ),
    ("The storm led her to say that the pier was lost.", ["her / to say / that the pier was lost"]),
    ("Stacy Baker of Ostrel, Lorn says the ferry is late.", ["Stacy Baker of Ostrel, Lorn / says / the ferry is late"]),
    ("The vote helped Voss win, Hale said.", ["Hale / said / The vote helped Voss win"]),
    (
        "The council left no doubt of its plan to help Mira Voss succeed, saying that she was the best.",
        ["The council / saying / that she was the best"],
    ),
    ("Rep. Dana Cole (D-N.Y) said the vote was lost.", ["Rep. Dana Cole (D-N.Y) / said / the vote was lost"]),
    ("Roth, who has pledged to sell the ferry, left the hall.", ["who / has pledged / to sell the ferry"]),
    ("Roth and Hale both said the pier was safe.", ["Roth and Hale / both said / the pier was safe"]),
    (
        "Roth praised the plan; met the crews; and declared that the pier was safe.",
        ["Roth / praised / the plan", "Roth / declared / that the pier was safe"],
    ),
    ("The firm released a statement Wednesday saying the leak had been stopped.", ["The firm / saying / the leak had been stopped"]),
    ("More than six in 10 said they were tired of the ferry.", ["More than six in 10 / said / they were tired of the ferry"]),
    (
        "Forty percent of registered voters say they would keep the ferry.",
        ["Forty percent of registered voters / say / they would keep the ferry"],
    ),
    (
        "Former Lorn Gov. Ida Norn (D) and former Strand Gov. Sam Hale (R) announced they will stand.",
        ["Former Lorn Gov. Ida Norn (D) and former Strand Gov. Sam Hale (R) / announced / they will stand"],
    ),
    ("At the convention Gov. Norn said the vote was lost.", ["Gov. Norn / said / the vote was lost"]),
    (
        "Several people I have met over the last week said the pier was shut.",
        ["Several people I have met over the last week / said / the pier was shut"],
    ),
    ("She’s predicted a win for the ferry.", ["She / ’s predicted / a win for the ferry"]),
    (
        "“It’s a mess,” one resident, who declined to be named, told the Ledger.",
        ["who / declined / to be named", "one resident, who declined to be named / told / “It’s a mess,”"],
    ),
    ("The harbour, which the council said last year was safe, will close.", ["the council / said / which + was safe"]),
    ("The board said last year was the best it had known.", ["The board / said / was the best it had known"]),
    (
        "Neither Thorn nor Pell would say whether the money had been repaid.",
        ["Neither Thorn nor Pell / would say / whether the money had been repaid"],
    ),
    (
        "The minister, whose brother runs the mill, said it would stay open – a claim that the unions dispute.",
        ["The minister, whose brother runs the mill / said / it would stay open"],
    ),
    ("More than half of the crews think the fare is too high.", ["More than half of the crews / think / the fare is too high"]),
    ("Far from apologising, Pell doubled down, tweeting: “I was right.”", ["Pell / tweeting / “I was right.”"]),
    ("The cities of Strand and Lorn said they would light the quay.", ["The cities of Strand and Lorn / said / they would light the quay"]),
    ("Sailors and even some captains say the pier is rotten.", ["Sailors and even some captains / say / the pier is rotten"]),
    (
        "A study by Ida Norn of the Tide Institute and Sam Pell found that the fish were gone.",
        ["A study by Ida Norn of the Tide Institute and Sam Pell / found / that the fish were gone"],
    ),
    (
        "A spokeswoman for the Parks and Ponds Department said the pool was shut.",
        ["A spokeswoman for the Parks and Ponds Department / said / the pool was shut"],
    ),
    ("The mayor of Lorn met Pike and Roth said no.", ["Roth / said / no"]),
    ("After talks with the mayor of Lorn, Pike and Roth said the fare would rise.", ["Pike and Roth / said / the fare would rise"]),
    ("The board voted after Hale, Pike and Roth said the pier was rotten.", ["Hale, Pike and Roth / said / the pier was rotten"]),
]


@pytest.mark.parametrize(("text", "expected"), DISTANT, ids=[text for text, _ in DISTANT])
def test_subjects_in_longer_sentences(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
