"""Local media reported, according to reports: another newsroom's work without its name.

Readers are entitled to know who did the reporting. The Guardian and the Washington Post want attribution to other outlets
to be full, and the NPR ethics handbook counts "media reports" among the words that are never enough.

## Ask
Which outlet? Name it, or confirm the story yourself.

## Leave it be
An outlet that the paragraph names, or for a single report the next; reports of an inspector, a committee or anybody else whom the
words name; social media, of which P703 and S201 speak; "is reported to be", which C401 asks about, and "reportedly", which C402 does.
About "it was reported" both ask, as one item.
What a firm denied or would not comment on is asked from profile `desk` on: it is told because of the answer.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.grammar.mentions import Mention
from attrlint.article.model import Article
from attrlint.article.terms import Frame, SourceKind, Word
from attrlint.language.engine import Sentence
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.span import Span

AIR = frozenset({"television", "tv", "radio", "agency", "agencies"})
STATIONS = frozenset({"station", "stations", "channel", "channels"})
#: What makes a station one that reports.
ON_AIR = frozenset({"radio", "tv", "television", "news"})
#: Outlets that have no plural, or are one.
MASS = frozenset({"media", "press", "television", "tv", "radio"})
#: A single report, or outlet: the next paragraph goes on to name it.
ONE = frozenset({"report", "outlet", "newspaper", "broadcaster", "tabloid", "station", "channel"})
REPORTS = ("report", "reports", "accounts", "stories", "coverage")
#: "No reports", and "the report" that the story has told of.
TOLD = frozenset({"no", "any", "every", "each", "which", "what"})
PLACED = frozenset({"this", "that", "his", "her", "their", "its"})
BE = frozenset({"is", "are", "was", "were", "been", "be"})
#: Words of the sentence before a report in which "there were" is looked for.
THERE = 4
#: Where a thing that was reported stands: "put at $2m in press reports".
IN = frozenset({"in", "by", "from"})
#: What stands between a report and whoever made it.
MAKERS = frozenset("by from of in published filed made compiled written such including like , ( and".split())
#: How the words for a country's people end, where only the first word of a sentence has a capital: not Medical reports.
PEOPLES = ("ian", "can", "ish", "ese", "tch", "nch", "iss", "eek", "aqi", "eli", "udi", "ani", "rman", "ech", "vak", "ene", "hai")
#: Words behind "it was reported" in which it says by whom.
AGENT = 4
#: Who reports to a desk, or says nothing.
SAYING_NOTHING = (["to"], ["for"], ["nothing"], ["little"], ["so"])


class Options(NamedTuple):
    """Which outlets and reports are asked about.

    outlets: nouns for what carries news
    broadcast: words before "television" and "agency" that make them outlets
    reporting: verbs by which it does
    emerging: verbs by which reports come up
    reports: words before "reports" that leave open whose they are; with any other word the rule is silent
    carried: words before "reports" that make even a single one an outlet's
    answering: lemmas of what is done about reports by those whom they concern
    social: words before "media" that make them no outlets
    """

    outlets: frozenset[str] = words(__file__, "outlets")
    broadcast: frozenset[str] = words(__file__, "broadcast")
    reporting: frozenset[str] = words(__file__, "reporting")
    emerging: frozenset[str] = words(__file__, "emerging")
    reports: frozenset[str] = words(__file__, "reports")
    carried: frozenset[str] = words(__file__, "carried")
    answering: frozenset[str] = words(__file__, "answering")
    social: frozenset[str] = words(__file__, "social")


@rule(
    "P702",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=["[[Local media]] reported two deaths.", "According to [[reports]], the plant will shut."],
    good=[
        "Radio Tarn reported two deaths.",
        "The plant will shut, the Ledger reported on Monday.",
        "Reports filed with the harbour office say the plant will shut.",
        "There were no reports of injuries.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    yield from _unsaid(article, options)
    for form in sorted({*options.outlets, *REPORTS}):
        for word in article.narration(form):
            sentence = article.sentences[word.sentence]
            if word.at and sentence.words[word.at][:1].isupper():
                continue  # a name: the Associated Press
            mention = _whole(sentence, article.mention(word), options)
            asked = _reports(article, word, mention, options) if form in REPORTS else _outlet(article, word, mention, options)
            answered = not asked and form == "reports" and _answered(article, word, mention, options)
            owned = mention.owned and not _nobodys(sentence, mention, options)
            if not (asked or answered) or owned or mention.linked or mention.compound:
                continue
            span = Span(sentence.starts[mention.start], sentence.ends[word.at])
            after = article.block_after(sentence.block) if form in ONE else None
            near = (sentence.block,) if after is None else (sentence.block, after)
            if not _told(article, span) and not any(_named(article, block, options) for block in near):
                yield Finding(span, f"which {'outlets' if form in REPORTS else form}? name who reported it", arguable=answered)


def _unsaid(article: Article, options: Options) -> Iterator[Finding]:
    """It was reported, it has been widely reported: by nobody who is named near by."""
    for attribution in article.attributions:
        cue = attribution.cue
        if attribution.source is not None or cue.frame is not Frame.PASSIVE or cue.lemma != "report" or cue.negated or cue.unreal:
            continue
        sentence = article.sentences[attribution.sentence]
        said = article.words(cue.span).lower()
        if not said.startswith("it ") or said.endswith(" to") or article.supposed(attribution) or _told(article, cue.span):
            continue
        behind = sentence.words[bisect_left(sentence.starts, cue.verb.end) :]
        if "by" in behind[:AGENT] or _named(article, sentence.block, options):
            continue
        yield Finding(cue.span, "which outlets? name who reported it", claim=cue.verb)


def _whole(sentence: Sentence, mention: Mention, options: Options) -> Mention:
    """The mention with the word before "reports", where the tagger took that for a verb: "denied media reports that"."""
    at = mention.at
    if mention.start == at > 1 and sentence.words[at] == "reports" and sentence.words[at - 1] in options.carried and mention.verb is None:
        return mention._replace(start=at - 1, governed=sentence.tags[at - 2] in {"ADP", "VERB"})
    return mention


def _nobodys(sentence: Sentence, mention: Mention, options: Options) -> bool:
    """Whether a name near by is of what is reported, and no maker's: "linked in press reports with a move to Turin"."""
    before, behind = mention.modifiers(sentence), sentence.words[mention.at + 1 : mention.at + 2]
    form = sentence.words[mention.at].lower()
    if (form in REPORTS and options.carried.isdisjoint(before)) or "other" in before or not MAKERS.isdisjoint(behind):
        return False
    if any(not word.islower() or word in {"’s", "'s", "’", "'"} for word in sentence.words[max(1, mention.start) : mention.at]):
        return False
    return mention.start == 0 or sentence.words[mention.start - 1] != "," or mention.verb == mention.at + 1


