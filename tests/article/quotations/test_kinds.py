"""What the marks stand for: speech, a phrase, a scare quote, a title."""

import pytest

from attrlint.api import read_text
from attrlint.article.quotations import kinds
from attrlint.article.terms import QuotationKind
from attrlint.source.span import Span

SPEECH, PHRASE, SCARE, TITLE, TEXT = (
    QuotationKind.SPEECH,
    QuotationKind.PHRASE,
    QuotationKind.SCARE,
    QuotationKind.TITLE,
    QuotationKind.TEXT,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“The dam is unsafe,” said Ana Ruiz.", SPEECH),
        ("‘The dam is unsafe’, said Ana Ruiz.", SPEECH),
        ('"The dam is unsafe," Ana Ruiz said.', SPEECH),
        ("Ana Ruiz said: “The dam is unsafe.”", SPEECH),
        ("“Why did it fail?” asked Ana Ruiz.", SPEECH),
        ("“Never again,” Ana Ruiz said.", SPEECH),
        ("“The gates failed twice this year.”", SPEECH),
        ("The harbour shut. “The gates failed twice this year.”", SPEECH),
        ("Ana Ruiz said “we have told the council for years that it leaks”.", SPEECH),
        ("Ana Ruiz called the dam “a disgrace to the valley”.", PHRASE),
        ("Ana Ruiz said the dam was “unsafe in every season”.", PHRASE),
        ("Ana Ruiz said the dam was “unsafe”.", PHRASE),
        ("She said she was “very, very sorry.”", PHRASE),
        ("The council described the leak as “a minor seep of no concern”.", PHRASE),
        ("The band had packed when it began – “They sold us seats that were never there” – and the gates shut.", SPEECH),
        ("The quarry is a lake now, where “we used to swim at night and nobody told us not to”.", SPEECH),
        ("A banner hung there – “We want our water back” – until it rained.", PHRASE),
        ("Under the treaty “we the parties shall not build any dam above the falls”.", PHRASE),
        ("Why not just say: “They will go home the way they came”?", PHRASE),
        ("The “independent” review took a day.", SCARE),
        ("A “clean coal” plant opened on the quay.", SCARE),
        ("The ‘experts’ left early.", SCARE),
        ("She starred in “The Tin Mayor” for a year.", TITLE),
        ("His film “Low Water” opened on Friday.", TITLE),
        ("Ana Ruiz said “Low Water” was her last film.", TITLE),
        ("The term “dry flood” is disputed.", TITLE),
        ("He is nicknamed “the ferret” by the crew.", TITLE),
        ("The critics loved “The Ferret” for a year.", TITLE),
        ("She sang “Come Back, River!” for the crew.", TITLE),
        ("She spoke on the harbour’s “Today” with Ana Ruiz.", TITLE),
        ("“Ruiz is Roth,” Ana Ruiz said.", SPEECH),
        ("Ana Ruiz called the show “the last good hour of the week”.", PHRASE),
        ("Ana Ruiz reacted, saying: “The valley must be told.”", SPEECH),
        ("In her words, “he knows how it leaks.”", PHRASE),
        ("It meant ending “work as we know it.”", PHRASE),
        ("“TOO LITTLE, TOO LATE FOR ALL”", PHRASE),
        ("Ana Ruiz: Dam Is ‘A Danger To The Valley’ For Years", PHRASE),
        ("Ana Ruiz left. She held “… [The] dam will never be safe again.”", SPEECH),
        ("Ana Ruiz: ‘We Will Not Sell The Dam’ Before May", SPEECH),
        ("The sign read “No fishing from the weir.”", TEXT),
        ("A banner saying “Hands off our harbour” hung there.", TEXT),
        ("She wore a T-shirt that said “I was there”.", TEXT),
        ("They held up signs with “We want our harbour”.", TEXT),
        ("Above the door hung a sign: “Ring twice.”", TEXT),
        ("The headline reads: “The dam will hold, say experts.”", TEXT),
        ("The letter begins: “Your request has been closed.”", TEXT),
        ("Ruiz read from the letter: “Your request has been closed.”", TEXT),
        ("Article 7 provides: “The council shall keep the dam.”", TEXT),
        ("It is the clearest sign yet that “the dam will not hold”.", PHRASE),
        ("Ana Ruiz explained the headline by saying: “I was tired of waiting.”", SPEECH),
    ],
)
def test_the_kind(text: str, wanted: QuotationKind) -> None:
    [quotation] = read_text(text).quotations
    assert quotation.kind is wanted


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“No,” said Ana Ruiz.", 1),
        ("“We don’t co-operate,” said Ana Ruiz.", 3),
        ("“It rose 3.5 metres in 12 hours — twice!” said Ana Ruiz.", 8),
        ("“¿Qué pasó aquí?” said Ana Ruiz.", 3),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, words: int) -> None:
    [quotation] = read_text(text).quotations
    assert quotation.words == words


def test_words_are_counted_within_their_span() -> None:
    text = "So don’t co-operate, 3.5 times."
    assert kinds.count(text, Span(3, len(text))) == 4


def test_a_long_label_is_no_title() -> None:
    words = "The " + "Very " * 12 + "Long Name"
    text = f"They hung up a sheet with “{words}” on it."
    [quotation] = read_text(text).quotations
    assert quotation.kind is PHRASE
