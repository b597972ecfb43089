"""How a report is joined to the verb before it: that, a bare clause, a question, an infinitive, a noun phrase."""

import pytest

from attrlint.api import read_text
from attrlint.article.terms import Directness


def told(text: str) -> list[str]:
    """Each attribution as "source / cue / content / frame"."""
    article = read_text(text)
    return [
        f"{article.words(one.source.span) if one.source else '-'} / {article.words(one.cue.span)} / "
        + " + ".join(article.words(part) for part in one.content)
        + f" / {one.cue.frame}"
        for one in article.attributions
    ]


CLAUSES = [
    ("Mira Voss said that the dam was full.", ["Mira Voss / said / that the dam was full / that"]),
    ("Mira Voss said the dam was full.", ["Mira Voss / said / the dam was full / bare"]),
    ("The company announced that it would close two shops.", ["The company / announced / that it would close two shops / that"]),
    ("Officials say there is no danger to the town.", ["Officials / say / there is no danger to the town / bare"]),
    ("She told the court that her car had been stolen.", ["She / told / that her car had been stolen / that"]),
    ("Hale told the Brackwater Courier he was tired of waiting.", ["Hale / told / he was tired of waiting / bare"]),
    ("Hale said on Monday that the work was finished.", ["Hale / said / that the work was finished / that"]),
    ("Hale said in a letter to parents that the school would close.", ["Hale / said / that the school would close / that"]),
    ("The minister warned last week that prices would rise.", ["The minister / warned / that prices would rise / that"]),
    ("The group claims the land was sold in secret.", ["The group / claims / the land was sold in secret / bare"]),
    ("The study found that few children walked to school.", ["The study / found / that few children walked to school / that"]),
    ("Neighbours said they heard a bang at midnight.", ["Neighbours / said / they heard a bang at midnight / bare"]),
    ("Lorn has repeatedly insisted that no money is missing.", ["Lorn / has repeatedly insisted / that no money is missing / that"]),
    ("Hale said, without offering proof, that the count was wrong.", ["Hale / said / that the count was wrong / that"]),
    ("Lorn acknowledged that the pipes were old.", ["Lorn / acknowledged / that the pipes were old / that"]),
    ("The board concluded that the captain had been tired.", ["The board / concluded / that the captain had been tired / that"]),
    ("The mayor hopes the ferry will sail again.", ["The mayor / hopes / the ferry will sail again / bare"]),
    ("Voss told The Tarnley Post that she would not stand.", ["Voss / told / that she would not stand / that"]),
    ("Police said two men were held.", ["Police / said / two men were held / bare"]),
    ("They said some of the boats were never found.", ["They / said / some of the boats were never found / bare"]),
    ("Calder said her son’s bicycle was found in the river.", ["Calder / said / her son’s bicycle was found in the river / bare"]),
    ("Hale said in 2019 the firm had no debts.", ["Hale / said / the firm had no debts / bare"]),
    ("Prosecutors allege Hale kept two sets of books.", ["Prosecutors / allege / Hale kept two sets of books / bare"]),
    ("The inquiry heard that the alarm was switched off.", ["The inquiry / heard / that the alarm was switched off / that"]),
    ("She told her brother that the house was sold.", ["She / told / that the house was sold / that"]),
    ("She told him the house was sold.", ["She / told / the house was sold / bare"]),
    ("The memo said that staff would not be paid.", ["The memo / said / that staff would not be paid / that"]),
    ("The mayor tweeted that the road was open.", ["The mayor / tweeted / that the road was open / that"]),
    ("Hale testified that he never opened the safe.", ["Hale / testified / that he never opened the safe / that"]),
    ("Voss said after the vote that she was tired.", ["Voss / said / that she was tired / that"]),
    ("Voss said 12 homes were lost.", ["Voss / said / 12 homes were lost / bare"]),
    ("Voss wrote on her blog that the town was dying.", ["Voss / wrote / that the town was dying / that"]),
    ("The union said on Monday it would strike.", ["The union / said / it would strike / bare"]),
    ("Police said Hale, the former mayor, was found at home.", ["Police / said / Hale, the former mayor, was found at home / bare"]),
    ("The bank sent what it said was a final warning.", ["it / said / what + was a final warning / bare"]),
    ("Some said the well was cursed.", ["Some / said / the well was cursed / bare"]),
    ("Voss pointed out that the dam was full.", ["Voss / pointed out / that the dam was full / that"]),
    ("Voss made clear that the dam was full.", ["Voss / made clear / that the dam was full / that"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES, ids=[text for text, _ in CLAUSES])
def test_a_clause_follows_with_or_without_that(text: str, expected: list[str]) -> None:
    assert told(text) == expected
    [attribution] = read_text(text).attributions
    assert attribution.kind is Directness.INDIRECT


QUESTIONS = [
    ("The judge asked whether the letter was genuine.", ["The judge / asked / whether the letter was genuine / that"]),
    ("Pike explained how the fire had spread.", ["Pike / explained / how the fire had spread / that"]),
    ("Residents wonder why the alarm never sounded.", ["Residents / wonder / why the alarm never sounded / that"]),
    ("Police would not say who had called them.", ["Police / would not say / who had called them / that"]),
    ("Reporters asked Voss why she had sold the land.", ["Reporters / asked / why she had sold the land / that"]),
    ("He told the jury how he had lost the money.", ["He / told / how he had lost the money / that"]),
]


@pytest.mark.parametrize(("text", "expected"), QUESTIONS, ids=[text for text, _ in QUESTIONS])
def test_a_question_follows(text: str, expected: list[str]) -> None:
    assert told(text) == expected


INFINITIVES = [
    ("The union vowed to fight the cuts.", ["The union / vowed / to fight the cuts / to"]),
    ("Hale promised to repay every penny.", ["Hale / promised / to repay every penny / to"]),
    ("The airline agreed to refund the passengers.", ["The airline / agreed / to refund the passengers / to"]),
    ("Voss claims to have seen the letter.", ["Voss / claims / to have seen the letter / to"]),
    ("Villagers threatened to block the road.", ["Villagers / threatened / to block the road / to"]),
    ("Voss refused to sign the letter.", ["Voss / refused / to sign the letter / to"]),
    ("Lorn asked the council to reopen the road.", ["Lorn / asked / to reopen the road / to"]),
    ("Voss’s lawyer, Pavel Strand, declined to comment.", ["Voss’s lawyer, Pavel Strand / declined / to comment / to"]),
    ("Economists expect the bank to cut rates.", ["Economists / expect / the bank to cut rates / to"]),
]


@pytest.mark.parametrize(("text", "expected"), INFINITIVES, ids=[text for text, _ in INFINITIVES])
def test_an_infinitive_follows(text: str, expected: list[str]) -> None:
    assert told(text) == expected


PHRASES = [
    ("Voss criticised the plan.", ["Voss / criticised / the plan / noun"]),
    ("Teachers condemned the new timetable.", ["Teachers / condemned / the new timetable / noun"]),
    ("Hale called the vote a disgrace.", ["Hale / called / the vote a disgrace / noun"]),
    ("The mayor described the report as nonsense.", ["The mayor / described / the report as nonsense / noun"]),
    ("Pike called for a new inquiry.", ["Pike / called for / a new inquiry / preposition"]),
    ("The charity warned about a shortage of beds.", ["The charity / warned about / a shortage of beds / preposition"]),
    ("The opposition accused the mayor of lying.", ["The opposition / accused / the mayor of lying / noun"]),
    ("Doctors blamed the outbreak on a dirty well.", ["Doctors / blamed / the outbreak on a dirty well / noun"]),
    ("The bank denied any wrongdoing.", ["The bank / denied / any wrongdoing / noun"]),
    ("Pike praised the crew.", ["Pike / praised / the crew / noun"]),
    ("The union rejected the offer.", ["The union / rejected / the offer / noun"]),
    ("The mayor called for calm.", ["The mayor / called for / calm / preposition"]),
    ("Critics dismissed the survey as a stunt.", ["Critics / dismissed / the survey as a stunt / noun"]),
    ("Pike called it “a tomb”.", ["Pike / called / it “a tomb” / noun"]),
    ("Residents complained about the noise.", ["Residents / complained about / the noise / preposition"]),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES, ids=[text for text, _ in PHRASES])
def test_a_noun_phrase_follows(text: str, expected: list[str]) -> None:
    assert told(text) == expected


QUOTATIONS = [
    ("Mira Voss said, “The dam is full.”", ["Mira Voss / said / “The dam is full.” / quote"]),
    ("Mira Voss said: “The dam is full.”", ["Mira Voss / said / “The dam is full.” / colon"]),
    ("Mira Voss told reporters on Monday: “The dam is full.”", ["Mira Voss / told / “The dam is full.” / colon"]),
    ("The mayor wrote in his diary, “Nobody came.”", ["The mayor / wrote / “Nobody came.” / quote"]),
    ("Pike asked: “Who left the gate open?”", ["Pike / asked / “Who left the gate open?” / colon"]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS, ids=[text for text, _ in QUOTATIONS])
def test_a_quotation_follows(text: str, expected: list[str]) -> None:
    assert told(text) == expected
    [attribution] = read_text(text).attributions
    assert attribution.kind is Directness.DIRECT


def test_a_phrase_in_marks_within_the_clause_makes_it_mixed() -> None:
    text = "Voss said the dam was “as full as an egg” and would be drained."
    assert told(text) == ["Voss / said / the dam was “as full as an egg” and would be drained / bare"]
    [attribution] = read_text(text).attributions
    assert attribution.kind is Directness.MIXED


NO_REPORT = [
    "She works for a company called Brightwater.",
    "The long feared flood came at dawn.",
    "The road to Ostrel opened in 1987.",
    "Lorn told the truth.",
    "The clock in the hall said noon.",
    "He added sugar to his tea.",
    "The said letter was lost.",
    "Workers added a third lane to the bridge.",
    "The team reported for training on Monday.",
    "The committee will report in May.",
    "A man named Pike runs the mill.",
    "The so-called Widow’s Bridge is shut.",
    "The alleged thief ran into the wood.",
    "The argument lasted an hour.",
    "The added cost fell on the town.",
    "The river runs from Ostrel to Tarnley.",
    "She speaks four languages.",
    "The writer of the book, a novel set in Veldham, died on Friday.",
    "The report into the fire was late.",
    "Her claim was settled in June.",
    "It goes without saying.",
    "The boy told lies.",
    "The expected rain did not come.",
    "The town needs a doctor.",
    "The judge read the letter twice.",
    "Visitors see the castle from the hill.",
    "Hale could not be reached for comment.",
    "The door appeared shut.",
    "Voss told stories until midnight.",
]


@pytest.mark.parametrize("text", NO_REPORT)
def test_a_sentence_that_only_looks_like_a_report(text: str) -> None:
    assert told(text) == []
