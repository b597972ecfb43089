"""Reports that "as" sets aside."""

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


ASIDES = [
    (
        "As the Strand Herald first reported, the ferry had failed its test.",
        ["the Strand Herald / first reported / the ferry had failed its test"],
    ),
    (
        "The ferry had failed its test, as the Strand Herald reported on Tuesday, and nobody told the crew.",
        ["the Strand Herald / reported / The ferry had failed its test"],
    ),
    ("(As Mira Voss told this newspaper, the bridge was never safe.)", ["Mira Voss / told / the bridge was never safe.)"]),
    ("As Pike put it, nobody was at the wheel.", ["Pike / put / nobody was at the wheel"]),
    ("As the tide rose, Voss said the ferry would wait.", ["Voss / said / the ferry would wait"]),
    ("The ferry sank as Voss told reporters about the repairs.", []),
    ("She did as she said.", []),
]


@pytest.mark.parametrize(("text", "expected"), ASIDES, ids=[text for text, _ in ASIDES])
def test_as_sets_a_report_aside(text: str, expected: list[str], told: Told) -> None:
    assert told(text) == expected
