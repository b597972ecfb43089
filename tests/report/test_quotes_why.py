"""How a speaker was found, in an editor's words."""

import pytest

from attrlint import read_text
from attrlint.article.terms import Basis, Confidence, Finding
from attrlint.report.quotes_why import steps
from attrlint.report.sayings import Copy, sayings
from attrlint.source.prose import SourceFile
from attrlint.source.span import Span

STORY = "Tom Hale runs the council.\n\n“The gates are old,” he said. “They will fail again.”\n"


def told(text: str, at: int = 0, found: Finding | None = None) -> list[tuple[str, str]]:
    """The steps of the saying `at`; with its source found as `found` says."""
    copy = Copy(read_text(text), SourceFile("story.txt", text))
    saying = sayings(copy, reported=True)[at]
    if found is not None:
        assert saying.attribution is not None
        assert saying.attribution.source is not None
        source = saying.attribution.source._replace(name="Tom Hale", found=found)
        saying = saying._replace(attribution=saying.attribution._replace(source=source))
    return [(step.label, step.text) for step in steps(saying, copy)]


def test_the_verb_stands_behind_or_before() -> None:
    assert told("“The gates are old,” said Ana Ruiz.\n")[0] == ("cue", "“said”, line 1, behind the quotation")
    assert told("Ana Ruiz said, “The gates are old.”\n")[0] == ("cue", "“said”, line 1, before the quotation")
    assert told("Ana Ruiz said the gates were old.\n")[0] == ("cue", "“said”, line 1, before the words")


def test_the_source_as_it_stands_and_who_it_is() -> None:
    assert told("“The gates are old,” said Ana Ruiz, the harbour master.\n")[1:] == [
        ("source", "“Ana Ruiz, the harbour master”, line 1"),
        ("speaker", "Ana Ruiz, person: named in these words"),
    ]


def test_a_carried_quotation_leans_on_a_verb() -> None:
    assert told(STORY, 1)[0] == ("carried", "no cue of its own; it leans on “said”, line 3")
    later = "“The gates are old,” said Ana Ruiz.\n\n“They will fail again.”\n"
    assert told(later, 1)[0] == ("carried", "no cue of its own; it leans on “said”, line 1, in the paragraph above")


@pytest.mark.parametrize("basis", [basis for basis in Basis if basis not in {Basis.NAMED, Basis.DESCRIBED}])
def test_every_basis_is_told_with_its_place(basis: Basis) -> None:
    label, text = told(STORY, 0, Finding(basis, Confidence.LIKELY, Span(0, 8), ()))[2]
    assert label == "speaker"
    assert text.startswith("he = Tom Hale, ")
    assert text.endswith(", in line 1 (likely)")


def test_two_of_equal_standing() -> None:
    two = Finding(Basis.LAST_SPEAKER, Confidence.OPEN, None, ("Tom Hale", "Ben Osei"))
    assert told(STORY, 0, two)[2] == ("speaker", "could be Tom Hale or Ben Osei: two of equal standing")
    three = two._replace(candidates=("Tom Hale", "Ben Osei", "Ana Ruiz"))
    assert told(STORY, 0, three)[2] == ("speaker", "could be Tom Hale, Ben Osei or Ana Ruiz: three of equal standing")


def test_a_pronoun_for_nobody() -> None:
    nobody = Finding(Basis.NOTHING, Confidence.OPEN, None, ())
    assert told(STORY, 0, nobody)[2][1] == "not known: looked for somebody named before whom “he” can stand for, and found nobody"


def test_nobody_says_it() -> None:
    assert [label for label, _ in told("“Nobody has told us why the money went on paint.”\n")] == ["cue", "carried"]
    assert told("The play, “Low Water”, opens on Friday.\n") == [
        ("kind", "title: nobody is said to have said it, and nobody was looked for")
    ]


def test_a_report_without_a_source() -> None:
    assert told("It is understood that the pier is unsafe.\n")[1][0] == "source"
    assert told("It is understood that the pier is unsafe.\n")[1][1].startswith("none: nobody is named")


def test_what_was_not_said_and_what_might_be() -> None:
    assert told("Tom Hale did not say who paid.\n")[0][1].endswith("; the story says that this was not said")
    assert told("Tom Hale would say that the pier was safe.\n")[0][1].endswith("; the story does not say that this was said")


def test_second_hand_words_name_their_teller() -> None:
    assert told("Hale said Minister Orr said “the order stands”.\n", 1)[-1] == ("told by", "Hale, “said”, line 1")
