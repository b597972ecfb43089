"""Which lines above a Markdown story are its head, and which of its keys hold words that readers see.

| key                                             | role       |
| ----------------------------------------------- | ---------- |
| title, headline, hed                            | HEADLINE   |
| description, standfirst, subtitle, dek, summary | STANDFIRST |
| caption, at any depth                           | CAPTION    |
| any other key, fences, comments                 | METADATA   |

Values are read where they stand, quoted or not, on one line or, after YAML's `>` and `|`, on the indented lines below.
"""

import re
from collections.abc import Iterator, Sequence

from attrlint.formats.roles import Piece, trimmed
from attrlint.source.prose import Role
from attrlint.source.span import Span

KEYS = {
    **dict.fromkeys(("title", "headline", "hed"), Role.HEADLINE),
    **dict.fromkeys(("description", "standfirst", "subtitle", "dek", "summary"), Role.STANDFIRST),
    "caption": Role.CAPTION,
}

KEY = r"(?P<indent>[ \t]*(?:- +)?)(?P<key>[A-Za-z_][\w-]*)[ \t]*[:=][ \t]*"
QUOTES = ('"""', "'''", '"', "'")


def front_matter(text: str, lines: Sequence[Span]) -> int:
    """How many of `lines` are front matter: from a first line `---` or `+++` to the next of its kind, or none.

    Its first words must be a key or a comment: between two rules there may be a story.
    """
    if not lines:
        return 0
    fence = lines[0].of(text).removeprefix("\ufeff").rstrip()
    if fence not in ("---", "+++"):
        return 0
    begun = False
    for at in range(1, len(lines)):
        words = lines[at].of(text).rstrip()
        if words == fence or (fence == "---" and words == "..."):
            return at + 1
        if words and not begun:
            begun = True
            if not re.match(KEY, words) and words[0] not in "#[":
                return 0
    return 0


def head_pieces(text: str, lines: Sequence[Span]) -> Iterator[Piece]:
    """The pieces of the front matter that `lines` are, from fence to fence."""
    rest = lines[0].start  # from here on nothing has been given out
    end = rest
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        found = re.match(KEY, line.of(text))
        role = KEYS.get(found["key"].lower()) if found else None
        if found is None or role is None or (found["indent"] and role is not Role.CAPTION):
            end = line.end
            continue
        value = Span(line.start + found.end(), line.end)
        if value.of(text).strip() in (">", "|", ">-", "|-"):
            first = at
            while at < len(lines) and (not lines[at].of(text).strip() or lines[at].of(text)[0] in " \t"):
                at += 1
            value = Span(lines[first].start, lines[at - 1].end) if at > first else Span(value.end, value.end)
        value = _bare(text, value)
        if value.start == value.end:
            end = lines[at - 1].end
            continue
        yield from _metadata(text, rest, value.start)
        yield Piece(role, value)
        rest = end = lines[at - 1].end
    yield from _metadata(text, rest, end)


def _bare(text: str, value: Span) -> Span:
    """The value without white space and quotation marks of YAML or TOML around it."""
    words = value.of(text)
    start = value.start + len(words) - len(words.lstrip())
    words = words.strip()
    for quote in QUOTES:
        if words.startswith(quote):
            end = words.rfind(quote)
            inner = words[len(quote) : end if end >= len(quote) else len(words)]
            return trimmed(text, start + len(quote), start + len(quote) + len(inner))
    words = words.partition(" #")[0].rstrip()
    return Span(start, start + len(words))


def _metadata(text: str, start: int, end: int) -> Iterator[Piece]:
    span = trimmed(text, start, end)
    if span.start < span.end:
        yield Piece(Role.METADATA, span)
