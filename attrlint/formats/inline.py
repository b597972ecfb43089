"""What marks inside a Markdown paragraph are: emphasis, links, code, escapes, entities, tags, comments, notes, shortcodes.

A reader of the story sees none of them but the words they carry, so none of them is set; the words keep their places.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from attrlint.formats.galley import Galley
from attrlint.formats.tags import ENTITY
from attrlint.source.span import Span

SPECIAL = re.compile(r"[\\`<&!\[\]*_~{]")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
RUN = re.compile(r"`+|\*+|_+|~+")
TICKS = re.compile(r"`+")
COMMENT = re.compile(r"<!--")
AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>")
TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?>[^<>\"']+|\"[^\"<]*\"|'[^'<]*')*>")
NOTE = re.compile(r"\[\^[^\]\s]{1,60}\](?!:)")
TARGET = re.compile(r"\(\s*(<[^<>\n]*>|(?>[^\s()<>]+|\([^\s()]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)")
LABEL = re.compile(r"\[([^\[\]]{0,200})\]")
#: The comments of Markdown, and of MDX, which has no other.
COMMENTS = {"<!--": "-->", "{/*": "*/}"}
SHORTCODES = (("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}"), ("{/*", "*/}"))
#: What stands in the sentence for inline code: a noun that no rule asks about.
CODE = "code"


class _Edit(NamedTuple):
    """A stretch that is not set, or set otherwise."""

    start: int
    end: int
    words: str = ""


class _Opener(NamedTuple):
    """A run of emphasis marks that may open, or the bracket of a link or image."""

    at: int
    size: int
    sign: str


def set_inline(text: str, galley: Galley, targets: Mapping[str, str]) -> None:
    """Sets the words of a paragraph in the open block. `targets` are the link definitions of the file, by label in lower case."""
    if SPECIAL.search(text) is None:
        galley.words(text, 0)
        return
    _Paragraph(text, targets).set(galley)


class _Paragraph:
    """One paragraph: what is not set of it, and what its words lead to."""

    __slots__ = ("_closed", "_edits", "_links", "_openers", "_targets", "_text", "_ticks")

    def __init__(self, text: str, targets: Mapping[str, str]) -> None:
        self._text = text
        self._targets = targets
        self._edits: list[_Edit] = []
        self._links: list[tuple[Span, str]] = []
        self._openers: dict[str, list[_Opener]] = {"*": [], "_": [], "~": [], "[": []}
        self._closed: dict[str, int] = {}  # the last place of what closes a shortcode or a comment
        self._ticks: dict[int, list[int]] | None = None

    def set(self, galley: Galley) -> None:
        at = 0
        while (found := SPECIAL.search(self._text, at)) is not None:
            at = self._special(found.start())
        self._write(galley)

    def _write(self, galley: Galley) -> None:
        text, at = self._text, 0
        begins = {span.start for span, _ in self._links}
        since: dict[int, int] = {}
        ends: dict[int, list[tuple[Span, str]]] = {}
        for span, target in self._links:
            ends.setdefault(span.end, []).append((span, target))
        for edit in [*sorted(self._edits), _Edit(len(text), len(text))]:
            if edit.start < at:
                continue  # inside another: a mark in the target of a link
            galley.words(text[at : edit.start], at)
            for span, target in ends.get(edit.start, ()):
                galley.link(since[span.start], target)
            opening = next((sign for sign in COMMENTS if text.startswith(sign, edit.start)), "")
            if opening and edit.end > edit.start:
                galley.comment(text[edit.start + len(opening) : edit.end - 3], Span(edit.start, edit.end))
            elif edit.words:
                galley.instead(edit.words, Span(edit.start, edit.end))
            at = edit.end
            if at in begins:
                since[at] = galley.size

    def _special(self, at: int) -> int:
        """Reads the sign at `at`; where to look on."""
        text = self._text
        match text[at]:
            case "\\":
                return self._replaced(ESCAPED.match(text, at), 1) or at + 1
            case "`":
                return self._code(at)
            case "<":
                return self._angle(at)
            case "&":
                return self._entity(at)
            case "!" if text.startswith("![", at):
                self._openers["["].append(_Opener(at, 2, "!"))
                return at + 2
            case "[":
                if note := NOTE.match(text, at):
                    return self._dropped(at, note.end())
                self._openers["["].append(_Opener(at, 1, "["))
                return at + 1
            case "]":
                return self._bracket(at)
            case "{":
                return self._shortcode(at)
            case "*" | "_" | "~":
                return self._emphasis(at)
            case _:
                return at + 1

    def _dropped(self, start: int, end: int) -> int:
        self._edits.append(_Edit(start, end))
        return end

    def _replaced(self, found: re.Match[str] | None, group: int) -> int:
        if found is None:
            return 0
        self._edits.append(_Edit(found.start(), found.end(), found[group]))
        return found.end()

    def _code(self, at: int) -> int:
        """A run of ticks as long as another below encloses code."""
        if self._ticks is None:
            self._ticks = {}
            for run in TICKS.finditer(self._text):
                self._ticks.setdefault(run.end() - run.start(), []).append(run.start())
        found = TICKS.match(self._text, at)
        size = found.end() - at if found else 1
        places = self._ticks.get(size, [])
        later = bisect_right(places, at)
        if later == len(places):
            return at + size
        end = places[later] + size
        self._edits.append(_Edit(at, end, CODE))
        return end

    def _angle(self, at: int) -> int:
        text = self._text
        if text.startswith("<!--", at):
            end = self._end(at + 4, "-->")
            return self._dropped(at, end) if end else at + 4
        if auto := AUTOLINK.match(text, at):
            self._dropped(at, at + 1)
            return self._dropped(auto.end() - 1, auto.end())
        tag = TAG.match(text, at)
        return self._dropped(at, tag.end()) if tag else at + 1

    def _entity(self, at: int) -> int:
        found = ENTITY.match(self._text, at)
        if found is None or (letters := html.unescape(found[0])) == found[0]:
            return at + 1
        self._edits.append(_Edit(at, found.end(), letters))
        return found.end()

    def _shortcode(self, at: int) -> int:
        for opening, closing in SHORTCODES:
            if self._text.startswith(opening, at) and (end := self._end(at + len(opening), closing)):
                return self._dropped(at, end)
        return at + 1

    def _end(self, at: int, closing: str) -> int:
        """Behind the next `closing`; 0 where none follows, which is looked for once."""
        last = self._closed.get(closing)
        if last is None:
            last = self._closed[closing] = self._text.rfind(closing)
        return self._text.index(closing, at) + len(closing) if at <= last else 0

    def _bracket(self, at: int) -> int:
        """The end of a link's or an image's words, if a target follows or is defined."""
        openers = self._openers["["]
        if not openers:
            return at + 1
        opener = openers.pop()
        end, target = self._target(opener.at + opener.size, at)
        if not end:
            return at + 1
        if opener.sign == "!":  # a reader sees the picture and not these words
            return self._dropped(opener.at, end)
        self._dropped(opener.at, opener.at + 1)
        self._links.append((Span(opener.at + 1, at), target))
        return self._dropped(at, end)

    def _target(self, start: int, at: int) -> tuple[int, str]:
        """Where the link whose words stand from `start` to `at` ends, and where it leads; 0 if it is none."""
        if found := TARGET.match(self._text, at + 1):
            return found.end(), found[1].strip("<>")
        label = LABEL.match(self._text, at + 1)
        name = label[1] if label and label[1].strip() else self._text[start : min(at, start + 200)]
        target = self._targets.get(" ".join(name.split()).lower())
        return (label.end() if label else at + 1, target) if target is not None else (0, "")

    def _emphasis(self, at: int) -> int:
        """A run of marks opens before a letter and closes behind one; `_` inside a word does neither."""
        text = self._text
        found = RUN.match(text, at)
        end = found.end() if found else at + 1
        sign, size = text[at], end - at
        before, after = text[at - 1 : at], text[end : end + 1]
        if sign == "~" and size != 2:
            return end
        opens, closes = bool(after) and not after.isspace(), bool(before) and not before.isspace()
        if sign == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        openers = self._openers[sign]
        start = at
        while closes and start < end and openers:
            opener = openers.pop()
            shared = min(opener.size, end - start)
            self._dropped(opener.at + opener.size - shared, opener.at + opener.size)
            self._dropped(start, start + shared)
            start += shared
            if opener.size > shared:
                openers.append(opener._replace(size=opener.size - shared))
        if opens and start < end:
            openers.append(_Opener(start, end - start, sign))
        return end


DEFINITION = re.compile(r"\[([^\]^][^\]]{0,200})\]:[ \t]*(\S+)")


def definitions(lines: Iterator[str]) -> dict[str, str]:
    """The link definitions among the lines of a file: `[label]: target`, by label in lower case; the first of each."""
    found: dict[str, str] = {}
    for line in lines:
        if line.startswith("[") and (one := DEFINITION.match(line)):
            found.setdefault(" ".join(one[1].split()).lower(), one[2].strip("<>"))
    return found
