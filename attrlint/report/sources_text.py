"""The sources of a story as people read them in a terminal, and what many stories come to."""

from collections.abc import Iterator, Sequence

from attrlint.article.terms import CueClass
from attrlint.report.paint import Paint
from attrlint.report.screen import cut, padded, quoted, shown, width, wrapped
from attrlint.report.sources_story import Anonymity, Answer, Naming, Relay, Story, Verb, Voice
from attrlint.report.sources_total import PLAIN, Balance, Total
from attrlint.report.tally import counted
from attrlint.rule import Level

#: What every form says of itself.
CAVEAT = "counted by a machine, which errs: a start for a question, no verdict"
#: Columns of a line's number, of a kind, of words, share and reports.
LINE, KIND, WORDS, SHARE, REPORTS = 5, 12, 7, 6, 9
#: A bar for a share of all quoted words: its columns, the fewest that tell anything, and what it is made of.
BAR, FEW, FULL = 16, 6, "▇"
#: How many lines of a list are shown of an archive.
MANY = 12
GAP = "  "


def story(found: Story, *, columns: int, paint: Paint) -> Iterator[str]:
    """A table of the sources, then who is not named and why, what is told at second hand, who answers, and the sums."""
    yield f"{paint.faint('──')} {paint.strong(shown(found.path))}\n\n"
    if not found.voices:
        yield "  nobody is quoted or reported\n\n"
        yield from _sums(found, columns, paint)
        return
    yield from _table(found.voices, columns, paint)
    yield from _verbs(found.voices, columns, paint)
    yield from _unnamed(found.named(Naming.UNNAMED), columns, paint)
    yield from _relays(found.relays, columns, paint)
    yield from _answers(found.answers, columns, paint)
    yield "\n"
    yield from _sums(found, columns, paint)


