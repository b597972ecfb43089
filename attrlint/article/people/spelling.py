"""Whether two names are likely to be one, misspelt."""

from itertools import takewhile


def alike(one: str, other: str) -> bool:
    """Whether two names differ by a letter, or by two that changed places."""
    if one != other and _single(one) == _single(other):
        return True  # Abbot, Abott
    if one == other or abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 4:
        return False
    same = _common(one, other)
    behind = _common(one[same:][::-1], other[same:][::-1])
    left, right = one[same : len(one) - behind], other[same : len(other) - behind]
    return max(len(left), len(right)) == 1 or (len(left) == 2 and left == right[::-1])


def _single(name: str) -> str:
    """A name with each doubled letter written once."""
    return "".join(letter for at, letter in enumerate(name) if letter != name[at - 1 : at])


def _common(one: str, other: str) -> int:
    """How many letters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
