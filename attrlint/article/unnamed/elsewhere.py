"""Whether somebody spoke to another newsroom: an outlet stands behind the verb, the sentence credits one, or its account goes on."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrlint.article.grammar.closed import TIME
from attrlint.article.terms import Attribution, Frame, SourceKind

if TYPE_CHECKING:
    from attrlint.article.model import Article

#: Code points behind the verb in which the outlet stands that was told: "told the Tolland Courier".
TOLD = 30
#: Code points of such words.
LONGEST = 14
#: A paper names itself where it was told something; one that the story comes back to is another.
OFTEN = 2
CLAUSES = frozenset({Frame.THAT, Frame.BARE, Frame.ACCORDING})
#: What shows that somebody answers a report, and the words behind a verb in which a day stands.
ANSWERING, BEHIND = frozenset("report reports story article paper account claim claims asked".split()), 3


def _reports(text: str, end: int) -> bool:
    """Whether the words behind an outlet's name say that it reported: "the Courier reported, according to sources"."""
    return text[end : end + LONGEST].lower().startswith((" report", " wrote", " has report", " quoted"))


def told(article: "Article", attribution: Attribution) -> bool:
    """Whether what the attribution reports was said to an outlet of which the story speaks."""
    sentence, cue = article.sentences[attribution.sentence], attribution.cue
    others = (one for one in article.attributions_in(attribution.sentence) if one.source is not None and one != attribution)
    if any(one.source is not None and one.source.kind is SourceKind.OUTLET for one in others):
        return True
    here = [(place, body) for place, body in article.bodies_in(sentence.block) if body.outlet]
    if any(sentence.span.holds(place) and _reports(article.text, place.end) for place, _ in here):
        return True
    last = attribution.source.span.end if attribution.source is not None else cue.span.end
    ends = (cue.span.end, last)
    for place, body in here:
        if len(body.mentions) >= OFTEN and any(0 <= place.start - end <= TOLD for end in ends):
            between = article.text[min(end for end in ends if 0 <= place.start - end <= TOLD) : place.start].lower().split()
            if set(between) <= {"the", "told", "to", "with", "speaking", "said", "by", ","}:
                return True
    return False


def account(article: "Article", attribution: Attribution) -> Attribution | None:
    """The outlet's report with which “he said” goes on, where the sentence before tells of him by that outlet's word.

    None where it was said on another occasion: to somebody, on a day, of the report; or the story has his words by name too.
    """
    source, cue = attribution.source, attribution.cue
    place = None if source is None else source.found.place
    if source is None or place is None or not source.pronoun or source.kind is not SourceKind.PERSON or not attribution.sentence:
        return None
    sentence, before = article.sentences[attribution.sentence], article.sentences[attribution.sentence - 1]
    if before.block != sentence.block or cue.unreal or cue.negated or cue.lemma == "tell":
        return None
    outlet = next((one for one in article.attributions_in(attribution.sentence - 1) if _by_outlet(one)), None)
    if outlet is None or not any(part.start <= place.start < part.end for part in outlet.content):
        return None
    last = bisect_left(sentence.starts, max(cue.span.end, source.span.end)) + BEHIND
    if not TIME.isdisjoint(word.lower() for word in sentence.words[:last] if word != "may") or told(article, attribution):
        return None
    if not ANSWERING.isdisjoint(word.lower() for word in sentence.words):
        return None
    named = (one.source.name for one in article.attributions if one.inside is None and one.source is not None and not one.source.pronoun)
    return None if source.name in named else outlet


def _by_outlet(one: Attribution) -> bool:
    return one.inside is None and one.source is not None and one.source.kind is SourceKind.OUTLET and one.cue.frame in CLAUSES
