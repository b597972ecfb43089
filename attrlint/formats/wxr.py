"""How WordPress exports posts (WXR): which of an item's elements are the story, each post a story of its own.

| WXR                        | role                                       |
| -------------------------- | ------------------------------------------ |
| title                      | HEADLINE                                   |
| excerpt:encoded            | STANDFIRST                                 |
| dc:creator                 | BYLINE                                     |
| content:encoded            | by its HTML; blocks of Gutenberg by class  |
| attachments, menus, others | none: only posts and pages are stories     |
"""

from collections.abc import Iterator, Mapping

from attrlint.formats.galley import NO_HOUSE, Galley
from attrlint.formats.html import set_html
from attrlint.formats.xmltext import Begin, End, Words, joined, parse
from attrlint.source.prose import Prose, Role

STORIES = frozenset({"post", "page", ""})
WANTED = ("title", "excerpt:encoded", "dc:creator", "content:encoded")
ROLES = {"title": Role.HEADLINE, "excerpt:encoded": Role.STANDFIRST, "dc:creator": Role.BYLINE, "content:encoded": None}


def read(text: str, path: str, house: Mapping[str, Role] = NO_HOUSE) -> Iterator[Prose]:
    """The prose of each post and page of a WordPress export. Raises ReadError where the file is no XML."""
    item: dict[str, list[Words]] | None = None
    inside = ""
    for event in parse(text, path):
        match event:
            case Begin(name="item"):
                item = {}
            case End(name="item"):
                if item is not None and _plain(item.get("wp:post_type", [])) in STORIES:
                    yield _prose(item, house)
                item = None
            case Begin(name=name):
                inside = name
            case End():
                inside = ""
            case Words():
                if item is not None and inside:
                    item.setdefault(inside, []).append(event)


def _prose(item: dict[str, list[Words]], house: Mapping[str, Role]) -> Prose:
    galley = Galley(house)
    for name in WANTED:
        if name in item:
            words, galley.source = joined(item[name])
            galley.close()
            set_html(words, galley, role=ROLES[name])
    return galley.prose()


def _plain(words: list[Words]) -> str:
    return "".join(part.text for part in words).strip()
