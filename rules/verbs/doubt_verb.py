"""A verb that casts doubt on the speaker: claimed, alleged, insisted.

"Said" is neutral and can be repeated without limit, as Bender's handbook and John McIntyre of the Baltimore Sun's copy desk
teach. "Claimed" tells the reader that the paper will not endorse it; Wikipedia's manual of style warns of the same.

## Ask
Do you mean the doubt? Then show why; if not, "said".

## Leave it be
"Claimed responsibility", "claimed asylum" and other claims that are no statements; what an indictment, a lawsuit or a prosecutor alleges,
or whoever sues. What the story itself calls false: "falsely claimed". "Insisted" and its like where they tell what happens: against
somebody ("but insists"), denying ("insists it was not"), demanding, going on ("continues to insist"), with a few words quoted, beside
another verb ("and insisting"), in a headline. Where the story itself shows evidence, or says that it was withheld, the finding is only a
note; where the claim's own sentence says so ("claimed it was safe, but gave no data"), there is none. Where the story shows the doubt by
a caveat in the paragraph or an answer to the claim, or the writer argues as “I”, many desks want the verb: the rule asks from profile
`desk` on. “Alleged” is apt where nothing is proved, and asked about only from there on, as is what is claimed by the way: “as Orr
claims”. What is only spoken of is no report: “accused of claiming that”.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Claim, ClaimNature, Evidence, EvidenceKind, Frame, Source, SourceKind
from attrlint.article.weight.forms import in_place_of
from attrlint.language.engine import QUOTE, Sentence
from attrlint.rule import Finding, Level, Profile, Related, rule, words
from attrlint.source.span import Span

#: What opens a clause that the main one goes against.
AGAINST = frozenset({"although", "though", "while", "whereas"})
STATING = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL, Frame.QUOTE, Frame.COLON, Frame.TO})

#: What "insisted" is set against, or that it was said before and is said on.
CONTRARY = frozenset(
    """but although though while still yet however even nevertheless nonetheless despite instead long always repeatedly suddenly again
    consistently never continue continues continued continuing""".split()
)
NOT = frozenset({"not", "n't", "n’t", "no", "never", "nothing", "nobody", "none", "neither", "nor", "without"})
NEAR = 5  # words before the verb
#: Words of the content in which a denial or a demand stands.
REACH = 25
#: What is claimed and is no statement stands behind the verb: "claimed the nomination".
OBJECTS = frozenset({"NOUN", "DET", "ADJ"})
#: What opens a clause behind the claim that goes against it, with the claimant as its subject, and the words in which it says no.
TURNING = frozenset({"but", "though", "although", "yet"})
OWN = frozenset({"he", "she", "it", "they"})
TURNED = 8
VERBS = frozenset({"VERB", "AUX", QUOTE})
SINGULAR = frozenset({SourceKind.PERSON, SourceKind.OUTLET})
WILL = frozenset({"will", "would", "wo", "’ll", "'ll"})
MUST = frozenset({"must", "should", "ought"})
#: What "insisted" casts doubt on.
STATED = frozenset({ClaimNature.FACT, ClaimNature.OPINION, ClaimNature.FORECAST, ClaimNature.PROMISE})
#: What somebody goes to court with: it claims and alleges by its nature.
SUIT = frozenset({"suit", "lawsuit", "plaintiff", "complainant", "claimant"})


class Options(NamedTuple):
    """What counts as doubt, and what excuses it.

    lemmas: verbs that cast doubt on the speaker
    faint: verbs that do so faintly; they get a note
    judged: words by which the story itself says that it is not so
    legal_sources: who may allege, besides those of the model's list `sources.law.speakers`
    downgrade_if_caveat: whether a caveat or evidence in the story softens the finding to a note
    """

    lemmas: frozenset[str] = words(__file__, "doubt")
    faint: frozenset[str] = words(__file__, "faint")
    judged: frozenset[str] = words(__file__, "judged")
    legal_sources: frozenset[str] = frozenset()
    downgrade_if_caveat: bool = True


@rule(
    "V301",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=["The mayor [[claimed]] she was at home that night.", "Villagers [[insist]] the well is dry."],
    good=[
        "The mayor said she was at home that night.",
        "No group has claimed responsibility for the blast.",
        "The indictment alleges that Vance took the money.",
        "The firm maintained the boiler until May.",
        "“She claimed the well was dry,” said Josef Lind.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    claims = {claim.attribution.cue.span: claim for claim in article.claims}
    for attribution in article.attributions:
        cue = attribution.cue
        faint = cue.lemma in options.faint
        if not (faint or cue.lemma in options.lemmas) or cue.frame not in STATING or attribution.source is None:
            continue
        if cue.negated or cue.unreal or article.supposed(attribution) or article.spoken_of(attribution):
            continue
        if article.words(attribution.source.span).lower() in {"that", "i", "we"}:
            continue
        if article.is_legal(attribution.source, options.legal_sources) or article.pleaded(attribution):
            continue
        claim = claims.get(cue.span)
        if claim is not None and claim.nature is ClaimNature.TOPIC:
            continue
        if _no_statement(article, attribution, attribution.source) or _shown(article, attribution, options):
            continue
        if faint and _apt(article, attribution, claim):
            continue
        support = _support(claim) if options.downgrade_if_caveat else None
        verb = article.words(cue.verb)
        answer = "the caveat that answers it" if support and support.kind is EvidenceKind.CAVEAT else "what backs it"
        related = (Related(support.span, answer),) if support else ()
        yield Finding(
            cue.verb,
            f"“{verb}” signals doubt; if you mean it, show why; if not, “said”?",
            related=related,
            softened=faint or support is not None,
            arguable=faint or cue.lemma == "allege" or article.first_person or _meant(article, attribution, claim, support),
            suggestions=(in_place_of(verb, cue.lemma),),
            claim=claim.content if claim else None,
        )


def _no_statement(article: Article, attribution: Attribution, source: Source) -> bool:
    """Whether the word is no verb of statement there: "the alleged fraud", "the Keller claim to the mine", "claimed the title"."""
    cue, sentence = attribution.cue, article.sentences[attribution.sentence]
    at = bisect_left(sentence.starts, cue.verb.start)
    form, behind = sentence.words[at].lower(), sentence.tags[at + 1 : at + 2]
    match cue.lemma:
        case "purport":
            return cue.frame is Frame.TO and form != "purports"  # a letter purporting to be hers
        case "maintain":
            joints = (
                one for one in range(at + 1, len(sentence.tags) - 1) if sentence.tags[one] == "PUNCT" and sentence.tags[one + 1] == "CCONJ"
            )
            return VERBS.isdisjoint(sentence.tags[at + 1 : next(joints, None)])  # they maintain the path all year, and
        case "allege":
            joined = sentence.tags[max(0, at - 2) : at] == ["NOUN", "CCONJ"]  # failures and alleged frauds
            return form == "alleged" and (joined or source.kind is SourceKind.OTHER) and behind in (["NOUN"], ["ADJ"])
        case "claim":
            if cue.frame is Frame.TAIL and behind and behind[0] in OBJECTS and source.span.start < cue.verb.start:
                return True
            head, whole = article.words(source.head), article.words(source.span).lower()
            plural = whole in {"i", "you", "we", "they", "who"} or " and " in whole or (head.islower() and head.endswith("s"))
            return form == "claim" and cue.span == cue.verb and source.kind in SINGULAR and not plural
        case _:
            return False


def _shown(article: Article, attribution: Attribution, options: Options) -> bool:
    """Whether the doubt is shown where it stands: the story calls it false, or tells of a case in which it is alleged."""
    sentence = article.sentences[attribution.sentence]
    if not options.judged.isdisjoint(map(str.lower, sentence.words)):
        return True
    if attribution.cue.lemma == "allege" and article.in_court(sentence.block, options.legal_sources):
        return True
    return _unbacked(sentence, attribution) or not SUIT.isdisjoint(article.lemmas_of(sentence.block))


def _unbacked(sentence: Sentence, attribution: Attribution) -> bool:
    """Whether the sentence goes on to say what the speaker has not shown: "claimed it was safe, but it has published no trial"."""
    low = [word.lower() for word in sentence.words]
    at = next((one for one in range(bisect_left(sentence.starts, attribution.cue.verb.end), len(low)) if low[one] in TURNING), len(low))
    own = low[at + 1 : at + 2] != [] and (low[at + 1] in OWN or sentence.tags[at + 1] in {"VERB", "AUX"})
    return own and not NOT.isdisjoint(low[at + 1 : at + TURNED])


def _apt(article: Article, attribution: Attribution, claim: Claim | None) -> bool:
    """Whether "insisted" tells what happens: against somebody, denying, demanding, partly in quotation marks, beside another verb."""
    quoted = attribution.cue.frame is Frame.QUOTE
    in_part = not quoted and article.quotations_within(attribution.content)
    if in_part or article.in_heading(attribution.cue.span.start) or _beside(article, attribution):
        return True
    if claim is not None and claim.nature not in STATED:
        return True
    sentence = article.sentences[attribution.sentence]
    at = bisect_left(sentence.starts, attribution.cue.verb.start)
    before = {word.lower() for word in (sentence.words[0], *sentence.words[max(0, at - NEAR) : at])}
    if not CONTRARY.isdisjoint(before):
        return True
    return _demanded(sentence, at) or any(_denied(article, span) if quoted else _denies(sentence, span) for span in attribution.content)


def _beside(article: Article, attribution: Attribution) -> bool:
    """Whether it only goes along with another verb: "arguing and insisting"; not ", contending that", which reports on its own."""
    if not article.words(attribution.cue.verb).endswith("ing"):
        return False
    before = article.text[: attribution.cue.span.start].rstrip()[-1:]
    return before != "," or attribution.cue.frame is not Frame.THAT


def _denies(sentence: Sentence, span: Span) -> bool:
    """Whether the words there say what is not so, or what must be; what will not be is a promise, and may be doubted."""
    first, end = bisect_left(sentence.starts, span.start), bisect_left(sentence.starts, span.end)
    said = {word.lower() for word in sentence.words[first : min(end, first + REACH)]}
    return not MUST.isdisjoint(said) or (WILL.isdisjoint(said) and not NOT.isdisjoint(said))


def _denied(article: Article, span: Span) -> bool:
    """Whether the quoted words say what is not so; "never been fitter" boasts."""
    said = article.words(span).lower().replace("’", "'").split()
    return any(
        word.endswith("n't") or (word in NOT and (word != "never" or said[at + 1 : at + 2] != ["been"])) for at, word in enumerate(said)
    )


def _demanded(sentence: Sentence, at: int) -> bool:
    """Whether the clause behind word `at` says what is to be: "insisted that the firm pay"."""
    verb = next(
        (
            word
            for word in range(at + 1, min(at + REACH, len(sentence.tags)))
            if sentence.tags[word] == "VERB" or sentence.words[word] == "be"
        ),
        0,
    )
    if not verb or sentence.tags[verb - 1] not in {"NOUN", "PROPN"}:
        return False
    singular = sentence.words[verb - 1].lower() == sentence.lemmas[verb - 1].lower()
    return sentence.words[verb].lower() == sentence.lemmas[verb].lower() and (singular or sentence.words[verb].lower() == "be")


def _support(claim: Claim | None) -> Evidence | None:
    if claim is None:
        return None
    return next((mark for mark in claim.evidence if mark.kind not in {EvidenceKind.RESPONSE, EvidenceKind.SILENCE}), None)


def _meant(article: Article, attribution: Attribution, claim: Claim | None, support: Evidence | None) -> bool:
    """Whether the doubt is shown where the claim stands: a caveat in its paragraph, a denial, a "but"; or it is said by the way."""
    block = article.sentences[attribution.sentence].block
    if support is not None and support.kind is EvidenceKind.CAVEAT and article.block_at(support.span.start) == block:
        return True
    return (claim is not None and article.contested(claim)) or _set_against(article, attribution)


def _set_against(article: Article, attribution: Attribution) -> bool:
    """Whether the claim stands in a clause that the main one goes against, or by the way: "even as Vance claimed it, Ruiz said"."""
    sentence = article.sentences[attribution.sentence]
    start = attribution.cue.span.start if attribution.source is None else min(attribution.source.span.start, attribution.cue.span.start)
    at = bisect_left(sentence.starts, start)
    if at and sentence.words[at - 1].lower() == "as":
        return True
    others = any(other.inside is None and other.cue.span != attribution.cue.span for other in article.attributions_in(attribution.sentence))
    return others and not AGAINST.isdisjoint(word.lower() for word in sentence.words[max(0, at - 2) : at])
