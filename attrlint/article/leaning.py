"""Whether a quotation in a paragraph of its own shows that the speaker of the paragraph above goes on, or is only taken to."""

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from attrlint.article.cues import lists
from attrlint.article.terms import Frame, Quotation
from attrlint.article.topics import Topics

if TYPE_CHECKING:
    from attrlint.article.model import Article

#: So many telling words of the quotation above are taken up where it goes on.
ENOUGH = 2
#: A quotation of so few words is a piece of what was said before.
SHORT = 7
#: In a story of so few paragraphs whoever alone is quoted is whoever speaks.
BRIEF = 4
#: Code points of a quotation that are looked at.
LONG = 1500
FIRST = re.compile(r"[^\w]*+(\w++)")


class Leaning(StrEnum):
    """What a quotation shows of its speaker where no cue stands with it."""

    OWN = "own"  # it has a cue of its own, or one in its paragraph
    INTRODUCED = "introduced"  # a colon or a mark left open leads to it
    GOES_ON = "goes on"  # it takes up the words above, or nobody else speaks in a short story
    CLOSED = "closed"  # the paragraph above ends with a closing mark, which says that its speaker has ended
    GUESSED = "guessed"  # nothing but its place tells whose it is


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    own = lists("leaning", {})
    return frozenset(own["joins"]), frozenset(own["back"]), frozenset(own["empty"])


class Leanings:
    """The quotations of one story, to be asked what they lean on."""

    __slots__ = ("_alone", "_article", "_topics")

    def __init__(self, article: "Article") -> None:
        self._article = article
        self._topics = Topics(article.text, article.sentences, _words()[2])
        speakers = {
            quotation.attribution.source.name
            for quotation in article.speech()
            if quotation.attribution is not None and quotation.attribution.source is not None
        }
        last = len(article.blocks) - 1
        self._alone = len(speakers) == 1 and (last < 0 or article.paragraph_at(article.blocks[last].span.start) < BRIEF)

    def of(self, quotation: Quotation) -> Leaning:
        """What that quotation shows."""
        attribution = quotation.attribution
        if attribution is None or not quotation.carried or quotation.distance < 1:
            return Leaning.OWN
        before = self._article.before(quotation, 1)
        if (attribution.cue.frame is Frame.COLON and attribution.content[0] == quotation.span) or any(one.running for one in before):
            return Leaning.INTRODUCED
        if self._alone or quotation.words <= SHORT:
            return Leaning.GOES_ON
        above = before[0].span.end if before else 0
        if before and not self._article.text[above : quotation.span.start].strip():
            return Leaning.CLOSED
        return Leaning.GOES_ON if self._takes_up(quotation) else Leaning.GUESSED

    def _takes_up(self, quotation: Quotation) -> bool:
        """Whether its first word joins it to the quotations of the paragraph above, or its words do."""
        joins, back, _ = _words()
        text = self._article.text
        inner = text[quotation.inner.start : min(quotation.inner.end, quotation.inner.start + LONG)]
        opening = FIRST.match(inner)
        first = opening[1].lower() if opening else ""
        if first in joins:
            return True
        above = [one for one in self._article.before(quotation, 8) if one.block != quotation.block]
        said = " ".join(text[one.inner.start : min(one.inner.end, one.inner.start + LONG)] for one in above if one.block == above[0].block)
        common = self._topics.stems(inner) & self._topics.stems(said)
        return len(common) >= (1 if first in back else ENOUGH)
