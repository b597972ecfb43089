"""A quotation mark without its partner.

The reader cannot tell where somebody's words end and the paper's begin.

## Ask
Which mark is one too many, or where is the missing one? Both places are shown: an editor who knows the words sees which it is.

## Leave it be
Apostrophes, plural possessives, decades, feet and inches; a quotation left open because it runs on (T602 minds those).
"""

from collections.abc import Iterator

from attrlint.article.model import Article
from attrlint.language import lost
from attrlint.language.marks import Stray, Style
from attrlint.rule import Finding, Level, NoOptions, Profile, Related, rule
from attrlint.source.prose import STORY, Role
from attrlint.source.span import Span

#: A mark turned round, and what closes an opening one.
TURNED = {"“": "”", "”": "“", "‘": "’", "’": "‘"}
CLOSING = {"“": "”", "‘": "’", '"': '"', "'": "'"}


@rule(
    "T601",
    level=Level.ERROR,
    profile=Profile.WIRE,
    roles=STORY | {Role.HEADLINE, Role.STANDFIRST, Role.PULLQUOTE},
    bad=[
        "He said [[“]]the dam held and the town slept.",
        "She called it “a plot” by fools[[”]] and left.",
        "[[“]]It leaks, Elsa Roth said. “We told them,” she added.",
        "She called it “a plot[[“]] and left.",
        "Elsa Roth said: “It leaks.[[’]] She left. “Nobody came,” she added.",
    ],
    good=["He said “the dam held” and the town slept.", 'The detainees’ bags held ’90s tapes and a 6\'2" pole, 3" wide.'],
)
def check(article: Article, _: NoOptions) -> Iterator[Finding]:
    told: set[int] = set()
    for stray in article.strays:
        if stray.block in told or (stray.closing and not stray.paired and article.runs_into(stray.block)):
            continue
        told.add(stray.block)
        if _at_head(article, stray):
            turned = TURNED.get(article.words(stray.span))
            yield Finding(
                stray.span,
                "this mark opens the paragraph, and looks the wrong way; is it the wrong key?",
                suggestions=(turned,) if turned else (),
            )
            continue
        yield Finding(stray.span, f"this mark {_fault(stray)}", related=_readings(article, stray), suggestions=_offered(article, stray))
    for quotation in article.quotations:
        if quotation.closed or quotation.running or quotation.style is Style.SINGLE or quotation.block in told:
            continue
        if article.block_after(quotation.block) is None:
            told.add(quotation.block)
            ends = lost.closing(article.text, quotation.inner.start, quotation.inner.end)
            yield Finding(
                Span(quotation.span.start, quotation.inner.start),
                "this mark opens a quotation that never closes; where does it end?",
                related=(Related(_word_before(article, ends), "here?"),),
            )


def _at_head(article: Article, stray: Stray) -> bool:
    """Whether a closing mark stands before the first word of its paragraph, where nothing can close."""
    start = article.blocks[stray.block].span.start
    if not stray.closing or stray.paired or article.words(stray.span) not in TURNED:
        return False
    return not any(map(str.isalnum, article.text[start : stray.span.start]))


def _fault(stray: Stray) -> str:
    if stray.paired:
        return "is not of the kind that opens; which one is wrong?" if stray.rival else "looks the wrong way; is it the wrong key?"
    return (
        "closes a quotation that was never opened" if stray.closing else "opens a quotation that never closes"
    ) + "; which mark is wrong?"


def _offered(article: Article, stray: Stray) -> tuple[str, ...]:
    """The partner of the mark that opens, or the same mark turned round; nothing, where one too many closes."""
    if not stray.paired:
        return ("",) if stray.closing else ()
    opening = article.words(stray.rival) if stray.rival else ""
    mark = article.words(stray.span)
    right = CLOSING.get(opening) or TURNED.get(mark, mark)
    return (right,) if right != mark else ()


def _readings(article: Article, stray: Stray) -> tuple[Related, ...]:
    """The other readings: another mark is one too many, or one is missing."""
    readings: list[Related] = []
    if stray.rival is not None:
        message = "this one opens" if stray.paired else "or this mark is the wrong one"
        readings.append(Related(stray.rival, message))
    if stray.lost is not None and stray.closing:
        readings.append(Related(_word_at(article, stray.lost), "or an opening mark is missing before this word"))
    elif stray.lost is not None:
        said = _content_end(article, stray)
        readings.append(Related(_word_before(article, said or stray.lost), "or a closing mark is missing behind this word"))
    return tuple(readings)


def _content_end(article: Article, stray: Stray) -> int | None:
    """Where the words end that somebody is said to have said right behind the mark."""
    for sentence in article.sentences_of(stray.block):
        if sentence.span.start <= stray.span.start < sentence.span.end:
            for attribution in article.attributions_in(article.sentence_at(stray.span.start)):
                for span in attribution.content:
                    if span.start <= stray.span.end < span.end and attribution.cue.span.start >= span.end:
                        return span.end + (article.text[span.end : span.end + 1] == ",")
    return None


def _word_at(article: Article, start: int) -> Span:
    """The word that begins at `start`."""
    return Span(start, start + len(article.text[start : start + 40].split(maxsplit=1)[0]))


def _word_before(article: Article, end: int) -> Span:
    """The word that ends at `end`."""
    return Span(end - len(article.text[max(0, end - 40) : end].rsplit(maxsplit=1)[-1]), end)
