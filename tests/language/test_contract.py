"""What every engine keeps to, whichever reads: the same cases go through both."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.article.build import build
from attrlint.language.embedded.engine import Embedded
from attrlint.language.engine import QUOTE, Engine, Provides, Reading
from attrlint.language.quoted import folded
from attrlint.language.stanza import Stanza
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import UNREAD, Block, Prose, Role
from attrlint.source.span import Span
from training.conllu import sentences

TREEBANK = Path(__file__).parent / "newsroom.conllu"
UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())

STORIES = [
    "“The gates failed twice this year. Nobody asked us,” said Mara Ruiz, the harbour master.",
    "Ruiz said: “We warned the council. Twice.”\n\nOfficials don’t know.",
    'The mayor, Tom Birch, called it "a sham" and "fine".',
    "'It leaked,' he said. 'Then it burst.'",
    "Zoë Ångström can't say — she cannot — what Ruiz’s “rather old” lock cost: £4m…",
    "“Why did they wait?” asked Ben Adair.",
    "“We ran (all of us)”, he said.",
    "“A running quotation begins here.\n\n“And ends here,” she said.",
    "Line one of a\nparagraph \u00a0 with “quoted\nwords” in it.",
    "“",
    "” , .",
    "東京 said 😀 “so be it 😀,” he wrote.",
    "He said:“no space,”then left.",
    " ".join(gold.text for gold in sentences(TREEBANK)[:12]),
]


@pytest.fixture(scope="module", params=["embedded", pytest.param("stanza", marks=pytest.mark.stanza)])
def engine(request: pytest.FixtureRequest) -> Engine:
    return Embedded() if request.param == "embedded" else Stanza(str(request.getfixturevalue("stanza_models")))


def prose(text: str, role: Role = Role.BODY) -> Prose:
    blocks: list[Block] = []
    start = 0
    for part in text.split("\n\n"):
        inner = part.strip()
        if inner:
            at = start + part.index(inner)
            blocks.append(Block(role, Span(at, at + len(inner))))
        start += len(part) + 2
    return Prose(text, tuple(blocks), SourceMap())


def held(reading: Reading, engine: Engine) -> None:
    """Everything that a reading promises."""
    text = reading.prose.text
    outermost = folded(text, reading.quoted)
    for sentence in reading.sentences:
        block = reading.prose.blocks[sentence.block]
        assert block.role not in UNREAD
        assert block.span.holds(sentence.span)
        assert sentence.span == (sentence.starts[0], sentence.ends[-1])
        count = len(sentence.words)
        assert [len(sentence.starts), len(sentence.ends), len(sentence.tags), len(sentence.lemmas)] == [count] * 4
        for word, start, end, tag, lemma in zip(
            sentence.words, sentence.starts, sentence.ends, sentence.tags, sentence.lemmas, strict=True
        ):
            assert lemma
            assert lemma == lemma.lower() or tag == "PROPN"
            if tag == QUOTE:
                assert text.startswith(word, start)
                assert (start, end) in outermost[sentence.block]
            else:
                assert tag in UPOS
                assert text[start:end] == word
                assert word.strip() == word
        assert all(end <= start for end, start in zip(sentence.ends, sentence.starts[1:], strict=False))
        for verb in range(count):
            for head in sentence.arcs(verb):
                assert head is None or (0 <= head < count and head != verb)
        assert (sentence.tree is not None) == (Provides.TREES in engine.provides)
        if sentence.tree is not None:
            assert [len(sentence.tree.heads), len(sentence.tree.relations)] == [count] * 2
            assert all(len(list(_upward(sentence.tree.heads, at))) <= count for at in range(count))
    assert (reading.names is not None) == (Provides.NAMES in engine.provides)
    places = [(sentence.block, sentence.span.start) for sentence in reading.sentences]
    assert places == sorted(places)
    assert all(one.span.end <= other.span.start for one, other in pairwise(reading.sentences))
    whole = [word for sentence in reading.sentences for word in zip(sentence.starts, sentence.ends, sentence.tags, strict=True)]
    assert [(start, end) for start, end, tag in whole if tag == QUOTE] == [span for block in sorted(outermost) for span in outermost[block]]
    covered = bytearray(len(text))
    for start, end, _ in whole:
        covered[start:end] = b"\1" * (end - start)
    for block in reading.prose.blocks:
        if block.role not in UNREAD:
            assert all(covered[at] or not text[at].isalnum() for at in range(*block.span))


def _upward(heads: "list[int] | tuple[int, ...]", at: int) -> Iterator[int]:
    while at >= 0:
        yield at
        at = heads[at]


@pytest.mark.parametrize("text", STORIES)
def test_a_reading_is_what_it_promises(engine: Engine, text: str) -> None:
    held(engine.read(prose(text)), engine)


@settings(max_examples=40, deadline=None)
@given(
    parts=st.lists(
        st.one_of(
            st.text(max_size=6),
            st.sampled_from(["“", "”", '"', "'", "’", "‘", " said ", "Voss ", "“We ran.” ", ". ", "? ", "don’t ", "\n\n", "\n", "Mr. "]),
        ),
        max_size=16,
    )
)
def test_any_text_keeps_its_places(engine: Engine, parts: list[str]) -> None:
    held(engine.read(prose("".join(parts))), engine)


def test_what_is_not_the_story_is_not_read(engine: Engine) -> None:
    text = "By Ana Ruiz\n\nThe hall shut."
    blocks = (Block(Role.BYLINE, Span(0, 11)), Block(Role.BODY, Span(13, 27)))
    reading = engine.read(Prose(text, blocks, SourceMap()))
    assert [sentence.block for sentence in reading.sentences] == [1]


def test_no_quotation_is_cut(engine: Engine) -> None:
    (sentence,) = engine.read(prose("“The gates failed twice this year. We warned the council,” said Mara Ruiz.")).sentences
    assert sentence.tags[:4] == [QUOTE, "VERB", "PROPN", "PROPN"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“The gates failed twice this year,” said Mara Ruiz, the harbour master.", ["Mara Ruiz, the harbour master: said"]),
        ("“We warned the council in March,” she told reporters on Monday.", ["she: told"]),
        ("The mayor denied that he had seen the letter.", ["The mayor: denied"]),
        ("Mr. Okoro’s lawyer says the report is wrong.", ["Mr. Okoro’s lawyer: says"]),
        ("According to the audit, the pumps ran dry in June.", ["the audit: According to"]),
        ("The road, Adair said, is not safe.", ["Adair: said"]),
        ("It was alleged that the firm hid the bills.", ["-: It was alleged"]),
        ("“Why did they wait?” asked Ben Adair, a retired teacher from Tarn.", ["Ben Adair, a retired teacher from Tarn: asked"]),
        ("The woman who runs the shelter says she saw two men near the gate.", ["The woman who runs the shelter: says"]),
        ("The engineer said he was told of the leak on Friday and added that nobody slept.", ["The engineer: said", "The engineer: added"]),
        ("The union never said that the strike was over.", ["The union: never said"]),
        ("Did Birch know about the debt?", []),
    ],
)
def test_both_tell_who_says_it(engine: Engine, text: str, told: list[str]) -> None:
    article = build(engine.read(prose(text)))
    found = [f"{article.words(one.source.span) if one.source else '-'}: {article.words(one.cue.span)}" for one in article.attributions]
    assert found == told
