"""Studies show, a recent survey found: research that the reader cannot look up.

"Research has shown" dresses a claim with authority that nobody can test; Wikipedia's words-to-watch counts it among the
weasels unless the source follows. A study has somebody who made it, and a place where it can be read.

## Ask
Which study? Who made it, and where can it be read?

## Leave it be
A study with its institution, journal, author, sponsor or link, in the sentence or the paragraph; "the study", which the
story has told of; what somebody else says that studies show; a study that found nothing as yet; who is ahead in a race, by the polls,
where no figure says by how much.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.grammar.mentions import Mention
from attrlint.article.model import Article
from attrlint.article.terms import Word
from attrlint.language.engine import Sentence
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

#: A study that the story has told of, or one that is not there.
TOLD = frozenset({"the", "this", "that", "these", "those", "such", "no", "any", "every", "each", "which", "what", "same", "both"})
#: Words ahead of a study among which "there" stands in "there is research showing", and how that goes on.
AHEAD = 4
PARTICIPLES = frozenset({"showing", "suggesting", "indicating", "proving", "finding"})
#: With "the" these need no study that the story has told of: the data shows.
AT_LARGE = frozenset({"data", "science", "research", "polling", "polls", "statistics", "studies"})
POLLS = frozenset({"polls", "polling", "surveys"})
#: How a sentence credits somebody with figures.
ACCORDING = "according"
#: What tells which poll it is, though the tagger took it for a verb: Exit polling.
EXIT = frozenset({"exit", "internal"})
MANY = frozenset({"studies", "surveys", "polls", "data", "statistics"})
#: Nouns that want an article where a sentence is meant.
ONE = frozenset({"study", "survey", "poll"})
#: Words before the name of whoever made it, and the code points in which they stand.
CREDIT = frozenset({"by", "from", "to", "at"})
BEFORE = 24
#: What stands for the study in the next sentence, what stands before the name there, and words up to it.
STANDING = frozenset({"it", "they", "its", "their", "both", "each"})
CREDIT_IN = CREDIT | {"in", "for", "with", "out", "up"}
NAMED = 8
#: Sentences that may go on to tell who made it.
FOLLOWING = 8


class Options(NamedTuple):
    """What counts as a study, and what it is said to do.

    studies: nouns for what is said to show something
    showing: verbs by which it does
    scientific: words that make "evidence" that of science
    shown: verbs before "in studies", "by research"
    unplaced: words before the noun that leave open which study it is; with any other word the rule is silent
    makers: words by which the next paragraph goes on to tell who made it
    making: verbs by which the next sentence does, with a name: “it was led by Ilse Brandt”
    leading: words for who is ahead in a race: what polls at large show of it needs no pollster until there is a figure
    """

    studies: frozenset[str] = words(__file__, "studies")
    showing: frozenset[str] = words(__file__, "showing")
    scientific: frozenset[str] = words(__file__, "scientific")
    shown: frozenset[str] = words(__file__, "shown")
    unplaced: frozenset[str] = words(__file__, "unplaced")
    makers: frozenset[str] = words(__file__, "makers")
    making: frozenset[str] = words(__file__, "making")
    leading: frozenset[str] = words(__file__, "leading")


@rule(
    "E503",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "[[Studies]] show that naps help.",
        "[[A recent survey]] found most nurses want to quit.",
        "According to [[new research]], the dye is harmful.",
    ],
    good=[
        "A study of 900 adults in the journal Sleep Reports found that naps help.",
        "A Royal College survey found most nurses want to quit.",
        "Kim Dao, who runs the sleep clinic in Tolland, said studies show that naps help.",
        "Nurses want to quit, the survey found.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for form in sorted(options.studies):
        for word in article.narration(form):
            mention = article.mention(word)
            if not _asserts(article, word, mention, options) or _known(article, word, mention, options):
                continue
            if form in POLLS and _race(article, word, options):
                continue
            sentence = article.sentences[word.sentence]
            span = Span(sentence.starts[mention.start], sentence.ends[word.at])
            if article.teller(span) is None and not _supplied(article, word, options):
                them = "them, and where they" if form in MANY else "it, and where it"
                yield Finding(span, f"which {form}? say who made {them} can be read")


def _asserts(article: Article, word: Word, mention: Mention, options: Options) -> bool:
    """Whether the study is said to show something."""
    sentence, behind = article.sentences[word.sentence], word.at + 1
    following = sentence.words[behind].lower() if behind < len(sentence.words) else ""
    shows = following.removesuffix("s") in options.showing
    if mention.compound and not shows:
        return False
    if mention.according:
        return True
    ahead = range(max(0, mention.start - AHEAD), mention.start)
    if (following in PARTICIPLES or following == "that") and mention.start and "there" in (sentence.words[at].lower() for at in ahead):
        return True  # there is research showing
    if mention.governed and sentence.words[mention.start - 1].lower() in {"in", "by"}:
        return sentence.lemmas[mention.start - 2].lower() in options.shown and sentence.tags[mention.start - 2] == "VERB"
    verb = mention.verb
    if verb is None or shows:
        return shows and not mention.governed  # what the tagger took for a noun: "studies suggest."
    return not mention.governed and not mention.unreal and sentence.lemmas[verb].lower() in options.showing


def _race(article: Article, word: Word, options: Options) -> bool:
    """Whether the polls only show who is ahead, and no figure tells by how much."""
    sentence = article.sentences[word.sentence]
    behind = range(word.at + 1, len(sentence.words))
    figure = any("digit" in sentence.words[at] or any(sign.isdigit() for sign in sentence.words[at]) for at in behind)
    return not figure and any(sentence.lemmas[at].lower() in options.leading for at in behind)


def _known(article: Article, word: Word, mention: Mention, options: Options) -> bool:
    """Whether the noun's own words tell which study it is."""
    sentence = article.sentences[word.sentence]
    before = mention.modifiers(sentence)
    word_form = sentence.words[word.at].lower()
    titled = sentence.words[word.at][:1].isupper() and word.at > 0
    if titled or (word.at > 0 and sentence.words[word.at - 1].lower() in EXIT) or (not before and word_form in ONE):
        return True  # a headline among the paragraphs: Poll finds
    if word_form == "evidence" and options.scientific.isdisjoint(before):
        return True
    told = not TOLD.isdisjoint(before[:1]) and not (
        before[0] == "the" and word_form in AT_LARGE and not _told_before(article, word, options)
    )
    return mention.owned or mention.linked or told or any(one not in options.unplaced for one in before)


