"""Quotation marks about a word of the story's own, in a sentence where nobody says it.

Marks about “reform” or “aid” say that somebody calls it so and that the paper does not, but not who, nor why not. AP keeps partial
quotations for words that matter in somebody's mouth; an encyclopedia's guide to doubtful words lists scare quotes among them.

## Ask
Whose word is it? Say whose, or drop the marks.

## Leave it be
A word that somebody in the sentence says, promises or attacks, or that stands in an attributed quotation of the story. A term where
it is explained; titles, nicknames, slogans, signs, foreign words and answers; a word the story keeps putting in marks.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Quotation, QuotationKind
from attrlint.language.engine import QUOTE, Sentence
from attrlint.rule import Finding, Level, Profile, rule, words

# What explains the word behind it: “marbling”, or mixing; “road map” (a plan); “autopsy” - a report.
EXPLAINED = re.compile(
    r"\s*(?:[–—(:=]|-\s|(?:\w+\s+){0,3}\w*,\s+(?:or|meaning|as|a|an|the)\b|(?:written|printed|painted|scrawled|stamped|sprayed|carved)\b)"
)
# These words begin a gloss behind a comma, or the main clause behind a fronted one: after weeks of “dialogue”, the tenants left.
GLOSS = re.compile(r",\s+(?:a|an|the)\b")
WORD = re.compile(r"[^\W_]+")
#: Words before the marks in which a term is brought in, and before "as “…”".
NEAR, FAR = 4, 12
NAMING = frozenset({"called", "dubbed", "termed", "nicknamed", "christened", "labelled", "labeled"})
#: What words of other languages begin and end with; a word of so few letters tells nothing by its end.
ELSEWHERE = frozenset("le la les el los las il lo gli une un das der dem den ein eine del della ad ex sine pro de du des au".split())
ENDINGS = (
    "if",
    "eur",
    "euse",
    "keit",
    "heit",
    "schaft",
    "iata",
    "aggio",
    "issimo",
    "zione",
    "eau",
    "eaux",
    "ismo",
    "itas",
    "ette",
    "etto",
    "etti",
    "chen",
    "lein",
)
FEW = 6
#: So many quotations in one sentence are a list of terms.
LIST = 3
#: What opens a clause of its own, which may have a verb before the main one.
OPENING = frozenset("when as after because while once if although though before since until unless whenever".split())
FRONTED = frozenset({"ADP", "SCONJ"})
VERBAL = frozenset({"VERB", "AUX"})
#: By “slop log”, the crew means a list of spills.
MEANT = frozenset({"mean", "understand"})
PERSONS = frozenset({"he", "she", "i", "we", "his", "her", "my", "our"})


class Options(NamedTuple):
    """What counts.

    max_words: words of the longest scare quote
    allow: words, in lower case, that may stand in marks
    introducing: words that bring in a term before its marks
    owning: verbs by which the sentence's subject has the word for its own
    """

    max_words: int = 3
    allow: frozenset[str] = words(__file__, "allow")
    introducing: frozenset[str] = words(__file__, "introducing")
    owning: frozenset[str] = words(__file__, "owning")


@rule(
    "Q108",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "The council pressed on with its [[“consultation”]].",
        "Officials handed out [[“aid”]] until dusk.",
        "The [[“tidying up”]] of the archive took eleven years.",
    ],
    good=[
        "The council pressed on with what it called a consultation.",
        "The campaign group described the plan as “a stunt”.",
        "The so-called “ghost fleet” lay off the pier.",
        "Ada Keller voted against “reform” three times.",
        "The crew kept a “slop log” (a list of spills).",
        "The play “Harbour” opens on Friday.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    outermost = [quotation for quotation in article.quotations if quotation.depth == 0]
    forms = Counter(_form(article, quotation) for quotation in outermost if quotation.kind is QuotationKind.SCARE)
    crowd = Counter(article.sentence_at(quotation.span.start) for quotation in outermost)
    heard: str | None = None
    for quotation in outermost:
        number = article.sentence_at(quotation.span.start)
        if quotation.kind is not QuotationKind.SCARE or quotation.words > options.max_words or crowd[number] >= LIST:
            continue
        form = _form(article, quotation)
        if form in options.allow or forms[form] > 1 or not article.words(quotation.inner)[:1].islower():
            continue
        if not quotation.closed or article.strays_in(quotation.block) or article.attributions_in(number):
            continue
        if _foreign(form) or not _own(article, quotation, article.sentences[number], options):
            continue
        if heard is None:
            heard = " ".join(["", *(_form(article, one) for one in outermost if one.kind is not QuotationKind.SCARE), ""])
        if f" {form} " not in heard:
            yield Finding(quotation.span, f"whose word is {article.words(quotation.span)}? attribute it or drop the marks")


def _form(article: Article, quotation: Quotation) -> str:
    """The quoted words alone, in lower case."""
    return " ".join(WORD.findall(article.words(quotation.inner).lower()))


def _own(article: Article, quotation: Quotation, sentence: Sentence, options: Options) -> bool:
    """Whether the words are left to the story: nothing in the sentence brings them in, explains them or has them for its own."""
    at = bisect_left(sentence.starts, quotation.span.start)
    if article.in_first_line(quotation.span.start):
        return False
    if EXPLAINED.match(article.text, quotation.span.end, sentence.span.end) and not _fronted(article, quotation, sentence, at):
        return False
    low = [word.lower() for word in sentence.words[:at]]
    clause = _clause(low)
    if _nickname(article, quotation, sentence, at) or not NAMING.isdisjoint(clause):
        return False
    if low[-1:] == ["as"] and not options.introducing.isdisjoint(clause):
        return False  # known in the trade as “cold stacking”
    if not options.introducing.isdisjoint(low[-NEAR:]) or not PERSONS.isdisjoint(low) or QUOTE in sentence.tags[:at]:
        return False
    if any(start in article.named_at for start in sentence.starts[:at]):
        return False
    return not any(lemma in options.owning for lemma, tag in zip(sentence.lemmas[:at], sentence.tags[:at], strict=True) if tag == "VERB")


def _foreign(form: str) -> bool:
    """Whether the words look like those of another language: “déjà vu”, “la dolce vita”, “digestif”."""
    words = form.split()
    return not form.isascii() or words[0] in ELSEWHERE or (len(words) == 1 and len(form) > FEW and form.endswith(ENDINGS))


def _nickname(article: Article, quotation: Quotation, sentence: Sentence, at: int) -> bool:
    """Whether the words stand within somebody's name: Eddie “the Kettle” Brannock."""
    behind = article.text[quotation.span.end : quotation.span.end + 2]
    return at > 0 and sentence.words[at - 1][:1].isupper() and behind[:1].isspace() and behind[1:].isupper()


def _clause(low: list[str]) -> list[str]:
    """The words behind the last comma, as far back as a term is brought in."""
    start = max(0, len(low) - FAR)
    return low[max((at + 1 for at in range(start, len(low)) if low[at] in {",", ";", "—", "–"}), default=start) :]


def _fronted(article: Article, quotation: Quotation, sentence: Sentence, at: int) -> bool:
    """Whether the words end what a sentence puts first, so that its subject, and no gloss, follows the comma."""
    if not GLOSS.match(article.text, quotation.span.end, sentence.span.end):
        return False
    opening = sentence.words[0].lower() in OPENING
    if not opening and sentence.tags[0] not in FRONTED:
        return False
    before = sentence.tags[:at].count("VERB") + (sentence.tags[:at].count("AUX") if not opening else 0)
    if before > opening:
        return False  # in the yard they use “marbling”, the mixing of inks
    behind = bisect_left(sentence.starts, quotation.span.end)
    for lemma, tag in zip(sentence.lemmas[behind + 1 :], sentence.tags[behind + 1 :], strict=True):
        if lemma == "," or tag in VERBAL:
            return tag in VERBAL and lemma not in MEANT
    return False
