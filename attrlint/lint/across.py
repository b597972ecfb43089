"""The drafts of one run held against each other: the same or nearly the same words, given to two people (P704)."""

from collections.abc import Iterable, Iterator
from typing import Protocol, cast

from attrlint.article.echoes import wordings
from attrlint.article.echoes.wordings import Wording, Wordings
from attrlint.article.model import Article
from attrlint.config.model import Chosen, Settings
from attrlint.lint.diagnostic import Checked, Diagnostic, Said

CODE = "P704"
#: Stands for the question until it is known; the house may have words around it.
UNASKED = "{message}"
#: The share of letters that makes two sentences nearly the same, whatever a draft's own configuration says.
ALIKE = 0.9
#: Quoted sentences of earlier drafts that are kept: some 40 MB.
LIMIT = 50_000


class _Options(Protocol):
    """What is read here of the rule's options."""

    min_words: int
    near_words: int
    batch: bool


def rule(settings: Settings) -> Chosen | None:
    """The rule that asks, where the draft's settings have it on for a batch."""
    chosen = next((chosen for chosen in settings.chosen if chosen.loaded.rule.code == CODE), None)
    return chosen if chosen is not None and cast("_Options", chosen.options).batch else None


def sayings(article: Article, chosen: Chosen) -> Iterator[tuple[Wording, str, bool]]:
    """What a draft hands over: the sentences quoted of people by name, those names, and whether nearly the same words count."""
    options = cast("_Options", chosen.options)
    for wording in wordings.quoted(article, options.min_words):
        speaker = wordings.speaker(wording.quotation)
        if speaker:
            yield wording, speaker, len(wording.words) >= options.near_words


def compared(results: Iterable[Checked]) -> Iterator[Checked]:
    """The same results, each with what the drafts before it make one ask of it. Needs them in the order of the drafts."""
    known: Wordings[Said] = Wordings(alike=ALIKE, limit=LIMIT)
    for checked in results:
        if checked.said:
            asked = [found for said in checked.said if (found := _asked(known, said)) is not None]
            yield _with(checked, asked)
        else:
            yield checked


def _asked(known: Wordings[Said], said: Said) -> Diagnostic | None:
    """The question about words that an earlier draft has too; they are kept where they are new."""
    met = known.met(said.words, nearly=said.nearly)
    if met is None or not met.same:
        known.keep(said.words, said)
    if said.off or met is None or met.kept.asked.path == said.asked.path:
        return None
    earlier = met.kept
    place = f"{earlier.asked.path}:{earlier.asked.start.line}:{earlier.asked.start.column}"
    if wordings.other_person(said.speaker, earlier.speaker):
        if not (said.named and earlier.named):
            return None
        words = "these words" if met.same else "nearly the same words"
        return _told(said, f"{words} are {earlier.speaker}’s in {place}, and {said.speaker}’s here: whose are they?")
    if met.same:
        return None
    there, here = next(wordings.differing(met.words, said.words), ("", ""))
    return _told(said, f"{place} has {_shown(there)} for {_shown(here)}: which do the notes have?")


def _told(said: Said, message: str) -> Diagnostic:
    return said.asked._replace(message=said.asked.message.replace(UNASKED, message))


def _with(checked: Checked, asked: list[Diagnostic]) -> Checked:
    if not asked:
        return checked._replace(said=())
    diagnostics = sorted([*checked.diagnostics, *asked], key=lambda one: (one.start.offset, one.end.offset, one.code, one.message))
    fails = checked.fails or any(said.fails for said in checked.said)
    return checked._replace(diagnostics=tuple(diagnostics), fails=fails, said=())


def _shown(words: str) -> str:
    return f"“{words}”" if words else "nothing"
