"""A quotation inside a quotation with the same marks.

Where the inner marks are those of the outer ones, the eye takes the second opening mark for an end, and somebody else's words
for the speaker's. AP and the Guardian both have the inner quotation take the other mark: single within double, or double within
single.

## Ask
Who says the words inside? Then let the marks show it.

## Leave it be
Two quotations side by side; marks that do not pair, which T601 asks about; an apostrophe; French and German marks.
"""

from collections.abc import Iterator

from attrlint.article.model import Article
from attrlint.article.terms import Quotation
from attrlint.language.marks import Style
from attrlint.rule import Edit, Finding, Level, NoOptions, Profile, Related, rule
from attrlint.source.prose import STORY, Role
from attrlint.source.span import Span

#: What opens and closes a quotation inside one with these marks, by whether those are straight.
OTHER = {
    (Style.DOUBLE, True): ("'", "'"),
    (Style.DOUBLE, False): ("‘", "’"),
    (Style.SINGLE, True): ('"', '"'),
    (Style.SINGLE, False): ("“", "”"),
}
STRAIGHT = frozenset({'"', "'", "''", "``"})


@rule(
    "T603",
    level=Level.WARNING,
    profile=Profile.WIRE,
    roles=STORY | {Role.HEADLINE, Role.STANDFIRST, Role.PULLQUOTE},
    bad=[
        "“He told me [[“go home”]] twice,” Ada Kay said.",
        "Ada Kay said: ‘She only ever said [[‘never’]] to us.’",
        '"He told me [["go home"]] twice," Ada Kay said.',
    ],
    good=[
        "“He told me ‘go home’ twice,” Ada Kay said.",
        "“‘Never’ is what she said,” Ada Kay recalled.",
        "Ada Kay called it “a plot”, “a disgrace” and “the mayor’s work”.",
        "‘The owners’ boats and the neighbours’ dogs were gone,’ Ada Kay said.",
    ],
)
def check(article: Article, _: NoOptions) -> Iterator[Finding]:
    around: list[Quotation] = []  # the quotations that hold the next one, the outermost first
    alike: dict[Span, list[Quotation]] = {}  # by the outermost: those with the marks of the one around them
    for quotation in article.quotations:
        del around[quotation.depth :]
        outer = around[-1] if around else None
        around.append(quotation)
        if outer is None or not outer.span.holds(quotation.span) or quotation.style is not outer.style or not quotation.closed:
            continue
        if quotation.style is Style.ANGLE or article.strays_in(quotation.block) or not (outer.closed or outer.running):
            continue
        alike.setdefault(around[0].span, []).append(quotation)
    for outermost, quotations in alike.items():
        yield _asked(article, outermost, quotations)


def _asked(article: Article, outermost: Span, quotations: list[Quotation]) -> Finding:
    """One question a quotation, whatever it holds."""
    first = quotations[0]
    before, behind = _marks(article, first)
    opening = Span(outermost.start, outermost.start + first.inner.start - first.span.start)
    return Finding(
        first.span,
        "a quotation inside a quotation: does it take the other marks?",
        related=(
            Related(opening, "the quotation around it opens here"),
            *(Related(quotation.span, "and this one inside it") for quotation in quotations[1:]),
        ),
        suggestions=(f"{before}{article.words(first.inner)}{behind}",),
        edits=tuple(edit for quotation in quotations for edit in _edits(article, quotation)),
    )


def _marks(article: Article, quotation: Quotation) -> tuple[str, str]:
    """The other marks, as straight or as curly as its own."""
    return OTHER[quotation.style, article.words(Span(quotation.span.start, quotation.inner.start)) in STRAIGHT]


def _edits(article: Article, quotation: Quotation) -> tuple[Edit, Edit]:
    opening, closing = Span(quotation.span.start, quotation.inner.start), Span(quotation.inner.end, quotation.span.end)
    before, behind = _marks(article, quotation)
    return Edit(opening, before), Edit(closing, behind)
