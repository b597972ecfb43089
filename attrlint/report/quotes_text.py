"""Who is quoted in a draft, in the order of the story, as a table that people read."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Quotation, QuotationKind
from attrlint.report.paint import Paint
from attrlint.report.screen import head, shown, width
from attrlint.report.tally import counted
from attrlint.rule import Level
from attrlint.source.mapping import Lines
from attrlint.source.prose import SourceFile

#: Columns of the place, the speaker and the verb; the words get what is left.
PLACE, SPEAKER, VERB = 7, 18, 9

NOBODY = "no speaker"


class Row(NamedTuple):
    """A quotation as the table has it; `speaker` is None where it needs one and has none."""

    place: str
    speaker: str | None
    verb: str
    words: str


def quotes(article: Article, source: SourceFile, *, columns: int, paint: Paint) -> Iterator[str]:
    """The outermost quotations of the draft, a line each, and what they come to; lines with their ends."""
    lines = Lines(source.text)
    yield f"{paint.faint('──')} {paint.strong(shown(source.path))}\n\n"
    outer = [quotation for quotation in article.quotations if quotation.depth == 0]
    speakers: Counter[str | None] = Counter()
    for quotation in outer:
        row = _row(quotation, article, lines)
        yield _line(row, columns, paint).rstrip() + "\n"
        if quotation.kind in _NEED_A_SPEAKER or row.speaker:
            speakers[row.speaker] += 1
    yield from _sum(speakers, len(outer), paint)


#: Titles and scare quotes are nobody's words.
_NEED_A_SPEAKER = frozenset({QuotationKind.SPEECH, QuotationKind.PHRASE})


def _row(quotation: Quotation, article: Article, lines: Lines) -> Row:
    attribution = quotation.attribution
    span = article.prose.map.span(quotation.span)
    start = lines.position(span.start)
    speaker = attribution.source.name if attribution and attribution.source else None
    if speaker is None and quotation.kind not in _NEED_A_SPEAKER:
        speaker = ""
    verb = "" if attribution is None else article.words(attribution.cue.verb)
    if quotation.kind not in _NEED_A_SPEAKER and not verb:
        verb = quotation.kind.value
    elif quotation.carried:
        verb = "carried"
    return Row(f"{start.line}:{start.column}", speaker, verb, span.of(lines.text))


def _line(row: Row, columns: int, paint: Paint) -> str:
    speaker = _padded(NOBODY if row.speaker is None else row.speaker, SPEAKER)
    if row.speaker is None:
        speaker = paint.level(Level.ERROR, speaker)
    place = row.place.rjust(PLACE)
    room = columns - max(PLACE, len(place)) - SPEAKER - VERB - 6
    words = shown(row.words[: 4 * columns])
    if width(words) > room:
        words = head(words, room - 1).rstrip() + "…"
    return f"{paint.faint(place)}  {speaker}  {paint.faint(_padded(row.verb, VERB))}  {words}"


def _padded(text: str, room: int) -> str:
    line = shown(text[: 4 * room])
    if width(line) > room:
        line = head(line, room - 1).rstrip() + "…"
    return line + " " * (room - width(line))


def _sum(speakers: Counter[str | None], total: int, paint: Paint) -> Iterator[str]:
    if not total:
        yield "  no quotations\n\n"
        return
    named = sum(1 for speaker in speakers if speaker)
    line = f"{counted(total, 'quotation')}, {counted(named, 'speaker')}"
    if speakers[None]:
        line += f", {speakers[None]:,} without a speaker"
    yield f"\n{paint.strong(line)}\n\n"
