"""What a tree without mistakes tells of verbs, and what the article makes of it."""

from collections.abc import Callable

import pytest

from attrlint.article.build import build
from attrlint.article.grammar.dependents import Dependents, Found
from attrlint.language.engine import Reading, Sentence
from attrlint.language.fold import Parsed, Piece, fold
from attrlint.language.marks import pair
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Prose, Role
from attrlint.source.span import Span

Gold = Callable[[str], Reading]


def asked(gold: Gold, beginning: str, verb: str) -> tuple[Dependents, Sentence, int]:
    (sentence,) = gold(beginning).sentences
    assert sentence.tree is not None
    return Dependents(sentence, sentence.tree), sentence, list(sentence.words).index(verb)


def shown(sentence: Sentence, found: Found | None) -> str:
    return "-" if found is None else f"{' '.join(sentence.words[found.start : found.end])} | {sentence.words[found.head]}"


@pytest.mark.parametrize(
    ("beginning", "verb", "subject"),
    [
        ("The mayor denied", "denied", "The mayor | mayor"),
        ("“The gates failed", "said", "Mara Ruiz , the harbour master | Ruiz"),
        ("Council leader", "told", "Council leader Tom Birch | Birch"),
        ("Chief executive", "blamed", "Chief executive Nadia Ferro | Ferro"),
        ("His lawyer", "called", "His lawyer , Ida Crane | lawyer"),
        ("Its founder", "told", "Its founder , Kai Lund | founder"),
        ("Two divers", "claimed", "Two divers and a nurse | divers"),
        ("The woman who", "says", "The woman who runs the shelter | woman"),
        ("The woman who", "runs", "who | who"),
        ("Norvane Foods", "said", "Norvane Foods , which owns the plant | Foods"),
        ("Judge Lena", "told", "Judge Lena Moss | Moss"),
        ("A spokeswoman", "said", "A spokeswoman for the board | spokeswoman"),
        ("Mr. Okoro", "says", "Mr. Okoro ’s lawyer | lawyer"),
        ("The statement", "said", "The statement , sent on Tuesday | statement"),
        # Shared: with a verb joined on, a verb above, what a participle goes on from, what it tells more of.
        ("The engineer", "added", "The engineer | engineer"),
        ("Birch rose", "said", "Birch | Birch"),
        ("Crane declined", "say", "Crane | Crane"),
        ("The governor called", "leave", "families | families"),
        ("“We are not closing", "adding", "Ferro | Ferro"),
        ("Records filed", "filed", "Records | Records"),
        ("It was alleged", "alleged", "It | It"),
        ("Prosecutors accused", "taking", "Prosecutors | Prosecutors"),
    ],
)
def test_subjects(gold: Gold, beginning: str, verb: str, subject: str) -> None:
    dependents, sentence, at = asked(gold, beginning, verb)
    assert shown(sentence, dependents.subject(at)) == subject


@pytest.mark.parametrize(
    ("beginning", "verb", "agent"),
    [
        ("Judge Lena", "told", "the clerk | clerk"),
        ("Records filed", "filed", "the police | police"),
        ("The report, written", "written", "four engineers | engineers"),
        ("The engineer", "told", "-"),
    ],
)
def test_agents(gold: Gold, beginning: str, verb: str, agent: str) -> None:
    dependents, sentence, at = asked(gold, beginning, verb)
    assert shown(sentence, dependents.agent(at)) == agent


def test_negation(gold: Gold) -> None:
    dependents, _, said = asked(gold, "The union never", "said")
    assert dependents.negated(said)
    dependents, _, denied = asked(gold, "The mayor denied", "denied")
    assert not dependents.negated(denied)


@pytest.mark.parametrize(
    ("beginning", "verb", "words"),
    [
        ("The engineer", "said", "he was told of the leak on Friday"),
        ("Critics say", "say", "the tax will hurt poor families"),
        ("Lawyers for", "say", "the firm knew in 2019 that the wall had failed"),
        ("Police confirmed", "confirmed", "that three people died when a bridge collapsed"),
    ],
)
def test_where_a_report_ends(gold: Gold, beginning: str, verb: str, words: str) -> None:
    dependents, sentence, at = asked(gold, beginning, verb)
    end = dependents.content_end(at + 1, len(sentence.words) - 1)
    assert " ".join(sentence.words[at + 1 : end]) == words
    nearer = dependents.content_end(at + 1, at + 3)
    assert " ".join(sentence.words[at + 1 : nearer]) == words


@pytest.mark.parametrize(
    ("beginning", "told"),
    [
        ("The engineer", ["The engineer / said / he was told of the leak on Friday", "The engineer / added / that nobody slept"]),
        ("Critics say", ["Critics / say / the tax will hurt poor families", "supporters / argue / that it pays for schools"]),
        ("“We are not closing", ["Ferro / said / “We are not closing the plant,”", "Ferro / adding / that most of the jobs were safe"]),
        ("“I saw the roof", ["Petra Lind, whose farm lies below the dam / recalled / “I saw the roof go,”"]),
        ("The statement", ["The statement, sent on Tuesday / said / the trial would begin in May"]),
        ("Ferro hasn’t", ["two managers / said / Ferro hasn’t been to Strand since May"]),
        ("The road, Adair", ["Adair / said / The road + is not safe"]),
        ("A person familiar", ["A person familiar with the talks / said / the sale could close next week"]),
    ],
)
def test_an_article_of_trees(gold: Gold, beginning: str, told: list[str]) -> None:
    article = build(gold(beginning))
    found = [
        f"{article.words(one.source.span) if one.source else '-'} / {article.words(one.cue.span)} / "
        + " + ".join(article.words(part) for part in one.content)
        for one in article.attributions
    ]
    assert found == told


