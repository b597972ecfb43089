"""What comments silence, and what is asked of them; on rules that ask at each of a few words."""

from collections.abc import Callable, Iterator
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.article.build import build
from attrlint.article.model import Article
from attrlint.config.model import Chosen, Loaded, Settings
from attrlint.formats import html, markdown, plain
from attrlint.language.embedded.engine import Embedded
from attrlint.lint.check import check
from attrlint.lint.diagnostic import Checked
from attrlint.packs.notices import notices
from attrlint.rule import Finding, Level, NoOptions, Profile, Rule
from attrlint.source.prose import Comment, Prose, Role, SourceFile, Standing
from attrlint.source.span import Span

ENGINE = Embedded()


def asks(form: str) -> Callable[[Article, object], Iterator[Finding]]:
    def ask(article: Article, _: object) -> Iterator[Finding]:
        for word in article.narration(form):
            yield Finding(article.span_of(word), f"is it {form}?")

    return ask


def rule(code: str, name: str, form: str) -> Loaded:
    made: Rule[object] = Rule(
        asks(form),
        code=code,
        level=Level.WARNING,
        profile=Profile.WIRE,
        options=NoOptions,
        roles=frozenset(Role),
        page="A rule.",
        good=(),
        bad=(),
    )
    return Loaded(made, name, "tests", "tests", __file__)


RULES = (rule("H101", "rusty", "rusty"), rule("H102", "wet", "wet"), rule("K201", "old", "old"))


def ran(prose: Prose, source: str, *, off: tuple[str, ...] = (), require_reason: bool = False) -> Checked:
    known = (*notices(), *RULES)
    chosen = tuple(Chosen(loaded, NoOptions(), loaded.rule.level) for loaded in known if loaded.rule.code not in off)
    told = Settings(Profile.WIRE, chosen, {}, Level.NOTE, "embedded", require_reason=require_reason, known=known)
    return check(build(ENGINE.read(prose)), told, SourceFile("story.md", source))


def left(text: str, *, off: tuple[str, ...] = (), require_reason: bool = False) -> list[str]:
    """What is still asked of a Markdown story: `H101:3`."""
    return asked(ran(markdown.read(text), text, off=off, require_reason=require_reason))


def asked(checked: Checked) -> list[str]:
    return [f"{one.code}:{one.start.line}" for one in checked.diagnostics]


STORY = "The gates were rusty and wet.\n\n{}\n\nThe pier was rusty and wet.\n\n{}\n\nThe quay was rusty, wet and old.\n"


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("", "", ["H101:1", "H102:1", "H101:5", "H102:5", "H101:9", "H102:9", "K201:9"]),
        ("<!-- attrlint: off H101 -->", "", ["H101:1", "H102:1", "H102:5", "H102:9", "K201:9"]),
        ("<!-- attrlint: off H101 -->", "<!-- attrlint: on H101 -->", ["H101:1", "H102:1", "H102:5", "H101:9", "H102:9", "K201:9"]),
        ("<!-- attrlint: off H -->", "<!-- attrlint: on wet -->", ["H101:1", "H102:1", "H102:9", "K201:9"]),
        ("<!-- attrlint: off rusty wet -->", "<!-- attrlint: on -->", ["H101:1", "H102:1", "H101:9", "H102:9", "K201:9"]),
        ("<!-- attrlint: off -->", "", ["H101:1", "H102:1"]),
        ("<!-- attrlint: off -->", "<!-- attrlint: on K201 -->", ["H101:1", "H102:1", "K201:9"]),
        ("<!-- attrlint: off-next H101 -->", "", ["H101:1", "H102:1", "H102:5", "H101:9", "H102:9", "K201:9"]),
        ("", "<!-- attrlint: off-file H102, K2 -->", ["H101:1", "H101:5", "H101:9"]),
        ("[attrlint: off-next H102 -- agreed]", "", ["H101:1", "H102:1", "H101:5", "H101:9", "H102:9", "K201:9"]),
    ],
)
def test_how_far_it_reaches(first: str, second: str, wanted: list[str]) -> None:
    assert left(STORY.format(first, second)) == wanted


def test_a_comment_in_a_paragraph_speaks_of_the_paragraph() -> None:
    text = "The gates were rusty.\n\nThe pier <!-- attrlint: off H101 --> was rusty\nand wet.\n\nThe quay was rusty.\n"
    assert left(text) == ["H101:1", "H102:4", "H101:6"]


