"""Where a report goes: to standard output, or to a file that is written whole or not at all."""

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import Protocol, TextIO

from attrlint.errors import AttrlintError


class Outlet(Protocol):
    """Takes a report as it comes."""

    @property
    def out(self) -> TextIO:
        """What a form may ask for its width and whether it is a terminal."""
        ...

    def write(self, pieces: Iterable[str]) -> None:
        """Takes pieces of it. Raises AttrlintError that names the file."""
        ...

    def keep(self) -> None:
        """The report is whole. Raises as `write` does."""
        ...

    def discard(self) -> None:
        """The run broke off: what was written goes. To be called after `keep` too, where it does nothing."""
        ...


class StandardOutput:
    """What is written is out, whatever becomes of the run."""

    __slots__ = ()

    @property
    def out(self) -> TextIO:
        """The process's."""
        return sys.stdout

    def write(self, pieces: Iterable[str]) -> None:
        """Writes."""
        sys.stdout.writelines(pieces)

    def keep(self) -> None:
        """Nothing."""

    def discard(self) -> None:
        """Nothing."""


class File:
    """A file beside the one at `path` until it is whole, in UTF-8 and with the line ends that the form has.

    What is there and no plain file (a pipe, /dev/null) is written to as it comes. Raises AttrlintError.
    """

    __slots__ = ("_beside", "_real", "out", "path")

    def __init__(self, path: str) -> None:
        self.path = path
        self._real = os.path.realpath(path)  # a link stays one
        self._beside = ""
        try:
            self.out = self._opened()
        except OSError as error:
            raise self._unwritten(error) from error

    def write(self, pieces: Iterable[str]) -> None:
        """Writes beside the file."""
        for piece in pieces:  # what the form itself raises is none of the file's
            try:
                self.out.write(piece)
            except OSError as error:
                raise self._unwritten(error) from error

    def keep(self) -> None:
        """Puts it in the place of the file."""
        try:
            self.out.close()
            if self._beside:
                os.replace(self._beside, self._real)
                self._beside = ""
        except OSError as error:
            raise self._unwritten(error) from error

    def discard(self) -> None:
        """Leaves the file as it was."""
        with suppress(OSError):  # told already, or about to be
            self.out.close()
        if self._beside:
            with suppress(OSError):
                os.unlink(self._beside)
            self._beside = ""

    def _opened(self) -> TextIO:
        folder = os.path.dirname(self._real)
        if not os.path.isdir(folder) or self.path.endswith(os.sep):
            raise FileNotFoundError(f"no such folder {os.path.dirname(self.path)}")
        if not os.path.lexists(self._real):
            self._beside = self._new(folder, 0o666)  # less what the user's umask takes away
        else:
            mode = os.stat(self._real).st_mode
            if not stat.S_ISREG(mode):
                return _writer(self._real)
            if not os.access(self._real, os.W_OK):
                raise PermissionError("permission denied")
            self._beside = self._new(folder, stat.S_IMODE(mode))
        return _writer(self._beside)

    def _new(self, folder: str, mode: int) -> str:
        """An empty file in the same folder, under a name that no walk takes up."""
        path = os.path.join(folder, f".attrlint-{os.getpid()}-{id(self):x}.part")
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
        return path

    def _unwritten(self, error: OSError) -> AttrlintError:
        why = error.strerror or str(error)
        return AttrlintError(f"{self.path}: the report cannot be written: {why[:1].lower()}{why[1:]}")


def _writer(path: str) -> TextIO:
    return open(path, "w", encoding="utf-8", errors="replace", newline="")


class Appended:
    """Goes behind what the file at `path` holds already, all at once when it is whole. `name` is what a person knows the file by."""

    __slots__ = ("_name", "_path", "_pieces", "out")

    def __init__(self, path: str, name: str) -> None:
        self._path = path
        self._name = name
        self._pieces: list[str] = []
        self.out = sys.stdout

    @property
    def size(self) -> int:
        """The bytes that the file has already."""
        try:
            return os.stat(self._path).st_size
        except OSError:
            return 0

    def write(self, pieces: Iterable[str]) -> None:
        """Keeps them."""
        self._pieces += pieces

    def keep(self) -> None:
        """Writes them. Raises AttrlintError."""
        try:
            with open(self._path, "a", encoding="utf-8", errors="replace", newline="") as file:
                file.writelines(self._pieces)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise AttrlintError(f"{self._name}: {self._path}: the summary cannot be written: {why}") from error

    def discard(self) -> None:
        """Forgets them."""
        self._pieces.clear()
