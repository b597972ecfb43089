"""Straight and curly marks in one story.

Copy that was pasted together shows it by its marks. A house has one style; which one it is matters less than that a story
keeps to it, and searches for quotations, this tool's among them, go best where marks look the way they open and close.

## Ask
Which marks does the house set? Then let the few be as the many.

## Leave it be
Apostrophes, feet and inches; captions, embeds and block quotations, which come from elsewhere with their own marks; a
source that is straight throughout because the site curls its marks.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Quotation
from attrlint.language.marks import Style
from attrlint.rule import Edit, Finding, Level, Profile, Related, rule
from attrlint.source.prose import Role
from attrlint.source.span import Span

OWN = frozenset({Role.BODY, Role.LIST, Role.QA})
STRAIGHT = frozenset({'"', "'", "''", "``"})
#: By style and by whether it opens: the mark as it is typed, and as it is set.
LOOKS = {
    (Style.DOUBLE, True): ('"', "“"),
    (Style.DOUBLE, False): ('"', "”"),
    (Style.SINGLE, True): ("'", "‘"),
    (Style.SINGLE, False): ("'", "’"),
}


class Options(NamedTuple):
    """What a report shows.

    shown: how many of the marks in the minority a report points at
    """

    shown: int = 10


class _Mark(NamedTuple):
    span: Span
    style: Style
    opens: bool
    straight: bool


@rule(
    "T604",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    roles=OWN,
    bad=[
        '“The dam held,” Ada Roth said. “We slept.” [["]]Nobody came," she said.',
        "'The dam held,' Ada Roth said. 'We slept.' [[‘]]Nobody came,’ she said.",
    ],
    good=[
        "“The dam held,” Ada Roth said. “We don't know why,” said Roth, who is 6'2\" tall.",
        '"The dam held," Ada Roth said. "It wasn’t full," she said.',
        "“The dam held and ‘nobody came’,” Ada Roth said.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    marks = sorted(
        mark
        for quotation in article.quotations
        if quotation.style is not Style.ANGLE and article.blocks[quotation.block].role in OWN
        for mark in _marks(article, quotation)
    )
    straight = [mark for mark in marks if mark.straight]
    curly = [mark for mark in marks if not mark.straight]
    if not straight or not curly:
        return
    few = straight if (len(straight), -straight[0].span.start) < (len(curly), -curly[0].span.start) else curly
    yield Finding(
        few[0].span,
        f"straight and curly marks in one story ({len(curly)} curly, {len(straight)} straight): which are the house’s?",
        related=tuple(Related(mark.span, "and here") for mark in few[1 : options.shown]),
        edits=tuple(Edit(mark.span, LOOKS[mark.style, mark.opens][mark.straight]) for mark in few),
    )


def _marks(article: Article, quotation: Quotation) -> Iterator[_Mark]:
    ends = [(Span(quotation.span.start, quotation.inner.start), True)]
    if quotation.closed:
        ends.append((Span(quotation.inner.end, quotation.span.end), False))
    for span, opens in ends:
        yield _Mark(span, quotation.style, opens, article.words(span) in STRAIGHT)
