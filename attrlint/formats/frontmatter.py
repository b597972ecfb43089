"""Which lines above a Markdown story are its head, and which of its keys hold words that readers see.

| key                                             | role       |
| ----------------------------------------------- | ---------- |
| title, headline, hed                            | HEADLINE   |
| description, standfirst, subtitle, dek, summary | STANDFIRST |
| author, authors, byline                         | BYLINE     |
| caption, at any depth                           | CAPTION    |
| any other key, fences, comments                 | METADATA   |

YAML stands between `---`, TOML between `+++`, JSON between braces on lines of their own. Values are read where they stand,
quoted or not, on one line or on the indented lines below. What `attrlint` says there is kept as a comment.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from attrlint.errors import ReadError
from attrlint.formats.galley import Galley
from attrlint.formats.jsontext import String, parse, walk
from attrlint.formats.roles import trimmed
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Role
from attrlint.source.span import Span

KEYS = {
    **dict.fromkeys(("title", "headline", "hed"), Role.HEADLINE),
    **dict.fromkeys(("description", "standfirst", "subtitle", "dek", "summary"), Role.STANDFIRST),
    **dict.fromkeys(("author", "authors", "byline"), Role.BYLINE),
    "caption": Role.CAPTION,
}
OWN = "attrlint"

KEY = re.compile(r"(?P<indent>[ \t]*(?:- +)?)[\"']?(?P<key>[A-Za-z_][\w-]*)[\"']?[ \t]*[:=](?:[ \t]+|$)")
FOLDED = re.compile(r"[>|][+-]?\d?[ \t]*(?:#.*)?")
#: The table that it may be in TOML, where a site's own keys stand under `extra` or `params`.
OWN_TABLE = re.compile(r"\[[ \t]*(?:(?:extra|params)[ \t]*\.[ \t]*)?attrlint[ \t]*\]")
OWN_DOTTED = re.compile(r"attrlint[ \t]*\.[ \t]*\w+[ \t]*=")
#: What tells where a value of JSON ends.
SIGNS = re.compile(r'"(?>[^"\\]+|\\.)*"|[{}\[\],]', re.DOTALL)
QUOTES = ('"""', "'''", '"', "'")


class _Value(NamedTuple):
    """The words of a key: the stretches of their lines, and the quotation mark they stand in, if any."""

    lines: tuple[Span, ...]
    quote: str = ""


def front_matter(text: str, lines: Sequence[Span]) -> int:
    """How many of `lines` are front matter: from a first line `---`, `+++` or `{` to the next of its kind, or none.

    Its first words must be a key or a comment: between two rules there may be a story.
    """
    fence = lines[0].of(text).removeprefix("\ufeff").rstrip() if lines else ""
    if fence == "{":
        return next((at + 1 for at, line in enumerate(lines) if line.of(text).rstrip() == "}"), 0)
    if fence not in ("---", "+++"):
        return 0
    begun = False
    for at in range(1, len(lines)):
        words = lines[at].of(text).rstrip()
        if words == fence or (fence == "---" and words == "..."):
            return at + 1
        if words and not begun:
            begun = True
            if not KEY.match(words) and words[0] not in "#[":
                return 0
    return 0


def set_front_matter(text: str, lines: Sequence[Span], galley: Galley) -> bool:
    """Sets the words of the front matter that `lines` are, from fence to fence; whether a headline is among them."""
    if text[lines[0].start] == "{":
        return _set_json(text, lines, galley)
    headed = False
    at = 1
    while at < len(lines) - 1:
        first = at
        found = KEY.match(text, *lines[at])
        at += 1
        if found is None:
            at = _own_table(text, lines, first, galley)
            continue
        inner = len(found["indent"]) + 1
        while at < len(lines) - 1 and _goes_on(lines[at].of(text), inner):
            at += 1
        key = found["key"].lower()
        if key == OWN and not found["indent"]:
            place = Span(lines[first].start, lines[at - 1].end)
            galley.comment(place.of(text), place, head=True)
        role = KEYS.get(key)
        if role is None or (found["indent"] and role is not Role.CAPTION):
            at = first + 1  # what is below it may be a caption
            continue
        value, at = _value(text, lines, first, at, found.end())
        if value.lines:
            headed |= role is Role.HEADLINE
            galley.source = SourceMap()
            galley.open(role)
            _set(text, value, galley)
    galley.close()
    return headed


