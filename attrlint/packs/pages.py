"""What a rule's page says: what it asks, why, when to leave it be, its options and examples."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, get_args, get_origin, get_type_hints

from attrlint.packs.model import Loaded, Ruling
from attrlint.packs.places import shown

#: Where the words that must be found begin and end, while what Markdown would read otherwise is escaped.
START, STOP = "\ue000", "\ue001"
MARKED = re.compile(f"{START}([^{STOP}]*){STOP}")
SPECIAL = re.compile(r"[*_<`\\[\]]")
FIELD = re.compile(r"[ \t]*(\w+): (.+)")


class Option(NamedTuple):
    """An option as the page shows it."""

    name: str
    kind: str  # "an integer", "a list of words"
    default: str  # as TOML
    description: str


class Page(NamedTuple):
    """A rule's page before it is set in type. `sections` are headings with their text, in the docstring's order."""

    code: str
    name: str
    level: str
    profile: str
    family: str
    title: str
    lead: str
    sections: tuple[tuple[str, str], ...]
    options_lead: str  # what they are about, in a line
    options: tuple[Option, ...]
    bad: tuple[str, ...]
    good: tuple[str, ...]
    house: tuple[tuple[str, str], ...] = ()  # what the house says of the rule, under headings


def page(loaded: Loaded) -> Page:
    """The page of a rule, from its docstring, its options and its examples."""
    rule = loaded.rule
    head, *rest = re.split(r"^##[ \t]+(.+)$", _dedented(rule.page), flags=re.MULTILINE)
    title, _, lead = head.strip().partition("\n")
    sections = tuple((rest[at].strip(), rest[at + 1].strip()) for at in range(0, len(rest), 2))
    return Page(
        code=rule.code,
        name=loaded.name,
        level=str(rule.level),
        profile=str(rule.profile),
        family=loaded.family,
        title=title.strip(),
        lead=lead.strip(),
        sections=sections,
        options_lead=(rule.options.__doc__ or "").partition("\n")[0],
        options=tuple(options(rule.options)),
        bad=rule.bad,
        good=rule.good,
    )


def ruled(of: Page, ruling: Ruling) -> Page:
    """The page with the house's own words on the rule at its end."""
    headings = Ruling("The house asks", "The house says", "The house’s style guide")
    return of._replace(house=tuple((heading, text) for heading, text in zip(headings, ruling, strict=True) if text))


def options(kind: type[object]) -> Iterator[Option]:
    """The options of a rule, from the fields of its NamedTuple.

    A line of the docstring may describe one: `min_words: the shortest quotation that needs a speaker`.
    """
    doc = kind.__doc__ or ""
    defaults: Mapping[str, object] = getattr(kind, "_field_defaults", {})
    described = {found[1]: found[2] for line in doc.splitlines() if (found := FIELD.match(line)) and found[1] in defaults}
    types = get_type_hints(kind, include_extras=True)
    for name, default in defaults.items():
        yield Option(name, wanted(types[name]), shown(default), described.get(name, ""))


def wanted(hint: object) -> str:
    """A type in an editor's words."""
    plain = {bool: "true or false", int: "an integer", float: "a number", str: "a text"}
    if isinstance(hint, type) and hint in plain:
        return plain[hint]
    if get_origin(hint) in (frozenset, tuple) and get_args(hint)[:1] == (str,):
        return "a list of words"
    arguments = get_args(hint)
    if arguments and all(isinstance(argument, str) for argument in arguments):
        return "one of " + ", ".join(str(argument) for argument in arguments)
    return str(hint)


def markdown(of: Page) -> str:
    """The page as Markdown."""
    parts = [f"# {of.code} {of.name}", f"{of.level}, from profile `{of.profile}`, {of.family}", of.title, of.lead]
    for heading, text in of.sections:
        parts += [f"## {heading}", text]
    if of.options:
        rows = [f"| `{one.name}` | {one.kind} | {_cell(one.default)} | {one.description} |" for one in of.options]
        parts += [
            f"## Options under `[rules.{of.code}]`",
            of.options_lead,
            "\n".join(["| option | value | default | what it is |", "| --- | --- | --- | --- |", *rows]),
        ]
    for heading, examples in (("Raises the question", of.bad), ("Leaves it be", of.good)):
        if examples:
            parts += [f"## {heading}", *map(_quoted, examples)]
    for heading, text in of.house:
        parts += [f"## {heading}", text]
    return "\n\n".join(part for part in parts if part) + "\n"


