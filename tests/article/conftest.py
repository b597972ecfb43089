"""How the tests of the grammar read an attribution."""

from collections.abc import Callable

import pytest

from attrlint.api import read_text


@pytest.fixture
def told() -> Callable[[str], list[str]]:
    """Each attribution of a text as "source / cue / content + content"."""

    def told_in(text: str) -> list[str]:
        article = read_text(text)
        return [
            f"{article.words(one.source.span) if one.source else '-'} / {article.words(one.cue.span)} / "
            + " + ".join(article.words(part) for part in one.content)
            for one in article.attributions
        ]

    return told_in
