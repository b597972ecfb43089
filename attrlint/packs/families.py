"""What a family of rules asks in common: the `README.md` beside its rules, and the rules."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from attrlint.packs.model import Loaded
from attrlint.packs.pages import Page, Sheet, page


class Family(NamedTuple):
    """A family's page before it is set in type."""

    name: str  # "quotations"
    title: str
    text: str  # what it asks; empty where its folder has no README
    pages: tuple[Page, ...]  # of its rules, in order of code

    @property
    def letters(self) -> frozenset[str]:
        """The letters that its codes begin with: more than one where a house's rules are of the family too."""
        return frozenset(one.code[0] for one in self.pages)


def families(rules: Iterable[Loaded]) -> tuple[Family, ...]:
    """The families of `rules`, in order of their first code."""
    members: dict[str, list[Loaded]] = {}
    for loaded in sorted(rules, key=lambda loaded: loaded.rule.code):
        members.setdefault(loaded.family, []).append(loaded)
    return tuple(_family(name, own) for name, own in members.items())


def markdown(family: Family) -> str:
    """The page as Markdown."""
    return "\n\n".join(part for part in (f"# {family.title}", family.text, table(family)) if part) + "\n"


def table(family: Family) -> str:
    """Its rules as a table of Markdown."""
    rows = [f"| {one.code} | {one.name} | {one.level} | `{one.profile}` | {one.title} |" for one in family.pages]
    return "\n".join(["| code | name | level | from profile | what it is about |", "| --- | --- | --- | --- | --- |", *rows])


def terminal(family: Family, *, width: int = 80, colour: bool = False) -> str:
    """The page for a terminal `width` columns wide."""
    sheet = Sheet(width, colour=colour)
    sheet.heading(family.title)
    sheet.text(family.text.replace("**", ""))
    for one in family.pages:
        sheet.paragraph(f"{one.code} {one.name} ({one.level}, from profile {one.profile}): {one.title}", "", "     ")
    return "\n".join(sheet.lines) + "\n"


def _family(name: str, rules: list[Loaded]) -> Family:
    beside = dict.fromkeys(Path(loaded.path).with_name("README.md") for loaded in rules if loaded.family != loaded.pack)
    readme = next((file for file in beside if file.is_file()), None)
    text = readme.read_text(encoding="utf-8").strip() if readme else ""
    title, _, rest = text.partition("\n") if text.startswith("# ") else (f"# {name.replace('_', ' ').capitalize()}", "", text)
    return Family(name, title.removeprefix("# ").strip(), rest.strip(), tuple(map(page, rules)))
