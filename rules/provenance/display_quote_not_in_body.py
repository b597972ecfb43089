"""A headline, a standfirst or a pull quote quotes words that the story does not.

Marks in display type promise the speaker's own words. Readers who looked for the quoted words of five British headlines
missed them in four; the desk that answered held that the marks meant attribution. A house that keeps these "claim quotes"
sets `claim_quotes = "paraphrase"`, and is asked only whether the story attributes anything of the kind.

## Ask
Who says these words, and where in the story?

## Leave it be
Words that stand in quotation marks in the story, whatever their case, stops and contractions; words cut with an ellipsis or
with something put in by brackets; the title of a work; in a Headline in Capitals, which shows no title, one word, or a few
that the story has without marks; a quotation with its speaker's name under it, which may stand there alone, unless the story
has nearly the same. Where the story has the words in its own voice without marks, the finding is only a note.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from attrlint.article.echoes.display import Echo, Found
from attrlint.article.model import Article
from attrlint.article.terms import QuotationKind
from attrlint.formats.display import is_title
from attrlint.rule import Finding, Level, Profile, Related, rule
from attrlint.source.prose import Role
from attrlint.source.span import Span

DISPLAY = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.SUBHEAD, Role.PULLQUOTE})
CUT = re.compile(r"\.\.\.|…|\. \. \.")
WORD = re.compile(r"[^\W\d_]{4,}")
LONG = re.compile(r"[^\W\d_]{5,}")
#: Words of the longest title that is taken for one in a heading of capitals.
TERM = 4
#: Letters of the small words in a title.
SMALL = 3
#: Letters that inflected forms of a word share.
STEM = 5
NAMES = {Role.HEADLINE: "headline", Role.STANDFIRST: "standfirst", Role.SUBHEAD: "subhead", Role.PULLQUOTE: "pull quote"}


class Options(NamedTuple):
    """How exact display type must be.

    fuzzy: from what likeness on (0 to 1) words count as the same
    claim_quotes: `exact` wants the words, `paraphrase` only an attribution that shares a word with them
    """

    fuzzy: float = 0.9
    claim_quotes: Literal["exact", "paraphrase"] = "exact"


@rule(
    "P706",
    level=Level.WARNING,
    profile=Profile.DESK,
    options=Options,
    roles=DISPLAY,
    bad=[
        "Chief [[‘ashamed’]] of crew\n\nThe fire chief, Ana Ruiz, said she was “not proud” of the crew that left the pump behind.",
        "[[‘We will sell the pier’]]: mayor speaks out\n\nThe mayor, Paul Osei, said: “We may sell the pier if nobody mends it.”",
    ],
    good=[
        "Chief ‘not proud’ of crew\n\nThe fire chief, Ana Ruiz, said she was “not proud” of the crew that left the pump behind.",
        "‘We won’t sell the pier’: mayor speaks out\n\nThe mayor, Paul Osei, said: “We will not sell the pier, whoever asks.”",
        "Chief not proud of crew\n\nThe fire chief, Ana Ruiz, said she was “not proud” of the crew that left the pump behind.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for number, block in enumerate(article.blocks):
        if block.role not in DISPLAY:
            continue
        quotations = [quotation for quotation in article.quotations_in(number) if quotation.depth == 0]
        places = [(one.span, one.inner) for one in quotations if one.kind not in {QuotationKind.TITLE, QuotationKind.TEXT}]
        if block.role is Role.PULLQUOTE and not quotations:
            places = [(block.span, block.span)]
        for span, inner in places:
            if _is_title(article, block.span, inner):
                continue
            echoes = [article.echo(part, options.fuzzy) for part in _parts(article, inner)]
            worst = min(echoes, key=_rank, default=None)
            if worst is not None and worst.found is not Found.NEARLY and _signed(article, number):
                continue
            if worst is not None and _is_term(article, block.span, inner, worst):
                continue
            if worst is None or worst.found is Found.QUOTED or (options.claim_quotes == "paraphrase" and _attributed(article, inner)):
                continue
            yield _question(NAMES[block.role], span, worst)


def _is_title(article: Article, heading: Span, inner: Span) -> bool:
    """Whether the words have capitals that the heading around them has not: the title of a work."""
    words = article.words(inner).split()
    around = LONG.findall(article.text[heading.start : inner.start] + " " + article.text[inner.end : heading.end])
    if all(word[:1].isupper() for word in around) and words[0] not in {"The", "A", "An"}:
        return False
    capitals = all(word[:1].isupper() for word in words if len(word) > SMALL)
    return capitals and words[0][:1].isupper() and (len(words) > 1 or inner.start > heading.start + 1)


def _is_term(article: Article, heading: Span, inner: Span, echo: Echo) -> bool:
    """Whether a heading in capitals, where no title stands out, has in marks what may be one: ‘Bloodline’ Star Leaves."""
    words = article.words(inner).split()
    if len(words) > TERM or not is_title(article.words(heading)):
        return False
    return len(words) == 1 or echo.found is Found.NARRATED


def _signed(article: Article, number: int) -> bool:
    """Whether a name stands under a pull quote: it may be quoted there alone."""
    below = article.blocks[number + 1] if number + 1 < len(article.blocks) else None
    return (
        article.blocks[number].role is Role.PULLQUOTE
        and below is not None
        and below.role is Role.FURNITURE
        and (article.text[below.span.start] in "—–-" or article.text[below.span.end - 1] in '"”')
    )


def _parts(article: Article, inner: Span) -> Iterator[Span]:
    """The stretches that an ellipsis parts."""
    start = inner.start
    for cut in CUT.finditer(article.text, inner.start, inner.end):
        if cut.start() > start:
            yield Span(start, cut.start())
        start = cut.end()
    if inner.end > start:
        yield Span(start, inner.end)


def _rank(echo: Echo) -> int:
    return (Found.NOWHERE, Found.NEARLY, Found.NARRATED, Found.QUOTED).index(echo.found)


def _question(where: str, span: Span, echo: Echo) -> Finding:
    match echo.found:
        case Found.NARRATED:
            message = f"the {where} quotes these words, and the story has them without marks; whose are they?"
        case Found.NEARLY:
            message = f"the {where} quotes these words, and the story has others like them; which were said?"
        case _:
            message = f"the {where} quotes these words, and no quotation in the story has them; who says so?"
    related = (Related(echo.place, "the story’s words"),) if echo.place is not None else ()
    return Finding(span, message, related=related, softened=echo.found is Found.NARRATED)


def _attributed(article: Article, inner: Span) -> bool:
    """Whether the story attributes something that shares a word with those quoted."""
    wanted = {word[:STEM] for word in WORD.findall(article.words(inner).lower())}
    return any(
        not wanted.isdisjoint(word[:STEM] for word in WORD.findall(article.words(part).lower()))
        for attribution in article.attributions
        if attribution.source is not None
        for part in attribution.content
    )
