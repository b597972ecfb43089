"""How a text goes back into the file it came from: in its encoding, whole or not at all."""

import codecs
import os
import stat
from contextlib import suppress

from attrlint.errors import AttrlintError
from attrlint.source.prose import SourceFile

UTF8 = "utf-8"
UTF8_MARKED = "utf-8-sig"
UTF16_LE = "utf-16-le"
UTF16_BE = "utf-16-be"
CP1252 = "cp1252"
MARKS = {UTF16_LE: codecs.BOM_UTF16_LE, UTF16_BE: codecs.BOM_UTF16_BE}


def write_file(source: SourceFile) -> None:
    """Puts the text of `source` in the place of the file, with its mode, its byte order mark and its line ends as they were.

    Raises AttrlintError that names the file where that cannot be; the file is then as it was.
    """
    try:
        data = MARKS.get(source.encoding, b"") + source.text.encode(source.encoding)
        _replace(os.path.realpath(source.path), data)  # a link stays one
    except (OSError, UnicodeEncodeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise AttrlintError(f"{source.path}: cannot be written: {reason.lower()}; it is as it was") from error


def _replace(path: str, data: bytes) -> None:
    if not os.access(path, os.W_OK):
        raise PermissionError("permission denied")
    beside = os.path.join(os.path.dirname(path), f".attrlint-{os.getpid()}-{os.path.basename(path)}.part")
    mode = stat.S_IMODE(os.stat(path).st_mode)
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(data)
            os.fchmod(file.fileno(), mode)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise
