"""What the rules on marks offer for a place: with it, the copy reads right."""

import pytest

from attrlint.api import check_text


@pytest.mark.parametrize(
    ("code", "copy", "right"),
    [
        ("T601", "She called it “a plot” by fools” and left.", "She called it “a plot” by fools and left."),
        ("T601", "She called it “a plot“ and left.", "She called it “a plot” and left."),
        ("T601", "“We knocked twice.’ Moreau left. “I did not,” she said.", "“We knocked twice.” Moreau left. “I did not,” she said."),
        ("T602", "“We waited all night.\n\nNobody came,” Roth said.", "“We waited all night.\n\n“Nobody came,” Roth said."),
        ("T602", "Roth said: “We waited.”\n\n“Nobody came.”", "Roth said: “We waited.\n\n“Nobody came.”"),
        ("T603", "“He told me “go home” twice,” Kay said.", "“He told me ‘go home’ twice,” Kay said."),
        ("T605", "“We lost the case” Roth said.", "“We lost the case,” Roth said."),
        ("T605", "Roth said “We lost the case.”", "Roth said: “We lost the case.”"),
    ],
)
def test_the_first_offer_is_right(code: str, copy: str, right: str) -> None:
    [found] = check_text(copy, select=[code])
    assert copy[: found.start.offset] + found.suggestions[0] + copy[found.end.offset :] == right
    assert check_text(right, select=[code]) == ()


def test_nothing_is_offered_where_the_missing_mark_is_somewhere_else() -> None:
    [found] = check_text("The engineer said “the dam held and the town slept.", select=["T601"])
    assert found.suggestions == ()
