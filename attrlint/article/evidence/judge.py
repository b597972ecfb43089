"""What a story's attributions assert and on what evidence: the stages that only some runs ask for."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from attrlint.article.evidence.claims import Claims
from attrlint.article.evidence.evidence import Markers
from attrlint.article.evidence.links import Links
from attrlint.article.terms import Attribution, Claim, Evidence
from attrlint.language.engine import Sentence


class Judges(NamedTuple):
    """The word lists of the three stages, ready to be asked."""

    markers: Markers
    claims: Claims
    links: Links


@lru_cache(maxsize=8)
def judges(changed: tuple[tuple[str, tuple[str, ...]], ...]) -> Judges:
    """The lists of a house, made once for all its articles."""
    lists = dict(changed)
    return Judges(Markers(lists), Claims(lists), Links(lists))


def judge(
    text: str, sentences: Sequence[Sentence], homes: Sequence[int], attributions: Sequence[Attribution], words: Judges
) -> tuple[tuple[Claim, ...], tuple[Evidence, ...]]:
    """The claims and the evidence of a story; `homes` are the numbers of the sentences' paragraphs."""
    evidence = tuple(words.markers.find(sentences, attributions))
    asserted = tuple(words.claims.claims(text, sentences, attributions, evidence))
    return tuple(words.links.linked(text, sentences, homes, asserted, evidence)), evidence
