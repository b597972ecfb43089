"""Suffixes and readers."""

import pytest

from attrlint.formats.choose import Format, format_of, read
from attrlint.source.prose import SourceFile


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("story.txt", Format.PLAIN),
        ("STORY.MD", Format.MARKDOWN),
        ("a.b/story.markdown", Format.MARKDOWN),
        ("a.md/story", Format.PLAIN),
        ("story.docx", Format.PLAIN),
        ("-", Format.PLAIN),
    ],
)
def test_formats_by_suffix(path: str, wanted: Format) -> None:
    assert format_of(path) is wanted


def test_the_format_asked_for_comes_first() -> None:
    text = "## Rust\n\nThe gates failed.\n"
    by_suffix = read(SourceFile("story.md", text))
    asked = read(SourceFile("story.md", text), input_format=Format.PLAIN)
    assert [block.span.of(text) for block in by_suffix.blocks] == ["Rust", "The gates failed."]
    assert [block.span.of(text) for block in asked.blocks] == ["## Rust", "The gates failed."]
    assert read(SourceFile("story", text), input_format=Format.MARKDOWN).blocks == by_suffix.blocks
