"""How a story in the IPTC's ninjs (JSON, 1.x to 3.x) is laid out.

| ninjs                                                     | role                                       |
| --------------------------------------------------------- | ------------------------------------------ |
| headlines[] with role main, or none; 1.x: headline        | HEADLINE                                   |
| any other of headlines[]                                  | SUBHEAD                                    |
| descriptions[], 1.x: description_text, description_html   | STANDFIRST                                 |
| by, 1.x: byline                                           | BYLINE                                     |
| bodies[], 1.x: body_html, else body_text                  | by their words; one body, HTML before text |
| associations: pictures' descriptions                      | CAPTION                                    |
| edNote, usageTerms                                        | none: not for readers                      |
"""

from collections.abc import Iterator, Mapping

from attrlint.formats.galley import NO_HOUSE, Galley
from attrlint.formats.html import set_html
from attrlint.formats.jsontext import String, Value, parse, step
from attrlint.formats.plain import set_plain
from attrlint.source.prose import Prose, Role

MAIN = frozenset({"", "main", "headline", "primary"})


def read(text: str, path: str, house: Mapping[str, Role] = NO_HOUSE) -> Prose:
    """The prose of a ninjs item. Raises ReadError where the file is no JSON."""
    item = parse(text, path)
    galley = Galley(house)
    if isinstance(item, dict):
        for pointer, value, kind, role in _parts(item):
            _set(galley, pointer, value, kind, role)
    return galley.prose()


def _parts(item: dict[str, Value]) -> Iterator[tuple[str, String, str, Role | None]]:
    """The strings of an item that readers see, each with its pointer, its content type and its role."""
    for number, one in _entries(item, "headlines"):
        role = Role.HEADLINE if _word(one.get("role")) in MAIN else Role.SUBHEAD
        yield from _valued(f"/headlines/{number}/value", one, role)
    yield from _plain(item, "headline", "text/plain", Role.HEADLINE)
    for number, one in _entries(item, "descriptions"):
        yield from _valued(f"/descriptions/{number}/value", one, Role.STANDFIRST)
    yield from _plain(item, "description_text", "text/plain", Role.STANDFIRST)
    for key in ("by", "byline"):
        yield from _plain(item, key, "text/plain", Role.BYLINE)
    bodies = [(number, one) for number, one in _entries(item, "bodies") if isinstance(one.get("value"), String)]
    marked = [body for body in bodies if "html" in _word(body[1].get("contentType"))]
    for number, one in (marked or bodies)[:1]:
        yield from _valued(f"/bodies/{number}/value", one, None)
    if not bodies:
        if isinstance(item.get("body_html"), String):
            yield from _plain(item, "body_html", "text/html", None)
        else:
            yield from _plain(item, "body_text", "text/plain", None)
    yield from _pictures(item.get("associations"))


def _pictures(associations: Value) -> Iterator[tuple[str, String, str, Role | None]]:
    named: list[tuple[str, Value]] = []
    if isinstance(associations, dict):
        named = list(associations.items())
    elif isinstance(associations, list):
        named = [(str(number), one) for number, one in enumerate(associations)]
    for key, one in named:
        if isinstance(one, dict) and _word(one.get("type")) in ("picture", "graphic", "video", ""):
            for number, said in _entries(one, "descriptions"):
                yield from _valued(f"/associations/{step(key)}/descriptions/{number}/value", said, Role.CAPTION)
            for pointer, value, kind, role in _plain(one, "description_text", "text/plain", Role.CAPTION):
                yield f"/associations/{step(key)}{pointer}", value, kind, role


def _valued(pointer: str, one: dict[str, Value], role: Role | None) -> Iterator[tuple[str, String, str, Role | None]]:
    value = one.get("value")
    if isinstance(value, String):
        yield pointer, value, _word(one.get("contentType")) or "text/plain", role


def _plain(item: dict[str, Value], key: str, kind: str, role: Role | None) -> Iterator[tuple[str, String, str, Role | None]]:
    value = item.get(key)
    if isinstance(value, String):
        yield f"/{step(key)}", value, kind, role


def _set(galley: Galley, pointer: str, value: String, kind: str, role: Role | None) -> None:
    words = value.words
    galley.source = value.map
    galley.close()
    galley.address(pointer, "")
    if "html" in kind:
        set_html(words, galley, role=role)
    elif role is not None:
        galley.open(role)
        galley.words(words, 0)
        galley.close()
    else:
        set_plain(words, galley)


def _entries(item: dict[str, Value], key: str) -> Iterator[tuple[int, dict[str, Value]]]:
    value = item.get(key)
    for number, one in enumerate(value if isinstance(value, list) else ()):
        if isinstance(one, dict):
            yield number, one


def _word(value: Value) -> str:
    return value.words if isinstance(value, String) else ""
