"""How a story in Arc XP's ANS (JSON) is laid out: which element is which block.

| ANS                                                        | role                                     |
| ---------------------------------------------------------- | ---------------------------------------- |
| headlines.basic                                            | HEADLINE                                 |
| subheadlines.basic, else description.basic                 | STANDFIRST                               |
| credits.by[].name                                          | BYLINE                                   |
| content_elements: text, raw_html                           | by their HTML                            |
| header                                                     | SUBHEAD                                  |
| quote (subtype pullquote), its citation on its own line    | BLOCKQUOTE (PULLQUOTE)                   |
| list, its items                                            | LIST                                     |
| image, gallery, video: caption                             | CAPTION                                  |
| oembed_response, custom_embed, code, divider, endorsement  | none: no words of the story              |
| interstitial_link, link_list                               | RELATED                                  |
| correction                                                 | CORRECTION                               |
| table                                                      | TABLE                                    |
| element_group, content_zone                                | what they hold                           |
"""

from collections.abc import Mapping

from attrlint.formats.galley import NO_HOUSE, Galley
from attrlint.formats.html import set_html
from attrlint.formats.jsontext import String, Value, parse, step
from attrlint.source.prose import Prose, Role
from attrlint.source.span import Span

PICTURES = frozenset({"image", "gallery", "video"})
HOLDERS = frozenset({"element_group", "content_zone"})
LINKS = frozenset({"interstitial_link", "link_list"})


def read(text: str, path: str, house: Mapping[str, Role] = NO_HOUSE) -> Prose:
    """The prose of an ANS story. Raises ReadError where the file is no JSON."""
    story = parse(text, path)
    galley = Galley(house)
    _line(galley, story, ("headlines", "basic"), Role.HEADLINE)
    if not _line(galley, story, ("subheadlines", "basic"), Role.STANDFIRST):
        _line(galley, story, ("description", "basic"), Role.STANDFIRST)
    for number, one in enumerate(_items(_at(story, "credits", "by"))):
        _set(galley, _at(one, "name"), f"/credits/by/{number}/name", Role.BYLINE, one)
    _elements(galley, _at(story, "content_elements"), "/content_elements", None)
    return galley.prose()


def _elements(galley: Galley, elements: Value, pointer: str, role: Role | None) -> None:
    for number, one in enumerate(_items(elements)):
        _element(galley, one, f"{pointer}/{number}", role)


def _element(galley: Galley, one: Value, pointer: str, role: Role | None) -> None:
    kind = _word(_at(one, "type"))
    content = _at(one, "content")
    if kind in ("text", "raw_html"):
        _set(galley, content, f"{pointer}/content", role, one)
    elif kind == "header":
        _set(galley, content, f"{pointer}/content", Role.SUBHEAD, one)
    elif kind == "quote":
        quoting = Role.PULLQUOTE if _word(_at(one, "subtype")) == "pullquote" else Role.BLOCKQUOTE
        _set(galley, content, f"{pointer}/content", quoting, one)
        _elements(galley, _at(one, "content_elements"), f"{pointer}/content_elements", quoting)
        citation = _at(one, "citation", "content")
        if isinstance(citation, String) and citation.words.strip():
            galley.source = citation.map
            galley.open(quoting)
            galley.address(f"{pointer}/citation/content", _word(_at(one, "_id")))
            galley.signature(citation.words, Span(0, 0))
            set_html(citation.words, galley, role=quoting)
    elif kind == "list":
        _elements(galley, _at(one, "items"), f"{pointer}/items", Role.LIST)
    elif kind in PICTURES:
        _set(galley, _at(one, "caption"), f"{pointer}/caption", Role.CAPTION, one)
        _elements(galley, _at(one, "content_elements"), f"{pointer}/content_elements", role)
    elif kind in LINKS:
        _set(galley, content, f"{pointer}/content", Role.RELATED, one)
        _elements(galley, _at(one, "items"), f"{pointer}/items", Role.RELATED)
    elif kind == "correction":
        _set(galley, _at(one, "text") or content, f"{pointer}/{'text' if _at(one, 'text') else 'content'}", Role.CORRECTION, one)
    elif kind == "table":
        for row, cells in enumerate(_items(_at(one, "rows"))):
            _elements(galley, cells, f"{pointer}/rows/{row}", Role.TABLE)
    elif kind in HOLDERS:
        _elements(galley, _at(one, "content_elements"), f"{pointer}/content_elements", role)


def _line(galley: Galley, story: Value, way: tuple[str, ...], role: Role) -> bool:
    """Sets the string at that way into the story; whether there is one."""
    found = _at(story, *way)
    _set(galley, found, "".join(f"/{step(key)}" for key in way), role, story)
    return isinstance(found, String) and bool(found.words.strip())


def _set(galley: Galley, found: Value, pointer: str, role: Role | None, owner: Value) -> None:
    if isinstance(found, String):
        galley.source = found.map
        galley.close()
        galley.address(pointer, _word(_at(owner, "_id")))
        set_html(found.words, galley, role=role)


def _at(value: Value, *way: str) -> Value:
    for key in way:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _items(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []


def _word(value: Value) -> str:
    return value.words if isinstance(value, String) else ""
