"""A verb that finds its speaker guilty: admitted, confessed, conceded.

Bender's handbook, McIntyre of the Baltimore Sun's copy desk and Wikipedia's manual of style say the same: "admitted" tells
the reader that there was something to hide. Where there was not, the verb invents it.

## Ask
Is there a wrong, a loss or a weakness to own up to? If not, "said".

## Leave it be
What does count against the speaker: a fault, a failure, a loss, a doubt, anything said with "not" but a taste or a skill ("never learned
to swim"); what is granted against the
drift of the sentence ("backs the plan but concedes"); a case in court; "admitted to hospital", "conceded the race".
"Acknowledged" grants a point more than it owns up to one, so it gets a note, and none where it looks ahead.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Frame, SourceKind
from attrlint.article.weight.forms import in_place_of
from attrlint.rule import Finding, Level, Profile, rule, words

STATING = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL, Frame.QUOTE, Frame.COLON, Frame.PREPOSITION})
#: Words of the content in which what counts against the speaker stands.
REACH = 40
#: Code points of a quotation in which it is looked for.
LONG = 240
NOT = frozenset(
    {"not", "n't", "n’t", "no", "never", "nothing", "nobody", "none", "neither", "nor", "without", "cannot", "hardly", "barely"}
)
#: Beginnings that turn a word against the speaker: unaware, misspoke, overspent.
AGAINST = ("un", "mis", "dis", "over", "under", "ill", "il", "ir", "im")
TURNED = frozenset({"ADJ", "VERB", "ADV", "NOUN"})
#: Words that own that one cannot tell; and those that grant a point where a sentence begins with them: "Certainly, it won votes".
YIELDING = frozenset({"might", "may", "perhaps", "probably"})
GRANTING = frozenset({"certainly", "sure", "true", "granted", "indeed", "still", "yet"})
#: Words behind "never" in which a private matter is named.
PRIVATELY = 4
LEARNED = frozenset({"learn", "learned", "learnt"})
#: What a point is granted against: "but he admits", "Although she conceded".
CONTRARY = frozenset({"as", "but", "although", "though", "while", "still", "yet", "however", "even", "nevertheless", "nonetheless"})
NEAR = 4  # words before the verb
#: Looks ahead, or tells of a concession by other words.
AHEAD = frozenset({"would", "will", "might", "may", "need", "needs", "neither", "nor", "finally", "first", "likely", "remains", "remained"})


class Options(NamedTuple):
    """What finds its speaker guilty, and what counts against a speaker.

    lemmas: verbs that imply guilt or a concession
    faint: verbs that only grant a point; they get a note
    faults: words of a wrong, a loss or a weakness, which bear the verb out
    wrongs: those of them that bear it out from beside it
    contests: words of what is given up by who concedes
    private: verbs for what nobody need answer for not doing
    plain: words that begin as unaware and misspoke do, and count against nobody
    legal_sources: words that tell of a case, besides those of the model's list `sources.law.words`
    """

    lemmas: frozenset[str] = words(__file__, "guilt")
    faint: frozenset[str] = words(__file__, "granting")
    faults: frozenset[str] = words(__file__, "fault")
    wrongs: frozenset[str] = words(__file__, "wrongs")
    contests: frozenset[str] = words(__file__, "contests")
    private: frozenset[str] = words(__file__, "private")
    plain: frozenset[str] = words(__file__, "faultless")
    legal_sources: frozenset[str] = frozenset()


@rule(
    "V302",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=["The coach [[admitted]] he had two children.", "She [[confessed]] that she prefers trains."],
    good=[
        "The coach said he had two children.",
        "The driver admitted causing the crash and was jailed.",
        "The firm admitted that it had failed to check the valves.",
        "Nora Ito was admitted to hospital on Friday.",
        "“I admit I like trains,” said Walt Pruitt.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for attribution in article.attributions:
        cue, source = attribution.cue, attribution.source
        faint = cue.lemma in options.faint
        if not (faint or cue.lemma.partition(" ")[0] in options.lemmas) or cue.frame not in STATING:
            continue
        if source is None or article.words(source.span).lower() in {"that", "which"}:
            continue
        if cue.negated or cue.unreal or article.supposed(attribution):
            continue
        verb = article.words(cue.verb)
        if faint and (source.kind is SourceKind.OTHER or not AHEAD.isdisjoint(_words(article, attribution))):
            continue
        if verb.endswith("ing") and (faint or article.words(source.span).lower() == "it"):
            continue
        if cue.frame is Frame.PREPOSITION and not article.words(attribution.content[0]).partition(" ")[0].endswith("ing"):
            continue  # admitted to hospital, to the newspaper
        block = article.sentences[attribution.sentence].block
        if article.in_court(block, options.legal_sources) or _granted(article, attribution) or _against(article, attribution, options):
            continue
        if _beside(article, attribution, options):
            continue
        suggestions = (in_place_of(verb, cue.lemma),) if cue.frame is not Frame.PREPOSITION else ()
        grants = "grants a point; was it disputed? if not" if faint else "implies guilt; is there a fault to own up to? if not"
        yield Finding(
            cue.verb, f"“{verb}” {grants}, “said”?", softened=faint, arguable=faint or _no(article, attribution), suggestions=suggestions
        )


def _words(article: Article, attribution: Attribution) -> list[str]:
    """The words of the story's own voice around the verb and in what follows it, as far as it matters."""
    sentence = article.sentences[attribution.sentence]
    at = bisect_left(sentence.starts, attribution.cue.span.start)
    return [word.lower() for word in sentence.words[max(0, at - NEAR) : at + REACH]]


