"""The sources of stories as Markdown: tables for a wiki, a message or a pull request."""

from collections.abc import Iterator, Sequence

from attrlint.article.terms import CueClass
from attrlint.report.screen import shown
from attrlint.report.sources_story import Naming, Story
from attrlint.report.sources_text import CAVEAT, unsure, verb, why
from attrlint.report.sources_total import Total

MANY = 12
#: Signs that Markdown would take for its own.
SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|#~"})


def story(found: Story) -> Iterator[str]:
    """A heading, a table of the sources, and lists of what else there is to ask."""
    yield f"## {_text(found.path)}\n\n"
    share = f" ({found.quoted / found.words:.0%})" if found.words else ""
    counts = ", ".join(f"{len(found.named(naming))} {naming}" for naming in Naming)
    yield f"Sources: {counts}. {found.quoted:,} of {found.words:,} words quoted{share}.\n\n"
    if found.voices:
        yield from _table(
            ("Line", "Source", "Kind", "Words", "Share", "Reports", "Verbs"),
            [
                (
                    str(voice.line),
                    _text(voice.name),
                    voice.kind,
                    f"{voice.words:,}" if voice.words else "",
                    f"{voice.share:.0%}" if voice.words else "",
                    str(voice.reports or ""),
                    _text(", ".join(map(verb, voice.verbs))),
                )
                for voice in found.voices
            ],
        )
    yield from _list("Without a name", [f"line {one.line}: {one.name}: {why(one.anonymity)}" for one in found.named(Naming.UNNAMED)])
    yield from _list(
        "At second hand",
        [f"line {one.line}: {one.teller} {one.teller_verb}: {one.speaker} {one.speaker_verb}" for one in found.relays],
    )
    yield from _list("Answers", [f"line {one.line}: {one.words}" for one in found.answers])
    yield from _list("Outlets relied on", [voice.name for voice in found.outlets])
    if doubts := unsure(found.orphans, found.unclear):
        yield f"{doubts}.\n\n"


def total(found: Total) -> Iterator[str]:
    """What the stories come to."""
    yield f"## All {found.stories:,} stories\n\n"
    yield from _table(
        ("", "Count"),
        [
            ("Words", f"{found.words:,}"),
            ("Words quoted", f"{found.quoted:,}"),
            ("Named sources", f"{found.named:,}"),
            ("Described by a role alone", f"{found.described:,}"),
            ("Unnamed sources", f"{found.unnamed:,} ({found.unnamed_share:.0%})"),
            ("Stories with an unnamed source", f"{found.stories_with_unnamed:,}"),
            ("Names withheld", f"{found.withheld:,}"),
            ("… with a reason", f"{found.reasons:,}"),
            ("… with a stock reason", f"{found.stock:,}"),
            ("Quotations without a speaker", f"{found.orphans:,}"),
            ("Speakers unclear", f"{found.unclear:,}"),
        ],
    )
    if found.nouns:
        yield "### What unnamed sources are called\n\n"
        yield from _table(
            ("Noun", "Sources", "Stories"), [(_text(one.noun), str(one.sources), str(one.stories)) for one in found.nouns[:MANY]]
        )
    if found.outlets:
        yield "### Outlets relied on\n\n"
        yield from _table(("Outlet", "Stories"), [(_text(name), str(count)) for name, count in found.outlets[:MANY]])
    doubted = [one for one in found.balances if one.of(CueClass.DOUBT)][:MANY]
    if doubted:
        yield "### Whom do we doubt?\n\n"
        yield from _table(
            ("Source", "Verbs", "Doubt", "By class"),
            [
                (
                    _text(one.name),
                    str(one.verbs),
                    f"{one.of(CueClass.DOUBT) / one.verbs:.0%}",
                    ", ".join(f"{cls} {n}" for cls, n in one.classes),
                )
                for one in doubted
            ],
        )


def caveat() -> Iterator[str]:
    """The last line of every report."""
    yield f"{CAVEAT[0].upper()}{CAVEAT[1:]}.\n"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |\n"
    yield "\n"


def _list(title: str, entries: Sequence[str]) -> Iterator[str]:
    if entries:
        yield f"{title}:\n\n"
        yield from (f"- {_text(entry)}\n" for entry in entries)
        yield "\n"


def _text(words: str) -> str:
    return shown(words).translate(SIGNS)
