"""A quotation mark without its partner.

The reader cannot tell where somebody's words end and the paper's begin.

## Ask
Which mark is one too many, or where is the missing one?

## Leave it be
Apostrophes, plural possessives, decades, feet and inches; a quotation left open because it runs on (T602 minds those).
"""

from collections.abc import Iterator

from attrlint.article.model import Article
from attrlint.language.marks import Style
from attrlint.rule import Finding, Level, NoOptions, Profile, Related, rule
from attrlint.source.prose import STORY, Role
from attrlint.source.span import Span


@rule(
    "T601",
    level=Level.ERROR,
    profile=Profile.WIRE,
    roles=STORY | {Role.HEADLINE, Role.STANDFIRST, Role.PULLQUOTE},
    bad=["He said [[“]]the dam held and the town slept.", "She called it “a plot” by fools[[”]] and left."],
    good=["He said “the dam held” and the town slept.", "The detainees’ bags held ’90s tapes and a 6'2\" pole."],
)
def check(article: Article, _: NoOptions) -> Iterator[Finding]:
    told: set[int] = set()
    for stray in article.strays:
        if stray.block in told or (stray.closing and article.runs_into(stray.block)):
            continue
        told.add(stray.block)
        which = "closes a quotation that was never opened" if stray.closing else "opens a quotation that never closes"
        related = (Related(stray.rival, "or this mark is the wrong one"),) if stray.rival else ()
        yield Finding(stray.span, f"this mark {which}; which mark is wrong?", related=related)
    for quotation in article.quotations:
        if quotation.closed or quotation.running or quotation.style is Style.SINGLE or quotation.block in told:
            continue
        if article.block_after(quotation.block) is None:
            told.add(quotation.block)
            yield Finding(
                Span(quotation.span.start, quotation.inner.start), "this mark opens a quotation that never closes; where does it end?"
            )
