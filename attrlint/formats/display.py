"""Which blocks are display type by their looks: headlines that end in a stop, subheads in marks, quotations pulled from the story.

Print sets these larger; plain text and a pasted page tell nothing, but that a headline Has Its Capitals, that a subhead
takes the single marks of headlines where the story has double ones, and that a pull quote repeats what the story has.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrlint.formats import labels, patterns

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
#: Double marks at the ends of words, and all of them, typewriters' ones too.
ENDS = '“"«', '”"»'
DOUBLES = re.compile(r"[“”\"«»„]|''")
OPENING, CLOSING = ("“", '"'), ("”", '"')
#: Words of the shortest headline that its capitals tell.
TITLE = 4
#: Words of the longest subhead in marks, and how many paragraphs must show that the story's own marks are double.
SUBHEAD, SHOWN = 10, 2
#: Words of the shortest and code points of the longest quotation that is pulled, and words of the longest credit below it.
PULLED, LONG, CREDIT = 6, 500, 14
#: So many words are looked up to find where the story has a quotation; so many quotations may begin with the same ones.
ROW, ALIKE = 5, 8


def is_title(words: str) -> bool:
    """Whether every word has its capital, but for the small ones: Chief Denies That Dam Leaked."""
    said = [word.strip("‘’'“”\"().,:;!?…—–-") for word in words.split()]
    said = [word for word in said if word[:1].isalpha()]
    small = [word for word in said if not word[0].isupper()]
    return len(said) - len(small) >= TITLE and all(word in labels.SMALL for word in small) and 2 * len(small) <= len(said)


def quotes(words: str, below: str) -> bool:
    """Whether the first words, a short line without a stop, only begin or end with a quotation: “We will stay”, say islanders."""
    inner = words.rstrip(ENDS[1])
    quoted = words[0] in ENDS[0] and words != inner
    longer = len(below) > len(words) and patterns.stops(below)
    return longer and not quoted and patterns.is_short(words) and not patterns.stops(words) and inner[-1:].isalnum()


def in_single_marks(words: str) -> bool:
    """Whether a short line stands in single marks from end to end: ‘So much anger’."""
    bare = words.strip("*_ ").rstrip(".")
    if not bare.startswith(("‘", "'")) or not bare.endswith(("’", "'")) or DOUBLES.search(bare):
        return False
    return bare.count(" ") < SUBHEAD and not any(mark in bare[1:-1] for mark in (",’", ",'", "‘", " '", "' "))


def doubled(words: Sequence[str]) -> bool:
    """Whether the story's own marks are double: of its paragraphs, more have those than open with single ones."""
    double = sum(DOUBLES.search(one) is not None for one in words)
    single = sum(one.startswith(("‘", "'")) and not one.startswith("''") for one in words)
    return double >= SHOWN and double > single


def pulled(words: Sequence[str]) -> Iterator[tuple[int, bool]]:
    """The numbers of the blocks that are pull quotes, and whether the next one credits it.

    “We will stay. ¶ Jo Roth, islander.” has the credit within its marks; any other repeats words of a longer paragraph,
    and is set in other marks than that, unless a credit stands below.
    """
    wanted: dict[tuple[str, ...], list[int]] = {}
    signed: list[int] = []
    for at, block in enumerate(words):
        if len(block) > LONG or not block.startswith(OPENING):
            continue
        if at + 1 < len(words) and _is_signed(block, words[at + 1]):
            signed.append(at)
        elif _is_whole(block) and len(said := _said(block)) >= PULLED:
            wanted.setdefault(said, []).append(at)
    if signed:
        named = _named(words)
        yield from ((at, True) for at in signed if _elsewhere(named, at + 1, words[at + 1]))
    for said, host in _repeated(words, wanted) if wanted else ():
        for at in wanted[said]:
            credited = at + 1 < len(words) and _is_credit(words[at + 1])
            if credited or words[at][0] not in words[host]:
                yield at, credited


def _repeated(words: Sequence[str], wanted: Mapping[tuple[str, ...], Sequence[int]]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Those that a paragraph has which has more to say, with its number."""
    rows: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for said in wanted:
        led = rows.setdefault(said[:ROW], [])
        if len(led) < ALIKE:
            led.append(said)
    told: set[tuple[str, ...]] = set()
    for number, block in enumerate(words):
        said = _said(block)
        for at in range(len(said) - PULLED + 1):
            for one in rows.get(said[at : at + ROW], ()):
                if one not in told and len(one) < len(said) and said[at : at + len(one)] == one:
                    told.add(one)
                    yield one, number


def _said(words: str) -> tuple[str, ...]:
    return tuple(WORD.findall(words.lower().replace("’", "'")))


def _is_whole(block: str) -> bool:
    """Whether a block is one quotation and no word more."""
    bare = block.rstrip()
    return bare.endswith(CLOSING) and not DOUBLES.search(bare.lstrip('“"')[:-1].rstrip('”"'))


def _is_signed(block: str, below: str) -> bool:
    """Whether a quotation left open is closed behind a credit in the next line."""
    inner = block[1:].removeprefix("“").removesuffix("”")
    return below.endswith(CLOSING) and not DOUBLES.search(inner) and _is_credit(below[:-1])


def _is_credit(line: str) -> bool:
    """Whether a line is a name, with what its bearer is: Former mayor Jo Roth; Jo Roth, who runs no more than one clause."""
    bare = line.strip("—–- ").removesuffix(".")
    if not bare or DOUBLES.search(bare) or bare.count(" ") >= CREDIT or bare.endswith(patterns.STOPS):
        return False
    said = bare.partition(",")[0].split()
    capitals = sum(word[0].isupper() for word in said)
    return capitals > 1 and said[0][0].isupper() and all(word[0].isupper() or word in labels.RANKS for word in said)


def _named(words: Sequence[str]) -> dict[str, list[int]]:
    """In which blocks words stand that have a capital, the first few of them."""
    found: dict[str, list[int]] = {}
    for at, block in enumerate(words):
        for word in set(WORD.findall(block)):
            if word[0].isupper() and len(led := found.setdefault(word, [])) < ALIKE:
                led.append(at)
    return found


def _elsewhere(named: Mapping[str, Sequence[int]], at: int, line: str) -> bool:
    """Whether the story has the last name of a credit elsewhere too: a slogan that ends a quotation it has not."""
    names = [word for word in WORD.findall(line.partition(",")[0]) if word[0].isupper()]
    return any(number != at for number in named.get(names[-1], ()))
