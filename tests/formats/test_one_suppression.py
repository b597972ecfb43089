"""One story in every format, with one comment in it: the same is silenced, the same is left, and the comment stands in its place."""

import pytest

from attrlint.article.build import build
from attrlint.formats.choose import load
from attrlint.lint.check import check
from attrlint.lint.desk import Desk, Order
from attrlint.lint.diagnostic import Checked
from bench.forms import MADE, Story, made

DESK = Desk(Order(profile="strict"))
SETTINGS = DESK.resolver.settings("story.txt")

HERE = "REMARK"
BODY = (
    "The pier at Lund Harbour closed on Monday after divers found cracks in it 🚢, the council said.",
    HERE,
    "Tom Hale, who leads the council, claimed that no report had reached him. Critics say he’d read it twice & kept quiet.",
    "Ana Ruiz, of the harbour office, claimed that she had sent it in March.",
)
STORY = Story("Ferry pier shut after divers find cracks", "By Nora Quill", BODY)
OFF = "attrlint: off-next V301, S: agreed"
LINE = f"[{OFF}]"
COMMENT = f"<!-- {OFF} -->"
#: What stands for the paragraph in each format, Word's apart: its comments are no paragraphs.
AS = {
    "story.txt": (HERE, LINE),
    "story.rtf": (HERE, LINE),
    "story.aml": (HERE, LINE),
    "story.md": (HERE, COMMENT),
    "ans.json": (HERE, COMMENT),
    **dict.fromkeys(("story.html", "wxr.xml", "ninjs.json", "nitf.xml", "newsml.xml"), (f"<p>{HERE}</p>", COMMENT)),
}


def checked(path: str, remark: str) -> tuple[Checked, str]:
    paragraph, _ = AS[path]
    data = made(STORY, path)
    assert paragraph.encode() in data
    copy = load(path, data.replace(paragraph.encode(), remark.encode()))
    (prose,) = copy.stories
    return check(build(DESK.engine("embedded").read(prose)), SETTINGS, copy.source), copy.source.text


def told(result: Checked) -> list[tuple[str, str]]:
    return [(one.code, " ".join(one.excerpt.split())) for one in result.diagnostics]


def test_every_format_is_among_them() -> None:
    assert AS.keys() | {"story.docx"} == MADE.keys()


@pytest.mark.parametrize("path", AS)
def test_the_same_is_silenced(path: str) -> None:
    open_, _ = checked(path, "")
    result, text = checked(path, AS[path][1])
    (suppression,) = result.suppressions
    silenced = sorted((one.code, one.excerpt) for one in suppression.silenced)
    assert silenced == [("S201", "Critics"), ("V301", "claimed")]
    assert sorted([*told(result), *silenced]) == sorted(told(open_))
    assert ("V301", "claimed") in told(result)
    assert text[suppression.start.offset : suppression.end.offset] == AS[path][1]
    assert (suppression.words, suppression.rules, suppression.reason) == (OFF, ("V301", "S"), "agreed")


@pytest.mark.parametrize("path", AS)
def test_a_wrong_one_is_asked_about_at_its_place(path: str) -> None:
    wrong = AS[path][1].replace("V301", "V3O1")
    result, text = checked(path, wrong)
    (notice,) = [one for one in result.diagnostics if one.code == "A002"]
    assert text[notice.start.offset : notice.end.offset] == notice.excerpt == wrong
