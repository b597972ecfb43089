"""Which names are of bodies, which of places, and what stands for a body later."""

import pytest

from attrlint.api import read_text
from attrlint.article.people.cast import Cast
from attrlint.article.people.nouns import Nouns

NOUNS = Nouns({})

BODIES: list[tuple[str, list[str], list[bool | None]]] = [
    ("The Riverkeep Alliance sued. Riverkeep won.", ["Riverkeep Alliance"], [True]),
    ("The Centre for Coastal Law sued. CCL won.", ["Centre for Coastal Law"], [True]),
    ("The Orne Water Board (Owbo) sued. Owbo won.", ["Orne Water Board"], [True]),
    ("Port Almo sued. Port won.", [], []),
    ("Ana Ruiz sued. Ruiz won.", ["Ana Ruiz"], [False]),
    ("They left NATO.", ["NATO"], [True]),
    ("Riverkeep, an alliance of anglers, sued.", ["Riverkeep"], [True]),
]


@pytest.mark.parametrize(("text", "names", "body"), BODIES, ids=[text for text, *_ in BODIES])
def test_a_body_is_known_by_its_words_or_by_what_it_is_called(text: str, names: list[str], body: list[bool | None]) -> None:
    article = read_text(text)
    cast = Cast(article.sentences, NOUNS)
    _ = cast.persons
    figures = sorted(cast.figures, key=lambda figure: figure.name)
    assert [figure.name for figure in figures] == names
    assert [figure.body for figure in figures] == body
