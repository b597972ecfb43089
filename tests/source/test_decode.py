"""Bytes in, text or a plain error out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrlint.errors import ReadError
from attrlint.source.decode import decode, read_file


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("“The gates failed,” said Ruiz.".encode(), "“The gates failed,” said Ruiz."),
        (b"\xef\xbb\xbfWexmouth\n", "Wexmouth\n"),
        ("\ufeffWexmouth\n".encode("utf-16-le"), "Wexmouth\n"),
        ("\ufeff“Wexmouth” 🦀\n".encode("utf-16-be"), "“Wexmouth” 🦀\n"),
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n"),
        (b"\x93The gates failed,\x94 said Ruiz \x96 twice.", "“The gates failed,” said Ruiz – twice."),
        (b"caf\xe9", "café"),
        (b"", ""),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert decode(data, "story.txt").text == text


@pytest.mark.parametrize(
    ("data", "place", "found"),
    [
        (b"one\ntwo \x8d three", "story.txt:2:5:", "byte 0x8d"),  # no character of cp1252
        ("é\r\n“two” ".encode() + b"\x93three\x94", "story.txt:2:7:", "byte 0x93"),  # UTF-8 and cp1252 in one file
        (b"one\rtwo\0", "story.txt:2:4:", "a NUL byte"),
        (b"\xff\xfea\0b", "story.txt:1:2:", "truncated data"),
        (b"\x01\x02\x93", "story.txt:1:3:", "byte 0x93"),
    ],
)
def test_what_is_not_text_is_named_with_its_place(data: bytes, place: str, found: str) -> None:
    with pytest.raises(ReadError) as raised:
        decode(data, "story.txt")
    message = str(raised.value)
    assert message.startswith(place)
    assert f"found {found}" in message
    assert "UTF-8" in message
    assert "\n" not in message


def test_utf16_without_a_mark_is_guessed_at() -> None:
    with pytest.raises(ReadError, match="UTF-16 without a byte order mark"):
        decode("Wexmouth".encode("utf-16-le"), "story.txt")


def test_files(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_bytes(b"\xef\xbb\xbfThe gates failed.\r\n")
    read = read_file(str(tmp_path / "story.txt"))
    assert read.path == str(tmp_path / "story.txt")
    assert read.text == "The gates failed.\r\n"


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"missing\.txt: cannot be read: no such file"):
        read_file(str(tmp_path / "missing.txt"))
    with pytest.raises(ReadError, match="cannot be read: is a directory"):
        read_file(str(tmp_path))
    with pytest.raises(ReadError, match="cannot be read"):
        read_file("a\0b")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_read_error(data: bytes) -> None:
    try:
        text = decode(data, "story.txt").text
    except ReadError as error:
        said = str(error)
    else:
        said = "story.txt:"
        assert "\0" not in text
        assert len(text) <= len(data)
    assert said.startswith("story.txt:")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])).filter(lambda text: not text.startswith("\ufeff")))
def test_any_text_comes_back_from_its_bytes(text: str) -> None:
    assert decode(text.encode(), "story.txt").text == text
    assert decode(b"\xff\xfe" + text.encode("utf-16-le"), "story.txt").text == text


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(ReadError, match="found more than 64 MB, wanted a story"):
        read_file(str(large))
