"""Where the partner of a lone quotation mark may have been lost: behind its sentence, or before it."""

import re

SENTENCE_END = re.compile(r"[.?!…](?=\s+[\"“‘'(]?[A-Z])")
#: How far a sentence is looked over, in code points.
FAR = 600


def closing(text: str, start: int, end: int) -> int:
    """Where a closing mark may be missing between `start`, behind an opening mark, and `end`: behind the first sentence."""
    found = SENTENCE_END.search(text, start, min(end, start + FAR))
    return found.end() if found else start + len(text[start:end].rstrip())


def opening(text: str, start: int, end: int) -> int:
    """Where an opening mark may be missing between `start` and a closing mark at `end`: where its sentence begins, or behind a colon."""
    start = max(start, end - FAR)
    for found in SENTENCE_END.finditer(text, start, end):
        start = found.end()
    colon = text.rfind(": ", start, end)
    at = colon + 1 if colon >= 0 else start
    while at < end and text[at].isspace():
        at += 1
    return at
