"""What stands in a JSON file, each string with the way back to its place.

The standard library's parser keeps no places and falls over deep nesting; this one is a loop with a stack of its own.
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

from attrlint.errors import ReadError
from attrlint.source.mapping import Lines, SourceMap, Stretch
from attrlint.source.span import Span

#: Files nested deeper were made to be.
DEEPEST = 200
SPACE = re.compile(r"[ \t\r\n]*")
STRING = re.compile(r'"(?>[^"\\\x00-\x1f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"')
PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null")
ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class String:
    """A string: its place between the quotation marks, and its words once asked for."""

    __slots__ = ("_file", "span")

    def __init__(self, file: str, span: Span) -> None:
        self._file = file
        self.span = span

    @property
    def words(self) -> str:
        """The string with its escapes read."""
        raw = self.span.of(self._file)
        return ESCAPE.sub(lambda found: _letter(found[0]), raw) if "\\" in raw else raw

    @property
    def map(self) -> SourceMap:
        """From the words to their place in the file."""
        stretches = [Stretch(0, self.span.start)]
        size = 0
        after = self.span.start
        for found in ESCAPE.finditer(self._file, *self.span):
            size += found.start() - after
            after = found.end()
            stretches.append(Stretch(size, found.start(), after - found.start()))
            size += 1
            stretches.append(Stretch(size, after))
        return SourceMap(tuple(stretches))


#: Numbers, true, false and null are of no interest: None.
Value: TypeAlias = "String | dict[str, Value] | list[Value] | None"


def parse(text: str, path: str) -> Value:
    """The value that the JSON file `path` holds. Raises ReadError with line and column where it is no JSON, or nested too deep."""
    return _Parser(text, path).value()


class _Parser:
    __slots__ = ("_at", "_path", "_text")

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._at = 0

    def value(self) -> Value:
        stack: list[dict[str, Value] | list[Value]] = []
        keys: list[str] = []  # the key that waits in each open object; "" in a list
        while True:
            sign = self._next()
            done: Value
            if sign in ("{", "["):
                if len(stack) == DEEPEST:
                    raise self._fault(f"found nesting deeper than {DEEPEST} levels, wanted a story")
                self._at += 1
                container: dict[str, Value] | list[Value] = {} if sign == "{" else []
                if self._next() != ("}" if sign == "{" else "]"):
                    stack.append(container)
                    keys.append(self._key() if sign == "{" else "")
                    continue
                self._at += 1
                done = container
            else:
                done = self._scalar(sign)
            while stack:
                open_ = stack[-1]
                if isinstance(open_, dict):
                    open_[keys[-1]] = done
                else:
                    open_.append(done)
                sign = self._next()
                self._at += 1
                if sign == ",":
                    if isinstance(open_, dict):
                        keys[-1] = self._key()
                    break
                if sign != ("}" if isinstance(open_, dict) else "]"):
                    self._at -= 1
                    raise self._fault(f"found {self._shown()}, wanted , or {'}' if isinstance(open_, dict) else ']'}")
                done = stack.pop()
                keys.pop()
            else:
                self._next()
                if self._at < len(self._text):
                    raise self._fault(f"found {self._shown()} behind the end, wanted one value")
                return done

    def _next(self) -> str:
        found = SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._text[self._at : self._at + 1]

    def _key(self) -> str:
        if self._next() != '"':
            raise self._fault(f"found {self._shown()}, wanted a key in quotation marks")
        key = self._string().words
        if self._next() != ":":
            raise self._fault(f"found {self._shown()}, wanted : behind the key")
        self._at += 1
        return key

    def _scalar(self, sign: str) -> String | None:
        if sign == '"':
            return self._string()
        found = PLAIN.match(self._text, self._at)
        if found is None:
            raise self._fault(f"found {self._shown()}, wanted a value")
        self._at = found.end()
        return None

    def _string(self) -> String:
        found = STRING.match(self._text, self._at)
        if found is None:
            raise self._fault("found a string that does not end or has a bad escape, wanted its closing mark")
        self._at = found.end()
        return String(self._text, Span(found.start() + 1, found.end() - 1))

    def _shown(self) -> str:
        return repr(self._text[self._at]) if self._at < len(self._text) else "the end of the file"

    def _fault(self, what: str) -> ReadError:
        place = Lines(self._text).position(min(self._at, len(self._text)))
        return ReadError(f"{self._path}:{place.line}:{place.column}: {what}; is this JSON?")


def walk(value: Value, pointer: str = "") -> Iterator[tuple[str, Value]]:
    """Every value with its JSON pointer (RFC 6901), containers before what is in them."""
    stack: list[tuple[str, Value]] = [(pointer, value)]
    while stack:
        place, one = stack.pop()
        yield place, one
        inside = one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ()
        stack.extend(reversed([(f"{place}/{step(key)}", part) for key, part in inside]))


def step(key: str | int) -> str:
    """A key or number as a step of a JSON pointer."""
    return str(key).replace("~", "~0").replace("/", "~1")


def _letter(escape: str) -> str:
    if len(escape) == 12:
        high, low = int(escape[2:6], 16), int(escape[8:], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    if len(escape) == 6:
        code = int(escape[-4:], 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
    return LETTERS.get(escape[1], escape[1])
