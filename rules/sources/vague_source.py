"""Critics, experts, many: a crowd that nobody can ask.

A vague source lends a claim an authority that the reader cannot test. Wikipedia's words-to-watch bars "some say" and its kin
unless the story then supplies the source; the NPR ethics handbook calls them never enough.

## Ask
Which critics? Name them, count them, or cut the line.

## Leave it be
A modifier that identifies ("analysts at the Nordhaven Bank"), a number, a member named in the same or the next paragraph,
a survey that counted them; and whatever a speaker says inside quotation marks.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, CueClass, Frame, Source, SourceKind, Word
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

SPEAKING = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL, Frame.QUOTE, Frame.COLON, Frame.ACCORDING})
CROWD = ("some", "many", "others", "most", "few")
#: How a member of a crowd is brought in.
MEMBER = ("one ", "another ", "among ", "one of")
MODALS = frozenset({"will", "may", "might", "would"})


#: How many attributions on a named member is looked for.
NEXT = 20


class Options(NamedTuple):
    """What makes a crowd speak, and what clears it; the crowds themselves are the list `sources.kind.vague`.

    foreseeing: verbs with which a crowd looks ahead
    opining: verbs of "some will …"
    perceiving: verbs of seeing and knowing, with which nobody says anything
    counted: words of a survey or vote, which has counted the crowd
    supplied_within: how many body paragraphs on a named member still clears it
    """

    foreseeing: frozenset[str] = words(__file__, "foreseeing")
    opining: frozenset[str] = words(__file__, "opining")
    perceiving: frozenset[str] = words(__file__, "perceiving")
    counted: frozenset[str] = words(__file__, "counted")
    supplied_within: int = 1


@rule(
    "S201",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "[[Critics]] say the dam will never fill.",
        "[[Many]] believe the deal is already dead.",
        "[[Some]] will be inclined to see the gesture as a stunt.",
    ],
    good=[
        "Three hydrologists who reviewed the plans for this newspaper said the dam would never fill.",
        "Some residents, among them baker Jo Kent, say the deal is dead.",
        "Pentagon officials said the plane was late.",
        "“Critics say we are slow,” said Colm Brady.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for attribution in article.attributions:
        source = attribution.source
        if (
            source is None
            or source.kind is not SourceKind.VAGUE
            or source.identified
            or source.pronoun
            or not (attribution.cue.frame in SPEAKING or attribution.cue.lemma in options.foreseeing)
            or attribution.cue.cls is CueClass.MANNER
            or attribution.cue.lemma in options.perceiving
            or attribution.inside is not None
        ):
            continue
        if not _counted(article, attribution, options) and not _supplied(article, attribution, source, options):
            yield _ask(article, source.span)
    for word in article.narration("those"):
        if _there_are(article, word, options):
            yield Finding(article.span_of(word), "who are those? name them, count them or cut the line")
    for form in CROWD:
        for word in article.narration(form):
            if _opines(article, word, options):
                yield _ask(article, article.span_of(word))


def _ask(article: Article, span: Span) -> Finding:
    crowd = article.words(span)
    return Finding(
        span,
        f"which {crowd.lower()}? name them, count them or cut the line"
        if len(crowd.split()) < 4
        else "who are they? name them, count them or cut the line",
    )


def _counted(article: Article, attribution: Attribution, options: Options) -> bool:
    return not options.counted.isdisjoint(article.sentences[attribution.sentence].lemmas)


def _supplied(article: Article, attribution: Attribution, source: Source, options: Options) -> bool:
    """Whether a member of the crowd is named next: in this paragraph, or as one of them within the next ones."""
    home = article.paragraph_at(attribution.cue.span.start)
    crowd = article.lemma_at(source.head)
    for later in islice(article.attributions_after(attribution), NEXT):
        away = article.paragraph_at(later.cue.span.start) - home
        if away > options.supplied_within:
            return False
        if later.source is not None and later.source.kind is SourceKind.PERSON and later.source.name.split()[-1][:1].isupper():
            words = article.words(later.source.span).lower()
            if away == 0 or words.startswith(MEMBER) or (crowd and crowd in words):
                return True
    return False


def _opines(article: Article, word: Word, options: Options) -> bool:
    """Whether the crowd is the subject of "will be inclined to see", "may argue"."""
    sentence = article.sentences[word.sentence]
    if word.at + 2 >= len(sentence.words) or sentence.words[word.at + 1].lower() not in MODALS:
        return False
    return any(lemma in options.opining for lemma in sentence.lemmas[word.at + 2 : word.at + 6])


def _there_are(article: Article, word: Word, options: Options) -> bool:
    """Whether the sentence says "there are those who say"."""
    sentence = article.sentences[word.sentence]
    before = [form.lower() for form in sentence.words[max(0, word.at - 2) : word.at]]
    after = sentence.lemmas[word.at + 1 : word.at + 5]
    return before == ["there", "are"] and after[:1] == ["who"] and any(lemma in options.opining for lemma in after)
