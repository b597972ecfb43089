"""Sentences of news copy."""

import pytest

from attrlint.language.embedded.engine import Embedded
from attrlint.language.embedded.sentences import LONGEST
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Prose, Role
from attrlint.source.span import Span

ENGINE = Embedded()

# Each sentence of a case stands between bars.
CASES = [
    "The gates shut.|They failed.|Why?|Nobody knew!|So it goes…|Well.",
    "“A b,” he said.|“C d.”",
    "“We ran.”|He left.",
    "“We ran.”|“They ran.”|“All ran.”",
    "“Why not?” Ruiz asked.|He left.",
    "“Why not?” Mara Voss, the pilot, asked.|He left.",
    "“Go home now!” she shouted, and left.",
    "“It was so …” Voss replied.",
    "“Who did it?”|The mayor left.",
    "“Who did it?”|Ruiz said that nobody knew.",
    "“Who did it?”|Ruiz said of the gates that nobody knew.",
    "“Who did it?”|Ruiz said she did not know.",
    "“Who did it?”|Ruiz answered, “Nobody.”",
    "“Who did it?” Mara Voss, 34, a pilot at the port of Tarn since 2010, asked on Monday.|He left.",
    "“Who did it?”|Mara Voss, a pilot, left.|Ruiz, a nurse, said so.",
    "“Who did it?”|Mara Voss, a pilot, said that nobody knew.",
    "“Who did it?”|“Nobody did it.”",
    "“How many?” 12 people asked.",
    "“Yes.”|He left.",
    "“No?” Ruiz asked.",
    "It was “fine.”|The rest was not.",
    "(He lied.)|She did not.",
    "(“We never ran.”)|She left.",
    "He called it ‘a “grand” day.’|Then he left.",
    '"We go," he said.|"One more time?" Ana Ruiz asked.|"No more!"|The man ran.',
    "Mr. Ruiz met Sen. Voss and J. K. Rowe of the U.S. Senate.|They spoke.",
    "He left at 5 p.m.|The police came at 6 a.m. with Lamb.",
    "She works for Tarn Inc.|It makes pumps.",
    "He was born on Jan. 5.|No. 4 is next.|No.|We go.",
    "She lives in the U.S.|“We ran home,” he said.",
    "He came to the U.S.|Initially, he ran a pump.",
    "In Tarn v. Voss, the court ruled.|It closed.",
    "She praised the U.S. “in so many words” on Monday.",
    "The pump failed. approx. five more did.",
    "5 failed.|10 more did.|$5 is left.|@mvoss said so.",
    "The mayor said in a statement:",
    "He asked: “Why not?” and “Why us?” again.",
    "One line\nand the next.|Then more",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences(case: str) -> None:
    text = case.replace("|", " ")
    reading = ENGINE.read(Prose(text, (Block(Role.BODY, Span(0, len(text))),), SourceMap()))
    assert [sentence.span.of(text) for sentence in reading.sentences] == case.split("|")


def test_no_sentence_is_longer_than_the_bound() -> None:
    text = "and " * (2 * LONGEST) + "end."
    reading = ENGINE.read(Prose(text, (Block(Role.BODY, Span(0, len(text))),), SourceMap()))
    assert [len(sentence.words) for sentence in reading.sentences] == [LONGEST, LONGEST, 2]