@pytest.mark.parametrize(
    "inside",
    [
        "<!-- attrlint: off H101 -->The pier was rusty.",
        "The pier was rusty.<!-- attrlint: off H101 -->",
        " <!-- attrlint: off H101 --> The pier was rusty. ",
    ],
)
def test_wherever_in_the_paragraph_it_stands(inside: str) -> None:
    text = f"<p>The gates were rusty.</p>\n<p>{inside}</p>\n<p>The quay was rusty.</p>"
    assert asked(ran(html.read(text), text)) == ["H101:1", "H101:3"]


def test_between_paragraphs_of_html_it_reaches_on() -> None:
    text = "<p>The gates were rusty.</p><!-- attrlint: off H101 -->\n<p>The pier was rusty.</p>\n<p>The quay was rusty.</p>"
    assert asked(ran(html.read(text), text)) == ["H101:1"]


def test_a_dateline_is_part_of_its_paragraph() -> None:
    text = "<p>WEXMOUTH, March 3 (Wire) — The rusty gates failed.<!-- attrlint: off H101 --></p>\n<p>The quay was rusty.</p>"
    assert asked(ran(html.read(text), text)) == ["H101:2"]
    text = "<!-- attrlint: off-next H101 --><p>WEXMOUTH, March 3 (Wire) — The rusty gates failed.</p>\n<p>The quay was rusty.</p>"
    assert asked(ran(html.read(text), text)) == ["H101:2"]


def test_a_note_in_a_margin_speaks_of_the_words_it_marks() -> None:
    text = "The gates were rusty.\n\nThe pier was rusty and the quay was rusty."
    prose = plain.read(text)
    start = text.index("rusty and")
    marked = Comment(Span(start, start + 9), "Attrlint off H101 — agreed", Span(0, 0), Standing.MARKING)
    at_point = Comment(Span(2, 2), "attrlint off H101", Span(0, 0), Standing.MARKING)
    later = Comment(Span(2, 2), "attrlint off-next H101", Span(0, 0), Standing.MARKING)
    assert [one.start.column for one in ran(prose._replace(comments=(marked,)), text).diagnostics] == [16, 37]
    assert asked(ran(prose._replace(comments=(at_point,)), text)) == ["H101:3", "H101:3"]
    assert asked(ran(prose._replace(comments=(later,)), text)) == ["H101:1"]


def test_front_matter_speaks_of_all() -> None:
    text = "---\ntitle: A rusty pier\nattrlint: {off: [H101], reason: agreed}\n---\n\nThe gates were rusty and wet.\n"
    assert left(text) == ["H102:6"]


def test_what_is_silenced_is_kept_with_its_reason() -> None:
    text = "<!-- attrlint: off H101 -- the court’s word -->\n\nThe gates were rusty and wet.\n"
    checked = ran(markdown.read(text), text)
    (found,) = checked.suppressions
    assert (found.rules, found.reason, found.start.line, found.end.column) == (("H101",), "the court’s word", 1, 48)
    assert [one.code for one in found.silenced] == ["H101"]
    assert not ran(markdown.read(text), text, off=("H102",)).fails


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("attrlint: off K201", "K201 has nothing to ask here: can this go?"),
        ("attrlint: off K201, wet", "K201 and wet have nothing to ask here: can this go?"),
        ("attrlint: off H101, K2", "K2 has nothing to ask here: can this go?"),
        ("attrlint: on H101", "nothing is off here that could be on again: can this go?"),
        ("attrlint: on", "nothing is off here that could be on again: can this go?"),
    ],
)
def test_what_silences_nothing_is_asked(comment: str, message: str) -> None:
    text = f"The pier stood.\n\n<!-- {comment} -->\n\nThe gates were rusty.\n"
    notice = ran(markdown.read(text), text).diagnostics[0]
    assert (notice.code, notice.level, notice.start.line, notice.excerpt) == ("A001", Level.NOTE, 3, f"<!-- {comment} -->")
    assert notice.message == message


def test_a_comment_with_nothing_behind_it() -> None:
    assert left("The gates were rusty.\n\n<!-- attrlint: off -->\n") == ["H101:1", "A001:3"]
    assert left("The gates were rusty.\n\n<!-- attrlint: off-next -->\n") == ["H101:1", "A001:3"]


def test_one_inside_the_reach_of_another_is_not_needed() -> None:
    text = "<!-- attrlint: off-file H101 -->\n\nThe gates were rusty.\n\n<!-- attrlint: off-next H101 -->\n\nThe pier was rusty.\n"
    assert left(text) == ["A001:5"]


