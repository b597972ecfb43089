"""Suffixes and readers."""

import pytest

from attrlint.errors import ReadError
from attrlint.formats.choose import Format, Manner, format_of, load, stories
from attrlint.source.prose import SourceFile


@pytest.mark.parametrize(
    ("path", "text", "wanted"),
    [
        ("story.txt", "", Format.PLAIN),
        ("STORY.MD", "", Format.MARKDOWN),
        ("a.b/story.markdown", "", Format.MARKDOWN),
        ("a.md/story", "", Format.PLAIN),
        ("story.docx", "", Format.DOCX),
        ("story.htm", "", Format.HTML),
        ("story.aml", "", Format.ARCHIEML),
        ("-", "", Format.PLAIN),
        ("wire.xml", "<?xml version='1.0'?>\n<!-- c --><nitf>", Format.NITF),
        ("wire.xml", "<newsMessage xmlns='x'>", Format.NEWSML),
        ("wire.xml", '<n:newsItem xmlns:n="x">', Format.NEWSML),
        ("export.xml", "<rss version='2.0'>", Format.WXR),
        ("page.xml", "<!DOCTYPE html><html>", Format.HTML),
        ("arc.json", '{"headlines": {"basic": "x"}, "content_elements" : []}', Format.ANS),
        ("item.json", '{"uri": "x", "bodies": []}', Format.NINJS),
        ("item.json", '{"headline": "x", "body_text": ""}', Format.NINJS),
    ],
)
def test_formats_by_suffix_and_content(path: str, text: str, wanted: Format) -> None:
    assert format_of(SourceFile(path, text)) is wanted


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        ("x.xml", "<svg/>", "found <svg>, wanted one of <nitf>"),
        ("x.xml", "words", "found no XML"),
        ("x.json", "[]", "found neither content_elements"),
    ],
)
def test_what_is_no_story_is_told(path: str, text: str, found: str) -> None:
    with pytest.raises(ReadError, match=f"^{path}: {found}"):
        format_of(SourceFile(path, text))


def test_the_format_asked_for_comes_first() -> None:
    text = "## Rust\n\nThe gates failed.\n"
    (by_suffix,) = stories(SourceFile("story.md", text))
    (asked,) = stories(SourceFile("story.md", text), Manner(Format.PLAIN))
    assert [block.span.of(by_suffix.text) for block in by_suffix.blocks] == ["Rust", "The gates failed."]
    assert [block.span.of(asked.text) for block in asked.blocks] == ["## Rust", "The gates failed."]
    assert stories(SourceFile("story", text), Manner(Format.MARKDOWN))[0].blocks == by_suffix.blocks


def test_a_file_of_bytes_is_read_from_its_bytes() -> None:
    copy = load("x.bin", rb"{\rtf1 Rust.\par}", Manner(Format.RTF))
    assert copy.source.text == "Rust.\n"
    with pytest.raises(ReadError, match=r"^x\.rtf: found text, wanted the bytes of a rtf file"):
        stories(SourceFile("x.rtf", "Rust."))
