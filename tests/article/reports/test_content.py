"""Where what is said ends, and the narrator or another speaker takes over."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


TO_THE_END = [
    (
        "Hale said the pump had failed and the cellar was full of water.",
        ["Hale / said / the pump had failed and the cellar was full of water"],
    ),
    (
        "Hale said that the pump had failed because nobody had checked it.",
        ["Hale / said / that the pump had failed because nobody had checked it"],
    ),
    (
        "Hale said that if the pump failed again, the cellar would have to be sealed.",
        ["Hale / said / that if the pump failed again, the cellar would have to be sealed"],
    ),
    ("The mayor said the town needed sand, bread and boats.", ["The mayor / said / the town needed sand, bread and boats"]),
    ("Lorn said the port, which opened in 1911, would be sold.", ["Lorn / said / the port, which opened in 1911, would be sold"]),
    (
        "Lorn said that the port was old, that the cranes were rusty and that nobody cared.",
        ["Lorn / said / that the port was old, that the cranes were rusty and that nobody cared"],
    ),
    ("Lorn said the port was open and that ships could land.", ["Lorn / said / the port was open and that ships could land"]),
    ("Lorn said she was tired but would not give up.", ["Lorn / said / she was tired but would not give up"]),
    (
        "Lorn said the manager, Dee Hollis, had told him that the pump was sound.",
        [
            "Lorn / said / the manager, Dee Hollis, had told him that the pump was sound",
            "the manager, Dee Hollis / had told / that the pump was sound",
        ],
    ),
    (
        "Lorn said the agent, who had come in March, told her the pump was sound.",
        [
            "Lorn / said / the agent, who had come in March, told her the pump was sound",
            "the agent, who had come in March / told / the pump was sound",
        ],
    ),
    ("Hale said he was at home when the fire began.", ["Hale / said / he was at home when the fire began"]),
]


@pytest.mark.parametrize(("text", "expected"), TO_THE_END, ids=[text for text, _ in TO_THE_END])
def test_a_clause_runs_to_the_end_of_its_sentence(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


OTHERS = [
    (
        "Voss said the vote was fair, but Park denied it.",
        ["Voss / said / the vote was fair", "Park / denied / it"],
    ),
    (
        "Voss said the vote was fair; Park said it was rigged.",
        ["Voss / said / the vote was fair", "Park / said / it was rigged"],
    ),
    (
        "Voss said the vote was fair, and Roth said it was not.",
        ["Voss / said / the vote was fair", "Roth / said / it was not"],
    ),
    (
        "Voss said the vote was fair, while the union called it a farce.",
        ["Voss / said / the vote was fair", "the union / called / it a farce"],
    ),
    ("Police said the man ran; witnesses said he walked.", ["Police / said / the man ran", "witnesses / said / he walked"]),
    (
        "The firm says the water is clean, but residents say it smells.",
        ["The firm / says / the water is clean", "residents / say / it smells"],
    ),
    ("Some say the well is cursed, others say it is only dry.", ["Some / say / the well is cursed", "others / say / it is only dry"]),
    ("Voss criticised the plan; Hale praised it.", ["Voss / criticised / the plan", "Hale / praised / it"]),
    (
        "In the survey, 20 percent said they would stay and 60 percent said they would leave.",
        ["20 percent / said / they would stay", "60 percent / said / they would leave"],
    ),
    ("Voss said the vote was fair — Roth said it was not.", ["Voss / said / the vote was fair", "Roth / said / it was not"]),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS, ids=[text for text, _ in OTHERS])
def test_it_ends_where_another_speaks(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


GOING_ON = [
    (
        "Voss said the pool was shut, adding that it would open in May.",
        ["Voss / said / the pool was shut", "Voss / adding / that it would open in May"],
    ),
    (
        "Voss said the pool was shut and added that it would open in May.",
        ["Voss / said / the pool was shut", "Voss / added / that it would open in May"],
    ),
    (
        "The company denied the claims, saying that its water was clean.",
        ["The company / denied / the claims", "The company / saying / that its water was clean"],
    ),
    (
        "Hale criticised the plan and said it would cost jobs.",
        ["Hale / criticised / the plan", "Hale / said / it would cost jobs"],
    ),
    (
        "“The pool is shut,” Voss said, adding that it would open in May.",
        ["Voss / said / “The pool is shut,”", "Voss / adding / that it would open in May"],
    ),
    (
        "Voss called the plan a mess and said she would vote against it.",
        ["Voss / called / the plan a mess", "Voss / said / she would vote against it"],
    ),
    ("Hale said the count was wrong and demanded a new one.", ["Hale / said / the count was wrong", "Hale / demanded / a new one"]),
    ("He said the dam was “a tomb,” adding that it leaked.", ["He / said / the dam was “a tomb,”", "He / adding / that it leaked"]),
]


@pytest.mark.parametrize(("text", "expected"), GOING_ON, ids=[text for text, _ in GOING_ON])
def test_it_ends_where_the_speaker_reports_anew(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


NARRATOR = [
    ("Voss said the vote was fair, but she offered no proof.", ["Voss / said / the vote was fair"]),
    ("Voss said the vote was fair, though the count was never published.", ["Voss / said / the vote was fair"]),
    ("The group said 900 people marched, but the police did not give a figure.", ["The group / said / 900 people marched"]),
    ("The mayor endorsed Lorn last week.", ["The mayor / endorsed / Lorn"]),
    ("Hale, who said he was innocent, left the court by a side door.", ["who / said / he was innocent"]),
    ("Hale criticised the plan and left the room.", ["Hale / criticised / the plan"]),
    ("The mayor said the dam was safe, even though two engineers had resigned.", ["The mayor / said / the dam was safe"]),
    ("The mayor said the dam was safe, but did not explain the cracks.", ["The mayor / said / the dam was safe"]),
    ("The firm, which denied the claims, paid a fine of £200.", ["which / denied / the claims"]),
    ("Voss criticised the plan, which was drawn up in 2015.", ["Voss / criticised / the plan"]),
    ("“The pump failed,” Hale said after the meeting.", ["Hale / said / “The pump failed,”"]),
    ("“The pump failed,” Hale said, and left the room.", ["Hale / said / “The pump failed,”"]),
    ("Voss said the vote was fair, but she has bristled at questions about it.", ["Voss / said / the vote was fair"]),
    ("A mayor who endorsed the plan sounded tired.", ["who / endorsed / the plan"]),
    ("Voss criticised the plan — a first for the council.", ["Voss / criticised / the plan"]),
    ("Pike praised the crew, and left for Ostrel.", ["Pike / praised / the crew"]),
    ("Pike praised the crew because nobody else had.", ["Pike / praised / the crew"]),
]


@pytest.mark.parametrize(("text", "expected"), NARRATOR, ids=[text for text, _ in NARRATOR])
def test_it_ends_where_the_narrator_takes_over(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


ENDS = [
    (
        "Hale praised the crew and called on the council to pay them.",
        ["Hale / praised / the crew", "Hale / called on / the council to pay them"],
    ),
    (
        "Voss said the pier was shut but noted that the ferry still ran.",
        ["Voss / said / the pier was shut", "Voss / noted / that the ferry still ran"],
    ),
    (
        "Voss noted that the pier was shut, and suggesting otherwise, she said, was a lie.",
        [
            "Voss / noted / that the pier was shut, and suggesting otherwise, she said, was a lie",
            "she / said / that the pier was shut, and suggesting otherwise + was a lie",
        ],
    ),
    ("Pike told them to raise their hands and swear an oath.", ["Pike / told / to raise their hands and swear an oath"]),
    ("Hale criticised the plan and left.", ["Hale / criticised / the plan"]),
    (
        "Following a letter from a group denouncing the fare, Voss called on the board to meet.",
        ["a group / denouncing / the fare", "Voss / called on / the board to meet"],
    ),
    ("There is a risk, Voss said, that the pier will fall.", ["Voss / said / There is a risk + that the pier will fall"]),
    (
        "Hale said the pier was shut, no later, he said, than in other years.",
        [
            "Hale / said / the pier was shut, no later, he said, than in other years",
            "he / said / the pier was shut, no later + than in other years",
        ],
    ),
    (
        "Voss refused to name the buyer but did not suggest that it was Hale.",
        ["Voss / refused / to name the buyer", "Voss / did not suggest / that it was Hale"],
    ),
    ("Voss, host of “Harbour Tonight,” said the pier was shut.", ["Voss, host of “Harbour Tonight,” / said / the pier was shut"]),
    (
        "Pike says there is a “long road ahead” but he feels sure of the crew.",
        ["Pike / says / there is a “long road ahead” but he feels sure of the crew"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENDS, ids=[text for text, _ in ENDS])
def test_where_a_report_ends(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected


PARTS = [
    ("The plan will fail, Hale said, by driving trade away.", ["Hale / said / The plan will fail + by driving trade away"]),
    ("Voss praised Hale, who left, as “a friend of the harbour”.", ["Voss / praised / Hale, who left, as “a friend of the harbour”"]),
    ("Voss described the council as being out of touch.", ["Voss / described / the council as being out of touch"]),
    ("Hale called him a “bully” and he did not answer.", ["Hale / called / him a “bully”"]),
    ("The talks, Voss said, which began late, remain stuck.", ["Voss / said / The talks + which began late, remain stuck"]),
    ("Voss said the talks, which started in May, remain stuck.", ["Voss / said / the talks, which started in May, remain stuck"]),
    ("Holding signs that called him “a crook,” the crowd shouted.", ["that / called / him “a crook,”"]),
    ("Pike asked for a photograph and Hale said, “Make it quick.”", ["Pike / asked for / a photograph", "Hale / said / “Make it quick.”"]),
    (
        "Hale, citing “the state of the road,” said the race would be run.",
        ["Hale / citing / “the state of the road,”", "Hale, citing “the state of the road,” / said / the race would be run"],
    ),
    (
        "As for the pier, “I would pull it down,” said Hale, who runs the ferry.",
        ["Hale, who runs the ferry / said / “I would pull it down,”"],
    ),
    ("Voters are tired of the ferry - More from Ana Roth: “Half of them want a bridge.”", ["Ana Roth / : / “Half of them want a bridge.”"]),
    ("When the pier fell, Mayor Hale wrote the following note: “I am sorry.”", ["Mayor Hale / wrote / “I am sorry.”"]),
    (
        "“We are glad,” said Ana Roth of the Ferry Workers, a union that has broken with the council.",
        ["Ana Roth of the Ferry Workers, a union that has broken with the council / said / “We are glad,”"],
    ),
    (
        "One message said: “The pier is a trap,” according to a letter from the board.",
        ["a letter from the board / according to / One message said: “The pier is a trap,”", "One message / said / “The pier is a trap,”"],
    ),
    ("Hale called the pier “a wreck” in a letter, which raised fears in the town.", ["Hale / called / the pier “a wreck” in a letter"]),
    ("Hale said he was “sorry” about the pump, which had cost the town a fortune.", ["Hale / said / he was “sorry” about the pump"]),
    ("Hale called the pier “a wreck,” a charge that the harbour board rejects.", ["Hale / called / the pier “a wreck,”"]),
    ("Hale called the pier “a wreck,” a “trap” and a “shame.”", ["Hale / called / the pier “a wreck,” a “trap” and a “shame.”"]),
    ("Though the board said the pump was old, it will be kept.", ["the board / said / the pump was old"]),
    ("Years after Voss claimed that the mill was sound, the council pulled it down.", ["Voss / claimed / that the mill was sound"]),
    (
        "Roth vowed to shut the mills - a third of them empty - for good.",
        ["Roth / vowed / to shut the mills - a third of them empty - for good"],
    ),
    ("Half of the voters said yes, and three in ten said no.", ["Half of the voters / said / yes", "three in ten / said / no"]),
    ("The board said the ferry would be sold, a step that few on the quay will like.", ["The board / said / the ferry would be sold"]),
    ("Hale praised the plan, a tactic that has served her well.", ["Hale / praised / the plan"]),
    ("Hale called the mayor a fool, a liar and a thief.", ["Hale / called / the mayor a fool, a liar and a thief"]),
    ("The ferry would be sold, Hale said, a step that few on the quay will like.", ["Hale / said / The ferry would be sold"]),
    ("After the union asked the board to sell the ferry, the mayor resigned.", ["the union / asked / to sell the ferry"]),
    ("While Roth wanted to keep the mill, the council had sold it.", ["Roth / wanted / to keep the mill"]),
    (
        "Hale denied that the pier was safe, with Roth calling the report a hoax.",
        ["Hale / denied / that the pier was safe", "Roth / calling / the report a hoax"],
    ),
    (
        "Roth acknowledged that the pier leaked but noted that it had stood for years.",
        ["Roth / acknowledged / that the pier leaked", "Roth / noted / that it had stood for years"],
    ),
    (
        "Ferries are “late” because of “the tide” - and the mayor named the firm, Hale said.",
        ["Hale / said / Ferries are “late” because of “the tide” - and the mayor named the firm"],
    ),
    ("Hale said the pier was “a trap” - and the board had named the firm.", ["Hale / said / the pier was “a trap”"]),
    (
        "Hale said the board had left and thought the vote was lost.",
        ["Hale / said / the board had left and thought the vote was lost", "the board / thought / the vote was lost"],
    ),
    (
        "Hale said the board had left and admitted the vote was lost.",
        ["Hale / said / the board had left", "Hale / admitted / the vote was lost"],
    ),
    ("The greens, known as “the rough,” were sold.", []),
    (
        "“The pier is rotten,” Norn said. “It has been so for years.” Norn added that the board knew. “They all knew.”",
        ["Norn / said / “The pier is rotten,” + “It has been so for years.”", "Norn / added / that the board knew + “They all knew.”"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTS, ids=[text for text, _ in PARTS])
def test_what_belongs_to_a_report(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