def test_a_rule_that_is_not_on_says_nothing_of_its_suppressions() -> None:
    text = "<!-- attrlint: off K201, H102 -->\n\nThe gates were rusty.\n"
    assert left(text, off=("K201", "H102")) == ["H101:3"]


def test_notices_can_be_off() -> None:
    assert left("<!-- attrlint: off K201 -->\n\nThe gates were rusty.\n", off=("A001",)) == ["H101:3"]
    assert left("<!-- attrlint: off A001 -->\n\n<!-- attrlint: off K201 -->\n\nThe gates were rusty.\n") == ["H101:5"]
    assert left("<!-- attrlint: off -->\n\n<!-- attrlint: off K2O1 -->\n\nThe gates were rusty.\n") == ["A002:3"]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("attrlint: off H109", "no rule 'H109'; the nearest known is 'H102'"),
        ("attrlint: off rsty", "no rule 'rsty'; the nearest known is 'rusty'"),
        ("attrlint: of H101", "attrlint does not know this word: which of off, off-next, off-file, on is meant, and for which rules?"),
        (
            "attrlint: off H101 the court said so",
            "no rules 'the' 'court' 'said' …: is that the reason? It stands behind two hyphens: off V301 -- why",
        ),
    ],
)
def test_what_is_not_known_is_asked(comment: str, message: str) -> None:
    text = f"The pier stood.\n\n<!-- {comment} -->\n\nThe pier was rusty.\n"
    notices = [one for one in ran(markdown.read(text), text).diagnostics if one.code == "A002"]
    assert [(one.level, one.start.line, one.message) for one in notices] == [(Level.WARNING, 3, message)]


def test_what_is_known_beside_it_holds() -> None:
    assert left("<!-- attrlint: off H101, H1O2 -->\n\nThe gates were rusty and wet.\n") == ["A002:1", "H102:3"]


def test_a_reason_may_be_required() -> None:
    text = (
        "<!-- attrlint: off H101 -->\n\nThe gates were rusty and wet.\n\n<!-- attrlint: off-next H102 -- agreed -->\n\nThe pier was wet.\n"
    )
    assert left(text) == ["H102:3"]
    assert left(text, require_reason=True) == ["A003:1", "H101:3", "H102:3"]
    checked = ran(markdown.read(text), text, require_reason=True)
    assert [(one.counts, len(one.silenced)) for one in checked.suppressions] == [(False, 0), (True, 1)]


def test_the_fingerprint_of_a_notice_does_not_move() -> None:
    one = ran(markdown.read("<!-- attrlint: off K2O1 -->\n"), "<!-- attrlint: off K2O1 -->\n").diagnostics[0]
    text = "The pier stood.\n\n<!--  attrlint: off\nK2O1 -->\n\n<!-- attrlint: off K2O1 -->\n"
    two, three = ran(markdown.read(text), text).diagnostics
    assert one.fingerprint == two.fingerprint != three.fingerprint


def test_thousands_of_comments_take_no_time() -> None:
    text = "<!-- attrlint: off -->\n\nThe gate was rusty.\n\n<!-- attrlint: off-next H101 -- so -->\n\n" * 2_000
    start = perf_counter()
    ran(markdown.read(text), text)
    assert perf_counter() - start < 10  # one second here; a minute where each looked at all others


PIECES = [
    "attrlint",
    ":",
    " ",
    "off",
    "on",
    "-next",
    "-file",
    "H101",
    "K2",
    "--",
    "—",
    "\n",
    "\n\n",
    "{",
    "}",
    "[",
    "]",
    "<!--",
    "-->",
    "rusty ",
    "'",
    '"',
    "off:",
    "reason: ",
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.sampled_from(["---\n{}\n---\n", "<!-- attrlint: {} -->\n\nA rusty pier.\n", "[attrlint: {}]\nA rusty pier.\n", "{}"]),
)
def test_whatever_a_comment_says_every_finding_is_kept_or_silenced(words: str, around: str) -> None:
    text = around.replace("{}", words)
    for reader in (markdown, html, plain):
        prose = reader.read(text)
        checked = ran(prose, text)
        silenced = [one for suppression in checked.suppressions for one in suppression.silenced]
        both = sorted((one.code, one.start.offset) for one in (*checked.diagnostics, *silenced) if one.code[0] != "A")
        assert both == sorted((one.code, one.start.offset) for one in ran(prose._replace(comments=()), text).diagnostics)
        assert not checked.faults
