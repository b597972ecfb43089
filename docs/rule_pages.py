"""The pages of the rules in `docs/rules/`: one for each rule and each family, and the tables of its README, as the rules are today.

`python docs/rule_pages.py` writes them anew; `--check` only says which would change, and exits with 1.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "rules"
sys.path.insert(0, str(ROOT))  # the checkout's own attrlint, whatever else is installed

from attrlint.packs.families import Family, families, markdown, table  # noqa: E402  # behind the path
from attrlint.packs.load import builtin, load  # noqa: E402  # as above
from attrlint.packs.pages import Page  # noqa: E402  # as above
from attrlint.packs.pages import markdown as rule_page  # noqa: E402  # as above

TABLES = re.compile(r"(<!-- rules -->\n).*?(<!-- end of the rules -->\n)", re.DOTALL)
#: A code of a rule; what stands in code or in an example is passed over.
CODE = re.compile(r"`[^`\n]*`|^>.*$|^#.*$|\b([A-Z]\d{3})\b", re.MULTILINE)


def pages() -> dict[Path, str]:
    """What each page of the folder says."""
    rules = load(builtin())
    own = families(rules)
    files = {loaded.rule.code: Path(loaded.path).relative_to(builtin()) for loaded in rules}
    named = {page.code: page for family in own for page in family.pages}
    codes = sorted(named)
    index = FOLDER / "README.md"
    tables = "".join(f"\n### [{family.title}]({family.name}.md)\n\n{_question(family)}{_linked(table(family), named)}\n" for family in own)
    written = {index: TABLES.sub(lambda found: f"{found[1]}{tables}\n{found[2]}", index.read_text(encoding="utf-8"))}
    for family in own:
        written[FOLDER / f"{family.name}.md"] = _linked(markdown(family), named) + "\n[All rules](README.md)\n"
        for page in family.pages:
            at = codes.index(page.code)
            before, after = named.get(codes[at - 1]) if at else None, named.get(codes[at + 1]) if at + 1 < len(codes) else None
            written[FOLDER / f"{page.code}.md"] = (
                f"{_linked(rule_page(page), named)}\n{_sources(files[page.code])}\n\n{_neighbours(before, family, after)}\n"
            )
    return written


def _question(family: Family) -> str:
    """What the family asks: the first sentence of its page."""
    first = re.match(r"[^.?!]+[.?!]", family.text)
    return f"{first[0]}\n\n" if first else ""


def _linked(text: str, named: dict[str, Page]) -> str:
    """The text with a link on each code that a page is there for."""
    return CODE.sub(lambda found: f"[{found[1]}]({found[1]}.md)" if found[1] in named else found[0], text)


def _sources(file: Path) -> str:
    """Where the rule itself stands, its words and its long cases, as far as they are there."""
    places = {
        "the rule": Path("rules", file),
        "its family’s words": Path("rules", file.parent, "lexicon.toml"),
        "longer examples": Path("tests", "rules", file.with_suffix(".md")),
    }
    return "In full: " + ", ".join(f"[{what}](../../{at.as_posix()})" for what, at in places.items() if (ROOT / at).is_file())


def _neighbours(before: Page | None, family: Family, after: Page | None) -> str:
    """The way to the rules beside it and to its family."""
    left = f"← [{before.code} {before.name}]({before.code}.md) · " if before else ""
    right = f" · [{after.code} {after.name}]({after.code}.md) →" if after else ""
    return f"{left}[{family.title}]({family.name}.md) · [all rules](README.md){right}"


def main() -> int:
    """Writes the pages, or with `--check` compares them; pages of rules that are gone go too."""
    check = "--check" in sys.argv
    written = pages()
    there = {page: page.read_text(encoding="utf-8") for page in sorted(FOLDER.glob("*.md"))}
    for page in sorted(written.keys() | there.keys()):
        if written.get(page) == there.get(page):
            continue
        print(page.relative_to(ROOT))
        if check:
            continue
        if page in written:
            page.write_text(written[page], encoding="utf-8")
        else:
            page.unlink()
    return int(check and written != there)


if __name__ == "__main__":
    sys.exit(main())
