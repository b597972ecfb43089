"""Where a CMS or Word has the words of a finding, and those it is related to."""

import pytest

from attrlint.article.build import build
from attrlint.formats.choose import load
from attrlint.lint.check import check
from attrlint.lint.desk import Desk, Order
from attrlint.lint.diagnostic import Diagnostic
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Address, Prose
from bench.forms import Story, made

DESK = Desk(Order(select=("Q101",)))
STORY = Story(
    "Pier shut",
    "By Nora Quill",
    ("The pier shut on Monday.", "“It was cheaper to paint it than to mend it.”", "It stays shut."),
)


def finding(path: str) -> Diagnostic:
    copy = load(path, made(STORY, path))
    (prose,) = copy.stories
    article = build(DESK.engine("embedded").read(prose))
    [diagnostic] = check(article, DESK.resolver.settings("story.txt"), copy.source).diagnostics
    return diagnostic


def test_a_word_draft_has_paragraphs() -> None:
    found = finding("story.docx")
    assert found.address is not None
    assert found.address.pointer == f"paragraph {found.start.line}"


@pytest.mark.parametrize("path", ["story.txt", "story.md", "story.html"])
def test_lines_alone(path: str) -> None:
    assert finding(path).address is None


def test_the_last_address_before_a_place_is_its_own() -> None:
    first, second = Address(2, "/a", "X"), Address(5, "/b", "")
    prose = Prose("abcdefgh", (), SourceMap(), addresses=(first, second))
    assert [prose.address(offset) for offset in (0, 1, 2, 4, 5, 8)] == [None, None, first, first, second, second]
    assert Prose("abc", (), SourceMap()).address(1) is None
