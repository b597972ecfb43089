"""Three or more scraps of quotation in one paragraph.

Words cut out one by one and set into the writer's own sentence lose what stood about them, and tire the eye. AP asks to avoid
fragmentary quotations and to keep partial ones for words that matter; most read better as one whole sentence, or paraphrased.

## Ask
Can one whole sentence of the speaker's stand here, or the writer's own words?

## Leave it be
Titles, terms and signs. A list of phrases from several speakers or documents. A fragment beside whole sentences of quotation.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Quotation, QuotationKind
from attrlint.rule import Finding, Level, Profile, Related, rule
from attrlint.source.prose import STORY
from attrlint.source.span import Span

FRAGMENTS = frozenset({QuotationKind.PHRASE, QuotationKind.SCARE})

# What brings in a list of words, not of scraps.
LISTING = frozenset("such words terms slogans phrases titles titled signs options choices answers categories headings labels".split())


class Options(NamedTuple):
    """How much is too much.

    max_fragments: fragments that a paragraph may hold
    max_words: words of the longest fragment
    """

    max_fragments: int = 2
    max_words: int = 4


@rule(
    "Q109",
    level=Level.NOTE,
    profile=Profile.STRICT,
    options=Options,
    bad=[
        "Ada Keller was [[“upset”, felt “ignored” and would “fight”]].",
        "The plan was [[“bold”, “costly” and “late”]], Ada Keller said.",
    ],
    good=[
        "“I was upset and I will fight,” Ada Keller said.",
        "Ada Keller said she was upset and would “fight to the last appeal”.",
        "Ada Keller called the plan “bold” and Tom Brandt “late”, and the union called it “costly”.",
        "The shelf held “Harbour”, “Winter” and “The Tin Mayor”.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    paragraphs: dict[int, list[Quotation]] = {}
    for quotation in article.quotations:
        if quotation.depth == 0 and article.blocks[quotation.block].role in STORY:
            paragraphs.setdefault(quotation.block, []).append(quotation)
    for quotations in paragraphs.values():
        scraps = [one for one in quotations if one.kind in FRAGMENTS and one.words <= options.max_words]
        if len(scraps) <= options.max_fragments or any(one.kind is QuotationKind.SPEECH for one in quotations):
            continue
        if len({article.words(one.inner).strip(" .,").lower() for one in scraps}) <= options.max_fragments:
            continue
        if not LISTING.isdisjoint(article.text[max(0, scraps[0].span.start - 30) : scraps[0].span.start].lower().split()):
            continue
        if _several(article, scraps):
            continue
        yield Finding(
            Span(scraps[0].span.start, scraps[-1].span.end),
            f"{len(scraps)} scraps of quotation in one paragraph; quote a whole sentence or paraphrase?",
            related=tuple(Related(one.span, "a fragment") for one in scraps[1:]),
        )


def _several(article: Article, scraps: list[Quotation]) -> bool:
    """Whether they are of more than one person: by their attributions, or because two and more are named among them."""
    said = {one.attribution.source.name for one in scraps if one.attribution is not None and one.attribution.source is not None}
    between = Span(scraps[0].span.end, scraps[-1].span.start)
    starts = (start for sentence in article.sentences_of(scraps[0].block) for start in sentence.starts)
    return len(said) > 1 or sum(1 for start in starts if between.start <= start < between.end and start in article.named_at) > 1
