"""What a record of the spoken words says of a quotation."""

from enum import StrEnum
from typing import NamedTuple

from attrlint.article.terms import Quotation
from attrlint.source.span import Span


class Verdict(StrEnum):
    """What a record says of a quotation."""

    EXACT = "exact"  # word for word, but for what its own marks say is cut or put in
    ALTERED = "altered"
    ABSENT = "absent"


class Change(NamedTuple):
    """Where a quotation and its record part. Neither has words where the record has the quotation's parts in another order."""

    span: Span  # the quotation's words; where it has none, those around the gap
    words: str  # the quotation's, empty where the record has more
    record: str  # the record's, empty where the quotation has more


class Held(NamedTuple):
    """A quotation held against a record."""

    quotation: Quotation
    verdict: Verdict
    place: str  # of its passage in the record: "notes.txt:12"; empty where there is none
    changes: tuple[Change, ...]