def _granted(article: Article, attribution: Attribution) -> bool:
    """Whether the sentence sets the verb against what it said before: "backs the plan but concedes"."""
    sentence = article.sentences[attribution.sentence]
    at = bisect_left(sentence.starts, attribution.cue.span.start)
    return not CONTRARY.isdisjoint(map(str.lower, (sentence.words[0], *sentence.words[max(0, at - NEAR) : at])))


def _against(article: Article, attribution: Attribution, options: Options) -> bool:
    """Whether what is said counts against the speaker: it names a fault, or says what is not so."""
    sentence = article.sentences[attribution.sentence]
    for span in attribution.content:
        if article.quotations_within((span,)):
            quoted = article.text[span.start : min(span.end, span.start + LONG)].lower().replace("’", "'")
            forms = [_bare(form) for form in quoted.split()]
            for number, form in enumerate(forms):
                denied = (form.endswith("n't") or form in NOT) and not _private(map(_stem, forms[number + 1 : number + PRIVATELY]), options)
                if (
                    denied
                    or form in options.faults
                    or form in YIELDING
                    or _stem(form) in options.faults
                    or (not number and form in GRANTING)
                ):
                    return True
        first = bisect_left(sentence.starts, span.start)
        for at in range(first, min(bisect_left(sentence.starts, span.end), first + REACH)):
            low, lemma = sentence.words[at].lower(), sentence.lemmas[at]
            denied = low in NOT and not _private(sentence.lemmas[at + 1 : at + PRIVATELY], options)
            if denied or low in YIELDING or (at == first and low in GRANTING) or low in options.faults or lemma in options.faults:
                return True
            turned = sentence.tags[at] in TURNED and low.startswith(AGAINST) and len(low) > 6
            if turned and lemma not in options.plain and low not in options.plain:
                return True
    return False


def _beside(article: Article, attribution: Attribution, options: Options) -> bool:
    """Whether a plain wrong stands in the sentence or the one behind it, or a contest that is given up."""
    own = article.sentences[attribution.sentence]
    following = article.sentences[attribution.sentence + 1 : attribution.sentence + 2]
    if any(not options.wrongs.isdisjoint((*map(str.lower, one.words), *one.lemmas)) for one in (own, *following) if one.block == own.block):
        return True
    if attribution.cue.lemma != "concede":
        return False
    about = (
        word.lower()
        for at, word in zip(own.starts, own.words, strict=True)
        if not any(span.start <= at < span.end for span in attribution.content)
    )
    return not options.contests.isdisjoint(about)


def _no(article: Article, attribution: Attribution) -> bool:
    """Whether it says what is not so: many a desk hears an admission in that."""
    said = " ".join(article.text[span.start : min(span.end, span.start + LONG)] for span in attribution.content).lower().split()
    return not NOT.isdisjoint(said) or any(word.endswith(("n't", "n’t")) for word in said)


def _private(behind: Iterable[str], options: Options) -> bool:
    """Whether what was never done is nobody's business: "never learned to surf", "does not like trains"."""
    behind = set(behind)
    return not options.private.isdisjoint(behind) or (not LEARNED.isdisjoint(behind) and "to" in behind)


def _bare(form: str) -> str:
    return form.strip(".,;:!?“”\"'()[]")


def _stem(form: str) -> str:
    """A quoted word without the ending that its plain form lacks: failed, mistakes."""
    for ending in ("ed", "es", "s", "d", "ing"):
        if form.endswith(ending):
            short = form[: -len(ending)]
            return short[:-1] if short[-2:-1] == short[-1:] and short[-1:] not in "ls" else short
    return form
