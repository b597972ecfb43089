"""A source who is not named, in a story that does not say why.

AP wants the reason told each time, the New York Times and NPR too: a reader who knows why somebody must stay unnamed can weigh
what that somebody says. "Asked not to be named" is no reason. The BBC asks for as much as can be said of who the source is.

## Ask
Why is this source not named? One clause behind the first mention is enough.

## Leave it be
A reason anywhere in the story, which counts for its source, or for all where "all" or "like others" says so; spokespeople, lawyers,
and officials in the plural, who speak for their body; whoever spoke in public, in court, on paper or to another newsroom; people met
in the street. A bare "source" is S202's to ask about.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import SPEAKING, Attribution, Basis, CueClass, Source, SourceKind, Unnamed
from attrlint.article.unnamed.unnamed import COUNTED, called
from attrlint.rule import Finding, Level, Profile, rule, words

TOLD = frozenset({CueClass.NEUTRAL, CueClass.DOUBT, CueClass.GUILT, CueClass.FACTIVE, CueClass.ACCUSATION, CueClass.DENIAL})
DASHES = (" -- ", " – ", " — ", "—")
ONE = frozenset({"a", "an", "one", "another"})
DEFINITE = frozenset({"the", "that", "this", "those", "these", "such"})
#: Those who are anonymous by their noun, in the plural too.
CROWD = frozenset({"source", "person", "people", "insider"})
#: What was written, or told to everybody or to others in the story, was not told to a reporter.
ELSEWHERE = frozenset("write email e-mail text tweet post testify joke ask announce signal suggest declare".split())
#: Papers whose names are words for what is public: told the Post.
PAPERS = frozenset({"Post", "Dispatch"})
#: Code points within which a name opens a sentence, a title before it.
AT_ONCE = 24
HONORIFICS = frozenset("mr mrs ms miss dr sir dame".split())
#: Code points before the words in which a name is looked for.
LOOK = 40


class Options(NamedTuple):
    """Of whom a reason is asked, and which reason will do.

    insiders: nouns of those who speak to a reporter and may ask to go unnamed
    public: words of a setting in which whoever speaks is seen by all
    bare: nouns that S202 asks about
    overused: phrases that S202 asks about
    accept_boilerplate: whether a stock reason will do ("not authorised to speak"); S204 asks about those
    """

    insiders: frozenset[str] = words(__file__, "insiders")
    public: frozenset[str] = words(__file__, "public")
    bare: frozenset[str] = words(__file__, "bare")
    overused: frozenset[str] = words(__file__, "overused")
    accept_boilerplate: bool = True


@rule(
    "S203",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "[[A senior official]] said the talks had failed.",
        "[[An engineer on the project]], who asked not to be named, said the beams were thin.",
        "The ferry was never inspected, according to [[two members of the crew]].",
    ],
    good=[
        "An engineer on the project, who asked not to be named for fear of losing his licence, said the beams were thin.",
        "A witness whose name is withheld because she is a child said the bus had not stopped.",
        "A spokesman for the harbour office said the ferry would sail on Friday.",
        "An official told the inquiry that the ferry had not been inspected since March.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    people = sorted(person.mentions[0].start for person in article.people)
    for unnamed in article.unnamed:
        reasons = unnamed.reasons
        if any(options.accept_boilerplate or not grant.stock for grant in reasons):
            continue
        told = next((one for one in unnamed.attributions if _told(article, one, options, people, granted=bool(unnamed.grants))), None)
        source = told.source if told is not None and told.source is not None and not told.source.pronoun else unnamed.source
        if told is None or not _asked(article, unnamed, source, options):
            continue
        message = "the story withholds the name and does not say why" if unnamed.grants else "why is this source not named? say it once"
        span = called(article.text, source)
        yield Finding(span, message, claim=span)  # S202's question about the same words


def _told(article: Article, attribution: Attribution, options: Options, people: Sequence[int], *, granted: bool) -> bool:
    """Whether something is told to the reporter, and nowhere in public."""
    cue, source = attribution.cue, attribution.source
    if source is None or cue.cls not in TOLD or cue.negated or cue.unreal or (cue.frame not in SPEAKING and not granted):
        return False
    if source.pronoun and source.found.basis is not Basis.ANTECEDENT:
        return False  # "he said" alone does not bring anybody in
    if cue.lemma in ELSEWHERE or article.text.startswith((" me ", " us "), cue.span.end):
        return False
    sentence = article.sentences[attribution.sentence]
    aside = (source.span, *attribution.content)
    for word, lemma, start in zip(sentence.words, sentence.lemmas, sentence.starts, strict=True):
        if lemma.lower() in options.public and word not in PAPERS and not any(span.start <= start < span.end for span in aside):
            return False
    at = bisect_left(sentence.starts, source.span.start)
    if at > 1 and sentence.words[at - 1] == "as" and sentence.tags[at - 2] == "NOUN":
        return False  # a career as a lobbyist
    return not article.told_elsewhere(attribution) and (granted or not _named(article, attribution, source, people))


def _named(article: Article, attribution: Attribution, source: Source, people: Sequence[int]) -> bool:
    """Whether the name stands before the words (“Ana Ruiz, an aide, said”), or opens the next sentence."""
    first, cue = source.found.place.start if source.pronoun and source.found.place is not None else source.span.start, attribution.cue
    before = [word for word in article.text[max(0, first - LOOK) : first].split() if not word.strip(",").isdigit()]
    apposed = len(before) > 1 and before[-1].endswith(",") and before[-1][:1].isupper() and before[-2][:1].isupper()
    # Not “the ferry sank off Skerry Point, an aide said”.
    told_first = not source.pronoun and source.span.end < cue.span.start and not article.text[source.span.end : cue.span.start].strip()
    if apposed and not told_first:
        return True
    following = attribution.sentence + 1
    if following >= len(article.sentences):
        return False
    start = article.sentences[following].span.start
    title = article.text[start : start + AT_ONCE].partition(",")[0]
    at = bisect_left(people, start)
    if at >= len(people) or people[at] >= start + len(title):
        return False
    office = article.text[start : people[at]].lower().split()  # not “a nurse said; Chief Executive Ana Ruiz said”
    return not office or office[-1].rstrip(".") in HONORIFICS or article.lemma_at(source.head) in office


def _asked(article: Article, unnamed: Unnamed, source: Source, options: Options) -> bool:
    noun = article.lemma_at(source.head)
    words = article.words(source.span).lower()
    if unnamed.grants:
        return True
    counted, _, rest = words.partition(" of ")
    one_of = counted in COUNTED and any(word.removesuffix("s") in options.insiders for word in rest.split())
    named_behind = any(dash in words for dash in DASHES)  # a former candidate -- Ana Ruiz
    former = "former" in article.text[source.span.start : source.head.start].lower().split() and not named_behind
    if source.kind is not SourceKind.ANONYMOUS or not (noun in options.insiders or one_of or former):
        return False
    if any(words.find(phrase) >= 0 for phrase in options.overused) or (noun in options.bare and not source.identified):
        return False
    first = words.split()[0]
    if noun in CROWD and first not in DEFINITE:
        return True
    misread = first in ONE and article.words(source.head).lower() in {f"{noun}s", f"{noun}es"}
    return first in COUNTED and not misread and ")" not in words
