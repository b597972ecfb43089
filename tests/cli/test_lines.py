"""Which lines of which drafts a command line asks for."""

import ntpath
from pathlib import Path

import pytest

from attrlint.cli.lines import asked, within
from attrlint.errors import ReadError, UsageError


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("story.txt", "other.txt", "at 10:30", "C"):
        Path(name).write_text("One.\n", encoding="utf-8")
    Path("drafts").mkdir()


@pytest.mark.parametrize("said", ["story.txt:12", "./story.txt:12", "story.txt:12:7", "story.txt:12:", "story.txt:012"])
def test_a_line_with_a_column_or_without(said: str) -> None:
    places = asked([said])
    assert len(places.paths) == 1
    assert places.of("story.txt") == {12}
    assert places.of("other.txt") is None


def test_lines_of_one_draft_come_together() -> None:
    places = asked(["story.txt:3", "other.txt", "./story.txt:9"])
    assert places.of("story.txt") == {3, 9}
    assert places.of("other.txt") is None


def test_the_whole_draft_wins_over_a_line_of_it() -> None:
    assert asked(["story.txt:3", "story.txt"]).of("story.txt") is None


def test_a_file_of_that_very_name_wins() -> None:
    places = asked(["at 10:30"])
    assert places.paths == ["at 10:30"]
    assert places.of("at 10:30") is None
    assert asked(["at 10:30:2"]).of("at 10:30") == {2}


def test_the_letter_of_a_drive_is_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(["C:5"]).of("C") == {5}
    monkeypatch.setattr("os.path.splitdrive", ntpath.splitdrive)  # as where there are drives
    assert asked(["C:5"]).paths == ["C:5"]
    assert asked(["C:5"]).lines == {}


@pytest.mark.parametrize("said", ["missing.txt:3", "story.txt:", "story.txt:x", "story.txt:-3", "story.txt:٣", "story.txt:3\n", "-:3"])
def test_what_is_no_line_stays_a_path(said: str) -> None:
    assert asked([said]).paths == [said]
    assert asked([said]).lines == {}


def test_a_folder_has_no_lines() -> None:
    with pytest.raises(UsageError, match="drafts:3: drafts is a folder; wanted a line of a file"):
        asked(["drafts:3"])


def test_lines_are_counted_from_one() -> None:
    with pytest.raises(UsageError, match="found line 0, wanted 1 or more"):
        asked(["story.txt:0"])


def test_a_line_behind_the_last() -> None:
    within(4, frozenset({1, 4}), "story.txt")
    within(4, None, "story.txt")
    with pytest.raises(ReadError, match=r"story\.txt: found no line 5, wanted 1 to 4"):
        within(4, frozenset({2, 5}), "story.txt")
