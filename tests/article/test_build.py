"""From a reading to an article: who said what, in order, and every place true."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.api import read_text
from attrlint.article.build import build
from attrlint.article.terms import CueClass, Directness, Frame, QuotationKind, SourceKind
from attrlint.formats import plain
from attrlint.language.embedded.engine import Embedded
from attrlint.source.span import Span

ENGINE = Embedded()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“The dam leaks,” said Ana Ruiz.", Directness.DIRECT),
        ("Ana Ruiz said the dam “leaks like a net” in spring.", Directness.MIXED),
        ("Ana Ruiz said the dam leaked.", Directness.INDIRECT),
        ("Ana Ruiz said: “The dam leaks.”", Directness.DIRECT),
        ("The dam “leaks like a net”, Ana Ruiz said.", Directness.MIXED),
    ],
)
def test_how_direct_a_report_is(text: str, wanted: Directness) -> None:
    [attribution] = read_text(text).attributions
    assert attribution.kind is wanted


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("“The dam leaks,” said Ana Ruiz. “It always has.”", [False, True]),
        ("Ana Ruiz said the dam leaked. “It always has.”", [True]),
        ("“The dam leaks.” “It always has,” said Ana Ruiz.", [False, False]),
        ("“The dam,” said Ana Ruiz, “leaks.”", [False, False]),
    ],
)
def test_a_quotation_leans_on_a_report_of_its_paragraph(text: str, carried: list[bool]) -> None:
    article = read_text(text)
    assert [quotation.carried for quotation in article.quotations] == carried
    for quotation in article.quotations:
        assert quotation.attribution
        assert quotation.attribution.source
        assert quotation.attribution.source.name == "Ana Ruiz"
        assert quotation.distance == 0


def test_a_quotation_may_lean_on_the_paragraph_above() -> None:
    article = read_text("“The dam leaks,” said Ana Ruiz.\n\n“It always has.”")
    [_, last] = article.quotations
    assert last.attribution is article.quotations[0].attribution
    assert (last.carried, last.distance) == (True, 1)
    assert not article.quotations[0].running
    assert last.attribution
    assert last.attribution.carried


def test_a_quotation_far_from_any_speaker_has_none() -> None:
    article = read_text("“The dam leaks,” said Ana Ruiz.\n\nRain fell on the moor all day.\n\n“It always has leaked in spring.”")
    assert [quotation.attribution is None for quotation in article.quotations] == [False, True]
    assert article.quotations[1].kind is QuotationKind.SPEECH


def test_a_running_quotation_is_open_and_goes_on() -> None:
    article = read_text("Ana Ruiz said: “The dam leaks.\n\n“It always has.”\n\nRain fell.")
    first, second = article.quotations
    assert (first.closed, first.running, second.closed, second.running) == (False, True, True, False)
    assert second.attribution is first.attribution is not None


def test_an_open_quotation_with_nothing_behind_it_does_not_run() -> None:
    article = read_text("Ana Ruiz said: “The dam leaks.\n\nRain fell.")
    [quotation] = article.quotations
    assert (quotation.closed, quotation.running) == (False, False)


def test_what_is_told_at_second_hand_is_inside_its_teller() -> None:
    text = "Ana Ruiz said that Paul Osei claimed the pump was off."
    outer, inner = read_text(text).attributions
    assert outer.inside is None
    assert inner.inside == outer.cue.span
    assert inner.source
    assert inner.source.name == "Paul Osei"


def test_a_nested_quotation_has_the_speaker_around_it() -> None:
    outer, inner = read_text("“They told us ‘never’ again,” said Ana Ruiz.").quotations
    assert (outer.depth, inner.depth) == (0, 1)
    assert inner.attribution is outer.attribution is not None


def test_the_absent_speaker_is_a_value() -> None:
    [quotation] = read_text("Rain fell. “The dam leaks in every season.”").quotations
    assert quotation.attribution is None
    assert not quotation.carried


def test_word_lists_of_the_house_take_the_place_of_ours() -> None:
    reading = ENGINE.read(plain.read("Ana Ruiz stated that the dam leaked. Anglers said it was late."))
    ours, theirs = build(reading), build(reading, {"cues.class.doubt": ("state",), "sources.kind.vague": ("angler",)})
    assert [attribution.cue.cls for attribution in ours.attributions] == [CueClass.NEUTRAL, CueClass.NEUTRAL]
    assert [attribution.cue.cls for attribution in theirs.attributions] == [CueClass.DOUBT, CueClass.NEUTRAL]
    kinds = [[attribution.source.kind for attribution in article.attributions if attribution.source] for article in (ours, theirs)]
    assert kinds[0][1] is not SourceKind.VAGUE
    assert kinds[1] == [SourceKind.PERSON, SourceKind.VAGUE]


def test_a_house_without_a_verb_has_no_report_of_it() -> None:
    reading = ENGINE.read(plain.read("Ana Ruiz said that the dam leaked."))
    assert [attribution.cue.frame for attribution in build(reading).attributions] == [Frame.THAT]
    assert build(reading, {"cues.frame.clause": ("add",)}).attributions == ()
    assert [attribution.cue.frame for attribution in build(reading).attributions] == [Frame.THAT]


SCRAPS = [
    "“The dam leaks.”", "“", "”", "‘", "’", '"', "'", "«", "»", "``", "''", "said Ana Ruiz", "Ms Ruiz", "Mayor Lena Voss claimed",
    "critics said", "who said", "according to the survey", "did not provide evidence", "there is no evidence of", "records show",
    "it is understood that", "she believes", "the gate would fail", ", ", ". ", ": ", "? ", " — ", " ", "\n\n", "\n", "(", ")",
    "東京", "🚢", "e\u0301", "\u2028", "\x00", "\x93", "\x94",
]  # fmt: skip
COPY = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=10), max_size=30).map("".join)


@settings(max_examples=250, deadline=None)
@given(COPY)
def test_any_text_makes_an_article_with_every_place_true(text: str) -> None:
    article = read_text(text)
    whole = Span(0, len(article.text))

    def within_one_block(span: Span) -> bool:
        return span.start < span.end and article.blocks[article.block_at(span.start)].span.holds(span)

    assert article.text == text
    for before, after in pairwise(article.quotations):
        assert before.span.start < after.span.start
    for quotation in article.quotations:
        assert within_one_block(quotation.span)
        assert quotation.span.holds(quotation.inner)
        assert quotation.words >= 0
        assert not (quotation.running and quotation.closed)
        assert quotation.attribution is None or any(attribution is quotation.attribution for attribution in article.attributions)
        assert quotation.distance >= 0
        assert quotation.attribution or not (quotation.carried or quotation.distance)
    for attribution in article.attributions:
        places = [attribution.cue.span, attribution.cue.verb, *attribution.content]
        places += [attribution.source.span, attribution.source.head] if attribution.source else []
        places += [attribution.inside] if attribution.inside else []
        assert all(within_one_block(span) for span in places)
        assert article.sentences[attribution.sentence].span.holds(attribution.cue.span)
    for claim in article.claims:
        assert whole.holds(claim.content)
        assert within_one_block(claim.content)
        assert set(claim.evidence) <= set(article.evidence)
    for mark in article.evidence:
        assert article.sentences[mark.sentence].span.holds(mark.span)
    assert list(article.evidence) == sorted(article.evidence, key=lambda mark: mark.span)
    for person in article.people:
        assert person.mentions
        assert all(within_one_block(mention) for mention in person.mentions)


@settings(max_examples=50, deadline=None)
@given(COPY)
def test_the_same_text_makes_the_same_article(text: str) -> None:
    first, second = read_text(text), read_text(text)
    assert first.quotations == second.quotations
    assert first.attributions == second.attributions
    assert first.claims == second.claims