def _told(article: Article, span: Span) -> bool:
    """Whether somebody speaks of it; not where it is what they cite, or decline to comment on."""
    teller = article.teller(span)
    if teller is None or teller.source is None:
        return False
    if teller.cue.frame is Frame.TO:
        return False  # declined to comment on reports that
    return teller.content[0].start != span.start or teller.source.kind is SourceKind.OUTLET


def _outlet(article: Article, word: Word, mention: Mention, options: Options) -> bool:
    """Whether an outlet without a name is said to report something."""
    sentence = article.sentences[word.sentence]
    before = mention.modifiers(sentence)
    if not TOLD.isdisjoint(before) or not options.social.isdisjoint(before):
        return False
    form = sentence.words[word.at].lower()
    if form in AIR and options.broadcast.isdisjoint(before) and not any(_of_country(sentence, at) for at in range(mention.start, word.at)):
        return False
    if form in STATIONS and ON_AIR.isdisjoint(before):
        return False
    one = form not in MASS and sentence.lemmas[word.at].lower() == sentence.words[word.at].lower()
    if (one and not {"a", "an", "one", "another"} & {*before[:1]}) or not PLACED.isdisjoint(before):
        return False  # the newspaper, which the story has told of
    if mention.start and sentence.words[word.at + 1 : word.at + 3] in (["reports", "that"], ["reports", "of"]):
        return False  # denied media reports that
    if mention.according or _cited(sentence, mention) or _does(article, word, mention, options.reporting):
        return True
    return _reported_by(sentence, mention, options)


