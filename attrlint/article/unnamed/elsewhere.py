"""Whether somebody spoke to another newsroom: an outlet stands behind the verb, or the sentence credits one with it."""

from typing import TYPE_CHECKING

from attrlint.article.terms import Attribution, SourceKind

if TYPE_CHECKING:
    from attrlint.article.model import Article

#: Code points behind the verb in which the outlet stands that was told: "told the Tolland Courier".
TOLD = 30
#: Code points of such words.
LONGEST = 14
#: A paper names itself where it was told something; one that the story comes back to is another.
OFTEN = 2


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