def drawn(tree: str) -> Reading:
    """The reading of a tree written as word/TAG/head/relation, heads by number from 1, 0 the root."""
    rows = [part.split("/") for part in tree.split()]
    text = " ".join(row[0] for row in rows)
    prose = Prose(text, (Block(Role.BODY, Span(0, len(text))),), SourceMap())
    words: list[Parsed] = []
    at = 0
    for word, tag, head, relation in rows:
        words.append(Parsed(at, at + len(word), tag, LEMMAS.get(word, word.lower()), int(head) - 1, relation))
        at += len(word) + 1
    quoted, strays = pair(prose)
    return Reading(prose, quoted, fold(prose, quoted, [Piece(0, words)]), strays)


LEMMAS = {
    "said": "say",
    "told": "tell",
    "saying": "say",
    "warned": "warn",
    "agreed": "agree",
    "argue": "argue",
    "was": "be",
    "denied": "deny",
}


@pytest.mark.parametrize(
    ("tree", "verb", "subject"),
    [
        # The subject of the whole is not that of the clause in it.
        (
            "The/DET/2/det deal/NOUN/6/nsubj:outer was/AUX/6/cop that/SCONJ/6/mark Ruiz/PROPN/6/nsubj agreed/VERB/0/root",
            "agreed",
            "Ruiz | Ruiz",
        ),
        # What is planned says nothing.
        ("Her/PRON/2/nmod:poss plan/NOUN/5/nsubj was/AUX/5/cop to/PART/5/mark rise/VERB/0/root and/CCONJ/7/cc say/VERB/5/conj", "say", "-"),
        ("It/PRON/3/expl is/AUX/3/cop hard/ADJ/0/root to/PART/5/mark say/VERB/3/xcomp", "say", "-"),
        # Of a noun that is said of something, the noun alone.
        ("It/PRON/4/nsubj is/AUX/4/cop a/DET/4/det note/NOUN/0/root saying/VERB/4/acl so/ADV/5/advmod", "saying", "a note | note"),
        # The effect of saying, the need to say: nobody says it.
        ("The/DET/2/det effect/NOUN/0/root of/SCONJ/4/mark saying/VERB/2/acl so/ADV/4/advmod", "saying", "-"),
        ("She/PRON/2/nsubj told/VERB/0/root Hale/PROPN/2/obj to/PART/5/mark say/VERB/2/xcomp so/ADV/5/advmod", "say", "Hale | Hale"),
        # A day says nothing, whatever the parser makes of it.
        ("Tuesday/PROPN/4/nsubj mayor/NOUN/3/compound Ruiz/PROPN/4/nsubj said/VERB/0/root so/ADV/4/advmod", "said", "mayor Ruiz | Ruiz"),
        # A subject of a clause above is not shared by one that has a conjunction.
        ("He/PRON/2/nsubj left/VERB/0/root when/ADV/4/advmod warned/VERB/2/advcl", "warned", "-"),
    ],
)
def test_what_is_no_subject(tree: str, verb: str, subject: str) -> None:
    (sentence,) = drawn(tree).sentences
    assert sentence.tree is not None
    found = Dependents(sentence, sentence.tree).subject(list(sentence.words).index(verb))
    assert shown(sentence, found) == subject


@pytest.mark.parametrize(
    ("tree", "told"),
    [
        # Joined on with a subject of its own, it may still be the speaker's.
        (
            (
                "Hale/PROPN/2/nsubj said/VERB/0/root it/PRON/4/nsubj rained/VERB/2/ccomp and/CCONJ/8/cc the/DET/7/det dam/NOUN/8/nsubj "
                "broke/VERB/2/conj ./PUNCT/2/punct"
            ),
            ["Hale / said / it rained and the dam broke"],
        ),
        (
            "Hale/PROPN/2/nsubj said/VERB/0/root it/PRON/4/nsubj rained/VERB/2/ccomp and/CCONJ/6/cc left/VERB/2/conj ./PUNCT/2/punct",
            ["Hale / said / it rained"],
        ),
        (
            (
                "Hale/PROPN/2/nsubj said/VERB/0/root it/PRON/4/nsubj rained/VERB/2/ccomp ,/PUNCT/8/punct while/SCONJ/8/mark "
                "Ruiz/PROPN/8/nsubj slept/VERB/2/advcl ./PUNCT/2/punct"
            ),
            ["Hale / said / it rained"],
        ),
        # Residents do not say what they are told.
        (
            (
                "The/DET/2/det road/NOUN/4/nsubj is/AUX/4/cop shut/ADJ/8/ccomp ,/PUNCT/8/punct residents/NOUN/8/nsubj:pass "
                "were/AUX/8/aux:pass told/VERB/0/root ./PUNCT/8/punct"
            ),
            [],
        ),
    ],
)
def test_an_article_of_a_drawn_tree(tree: str, told: list[str]) -> None:
    article = build(drawn(tree))
    found = [
        f"{article.words(one.source.span) if one.source else '-'} / {article.words(one.cue.span)} / "
        + " + ".join(article.words(part) for part in one.content)
        for one in article.attributions
    ]
    assert [one.replace(" ,", ",") for one in found] == told
