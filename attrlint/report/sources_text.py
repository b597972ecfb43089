"""The sources of a story as people read them in a terminal, and what many stories come to."""

from collections.abc import Iterator, Sequence

from attrlint.article.terms import CueClass
from attrlint.report.paint import Paint
from attrlint.report.screen import cut, padded, quoted, shown, width, wrapped
from attrlint.report.sources_story import Anonymity, Answer, Naming, Relay, Story, Voice
from attrlint.report.sources_total import PLAIN, Balance, Total
from attrlint.report.tally import counted
from attrlint.rule import Level

#: What every form says of itself.
CAVEAT = "counted by a machine, which errs: a start for a question, no verdict"
#: Columns of a line's number, of a kind, of words, share and reports.
LINE, KIND, WORDS, SHARE, REPORTS = 5, 12, 6, 5, 8
#: The fewest columns in which verbs are worth showing, and the most that a name takes.
FEW, NAME = 12, 34
#: How many lines of a list are shown of an archive.
MANY = 12
GAP = "  "


def story(found: Story, *, columns: int, paint: Paint) -> Iterator[str]:
    """A table of the sources, then who is not named and why, what is told at second hand, who answers, and the sums."""
    yield f"{paint.faint('──')} {paint.strong(shown(found.path))}\n\n"
    if not found.voices:
        yield f"  nobody is quoted or reported\n\n"
        yield from _sums(found, columns, paint)
        return
    yield from _table(found.voices, columns, paint)
    yield from _unnamed(found.named(Naming.UNNAMED), columns, paint)
    yield from _relays(found.relays, columns, paint)
    yield from _answers(found.answers, columns, paint)
    yield "\n"
    yield from _sums(found, columns, paint)


def total(found: Total, *, columns: int, paint: Paint) -> Iterator[str]:
    """What the stories come to."""
    yield f"{paint.faint('══')} {paint.strong(counted(found.stories, 'story').replace('storys', 'stories'))}\n\n"
    quoted_share = _percent(found.quoted / found.words) if found.words else "0%"
    for text in (
        f"{found.words:,} words, {found.quoted:,} of them quoted ({quoted_share})",
        f"{found.named:,} named sources, {found.described:,} described, {found.unnamed:,} unnamed ({_percent(found.unnamed_share)})",
        f"{found.stories_with_unnamed:,} of the stories use an unnamed source",
        f"{counted(found.withheld, 'name')} withheld, {found.reasons:,} with a reason, {found.stock:,} of those a stock one",
        f"{counted(found.orphans, 'quotation')} without a speaker, {found.unclear:,} speakers unclear",
    ):
        yield from _lines(text, columns)
    if found.nouns:
        yield f"\n{paint.strong('what unnamed sources are called')}\n"
        for noun, sources, stories in found.nouns[:MANY]:
            yield f"{GAP}{padded(noun, 24)}{sources:>6,}  in {stories:,}\n"
    if found.outlets:
        yield f"\n{paint.strong('outlets relied on')}\n"
        for name, stories in found.outlets[:MANY]:
            yield f"{GAP}{padded(name, 24)}{stories:>6,}\n"
    doubted = [one for one in found.balances if one.count(CueClass.DOUBT)][:MANY]
    if doubted:
        yield f"\n{paint.strong('whom do we doubt?')} {paint.faint('verbs of a source, by what they say of its words')}\n"
        yield from _balances(doubted, columns, paint)
    yield "\n"


def caveat(paint: Paint) -> Iterator[str]:
    """The last line of every report."""
    yield paint.faint(CAVEAT) + "\n"


def _table(voices: Sequence[Voice], columns: int, paint: Paint) -> Iterator[str]:
    longest = max(max(width(shown(voice.name)) for voice in voices), len("source"))
    fixed = LINE + KIND + WORDS + SHARE + REPORTS + 3 * len(GAP)
    room = min(longest, NAME, max(12, columns - fixed - FEW - len(GAP)))
    verbs = columns - fixed - room - len(GAP)
    head = f"{'line':>{LINE}}{GAP}{padded('source', room)}{GAP}{padded('kind', KIND)}{'words':>{WORDS}}{'':{SHARE}}{'reports':>{REPORTS}}"
    yield paint.faint(f"{head}{GAP}verbs" if verbs >= FEW else head) + "\n"
    for voice in voices:
        name = padded(voice.name, room)
        name = paint.strong(name) if voice.naming is Naming.NAMED else paint.level(Level.WARNING, name) if _asks(voice) else name
        share = _percent(voice.share) if voice.words else ""
        row = f"{paint.faint(f'{voice.line:>{LINE}}')}{GAP}{name}{GAP}{paint.faint(padded(voice.kind, KIND))}"
        row += f"{voice.words or '':>{WORDS},}" if voice.words else " " * WORDS
        row += f"{share:>{SHARE}}{voice.reports or '':>{REPORTS}}"
        yield (f"{row}{GAP}{paint.faint(cut(_verbs(voice), verbs))}" if verbs >= FEW else row).rstrip() + "\n"


