"""Who is quoted in a draft, speaker by speaker: the audit of a story's sources."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from attrlint.article.terms import SourceKind
from attrlint.report.quotes_table import NOBODY, Table
from attrlint.report.quotes_text import chosen, summed
from attrlint.report.quotes_why import open_question
from attrlint.report.sayings import Copy, Saying, verb
from attrlint.report.screen import cut, width, wrapped
from attrlint.report.tally import counted
from attrlint.rule import Level

INDENT = "  "
#: The fewest columns in which verbs are shown.
FEW = 4

#: What a group is, in the order in which they stand.
NO_SPEAKER, UNCLEAR, SPEAKER, NOBODYS = range(4)

#: What the sayings of a group share: what it is, the speaker's name, and who may be meant.
Key = tuple[int, str, tuple[str, ...]]


def by_speaker(copy: Copy, table: Table, *, reported: bool, numbers: Collection[int] | None = None) -> Iterator[str]:
    """First what nobody says, then whom the story leaves unclear, then the speakers, whoever has most words first."""
    said = chosen(copy, reported=reported, numbers=numbers)
    groups: dict[Key, list[Saying]] = {}
    for saying in said:
        groups.setdefault(_key(saying), []).append(saying)
    yield table.title(copy)
    for (rank, *_), group in sorted(groups.items(), key=_order):
        yield from _head(rank, group, copy, table)
        for saying in group:
            yield from table.row(saying, copy, with_speaker=False)
        if not table.why:
            yield "\n"
    yield from _kinds(said, table)
    yield from summed(said, copy, table, whole=numbers is None, reported=reported)


def _key(saying: Saying) -> Key:
    source = saying.attribution.source if saying.attribution else None
    if source is None:
        return (NO_SPEAKER if saying.needs_a_speaker else NOBODYS), "", ()
    return (UNCLEAR if saying.unclear else SPEAKER), source.name.casefold(), source.found.candidates


def _order(group: tuple[Key, Sequence[Saying]]) -> tuple[int, int]:
    (rank, *_), said = group
    return rank, -_words(said)  # sorting keeps the order of the story among equals


def _words(said: Sequence[Saying]) -> int:
    return sum(quotation.words for saying in said for quotation in saying.quotations)


def _head(rank: int, group: Sequence[Saying], copy: Copy, table: Table) -> Iterator[str]:
    """Who it is, how much they say, and by which verbs."""
    paint, first = table.paint, group[0]
    name = cut(first.speaker or "", table.columns // 2)
    source = first.attribution.source if first.attribution else None
    kind = ""
    if rank == NO_SPEAKER:
        name = NOBODY
        who = paint.level(Level.ERROR, name)
    elif rank == UNCLEAR:
        name += "?"
        who = paint.level(Level.WARNING, name)
    elif source is not None:
        who, kind = paint.strong(name), f", {source.kind}"
    else:
        name = "titles, signs, words in scare quotes"
        who = paint.faint(name)
    counts = _counts(group)
    used = width(name) + len(kind) + len(": ")
    if used + len(counts) > table.columns:  # a narrow terminal
        yield f"{who}{kind}:\n{INDENT}"
        used = len(INDENT)
    else:
        yield f"{who}{kind}: "
    verbs, room = ", ".join(_verbs(group, copy)), table.columns - used - len(counts) - len("; ")
    yield counts + (paint.faint(f"; {cut(verbs, room)}") if verbs and room > FEW else "") + "\n"
    if rank == UNCLEAR and source is not None:
        for line in wrapped(open_question(source, copy), table.columns, first=INDENT, others=INDENT):
            yield line + "\n"


def _counts(group: Sequence[Saying]) -> str:
    counts: list[str] = []
    if quotations := sum(len(saying.quotations) for saying in group):
        counts += [counted(quotations, "quotation"), counted(_words(group), "word")]
    if reports := sum(1 for saying in group if saying.reported):
        counts.append(counted(reports, "report"))
    return ", ".join(counts)


def _verbs(group: Sequence[Saying], copy: Copy) -> Iterator[str]:
    """The verbs that go with the words, the most frequent first, each with how often where it is more than once."""
    spans = {verb(saying.attribution) for saying in group if saying.attribution is not None and not saying.carried}
    for word, count in Counter(copy.words(span).lower() for span in sorted(spans)).most_common():
        yield f"{word} ({count})" if count > 1 else word


def _kinds(said: Sequence[Saying], table: Table) -> Iterator[str]:
    """How many speakers of each kind: the line that shows a story on unnamed sources alone."""
    kinds: dict[str, SourceKind] = {}
    for saying in said:
        if saying.attribution is not None and saying.attribution.source is not None and not saying.unclear:
            kinds.setdefault(saying.attribution.source.name.casefold(), saying.attribution.source.kind)
    if kinds:
        counts = ", ".join(f"{kind} {count}" for kind, count in Counter(kinds.values()).most_common())
        for line in wrapped(f"by kind: {counts}", table.columns, first="", others=INDENT):
            yield table.paint.faint(line) + "\n"