def terminal(of: Page, *, width: int = 80, colour: bool = False) -> str:
    """The page for a terminal `width` columns wide; without colour it has no control characters."""
    sheet = Sheet(width, colour=colour)
    sheet.heading(f"{of.code} {of.name}")
    sheet.text(f"{of.level}, from profile {of.profile}, {of.family}")
    sheet.text(of.title)
    sheet.text(of.lead)
    for heading, text in of.sections:
        sheet.heading(heading)
        sheet.text(text, "  ")
    if of.options:
        sheet.heading(f"Options under [rules.{of.code}]")
        sheet.paragraph(of.options_lead, "  ", "  ")
        for one in of.options:
            sheet.paragraph(f"{one.name} = {_short(one.default)}", "  ", "    ")
            sheet.paragraph(f"{one.kind}: {one.description}" if one.description else one.kind, "    ", "    ")
        sheet.lines.append("")
    for heading, examples in (("Raises the question", of.bad), ("Leaves it be", of.good)):
        if examples:
            sheet.heading(heading)
        for example in examples:
            sheet.text(example, "  ")
    for heading, text in of.house:
        sheet.heading(heading)
        sheet.text(text, "  ")
    return "\n".join(sheet.lines).rstrip() + "\n"


class Sheet:
    """Lines of a terminal as they fill."""

    __slots__ = ("colour", "lines", "width")

    def __init__(self, width: int, *, colour: bool) -> None:
        self.width = width
        self.colour = colour
        self.lines: list[str] = []

    def bold(self, text: str) -> str:
        """`text` as a heading looks."""
        return f"\x1b[1m{text}\x1b[0m" if self.colour else text

    def heading(self, text: str) -> None:
        """A line of its own."""
        self.lines.append(self.bold(text))

    def paragraph(self, text: str, first: str = "", others: str = "") -> None:
        """One paragraph in lines; `[[…]]` is underlined where there is colour."""
        from textwrap import wrap  # only a page that is shown is set in lines

        for line in wrap(text, self.width, initial_indent=first, subsequent_indent=others, break_long_words=False, break_on_hyphens=False):
            self.lines.append(line.replace("[[", "\x1b[4m").replace("]]", "\x1b[24m") if self.colour else line)

    def text(self, text: str, indent: str = "") -> None:
        """Paragraphs and lists, each with an empty line behind it."""
        for paragraph in re.split(r"\n[ \t]*\n", text) if text else ():
            if re.match(r"[ \t]*[-*] ", paragraph):
                for item in paragraph.splitlines():
                    self.paragraph(item, indent, indent + "  ")
            else:
                self.paragraph(" ".join(paragraph.split()), indent, indent)
            self.lines.append("")


def _dedented(page: str) -> str:
    from inspect import cleandoc  # with a page only, as above

    return cleandoc(page)


def _quoted(example: str) -> str:
    """An example as a block of copy, what must be found in it in bold."""
    copy = SPECIAL.sub(r"\\\g<0>", example.replace("[[", START).replace("]]", STOP))
    for found in reversed([*MARKED.finditer(copy)]):
        before, words, after = copy[: found.start()], found[1], copy[found.end() :]
        # Asterisks between two letters, or a mark and a letter, make nothing bold.
        clear = (words[:1].isalnum() or not before[-1:].isalnum()) and (words[-1:].isalnum() or not after[:1].isalnum())
        copy = f"{before}**{words}**{after}" if clear else f"{before}<b>{words}</b>{after}"
    return "\n".join(f"> {line}".rstrip() for line in copy.split("\n"))


def _cell(default: str) -> str:
    """A default in a cell of a table, where a bar would end it."""
    return "`" + _short(default).replace("|", "\\|") + "`"


def _short(default: str) -> str:
    """A long word list by its beginning: the page of a rule is no dictionary."""
    return default if len(default) <= 200 else default[:180].rpartition(",")[0] + ", …]"  # two and a half lines
