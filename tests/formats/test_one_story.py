"""One story in every format: the same blocks, the same findings, each at its words in the file."""

import json
import re
from html import unescape

import pytest

from attrlint.article.build import build
from attrlint.formats.choose import Copy, Format, load
from attrlint.lint.check import check
from attrlint.lint.desk import Desk, Order
from attrlint.lint.diagnostic import Diagnostic
from bench.forms import MADE, Story, made

DESK = Desk(Order(profile="strict"))
SETTINGS = DESK.resolver.settings("story.txt")

HEADLINE = "Ferry pier shut after divers find cracks"
BYLINE = "By Nora Quill"
BODY = [
    "The pier at Lund Harbour closed on Monday after divers found cracks in it 🚢. It will reportedly stay shut for a year.",
    "“It was cheaper to paint it than to mend it.”",
    "Tom Hale, who leads the council, claimed that no report had reached him. Critics say he’d read it twice & kept quiet.",
    "“I sent it to him in March,” said Ana Ruiz, of the harbour office. “He thanked me for it.”",
    "It is understood that the builder – Grey & Sons – will be asked to pay.",
]


STORY = Story(HEADLINE, BYLINE, tuple(BODY))


def read(path: str) -> Copy:
    return load(path, made(STORY, path))


def findings(path: str) -> tuple[Copy, tuple[Diagnostic, ...]]:
    copy = read(path)
    (prose,) = copy.stories
    checked = check(build(DESK.engine("embedded").read(prose)), SETTINGS, copy.source)
    assert not checked.faults
    return copy, checked.diagnostics


def bare(words: str) -> str:
    """What a file has at a place, without its markup: as a reader sees it."""
    escapes = re.sub(r"(?:\\u[0-9a-f]{4})+|\\n", lambda found: json.loads(f'"{found[0]}"'), words)
    return " ".join(unescape(re.sub(r"</?[a-z.]+>|[*]", "", unescape(escapes))).split())


def test_every_format_is_among_them() -> None:
    assert len(MADE) == len(Format)


@pytest.mark.parametrize("path", MADE)
def test_the_blocks_are_the_same(path: str) -> None:
    (prose,) = read(path).stories
    told = [(block.role.value, " ".join(block.span.of(prose.text).split())) for block in prose.blocks]
    assert told == [("headline", HEADLINE), ("byline", BYLINE), *(("body", words) for words in BODY)]


@pytest.mark.parametrize("path", MADE)
def test_the_findings_are_the_same_at_their_words(path: str) -> None:
    _, wanted = findings("story.txt")
    copy, found = findings(path)
    assert len(wanted) >= 6
    assert [(one.code, one.level, one.message) for one in found] == [(one.code, one.level, one.message) for one in wanted]
    for one, other in zip(found, wanted, strict=True):
        assert copy.source.text[one.start.offset : one.end.offset] == one.excerpt
        assert bare(one.excerpt) == bare(other.excerpt)
        assert [bare(place.excerpt) for place in one.related] == [bare(place.excerpt) for place in other.related]
