"""The sources of stories as a table for spreadsheets: RFC 4180, a row a source."""

from collections.abc import Iterator

from attrlint.article.terms import CueClass
from attrlint.report.quotes_csv import lines, safe
from attrlint.report.sources_story import Story, Voice

HEADER = (
    "path",
    "line",
    "source",
    "kind",
    "naming",
    "quotations",
    "words",
    "share",
    "reports",
    "verbs",
    "doubt_verbs",
    "withheld",
    "reason",
    "stock_reason",
    "told_by",
)


def head() -> Iterator[str]:
    """The first line: the names of the columns."""
    yield from lines([HEADER])


def rows(found: Story) -> Iterator[str]:
    """A line a source."""
    yield from lines(_cells(found.path, voice) for voice in found.voices)


def _cells(path: str, voice: Voice) -> tuple[str | int | float, ...]:
    anonymity = voice.anonymity
    return (
        safe(path),
        voice.line,
        safe(voice.name),
        voice.kind,
        voice.naming,
        voice.quotations,
        voice.words,
        round(voice.share, 4),
        voice.reports,
        safe("; ".join(f"{verb.words} {verb.times}" for verb in voice.verbs)),
        sum(verb.times for verb in voice.verbs if verb.cls is CueClass.DOUBT),
        _flag(anonymity is not None and anonymity.withheld),
        safe(anonymity.reason or "") if anonymity is not None else "",
        _flag(anonymity is not None and anonymity.stock),
        safe("; ".join(voice.told_by)),
    )


def _flag(said: object) -> str:
    return "true" if said else "false"
