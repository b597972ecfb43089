"""Whether a name of one word is likely a firm's: by its form, by what it says, by the story around it."""

from typing import TYPE_CHECKING

from attrlint.article.people.nouns import shipped
from attrlint.article.terms import Attribution, Frame, Source

if TYPE_CHECKING:
    from attrlint.article.model import Article

#: What a firm says of itself, how nouns for many end that open a sentence as names do, and how names of firms end.
OWN = frozenset({"it", "its", "they", "their", "it’s", "it's"})
PLURAL = ("ers", "ors", "ists", "ians", "esses", "ents")
FIRM = (
    "air",
    "bank",
    "tech",
    "soft",
    "corp",
    "mart",
    "rail",
    "oil",
    "gas",
    "pharma",
    "tel",
    "net",
    "jet",
    "ex",
    "Co",
    "works",
    "power",
    "mobile",
)
FORMAL = frozenset({"statement", "release", "filing", "report"})
#: So many attributions near the name are asked what they call it.
NEAR = 12


def is_role(name: str) -> bool:
    """Whether the word says what somebody is, and is no name: Coach said."""
    return shipped().is_role(name)


def likely(article: "Article", attribution: Attribution, source: Source, houses: frozenset[str], nouns: frozenset[str]) -> bool:
    """Whether the source may well be a firm: one of the `houses` that all cite, an "it", a name that a figure is given by.

    `nouns` show a story to tell of a firm.
    """
    name, content = article.words(source.head), attribution.content[:2]
    if name in houses or name.endswith(FIRM):
        return True
    if source.head.start == article.sentences[attribution.sentence].span.start and name.endswith(PLURAL):
        return True  # Witnesses said
    if any(not OWN.isdisjoint(article.words(part).lower().split()[:3]) for part in content) or _called_it(article, attribution, source):
        return True
    counts = attribution.cue.frame is Frame.ACCORDING and any(sign.isdigit() for part in content for sign in article.words(part))
    return counts or any(article.narration(noun) for noun in nouns)


def _called_it(article: "Article", attribution: Attribution, source: Source) -> bool:
    """Whether the story soon calls the speaker "it", or cites a statement of theirs."""
    for _, other in zip(range(NEAR), article.attributions_after(attribution), strict=False):
        if other.source is None or other.source.name != source.name:
            continue
        if article.words(other.source.span).lower() in {"it", "they"} or not FORMAL.isdisjoint(article.sentences[other.sentence].words):
            return True
    return False
