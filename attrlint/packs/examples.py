"""What a rule must find and must leave be: its examples, with `[[…]]` around each span wanted."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from attrlint.article.build import build
from attrlint.errors import ConfigError
from attrlint.formats import plain
from attrlint.language.engine import Engine
from attrlint.packs.model import Loaded
from attrlint.source.span import Span

BRACKETS = re.compile(r"\[\[|\]\](?!\])")  # of three at the end the first is the copy's own: [[[Smith]]]
HEADING = re.compile(r"## *(bad|good) *: *(.*)")


class Example(NamedTuple):
    """A piece of copy and the spans (code points of `text`) that the rule must find in it: none in a good one."""

    title: str  # "bad 2", or the heading of a long case
    text: str
    wanted: tuple[Span, ...]


class Outcome(NamedTuple):
    """What a rule made of an example; `fault` is the error of a rule that broke, else empty."""

    loaded: Loaded
    example: Example
    found: tuple[Span, ...]
    fault: str = ""

    @property
    def right(self) -> bool:
        """Whether the rule found what was wanted, exactly, and nothing else."""
        return not self.fault and self.found == self.example.wanted


def parse(marked: str, title: str, where: str) -> Example:
    """The example that `marked` writes with brackets. Raises ConfigError, with `where`, if they do not pair."""
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
    return Example(title, "".join(parts), tuple(wanted))


def own(loaded: Loaded) -> Iterator[Example]:
    """The examples in the rule's own file."""
    for kind, texts in (("bad", loaded.rule.bad), ("good", loaded.rule.good)):
        for number, text in enumerate(texts, 1):
            yield parse(text, f"{kind} {number}", loaded.path)


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
            raise ConfigError(f"{path}:{number}: {line!r}; wanted '## bad: a title' or '## good: a title'")
        if title:
            yield parse("\n".join(copy).strip(), title, f"{path}:{start}")
        title, start = f"{heading[1]}: {heading[2]}", number
        copy.clear()


def outcome(loaded: Loaded, example: Example, engine: Engine) -> Outcome:
    """What the rule finds in the example when it runs alone, with its options as declared."""
    prose = plain.read(example.text)
    article = build(engine.read(prose))
    rule = loaded.rule
    try:
        places = {finding.span for finding in rule.check(article, rule.options())}
    except Exception as error:  # noqa: BLE001  # a house rule may break in any way; its outcome says how
        return Outcome(loaded, example, (), f"{type(error).__name__}: {error}")
    heard = (span for span in places if prose.blocks and prose.blocks[article.block_at(span.start)].role in rule.roles)
    return Outcome(loaded, example, tuple(sorted(heard)))


def told(result: Outcome) -> str:
    """A wrong outcome in lines: what was wanted, what was found."""
    title = f"{result.loaded.path}: {result.loaded.rule.code} {result.loaded.name}: {result.example.title}"
    if result.fault:
        return f"{title}\n  broke: {result.fault}"
    lines = [title]
    lines += [f"  wanted {_shown(result.example, span)}" for span in result.example.wanted if span not in result.found]
    lines += [f"  found  {_shown(result.example, span)}" for span in result.found if span not in result.example.wanted]
    return "\n".join(lines)


def _shown(example: Example, span: Span) -> str:
    words = span.of(example.text).replace("\n", "¶")
    short = words if len(words) <= 80 else f"{words[:50]} … {words[-27:]}"  # a terminal's line
    return f"{span.start}-{span.end} {short!r}"