def _own_table(text: str, lines: Sequence[Span], first: int, galley: Galley) -> int:
    """Keeps the table of TOML that line `first` may open or be a part of, if it is attrlint's own; the line behind it."""
    at = first + 1
    if OWN_TABLE.match(text, *lines[first]):
        while at < len(lines) - 1 and not lines[at].of(text).lstrip().startswith("["):
            at += 1
    elif OWN_DOTTED.match(text, *lines[first]):
        while at < len(lines) - 1 and OWN_DOTTED.match(text, *lines[at]):
            at += 1
    else:
        return at
    place = trimmed(text, lines[first].start, lines[at - 1].end)
    galley.comment(place.of(text), place, head=True)
    return at


def _goes_on(line: str, indent: int) -> bool:
    """Whether a line belongs to the key above it: blank, or indented further."""
    return not line.strip() or len(line) - len(line.lstrip()) >= indent


def _value(text: str, lines: Sequence[Span], first: int, end: int, start: int) -> tuple[_Value, int]:
    """The value that begins at `start` on line `first` and may go on to line `end`; and the line behind it."""
    rest = trimmed(text, start, lines[first].end)
    below = tuple(line for line in (trimmed(text, *lines[at]) for at in range(first + 1, end)) if line.start < line.end)
    words = rest.of(text)
    if FOLDED.fullmatch(words):
        return _Value(below), end
    for quote in QUOTES:
        if words.startswith(quote):
            return _quoted(text, lines, first, Span(rest.start + len(quote), lines[first].end), quote)
    if not words or words[0] in "[{&*!":
        return _Value(()), first + 1
    plain = words.partition(" #")[0].rstrip()
    if any(KEY.match(text, *line) or text[line.start] in "-#" for line in below):
        return _Value((Span(rest.start, rest.start + len(plain)),)), first + 1
    return _Value((Span(rest.start, rest.start + len(plain)), *below)), end


def _quoted(text: str, lines: Sequence[Span], first: int, rest: Span, quote: str) -> tuple[_Value, int]:
    """The words up to the closing mark, on this line or below; those of one line where none closes."""
    found: list[Span] = []
    at, stretch = first, rest
    while at < len(lines) - 1:
        close = _close(text, stretch, quote)
        if close >= 0:
            found.append(trimmed(text, stretch.start, close))
            return _Value(tuple(line for line in found if line.start < line.end), quote), at + 1
        found.append(trimmed(text, *stretch))
        at += 1
        stretch = lines[at]
        if KEY.match(text, *stretch) and len(quote) == 1:
            break
    return _Value((trimmed(text, *rest),), quote), first + 1


def _close(text: str, stretch: Span, quote: str) -> int:
    """Where the mark closes; an escaped or a doubled one does not."""
    at = stretch.start
    while (at := text.find(quote, at, stretch.end)) >= 0:
        if quote == '"' and text[at - 1] == "\\" and text[at - 2 : at] != "\\\\":
            at += 1
        elif quote == "'" and text[at + 1 : at + 2] == "'":
            at += 2
        else:
            return at
    return -1


def _set(text: str, value: _Value, galley: Galley) -> None:
    for number, line in enumerate(value.lines):
        if number:
            galley.instead("\n", Span(line.start, line.start))
        if value.quote == '"' and "\\" in line.of(text):
            string = String(text, line)
            galley.source = string.map
            galley.words(string.words, 0)
            galley.source = SourceMap()
        elif value.quote == "'" and "''" in line.of(text):
            at = line.start
            for part in line.of(text).split("''"):
                if at > line.start:
                    galley.instead("'", Span(at - 2, at))
                galley.words(part, at)
                at += len(part) + 2
        else:
            galley.words(line.of(text), line.start)


def _set_json(text: str, lines: Sequence[Span], galley: Galley) -> bool:
    headed = False
    whole = text[: lines[-1].end]
    try:
        value = parse(whole, "")
    except ReadError:
        return False  # braces, and no JSON in them: nothing of a story either
    for pointer, one in walk(value):
        key = pointer.rpartition("/")[2].lower()
        role = KEYS.get(key)
        if pointer == f"/{OWN}":
            place = _own_place(whole)
            galley.source = SourceMap()
            galley.comment(place.of(whole), place, head=True)
        if isinstance(one, String) and role is not None and (pointer.count("/") == 1 or role is Role.CAPTION):
            headed |= role is Role.HEADLINE
            galley.source = one.map
            galley.open(role)
            galley.words(one.words, 0)
    galley.close()
    galley.source = SourceMap()
    return headed


def _own_place(whole: str) -> Span:
    """Where the key `attrlint` and its value stand in JSON front matter."""
    start = whole.index(f'"{OWN}"')
    depth = 0
    for found in SIGNS.finditer(whole, start + len(OWN) + 2):
        sign = found[0]
        depth += (sign in "{[") - (sign in "}]") if len(sign) == 1 else 0
        if depth < 0 or (depth == 0 and sign == ","):
            return trimmed(whole, start, found.start())
    return trimmed(whole, start, len(whole))
