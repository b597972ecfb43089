"""Refused to say, refused to comment: a villain made of somebody who only declined.

Nobody owes a newsroom an answer. "Refused" tells the reader of a duty to give one, and that it was broken; AP and most houses write
"declined", and keep "refused" for those who are bound to answer or were pressed.

## Ask
Were they bound to answer? If not, "declined".

## Leave it be
Refusals in court, to the police, to a committee that can compel, to shareholders; refusals after repeated questions, or under a summons;
other refusals: to leave, to pay, to apologise.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.grammar.closed import QUESTION
from attrlint.article.model import Article
from attrlint.article.terms import Word
from attrlint.article.weight.forms import Verb, in_place_of
from attrlint.language.engine import Sentence
from attrlint.rule import Finding, Level, Profile, rule, words

FORMS = ("refuse", "refused", "refuses", "refusing")
DECLINE = Verb("decline", "declines", "declined", "declining")
ONLY = frozenset({"not", "n't", "n’t", "never", "would", "could", "can", "may", "might", "should", "must", "will", "to"})
#: The writer, or a supposition, as the words before the verb tell.
SELF = frozenset({"i", "we", "if", "unless"})
NEAR = 3
#: Words before and behind the verb that tell how often it was tried, and by whom.
AROUND, BEHIND = 16, 20
#: Words behind the verb in which what is refused stands.
OBJECT = 6
#: What stands before those who ask, and what theirs is.
PUT = frozenset({"by", "to", "from", "before", "of", "at", "when"})
TOLD = frozenset({"tell", "answer", "inform", "help", "assist"})
ASKED = frozenset(
    {
        "question",
        "request",
        "demand",
        "summons",
        "order",
        "letter",
        "inquiry",
        "subpoena",
        "chairman",
        "chairwoman",
        "chair",
        "member",
        "lawyer",
    }
)
PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"})
GIVING = frozenset({"give", "provide", "offer"})
#: What is answered, and is no reporter's question.
LIFTED = frozenset({"phone", "telephone", "door", "bell", "doorbell", "survey", "questionnaire", "census"})
#: Behind "say", what was asked; anything else is a thing said, as in "refused to say sorry", "refused to say the word".
OPEN = QUESTION | {"more", "much", "anything", "exactly", "precisely", "publicly", ".", ",", ";", ""}
REACH = 10


class Options(NamedTuple):
    """What is refused, and when rightly.

    answers: what a reporter asks for, behind "refused to"
    given: what a reporter asks for, behind "refused to give" or "refused"
    asking: those who are spoken to in an interview, behind "refused to speak to"
    pressed: words that show a refusal: the question was put more than once, or an answer can be compelled
    askers: those who are owed an answer, where they are the ones who ask: "questions from the committee"
    legal_sources: words that tell of a case, besides those of the model's list `sources.law.words`
    """

    answers: frozenset[str] = words(__file__, "answers")
    given: frozenset[str] = words(__file__, "given")
    asking: frozenset[str] = words(__file__, "asking")
    pressed: frozenset[str] = words(__file__, "pressed")
    askers: frozenset[str] = words(__file__, "askers")
    legal_sources: frozenset[str] = frozenset()


@rule(
    "V308",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=["The mayor [[refused]] to comment on the sale.", "Roth has [[refused]] to say whether he will stand."],
    good=[
        "The mayor declined to comment on the sale.",
        "The witness refused to answer the judge’s questions.",
        "Roth was asked four times and refused to say whether he would stand.",
        "The driver refused to leave the cab.",
        "“She refused to comment,” said Walt Pruitt.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for form in FORMS:
        for word in article.narration(form):
            sentence = article.sentences[word.sentence]
            if not _no_answer(sentence, word.at, options) or _owed(article, word, options):
                continue
            span = article.span_of(word)
            yield Finding(
                span,
                f"“{article.words(span)}” makes a fault of silence; were they bound to answer, or “declined”?",
                suggestions=(in_place_of(article.words(span), "refuse", DECLINE),),
            )


def _no_answer(sentence: Sentence, at: int, options: Options) -> bool:
    """Whether an answer is what is refused: "refused to say", "refused to give a reason", "refused comment"."""
    before = max(0, at - 1)
    while before and sentence.tags[before] == "ADV" and sentence.words[before].lower() not in ONLY:
        before -= 1
    if at and (sentence.words[before].lower() in ONLY or not SELF.isdisjoint(map(str.lower, sentence.words[max(0, at - NEAR) : at]))):
        return False
    if sentence.tags[at] != "VERB":
        return False  # full of refuse
    verb = at + 2
    if at + 1 >= len(sentence.words) or sentence.words[at + 1].lower() != "to":
        return not options.given.isdisjoint(sentence.lemmas[at + 1 : at + OBJECT])
    while verb < len(sentence.words) and sentence.tags[verb] == "ADV":
        verb += 1
    if verb >= len(sentence.words):
        return False
    if " ".join(sentence.words[verb : verb + 2]) == "be drawn":
        return True
    if sentence.lemmas[verb] in GIVING:
        return not options.given.isdisjoint(sentence.lemmas[verb + 1 : verb + OBJECT])
    if sentence.lemmas[verb] not in options.answers:
        return False
    if not LIFTED.isdisjoint(map(str.lower, sentence.lemmas[verb + 1 : verb + OBJECT])):
        return False
    follows = sentence.words[verb + 1].lower() if verb + 1 < len(sentence.words) else ""
    if sentence.lemmas[verb] == "answer" and follows == "to":
        return False  # to a name, to a charge
    if sentence.lemmas[verb] in {"speak", "talk"} and follows in {"to", "with"}:
        return not options.asking.isdisjoint(sentence.lemmas[verb + 2 : verb + OBJECT])
    if sentence.lemmas[verb] == "say":
        return follows in OPEN or ((*sentence.tags[verb + 1 : verb + 2],) == ("ADP",) and "that" not in sentence.words[verb : verb + REACH])
    return True


def _owed(article: Article, word: Word, options: Options) -> bool:
    """Whether an answer was owed, or asked for more than once."""
    sentence = article.sentences[word.sentence]
    if article.in_court(sentence.block, options.legal_sources):
        return True
    around = range(max(0, word.at - AROUND), min(len(sentence.words), word.at + BEHIND))
    return any(
        sentence.words[at].lower() in options.pressed
        or sentence.lemmas[at].lower() in options.pressed
        or (sentence.lemmas[at].lower() in options.askers and _asks(sentence, at))
        for at in around
    )


def _asks(sentence: Sentence, at: int) -> bool:
    """Whether the noun at `at` is of those who ask: "questions from the select committee", "tell inspectors"; not "led the inquiry"."""
    if sentence.tags[at + 1 : at + 2] in (["NOUN"], ["PROPN"]):
        return False  # the police station, the committee chairman
    if sentence.words[at + 1 : at + 2] in (["’s"], ["'s"], ["’"], ["'"]):
        return not ASKED.isdisjoint(sentence.lemmas[at + 2 : at + 5])
    before = at - 1
    while before >= 0 and sentence.tags[before] in PHRASE:
        before -= 1
    return before >= 0 and (sentence.words[before].lower() in PUT or sentence.lemmas[before] in TOLD)
