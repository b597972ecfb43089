"""Which encodings copy arrives in, and what to say of bytes that are none of them."""

import codecs
import re

from attrlint.errors import ReadError
from attrlint.source.encode import CP1252, UTF8, UTF8_MARKED, UTF16_BE, UTF16_LE
from attrlint.source.mapping import Lines
from attrlint.source.prose import SourceFile

UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

#: Bytes that no typist leaves in copy: control characters but tab, line ends, page breaks and the DOS end of file.
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")


#: No story is larger; a file that is would fill the memory of a batch.
LARGEST = 64 * 1024 * 1024


def read_file(path: str) -> SourceFile:
    """The decoded file at `path`.

    Raises ReadError when the file cannot be opened, is too large or is not text.
    """
    return decode(read_bytes(path), path)


def read_bytes(path: str) -> bytes:
    """The bytes of the file at `path`. Raises ReadError when it cannot be opened or is larger than LARGEST."""
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    except ValueError as error:  # a NUL in the path itself
        raise ReadError(f"{path!r}: cannot be read: {error}") from error
    if len(data) > LARGEST:
        raise ReadError(f"{path}: found more than {LARGEST // 2**20} MB, wanted a story; split the file")
    return data


def decode(data: bytes, path: str) -> SourceFile:
    """The text of `data`, without a byte order mark and with its line ends as they stand.

    UTF-8 first; UTF-16 where a byte order mark says so; cp1252 where every byte is a character of it and no
    UTF-8 sequence stands among them. Raises ReadError with path, line and column (1-based code points) otherwise.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text, encoding = _utf16(data, path)
    elif data.startswith(codecs.BOM_UTF8):
        text, encoding = _eight_bit(data.removeprefix(codecs.BOM_UTF8), path)[0], UTF8_MARKED
    else:
        text, encoding = _eight_bit(data, path)
    if (nul := text.find("\0")) >= 0:
        place = Lines(text).position(nul)
        hint = "looks like UTF-16 without a byte order mark" if "\0" in text[nul + 2 : nul + 3] else "looks like a binary file"
        raise ReadError(f"{path}:{place.line}:{place.column}: found a NUL byte, wanted text ({hint}); save it as UTF-8")
    return SourceFile(path, text, encoding)


def _utf16(data: bytes, path: str) -> tuple[str, str]:
    encoding = UTF16_LE if data.startswith(codecs.BOM_UTF16_LE) else UTF16_BE
    try:
        return data[2:].decode(encoding), encoding
    except UnicodeDecodeError as error:
        before = data[2 : 2 + error.start].decode(encoding)
        place = Lines(before).position(len(before))
        raise ReadError(f"{path}:{place.line}:{place.column}: found {error.reason}, wanted UTF-16; save it as UTF-8") from error


def _eight_bit(data: bytes, path: str) -> tuple[str, str]:
    try:
        return data.decode(UTF8), UTF8
    except UnicodeDecodeError as error:
        if not UTF8_SEQUENCE.search(data) and not CONTROL.search(data):
            try:
                return data.decode(CP1252), CP1252
            except UnicodeDecodeError:
                pass
        before = data[: error.start].decode("utf-8")
        place = Lines(before).position(len(before))
        found = f"found byte 0x{data[error.start]:02x}, wanted UTF-8; save it as UTF-8"
        raise ReadError(f"{path}:{place.line}:{place.column}: {found}") from error
