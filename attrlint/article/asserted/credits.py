"""Where a sentence or a paragraph says on whose word it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from attrlint.article.terms import Attribution, CueClass
from attrlint.article.wordlists import Lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: Verbs that report what somebody does or feels, not what he knows.
MUTE = frozenset({CueClass.STANCE, CueClass.MENTAL})
#: Nouns of other things too, which a sentence without one of these verbs gives no figure from: trestle tables, cash registers.
FURNITURE = frozenset("table register map exit account chart paper index graph document".split())
SHOWING = frozenset(
    """show list suggest indicate reveal give say confirm record according accord per publish state note detail rank release obtain file
    estimate report describe cite""".split()
)


class Credits(NamedTuple):
    """For each sentence the words that credit somebody: a report's cue; and the words that name data, papers, a poll."""

    reports: tuple[Span | None, ...]
    papers: tuple[Span | None, ...]


def credits_of(sentences: Sequence[Sentence], attributions: Sequence[Attribution], own: Lists) -> Credits:
    """The credits of a story's sentences."""
    figures, verbs = frozenset(own["source.figures"]), frozenset(own["source.verbs"])
    reports: list[Span | None] = [None] * len(sentences)
    for one in attributions:
        if one.source is not None and not one.cue.unreal and one.cue.cls not in MUTE and reports[one.sentence] is None:
            reports[one.sentence] = one.cue.span
    papers = tuple(_paper(sentence, figures, verbs) for sentence in sentences)
    return Credits(tuple(reports), papers)


def _paper(sentence: Sentence, figures: frozenset[str], verbs: frozenset[str]) -> Span | None:
    """The noun for a paper or data that the sentence names, the verb with which somebody gives a figure, or a link."""
    if figures.isdisjoint(sentence.lemmas) and verbs.isdisjoint(sentence.lemmas) and "http" not in {word[:4] for word in sentence.words}:
        return None
    shown = not SHOWING.isdisjoint(sentence.lemmas)
    for at, lemma in enumerate(sentence.lemmas):
        if lemma in FURNITURE and not shown:
            continue
        tag = sentence.tags[at]
        noun, verb = lemma in figures and tag in {"NOUN", "PROPN"}, lemma in verbs and tag == "VERB"
        before, behind = sentence.tags[at - 1] if at else "", sentence.words[at + 1] if at + 1 < len(sentence.words) else ""
        named = verb and (before in {"NOUN", "PROPN", "PRON", "ADV"} or behind == "by")  # not "an estimated 40"
        if noun or named or sentence.words[at].startswith("http"):
            return Span(sentence.starts[at], sentence.ends[at])
    return None
