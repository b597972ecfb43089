"""What XML 1.0 can hold, and how what it cannot is written."""

import re
from collections.abc import Mapping

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

#: Characters that no XML document may have, escaped or not: most control characters, halves of characters, two of no meaning.
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: A parser makes a line feed of a return, and in an attribute a space of either and of a tab: unless written as numbers.
TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
VALUE = TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def text(words: str) -> str:
    """`words` between two tags."""
    return _held(words).translate(TEXT)


def tag(name: str, attributes: Mapping[str, str | int]) -> str:
    """An element's name and attributes, without the brackets around."""
    said = (f' {key}="{_held(str(value)).translate(VALUE)}"' for key, value in attributes.items())
    return name + "".join(said)


def _held(words: str) -> str:
    return FORBIDDEN.sub("\ufffd", words)
