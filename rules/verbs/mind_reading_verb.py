"""Believes, thinks, feels: what goes on in somebody else's head.

A reporter knows what people say, not what they believe. Handbooks of news writing bar these verbs as attribution.

## Ask
Did she say so? Then "said she believes".

## Leave it be
A belief somebody is said to have spoken of ("said the US believed"), or speaks of in the words beside it; what a speaker thinks
inside quotation marks; a creed ("believes in"); a crowd (that is S201's: "Democrats believe"), those whom a clause picks out ("what he
thought", "the man she believes"), and the writer's own "we think". A hope is often an aim that can be seen, and advisers are known to
think as they talk: these get a note; their hopes, hopes for what one does oneself, and what a team or a campaign thinks, none.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Confidence, Cue, CueClass, Frame, Source, SourceKind
from attrlint.article.weight.forms import in_place_of
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

#: A name of this many words is no longer short.
LONG = 5
HEADS = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.METONYM, SourceKind.ANONYMOUS})
STATING = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL})
#: The writer, whoever it may be, and those to whom something is done: "made them feel".
WRITER = frozenset({"i", "we", "you", "which", "that", "one", "me", "us", "him", "them"})
#: So many of a crowd, without a noun or with one.
COUNTS = frozenset(
    {"most", "many", "some", "others", "all", "few", "both", "several", "none", "two", "three", "four", "five", "half", "more"}
)
#: What makes a clause of the words behind it: asked, compared, picked out or told by somebody.
JOINED = frozenset(
    {"if", "whether", "why", "how", "when", "because", "what", "who", "whom", "which", "where", "that", "as", "until", "than", "reason"}
)
#: Verbs of hope: an aim that others can see.
HOPES = frozenset({"hope"})
OWN = frozenset({"his", "her", "its", "their", "he", "she", "it", "they"})
#: Whose view is known from all its people say.
CAMPS = frozenset({"team", "campaign", "camp", "side"})
#: What is felt and no thought: felt the need to ask.
FELT = frozenset({"need", "pressure", "pain", "pinch", "heat", "cold", "urge", "loss", "strain", "weight", "force", "burn"})
#: Words that show a speaker speaking.
SPEAKING = frozenset(
    {CueClass.NEUTRAL, CueClass.DOUBT, CueClass.GUILT, CueClass.FACTIVE, CueClass.MANNER, CueClass.ACCUSATION, CueClass.DENIAL}
)
#: What a plot tells of: "In the film, the detective thinks".
FICTION = frozenset({"film", "novel", "play", "series", "episode", "sketch", "opera", "musical", "comic", "drama"})
SAID = frozenset({"said", "says", "say", "saying"})
#: What has a capital only where it opens a sentence.
LOWERED = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "he", "she", "they", "it"})
#: Sentences before and behind in which a speaker may say it.
BEFORE, BEHIND = 2, 2
#: Code points from a sentence to a mark that opens the next: blank lines.
MARK = 4


class Options(NamedTuple):
    """What goes on in a head.

    lemmas: verbs of belief and feeling that attribute nothing anybody said
    police_ok: whether the police and others who speak for the law may believe
    """

    lemmas: frozenset[str] = words(__file__, "mind")
    police_ok: bool = False


@rule(
    "V304",
    level=Level.WARNING,
    profile=Profile.DESK,
    options=Options,
    bad=["Nora Ito [[feels]] the law is unjust.", "The mayor [[believes]] that the recount will put him ahead."],
    good=[
        "Nora Ito said the law was unjust.",
        "Mara Lindt said the ministry believed the pass would open by Easter.",
        "“I believe the state got this right,” said Walt Pruitt.",
        "The divers felt their way along the drift.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    asked: set[tuple[int, str]] = set()  # once in a paragraph for each
    for attribution in article.attributions:
        cue, source = attribution.cue, attribution.source
        if cue.lemma not in options.lemmas or cue.frame not in STATING or attribution.inside is not None:
            continue
        if source is None or source.kind not in HEADS or (options.police_ok and article.is_legal(source)):
            continue
        verb = article.words(cue.verb)
        if cue.unreal or verb.lower().endswith("ing") or _no_thought(article, attribution):
            continue
        if not _somebody(article, cue, source) or article.supposed(attribution) or _told(article, attribution):
            continue
        camp = source.kind in {SourceKind.ORGANISATION, SourceKind.ANONYMOUS} and _many(article, source)
        if cue.lemma in HOPES and (camp or _aims(article, attribution)):
            continue
        if (camp and _crowd(article, source)) or _says(article, attribution, anybody=camp):
            continue
        once = (article.block_at(cue.span.start), source.name)
        if once not in asked:
            asked.add(once)
            yield Finding(
                cue.verb,
                f"did {_whom(article, source)} say so? you know what was said, not what is in a head",
                softened=camp or cue.lemma in HOPES,
                suggestions=(f"{in_place_of(verb, cue.lemma)} … {verb}",),
            )


def _no_thought(article: Article, attribution: Attribution) -> bool:
    """Whether the words are no report of a thought: "worried by the crack", "believes in", "felt the need", a headline, a think tank."""
    cue = attribution.cue
    if article.in_heading(cue.span.start):
        return True
    behind = article.text[cue.verb.end : cue.verb.end + LONG * 8].lower().split()
    if behind[:1] in (["by"], ["tank"], ["tanks"]) or (behind[:1] == ["in"] and cue.lemma == "believe"):
        return True
    return cue.lemma == "feel" and behind[:1] in (["the"], ["a"], ["no"]) and behind[1:2] != [] and behind[1] in FELT


def _somebody(article: Article, cue: Cue, source: Source) -> bool:
    """Whether it is neither the writer nor whoever it may be: "Park, who believes" is Park, "those who believe" are not."""
    words = article.words(source.span).lower()
    if words == "it":  # "It is hard not to think"
        return article.text[source.span.end : source.span.end + 4].split()[:1] not in (["is"], ["was"])
    if words != "who":
        return words not in WRITER and words not in COUNTS
    named = source.kind is SourceKind.PERSON and source.name.lower() != "who" and article.words(cue.verb).lower() != cue.lemma
    return named and article.text[max(0, source.span.start - 2) : source.span.start].rstrip()[-1:] == ","


def _aims(article: Article, attribution: Attribution) -> bool:
    """Whether the hope is for what the speaker does: "hopes his tour will help", "to become, she hopes, mayor"."""
    first = article.words(attribution.content[0]).removeprefix("that ").partition(" ")[0].lower()
    return attribution.cue.frame is Frame.TAIL or first in OWN


def _many(article: Article, source: Source) -> bool:
    """Whether it is more than one: allies, a team, they."""
    if source.kind is SourceKind.ORGANISATION:
        return True
    words = article.words(source.span).lower()
    return words == "they" or article.words(source.head).lower() != article.lemma_at(source.head) or " and " in words


def _crowd(article: Article, source: Source) -> bool:
    """Whether it is whoever belongs to a party or people: "Democrats", "three Americans", "her team", "they"."""
    words = article.words(source.span).lower().split()
    head = article.words(source.head)
    if words[0] in COUNTS or words == ["they"] or head.lower() in CAMPS:
        return True
    return (
        source.kind is SourceKind.ORGANISATION
        and len(words) == 1
        and head.endswith("s")
        and not head.isupper()
        and _several(article, source)
    )


def _several(article: Article, source: Source) -> bool:
    """Whether the verb says that they are several: "Republicans think", where "Keller Motors thinks" is a firm."""
    sentence = article.sentences[article.sentence_at(source.head.start)]
    at = bisect_left(sentence.starts, source.head.end)
    return not any(
        word.endswith("s") and tag in {"VERB", "AUX"}
        for word, tag in zip(sentence.words[at : at + 3], sentence.tags[at : at + 3], strict=True)
    )


def _says(article: Article, attribution: Attribution, *, anybody: bool) -> bool:
    """Whether the speaker, or `anybody` for a camp, says something in the sentences about it, or in the sentence's own quoted words."""
    source, number = attribution.source, attribution.sentence
    if source is None:
        return False
    if article.quotations_within(attribution.content) or _goes_on(article, attribution, source):
        return True
    block = article.sentences[number].block
    for near in range(max(0, number - BEFORE), min(len(article.sentences), number + BEHIND + 1)):
        if abs(near - number) > 1 and article.sentences[near].block != block:
            continue
        for other in article.attributions_in(near):
            if other is attribution or other.source is None or other.cue.cls not in SPEAKING or other.cue.negated or other.cue.unreal:
                continue
            if other.source.name == source.name or (anybody and near >= number and other.source.kind in HEADS):
                return True
    return False