def _asks(voice: Voice) -> bool:
    """Whether a desk would ask about it: somebody without a name, and no reason."""
    return voice.naming is Naming.UNNAMED and (voice.anonymity is None or voice.anonymity.reason is None)


def _verbs(voice: Voice) -> str:
    return ", ".join(f"{verb.words} ({verb.count})" if verb.count > 1 else verb.words for verb in voice.verbs)


def _unnamed(voices: Sequence[Voice], columns: int, paint: Paint) -> Iterator[str]:
    if voices:
        yield f"\n{paint.strong('without a name')}\n"
    for voice in sorted(voices, key=lambda one: one.line):
        yield from _numbered(voice.line, f"{voice.name}: {why(voice.anonymity)}", columns, paint)


def why(anonymity: Anonymity | None) -> str:
    """What the story says of a name that it does not give."""
    if anonymity is None or (anonymity.reason is None and not anonymity.withheld):
        return "no reason given"
    if anonymity.reason is None:
        return "the name is withheld, and no reason given"
    return f"{quoted(anonymity.reason, 120)}{' (a stock reason)' if anonymity.stock else ''}"


def _relays(relays: Sequence[Relay], columns: int, paint: Paint) -> Iterator[str]:
    if relays:
        yield f"\n{paint.strong('at second hand')}\n"
    for relay in relays:
        text = f"{relay.teller} {relay.teller_verb}: {relay.speaker} {relay.speaker_verb}"
        yield from _numbered(relay.line, text, columns, paint)


def _answers(answers: Sequence[Answer], columns: int, paint: Paint) -> Iterator[str]:
    if answers:
        yield f"\n{paint.strong('answers')}\n"
    for answer in answers:
        yield from _numbered(answer.line, answer.words, columns, paint)


def _sums(found: Story, columns: int, paint: Paint) -> Iterator[str]:
    named, described, unnamed = (len(found.named(naming)) for naming in Naming)
    share = f" ({_percent(found.quoted / found.words)})" if found.words else ""
    counts = [counted(named, "named source"), f"{described:,} described", f"{unnamed:,} unnamed"]
    counts = [counts[0], *(text for text, count in zip(counts[1:], (described, unnamed), strict=True) if count)]
    for line in wrapped(f"{', '.join(counts)}; {found.quoted:,} of {found.words:,} words quoted{share}", columns, first="", others=GAP):
        yield paint.strong(line) + "\n"
    if found.voices and found.voices[0].words:
        yield from _lines(f"most quoted: {found.voices[0].name}, {_percent(found.voices[0].share)} of the quoted words", columns)
    if found.outlets:
        yield from _lines(f"relies on: {', '.join(voice.name for voice in found.outlets)}", columns)
    if found.orphans or found.unclear:
        yield from _lines(f"{counted(found.orphans, 'quotation')} without a speaker, {found.unclear:,} speakers unclear", columns)
    yield "\n"


def _balances(balances: Sequence[Balance], columns: int, paint: Paint) -> Iterator[str]:
    for one in balances:
        classes = ", ".join(f"{cls} {count}" for cls, count in one.classes if cls not in PLAIN)
        plain = sum(count for cls, count in one.classes if cls in PLAIN)
        words = f"{GAP}{padded(one.name, 24)}{GAP}{_percent(one.count(CueClass.DOUBT) / one.verbs):>4} doubt{GAP}"
        yield words + paint.faint(cut(f"{one.verbs} verbs: plain {plain}, {classes}", max(FEW, columns - width(words)))) + "\n"


def _numbered(line: int, text: str, columns: int, paint: Paint) -> Iterator[str]:
    indent = " " * LINE + GAP
    for at, row in enumerate(wrapped(text, columns, first=indent, others=indent + GAP)):
        yield (paint.faint(f"{line:>{LINE}}") + row[LINE:] if not at else row) + "\n"


def _lines(text: str, columns: int) -> Iterator[str]:
    for line in wrapped(text, columns, first="", others=GAP):
        yield line + "\n"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"
