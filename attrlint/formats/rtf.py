"""How RTF is laid out: a line of text for each paragraph, read as plain text; places are lines of that text, not of the file."""

from attrlint.errors import ReadError
from attrlint.formats import plain
from attrlint.source.prose import Prose, SourceFile


def read(data: bytes, path: str) -> tuple[SourceFile, Prose]:
    """The text of an RTF file and its prose. Raises ReadError for what is no RTF."""
    from striprtf.striprtf import rtf_to_text  # it is only needed here

    if not data.lstrip().startswith(b"{\\rtf"):
        raise ReadError(f"{path}:1:1: found {data[:12]!r}, wanted RTF, which begins with {{\\rtf")
    try:
        text = rtf_to_text(data.decode("cp1252", "replace"), errors="replace")
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise ReadError(f"{path}: cannot be read as RTF ({error}); save it again, or as .docx") from error
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")  # RTF writes an emoji as two halves
    return SourceFile(path, text), plain.read(text)
