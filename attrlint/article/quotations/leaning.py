"""Whether a quotation in a paragraph of its own shows that the speaker of the paragraph above goes on, or is only taken to."""

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from attrlint.article.evidence.topics import Topics
from attrlint.article.terms import Frame, Quotation
from attrlint.article.wordlists import lists

if TYPE_CHECKING:
    from attrlint.article.sayings import Sayings

#: So many telling words of the quotation above are taken up where it goes on.
ENOUGH = 2
#: A quotation of so few words is a piece of what was said before.
SHORT = 7
#: In a story of so few paragraphs whoever alone is quoted is whoever speaks.
BRIEF = 4
#: Code points of a quotation that are looked at.
LONG = 1500
#: So many quotations above are looked at.
MOST = 8
SELF = re.compile(r"\b(?:I|me|[Mm]y|mine|myself)\b")
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

    __slots__ = ("_alone", "_article", "_second", "_topics")

    def __init__(self, article: "Sayings") -> None:
        self._article = article
        self._topics = Topics(article.text, article.sentences, _words()[2])
        spoke: set[str] = set()
        self._second = len(article.text)  # where somebody else is quoted for the first time
        for quotation in article.speech():
            if quotation.attribution is not None and quotation.attribution.source is not None:
                spoke.add(quotation.attribution.source.name)
                if len(spoke) == 2:
                    self._second = quotation.span.start
                    break
        last = len(article.blocks) - 1
        self._alone = len(spoke) == 1 and (last < 0 or article.paragraph_at(article.blocks[last].span.start) < BRIEF)

    def of(self, quotation: Quotation) -> Leaning:
        """What that quotation shows."""
        attribution = quotation.attribution
        if attribution is None or not quotation.carried or quotation.distance < 1:
            return Leaning.OWN
        before = self._article.before(quotation, MOST)
        if (attribution.cue.frame is Frame.COLON and attribution.content[0] == quotation.span) or any(one.running for one in before[:1]):
            return Leaning.INTRODUCED
        if self._alone or quotation.words <= SHORT:
            return Leaning.GOES_ON
        above = [one for one in before if one.block == before[0].block and one.block != quotation.block]
        inner, said = self._words_of([quotation]), self._words_of(above)
        first_person = SELF.search(inner) is not None and SELF.search(said) is not None
        if above and not self._article.text[above[0].span.end : quotation.span.start].strip():
            led = attribution.cue.span.start < above[-1].span.start  # "Roth said: “I was there.”"
            return Leaning.GOES_ON if led and first_person else Leaning.CLOSED
        alone = first_person and quotation.span.start < self._second
        return Leaning.GOES_ON if alone or self._takes_up(inner, said, first_person=first_person) else Leaning.GUESSED

    def _words_of(self, quotations: Sequence[Quotation]) -> str:
        text = self._article.text
        return " ".join(text[one.inner.start : min(one.inner.end, one.inner.start + LONG)] for one in quotations)

    def _takes_up(self, inner: str, said: str, *, first_person: bool) -> bool:
        """Whether its first word joins it to the quotations of the paragraph above, or its words do."""
        joins, back, _ = _words()
        opening = FIRST.match(inner)
        first = opening[1].lower() if opening else ""
        if first in joins:
            return True
        common = self._topics.stems(inner) & self._topics.stems(said)
        if first in back or first_person:
            return bool(common)
        # A name that both have is what the whole story is about.
        plain = self._topics.stems(" ".join(word for word in inner.split() if word[:1].islower()))
        return len(common) >= ENOUGH and not plain.isdisjoint(common)
