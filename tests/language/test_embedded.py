"""The embedded engine as a whole."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.api import read_text
from attrlint.language.embedded.engine import Embedded
from attrlint.language.engine import QUOTE, Engine, Sentence
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import UNREAD, Block, Prose, Role
from attrlint.source.span import Span

ENGINE: Engine = Embedded()


def prose(*blocks: str, role: Role = Role.BODY) -> Prose:
    made: list[Block] = []
    text = ""
    for block in blocks:
        made.append(Block(role, Span(len(text), len(text) + len(block))))
        text += block + "\n\n"
    return Prose(text, tuple(made), SourceMap())


def read(*blocks: str) -> tuple[Sentence, ...]:
    return ENGINE.read(prose(*blocks)).sentences


COPY = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            [
                "“",
                "”",
                '"',
                "'",
                "’",
                "''",
                "``",
                "\x93",
                "\x94",
                "«",
                "»",
                " said ",
                "Voss ",
                "“We ran.” ",
                ". ",
                "! ",
                "… ",
                "don’t ",
                "U.S. ",
            ]
        ),
    ),
    max_size=25,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(Role), COPY), max_size=5), st.text(max_size=5))
def test_any_text_keeps_its_places(parts: list[tuple[Role, str]], between: str) -> None:
    text = between
    blocks: list[Block] = []
    for role, part in parts:
        if part.strip():
            start = len(text) + len(part) - len(part.lstrip())
            blocks.append(Block(role, Span(start, start + len(part.strip()))))
        text += part + between
    reading = ENGINE.read(Prose(text, tuple(blocks), SourceMap()))
    for sentence in reading.sentences:
        block = blocks[sentence.block]
        assert block.role not in UNREAD
        assert block.span.holds(sentence.span)
        assert sentence.span == (sentence.starts[0], sentence.ends[-1])
        assert len({len(column) for column in (sentence.words, sentence.starts, sentence.ends, sentence.tags, sentence.lemmas)}) == 1
        for word, start, end, tag, lemma in zip(
            sentence.words, sentence.starts, sentence.ends, sentence.tags, sentence.lemmas, strict=True
        ):
            assert lemma
            if tag == QUOTE:
                assert text.startswith(word, start)
                assert any(quoted.span == (start, end) and quoted.depth == 0 for quoted in reading.quoted)
            else:
                assert text[start:end] == word
                assert not word[0].isspace()
        assert all(end <= start for end, start in zip(sentence.ends, sentence.starts[1:], strict=False))
    assert all(one.span.end <= other.span.start and one.block <= other.block for one, other in pairwise(reading.sentences))
    read_blocks = {number for number, block in enumerate(blocks) if block.role not in UNREAD}
    assert {sentence.block for sentence in reading.sentences} == read_blocks


@settings(max_examples=100, deadline=None)
@given(COPY)
def test_every_character_but_white_space_is_in_a_word(part: str) -> None:
    text = part.strip()
    covered = [False] * len(text)
    for sentence in read(text) if text else ():
        for start, end in zip(sentence.starts, sentence.ends, strict=True):
            covered[start:end] = [True] * (end - start)
    assert [character for character, done in zip(text, covered, strict=True) if not done and not character.isspace()] == []


def test_quotation_is_one_word() -> None:
    (sentence,) = read("“The gates failed twice,” said Mara Voss, who keeps them.")
    assert sentence.words[:4] == ["“", "said", "Mara", "Voss"]
    assert sentence.tags[:4] == [QUOTE, "VERB", "PROPN", "PROPN"]
    assert (sentence.starts[0], sentence.ends[0]) == (0, 25)


def test_quoted_word_is_three_words() -> None:
    (sentence,) = read("The board called it “fine” again.")
    assert sentence.words[4:7] == ["“", "fine", "”"]
    assert QUOTE not in sentence.tags


def test_typewriter_quotation_shows_its_whole_mark() -> None:
    (sentence,) = read("''We ran home,'' said Voss.")
    assert sentence.words[0] == "''"
    assert sentence.tags[0] == QUOTE


def test_blocks_are_read_apart_and_unread_roles_left_out() -> None:
    text = "The tide rose\n\nBy Ana Ruiz\n\nIt fell"
    blocks = (Block(Role.HEADLINE, Span(0, 13)), Block(Role.BYLINE, Span(15, 26)), Block(Role.BODY, Span(28, 35)))
    sentences = ENGINE.read(Prose(text, blocks, SourceMap())).sentences
    assert [(sentence.block, list(sentence.words)) for sentence in sentences] == [(0, ["The", "tide", "rose"]), (2, ["It", "fell"])]


def test_tags_and_lemmas_of_plain_copy() -> None:
    (sentence,) = read("The mayor denied on Tuesday that she had told reporters’ lawyers.")
    tagged = dict(zip(sentence.words, zip(sentence.tags, sentence.lemmas, strict=True), strict=True))
    assert tagged["mayor"] == ("NOUN", "mayor")
    assert tagged["denied"] == ("VERB", "deny")
    assert tagged["Tuesday"] == ("PROPN", "Tuesday")
    assert tagged["had"] == ("AUX", "have")
    assert tagged["told"] == ("VERB", "tell")
    assert tagged["lawyers"] == ("NOUN", "lawyer")


def test_arcs_name_subject_and_complement() -> None:
    (sentence,) = read("Officials said the bridge collapsed.")
    arcs = sentence.arcs(1)
    assert arcs.subject == 0
    assert arcs.complement == 4


def test_arcs_find_a_subject_behind_the_verb() -> None:
    (sentence,) = read("“We warned them twice,” said Mara Voss.")
    assert sentence.arcs(1).subject in {2, 3}


def test_the_same_reading_whatever_was_read_before() -> None:
    first = read("Ruiz said the pump failed.")
    read("“Odd words,” Okoro said. The Long Quay shut.")
    again = read("Ruiz said the pump failed.")
    assert [sentence[:7] for sentence in first] == [sentence[:7] for sentence in again]


HOSTILE = {
    "a line without a space": "a" * 1_000_000,
    "marks": '"' * 32_000,
    "opening marks": "“" * 32_000,
    "apostrophes": "'" * 32_000,
    "quotations": "“a b” " * 12_000,
    "brackets": "(" * 4_000 + ")" * 4_000,
    "stops": ".”" * 16_000,
    "hyphens": "a-" * 64_000,
    "white space": "“a b”" + " " * 128_000 + "“c d”",
    "abbreviations": "Mr. " * 16_000,
    "names": "".join(f"said Voss{number} " for number in range(8_000)),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_takes_time_in_line_with_its_length(text: str) -> None:
    def seconds(part: str) -> float:
        start = time.process_time()
        read(part.strip())
        return time.process_time() - start

    quarter = text[: len(text) // 4]
    # Four times the text: a square law would take sixteen times as long, each time. A busy machine gets more tries.
    assert any(seconds(text) < 10 * max(seconds(quarter), 0.02) for _ in range(5))


def test_a_network_of_one_letter_ends_a_sentence_and_a_handle_is_a_name() -> None:
    first, second = read_text("He wrote on X. Kim Dao left.").sentences
    assert (list(first.words), second.words[0]) == (["He", "wrote", "on", "X", "."], "Kim")
    assert len(read_text("X. Kim Dao left.").sentences) == 1
    assert read_text("@quayside_kim tweeted that it rained.").sentences[0].tags[0] == "PROPN"
