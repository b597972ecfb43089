"""Reports that nobody is named as making."""

import pytest

from attrlint.api import read_text
from attrlint.article.terms import Frame


def told(text: str) -> list[str]:
    """Each attribution as "source / verb / content + content / frame"."""
    article = read_text(text)
    return [
        f"{article.words(one.source.span) if one.source else '-'} / {article.words(one.cue.verb)} / "
        + " + ".join(article.words(part) for part in one.content)
        + f" / {one.cue.frame}"
        for one in article.attributions
    ]


BY_SOMEBODY = [
    ("Roth was accused by the tenants of theft.", ["the tenants / accused / Roth + of theft / passive"]),
    ("Roth was accused on Friday by the tenants of theft.", ["the tenants / accused / Roth + of theft / passive"]),
    ("Roth was accused of theft by the tenants.", ["the tenants / accused / Roth + of theft / passive"]),
    ("Roth was blamed for the fire by neighbours.", ["neighbours / blamed / Roth + for the fire / passive"]),
    (
        "Roth was accused by a group of its own members of hiding a loan.",
        ["a group of its own members / accused / Roth + of hiding a loan / passive"],
    ),
    ("The plan was criticised by Roth for its cost.", ["Roth / criticised / The plan + for its cost / passive"]),
    ("Roth was accused of being run by thieves.", ["- / accused / being run by thieves / passive"]),
]


@pytest.mark.parametrize(("text", "expected"), BY_SOMEBODY)
def test_who_accuses_stands_behind_by(text: str, expected: list[str]) -> None:
    assert told(text) == expected


NOBODY = [
    ("The mill will shut in May, it is said.", ["- / said / The mill will shut in May / passive"]),
    ("The mill, it was reported, will shut in May.", ["- / reported / The mill + will shut in May / passive"]),
    ("The mill will shut in May, it has said.", ["it / said / The mill will shut in May / tail"]),
    ("Hale is said to own three yachts.", ["- / said / Hale + to own three yachts / passive"]),
    ("The painting is believed to be a copy.", ["- / believed / The painting + to be a copy / passive"]),
    ("The talks were reported to have failed.", ["- / reported / The talks + to have failed / passive"]),
    ("It is understood that the bank will close.", ["- / understood / that the bank will close / passive"]),
    ("It is thought the fire began in the attic.", ["- / thought / the fire began in the attic / passive"]),
    ("It was alleged that he took bribes.", ["- / alleged / that he took bribes / passive"]),
    ("Hale has been accused of taking bribes.", ["- / accused / of taking bribes / passive"]),
    ("The firm has been blamed for the leak.", ["- / blamed / for the leak / passive"]),
    ("The bank seems to have lost the file.", ["- / seems / The bank + to have lost the file / seem"]),
    ("The bridge appears to be sound.", ["- / appears / The bridge + to be sound / seem"]),
    ("He is alleged to have taken bribes.", ["- / alleged / He + to have taken bribes / passive"]),
    ("The king was thought to be dying.", ["- / thought / The king + to be dying / passive"]),
    ("It has been reported that the bank will close.", ["- / reported / that the bank will close / passive"]),
    ("It is widely believed that the vote was bought.", ["- / believed / that the vote was bought / passive"]),
    ("The repairs are expected to take a year.", ["- / expected / The repairs + to take a year / passive"]),
    ("It is not known whether the captain survived.", ["- / known / whether the captain survived / passive"]),
    ("Hale was said to be furious.", ["- / said / Hale + to be furious / passive"]),
    ("It is feared that more will die.", ["- / feared / that more will die / passive"]),
    ("Officials are understood to be looking for a buyer.", ["- / understood / Officials + to be looking for a buyer / passive"]),
    ("She has been criticised for her silence.", ["- / criticised / for her silence / passive"]),
    ("It was claimed that the count was wrong.", ["- / claimed / that the count was wrong / passive"]),
    ("The two men are suspected to have fled by boat.", ["- / suspected / The two men + to have fled by boat / passive"]),
]


@pytest.mark.parametrize(("text", "expected"), NOBODY, ids=[text for text, _ in NOBODY])
def test_nobody_is_named_as_saying_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


NOT_PASSIVE = [
    ("The plan was approved on Monday.", Frame.PASSIVE),
    ("The letter was read by the clerk.", Frame.PASSIVE),
    ("The moon appeared over the hill.", Frame.SEEM),
]


@pytest.mark.parametrize(("text", "frame"), NOT_PASSIVE, ids=[text for text, _ in NOT_PASSIVE])
def test_it_says_who_or_says_nothing(text: str, frame: Frame) -> None:
    assert frame not in [one.cue.frame for one in read_text(text).attributions]


def test_a_passive_may_name_its_speaker() -> None:
    [attribution] = read_text("Hale has been accused by the union of taking bribes.").attributions
    assert attribution.source is not None
    assert attribution.source.name == "the union"


def test_the_cue_is_the_whole_verb_group() -> None:
    article = read_text("Hale has been accused of taking bribes.")
    [attribution] = article.attributions
    assert article.words(attribution.cue.span) == "has been accused"
