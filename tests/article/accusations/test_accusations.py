"""Who is said to have done wrong, in whose voice, and what clears it."""

import pytest

from attrlint.api import read_text
from attrlint.article.assertions import Accused, Ground, Voice

OWN, TOLD, CUE = Voice.OWN, Voice.TOLD, Voice.CUE
PERSON, ROLE, BODY, STATE, NOBODY = Accused.PERSON, Accused.ROLE, Accused.BODY, Accused.STATE, Accused.NOBODY


@pytest.mark.parametrize(
    ("text", "words", "accused", "name"),
    [
        ("Broker Tim Vance stole $4m from pensioners.", "stole $4m", PERSON, "Tim Vance"),
        ("Tim Vance, who defrauded dozens of savers, left.", "defrauded dozens of savers", PERSON, "Tim Vance"),
        ("Dozens of savers were defrauded by Tim Vance.", "defrauded by Tim Vance", PERSON, "Tim Vance"),
        ("Tim Vance conspired to rig the vote.", "rig the vote", PERSON, "Tim Vance"),
        ("Tim Vance ran the fund, stealing from widows.", "stealing from widows", PERSON, "Tim Vance"),
        ("Tim Vance is a bully and a crook.", "a crook", PERSON, "Tim Vance"),
        ("Tim Vance is guilty of fraud.", "guilty of fraud", PERSON, "Tim Vance"),
        ("Tim Vance killed at least nine people.", "killed at least nine people", PERSON, "Tim Vance"),
        ("The headteacher abused two pupils.", "abused two pupils", ROLE, "The headteacher"),
        ("Harbour Homes has been lying to tenants.", "lying to tenants", BODY, "Harbour Homes"),
        ("The army killed 40 villagers.", "killed 40 villagers", STATE, "The army"),
        ("A gunman killed three people.", "killed three people", NOBODY, "A gunman"),
        ("Thieves stole 40 sheep.", "stole 40 sheep", NOBODY, "Thieves"),
        ("Tim Vance lied", "lied", PERSON, "Tim Vance"),
    ],
)
def test_the_story_itself_accuses(text: str, words: str, accused: Accused, name: str) -> None:
    article = read_text(text)
    [accusation] = article.accusations
    assert (article.words(accusation.span), accusation.accused, accusation.target.name.removeprefix("Broker ")) == (words, accused, name)
    assert (accusation.voice, accusation.attribution, accusation.clearing) == (OWN, None, None)


@pytest.mark.parametrize(
    ("text", "voice", "name"),
    [
        ("Ana Ruiz said Tim Vance stole the money.", TOLD, "Tim Vance"),
        ("Tim Vance stole the money, Ana Ruiz said.", TOLD, "Tim Vance"),
        ("Ana Ruiz accused Tim Vance of theft.", CUE, "Tim Vance"),
        ("Tim Vance was accused of theft by three clients.", CUE, "Tim Vance"),
        ("Ana Ruiz faced allegations of theft against Tim Vance.", CUE, "Tim Vance"),
        ("Tim Vance faces allegations that he took the money.", CUE, "Tim Vance"),
        ("The union blamed Harbour Homes for the leak.", CUE, "Harbour Homes"),
        ("Tim Vance came late. Ana Ruiz accused him of theft.", CUE, "Tim Vance"),
    ],
)
def test_somebody_else_accuses(text: str, voice: Voice, name: str) -> None:
    [accusation] = read_text(text).accusations
    assert (accusation.voice, accusation.target.name) == (voice, name)


@pytest.mark.parametrize(
    "text",
    [
        "Did Tim Vance steal the money?",
        "Tim Vance did not steal the money.",
        "If Tim Vance stole the money, he hid it well.",
        "Tim Vance might have stolen the money.",
        "Nobody stole the money.",
        "The shop was robbed.",
        "Tim Vance stole the show.",
        "Tim Vance was robbed of a goal by Ana Ruiz.",
        "Tim Vance killed the bill.",
        "Tim Vance killed time at the bar.",
        "Tim Vance murdered the song.",
        "Tim Vance forged an alliance.",
        "Tim Vance lied down on the grass.",
        "Tim Vance is a thief of time.",
        "Tim Vance abused no trust.",
        "The claim that Tim Vance stole the money is old.",
        "Auditors found Tim Vance stole the money.",
        "The deleted emails were of no use.",
        "“Tim Vance stole the money,” said Ruiz.",
    ],
)
def test_nobody_is_accused_in_the_story_s_voice(text: str) -> None:
    assert [one for one in read_text(text).accusations if one.voice is OWN] == []


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("Tim Vance stole $4m. He was convicted in May.", Ground.LAW),
        ("Tim Vance stole $4m.\n\nThe shop is shut.\n\nRain fell.\n\nVance goes on trial in June.", Ground.LAW),
        ("Tim Vance allegedly stole $4m.", Ground.HEDGE),
        ("Tim Vance is suspected of fraud. He stole $4m.", Ground.HEDGE),
        ("Tim Vance stole $4m. Ana Ruiz said that he hid it.", Ground.SOURCE),
        ("The square was renamed after Leo Brandt killed nine people there.", Ground.KNOWN),
        ("In the novel, Tim Vance murdered his brother.", Ground.FICTION),
        ("The emperor Otto Brandt murdered his brother.", Ground.PAST),
    ],
)
def test_what_clears_an_accusation(text: str, ground: Ground) -> None:
    article = read_text(text)
    [clearing] = [one.clearing for one in article.accusations if one.voice is OWN]
    assert clearing is not None
    assert clearing.ground is ground


def test_who_speaks_beside_it_of_something_else_clears_nothing() -> None:
    [accusation] = read_text("Owen Hart hacked three phones. The council said that the library would open.").accusations
    assert accusation.clearing is None


def test_the_last_year_of_the_sentence_is_kept() -> None:
    [accusation] = read_text("Between 1871 and 1892 Tom Weir embezzled the tithes.").accusations
    assert accusation.year == 1892


def test_a_house_changes_the_verbs() -> None:
    from attrlint.article.build import build
    from attrlint.formats import plain
    from attrlint.language.embedded.engine import Embedded

    reading = Embedded().read(plain.read("Tim Vance pilfered 40 spoons."))
    assert build(reading).accusations == ()
    [accusation] = build(reading, {"accusations.verb.any": ("pilfer",)}).accusations
    assert accusation.lemma == "pilfer"


def test_a_scene_before_the_name_does_not_describe_it() -> None:
    for text in ("While he ran the charity, Lewis Barr defrauded 40 donors.", "After he bought the firm, Lewis Barr bribed two clerks."):
        [accusation] = read_text(text).accusations
        assert (accusation.accused, accusation.target.name) == (Accused.PERSON, "Lewis Barr")
