"""What a rule may ask of an article."""

import pytest

from attrlint.article.build import build
from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Quotation, Word
from attrlint.language.embedded.engine import Embedded
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Prose, Role
from attrlint.source.span import Span

ENGINE = Embedded()
STORY = (
    (Role.HEADLINE, "Mayor says “dam is safe”"),
    (Role.BYLINE, "By Nora Quill"),
    (Role.BODY, "The dam leaked, Ana Ruiz said. “We told them ‘no’ twice,” she added."),
    (Role.CAPTION, "The dam at dusk. “It was lovely there,” said Paul Osei."),
    (Role.BODY, "Rain fell. The “safe” gates shut."),
    (Role.LIST, "“The pump was off,” Osei said."),
)


def story(*blocks: tuple[Role, str]) -> Article:
    made: list[Block] = []
    text = ""
    for role, words in blocks:
        made.append(Block(role, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    return build(ENGINE.read(Prose(text, tuple(made), SourceMap())))


ARTICLE = story(*STORY)
EMPTY = story()


def at(words: str) -> int:
    return ARTICLE.text.index(words)


def place(words: str) -> Span:
    return Span(at(words), at(words) + len(words))


def quoted(words: str) -> Quotation:
    [found] = [quotation for quotation in ARTICLE.quotations if ARTICLE.words(quotation.inner) == words]
    return found


@pytest.mark.parametrize(
    ("words", "block", "paragraph"),
    [
        ("Mayor says", 0, 0),
        ("Nora Quill", 1, 0),
        ("The dam leaked", 2, 0),
        ("The dam at dusk", 3, 0),
        ("Rain fell", 4, 1),
        ("gates shut", 4, 1),
        ("The pump", 5, 2),
    ],
)
def test_blocks_and_paragraphs_of_the_story(words: str, block: int, paragraph: int) -> None:
    assert ARTICLE.block_at(at(words)) == block
    assert ARTICLE.paragraph_at(at(words)) == paragraph


def test_a_place_between_blocks_belongs_to_the_one_before() -> None:
    between = ARTICLE.blocks[2].span.end + 1
    assert ARTICLE.block_at(between) == 2
    assert ARTICLE.block_at(len(ARTICLE.text)) == 5


def test_the_sentence_at_a_place() -> None:
    for words in ("Ana Ruiz said", "she added", "Rain fell", "gates shut", "Osei said"):
        sentence = ARTICLE.sentences[ARTICLE.sentence_at(at(words))]
        assert sentence.span.holds(place(words))


def test_the_sentences_of_a_block() -> None:
    assert [len(ARTICLE.sentences_of(block)) for block in range(6)] == [1, 0, 2, 2, 2, 1]
    assert [ARTICLE.words(sentence.span) for sentence in ARTICLE.sentences_of(4)] == ["Rain fell.", "The “safe” gates shut."]
    assert ARTICLE.sentences_of(6) == ()


@pytest.mark.parametrize(("block", "after"), [(0, 2), (1, 2), (2, 4), (3, 4), (4, 5), (5, None)])
def test_the_next_paragraph_of_the_story(block: int, after: int | None) -> None:
    assert ARTICLE.block_after(block) == after


def test_the_quotations_of_a_block() -> None:
    assert [ARTICLE.words(found.inner) for found in ARTICLE.quotations_in(2)] == ["We told them ‘no’ twice,", "no"]
    assert ARTICLE.quotations_in(1) == ()


def test_the_quotations_within_spans_are_the_outermost() -> None:
    whole = Span(0, len(ARTICLE.text))
    assert [found.depth for found in ARTICLE.quotations_within((whole,))] == [0] * 5
    assert ARTICLE.quotations_within((place("no’ twice"), place("pump was"))) == (
        quoted("We told them ‘no’ twice,"),
        quoted("The pump was off,"),
    )
    assert ARTICLE.quotations_within((place("Rain fell"),)) == ()
    assert ARTICLE.quotations_within(()) == ()


def test_speech_is_the_storys_own() -> None:
    assert [ARTICLE.words(found.inner) for found in ARTICLE.speech()] == ["We told them ‘no’ twice,", "The pump was off,"]


def test_the_quotations_before_one_come_nearest_first() -> None:
    last = quoted("The pump was off,")
    assert [ARTICLE.words(found.inner) for found in ARTICLE.before(last, 2)] == ["safe", "It was lovely there,"]
    assert ARTICLE.before(last, 0) == ()
    assert len(ARTICLE.before(last, 99)) == 4
    assert ARTICLE.before(quoted("dam is safe"), 3) == ()


def test_narration_leaves_quoted_words_out() -> None:
    spans = [ARTICLE.span_of(word) for word in ARTICLE.narration("the")]
    assert [span.start for span in spans] == [at("The dam leaked"), at("The dam at dusk"), at("The “safe”")]
    assert ARTICLE.narration("pump") == ARTICLE.narration("told") == ()
    [safe] = ARTICLE.narration("safe")
    assert ARTICLE.words(ARTICLE.span_of(safe)) == "safe"
    assert ARTICLE.narration("Rain") == ()
    [rain] = ARTICLE.narration("rain")
    assert rain == Word(ARTICLE.sentence_at(at("Rain")), 0)


@pytest.mark.parametrize(("words", "lemma"), [("leaked", "leak"), ("said", "say"), ("gates", "gate"), ("told", ""), ("eaked", "")])
def test_the_lemma_of_a_word(words: str, lemma: str) -> None:
    assert ARTICLE.lemma_at(place(words)) == lemma


def test_attributions_by_sentence_and_in_order() -> None:
    first = ARTICLE.attributions_in(ARTICLE.sentence_at(at("Ana Ruiz said")))
    assert [attribution.cue.lemma for attribution in first] == ["say"]
    assert ARTICLE.attributions_in(ARTICLE.sentence_at(at("Rain fell"))) == ()

    def cues(found: tuple[Attribution, ...]) -> list[int]:
        return [attribution.cue.span.start for attribution in found]

    after = tuple(ARTICLE.attributions_after(first[0]))
    assert cues(after) == [start for start in sorted(cues(ARTICLE.attributions)) if start > first[0].cue.span.start]
    assert len(after) == 3
    assert tuple(ARTICLE.attributions_after(after[-1])) == ()


def test_strays_of_a_block() -> None:
    article = story((Role.BODY, "It leaks,” she said."), (Role.BODY, "Rain fell."))
    assert [stray.closing for stray in article.strays_in(0)] == [True]
    assert article.strays_in(1) == ()


def test_a_paragraph_that_is_run_into() -> None:
    article = story(
        (Role.BODY, "“The dam leaks, said Ana Ruiz."),
        (Role.CAPTION, "The dam at dusk."),
        (Role.BODY, "“It always has.”"),
        (Role.BODY, "Rain fell."),
    )
    assert [article.runs_into(block) for block in range(4)] == [False, True, True, False]


def test_an_empty_article_answers() -> None:
    assert EMPTY.block_at(0) == EMPTY.paragraph_at(7) == EMPTY.sentence_at(3) == 0
    assert EMPTY.block_after(0) is None
    assert not EMPTY.runs_into(0)
    assert (EMPTY.quotations, EMPTY.attributions, EMPTY.claims, EMPTY.people, EMPTY.evidence) == ((), (), (), (), ())
    assert tuple(EMPTY.speech()) == ()
    assert EMPTY.sentences_of(0) == ()
    assert EMPTY.narration("the") == ()
