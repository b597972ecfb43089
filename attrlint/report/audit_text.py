"""An audit for people: a table of the rules, then each with its words and samples."""

from collections.abc import Iterator

from attrlint.packs.select import WIDTH
from attrlint.report.audit import Audit, Audited
from attrlint.report.excerpt import excerpt
from attrlint.report.paint import Paint
from attrlint.report.screen import head, quoted, shown, width, wrapped
from attrlint.report.tally import counted
from attrlint.rule import Profile

INDENT = "  "
#: Words that are named of each list.
NOISIEST = 5
#: A word with a smaller share of the findings is not named. And columns of a word.
LITTLE, WIDEST = 0.03, 24


def text(audit: Audit, *, columns: int, paint: Paint) -> Iterator[str]:
    """The report, line by line."""
    unread = f"; {counted(audit.faulty, 'file')} could not be read to the end" if audit.faulty else ""
    yield f"{counted(audit.files, 'file')}, {counted(audit.words, 'word')}{unread}\n\n"
    yield from _table(audit, columns, paint)
    yield from _totals(audit)
    for rule in audit.rules:
        if rule.hits:
            yield "\n"
            yield from _rule(audit, rule, columns, paint)


def _table(audit: Audit, columns: int, paint: Paint) -> Iterator[str]:
    names = min(max((len(rule.chosen.loaded.name) for rule in audit.rules), default=4), 32)
    yield paint.faint(f"code  {'rule':<{names}}  profile   hits  /1,000  files  most at") + "\n"
    for rule in audit.rules:
        loaded = rule.chosen.loaded
        start = f"{loaded.rule.code}  {loaded.name:<{names}}  {loaded.rule.profile:<7}  {rule.hits:>5,}  {audit.rate(rule.hits):>6.2f}"
        share = f"{100 * rule.files / audit.files:>4.0f}%" if audit.files else ""
        line = f"{start}  {share}  {next((words[0] for words in _by_list(rule).values()), '')}".rstrip()
        yield (head(line, columns - 1) + "…" if width(line) > columns else line) + "\n"


def _totals(audit: Audit) -> Iterator[str]:
    """What a desk would meet under each profile that the audited rules make up."""
    brought = audit.profiles()
    total = 0
    for profile in sorted((one for one in brought if one in WIDTH), key=WIDTH.__getitem__):
        total += brought[profile]
        yield f"\n{profile}: {counted(total, 'finding')}, {audit.rate(total):.2f} per 1,000 words"
    others = sum(hits for profile, hits in brought.items() if profile not in (Profile.WIRE, Profile.DESK, Profile.STRICT))
    if others:
        yield f"\nother profiles: {counted(others, 'finding')}, {audit.rate(others):.2f} per 1,000 words"
    yield "\n" if brought else ""


def _rule(audit: Audit, rule: Audited, columns: int, paint: Paint) -> Iterator[str]:
    loaded = rule.chosen.loaded
    title = f"{paint.strong(loaded.rule.code)} {loaded.name} ({rule.chosen.level})"
    yield f"{title}: {counted(rule.hits, 'finding')} in {counted(rule.files, 'file')}, {audit.rate(rule.hits):.2f} per 1,000 words\n"
    for option, named in _by_list(rule).items():
        said = f"{option}: {', '.join(named[:NOISIEST])}" if option else f"most at {', '.join(named[:NOISIEST])}"
        for line in wrapped(said, columns, first=INDENT, others=INDENT * 2):
            yield line + "\n"
    for diagnostic in rule.samples:
        cut = excerpt(diagnostic, columns - len(INDENT) * 2)
        yield f"{INDENT}{shown(diagnostic.path)}:{diagnostic.start.line}:{diagnostic.start.column}\n"
        yield f"{INDENT * 2}{paint.faint(cut.before)}{paint.level(diagnostic.level, cut.words)}{paint.faint(cut.after)}\n"
        yield f"{INDENT * 2}{' ' * width(cut.before)}{paint.level(diagnostic.level, cut.underline)}\n"


def _by_list(rule: Audited) -> dict[str, list[str]]:
    """The noisiest words with their share of the findings, by the list that holds them; none that says little.

    A list whose words all stand in a noisier one as well is most likely there for something else.
    """
    lists: dict[str, list[tuple[str, int]]] = {}
    for entry, hits in rule.noisiest():
        if hits > 1 and hits >= LITTLE * rule.hits:
            lists.setdefault(entry.option, []).append((entry.word, hits))
    named: dict[str, list[str]] = {}
    seen: set[str] = set()
    for option, entries in sorted(lists.items(), key=lambda item: (-sum(hits for _, hits in item[1]), item[0])):
        if not seen.issuperset(word for word, _ in entries):
            seen.update(word for word, _ in entries)
            named[option] = [f"{quoted(word, WIDEST)} {hits / rule.hits:.0%}" for word, hits in entries]
    return named
