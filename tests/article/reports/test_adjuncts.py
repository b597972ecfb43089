"""What stands between a verb and its report."""

import pytest

from attrlint.api import read_text

WHAT_SAYS = [
    ("A notice posted on the door said the mill was shut.", "A notice posted on the door", "said"),
    ("A notice posted Monday said the mill was shut.", "A notice", "said"),
    ("A clip tweeted by a fan suggested the roof had gone.", "A clip tweeted by a fan", "suggested"),
    ("A message posted online claimed the roof had gone.", "A message", "claimed"),
    ("The firm announced in Lorn the mill would shut.", "The firm", "announced"),
    ("The minister announced on Tuesday the mill would shut.", "The minister", "announced"),
]


@pytest.mark.parametrize(("text", "source", "verb"), WHAT_SAYS)
def test_a_participle_does_not_report_where_its_noun_has_a_verb(text: str, source: str, verb: str) -> None:
    article = read_text(text)
    [attribution] = article.attributions
    assert attribution.source
    assert (article.words(attribution.source.span), article.words(attribution.cue.verb)) == (source, verb)
