"""What a comment says to attrlint, however it is written."""

import pytest

from attrlint.lint.remark import Verb, remark
from attrlint.source.prose import Comment, Standing
from attrlint.source.span import Span

HERE = Span(0, 0)


def read(words: str, standing: Standing = Standing.BETWEEN) -> tuple[Verb | None, tuple[str, ...], str] | None:
    found = remark(Comment(HERE, words, HERE, standing))
    return None if found is None else found[:3]


@pytest.mark.parametrize(
    ("words", "verb", "rules", "reason"),
    [
        (" attrlint: off V301 -- the court’s word ", "off", ["V301"], "the court’s word"),
        ("attrlint off V301, S2 vague-source — agreed", "off", ["V301", "S2", "vague-source"], "agreed"),
        ("attrlint: off V301 – a dash of Word’s making", "off", ["V301"], "a dash of Word’s making"),
        ("attrlint-off V301: editor OK 12/5", "off", ["V301"], "editor OK 12/5"),
        ("Attrlint Off: fine by the desk", "off", [], "fine by the desk"),
        ("attrlint: off V301 - a single hyphen", "off", ["V301"], "a single hyphen"),
        ("attrlint: off bare-anonymous-source--agreed", "off", ["bare-anonymous-source"], "agreed"),
        ("attrlint: off V301,V301,S201", "off", ["V301", "S201"], ""),
        ("attrlint: off all -- verbatim minutes", "off", [], "verbatim minutes"),
        ("attrlint: off-next V301", "off-next", ["V301"], ""),
        ("attrlint: off\u2011next V301", "off-next", ["V301"], ""),
        ("attrlint: off next V301", "off-next", ["V301"], ""),
        ("ATTRLINT: OFF-FILE", "off-file", [], ""),
        ("attrlint: on", "on", [], ""),
        ("attrlint: on V301", "on", ["V301"], ""),
        ("attrlint: off\n  V301\n  -- over\n  lines", "off", ["V301"], "over lines"),
        ("attrlint: of V301", None, [], ""),
        ("attrlint: offset V301", None, [], ""),
        ("attrlint: off-line V301", None, [], ""),
        ("attrlint-disable V301", None, [], ""),
        ("attrlint: disable=V301", None, [], ""),
        ("attrlint:off V301", "off", ["V301"], ""),
        ("attrlint: off V301 ― a bar", "off", ["V301"], "a bar"),
    ],
)
def test_what_is_said(words: str, verb: str | None, rules: list[str], reason: str) -> None:
    assert read(words) == (verb and Verb(verb), tuple(rules), reason)


@pytest.mark.parametrize(
    "words", ["", "wp:paragraph", "attrlint should be asked about this", "the attrlint: off", "attrlinting: off", "[if IE]"]
)
def test_what_is_said_to_others(words: str) -> None:
    assert read(words) is None


@pytest.mark.parametrize(
    ("words", "rules", "reason"),
    [
        ("attrlint: {off: [V301, S2], reason: the court’s own word}", ["V301", "S2"], "the court’s own word"),
        ("attrlint: { off: V301 }", ["V301"], ""),
        ("attrlint: {reason: 'it''s agreed, {so}', off: [V301]}", ["V301"], "it's agreed, {so}"),
        ("attrlint:\n  off: [V301]\n  reason: fine, and settled", ["V301"], "fine, and settled"),
        ("attrlint:\n  off: V301, S2", ["V301", "S2"], ""),
        ("attrlint:\n  off:\n    - V301\n    - 'S2' # both\n  reason: >\n    a long\n    reason", ["V301", "S2"], "a long reason"),
        ("attrlint:\n  reason: |\n    first\n  off: [V301]", ["V301"], "first"),
        ('attrlint = {off = ["V301"], reason = "a \\"word\\" of theirs"}', ["V301"], 'a "word" of theirs'),
        ('[extra.attrlint]\noff = ["V301",\n  "S2"]\nreason = "so"', ["V301", "S2"], "so"),
        ('"attrlint": {"off": ["V301"], "reason": "a, b } c"}', ["V301"], "a, b } c"),
        ("attrlint: off V301 -- agreed", ["V301"], "agreed"),
        ("attrlint:\n  off: all\n", [], ""),
        ("attrlint: 'off V301 -- quoted'", ["V301"], "quoted"),
        ('"attrlint": "off V301"', ["V301"], ""),
        ('attrlint.off = ["V301"]\nattrlint.reason = "dotted"', ["V301"], "dotted"),
        ("attrlint:\r\n  off:\r\n  - V301\r\n  reason: >-\r\n    so\r\n    it is", ["V301"], "so it is"),
        ('attrlint:\n  off: [V301, # a word\n    S2]\n  reason: "so" # and so', ["V301", "S2"], "so"),
    ],
)
def test_front_matter_speaks_of_the_file(words: str, rules: list[str], reason: str) -> None:
    assert read(words, Standing.HEAD) == (Verb.FILE, tuple(rules), reason)


@pytest.mark.parametrize(
    "words", ["attrlint:\n  reason: so", "attrlint: {off: [], reason: so}", 'attrlint = {reason = "so"}', "attrlint: yes"]
)
def test_front_matter_that_switches_nothing_off(words: str) -> None:
    found = read(words, Standing.HEAD)
    assert found is not None
    assert found[0] is None


def test_in_a_margin_the_reason_may_stand_below() -> None:
    assert read("attrlint off V301\nAgreed with Ana,\nthe night editor\n", Standing.MARKING) == (
        Verb.OFF,
        ("V301",),
        "Agreed with Ana, the night editor",
    )
    assert read("attrlint off V301: agreed\nby Ana", Standing.MARKING) == (Verb.OFF, ("V301",), "agreed by Ana")
