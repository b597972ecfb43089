"""Words of news copy."""

import pytest

from attrlint.language.embedded.tokens import Words
from attrlint.source.span import Span

CASES = [
    ("I don't, we won’t, he can\x92t.", "I|do|n't|,|we|wo|n’t|,|he|ca|n\x92t|."),
    ("she's they’ve I'd we\x92re", "she|'s|they|’ve|I|'d|we|\x92re"),
    ("They cannot; I'm gonna go.", "They|can|not|;|I|'m|gon|na|go|."),
    ("n't alone", "n|'t|alone"),
    ("cannot't", "can|not|'t"),
    ("  two  \n spaces \t ", "two|spaces"),
    ("O’Brien’s rock'n'roll", "O’Brien|’s|rock'n'roll"),
    ("the divers’ union", "the|divers|’|union"),
    ("Mr. J. K. Rowe of the U.S. and U.N.", "Mr.|J.|K.|Rowe|of|the|U.S.|and|U.N."),
    ("Dr. Ruiz, Sen. Voss and Gov. Lamb", "Dr.|Ruiz|,|Sen.|Voss|and|Gov.|Lamb"),
    ("at 5 a.m. on Jan. 5 in St. Ives", "at|5|a.m.|on|Jan.|5|in|St.|Ives"),
    ("Tarn Inc. is No. 4. No. He said no.", "Tarn|Inc.|is|No.|4|.|No|.|He|said|no|."),
    ("the U.S.-led talks", "the|U.S.-led|talks"),
    ("a Ph.D. in music", "a|Ph.D.|in|music"),
    ("the '90s and ’80s", "the|'90s|and|’80s"),
    ("a well-known mother-in-law, D-Ohio", "a|well-known|mother-in-law|,|D-Ohio"),
    ("it — or – that -- was", "it|—|or|–|that|--|was"),
    ("no—yes 2010–2012", "no|—|yes|2010|–|2012"),
    ("so... well… and . . . then", "so|...|well|…|and|. . .|then"),
    ("''ok'' and ``no''", "''|ok|''|and|``|no|''"),
    ("$4.5m, 1,200 and 3.5 or 40%.", "$4.5m|,|1,200|and|3.5|or|40%|."),
    ("a 5'10\" man of £30bn", "a|5'10\"|man|of|£30bn"),
    ("9/11, 10:30, the 21st, a 10-year-old", "9/11|,|10:30|,|the|21st|,|a|10-year-old"),
    ("@mvoss on #tarn", "@mvoss|on|#tarn"),
    ("see https://tarn.example/a?b=c, or www.tarn.example.", "see|https://tarn.example/a?b=c|,|or|www.tarn.example|."),
    ("write to m.voss@tarn.example now", "write|to|m.voss@tarn.example|now"),
    ("Tarn.com ended.The end", "Tarn.com|ended|.|The|end"),
    ("what?! (no) [yes]", "what|?!|(|no|)|[|yes|]"),
    ("AT&T and R&D, and/or", "AT&T|and|R&D|,|and|/|or"),
    ("’Twas give ’em", "’Twas|give|’em"),
    ("naïve Zoë\xa0said\n\tso", "naïve|Zoë|said|so"),
]


@pytest.mark.parametrize(("text", "words"), CASES, ids=[text for text, _ in CASES])
def test_words(text: str, words: str) -> None:
    cut = Words(text)
    cut.read(Span(0, len(text)), ())
    assert cut.words == words.split("|")
    assert [text[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)] == cut.words


def test_a_quotation_is_one_word_with_its_own_number() -> None:
    text = "“A b,” he said, “c d.”"
    cut = Words(text)
    numbers = cut.read(Span(0, len(text)), (Span(0, 6), Span(16, 22)))
    assert cut.words == ["“", "he", "said", ",", "“"]
    assert numbers == [0, 4]
    assert (cut.starts[4], cut.ends[4]) == (16, 22)


def test_spans_are_read_one_behind_the_other() -> None:
    text = "One two. Three"
    cut = Words(text)
    cut.read(Span(9, 14), ())
    cut.read(Span(0, 3), ())
    assert list(zip(cut.words, cut.starts, strict=True)) == [("Three", 9), ("One", 0)]
