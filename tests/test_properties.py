"""What holds for any text at all: on the whole way from a text to its findings."""

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.lint.check import check
from attrlint.lint.desk import Desk, Draft, Order
from attrlint.lint.run import run
from attrlint.source.mapping import LINE_END
from attrlint.source.prose import SourceFile

#: Scraps of copy: joined at random they make what a rule may meet, and much that no desk would send.
SCRAPS = [
    "“The gates failed twice this year.”",
    "“", "”", "‘", "’", '"', "''", "``", "\x93", "\x94",
    "said Ana Ruiz", "Mayor Lena Voss claimed", "critics said", "sources say", "it is understood that", "according to the survey",
    "did not provide evidence", "reportedly", "she believes", "told the Ledger that", "whose", "who said",
    "’s said", "accused Tom Hale of theft", "Hale stole $4m", "40 per cent", "a source",
    "The dam is unsafe", "the port shut on Monday", "“Low Water”", "the ’90s",
    ". ", ", ", ": ", "? ", "! ", " — ", "… ", " ", "\n", "\n\n", "\r\n", "\r", "\t",
    "By Nora Quill\n\n", "PORT ELLEN (Coastwire) - ", "> ", "# ", "- ", "---\n", "Q: ", "A: ", "1/9 ", "— @voss May 3, 2021",
    "東京", "🚢", "e\u0301", "\u2028", "\u202e", "\ufeff", "(", ")", "[", "]",
]  # fmt: skip
COPY = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=12), max_size=40).map("".join)
PATHS = st.sampled_from(["story.txt", "story.md"])

DESK = Desk(Order(profile="strict"))
SETTINGS = DESK.resolver.settings("story.txt")


@settings(max_examples=150, deadline=None)
@given(COPY, PATHS)
def test_any_text_is_checked_and_every_place_is_true(text: str, path: str) -> None:
    source = SourceFile(path, text)
    checked = DESK.check_source(source)
    assert checked.faults == ()
    places = [(one.start.offset, one.end.offset, one.code) for one in checked.diagnostics]
    assert places == sorted(places)
    for one in checked.diagnostics:
        assert text[one.start.offset : one.end.offset] == one.excerpt
        for start, end in [(one.start, one.end), *((place.start, place.end) for place in one.related)]:
            assert 0 <= start.offset <= end.offset <= len(text)
            for place in (start, end):
                lines = LINE_END.split(text[: place.offset])
                if text[place.offset - 1 : place.offset + 1] != "\r\n":
                    assert (place.line, place.column) == (len(lines), len(lines[-1]) + 1)
        assert text[: one.start.offset].endswith(one.before)
        assert text[one.end.offset :].startswith(one.after)
    assert len({one.fingerprint for one in checked.diagnostics}) == len(checked.diagnostics)


@settings(max_examples=150, deadline=None)
@given(COPY, PATHS)
def test_every_span_of_the_article_is_inside_its_block(text: str, path: str) -> None:
    article = DESK.article(SourceFile(path, text))
    for before, after in pairwise(article.blocks):
        assert before.span.end <= after.span.start
    for sentence in article.sentences:
        assert article.blocks[sentence.block].span.holds(sentence.span)
        for word, start, end, tag in zip(sentence.words, sentence.starts, sentence.ends, sentence.tags, strict=True):
            assert sentence.span.start <= start < end <= sentence.span.end
            assert tag == "QUOTE" or article.text[start:end] == word
    for quotation in article.quotations:
        assert article.blocks[quotation.block].span.holds(quotation.span)
        assert quotation.span.holds(quotation.inner)
    for attribution in article.attributions:
        spans = [attribution.cue.span, attribution.cue.verb, *attribution.content]
        spans += [attribution.source.span, attribution.source.head] if attribution.source else []
        assert attribution.content
        for span in spans:
            assert 0 <= span.start < span.end <= len(article.text)


@settings(max_examples=100, deadline=None)
@given(COPY, PATHS)
def test_what_is_read_later_is_read_of_any_text(text: str, path: str) -> None:
    article = DESK.article(SourceFile(path, text))
    asserted = article.asserted
    found = (article.claims, article.evidence, article.accusations, article.unnamed)
    found += (asserted.quantities, asserted.superlatives, asserted.certainties, asserted.forecasts)
    assert all(isinstance(one, tuple) for one in found)
    for attribution in article.attributions:
        if attribution.source is not None:
            for answer in article.answers.of(attribution.source.name, attribution.source.kind):
                assert 0 <= answer.span.start <= answer.span.end <= len(text) + len(article.text)
    for quotation in article.quotations:
        article.leaning(quotation)
        article.named_beside(quotation)


@settings(max_examples=60, deadline=None)
@given(COPY, st.randoms(use_true_random=False))
def test_the_order_of_the_rules_makes_no_difference(text: str, chance: random.Random) -> None:
    source = SourceFile("story.txt", text)
    article = DESK.article(source)
    shuffled = list(SETTINGS.chosen)
    chance.shuffle(shuffled)
    assert check(article, SETTINGS._replace(chosen=tuple(shuffled)), source) == check(article, SETTINGS, source)


@settings(max_examples=3, deadline=None)
@given(st.lists(COPY, min_size=3, max_size=9), st.integers(2, 4))
def test_the_number_of_processes_makes_no_difference(texts: list[str], jobs: int) -> None:
    drafts = [Draft(f"{number}.txt", text.encode("utf-8", "surrogatepass")) for number, text in enumerate(texts)]
    order = Order(profile="strict")
    assert list(run(drafts, order, jobs=jobs)) == list(run(drafts, order))
