"""Who speaks for the law, and which paragraphs tell of a case."""

import pytest

from attrlint.api import read_text


@pytest.mark.parametrize(
    ("text", "legal"),
    [
        ("The indictment alleges that Vance took the money.", True),
        ("Prosecutors allege that Vance took the money.", True),
        ("Vance took the money, police said.", True),
        ("Detective Fay Lomas said Vance took the money.", True),
        ("A police spokesman, Karl Roth, said Vance took the money.", True),
        ("The district attorney’s office said Vance took the money.", True),
        ("County Sheriff Dana Whitlock said Vance took the money.", True),
        ("The plaintiff’s brother said Vance took the money.", False),
        ("The mayor said Vance took the money.", False),
        ("The tennis court owner, Leo Park, said Vance took the money.", False),
        ("Port Authority chairman Leo Park said Vance took the money.", False),
        ("She said Vance took the money.", False),
    ],
)
def test_who_speaks_for_the_law(text: str, *, legal: bool) -> None:
    article = read_text(text)
    [attribution] = article.attributions
    assert attribution.source is not None
    assert article.is_legal(attribution.source) is legal


def test_a_house_s_further_speakers_and_words() -> None:
    article = read_text("The ombudsman said the ferry was late.\n\nThe ombudsman sat.")
    [attribution] = article.attributions
    assert attribution.source is not None
    assert not article.is_legal(attribution.source)
    assert article.is_legal(attribution.source, {"ombudsman"})
    assert not article.in_court(1)
    assert article.in_court(1, {"ombudsman"})


def test_which_blocks_tell_of_a_case() -> None:
    article = read_text(
        "Vance was charged on Tuesday.\n\nThe ferry was late.\n\n“The police came,” said Ruiz. Rain fell.\n\nThe trial is in May."
    )
    assert [article.in_court(block) for block in range(len(article.blocks))] == [True, False, False, True]


@pytest.mark.parametrize(
    ("text", "pleaded"),
    [
        ("The firm is suing its rival, claiming that it copied the valve.", True),
        ("The firm, named in a lawsuit, claimed that it had no rival.", True),
        ("The firm claimed that its rival copied the valve.", False),
    ],
)
def test_what_somebody_goes_to_court_with(text: str, *, pleaded: bool) -> None:
    article = read_text(text)
    assert article.pleaded(article.attributions[-1]) is pleaded
