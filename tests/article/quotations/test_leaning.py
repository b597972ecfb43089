"""What a quotation in a paragraph of its own shows of its speaker."""

import pytest

from attrlint.api import read_text

#: Two people have spoken, so that nobody is the only one.
TWO = "“The pumps failed at noon,” said Tom Brandt, a lock keeper.\n\n"

CASES = [
    ("“It was late,” Ana Ruiz said.\n\n“Nobody in the whole town came to the bridge.”", "goes on"),
    (TWO + "“The bridge was shut,” said Ana Ruiz.\n\n“And the whole town knew it had been shut for good.”", "goes on"),
    (TWO + "“The bridge was shut,” said Ana Ruiz.\n\n“But they had told us it would be open by noon.”", "goes on"),
    (TWO + "“The bridge on the canal was shut,” said Ana Ruiz.\n\n“Our canal has one bridge and it belongs to the town.”", "goes on"),
    (TWO + "“The bridge was shut,” said Ana Ruiz.\n\n“They shut that bridge without a word to anybody in town.”", "goes on"),
    (TWO + "“The bridge was shut,” said Ana Ruiz.\n\n“Not a soul.”", "goes on"),
    (TWO + "“The bridge was shut,” said Ana Ruiz.\n\n“Every child in our street has been ill since the spring.”", "guessed"),
    (TWO + "“I shut the bridge myself,” said Ana Ruiz.\n\n“Every day of that winter I went down to look at the bridge.”", "goes on"),
    (TWO + "“I shut the gate myself,” said Ana Ruiz.\n\n“Every day of that winter I went down to feed the ducks.”", "guessed"),
    (TWO + "“Old Aske is a town,” said Ana Ruiz.\n\n“Every child in our street would move to Old Aske if it could.”", "guessed"),
    (TWO + "Ana Ruiz said: “I shut the gate myself.”\n\n“Every day of that winter I went down to feed the ducks.”", "goes on"),
    (
        "“I shut the gate,” Ana Ruiz said.\n\n“Every day I went down to feed the ducks.”\n\n“I saw none,” said Tom Brandt."
        + "\n\nIt rained." * 5,
        "own",
    ),
    (TWO + "“The bridge was shut,” said Ana Ruiz. “We swam.”\n\n“And every child in our street has been ill since.”", "closed"),
    (TWO + "Ana Ruiz said:\n\n“Every child in our street has been ill since the spring.”", "introduced"),
    (TWO + "Ana Ruiz said: “The bridge was shut.\n\n“Every child in our street has been ill since the spring.”", "introduced"),
    (TWO + "“The bridge was shut,” said Ana Ruiz. “Every child in our street has been ill since the spring.”", "own"),
    ("The bridge was shut.\n\n“Every child in our street has been ill since the spring.”", "own"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[-90:] for text, _ in CASES])
def test_what_the_last_quotation_leans_on(text: str, expected: str) -> None:
    article = read_text(text)
    assert article.leaning(article.quotations[-1]) == expected


BESIDE = [
    ("Ruiz slammed the gate, “You will hear from my lawyer before the week is out.”", True),
    ("“Quiet in the hall, if you please,” with a gavel in Roth’s hand. “Let me finish what I began.”", True),
    ("“I carried that gate on my back for thirty years.”\n\n— Ana Ruiz, lock keeper", True),
    ("“I carried that gate on my back for thirty years.”\n\nAna Ruiz, lock keeper", True),
    ("“RUIZ: I carried that gate on my back for thirty years.”", True),
    ("Roth sighed. “Nobody in this town has ever asked me that.”", True),
    ("Ana Ruiz shook her head at him. “Nobody in this town has ever asked me that.”", True),
    ("Ana Ruiz sent a message at noon. “Nobody in this town has ever asked me that.”", True),
    ("The letter came at noon. “Nobody in this town has ever asked me that.”", False),
    ("Ana Ruiz, who sells fish, shrugged. “Nobody in this town has ever asked me that.”", True),
    ("“Nobody in this town has ever asked me that.” So says Ana Ruiz, who sells fish.", True),
    ("“Who in this town has ever asked me that?” Ana Ruiz wants to know.", True),
    ("“Nobody in this town has ever asked me that.” Ana Ruiz left the hall.", False),
    ("Ana Ruiz dropped the case. “Nobody in this town has ever asked me that.”", False),
    ("The hall went quiet. “We drove over that bridge twice a day.” Then the lights went out.", False),
    ("“I carried that gate on my back for thirty years.”\n\nAna Ruiz left the hall.", False),
    ("“I carried that gate on my back for thirty years.”\n\nAna Ruiz / Tarn Pictures", False),
    ("On Monday it rained, “and nothing in this town was dry until the spring.”", False),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE, ids=[text[:90] for text, _ in BESIDE])
def test_who_is_named_beside_it(text: str, *, expected: bool) -> None:
    article = read_text(text)
    assert article.named_beside(article.quotations[-1]) is expected
