"""Reportedly, allegedly: a report without its reporter.

AP asks who alleges and will not have "allegedly" as a routine qualifier; NPR counts "reportedly" among the words that are
never enough. The word protects nobody: a paper answers for what it repeats, hedged or not.

## Ask
Who reported it? Who alleges it?

## Leave it be
The sentence, or the one before it, names who says so; a charge, a court or the police stand in the paragraph.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import SourceKind, Word
from attrlint.rule import Finding, Level, Profile, rule, words


class Options(NamedTuple):
    """Which adverbs are asked about, and what clears them.

    hedges: adverbs that pass on a report without its reporter
    hints: adverbs that merit only a note; none unless a house names them
    legal_sources: words that clear a paragraph, besides those of the model's list `sources.law.words`
    """

    hedges: frozenset[str] = words(__file__, "hedge")
    hints: frozenset[str] = frozenset()
    legal_sources: frozenset[str] = frozenset()


@rule(
    "C402",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=["The singer [[reportedly]] left the band.", "He [[allegedly]] took cash from the till."],
    good=[
        "The singer has left the band, the Evening Post reported.",
        "Prosecutors say he took cash from the till. He allegedly did so on nine Fridays.",
        "Marsh was charged on Tuesday with theft. He allegedly moved the money in 14 transfers.",
        "“I am supposedly retired,” said Walt Pruitt.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    in_court: dict[int, bool] = {}
    for form in sorted(options.hedges | options.hints):
        for word in article.narration(form):
            block = article.sentences[word.sentence].block
            if block not in in_court:
                in_court[block] = article.in_court(block, options.legal_sources)
            if not in_court[block] and not _sourced(article, word) and not _ironic(article, word):
                question = "who alleges it" if form == "allegedly" else "who says so" if form != "reportedly" else "who reported it"
                yield Finding(article.span_of(word), f"“{form}”: {question}?", softened=form in options.hints)


def _ironic(article: Article, word: Word) -> bool:
    """Whether the adverb only colours an adjective: "the supposedly imminent flood"."""
    tags = article.sentences[word.sentence].tags
    return 0 < word.at < len(tags) - 1 and tags[word.at - 1] == "DET" and tags[word.at + 1] == "ADJ"


def _sourced(article: Article, word: Word) -> bool:
    """Whether this sentence or the one before it, in the same paragraph, credits somebody."""
    block = article.sentences[word.sentence].block
    for number in (word.sentence, word.sentence - 1):
        if number >= 0 and article.sentences[number].block == block:
            for attribution in article.attributions_in(number):
                if attribution.source is not None and attribution.source.kind is not SourceKind.VAGUE:
                    return True
    return False
