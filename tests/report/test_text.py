import re
from collections.abc import Callable

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.paint import Paint
from attrlint.report.screen import width
from attrlint.report.text import Text
from attrlint.rule import Level

Found = Callable[..., Diagnostic]
Files = Callable[..., Checked]
Written = Callable[..., str]

STORY = "Harbour talks\n\nMayor Lena Voss claimed the gates were sound. She did not show the survey.\n"


def text(columns: int = 80, *, colour: bool = False) -> Text:
    return Text(columns=columns, paint=Paint(on=colour))


def test_a_finding_as_an_editor_reads_it(found: Found, checked: Files, written: Written) -> None:
    one = found(STORY, "claimed", related=(("the caveat", "did not show the survey"),), suggestions=("said",))
    assert written(text(), checked(one)) == (
        "── story.txt ────────────────────────────────────────────────────── 1 warning ──\n"
        "\n"
        "story.txt:3:17  warning  V301 doubting-verb\n"
        "  Mayor Lena Voss claimed the gates were sound. She did not show the survey.\n"
        "                  ^^^^^^^\n"
        "  does the story doubt this?\n"
        "  line 3:51 “did not show the survey” the caveat\n"
        "  try “said”\n"
        "\n"
        "1 file: 1 warning\n"
    )


def test_nothing_to_ask(checked: Files, written: Written) -> None:
    assert written(text(), checked(), checked()) == "2 files: nothing to ask\n"
    assert written(text()) == "no drafts found\n"


def test_what_could_not_be_read_is_in_the_verdict(found: Found, checked: Files, written: Written) -> None:
    assert written(text(), checked(faults=("x",))) == "1 file: none could be read\n"
    assert written(text(), checked(), checked(faults=("x",))).endswith("2 files: nothing to ask; 1 file could not be read to the end\n")
    assert written(text(), checked(found(STORY, "claimed"), faults=("x",))).endswith(
        "1 file: 1 warning; 1 file could not be read to the end\n"
    )


def test_findings_on_one_claim_print_as_one(found: Found, checked: Files, written: Written) -> None:
    caveat = (("the caveat", "did not show the survey"),)
    soft = found(STORY, "claimed", level=Level.NOTE, claim=1, related=caveat)
    hard = found(STORY, "the gates were sound", code="E501", name="unbacked-claim", level=Level.ERROR, claim=1, related=caveat)
    hard = hard._replace(message="who else says so?")
    other = found(STORY, "She", code="Q105", name="pronoun", message="who is she?", claim=2)
    report = written(text(), checked(soft, hard, other))
    items = [re.sub(r" +\^+\n", "", item) for item in report.split("\n\n")[1:-1]]
    assert items[0].splitlines()[0] == "story.txt:3:25  error  E501 unbacked-claim"
    assert items[0].splitlines()[2:] == [
        "  who else says so?",
        "  line 3:51 “did not show the survey” the caveat",
        "  also V301 doubting-verb (note) at 3:17: does the story doubt this?",
    ]
    assert items[1].startswith("story.txt:3:47  warning  Q105")
    assert len(items) == 2
    assert report.endswith("1 file: 1 error, 1 warning, 1 note\n")


def test_three_and_more_on_one_claim_print_as_one(found: Found, checked: Files, written: Written) -> None:
    caveat = (("the caveat", "did not show the survey"),)
    asked = [
        found(STORY, "Mayor", code="S201", name="vague-source", message="which one?", claim=1),
        found(STORY, "Voss", code="Q105", name="not-introduced", message="who?"),
        found(STORY, "claimed", level=Level.NOTE, claim=1, related=caveat, suggestions=("said",)),
        found(STORY, "the gates were sound", code="C403", name="accusation", level=Level.ERROR, message="who says so?", claim=1),
        found(STORY, "the gates were sound", code="E501", name="unbacked", message="what backs this?", claim=1, related=caveat),
        found(STORY, "sound", code="V301", message="and this?", claim=1),
    ]
    report = written(text(), checked(*asked))
    assert "1 error, 4 warnings, 1 note ──" in report.splitlines()[0]
    items = [item.splitlines() for item in report.split("\n\n")[1:-1]]
    assert [item[0] for item in items] == [
        "story.txt:3:12  warning  Q105 not-introduced",
        "story.txt:3:25  error  C403 accusation",
    ]
    assert items[1][3:] == [
        "  who says so?",
        "  also S201 vague-source (warning) at 3:1: which one?",
        "  also V301 doubting-verb (note) at 3:17: does the story doubt this?",
        "  line 3:51 “did not show the survey” the caveat",
        "  try “said”",
        "  also E501 unbacked (warning): what backs this?",
        "  also V301 doubting-verb (warning) at 3:40: and this?",
    ]


