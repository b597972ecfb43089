"""Which reader reads which file: by suffix, and for XML and JSON by what stands in them."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, assert_never

from attrlint.errors import ReadError
from attrlint.source.decode import decode
from attrlint.source.prose import Prose, Role, SourceFile


class Format(StrEnum):
    """The formats that attrlint reads, as the command line names them."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    RTF = "rtf"
    ARCHIEML = "archieml"
    WXR = "wxr"
    NITF = "nitf"
    NEWSML = "newsml"
    ANS = "ans"
    NINJS = "ninjs"


class Manner(NamedTuple):
    """How the files of a run are to be read."""

    input_format: Format | None = None  # in place of what the file itself says
    original: bool = False  # Word drafts as they were before their tracked changes
    roles: Mapping[str, Role] = MappingProxyType({})  # what classes and elements of HTML are to the house


AS_IS = Manner()


class Copy(NamedTuple):
    """A file as read: its decoded text, and the prose of each story in it; most files hold one."""

    source: SourceFile
    stories: tuple[Prose, ...]


SUFFIXES = {
    **dict.fromkeys(("md", "markdown", "mdx", "mkd"), Format.MARKDOWN),
    **dict.fromkeys(("html", "htm", "xhtml"), Format.HTML),
    **dict.fromkeys(("aml", "archieml"), Format.ARCHIEML),
    "docx": Format.DOCX,
    "rtf": Format.RTF,
    "wxr": Format.WXR,
    "nitf": Format.NITF,
    "ans": Format.ANS,
    "ninjs": Format.NINJS,
}
#: The root element of an XML file that holds stories.
ROOTS = {
    "nitf": Format.NITF,
    "newsItem": Format.NEWSML,
    "newsMessage": Format.NEWSML,
    "rss": Format.WXR,
    "html": Format.HTML,
}
ROOT = r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)"  # compiled when a file asks
#: A key that only one of the JSON formats has.
KEYS = (
    (r'"(?:content_elements|subheadlines)"\s*:', Format.ANS),
    (r'"(?:bodies|body_html|body_text|headlines?)"\s*:', Format.NINJS),
)


def load(path: str, data: bytes, manner: Manner = AS_IS) -> Copy:
    """The stories in `data`, the bytes of the file `path`.

    Raises ReadError, with the place where there is one, for what cannot be read.
    """
    # Readers are imported when a file asks for one: a run on plain text does not pay for Word.
    match manner.input_format or SUFFIXES.get(_suffix(path)):
        case Format.DOCX:
            from attrlint.formats import docx

            source, prose = docx.read(data, path, original=manner.original)
            return Copy(source, (prose,))
        case Format.RTF:
            from attrlint.formats import rtf

            source, prose = rtf.read(data, path)
            return Copy(source, (prose,))
        case _:
            source = decode(data, path)
            return Copy(source, stories(source, manner))


def stories(file: SourceFile, manner: Manner = AS_IS) -> tuple[Prose, ...]:
    """The stories of a text that is decoded already. Raises ReadError as `load` does, and for a format that is no text."""
    wanted = manner.input_format or format_of(file)
    match wanted:
        case Format.PLAIN:
            from attrlint.formats import plain

            return (plain.read(file.text),)
        case Format.MARKDOWN:
            from attrlint.formats import markdown

            return (markdown.read(file.text),)
        case Format.HTML:
            from attrlint.formats import html

            return (html.read(file.text, manner.roles),)
        case Format.ARCHIEML:
            from attrlint.formats import archieml

            return (archieml.read(file.text),)
        case Format.WXR:
            from attrlint.formats import wxr

            return tuple(wxr.read(file.text, file.path, manner.roles))
        case Format.NITF:
            from attrlint.formats import nitf

            return (nitf.read(file.text, file.path, manner.roles),)
        case Format.NEWSML:
            from attrlint.formats import newsml

            return tuple(newsml.read(file.text, file.path, manner.roles))
        case Format.ANS:
            from attrlint.formats import ans

            return (ans.read(file.text, file.path, manner.roles),)
        case Format.NINJS:
            from attrlint.formats import ninjs

            return (ninjs.read(file.text, file.path, manner.roles),)
        case Format.DOCX | Format.RTF:
            raise ReadError(f"{file.path}: found text, wanted the bytes of a {wanted} file")
        case _:
            assert_never(wanted)


def format_of(file: SourceFile) -> Format:
    """The format of a text, by its path, and for XML and JSON by what stands in it; plain text where nothing tells.

    Raises ReadError for XML or JSON that is no story in a format known here.
    """
    match _suffix(file.path):
        case "xml":
            found = re.search(ROOT, file.text)
            root = found[2] if found else ""
            if root not in ROOTS:
                raise ReadError(
                    f"{file.path}: found {f'<{root}>' if root else 'no XML'}, wanted one of {', '.join(f'<{name}>' for name in ROOTS)}"
                )
            return ROOTS[root]
        case "json":
            for key, wanted in KEYS:
                if re.search(key, file.text):
                    return wanted
            raise ReadError(
                f"{file.path}: found neither content_elements (ANS) nor bodies (ninjs), wanted a story; name it with --input-format"
            )
        case suffix:
            return SUFFIXES.get(suffix, Format.PLAIN)


def _suffix(path: str) -> str:
    return path.lower().rpartition(".")[2]
