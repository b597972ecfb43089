"""Somebody without a name judges somebody with one.

AP, Reuters, Bloomberg, NPR and the Wall Street Journal let an unnamed source give facts, not opinions, and never an attack on a person:
whoever is attacked cannot answer, and the reader cannot weigh who attacks. The Washington Post's ombudsman also wanted no story
to open with the words of somebody unnamed.

## Ask
Would this source say it by name? Is there a fact behind the judgement that can be told and checked?

## Leave it be
What a source reports as fact ("he had filed two complaints"), judgements on plans and events, what named people say, what is
shouted in the street, what is told to a court, and whom the law forbids to name.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import SPEAKING, Attribution, CueClass, Frame, Source, Unnamed
from attrlint.article.unnamed.unnamed import COUNTED, called
from attrlint.rule import Finding, Level, Profile, Related, rule, words
from attrlint.source.span import Span

TOLD = frozenset(CueClass) - {CueClass.MANNER, CueClass.MENTAL}
WORD = re.compile(r"\w+(?:[.'’-]\w+)*|[.!?;:,]")
IS = frozenset("is are was were be been being isn't isn’t am seems seem seemed looks".split())
SHORT = ("'s", "’s", "'re", "’re", "'m", "’m")
ARTICLES = frozenset("a an the such no some these those his her their".split())
POSTED = frozenset({"tweet", "post", "write", "joke", "ask"})
THINGS = frozenset("it this that there what which these those i we you everything something nothing".split())
NO = frozenset("not never no nobody none neither nor without hardly no-one called accused considered".split())
#: Words that begin a sentence with a capital and name nobody.
LEADING = frozenset(
    """the a an and but so if when while as in on at for of to then now still even just yet i'm i’m i've i’ve my our your his her their its
    some all most many both every each everyone everybody someone anybody people here how why because since once after before""".split()
)
STOPS = frozenset(".!?;:")
#: What somebody has or makes is judged apart from them; how they run a thing is not: "the agency's rail program is a joke".
MADE = frozenset(
    """plan plans proposal idea decision move bill budget speech announcement design report book film song show play match game goal
    offer policy law rule tweet statement claim article column deal joke car boat house garden""".split()
)
#: Before whom somebody speaks in public, and what forbids to name them.
HEARD = frozenset(
    "jury jurors court judge tribunal inquest inquiry hearing magistrates magistrate coroner panel sheriff police detectives".split()
)
LAW = frozenset("law legal legally victim victims minor child juvenile injunction underage".split())
#: Words between somebody and what is said of them.
REACH = 8
#: "Called the board a joke": the words in which whoever is called something stands.
CALLED = 5
#: Characters behind the verb in which whoever hears it stands.
HEARING = 60
#: A remark shorter than this is no first quotation of a story.
FEW = 4


class Options(NamedTuple):
    """What counts as an attack, and by whom.

    insults: nouns for people and bodies
    faults: words that say how somebody is
    misdeeds: verbs that say what somebody did
    judged: nouns of those who can be attacked; names and pronouns beside them
    calling: verbs with which somebody is called something
    insiders: nouns of those who speak to a reporter and may ask to go unnamed
    first_quote: whether to ask about a story whose first quotation is an unnamed source's
    """

    insults: frozenset[str] = words(__file__, "insults")
    faults: frozenset[str] = words(__file__, "faults")
    misdeeds: frozenset[str] = words(__file__, "misdeeds")
    judged: frozenset[str] = words(__file__, "judged")
    calling: frozenset[str] = words(__file__, "calling")
    insiders: frozenset[str] = words(__file__, "insiders")
    first_quote: bool = True


class _Said(NamedTuple):
    """A word of what somebody says, as printed, and its place."""

    word: str
    span: Span


@rule(
    "S205",
    level=Level.WARNING,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "“We sailed,” Ravi Mehta said.\n\n“He is a bully,” said [[a former colleague]], who asked not to be named because she works there.",
        "The board met at six, Ravi Mehta said. [[One trustee]], who asked not to be named because a vote is due, called the board a joke.",
        "“The sale is off,” said [[an adviser to the bank]], who asked not to be named because a case is pending.",
    ],
    good=[
        "“He shouted at staff daily,” said Ravi Mehta, who worked for him until May.",
        "A former colleague, who asked not to be named because a case is pending, said he had filed two complaints.",
        "A guard at the gate, who asked not to be named because a case is pending, called the move a disaster.",
        "“He is a liar,” a man in the crowd shouted.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    asked: set[Span] = set()
    for unnamed in article.unnamed:
        if (not unnamed.grants and article.lemma_at(unnamed.source.head) not in options.insiders) or _protected(article, unnamed):
            continue
        for attribution in unnamed.attributions:
            word = _attack(article, attribution, options)
            if word is not None and attribution.source is not None and attribution.source.span not in asked:
                asked.add(attribution.source.span)
                yield _ask(called(article.text, attribution.source), word)
    for source, word in _seen(article, options):
        yield _ask(source, word)
    first = _first(article, options) if options.first_quote else None
    if first is not None and first.span not in asked:
        yield Finding(
            called(article.text, first), "the story's first quotation is from a source it does not name; can a named one come first?"
        )


def _ask(source: Span, word: Span) -> Finding:
    asked = "an unnamed source judges somebody; would they say it by name, or is there a fact to tell?"
    return Finding(source, asked, related=(Related(word, "the judgement"),))


def _protected(article: Article, unnamed: Unnamed) -> bool:
    """Whether the law forbids to print the name: a victim, a child."""
    return any(grant.reason and not LAW.isdisjoint(article.words(grant.reason).lower().split()) for grant in unnamed.grants)


def _seen(article: Article, options: Options) -> Iterator[tuple[Span, Span]]:
    """Whom somebody unnamed takes for what, where no verb tells it: "To one player, who would not be named, Dahl was a fraud"."""
    for word in article.narration("to"):
        sentence = article.sentences[word.sentence]
        if word.at or sentence.words[1:2] == [] or sentence.words[1].lower() not in COUNTED:
            continue
        end = 2
        while end < len(sentence.tags) and sentence.tags[end] in {"NOUN", "ADJ"}:
            end += 1
        if end == len(sentence.tags) or sentence.lemmas[end - 1] not in options.insiders:
            continue
        said = _said(article, Span(sentence.ends[end - 1], sentence.span.end))
        judged = next((one.span for at, one in enumerate(said) if _judges(said, at, options)), None)
        if judged is not None:
            yield Span(sentence.starts[1], sentence.ends[end - 1]), judged


def _first(article: Article, options: Options) -> Source | None:
    """The unnamed source of the first quotation of the story."""
    quotation = next((one for one in article.speech() if one.words >= FEW), None)
    first = quotation.attribution if quotation else None
    if first is None or first.source is None or first.cue.frame not in SPEAKING or first.cue.lemma in POSTED:
        return None
    for unnamed in article.unnamed:
        if first in unnamed.attributions and not _protected(article, unnamed) and not _heard(article, first):
            counted = article.words(first.source.span).split()[0].lower() in COUNTED
            insider = article.lemma_at(unnamed.source.head) in options.insiders
            return first.source if unnamed.grants or (insider and counted) else None
    return None


def _attack(article: Article, attribution: Attribution, options: Options) -> Span | None:
    """The word that judges somebody."""
    cue = attribution.cue
    viewed = cue.cls in TOLD or cue.frame is Frame.ACCORDING  # in the view of a colleague
    if cue.negated or cue.unreal or not viewed or _heard(article, attribution):
        return None
    if cue.frame not in SPEAKING and cue.lemma not in options.calling:
        return None
    said = [word for span in attribution.content for word in _said(article, span)]
    if cue.lemma in options.calling:
        return _called(said, options)
    for at in range(len(said)):
        if _judges(said, at, options):
            return said[at].span
    return None


def _heard(article: Article, attribution: Attribution) -> bool:
    """Whether it is said before a court: "had told the jury"."""
    behind = article.text[attribution.cue.verb.end : attribution.cue.verb.end + HEARING].lower().split()[:4]
    return any(word.strip(",.;:") in HEARD for word in behind)


def _said(article: Article, span: Span) -> list[_Said]:
    found = WORD.finditer(article.words(span))
    return [_Said(word[0], Span(span.start + word.start(), span.start + word.end())) for word in found]


def _called(said: list[_Said], options: Options) -> Span | None:
    """The word for somebody who stands before it: called the board a joke."""
    if not any(_somebody(one.word, options) for one in said[:CALLED]):
        return None
    return next((one.span for one in said[1:] if one.word.lower() in options.insults | options.faults), None)


def _judges(said: list[_Said], at: int, options: Options) -> bool:
    """Whether the word says of somebody what they are, or did: "he is a bully", "the mayor lied"."""
    low = said[at].word.lower()
    deed, plural = low in options.misdeeds, low.endswith("s") and low.removesuffix("s") in options.insults
    if not (deed or plural or low in options.insults or low in options.faults):
        return False
    before = [one.word.lower() for one in said[max(0, at - 4) : at]]
    if low in options.insults and ARTICLES.isdisjoint(before):
        return False
    linked = deed
    for back in range(at - 1, max(-1, at - 1 - REACH), -1):
        word = said[back].word
        low = word.lower()
        if word in STOPS or low in NO or low.endswith(("n't", "n’t")) or (linked and low in THINGS):
            return False
        owner = low.removesuffix("'s").removesuffix("’s")
        if linked and owner != low and _somebody(word[: len(owner)], options):
            return MADE.isdisjoint(one.word.lower() for one in said[back + 1 : at])
        short = next((word[: -len(end)] for end in SHORT if low.endswith(end)), "")
        if (linked and _somebody(word, options)) or (short and not linked and _somebody(short, options)):
            return True
        linked = linked or low in IS
    return False


def _somebody(word: str, options: Options) -> bool:
    """Whether the word stands for people or a body: a pronoun, a noun of the list, a name."""
    low = word.lower()
    return low in options.judged or (word[:1].isupper() and low not in THINGS and low not in NO and low not in LEADING)
