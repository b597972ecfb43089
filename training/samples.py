"""How a treebank's words look when the engine cuts the text: its training and test samples."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrlint.language.embedded.tokens import Words
from attrlint.language.engine import QUOTE
from attrlint.language.marks import pair
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Prose, Role
from attrlint.source.span import Span
from training.conllu import Gold


class Sample(NamedTuple):
    """One sentence as the engine's words, with what the treebank says of each; heads are -1 for the root."""

    words: list[str]
    tags: list[str]
    lemmas: list[str]
    heads: list[int]
    relations: list[str]
    quotations: list[int]


def samples(golds: Iterable[Gold], *, collapse: bool) -> Iterator[Sample]:
    """The sentences as the engine cuts them; with `collapse`, those that have a quotation, with it as one word."""
    for gold in golds:
        spans = _places(gold)
        if spans is None:
            continue
        quotations = list(_quotations(gold.text)) if collapse else []
        if not collapse or quotations:
            yield _sample(gold, spans, quotations)


def _quotations(text: str) -> Iterator[Span]:
    """The outermost quotations of two or more words, but for one that is the whole sentence."""
    prose = Prose(text, (Block(Role.BODY, Span(0, len(text))),), SourceMap())
    for quoted in pair(prose)[0]:
        if quoted.depth == 0 and quoted.closed and len(quoted.inner.of(text).split()) > 1 and len(quoted.span.of(text)) < len(text):
            yield quoted.span


def _places(gold: Gold) -> list[tuple[int, int]] | None:
    """Where the words stand in the sentence's text; None where the treebank changed one."""
    at = 0
    places: list[tuple[int, int]] = []
    for form in gold.forms:
        start = gold.text.find(form, at)
        if start < 0 or gold.text[at:start].strip():
            return None
        at = start + len(form)
        places.append((start, at))
    return places


def _sample(gold: Gold, places: list[tuple[int, int]], quotations: list[Span]) -> Sample:
    cut = Words(gold.text)
    numbers = cut.read(Span(0, len(gold.text)), quotations)
    inside: list[list[int]] = [[] for _ in cut.words]  # the gold words in each word
    home = [0] * len(places)  # the word each gold word is in
    at = 0
    for word, (start, _) in enumerate(places):
        while cut.ends[at] <= start:
            at += 1
        home[word] = at
        inside[at].append(word)
    tags: list[str] = []
    lemmas: list[str] = []
    heads: list[int] = []
    relations: list[str] = []
    group: list[int] = []
    for number, members in enumerate(inside):
        # Cut finer than the treebank: the piece goes with what stands before it.
        group = members or group
        outward = [word for word in group if gold.heads[word] not in group and gold.tags[word] != "PUNCT"] or group
        head = outward[0]
        figure = len(group) > 1 and any(gold.tags[word] == "SYM" for word in group)
        tags.append(QUOTE if number in numbers else "NUM" if figure else gold.tags[head])
        lemmas.append(gold.lemmas[head] if len(group) == 1 else cut.words[number].lower())
        heads.append(home[gold.heads[head]] if gold.heads[head] >= 0 else -1)
        relations.append(gold.relations[head])
    return Sample(cut.words, tags, lemmas, heads, relations, numbers)
