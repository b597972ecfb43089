"""Is said to, it is understood that, has been linked to: an assertion with nobody behind it.

The passive without an agent is one of the three forms of weasel words that a study of Wikipedia found; its manual, the
NPR handbook and Reuters ask the writer to say by whom. A rumour has no agent either, nor have the fears that "there are".

## Ask
Said by whom? Linked by whom?

## Leave it be
The agent follows with "by", or the sentence credits somebody ("ill, two of his doctors said") or names an outlet; the next one says who
criticises; a system "that has been criticised", which sets a scene. What was once thought, or for centuries; accusations in a
case before a court, or "in a letter"; legends; what a team named in the paragraph thinks; things joined by a bridge or a formula. Where the
sentence before credits somebody, whose account may go on, the rule only notes it, from profile `desk` on; "has been described as", too.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.accusations.papers import on_paper
from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Frame, SourceKind, Word
from attrlint.language.engine import Sentence
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

BE = frozenset({"be", "been", "being", "is", "are", "was", "were", "'s", "’s", "'re", "’re"})
#: Words behind a participle in which its agent, or what it is joined to, stands.
REACH = 12
#: Words either way in which a legend, a study or whoever is credited is looked for.
AROUND = 60
#: Words before a participle in which its auxiliaries stand.
GROUP = 4
#: How something credits somebody that the grammar did not read as a report.
CREDITS = frozenset({"say", "tell", "announce", "according", "accord", "show", "testify"})
HAVE = frozenset({"has", "have", "had", "'s", "’s", "'ve", "’ve"})
NOT = frozenset({"not", "n't", "n’t", "never", "nobody"})
#: What a team that is named in the paragraph may think: "the skull is thought to be".
THOUGHT = frozenset({"think", "believe", "estimate"})
#: Ages whose beliefs nobody asks the source of.
AGES = frozenset({"centuries", "medieval", "antiquity", "Victorians"})
JOINS = frozenset({"to", "with"})


class Options(NamedTuple):
    """Which passives are asked about.

    verbs: verbs of "is said to", "it is understood that"
    accusing: verbs of "has been accused", "was blamed for"
    accusation_passive: whether those count
    described: participles of "has been described as", "has been condemned"
    called: participles that take the verdict at once: "has been called a tyrant"
    joining: participles of "has been linked to"
    joined: what is joined to what by no accusation: bridges, grids, prices
    studies: nouns for research, which links with a reason
    lore: words of legends, in which nobody is asked who says so
    rumours: nouns for what has no agent at all
    spreading: what those do: "rumours swirled"
    fears: nouns for what there is of the kind: "there are fears that"
    """

    verbs: frozenset[str] = words(__file__, "agentless")
    accusing: frozenset[str] = words(__file__, "accusing")
    accusation_passive: bool = True
    described: frozenset[str] = words(__file__, "described")
    called: frozenset[str] = words(__file__, "called")
    joining: frozenset[str] = words(__file__, "joining")
    joined: frozenset[str] = words(__file__, "joined")
    studies: frozenset[str] = words(__file__, "studies")
    lore: frozenset[str] = words(__file__, "lore")
    rumours: frozenset[str] = words(__file__, "rumours")
    spreading: frozenset[str] = words(__file__, "spreading")
    fears: frozenset[str] = words(__file__, "fears")


@rule(
    "C401",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "The general [[is said to be]] ill.",
        "[[It is understood]] that talks will restart in June.",
        "The firm [[has been accused]] of fraud.",
        "The councillor [[has been linked to]] two illegal tips.",
        "[[Rumour has it]] that the club will be sold.",
    ],
    good=[
        "The general is ill, said his doctor, Ana Ruiz.",
        "The firm has been accused of fraud by three former clients, court papers show.",
        "The letter was not understood by the clerk.",
        "The island has been linked to the mainland since 1934.",
        "“He is said to be fond of children,” said Colin Reddy.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    asked: set[int] = set()
    studied: dict[int, bool] = {}
    for attribution in article.attributions:
        if attribution.source is None and attribution.cue.frame is Frame.PASSIVE and _asserts(article, attribution, options):
            if attribution.cue.lemma in THOUGHT:
                block = article.sentences[attribution.sentence].block
                if block not in studied:
                    studied[block] = _studied(article, block, options)
                if studied[block]:
                    continue
            verb = attribution.cue.verb
            asked.add(verb.start)
            going_on = attribution.cue.lemma != "report" and _going_on(article, attribution.sentence)
            yield Finding(attribution.cue.span, f"{article.words(verb)} by whom?", softened=going_on, arguable=going_on, claim=verb)
    passives = options.joining | ({"accused", "blamed"} if options.accusation_passive else frozenset[str]())
    for form in sorted(passives):
        for word in article.narration(form):
            span = _passive(article, word, options)
            if span is not None and article.span_of(word).start not in asked:
                yield Finding(span, f"{form} by whom?", claim=article.span_of(word))
    for word in (word for form in sorted(options.described | options.called) for word in article.narration(form)):
        if (span := _described(article, word, options)) is not None:
            yield Finding(span, f"{article.words(article.span_of(word))} so by whom?", arguable=True, claim=article.span_of(word))
    for form in sorted(options.rumours | options.fears):
        for word in article.narration(form):
            if (span := _spreads(article, word, options)) is not None:
                yield Finding(span, f"whose {form}? who says so?")


def _asserts(article: Article, attribution: Attribution, options: Options) -> bool:
    """Whether something is asserted, and nobody in the sentence is credited with it."""
    cue = attribution.cue
    sentence = article.sentences[attribution.sentence]
    accusing = cue.lemma in options.accusing
    if not (accusing and options.accusation_passive) and cue.lemma not in options.verbs:
        return False
    if cue.negated or " no " in article.words(cue.span) or " once " in article.words(cue.span) or article.supposed(attribution):
        return False
    if accusing and (article.in_court(sentence.block) or on_paper(sentence, cue.verb.end) or _accused_next(article, attribution)):
        return False
    at = bisect_left(sentence.starts, cue.verb.start)
    told = article.sentences[max(0, attribution.sentence - 1)]
    lore = [*sentence.lemmas[max(0, at - AROUND) : at + AROUND], *(told.lemmas[:AROUND] if told.block == sentence.block else ())]
    if not options.lore.isdisjoint(map(str.lower, lore)) or not AGES.isdisjoint(sentence.words):
        return False
    if any(body.outlet and (cue.lemma == "report" or sentence.span.holds(place)) for place, body in article.bodies_in(sentence.block)):
        return False
    if attribution.inside is not None:
        return attribution.inside.start < cue.span.start  # "it is hoped that …, the council said" has its source behind it
    return not _credited(article, attribution.sentence, cue.verb.end)


def _accused_next(article: Article, attribution: Attribution) -> bool:
    """Whether it only tells which thing is meant ("a system that has been criticised"), or the next sentence says who accuses."""
    sentence = article.sentences[attribution.sentence]
    at = bisect_left(sentence.starts, attribution.cue.span.start)
    if at > 1 and sentence.words[at - 1].lower() == "that" and sentence.tags[at - 2] == "NOUN":
        return True
    after = attribution.sentence + 1
    if after >= len(article.sentences) or article.sentences[after].block != sentence.block:
        return False
    accuses = any(one.source is not None and one.cue.lemma == attribution.cue.lemma for one in article.attributions_in(after))
    following = article.sentences[after]
    verbs = {lemma for lemma, tag in zip(following.lemmas, following.tags, strict=True) if tag == "VERB"}
    return accuses or attribution.cue.lemma in verbs


def _going_on(article: Article, number: int) -> bool:
    """Whether the sentence before, in the same paragraph, credits somebody, whose account may go on."""
    if not number or article.sentences[number - 1].block != article.sentences[number].block:
        return False
    before = (one.source for one in article.attributions_in(number - 1))
    return any(source is not None and source.kind is not SourceKind.VAGUE for source in before)


def _studied(article: Article, block: int, options: Options) -> bool:
    """Whether the paragraph tells of those who looked into it: a team, a study."""
    words_of = (word for sentence in article.sentences_of(block) for word in zip(sentence.lemmas, sentence.tags, strict=True))
    return any(lemma in options.studies and tag == "NOUN" for lemma, tag in words_of)


def _credited(article: Article, number: int, after: int) -> bool:
    """Whether the sentence names a source, or has a verb of saying behind the place."""
    if any(other.source is not None for other in article.attributions_in(number)):
        return True
    sentence = article.sentences[number]
    at = bisect_left(sentence.starts, after)
    return not CREDITS.isdisjoint(sentence.lemmas[at : at + AROUND])


def _passive(article: Article, word: Word, options: Options) -> Span | None:
    """The group of a passive that no report has: "has been linked to", "was blamed for"; None where it accuses nobody."""
    sentence, at = article.sentences[word.sentence], word.at
    low = [form.lower() for form in sentence.words[max(0, at - GROUP) : at + REACH]]
    here = min(at, GROUP)
    first = next((one for one in range(here - 1, -1, -1) if low[one] not in BE and not low[one].endswith("ly")), -1) + 1
    joining = low[here] in options.joining
    perfect = "been" in low[first:here] and first > 0 and low[first - 1] in {"has", "have", "had", "’s", "'s", "’ve", "'ve"}
    if BE.isdisjoint(low[first:here]) or low[here + 1 : here + 2] == [] or "by" in low[here:] or article.in_court(sentence.block):
        return None
    if joining and not (perfect and low[here + 1] in JOINS and _in_a_bad_light(sentence, at, options)):
        return None
    if not joining and (low[here + 1] not in {"for", "of"} or {"was", "were"}.isdisjoint(low[first:here])):
        return None  # whoever "is accused" awaits a trial
    start = at - (here - first) - (1 if perfect else 0)
    if not NOT.isdisjoint(low[max(0, first - 2) : here]) or _credited(article, word.sentence, sentence.ends[at]):
        return None
    return Span(sentence.starts[start], sentence.ends[at + 1] if joining else sentence.ends[at])


def _described(article: Article, word: Word, options: Options) -> Span | None:
    """The group of a verdict that nobody gives: "has been described as", "has been called a tyrant"."""
    sentence, at = article.sentences[word.sentence], word.at
    low = [form.lower() for form in sentence.words[: at + REACH]]
    behind = low[at + 1] if at + 1 < len(low) else ""
    as_what = behind == "as" and low[at] in options.described and sentence.tags[at + 2 : at + 3] != ["PUNCT"]
    if not as_what and not (low[at] in options.called and behind in {"a", "an", "the"}):
        return None
    first = at
    while first > max(0, at - GROUP) and (low[first - 1] in BE | HAVE or low[first - 1].endswith("ly")):
        first -= 1
    if "been" not in low[first:at] or low[first] not in HAVE or not NOT.isdisjoint(low[max(0, first - 1) : at]) or "by" in low[at:]:
        return None
    if article.in_court(sentence.block) or _credited(article, word.sentence, sentence.ends[at]):
        return None
    return Span(sentence.starts[first], sentence.ends[at + 1] if as_what else sentence.ends[at])


def _in_a_bad_light(sentence: Sentence, at: int, options: Options) -> bool:
    """Whether what is linked is no bridge, grid or price, and no study links it."""
    around = sentence.lemmas[max(0, at - REACH) : at + REACH]
    return options.joined.isdisjoint(around) and options.studies.isdisjoint(sentence.lemmas[max(0, at - AROUND) : at + AROUND])


def _spreads(article: Article, word: Word, options: Options) -> Span | None:
    """A rumour that is passed on: "rumour has it", "rumours swirled that", "there are rumours that"."""
    sentence, at = article.sentences[word.sentence], word.at
    if _credited(article, word.sentence, sentence.ends[at]):
        return None
    behind = [form.lower() for form in sentence.words[at + 1 : at + 4]]
    if sentence.words[at].lower() in options.fears and behind[:1] != ["that"]:
        return None
    if behind[:2] == ["has", "it"]:
        return Span(sentence.starts[at], sentence.ends[at + 2])
    for verb in range(at + 1, min(at + 4, len(sentence.words))):
        if (
            sentence.words[at].lower() in options.rumours
            and sentence.lemmas[verb] in options.spreading
            and sentence.tags[verb] in {"VERB", "NOUN"}
        ):
            return Span(sentence.starts[at], sentence.ends[verb])
    there = at > 1 and "there" in [form.lower() for form in sentence.words[max(0, at - 5) : at]]
    return Span(sentence.starts[at], sentence.ends[at]) if there and behind[:1] in (["that"], ["of"]) else None
