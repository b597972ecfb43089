"""JSON with places: as the standard library reads it, each letter traced, and clear errors for all else."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.errors import ReadError
from attrlint.formats.jsontext import String, Value, parse, walk
from attrlint.source.span import Span

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4),
    max_leaves=12,
)


def plain(value: Value) -> object:
    match value:
        case String():
            return value.words
        case dict():
            return {key: plain(one) for key, one in value.items()}
        case list():
            return [plain(one) for one in value]
        case None:
            return None


def wordy(value: object) -> object:
    """A value as `json` reads it, with nothing where it is no string."""
    match value:
        case str():
            return value
        case dict():
            return {key: wordy(one) for key, one in value.items()}
        case list():
            return [wordy(one) for one in value]
        case _:
            return None


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_it_reads_what_the_standard_library_reads(value: object, ascii_only: bool, indent: int | None) -> None:  # noqa: FBT001  # drawn by hypothesis
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert plain(parse(text, "x.json")) == wordy(json.loads(text))


@given(st.text(), st.booleans())
def test_each_letter_of_a_string_stands_where_the_map_says(words: str, ascii_only: bool) -> None:  # noqa: FBT001  # as above
    text = json.dumps(words, ensure_ascii=ascii_only)
    value = parse(text, "x.json")
    assert isinstance(value, String)
    for at, letter in enumerate(value.words):
        place = value.map.span(Span(at, at + 1)).of(text)
        assert place == letter or json.loads(f'"{place}"') == letter


def test_pointers() -> None:
    value = parse('{"a": [1, {"c/d~": "é"}], "": {}}', "x.json")
    assert [pointer for pointer, _ in walk(value)] == ["", "/a", "/a/0", "/a/1", "/a/1/c~1d~0", "/"]


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("", "1:1", "the end of the file"),
        ("{", "1:2", "wanted a key"),
        ('{"a"}', "1:5", "wanted : behind the key"),
        ('{"a": 1,\n}', "2:1", "wanted a key"),
        ("[1 2]", "1:4", "wanted , or ]"),
        ('["x\ny"]', "1:2", "does not end or has a bad escape"),
        ('"\\x"', "1:1", "bad escape"),
        ("1 2", "1:3", "behind the end"),
        ("nul", "1:1", "wanted a value"),
        ("[" * 100_000, "1:201", "nesting deeper than 200 levels"),
        ('{"a":' * 100_000, "1:1001", "nesting deeper than 200 levels"),
    ],
)
def test_what_is_no_json_is_told_with_its_place(text: str, place: str, found: str) -> None:
    with pytest.raises(ReadError) as told:
        parse(text, "x.json")
    assert str(told.value).startswith(f"x.json:{place}: ")
    assert found in str(told.value)


def test_half_a_surrogate_pair_is_a_letter_that_cannot_be_shown() -> None:
    value = parse('"\\ud83d x \\ude00"', "x.json")
    assert isinstance(value, String)
    assert value.words == "\ufffd x \ufffd"
