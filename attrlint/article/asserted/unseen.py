"""What a story says never was so: never before had so many, never in the town’s history has."""

from collections.abc import Sequence

RECORDED = frozenset({"history", "memory", "records", "record", "time"})
SO = frozenset({"so", "such"})
#: What follows where the clause is turned round, and what it may then say.
INVERTED = frozenset("have has had was were is are did does do".split())
ENDS = frozenset({".", ";", ":", "?", "!", "—", "–", "(", ","})
PERSONAL = frozenset("i he she they we you".split())
#: Words behind a preposition within which a time or place stands.
SCOPE = 7


def never_before(low: Sequence[str], at: int) -> int | None:
    """How many words say that it never was so: "never before had so many", "never in the town’s history has"."""
    if low[at] != "never" or (at and low[at - 1] not in ENDS and low[at - 1] not in {"and", "but", "“", '"'}):
        return None
    behind = low[at + 1] if at + 1 < len(low) else ""
    verb = next((spot for spot in range(at + 1, min(len(low), at + SCOPE + 2)) if low[spot] in INVERTED), 0)
    if not verb or (low[verb + 1 : verb + 2] and low[verb + 1] in PERSONAL):
        return None
    whole = behind == "before" or (behind == "in" and not RECORDED.isdisjoint(low[at + 2 : verb]))
    if not whole and (verb > at + 1 or SO.isdisjoint(low[verb + 1 : verb + SCOPE])):
        return None
    end = verb + 1
    if low[end : end + 2] in (["so", "many"], ["so", "much"], ["so", "few"]):
        end += 2
    return end - at