def test_long_lines_are_cut_around_the_words(found: Found, checked: Files, written: Written) -> None:
    story = "The council met again on Monday in the old customs house. " * 9 + "Voss claimed it was safe. " + "Nobody else was asked. " * 9
    for columns in (40, 60, 80, 120):
        lines = written(text(columns), checked(found(story, "claimed"))).splitlines()
        copy, carets = lines[3], lines[4]
        assert width(copy) <= columns
        assert copy.startswith("  …")
        assert copy.endswith("…")
        assert copy[carets.index("^") : carets.rindex("^") + 1] == "claimed"


def test_words_wider_than_the_line_show_how_they_begin(found: Found, checked: Files, written: Written) -> None:
    quotation = "“" + "The gates failed and failed again " * 20 + ".”"
    story = "The engineers had met on Sunday evening. " + quotation + " Then they left."
    lines = written(text(60), checked(found(story, quotation))).splitlines()
    assert lines[3] == "  …evening. “The gates failed and failed again The gates…"
    assert lines[4].index("^") == lines[3].index("“")
    assert len(lines[4]) == len(lines[3]) <= 60


def test_a_question_wraps_at_the_width(found: Found, checked: Files, written: Written) -> None:
    report = written(text(40), checked(found(STORY, "claimed", message="is this the verb that the desk wants " * 3)))
    question = [line for line in report.splitlines() if "the verb" in line or "desk wants" in line]
    assert len(question) > 2
    assert all(len(line) <= 40 for line in question)
    assert [line[:4].isspace() for line in question] == [False, *(True for _ in question[1:])]


def test_colour_changes_nothing_but_colour(found: Found, checked: Files, written: Written) -> None:
    files = [
        checked(found(STORY, word, level=level, related=(("the caveat", "did not"),)), path="a.txt")
        for word, level in (("claimed", Level.ERROR), ("She", Level.WARNING), ("Voss", Level.NOTE))
    ]
    coloured = written(text(colour=True), *files)
    assert {"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m"} <= set(re.findall(r"\x1b\[[\d;]+m", coloured))
    assert re.sub(r"\x1b\[[\d;]+m", "", coloured) == written(text(), *files)


def test_copy_cannot_steer_the_terminal(found: Found, checked: Files, written: Written) -> None:
    story = "He \x1b[2J\x07claimed\u202e it\tall."
    report = written(text(), checked(found(story, "claimed", message="what of \x1b]0;x\x07 this?"), path="a\x1b[1m\n.txt"))
    assert not [char for char in report if (char < " " and char != "\n") or char == "\u202e"]
    assert "claimed it all." in report


def test_the_underline_stands_under_wide_and_combining_letters(found: Found, checked: Files, written: Written) -> None:
    story = "東京 cafe\u0301 🚢 said claimed here"
    lines = written(text(), checked(found(story, "claimed"))).splitlines()
    before = lines[3][: lines[3].index("claimed")]
    assert width(before) == lines[4].index("^") == 2 + len("TTTT cafe SS said ")
    lines = written(text(), checked(found(story, "東京"))).splitlines()
    assert lines[4] == "  ^^^^"


def test_a_place_without_words_has_one_caret(found: Found, checked: Files, written: Written) -> None:
    lines = written(text(), checked(found("abc", "")._replace(after="abc"))).splitlines()
    assert lines[3:5] == ["  abc", "  ^"]


def test_a_long_path_keeps_its_end(found: Found, checked: Files, written: Written) -> None:
    path = "desk/" * 30 + "story.txt"
    title = written(text(), checked(found(STORY, "claimed", path=path), path=path)).splitlines()[0]
    assert "desk/story.txt ─" in title
    assert len(title) == 80


def test_the_house_s_words_stand_once_a_file(found: Found, checked: Files, written: Written) -> None:
    ruled = {"note": "Agreed by the desk in January.", "link": "https://stylebook.example/doubt"}
    first, second = found(STORY, "claimed", **ruled), found(STORY, "sound", **ruled)
    also = found(STORY, "gates", code="E501", message="what backs this?", claim=1, note="Ask the night editor.")
    report = written(text(), checked(first, second._replace(claim=1), also)).splitlines()
    assert report[5:8] == [
        "  does the story doubt this?",
        "  house: Agreed by the desk in January.",
        "  house: https://stylebook.example/doubt",
    ]
    assert report[-4:-2] == ["  also E501 doubting-verb (warning) at 3:29: what backs this?", "  house: Ask the night editor."]
    assert sum("January" in line for line in report) == 1
    assert written(text(), checked(first), checked(first)).count("January") == 2
