"""Where a sentence of news copy ends, also behind a quotation and an abbreviation."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from attrlint.language.embedded import lists
from attrlint.language.embedded.tokens import Words

#: No sentence has more words than this, so that tagging one is bounded.
LONGEST = 400
#: How far behind a quotation that ends in ? or ! its verb of reporting may stand, in words.
REACH = 5
#: How many words what the speaker is may take between its commas.
APPOSITION = 24

# May end a sentence, and do so before a word that begins one.
_SHORTENED = (
    frozenset(f"{word}." for word in lists.SHORTENED)
    .union(f"{letter}." for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    .union("U.S. U.N. U.K. E.U. D.C. N.Y. L.A. N.J. N.C. S.C. a.m. p.m. Ph.D. M.D. B.C. A.D.".split())
)
_STOPS = frozenset((".", "?", "!", "?!", "!?", "??", "!!", "!!!", "???", "...", "....", "…", ". . .", ". . . ."))
_MARKS = frozenset("\"“„«‘'‹`\x91\x93”’\x92\x94") | {"``", "''"}
_CLOSERS = frozenset(")]”’\"'»›\x92\x94") | {"''"}
# A sentence does not begin with one of these: what stands before it was no end.
_NEVER_FIRST = frozenset(",;:)]}—―–-/%&.?!…”’»›\x92\x94") | {"--", "''", "...", "’s", "'s"}
_CANDIDATES = _STOPS | _SHORTENED | _MARKS
_INTRODUCERS = frozenset((",", ":"))
_SUBJECTS = frozenset(("he", "she", "they", "we", "I", "it", "there", "nobody"))
_INNER_END = frozenset(".?!…")
#: Marks and brackets that may stand behind the stop of a quotation, inside its own closing mark.
_BEHIND_STOP = "\"”’'»›)]\x92\x94 \xa0"


def firsts(columns: Words, quotations: Collection[int], blocks: Collection[int]) -> list[int]:
    """The numbers of the words that begin a sentence, in order.

    `quotations` are the numbers of the words that stand for a quotation, `blocks` those of the words that begin a block.
    """
    begins = set(blocks)
    last = len(columns.words)
    for at in [at for at, word in enumerate(columns.words) if word in _CANDIDATES]:
        stop, quoted = _stop(columns, quotations, at)
        if not stop:
            continue
        follower = at + 1
        while follower < last and _closes(columns, follower):
            quoted = quoted or columns.words[follower] in _MARKS
            follower += 1
        if follower < last and follower not in begins and _ends(columns, quotations, stop, follower, quoted=quoted):
            begins.add(follower)
    return _cut(sorted(begins), last)


def _stop(columns: Words, quotations: Collection[int], at: int) -> tuple[str, bool]:
    """The stop that the word brings, empty where it brings none, and whether that stands inside a quotation."""
    word = columns.words[at]
    if at in quotations:
        stop = _inner_stop(columns.text, columns.ends[at])
        return (stop if stop in _INNER_END else ""), True
    if word in _MARKS:
        return "", False
    return (word[0] if word in _STOPS else word), False


def _closes(columns: Words, at: int) -> bool:
    """Whether the word is a closing mark or bracket that stands close behind the word before it."""
    return columns.words[at] in _CLOSERS and columns.starts[at] == columns.ends[at - 1]


def _ends(columns: Words, quotations: Collection[int], stop: str, follower: int, *, quoted: bool) -> bool:
    """Whether the stop before the word `follower` ends a sentence."""
    after = columns.words[follower]
    opens = follower in quotations
    if not opens and (after in _NEVER_FIRST or after[0].islower()):
        return False
    if stop in _SHORTENED:
        return after in lists.OPENERS or (opens and _capital_inside(columns.text, columns.starts[follower]))
    return not (quoted and not opens and stop != "." and _reported(columns.words, quotations, follower))


def _inner_stop(text: str, end: int) -> str:
    """The last character of what a quotation says, its marks and brackets left aside; a quotation ends at `end`."""
    at = end - 1
    while at > end - 8 and at > 0 and text[at] in _BEHIND_STOP:
        at -= 1
    return text[at]


def _capital_inside(text: str, start: int) -> bool:
    """Whether the quotation that begins at `start` begins with a capital."""
    return text[start : start + 6].strip("\"“‘'„«‹`\x91\x93 \xa0\n")[:1].isupper()


def _reported(words: Sequence[str], quotations: Collection[int], at: int) -> bool:
    """Whether a verb of reporting stands among the next words, so that they tell who said the quotation before them."""
    left = REACH
    for number in range(at, min(at + 2 * REACH, len(words))):
        word = words[number]
        if word == "," and number > at and _behind_apposition(words, quotations, number):
            return True
        if not left or word in _STOPS or number in quotations:
            return False
        if word.lower() in lists.REPORTING:
            return number > at and not _has_content(words, quotations, number)
        left -= word != ","
    return False


def _behind_apposition(words: Sequence[str], quotations: Collection[int], comma: int) -> bool:
    """Whether the comma opens what a speaker is, with the verb behind the next one: Voss, a pilot from Tarn, asked."""
    for number in range(comma + 1, min(comma + APPOSITION, len(words) - 1)):
        word = words[number]
        if word in _STOPS or number in quotations:
            return False
        if word == "," and words[number + 1].lower() in lists.REPORTING:
            return not _has_content(words, quotations, number + 1)
    return False


def _has_content(words: Sequence[str], quotations: Collection[int], verb: int) -> bool:
    """Whether the verb has a content of its own, as in “Why?” Ruiz said that it rained, or in “Why?” Ruiz said, “Who knows?”."""
    for number in range(verb + 1, min(verb + REACH, len(words) - 1)):
        word = words[number]
        if word in _STOPS:
            return False
        if word in _INTRODUCERS:
            return number + 1 in quotations
        if word == "that" or (number == verb + 1 and word in _SUBJECTS):
            return True
    return False


def _cut(begins: list[int], last: int) -> list[int]:
    """The beginnings with as many more as keep every sentence within LONGEST words."""
    whole: list[int] = []
    for begin, end in pairwise([*begins, last]):
        whole += range(begin, end, LONGEST)
    return whole
