"""How a story in NITF (XML of the wires) is laid out.

| NITF                                  | role                              |
| ------------------------------------- | --------------------------------- |
| body.head: hl1                        | HEADLINE                          |
| hl2                                   | STANDFIRST; SUBHEAD in the text   |
| byline, distributor                   | BYLINE                            |
| dateline                              | DATELINE                          |
| abstract                              | STANDFIRST                        |
| body.content: p                       | by their words, as in plain text  |
| bq, its credit as a line of its own   | BLOCKQUOTE                        |
| ol, ul, dl: their items               | LIST                              |
| table                                 | TABLE                             |
| media-caption                         | CAPTION                           |
| media-producer, tagline               | CREDIT                            |
| note, media-reference                 | FURNITURE                         |
"""

from collections.abc import Mapping

from attrlint.formats.galley import NO_HOUSE, Galley
from attrlint.formats.html import set_html
from attrlint.formats.xmltext import slices
from attrlint.source.mapping import SourceMap, Stretch
from attrlint.source.prose import Prose, Role
from attrlint.source.span import Span

ROLES = {
    "<hl1>": Role.HEADLINE,
    "<hl2>": Role.STANDFIRST,
    "<byline>": Role.BYLINE,
    "<distributor>": Role.BYLINE,
    "<dateline>": Role.DATELINE,
    "<abstract>": Role.STANDFIRST,
    "<bq>": Role.BLOCKQUOTE,
    "<media-caption>": Role.CAPTION,
    "<media-producer>": Role.CREDIT,
    "<media-reference>": Role.FURNITURE,
    "<tagline>": Role.CREDIT,
    "<note>": Role.FURNITURE,
    "<pre>": Role.FURNITURE,
}


#: Behind the head a second headline parts the text.
IN_TEXT = ROLES | {"<hl2>": Role.SUBHEAD}


def read(text: str, path: str, house: Mapping[str, Role] = NO_HOUSE) -> Prose:
    """The prose of a NITF file. Raises ReadError where it is no XML."""
    galley = Galley(house)
    for body in slices(text, path, "body"):
        set_nitf(text, body, galley)
    return galley.prose()


def set_nitf(text: str, body: Span, galley: Galley) -> None:
    """Sets what stands at `body`, the content of a NITF body, in the file `text`."""
    head = text.find("</body.head", body.start, body.end)
    parts = (body,) if head < 0 else (Span(body.start, head), Span(head, body.end))
    for number, part in enumerate(parts):
        galley.source = SourceMap((Stretch(0, part.start),))
        set_html(part.of(text), galley, elements=IN_TEXT if number == len(parts) - 1 else ROLES)
