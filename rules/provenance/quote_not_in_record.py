"""Words between marks that the record does not have.

With `attrlint check --against FILE` each quotation is held against what was said: a transcript, notes, a press release. Words in
quotation marks are the speaker's own. AP never alters them; Reuters may only cut, where the cut is shown and the sense stays; the
Guardian lets the “ums” go. Where the record has other words the question names both. Where it has none of them, the words may
come from somewhere else, and this is a note unless the record does have other words of the same speaker.

## Ask
Which is right, the copy or the record? If the words come from elsewhere, do we have that too?

## Leave it be
Case, punctuation and marks; a cut shown by three points; what brackets put in, and “[sic]”; “uh” and “um”; “ten” for “10”; a
part of a sentence that stands in the record as it is. Titles, scare quotes and signs are not looked up, and a run without
`--against` asks nothing. The record is searched for words alone: it is not asked who said them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.echoes.verdicts import Change, Held, Verdict
from attrlint.article.model import Article
from attrlint.article.terms import Quotation
from attrlint.rule import Finding, Level, Profile, Related, rule
from attrlint.source.prose import STORY, Role
from attrlint.source.span import Span


class Options(NamedTuple):
    """What a question shows.

    shown: how many differences it names, at most
    """

    shown: int = 3


@rule(
    "P707",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    roles=STORY | {Role.HEADLINE, Role.STANDFIRST, Role.SUBHEAD, Role.PULLQUOTE, Role.CAPTION},
    bad=[
        "“We never [[sold]] the boats to anyone,” said Mia Holt, the owner.\n\n=== record\nHOLT: We never leased the boats to anyone.",
        "[[“We never sold the boats,”]] said Mia Holt, the owner.\n\n=== record\nHOLT: It rained all night and we slept.",
    ],
    good=[
        "“We never sold the boats,” said Mia Holt, the owner.\n\n=== record\nHOLT: Well, uh, we never sold, um, the boats. We didn’t.",
        "Mia Holt, the owner, said she “never” sold.\n\n=== record\nHOLT: We never sold the boats.",
        "“[Holt] never sold … a boat,” said Stan Orr, the buyer.\n\n=== record\nORR: She never sold, as far as I know, a boat.",
        "“We never sold the boats,” said Mia Holt, the owner.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    if article.record is None:
        return
    heard = {_speaker(held.quotation) for held in article.held if held.verdict is not Verdict.ABSENT} - {""}
    for held in article.held:
        match held.verdict:
            case Verdict.EXACT:
                pass
            case Verdict.ALTERED:
                yield _altered(held, options)
            case Verdict.ABSENT:
                message = f"these words are not in {' or '.join(article.record.names[:3])}: where do they come from?"
                yield Finding(held.quotation.span, message, softened=_speaker(held.quotation) not in heard)


def _speaker(quotation: Quotation) -> str:
    source = quotation.attribution.source if quotation.attribution else None
    return source.name if source else ""


def _altered(held: Held, options: Options) -> Finding:
    changes = held.changes
    told = "; ".join(map(_told, changes[: options.shown])) + ("; and more" if len(changes) > options.shown else "")
    return Finding(
        changes[0].span,
        f"{held.place} has {told}: which is right?",
        related=tuple(Related(change.span, "and here") for change in _apart(changes)[: options.shown - 1]),
    )


def _apart(changes: tuple[Change, ...]) -> list[Change]:
    first: Span = changes[0].span
    return [change for change in changes[1:] if change.span != first]


def _told(change: Change) -> str:
    if not change.words and not change.record:
        return "these parts in another order"
    if not change.words:
        return f"“{change.record}” besides"
    return f"“{change.record}” for “{change.words}”" if change.record else f"no “{change.words}”"