def _goes_on(article: Article, attribution: Attribution, source: Source) -> bool:
    """Whether the next sentence opens with quoted words that nobody else is named for: those are the speaker's."""
    end = article.sentences[attribution.sentence].span.end
    quotation = next(iter(article.quotations_within((Span(end, end + MARK),))), None)
    if quotation is None or quotation.span.start < end:
        return False
    other = None if quotation.attribution is None else quotation.attribution.source
    if other is None or other.pronoun or other.kind is not SourceKind.PERSON or source.kind is not SourceKind.PERSON:
        return True
    if other.name == source.name or other.head.start not in article.named_at:
        return True
    return article.words(other.head).rsplit(maxsplit=1)[-1] in article.sentences[attribution.sentence].words


def _told(article: Article, attribution: Attribution) -> bool:
    """Whether the sentence has let the speaker say so: "said she did not condone it and hoped", "asked if he believed"."""
    source = attribution.source
    if source is None:
        return False
    start = article.sentences[attribution.sentence].span.start
    before = article.text[start : source.span.start].lower().replace(",", "").split()
    if (before[-2:-1] == ["how"] and before[-1].endswith("ly")) or _so(article.sentences[attribution.sentence].words):
        return True
    if before[:1] == ["in"] and not FICTION.isdisjoint(before):
        return True
    if before and (before[-1] in JOINED or "had" in article.words(attribution.cue.span).lower().split() or _picked(article, source)):
        return True
    return any(
        other.cue.span.start < attribution.cue.span.start and other.cue.cls is CueClass.NEUTRAL
        for other in article.attributions_in(attribution.sentence)
    )


def _so(words: Sequence[str]) -> bool:
    """Whether the sentence says that it was said: "and has said so twice"."""
    return any(word == "so" and words[at - 1].lower() in SAID for at, word in enumerate(words) if at)


def _picked(article: Article, source: Source) -> bool:
    """Whether the words stand behind the noun that they pick out: "the reason he hopes", "the cause she believes"."""
    sentence = article.sentences[article.sentence_at(source.span.start)]
    at = bisect_left(sentence.starts, source.span.start)
    return source.pronoun and at > 0 and sentence.tags[at - 1] in {"NOUN", "PROPN"}


def _whom(article: Article, source: Source) -> str:
    """The speaker as a question names them: short, and never at the length of an apposition."""
    known = source.kind is SourceKind.PERSON and not source.name.islower()
    if source.pronoun and known and article.words(source.span).lower() != "who":
        known = source.found.confidence is Confidence.SURE
    named = source.name if known else article.words(source.span)
    if not known and named.split()[0].lower() in LOWERED:
        named = named[:1].lower() + named[1:]
    return named if len(named.split()) < LONG else "the source"
