"""Who speaks in the paragraph above a quotation that nobody is said to say: the last there, and in a short story the only one."""

from typing import TYPE_CHECKING

from attrlint.article.terms import SPEAKING, Attribution, Quotation, Source, SourceKind

if TYPE_CHECKING:
    from attrlint.article.model import Article

PERSONAL = frozenset({"he", "she", "his", "her"})
#: What leads back to the speaker stands among so many words of its sentence, and so many sentences may do so.
OPENING, MOST = 3, 3
#: A story of so few paragraphs is short, and none that has more sentences, or reports, than this in it.
BRIEF, LONG = 4, 30


def only_speaker(article: "Article", quotation: Quotation) -> Source | None:
    """Who alone speaks in a short story, in the paragraph above, if no sentence between is of anybody else: "Ruiz said it leaked. ¶ “…”".

    In a long one the speaker may have been cut out between the two.
    """
    above = article.block_before(quotation.block)
    if above is None or article.paragraph_at(article.blocks[-1].span.start) >= BRIEF or len(article.attributions) > LONG:
        return None
    number = article.sentence_at(quotation.span.start)
    first = article.sentence_at(article.blocks[above].span.start)
    if number - article.sentence_at(article.blocks[quotation.block].span.start) > MOST or number - first > LONG:
        return None
    spoke = [one for at in range(first, number) for one in article.attributions_in(at) if _says(one)]
    if len({one.source.name for one in article.attributions if one.source is not None and _says(one)}) > 1:
        return None
    sources = [one.source for one in spoke if one.source is not None]
    if (
        not sources
        or len({source.name for source in sources}) > 1
        or sources[-1].kind is not SourceKind.PERSON
        or " and " in sources[-1].name
    ):
        return None
    between = range(spoke[-1].sentence + 1, number)
    return sources[-1] if len(between) <= MOST and all(_of(article, at, sources[-1]) for at in between) else None


def last_speaker(article: "Article", quotation: Quotation) -> Source | None:
    """Who speaks in the last sentence of the paragraph above, where the quotation opens its own: taken for its speaker by most."""
    start = article.blocks[quotation.block].span.start
    if start == 0 or quotation.span.start > start:
        return None
    number = article.sentence_at(start - 1)
    if article.paragraph_at(article.sentences[number].span.start) + 1 != article.paragraph_at(start):
        return None
    spoke = [one.source for one in article.attributions_in(number) if _says(one) and one.source is not None]
    return spoke[-1] if spoke else None


def _says(attribution: Attribution) -> bool:
    cue = attribution.cue
    return attribution.inside is None and cue.frame in SPEAKING and not cue.negated and not cue.unreal


def _of(article: "Article", number: int, source: Source) -> bool:
    """Whether a sentence tells of the speaker and names nobody else."""
    sentence = article.sentences[number]
    named = {article.people_at[start][0].name for start in sentence.starts if start in article.people_at}
    if named:
        return named == {source.name}
    return not PERSONAL.isdisjoint(word.lower() for word in sentence.words[:OPENING])
