"""What a zip of XML parts holds, opened no further than a story could need: nothing is ever written to disk."""

import io
import zipfile
import zlib

from attrlint.errors import ReadError

#: A part of a draft unpacks to no more than this; a bomb does.
LARGEST = 64 * 1024 * 1024
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


class Package:
    """The parts of one file. Raises ReadError for what is no zip."""

    __slots__ = ("_path", "_zip")

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise ReadError(f"{path}: found no Word file, or a broken one ({error}); wanted a .docx") from error

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name in self._zip.NameToInfo

    def text(self, name: str) -> str:
        """The decoded part. Raises ReadError where it is missing, broken, too large, or no UTF-8 or UTF-16."""
        try:
            with self._zip.open(name) as part:
                data = part.read(LARGEST + 1)
        except KeyError as error:
            raise ReadError(f"{self._path}: found no {name} in it, wanted a Word draft") from error
        except BROKEN as error:
            raise ReadError(f"{self._path}: {name}: cannot be unpacked ({error}); wanted a whole .docx") from error
        if len(data) > LARGEST:
            raise ReadError(f"{self._path}: {name}: unpacks to more than {LARGEST // 2**20} MB, wanted a story")
        try:
            return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        except UnicodeDecodeError as error:
            raise ReadError(f"{self._path}: {name}: found {error.reason}, wanted UTF-8") from error
