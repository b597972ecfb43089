"""The lines of `attrlint quotes`: every quotation once, reported speech once, and every place at its words."""

import csv
from io import StringIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attrlint import read_text
from attrlint.report import quotes_csv
from attrlint.report.paint import Paint
from attrlint.report.quotes_table import Table
from attrlint.report.sayings import Copy, Saying, on_lines, sayings, verb
from attrlint.source.prose import SourceFile

PIECES = (
    "“The gates are old,” said Ana Ruiz, the harbour master.",
    "“They will fail again.”",
    "Tom Hale did not say who paid.",
    "The road, police said, is shut.",
    "Hale said Minister Orr said “the order stands”.",
    '"Nobody asked us."',
    "It is understood that the pier is “unsafe”.",
    "The play, “Low Water”, opens on Friday.",
    "He said.",
    "🚢 港口",
    "",
    "”",
    "“",
)
COPY = st.lists(st.sampled_from(PIECES), max_size=12).flatmap(
    lambda pieces: st.lists(st.sampled_from((" ", "\n\n", "\r\n\r\n", "\n")), min_size=len(pieces), max_size=len(pieces)).map(
        lambda gaps: "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True))
    )
)


def of(text: str, *, reported: bool = True) -> tuple[Copy, list[Saying]]:
    copy = Copy(read_text(text), SourceFile("story.txt", text))
    return copy, sayings(copy, reported=reported)


def said(text: str, *, reported: bool = True) -> list[tuple[str | None, str, str]]:
    copy, found = of(text, reported=reported)
    return [(saying.speaker, saying.kind, copy.said(saying)) for saying in found]


def test_quotations_alone_unless_asked() -> None:
    text = "Ana Ruiz said the gates were old. “They will fail,” said Tom Hale.\n"
    assert said(text, reported=False) == [("Tom Hale", "speech", "“They will fail,”")]
    assert said(text) == [("Ana Ruiz", "indirect", "the gates were old"), ("Tom Hale", "speech", "“They will fail,”")]


def test_a_quotation_in_a_report_is_not_told_twice() -> None:
    assert said("Ana Ruiz said the pier was “rotten right through”.\n") == [("Ana Ruiz", "mixed", "the pier was “rotten right through”")]


def test_second_hand_words_are_told_of_both() -> None:
    assert [(speaker, words) for speaker, _, words in said("Hale said Minister Orr said “the order stands”.\n")] == [
        ("Hale", "Minister Orr said “the order stands”"),
        ("Orr", "“the order stands”"),
    ]


def test_a_report_around_its_verb_is_one_saying() -> None:
    [(speaker, kind, words)] = said("The road to the pier, Ana Ruiz said, is shut until Friday.\n")
    assert (speaker, kind, words) == ("Ana Ruiz", "indirect", "The road to the pier … is shut until Friday")


def test_what_denies_a_verb_belongs_to_it() -> None:
    copy, [saying] = of("Tom Hale did not say that the pier was safe.\n")
    assert saying.attribution is not None
    assert copy.words(verb(saying.attribution)) == "did not say"


@pytest.mark.parametrize(
    ("number", "speakers"),
    [(1, ["Ana Ruiz"]), (2, ["Ana Ruiz"]), (4, []), (5, ["Tom Hale"])],
    ids=["the words", "the speaker", "between", "another"],
)
def test_what_stands_on_a_line(number: int, speakers: list[str]) -> None:
    text = (
        "“The gates are forty years old, and the motors that lift them are older,”\nsaid Ana Ruiz, who has run the harbour for the"
        " county since the\nflood.\n\n“Nobody asked us,” said Tom Hale.\n"
    )
    copy, found = of(text)
    assert [saying.speaker for saying in on_lines(copy, found, frozenset({number}))] == speakers


def test_a_carried_quotation_is_on_its_own_line_alone() -> None:
    text = "“The gates are old,” said Ana Ruiz.\n\n“They will fail again.”\n"
    copy, found = of(text)
    assert [copy.said(saying) for saying in on_lines(copy, found, frozenset({1}))] == ["“The gates are old,”"]
    assert [saying.carried for saying in on_lines(copy, found, frozenset({3}))] == [True]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(COPY)
def test_every_place_points_at_its_words(text: str) -> None:
    copy, found = of(text)
    for saying in found:
        for span in saying.spans:
            start, end = copy.places(span)
            assert text[start.offset : end.offset] == copy.words(span) != ""
            assert text.count("\n", 0, start.offset) + 1 == start.line
            assert start.column == start.offset - (text.rfind("\n", 0, start.offset) + 1) + 1
    outermost = [quotation.span for quotation in copy.article.quotations if quotation.depth == 0]
    assert sorted(quotation.span for saying in found for quotation in saying.quotations) == outermost


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(COPY)
def test_every_printed_place_points_at_its_words(text: str) -> None:
    copy, found = of(text)
    rows = list(csv.reader(StringIO("".join(quotes_csv.rows(found, copy)), newline="")))
    table = Table(columns=160, paint=Paint(on=False), why=False)
    printed = [line for saying in found for line in table.row(saying, copy)]
    assert len(rows) == len(printed) == len(found)
    for row, line in zip(rows, printed, strict=True):
        start, end = offset(text, int(row[1]), int(row[2])), offset(text, int(row[3]), int(row[4]))
        first, *others = row[-1].split(" … ")
        words = " ".join(text[start:end].split())
        assert words.startswith(first)
        assert words.endswith(others[-1] if others else first)
        assert line.split()[0] == f"{row[1]}:{row[2]}"


def offset(text: str, line: int, column: int) -> int:
    """The code point at a line and column, counted from 1."""
    at = 0
    for _ in range(line - 1):
        at = text.index("\n", at) + 1
    return at + column - 1
