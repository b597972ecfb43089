"""Somebody "claimed" this, and the story neither shows evidence nor says that there is none.

The BBC asks that what cannot be corroborated be attributed, and that the audience be told when it could not be verified.
A claim that the paper itself doubts needs the one or the other.

## Ask
What backs this? If nothing does, does the story say so: "did not provide evidence", "could not verify"?

## Leave it be
Opinions and forecasts, which no evidence can settle yet, and what somebody or something is ("France is lost") where no figure says how;
what the claimants themselves had in mind; what is only gone back to ("asked what he meant when he claimed"); what the story goes against:
"but", a headline; what an indictment, a prosecutor or whoever sues alleges, or anybody in a paragraph that tells of a case, and what police
claim of one; what the story itself calls false; a claim that a document, a witness or a caveat answers in the sentence, the paragraph
before, or the three that follow. A marker counts only where it speaks of the same thing. From profile `desk` on the rule also asks where
somebody denies it, which is an answer and no evidence; where the writer argues as "I"; where the claimants speak of themselves and
give no figure; of what is contended, insisted, maintained or asserted; and of what a body believes ("the port authority believes"), where
that is a deed of somebody else and no denial.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.grammar.closed import BE, NOT, RELATIVE
from attrlint.article.model import Article
from attrlint.article.terms import SAYING, Claim, CueClass, EvidenceKind, Frame, Source, SourceKind
from attrlint.language.engine import QUOTE
from attrlint.rule import Finding, Level, Profile, rule, words

ANSWERS = frozenset({EvidenceKind.CAVEAT, EvidenceKind.DOCUMENT, EvidenceKind.WITNESS})

#: A pronoun that opens what somebody claims is most often the claimant.
OWN = frozenset({"he", "she", "they"})
#: Words of a claim up to which its quoted words are the claim.
WORDS = 4


#: Of many, who have said nothing together.
CROWD = frozenset({"people", "percent", "public", "half", "majority", "crowd"})
PAST = frozenset({"was", "were", "had", "has", "have", "did", "’d", "'d"})
BEFORE_VERB = frozenset({"NOUN", "PROPN", "PRON", "ADV", "NUM"})
#: Of these the past is as the present, which a noun that is one lets be told apart.
UNCHANGED = frozenset({"cut", "hit", "put", "shut", "set", "let", "shed", "split", "beat", "hurt", "burst", "rid", "bid", "quit"})
NO = frozenset({"no", "nothing", "nobody", "none"})


class Options(NamedTuple):
    """Which claims want evidence.

    lemmas: verbs with which the paper does not vouch for a statement
    faint: verbs that say so faintly; they are asked about from profile desk on
    belief: verbs for what a body believes; they are asked about from there on as well
    legal_sources: who may allege, besides those of the model's list `sources.law.speakers`
    filed: verbs for what stands in a lawsuit, where the paragraph tells of a case
    being: verbs with which a claim says how somebody or something is, not what happened
    intent: verbs for what the claimants themselves had in mind
    cases: words of a case, of which police and prosecutors may claim
    suits: nouns of a lawsuit, which says what whoever sues claims
    objects: nouns of claims that assert nothing: "claimed responsibility"
    false: adverbs by which the story says that it is not so: "falsely claimed"
    gainsaying: lemmas by which it says so near the claim, besides those of the model's list `claims.against.gainsaying`
    accusations: whether "accused" and "blamed" count as well
    """

    lemmas: frozenset[str] = words(__file__, "doubt")
    faint: frozenset[str] = words(__file__, "faint")
    belief: frozenset[str] = words(__file__, "belief")
    legal_sources: frozenset[str] = frozenset()
    filed: frozenset[str] = words(__file__, "filed")
    being: frozenset[str] = words(__file__, "being")
    intent: frozenset[str] = words(__file__, "intent")
    cases: frozenset[str] = words(__file__, "cases")
    suits: frozenset[str] = words(__file__, "suits")
    objects: frozenset[str] = words(__file__, "objects")
    false: frozenset[str] = words(__file__, "false")
    gainsaying: frozenset[str] = frozenset()
    accusations: bool = False


@rule(
    "E501",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=["The governor claimed that [[foreign agents had paid the marchers]]. The march ended at six."],
    good=[
        "The indictment alleges that Vance took the money on a Friday.",
        "No group has claimed responsibility for the blast. It claimed the lives of two deckhands.",
        "The governor said foreign agents had paid the marchers.",
        "“He claimed my father sold him the field,” said Josef Lind, whose father kept goats on it.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for claim in article.claims:
        attribution = claim.attribution
        cue, source = attribution.cue, attribution.source
        accusation = options.accusations and cue.cls is CueClass.ACCUSATION
        doubted = cue.lemma in options.lemmas
        mild = (cue.lemma in options.faint or (cue.lemma in options.belief and _body(article, source))) and _past(article, claim)
        if (
            not (((doubted or mild) and cue.frame in SAYING) or accusation)
            or not claim.checkable
            or cue.negated
            or cue.unreal
            or source is None
            or source.kind is SourceKind.DOCUMENT
            or not _states(article, claim, options)
        ):
            continue
        if article.supposed(attribution) or article.pleaded(attribution):
            continue
        if not accusation and not _happened(article, claim, options):
            continue
        denied = any(mark.kind is EvidenceKind.RESPONSE for mark in claim.evidence)
        if (
            _on_record(article, claim, options)
            or (not denied and article.contested(claim, options.gainsaying))
            or _of_a_case(article, claim, source, options)
            or any(mark.kind in ANSWERS for mark in claim.evidence)
        ):
            continue
        yield Finding(
            claim.content,
            f"what backs this? it is “{article.words(cue.verb)}”, and the story neither shows evidence nor says there is none",
            arguable=mild or denied or article.first_person or _of_themselves(article, claim),
            claim=claim.content,
        )


def _on_record(article: Article, claim: Claim, options: Options) -> bool:
    """Whether it stands in a lawsuit, of which the paragraph or the one before tells."""
    cue = claim.attribution.cue
    block = article.block_at(cue.span.start)
    if cue.lemma in options.filed and article.in_court(block):
        return True
    return any(not options.suits.isdisjoint(article.lemmas_of(one)) for one in range(max(0, block - 1), block + 1))


def _of_a_case(article: Article, claim: Claim, source: Source, options: Options) -> bool:
    """Whether the law speaks of a case: a prosecutor alleges, or the police claim where somebody is charged; not a sheriff on the radio."""
    if not article.is_legal(source, options.legal_sources):
        return False
    if claim.attribution.cue.lemma in options.filed or article.words(source.head).lower() in options.legal_sources:
        return True
    return not options.cases.isdisjoint(article.lemmas_of(article.block_at(source.span.start)))


def _happened(article: Article, claim: Claim, options: Options) -> bool:
    """Whether something is said to happen, or a figure tells how much; what is merely called something is opinion."""
    sentence = article.sentences[claim.attribution.sentence]
    first = bisect_left(sentence.starts, claim.content.start)
    content = range(first, bisect_left(sentence.starts, claim.content.end))
    if any(sign.isdigit() for sign in article.words(claim.content)) or any(sentence.tags[at] == "NUM" for at in content):
        return True
    own = sentence.words[first].lower() in OWN
    for at in content:
        lemma, tag = sentence.lemmas[at].lower(), sentence.tags[at]
        if tag == QUOTE and len(content) < WORDS:
            return _told(article.text[sentence.starts[at] : sentence.ends[at]])
        if lemma == "be" and tag in {"AUX", "VERB"}:
            behind = [one for one in range(at + 1, content.stop) if sentence.tags[one] not in {"ADV", "PART", "AUX"}][:1]
            no = any(sentence.words[one].lower() in NOT for one in range(at + 1, behind[0] if behind else at + 1))
            verb = bool(behind) and sentence.tags[behind[0]] == "VERB"
            return verb and not ((own or no) and sentence.words[behind[0]].endswith("ing"))
        if own and lemma == "have" and (tag == "VERB" or sentence.tags[at + 1 : at + 2] in (["DET"], ["ADJ"], ["NOUN"])):
            return False  # he has the strength
        if tag == "VERB":
            return lemma not in options.being and not (own and lemma in options.intent)
    return True


def _body(article: Article, source: Source | None) -> bool:
    """Whether it is one body that has a name or is called what it is, and no crowd: "the harbour authority", not "many Democrats"."""
    if source is None or source.kind is not SourceKind.ORGANISATION or source.pronoun:
        return False
    head = article.words(source.head)
    return not head.isnumeric() and not (head.islower() and (head.endswith("s") or head in CROWD))


def _past(article: Article, claim: Claim) -> bool:
    """Whether it says what somebody else did or what was done, and no more: not what is so, nor what was not."""
    sentence = article.sentences[claim.attribution.sentence]
    content = range(bisect_left(sentence.starts, claim.content.start), bisect_left(sentence.starts, claim.content.end))
    low = [sentence.words[at].lower() for at in content]
    if claim.attribution.inside is not None:
        return False  # Ruiz said the board believed: she tells what it thinks
    if _of_themselves(article, claim) or not (NOT | NO).isdisjoint(low) or article.in_heading(claim.content.start):
        return False
    for at, word in zip(content, low, strict=True):
        if sentence.tags[at] in {QUOTE, "SCONJ", "PUNCT"} or word in RELATIVE:
            return False
        if sentence.tags[at] == "AUX":
            behind = next((one for one in range(at + 1, content.stop) if sentence.tags[one] not in {"ADV", "AUX"}), at)
            return word in PAST and sentence.tags[behind] == "VERB" and not sentence.words[behind].endswith("ing")
        if sentence.tags[at] == "VERB" and at > content.start and sentence.tags[at - 1] in BEFORE_VERB:
            same = word in UNCHANGED and sentence.words[at - 1] == sentence.lemmas[at - 1]
            return same or (word != sentence.lemmas[at] and not word.endswith(("s", "ing")) and sentence.lemmas[at] != "have")
    return False


def _of_themselves(article: Article, claim: Claim) -> bool:
    """Whether the claimants speak of themselves, and no figure tells how much: few can show that they never met somebody."""
    sentence = article.sentences[claim.attribution.sentence]
    first = bisect_left(sentence.starts, claim.content.start)
    if sentence.words[first].lower() in {"that", "how"}:
        first += 1
    return sentence.words[first].lower() in OWN and not any(sign.isdigit() for sign in article.words(claim.content))


def _told(quoted: str) -> bool:
    """Whether quoted words tell what happened: not “France is no longer France”."""
    low = [word.strip("“”\"'‘’.,!?").lower() for word in quoted.split()]
    for at, word in enumerate(low):
        if word in BE or word.endswith(("’s", "'s")):
            return any(behind.endswith(("ed", "en", "ing")) for behind in low[at + 1 : at + 3])
    return True


def _states(article: Article, claim: Claim, options: Options) -> bool:
    """Whether the verb brings a statement that the story does not itself call false."""
    cue, source, sentence = claim.attribution.cue, claim.attribution.source, article.sentences[claim.attribution.sentence]
    verb = bisect_left(sentence.starts, cue.verb.start)
    first = sentence.words[bisect_left(sentence.starts, claim.content.start)].lower()
    if first in options.objects or any(word.lower() in options.false for word in sentence.words[max(0, verb - 2) : verb + 4]):
        return False
    before = sentence.words[verb - 1].lower() if verb else ""
    following = sentence.tags[verb + 1 : verb + 2]
    if article.spoken_of(claim.attribution) or (before in {"and", "or"} and cue.frame is Frame.BARE and following in (["NOUN"], ["ADJ"])):
        return False  # from claiming; schemes and alleged frauds
    at = bisect_left(sentence.starts, source.span.start) if source is not None else 0
    opening = sentence.words[at - 1].lower() if at else ""
    if opening == "when" or (cue.frame is Frame.TAIL and opening == "as"):
        return False
    return cue.frame is not Frame.TAIL or following not in (["NOUN"], ["DET"])
