"""Critics, experts, many: a crowd that nobody can ask.

A vague source lends a claim an authority that the reader cannot test. Wikipedia's words-to-watch bars "some say" and its kin
unless the story then supplies the source; the NPR ethics handbook calls them never enough.

## Ask
Which critics? Name them, count them, or cut the line.

## Leave it be
A modifier that identifies ("analysts at the Nordhaven Bank"), a number, a survey that counted them; a member named in the same paragraph,
or quoted as a new voice at the head of the next, but no officer who answers them there; some of a group that the story has told of or
counted; aides of somebody whom the paragraph names; officials and aides of a body that the story has placed before; the forecast that a
figure is held against ("more than analysts expected"); what a camp thinks, which V304 asks about; and whatever a speaker says inside
quotation marks. Sources and insiders are S202's to ask about. Where somebody new bears the crowd out within three paragraphs, or the
crowd stands at the head of a story that goes on to quote somebody, the rule only notes it, from profile `desk` on; so it does where the
writer says "I", and where a crowd is only said to be of a mind ("analysts are sceptical").
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import SPEAKING, Attribution, CueClass, Source, SourceKind, Word
from attrlint.article.unnamed import crowds, members
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

#: Words that leave a noun as bare as it was.
MANY = words(__file__, "loose")
CROWD = ("some", "many", "others", "most", "few")
#: One of a crowd, or the whole of it: "one might say", "both said", "no one knows".
APART = frozenset({"one", "both", "all", "nobody", "no", "everyone", "everybody"})
#: Members of a group that the story has told of.
THEM = (" of them", " of those", " of these", " of us", " of you", " of whom")
SHARE = frozenset({"percent", "%", "per"})
#: What a crowd is called: a noun behind it shows that the words are no crowd ("broke many promises").
NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
#: What a clause may open with before a crowd that nothing places.
BEFORE = MANY | words(__file__, "opening") | {",", ";", ":", "—", "–"}
ONLINE = ("on social media", "online", "on the internet", "on twitter", "on facebook")
PLATFORMS = ("twitter users", "facebook users", "reddit users", "instagram users", "tiktok users", "internet users", "social media users")
LONG = 4
CALLED = frozenset({"call", "dub", "say"})
THEIR = frozenset({"its", "his", "her", "their"})
#: Whose friends they are tells nobody who they are.
FRIENDS = frozenset({"friend", "ally", "allies", "associate", "acquaintance"})


class Options(NamedTuple):
    """What makes a crowd speak, and what clears it; the crowds themselves are the list `sources.kind.vague`.

    foreseeing: verbs with which a crowd looks ahead, whatever they take
    opining: verbs of "some will …"
    perceiving: verbs of seeing and knowing, with which nobody says anything
    counted: words of a survey or vote, which has counted the crowd
    judging: verbs with which a crowd judges somebody or something
    unplaced: nouns of insiders that nothing places where they stand alone: "officials said"
    retinue: those of them of whom a name in the paragraph tells whose they are
    camps: those of whom a story that tells what they think speaks as of a party: "conservatives thought"
    alone: nouns of which one is no more than many: "one critic said"
    crowds: crowds in the plural, as they stand before such verbs as these:
    murmuring: forms of verbs that need nothing behind them: "critics disagree"
    minded: adjectives for how such crowds are minded: "analysts are sceptical"
    judged_by: participles of what such crowds do: "seen by many as"
    proper: words that keep their capital in the question: "Democrats"
    supplied_within: how many body paragraphs on a named member still clears it
    """

    foreseeing: frozenset[str] = words(__file__, "foreseeing")
    opining: frozenset[str] = words(__file__, "opining")
    perceiving: frozenset[str] = words(__file__, "perceiving")
    counted: frozenset[str] = words(__file__, "counted")
    judging: frozenset[str] = words(__file__, "judging")
    unplaced: frozenset[str] = words(__file__, "unplaced")
    retinue: frozenset[str] = words(__file__, "retinue")
    camps: frozenset[str] = words(__file__, "camps")
    alone: frozenset[str] = words(__file__, "alone")
    crowds: frozenset[str] = words(__file__, "crowds")
    murmuring: frozenset[str] = words(__file__, "murmuring")
    minded: frozenset[str] = words(__file__, "minded")
    judged_by: frozenset[str] = words(__file__, "judged_by")
    proper: frozenset[str] = words(__file__, "proper")
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
        "The ferry will sail again in May, [[officials]] said.",
        "[[Critics]] have called the dam a monument to somebody’s pride.",
    ],
    good=[
        "Three hydrologists who reviewed the plans for this newspaper said the dam would never fill.",
        "Some residents, among them baker Jo Kent, say the deal is dead.",
        "Pentagon officials said the plane was late.",
        "“Critics say we are slow,” said Colm Brady.",
        "Officials at the harbour office said the ferry was late. The ferry will sail again in May, officials said.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    placed: set[str] = set()
    asked: set[int] = set()
    for attribution in article.attributions:
        source = attribution.source
        if source is None or source.pronoun:
            continue
        noun = article.lemma_at(source.head)
        crowd = _crowd(article, source, noun, placed, options)
        if source.kind is SourceKind.ANONYMOUS or source.identified:
            placed.add(noun)
        if not crowd or not _speaks(article, attribution, options) or not _whole(article, attribution, source):
            continue
        if members.counted(article, attribution, options.counted) or _known(article, attribution, source, noun, options):
            continue
        if not members.named(article, attribution, source, options.supplied_within):
            insiders = noun in options.unplaced and source.kind is SourceKind.ANONYMOUS  # of some house: "officials"
            asked.add(source.span.start)
            yield _ask(article, source.span, options, softened=insiders or members.backed(article, attribution))
    yield from _bare(article, asked, options)


def _bare(article: Article, asked: set[int], options: Options) -> Iterator[Finding]:
    """Crowds that do what the grammar reads no report in."""
    read = {one.cue.verb.start for one in article.attributions if _speaks(article, one, options)}
    for word in _places(article, options.crowds):
        minded = crowds.minded(article, word, options.minded, BEFORE)
        if minded or crowds.murmurs(article, word, read, options.murmuring, BEFORE):
            yield _ask(article, crowds.whole(article, word, MANY), options, softened=minded)
    for word in _places(article, options.crowds | {"some", "many", "most"}):
        if crowds.by_them(article, word, options.judged_by):
            yield _ask(article, article.span_of(word), options, softened=True)  # many desks let it pass
    for word in _places(article, {"those", *CROWD}):
        if crowds.there_are(article, word, options.opining):
            told = article.words(article.span_of(word)).lower()
            yield Finding(article.span_of(word), f"who are {'those' if told == 'those' else 'they'}? name them, count them or cut the line")
    for word in _places(article, CROWD):
        if crowds.opines(article, word, options.opining) and article.span_of(word).start not in asked:
            yield _ask(article, article.span_of(word), options)


def _places(article: Article, forms: Iterable[str]) -> Iterator[Word]:
    return (word for form in sorted(forms) for word in article.narration(form))


def _crowd(article: Article, source: Source, noun: str, placed: set[str], options: Options) -> bool:
    """Whether nobody could say who is meant: a crowd, one of a crowd, or insiders of no house."""
    words = article.words(source.span).lower()
    first = words.split()[0]
    match source.kind:
        case SourceKind.VAGUE:
            own = first in THEIR and noun in options.alone  # its critics
            return (
                (not source.identified or own or words.endswith(ONLINE) or words.startswith(PLATFORMS))
                and first not in APART
                and not any(them in words for them in THEM)
            )
        case SourceKind.ANONYMOUS:
            if noun in options.alone and not source.identified:
                return first in {"one", "a", "an", "another"}
            plural = article.words(source.head).lower() != noun or noun.endswith("s")
            if plural and noun in FRIENDS and words.startswith((f"{noun}s of ", f"{noun} of ")):
                return True
            return plural and noun in options.unplaced and noun not in placed and set(words.split()[:-1]) <= MANY
        case _:
            return False


def _speaks(article: Article, attribution: Attribution, options: Options) -> bool:
    """Whether the crowd says or thinks something, and does not only see or shout it."""
    cue = attribution.cue
    if cue.cls is CueClass.MANNER or cue.lemma in options.perceiving or attribution.inside is not None:
        return False
    if cue.unreal and article.words(cue.span).startswith("to "):
        return False  # more likely to say; not: quick to say
    if cue.unreal and cue.lemma not in options.opining and cue.lemma not in options.foreseeing:
        return False  # voters may conclude
    sentence = article.sentences[attribution.sentence]
    verb = bisect_left(sentence.starts, cue.verb.start)
    if attribution.source is not None and crowds.held_against(sentence, bisect_left(sentence.starts, attribution.source.span.start), verb):
        return False
    participle = cue.span == cue.verb and article.words(cue.verb).endswith("ing")  # voters wore shirts portraying
    if participle and cue.cls is not CueClass.NEUTRAL:
        return False
    if cue.frame in SPEAKING or cue.lemma in options.foreseeing:
        return True
    return cue.lemma in options.judging and not cue.unreal and not participle


def _whole(article: Article, attribution: Attribution, source: Source) -> bool:
    """Whether the words are all of a subject, and no share of those who were asked: "many promises", "52 percent of voters"."""
    sentence = article.sentences[attribution.sentence]
    first, behind = bisect_left(sentence.starts, source.span.start), bisect_left(sentence.starts, source.span.end)
    verb = bisect_left(sentence.starts, attribution.cue.verb.start)
    noun = behind == verb and sentence.tags[verb : verb + 1] == ["NOUN"] and attribution.cue.lemma not in CALLED
    if noun and article.words(source.head).lower() in CROWD:
        return False  # many promises he made
    if source.span.end < attribution.cue.span.start and sentence.tags[behind : behind + 1] and sentence.tags[behind] in NOUNS:
        return sentence.starts[behind] >= attribution.cue.span.start
    return SHARE.isdisjoint(sentence.lemmas[max(0, first - 4) : first])


def _ask(article: Article, span: Span, options: Options, *, softened: bool = False) -> Finding:
    told = article.words(span)
    crowd = told if _proper(article, span, options) else told[:1].lower() + told[1:]
    first, _, noun = crowd.partition(" ")
    if noun and first in {*CROWD, *THEIR}:
        crowd = noun  # which critics? not: which his critics?
    asked = f"which {crowd}?" if len(crowd.split()) < LONG and crowd not in CROWD else "who are they?"
    return Finding(
        span, f"{asked} name them, count them or cut the line", softened=softened, arguable=softened or article.first_person, claim=span
    )


def _proper(article: Article, span: Span, options: Options) -> bool:
    """Whether the capital of the first word is its own, and no sentence's: Twitter users, Democrats."""
    sentence = article.sentences[article.sentence_at(span.start)]
    at = bisect_left(sentence.starts, span.start)
    if at and sentence.words[at - 1].isalnum():
        return True
    form = sentence.words[at].lower()
    named = sentence.tags[at] == "PROPN" and sentence.ends[at] < span.end and form not in MANY | options.crowds
    return named or form in options.proper


def _known(article: Article, attribution: Attribution, source: Source, noun: str, options: Options) -> bool:
    """Whether the words around tell who they are; what a camp thinks, V304 asks."""
    if (attribution.cue.cls is CueClass.MENTAL and noun in options.camps) or members.in_public(article, attribution):
        return True
    return members.told_of(article, attribution, source) or (
        noun in options.retinue and members.somebodys(article, attribution, of_body=noun == "official")
    )
