"""What a comment in copy says to attrlint: which rules are off, how far, and why.

- `attrlint: off V301, S2 -- the court's own word`: a comment, a line, a note in Word's margin
- `attrlint: {off: [V301, S2], reason: …}`: front matter, in YAML, TOML or JSON
"""

import re
from enum import StrEnum
from typing import NamedTuple

from attrlint.source.mapping import LINE_END
from attrlint.source.prose import Comment, Standing


class Verb(StrEnum):
    """What is said of the rules."""

    OFF = "off"
    NEXT = "off-next"
    FILE = "off-file"
    ON = "on"


class Remark(NamedTuple):
    """A comment that speaks to attrlint; `verb` is None where it says nothing that attrlint knows."""

    verb: Verb | None
    rules: tuple[str, ...]  # as written; none means all
    reason: str
    words: str  # all of it, on one line


#: Stands for every rule, as no rule at all does behind `off`.
ALL = "all"
#: Word writes a capital at the start of a comment, a dash for two hyphens, and a hyphen that does not break.
NAME = re.compile(r"[\"']?attrlint\b[\"']?[ \t]*([:=-]?)[-\s]*", re.IGNORECASE)
HEAD = re.compile(
    r"[\"']?attrlint\b[\"']?\s*[:=]\s*(?=\{|[\"']?(?:off|reason)\b[\"']?\s*[:=])|attrlint\s*\.|\[[\w. \t]*attrlint[ \t]*\]", re.IGNORECASE
)
VERB = re.compile(r"(on|off(?:[-\u2010\u2011 ]?(?:next|file)\b)?)(?![\w-])", re.IGNORECASE)
REASON = re.compile(r"[ \t]*(?:--+|[—–―:]|(?<=\s)-(?=\s))[ \t]*")
KEY = re.compile(r"[\"']?\b(off|reason)\b[\"']?[ \t]*[:=][ \t]*", re.IGNORECASE)
LIST = re.compile(r"\[([^\]]*)\]|((?:\s*-[ \t]+[^\n]*)+)")
QUOTED = re.compile(r"\"((?>[^\"\\]+|\\.)*)\"|'((?>[^']+|'')*)'", re.DOTALL)
FOLDED = re.compile(r"[>|][+-]?[ \t]*\n")
BETWEEN = re.compile(r"[\s,]+")


def remark(comment: Comment) -> Remark | None:
    """What `comment` says to attrlint; None where it speaks to somebody else."""
    words = LINE_END.sub("\n", comment.words.strip())
    if HEAD.match(words):
        return _table(words)
    found = NAME.match(words)
    if found is None:
        return None
    line = " ".join(words.split())
    rest = words[found.end() :]
    if comment.standing is Standing.HEAD:
        rest = rest.strip("\"'")
    verb = VERB.match(rest)
    if verb is None:
        # A note to a colleague may well begin with the name; a colon or a hyphen speaks to the program.
        return Remark(None, (), "", line) if found[1] else None
    said = Verb(re.sub("[\u2010\u2011 ]", "-", verb[1].lower().replace("offn", "off-n").replace("offf", "off-f")))
    if said is Verb.OFF and comment.standing is Standing.HEAD:
        said = Verb.FILE
    rest, more = rest[verb.end() :], ""
    if comment.standing is Standing.MARKING:  # people write the reason below
        rest, _, more = rest.partition("\n")
    rules, reason = _parted(" ".join(rest.split()))
    return _said(said, rules, " ".join((reason, *more.split())).strip(), line)


def _parted(rest: str) -> tuple[str, str]:
    """The rules, and the reason behind the dash or the colon."""
    found = REASON.search(f" {rest}")
    return (rest, "") if found is None else (rest[: max(found.start() - 1, 0)], f" {rest}"[found.end() :].strip())


def _said(verb: Verb, rules: str, reason: str, line: str) -> Remark:
    names = tuple(dict.fromkeys(name for name in BETWEEN.split(rules) if name))
    return Remark(verb, () if names == (ALL,) else names, reason, line)


def _table(words: str) -> Remark:
    """What front matter says, whichever of its languages it is written in."""
    line = " ".join(words.split())
    flow = "{" in words.partition("\n")[0]
    said: dict[str, str] = {}
    at = 0
    while (found := KEY.search(words, at)) is not None:
        value, at = _value(words, found.end(), flow=flow)
        said.setdefault(found[1].lower(), value)
    if not said.get("off", "").strip():  # an empty list is none, not all
        return Remark(None, (), "", line)
    return _said(Verb.FILE, said["off"], " ".join(said.get("reason", "").split()), line)


def _value(words: str, at: int, *, flow: bool) -> tuple[str, int]:
    """The value that begins at `at`, a list as its entries with commas between; and where it ends."""
    if quoted := QUOTED.match(words, at):
        return re.sub(r"\\(.)|''", lambda found: found[1] or "'", quoted[1] or quoted[2] or ""), quoted.end()
    if entries := LIST.match(words, at):
        inside = entries[1] if entries[1] is not None else re.sub(r"^\s*-", ",", entries[2], flags=re.MULTILINE)
        return re.sub(r"[\"']|[ \t]#[^\n]*", "", inside), entries.end()
    if folded := FOLDED.match(words, at):
        end = next((key.start() for key in KEY.finditer(words, folded.end())), len(words))
        return words[folded.end() : end], end
    end = min((place for sign in (",}\n" if flow else "\n") if (place := words.find(sign, at)) >= 0), default=len(words))
    return words[at:end].partition(" #")[0].strip(), end
