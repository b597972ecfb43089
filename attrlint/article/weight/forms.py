"""Which form of another verb goes where a verb stands: claims -> says, has claimed -> has said, claiming -> saying."""

from typing import NamedTuple

#: Plain forms that end in s, so that the ending tells no number.
SIBILANT = ("ss", "us", "is")


class Verb(NamedTuple):
    """The forms of a verb whose past and participle are one."""

    plain: str
    third: str
    past: str
    going: str


SAY = Verb("say", "says", "said", "saying")
DENY = Verb("deny", "denies", "denied", "denying")
REJECT = Verb("reject", "rejects", "rejected", "rejecting")
DISPUTE = Verb("dispute", "disputes", "disputed", "disputing")


def in_place_of(printed: str, lemma: str, verb: Verb = SAY) -> str:
    """The form of `verb` that goes where `printed`, a form of `lemma`, stands."""
    low, plain = printed.lower(), lemma.partition(" ")[0]
    if low.endswith("ing") and low != plain:
        form = verb.going
    elif low == plain:
        form = verb.plain
    elif low.endswith("s") and not low.endswith(SIBILANT):
        form = verb.third
    else:
        form = verb.past
    return form.capitalize() if printed[:1].isupper() else form