def _reports(article: Article, word: Word, mention: Mention, options: Options) -> bool:
    """Whether reports are said to say something, to have come up, or to be there."""
    sentence = article.sentences[word.sentence]
    before = mention.modifiers(sentence)
    carried = not options.carried.isdisjoint(before)
    many = sentence.words[word.at].lower() == "reports"
    if not TOLD.isdisjoint(before) or not (many or carried) or (not carried and {"the", "these", "those"} & {*before[:1]}):
        return False
    if not _left_open(sentence, mention, before, options):
        return False
    if mention.according or (carried and _cited(sentence, mention)) or _does(article, word, mention, options.reporting | options.emerging):
        return True
    if carried and mention.start and sentence.words[mention.start - 1].lower() in IN:
        return True
    following = sentence.words[word.at + 1].lower() if word.at + 1 < len(sentence.words) else ""
    if following not in {"that", "of"} or not mention.start:
        return False
    ahead = [one.lower() for one in sentence.words[max(0, mention.start - THERE) : mention.start]]
    return ahead[-1] == "amid" or ("there" in ahead and ahead[-1] in BE)


def _left_open(sentence: Sentence, mention: Mention, before: tuple[str, ...], options: Options) -> bool:
    """Whether the words before "reports" leave open whose they are."""
    return all(one in options.reports or _of_country(sentence, mention.start + at) for at, one in enumerate(before))


def _answered(article: Article, word: Word, mention: Mention, options: Options) -> bool:
    """Whether it is what those whom it concerns answer: "denied media reports that", "would not comment on reports of"."""
    sentence = article.sentences[word.sentence]
    before = mention.modifiers(sentence)
    following = sentence.words[word.at + 1].lower() if word.at + 1 < len(sentence.words) else ""
    if following not in {"that", "of"} or not TOLD.isdisjoint(before) or not _left_open(sentence, mention, before, options):
        return False
    if following == "of" and options.carried.isdisjoint(before):
        return False  # reports of theft come from those who were robbed
    if not mention.start or (mention.governed and following == "that" and not options.carried.isdisjoint(before)):
        return following == "that"  # Reports that he had left were wrong; told of press reports that
    return not options.answering.isdisjoint(lemma.lower() for lemma in sentence.lemmas[max(0, mention.start - 2) : mention.start])


def _reported_by(sentence: Sentence, mention: Mention, options: Options) -> bool:
    """Whether "reported by", "named in" stands before an outlet."""
    at = mention.start
    if at < 2 or sentence.words[at - 1].lower() not in IN or sentence.tags[at - 2] != "VERB":
        return False
    return sentence.lemmas[at - 2].lower() in options.reporting


def _of_country(sentence: Sentence, at: int) -> bool:
    """Whether a word with a capital tells the country: Norwegian media."""
    return sentence.words[at][:1].isupper() and (at > 0 or sentence.words[at].endswith(PEOPLES))


def _cited(sentence: Sentence, mention: Mention) -> bool:
    """Whether "citing" stands before it."""
    return mention.start > 0 and sentence.words[mention.start - 1].lower() == "citing"


def _does(article: Article, word: Word, mention: Mention, verbs: frozenset[str]) -> bool:
    """Whether the noun is the subject of one of the verbs, and what it says is so."""
    sentence = article.sentences[word.sentence]
    verb = mention.verb
    if verb is None or mention.unreal or mention.governed or sentence.lemmas[verb].lower() not in verbs:
        return False
    return sentence.words[verb + 1 : verb + 2] not in SAYING_NOTHING


def _named(article: Article, block: int, options: Options) -> bool:
    """Whether the paragraph names an outlet; TV is none."""
    return any(body.outlet and body.name.lower() not in options.carried for _, body in article.bodies_in(block))