def _told_before(article: Article, word: Word, options: Options) -> bool:
    """Whether the story has spoken of a study, or of who makes one, before that place."""
    forms = options.studies | options.makers | {"figures", "researchers", "scientists", "reports", "numbers"}
    first = [article.narration(form)[0] for form in forms if article.narration(form)]
    return any((place.sentence, place.at) < (word.sentence, word.at) for place in first)


def _supplied(article: Article, word: Word, options: Options) -> bool:
    """Whether a body is credited in the sentence, or the next ones go on to tell who made the study."""
    home = article.sentences[word.sentence]
    head = home.starts[word.at]
    for place, _ in article.bodies_in(home.block):
        if home.span.holds(place) and (
            place.end <= head or _credited(article.text[max(home.span.start, place.start - BEFORE) : place.start])
        ):
            return True
    after = article.block_after(home.block)
    for number in range(word.sentence, min(len(article.sentences), word.sentence + FOLLOWING)):
        sentence = article.sentences[number]
        if sentence.block not in {home.block, after}:
            break
        first = word.at + 1 if number == word.sentence else 0
        if first == 0 and _credits_figures(article, sentence):
            return True
        made = [at for at in range(first, len(sentence.lemmas)) if sentence.lemmas[at].lower() in options.makers]
        named = first == 0 and any(sentence.span.holds(place) for place, _ in article.bodies_in(sentence.block))
        going_on = first == 0 and sentence.words[0].lower() in STANDING and _by_name(sentence, options.making)
        if (made and named) or going_on or any(article.mention(Word(number, at)).owned for at in made):
            return True
    return False


def _by_name(sentence: Sentence, making: frozenset[str]) -> bool:
    """Whether a verb for making a study has a name behind it: "It was led by Ilse Brandt and appears in Bird Notes"."""
    made = (at for at, lemma in enumerate(sentence.lemmas) if lemma in making and sentence.tags[at] == "VERB")
    return any(
        "PROPN" in sentence.tags[at + 1 : at + 1 + NAMED] and not CREDIT_IN.isdisjoint(sentence.words[at + 1 : at + 3]) for at in made
    )


def _credits_figures(article: Article, sentence: Sentence) -> bool:
    """Whether it gives figures according to somebody with a name: 37 per cent, according to Strand Polling."""
    low = [word.lower() for word in sentence.words]
    at = low.index(ACCORDING) + 2 if ACCORDING in low else len(low)
    named = at < len(low) and any(sentence.words[one][:1].isupper() for one in range(at, min(at + 2, len(low))))
    return named and any(sign.isdigit() for sign in article.words(sentence.span))


def _credited(before: str) -> bool:
    """Whether the words before a body's name say that the study is its own."""
    last = before.lower().split()[-3:]
    return not CREDIT.isdisjoint(last)
