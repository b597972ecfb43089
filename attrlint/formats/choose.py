"""Which reader reads which file."""

from enum import StrEnum
from typing import assert_never

from attrlint.source.prose import Prose, SourceFile


class Format(StrEnum):
    """The formats that attrlint reads, as the command line names them."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


SUFFIXES = {
    **dict.fromkeys(("md", "markdown", "mdx", "mkd"), Format.MARKDOWN),
    **dict.fromkeys(("html", "htm", "xhtml"), Format.HTML),
}


def format_of(path: str) -> Format:
    """The format that the suffix of `path` stands for; plain text where it says nothing."""
    suffix = path.lower().rpartition(".")[2]
    return SUFFIXES.get(suffix, Format.PLAIN)


def read(file: SourceFile, *, input_format: Format | None = None) -> Prose:
    """The prose of `file`, by the reader of `input_format`, or of the suffix where that is None."""
    # Readers are imported when a file asks for one: a run on plain text does not pay for Markdown.
    wanted = input_format or format_of(file.path)
    match wanted:
        case Format.PLAIN:
            from attrlint.formats import plain

            return plain.read(file.text)
        case Format.MARKDOWN:
            from attrlint.formats import markdown

            return markdown.read(file.text)
        case Format.HTML:
            from attrlint.formats import html

            return html.read(file.text)
        case _:
            assert_never(wanted)
