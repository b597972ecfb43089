"""Word drafts: paragraphs by style, tracked changes, comments; and packages that mean harm."""

import io
import zipfile

import pytest

from attrlint.errors import ReadError
from attrlint.formats import docx, package
from tests.formats.conftest import Row, table

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
STYLES = (
    f'<w:styles {W}><w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="C"><w:name w:val="caption"/></w:style><w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>'
    '<w:style w:styleId="L"><w:name w:val="List Bullet"/></w:style></w:styles>'
)


def packed(body: str, **parts: str) -> bytes:
    """A .docx with that body and those further parts of `word/`."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, part in {"styles": STYLES, **parts}.items():
            file.writestr(f"word/{name}.xml", part)
    return data.getvalue()


def paragraph(words: str, style: str = "") -> str:
    return f'<w:p>{f"""<w:pPr><w:pStyle w:val="{style}"/></w:pPr>""" if style else ""}<w:r><w:t>{words}</w:t></w:r></w:p>'


def rows(body: str, *, original: bool = False) -> list[Row]:
    source, prose = docx.read(packed(body), "x.docx", original=original)
    return table(prose, source.text)


def test_styles_are_roles() -> None:
    body = "".join(
        paragraph(*one)
        for one in [
            ("Pier shut", "T"),
            ("Why it rusts", "H1"),
            ("The pier &#8220;broke&#8221; 🚢.",),
            ("The pier.", "C"),
            ("It is shut.", "Q"),
            ("One gate", "L"),
        ]
    )
    assert rows(body) == [
        (role, words, words)
        for role, words in [
            ("headline", "Pier shut"),
            ("subhead", "Why it rusts"),
            ("body", "The pier “broke” 🚢."),
            ("caption", "The pier."),
            ("blockquote", "It is shut."),
            ("list", "One gate"),
        ]
    ]


def test_a_line_is_a_paragraph_and_words_says_which() -> None:
    body = (
        '<w:p w14:paraId="1A2B"><w:r><w:t>The pier</w:t><w:tab/><w:t>broke,</w:t><w:br/><w:t>she said.</w:t></w:r></w:p><w:p/>'
        + paragraph("So.")
    )
    source, prose = docx.read(packed(body), "x.docx")
    assert source.text == "The pier\tbroke, she said.\n\nSo."
    assert [(one.pointer, one.name) for one in prose.addresses] == [("paragraph 1", "1A2B"), ("paragraph 2", ""), ("paragraph 3", "")]


CHANGED = (
    "<w:p><w:r><w:t>The pier </w:t></w:r><w:ins><w:r><w:t>broke</w:t></w:r></w:ins>"
    "<w:del><w:r><w:delText>held</w:delText></w:r></w:del><w:r><w:t>, she said.</w:t></w:r></w:p>"
)


@pytest.mark.parametrize(("original", "words"), [(False, "The pier broke, she said."), (True, "The pier held, she said.")])
def test_tracked_changes(original: bool, words: str) -> None:  # noqa: FBT001  # a parameter of the test
    assert rows(CHANGED, original=original) == [("body", words, words)]


def test_fields_fallbacks_and_text_boxes() -> None:
    body = (
        "<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:t>Outer</w:t></w:r>"
        "<mc:AlternateContent xmlns:mc='m'><mc:Choice><w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
        "<w:r><w:t> goes on.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>40%</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    assert [(role, words) for role, words, _ in rows(body)] == [("body", "Outer goes on."), ("body", "Boxed."), ("table", "40%")]


def test_comments_speak_of_words_and_notes_are_no_copy() -> None:
    body = (
        '<w:p><w:r><w:t>The pier </w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t>broke</w:t></w:r><w:commentRangeEnd w:id="7"/>'
        "<w:r><w:t>, she said.</w:t></w:r></w:p>"
    )
    comments = f'<w:comments {W}><w:comment w:id="7"><w:p><w:r><w:t>attrlint off V301</w:t></w:r></w:p></w:comment></w:comments>'
    notes = f"<w:footnotes {W}><w:footnote><w:p><w:r><w:t>From the minutes.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    source, prose = docx.read(packed(body, comments=comments, footnotes=notes), "x.docx")
    assert [(one.words, one.span.of(prose.text)) for one in prose.comments] == [("attrlint off V301", "broke")]
    assert table(prose, source.text)[1] == ("furniture", "From the minutes.", "From the minutes.")


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST", 1 << 20)
    with pytest.raises(ReadError, match=r"x\.docx: word/document\.xml: unpacks to more than 1 MB"):
        docx.read(packed(paragraph("a" * (1 << 21))), "x.docx")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "found no Word file"),
        (b"PK\x03\x04 and no more", "found no Word file"),
        (packed("")[:-40], "found no Word file"),
        (packed("<w:p>"), r"word/document\.xml:1:\d+: found mismatched tag"),
        (packed("", styles="<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), "an entity of the file's own"),
    ],
)
def test_what_is_broken_is_told(data: bytes, found: str) -> None:
    with pytest.raises(ReadError, match=rf"^x\.docx: .*{found}"):
        docx.read(data, "x.docx")


def test_a_zip_of_something_else() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr("../../etc/passwd", "x")
    with pytest.raises(ReadError, match=r"found no word/document\.xml in it"):
        docx.read(data.getvalue(), "x.docx")
