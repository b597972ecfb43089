"""What a tree without mistakes tells of verbs, and what the article makes of it."""

from collections.abc import Callable

import pytest

from attrlint.article.build import build
from attrlint.article.dependents import Dependents, Found
from attrlint.language.engine import Reading, Sentence

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
