"""How whole sentences of a parser fold to those of the narration."""

from collections.abc import Callable

from attrlint.language.engine import QUOTE, Arcs, Reading, Sentence
from attrlint.language.fold import Parsed, Piece, fold
from attrlint.language.marks import pair
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Prose, Role
from attrlint.source.span import Span

Gold = Callable[[str], Reading]
TAGS = {"said": "VERB", "asked": "VERB"}


def arcs(sentence: Sentence) -> list[str]:
    assert sentence.tree is not None
    heads = ["-" if head < 0 else sentence.words[head] for head in sentence.tree.heads]
    return [f"{word} {relation} {head}" for word, relation, head in zip(sentence.words, sentence.tree.relations, heads, strict=True)]


def folded(text: str, *pieces: str) -> tuple[Sentence, ...]:
    """The sentences of a text; a piece is `word<head` by numbers from 1, 0 the root, words apart by spaces."""
    prose = Prose(text, (Block(Role.BODY, Span(0, len(text))),), SourceMap())
    at = 0
    made: list[Piece] = []
    for piece in pieces:
        words: list[Parsed] = []
        for part in piece.split():
            word, _, head = part.rpartition("<")
            at = text.index(word, at)
            words.append(
                Parsed(at, at + len(word), TAGS.get(word, "NOUN") if word.isalpha() else "PUNCT", word.lower(), int(head) - 1, "dep")
            )
            at += len(word)
        made.append(Piece(0, words))
    return fold(prose, pair(prose)[0], made)


def test_a_quotation_is_one_word_with_the_arc_that_led_out_of_it(gold: Gold) -> None:
    (sentence,) = gold("“The gates failed").sentences
    assert sentence.words[:4] == ["“", "said", "Mara", "Ruiz"]
    assert sentence.tags[0] == QUOTE
    assert (sentence.starts[0], sentence.ends[0]) == (0, 35)
    assert arcs(sentence)[:3] == ["“ ccomp said", "said root -", "Mara nsubj said"]
    assert sentence.arcs(1) == Arcs(2, 0)


def test_arcs_that_led_into_a_quotation_lead_to_it(gold: Gold) -> None:
    (sentence,) = gold("“The water rose").sentences
    assert arcs(sentence) == ["“ root -", "Ruiz nsubj said", "said parataxis “", ", punct said", "“ conj “"]
    assert sentence.arcs(2) == Arcs(1, 0)


def test_a_quoted_word_stays_words(gold: Gold) -> None:
    (sentence,) = gold("The union called").sentences
    assert QUOTE not in sentence.tags
    assert "insulting xcomp called" in arcs(sentence)


def test_sentences_within_a_quotation_are_one() -> None:
    pieces = ["He<2 rose<0 .<2", "“<3 It<3 leaked<0 .<3", "We<2 ran<6 ,<6 ”<2 he<6 said<0 .<6", "Then<3 he<3 left<0 .<3"]
    _, one, two = folded("He rose. “It leaked. We ran,” he said. Then he left.", *pieces)
    assert one.words == ["“", "he", "said", "."]
    assert arcs(one)[0] == "“ dep said"
    assert two.words[0] == "Then"


def test_what_reports_a_question_stays_with_it() -> None:
    (sentence,) = folded("“Why now?” Ruiz asked.", "“<2 Why<0 now<2 ?<2 ”<2", "Ruiz<2 asked<0 .<2")
    assert arcs(sentence)[:2] == ["“ ccomp asked", "Ruiz dep asked"]
    (sentence,) = folded("“Run!” he said.", "“<2 Run<0 !<2 ”<2", "he<2 said<0 .<2")
    assert sentence.words[:2] == ["“", "he"]


def test_what_only_follows_a_quotation_is_a_sentence() -> None:
    assert len(folded("“We ran now.” The hall shut.", "“<2 We<0 ran<2 now<2 .<2 ”<2", "The<2 hall<3 shut<0 .<3")) == 2
    assert len(folded("“Why now?” Ruiz left.", "“<2 Why<0 now<2 ?<2 ”<2", "Ruiz<2 left<0 .<2")) == 2


def test_a_stop_begins_no_sentence() -> None:
    (sentence,) = folded("They ran) , she said.", "They<2 ran<0", ")<1 ,<1 she<4 said<0 .<4")
    assert sentence.words[:4] == ["They", "ran", ")", ","]


def test_a_word_that_crosses_a_mark_is_trimmed() -> None:
    (sentence,) = folded("He said:“We ran,”then left.", "He<2 said:“We<0 ran<2 ,”then<2 left<4 .<2")
    assert sentence.words == ["He", "said:", "“", "then", "left", "."]


def test_no_word_is_above_itself() -> None:
    """A quotation of two sentences hangs in one from a word that hangs from it in the other."""
    (sentence,) = folded("“Go now. Run,” he said.", "“<2 Go<0 now<2 .<2", "Run<4 ,<1 ”<1 he<5 said<2 .<5")
    assert sentence.tree is not None
    for first in range(len(sentence.words)):
        at, steps = first, 0
        while at >= 0:
            at, steps = sentence.tree.heads[at], steps + 1
            assert steps <= len(sentence.words)
