from attrlint.article.echoes.wordings import Wordings, differing, inside, other_person, plain, sentences
from attrlint.source.span import Span


def words(text: str) -> tuple[str, ...]:
    return plain(text, Span(0, len(text)))


def test_plain_words_have_no_case_marks_or_punctuation() -> None:
    assert words("“We’ve ‘won’, haven't we?” – Dr. O'Hara, 40-year-old") == (
        *("we've", "won", "haven't", "we", "dr", "o'hara", "40", "year", "old"),
    )


def test_sentences_of_a_quotation() -> None:
    text = "Nobody came. “Who?” Nobody at all … and then"
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == ["Nobody came.", "“Who?”", "Nobody at all …", "and then"]


def test_differences() -> None:
    assert list(differing(words("like my brother or uncle"), words("unlike my brother and my uncle"))) == [
        ("like", "unlike"),
        ("or", "and my"),
    ]
    assert inside(words("sell the yard"), words("never sell the yard to you"))
    assert not inside(words("sell the yards"), words("never sell the yard to you"))


def test_two_people() -> None:
    assert other_person("Mia Holt", "Stan Orr")
    assert not other_person("Mia Holt", "Holt")
    assert not other_person("Joan Calderón", "Calderon")
    assert not other_person("", "Holt")


def test_the_oldest_go_first() -> None:
    known: Wordings[int] = Wordings(alike=0.9, limit=3)
    ships = ("Silver Dawn", "Old Hand", "Grey Heron", "Tin Mayor", "Morning Watch", "Quiet Bess")
    lines = [words(f"the {ship} sailed at nine o’clock and the {ship} was back for supper") for ship in ships]
    for number, line in enumerate(lines):
        known.keep(line, number)
    assert [(met.kept if (met := known.met(line, nearly=False)) else None) for line in lines] == [None, None, None, 3, 4, 5]
    assert known.met((*lines[5], "today"), nearly=True) is None  # the whole of it, and more
    near = known.met((*lines[5][:6], "it", *lines[5][6:]), nearly=True)
    assert near is not None
    assert (near.kept, near.same) == (5, False)