def total(found: Total, *, columns: int, paint: Paint) -> Iterator[str]:
    """What the stories come to."""
    yield f"{paint.faint('══')} {paint.strong('1 story' if found.stories == 1 else f'{found.stories:,} stories')}\n\n"
    quoted_share = _percent(found.quoted / found.words) if found.words else "0%"
    unnamed = f"{found.unnamed:,} unnamed ({_percent(found.unnamed_share)})"
    for text in (
        f"{found.words:,} words, {found.quoted:,} of them quoted ({quoted_share})",
        f"{found.named:,} named sources, {found.described:,} described by a role, {unnamed}",
        f"{found.stories_with_unnamed:,} of the stories use an unnamed source",
        f"{counted(found.withheld, 'name')} withheld, {found.reasons:,} with a reason, {found.stock:,} of those a stock one",
        unsure(found.orphans, found.unclear) or "every quotation has a speaker",
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
    doubted = [one for one in found.balances if one.of(CueClass.DOUBT)][:MANY]
    if doubted:
        yield f"\n{paint.strong('whom do we doubt?')} {paint.faint('verbs of a source, by what they say of its words')}\n"
        yield from _balances(doubted, columns, paint)
    yield "\n"


def caveat(*, columns: int, paint: Paint) -> Iterator[str]:
    """The last line of every report."""
    for line in wrapped(CAVEAT, columns, first="", others=""):
        yield paint.faint(line) + "\n"


def _table(voices: Sequence[Voice], columns: int, paint: Paint) -> Iterator[str]:
    longest = max(*(width(shown(voice.name)) for voice in voices), len("source"))
    fixed = LINE + KIND + WORDS + SHARE + REPORTS + 3 * len(GAP)
    room = max(12, min(longest, columns - fixed))
    bar = min(BAR, columns - fixed - room - len(GAP))
    head = f"{'line':>{LINE}}{GAP}{padded('source', room)}{GAP}{padded('kind', KIND)}{'reports':>{REPORTS}}{'quoted':>{WORDS}}"
    yield paint.faint(head) + "\n"
    for voice in voices:
        name = padded(voice.name, room)
        if voice.naming is Naming.NAMED:
            name = paint.strong(name)
        elif voice.asks:
            name = paint.level(Level.WARNING, name)
        row = (
            f"{paint.faint(f'{voice.line:>{LINE}}')}{GAP}{name}{GAP}{paint.faint(padded(voice.kind, KIND))}{voice.reports or '':>{REPORTS}}"
        )
        if voice.words:
            row += f"{voice.words:>{WORDS},}{_percent(voice.share):>{SHARE}}"
            row += f"{GAP}{paint.faint(FULL * round(voice.share * bar))}" if bar >= FEW else ""
        yield row.rstrip() + "\n"


def _verbs(voices: Sequence[Voice], columns: int, paint: Paint) -> Iterator[str]:
    """The verbs of each source, with the class of those that take a stand."""
    yield f"\n{paint.strong('by which verbs')}\n"
    for voice in voices:
        if voice.verbs:
            yield from _numbered(voice.line, f"{voice.name}: {', '.join(map(verb, voice.verbs))}", columns, paint)


def verb(used: Verb) -> str:
    """A verb, how often, and its class where it takes a stand: "said ×7", "claimed (doubt)"."""
    times = f" ×{used.times}" if used.times > 1 else ""
    return f"{used.words}{times}" if used.cls in PLAIN else f"{used.words}{times} ({used.cls})"


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


def unsure(orphans: int, unclear: int) -> str:
    """How many quotations nobody is named for, and how many speakers the story leaves open; empty where there are none."""
    parts = (f"{counted(orphans, 'quotation')} without a speaker", f"{counted(unclear, 'speaker')} unclear")
    return ", ".join(part for part, count in zip(parts, (orphans, unclear), strict=True) if count)


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
    named, described, unnamed = (len(found.named(naming)) for naming in (Naming.NAMED, Naming.DESCRIBED, Naming.UNNAMED))
    share = f" ({_percent(found.quoted / found.words)})" if found.words else ""
    counts = [counted(named, "named source")]
    counts += [f"{count:,} {what}" for count, what in ((described, "described by a role"), (unnamed, "unnamed")) if count]
    for line in wrapped(f"{', '.join(counts)}; {found.quoted:,} of {found.words:,} words quoted{share}", columns, first="", others=GAP):
        yield paint.strong(line) + "\n"
    if found.voices and found.voices[0].words:
        yield from _lines(f"most quoted: {found.voices[0].name}, {_percent(found.voices[0].share)} of the quoted words", columns)
    if found.outlets:
        yield from _lines(f"relies on: {', '.join(voice.name for voice in found.outlets)}", columns)
    if doubts := unsure(found.orphans, found.unclear):
        yield from _lines(doubts, columns)
    yield "\n"


def _balances(balances: Sequence[Balance], columns: int, paint: Paint) -> Iterator[str]:
    for one in balances:
        doubted = one.of(CueClass.DOUBT)
        others = ", ".join(f"{cls} {count}" for cls, count in one.classes if cls not in PLAIN | {CueClass.DOUBT})
        plain = sum(count for cls, count in one.classes if cls in PLAIN)
        words = f"{GAP}{padded(one.name, 24)}{_percent(doubted / one.verbs):>5} doubt{GAP}"
        yield (
            words
            + paint.faint(cut(f"{doubted} of {one.verbs}; plain {plain}, {others}".removesuffix(", "), max(20, columns - width(words))))
            + "\n"
        )


def _numbered(line: int, text: str, columns: int, paint: Paint) -> Iterator[str]:
    indent = " " * LINE + GAP
    for at, row in enumerate(wrapped(text, columns, first=indent, others=indent + GAP)):
        yield (paint.faint(f"{line:>{LINE}}") + row[LINE:] if not at else row) + "\n"


def _lines(text: str, columns: int) -> Iterator[str]:
    for line in wrapped(text, columns, first="", others=GAP):
        yield line + "\n"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"
