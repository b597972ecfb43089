"""What a rule must find and must leave be: its examples, with `[[…]]` around each span wanted.

An example is a small draft. It is read as plain text, where words such as "Photo:" tell a caption; one that begins with
`# ` is Markdown under that headline.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from attrlint.article.build import build
from attrlint.article.echoes.record import Record
from attrlint.article.model import Article
from attrlint.errors import ConfigError
from attrlint.formats import markdown, plain
from attrlint.language.engine import Engine
from attrlint.packs.model import Loaded
from attrlint.packs.places import from_here, place
from attrlint.rule import Finding
from attrlint.source.prose import Role, SourceFile
from attrlint.source.span import Span

#: What stands below is no copy: the record that the copy is held against.
RECORD = "=== record"
BRACKETS = re.compile(r"\[\[|\]\](?!\])")  # of three at the end the first is the copy's own: [[[Smith]]]
HEADING = re.compile(r"## *(bad|good) *: *(.*)")
ALSO = re.compile(r"\(also ([A-Z]\d{3}(?:, *[A-Z]\d{3})*)\)$")


class Example(NamedTuple):
    """A piece of copy and the spans (code points of `text`) that the rule must find in it: none in a good one."""

    title: str  # "bad 2", or the heading of a long case
    text: str
    wanted: tuple[Span, ...]
    also: frozenset[str] = frozenset()  # the codes of other rules that have a question here: "## bad: a title (also V301)"
    record: str = ""  # a transcript to hold the copy against


class Outcome(NamedTuple):
    """What a rule made of an example; `fault` is the error of a rule that broke, else empty."""

    loaded: Loaded
    example: Example
    found: tuple[Span, ...]
    fault: str = ""
    unread: tuple[tuple[Span, Role], ...] = ()  # what was wanted in blocks that the rule does not read, and what they are

    @property
    def right(self) -> bool:
        """Whether the rule found what was wanted, exactly, and nothing else."""
        return not self.fault and self.found == self.example.wanted


def parse(marked: str, title: str, where: str) -> Example:
    """The example that `marked` writes with brackets. Raises ConfigError, with `where`, if they do not pair."""
    marked, _, record = marked.partition(f"\n\n{RECORD}\n")
    parts: list[str] = []
    wanted: list[Span] = []
    opened: int | None = None
    length = after = 0
    for found in BRACKETS.finditer(marked):
        parts.append(marked[after : found.start()])
        length += found.start() - after
        after = found.end()
        if (found[0] == "[[") is (opened is not None):
            raise ConfigError(f"{where}: {title}: {found[0]} without its partner; wanted [[ and ]] around each span, none inside another")
        if opened is None:
            opened = length
        else:
            wanted.append(Span(opened, length))
            opened = None
    if opened is not None:
        raise ConfigError(f"{where}: {title}: [[ without its partner; wanted [[ and ]] around each span")
    parts.append(marked[after:])
    if title.startswith("bad") is not bool(wanted):
        need = "wanted [[…]] around each span to be found" if not wanted else "a good example has none"
        raise ConfigError(f"{where}: {title}: {len(wanted)} spans in brackets; {need}")
    also = ALSO.search(title)
    return Example(title, "".join(parts), tuple(wanted), frozenset(re.findall(r"\w+", also[1]) if also else ()), record)


def own(loaded: Loaded) -> Iterator[Example]:
    """The examples in the rule's own file."""
    for kind, texts in (("bad", loaded.rule.bad), ("good", loaded.rule.good)):
        where = place(loaded.path, [kind]) if texts and loaded.path.endswith(".toml") else from_here(loaded.path)
        for number, text in enumerate(texts, 1):
            yield parse(text, f"{kind} {number}", where)


def long_cases(path: Path) -> Iterator[Example]:
    """The sections `## bad: title` and `## good: title` of a Markdown file, each with copy under it."""
    title, start = "", 0
    copy: list[str] = []
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), "## good: the end"], 1):
        if not line.startswith("## "):
            copy.append(line)
            continue
        heading = HEADING.fullmatch(line.rstrip())
        if heading is None:
            raise ConfigError(f"{from_here(str(path))}:{number}: {line!r}; wanted '## bad: a title' or '## good: a title'")
        if title:
            yield parse("\n".join(copy).strip(), title, f"{from_here(str(path))}:{start}")
        title, start = f"{heading[1]}: {heading[2]}", number
        copy.clear()


def article_of(example: Example, engine: Engine) -> Article:
    """The example as a rule reads it."""
    reader = markdown if example.text.startswith("# ") else plain
    return build(engine.read(reader.read(example.text)), record=_record(example) if example.record else None)


def asked(loaded: Loaded, article: Article) -> tuple[Finding, ...]:
    """What the rule asks of the article when it runs alone, with its options as declared, in the blocks it speaks of."""
    rule = loaded.rule
    blocks = article.blocks
    return tuple(
        one for one in rule.check(article, rule.options()) if blocks and blocks[article.block_at(one.span.start)].role in rule.roles
    )


def outcome(loaded: Loaded, example: Example, engine: Engine) -> Outcome:
    """What the rule finds in the example."""
    article = article_of(example, engine)
    try:
        found = {article.prose.map.span(finding.span) for finding in asked(loaded, article)}
    except Exception as error:  # noqa: BLE001  # a house rule may break in any way; its outcome says how
        return Outcome(loaded, example, (), f"{type(error).__name__}: {error}")
    blocks = [(article.prose.map.span(block.span), block.role) for block in article.blocks]
    unread = tuple(
        (span, role) for span in example.wanted for place, role in blocks if place.touches(span) and role not in loaded.rule.roles
    )
    return Outcome(loaded, example, tuple(sorted(found)), unread=unread)


def _record(example: Example) -> Record:
    return Record([(SourceFile("record.txt", example.record), plain.read(example.record))])


def told(result: Outcome) -> str:
    """A wrong outcome in lines: what was wanted, what was found."""
    title = f"{from_here(result.loaded.path)}: {result.loaded.rule.code} {result.loaded.name}: {result.example.title}"
    if result.fault:
        return f"{title}\n  broke: {result.fault}"
    lines = [title]
    unread = dict(result.unread)
    for span in result.example.wanted:
        if span not in result.found:
            why = _unread(result.loaded, unread[span]) if span in unread else ""
            lines.append(f"  wanted {_shown(result.example, span)}{why}")
    lines += [f"  found  {_shown(result.example, span)}" for span in result.found if span not in result.example.wanted]
    return "\n".join(lines)


def _unread(loaded: Loaded, role: Role) -> str:
    """Why a rule does not see words in a block of that role, and how to write an example of the block that it reads."""
    why = f", which stands in {role}; the rule reads {', '.join(sorted(loaded.rule.roles))}"
    for read, sign in ((Role.HEADLINE, "# Mayor quits"), (Role.CAPTION, "Photo: The mayor at the gate.")):
        if loaded.rule.roles == frozenset({read}):
            return f"{why}; a {read} begins as in '{sign}'"
    return why


def _shown(example: Example, span: Span) -> str:
    words = span.of(example.text).replace("\n", "¶")
    short = words if len(words) <= 80 else f"{words[:50]} … {words[-27:]}"  # a terminal's line
    return f"{span.start}-{span.end} {short!r}"
