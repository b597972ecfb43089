from collections.abc import Callable, Iterator
from itertools import permutations

import pytest

from attrlint.article.model import Article
from attrlint.config.model import Chosen, Ruling
from attrlint.lint.diagnostic import MARGIN, Checked
from attrlint.rule import Finding, Level, Related
from attrlint.source.mapping import SourceMap, Stretch
from attrlint.source.prose import Block, Role
from attrlint.source.span import Span

Make = Callable[..., Chosen]
Run = Callable[..., Checked]


def asking(*words: str, **told: object) -> Callable[[Article], Iterator[Finding]]:
    """A rule's question about the first place of each of these words."""

    def asks(article: Article) -> Iterator[Finding]:
        for word in words:
            at = article.text.index(word)
            yield Finding(Span(at, at + len(word)), f"what of {word}?", **told)  # type: ignore[arg-type]  # a test's short cut

    return asks


def test_a_finding_gets_code_level_and_place(rule: Make, run: Run) -> None:
    [found] = run("One line.\r\nThe mayor claimed it.", rule(asking("claimed"), code="V301")).diagnostics
    assert (found.path, found.code, found.name, found.level) == ("story.txt", "V301", "rule-v301", Level.WARNING)
    assert (found.start, found.end) == ((2, 11, 21), (2, 18, 28))
    assert (found.before, found.excerpt, found.after) == ("The mayor ", "claimed", " it.")


def test_what_stands_around_is_bounded_and_ends_with_the_line(rule: Make, run: Run) -> None:
    [found] = run("x" * 1000 + "claimed" + "y" * 1000, rule(asking("claimed"))).diagnostics
    assert (found.before, found.after) == ("x" * MARGIN, "y" * MARGIN)
    [found] = run("a\rclaimed\rb", rule(asking("claimed"))).diagnostics
    assert (found.before, found.after) == ("", "")


def test_findings_stand_in_the_order_of_the_copy_whatever_the_order_of_the_rules(rule: Make, run: Run) -> None:
    rules = (rule(asking("two", "one"), code="V301"), rule(asking("one"), code="C401"), rule(asking("one two"), code="A100"))
    expected = [("C401", 0, 3), ("V301", 0, 3), ("A100", 0, 7), ("V301", 4, 7)]
    for order in permutations(rules):
        found = run("one two", *order).diagnostics
        assert [(one.code, one.start.offset, one.end.offset) for one in found] == expected


def test_the_same_finding_twice_is_kept_once(rule: Make, run: Run) -> None:
    assert len(run("one two", rule(asking("one", "one", "two"))).diagnostics) == 2


def test_findings_outside_the_roles_of_a_rule_are_dropped(rule: Make, run: Run) -> None:
    blocks = (Block(Role.HEADLINE, Span(0, 3)), Block(Role.BODY, Span(4, 7)))
    found = run("one two", rule(asking("one", "two")), blocks=blocks).diagnostics
    assert [one.excerpt for one in found] == ["two"]
    found = run("one two", rule(asking("one", "two"), roles=frozenset({Role.HEADLINE})), blocks=blocks).diagnostics
    assert [one.excerpt for one in found] == ["one"]


def test_a_softened_finding_is_a_note(rule: Make, run: Run) -> None:
    [found] = run("one", rule(asking("one", softened=True), level=Level.ERROR)).diagnostics
    assert found.level is Level.NOTE


def test_what_may_be_argued_about_is_asked_where_the_desk_wants_it(rule: Make, run: Run) -> None:
    chosen = rule(asking("one", arguable=True))
    assert len(run("one", chosen).diagnostics) == 1
    assert run("one", chosen._replace(arguable=False)).diagnostics == ()


@pytest.mark.parametrize(
    ("level", "fail_on", "fails"),
    [
        (Level.ERROR, Level.WARNING, True),
        (Level.WARNING, Level.WARNING, True),
        (Level.NOTE, Level.WARNING, False),
        (Level.WARNING, Level.ERROR, False),
        (Level.NOTE, Level.NOTE, True),
    ],
)
def test_the_level_that_fails(rule: Make, run: Run, level: Level, fail_on: Level, *, fails: bool) -> None:
    assert run("one", rule(asking("one"), level=level), fail_on=fail_on).fails is fails


def test_claims_are_numbered_as_they_come(rule: Make, run: Run) -> None:
    second = rule(asking("two", claim=Span(4, 7)), code="C401")
    first = rule(asking("one", claim=Span(0, 3)), code="V301")
    both = rule(asking("one two", claim=Span(4, 7)), code="A100")
    found = run("one two", second, first, both).diagnostics
    assert [(one.code, one.claim) for one in found] == [("V301", 1), ("A100", 2), ("C401", 2)]


def test_places_are_those_of_the_source(rule: Make, run: Run) -> None:
    # The source writes the ampersand as an entity: five code points for one.
    chosen = rule(asking("claimed", related=(Related(Span(0, 1), "the firm"),)))
    entity = SourceMap((Stretch(0, 0), Stretch(3, 7)))
    [found] = run("A & B claimed it", chosen, source="A &amp; B claimed it", to_source=entity).diagnostics
    assert (found.excerpt, found.start.offset, found.before) == ("claimed", 10, "A &amp; B ")
    assert [(place.excerpt, place.message, place.start.offset) for place in found.related] == [("A", "the firm", 0)]


def test_a_rule_that_breaks_is_a_fault_and_the_others_go_on(rule: Make, run: Run) -> None:
    def breaks(article: Article) -> Iterator[Finding]:
        yield from asking("one")(article)
        raise KeyError("a word it did not know")

    checked = run("one two", rule(breaks, code="V301"), rule(asking("two")))
    assert [one.excerpt for one in checked.diagnostics] == ["two"]
    [fault] = checked.faults
    assert fault.startswith("story.txt: rule V301 rule-v301 broke on this file and is left out (")
    assert "KeyError" in fault


@pytest.mark.parametrize("span", [Span(-1, 2), Span(2, 1), Span(0, 99)])
def test_a_place_outside_the_text_is_the_rules_fault(rule: Make, run: Run, span: Span) -> None:
    checked = run("one", rule(lambda _: iter([Finding(span, "where?")])))
    assert checked.diagnostics == ()
    assert "of a text of 3 code points" in checked.faults[0]


def test_debugging_shows_where_a_rule_breaks(rule: Make, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTRLINT_DEBUG", "1")
    with pytest.raises(IndexError):
        run("one", rule(lambda _: iter([Finding(Span(5, 6), "where?")])))


def prints(run: Run, chosen: Chosen, text: str) -> list[str]:
    return [one.fingerprint for one in run(text, chosen).diagnostics]


def every(word: str) -> Callable[[Article], Iterator[Finding]]:
    def asks(article: Article) -> Iterator[Finding]:
        at = article.text.find(word)
        while at >= 0:
            yield Finding(Span(at, at + len(word)), "?")
            at = article.text.find(word, at + 1)

    return asks


def test_a_fingerprint_stays_when_the_line_moves(rule: Make, run: Run) -> None:
    blocks = (Block(Role.BODY, Span(0, 6)), Block(Role.BODY, Span(8, 19)))
    chosen = rule(every("claimed"))
    [moved] = run("Before\n\nHe claimed.", chosen, blocks=blocks).diagnostics
    assert prints(run, chosen, "He claimed.") == [moved.fingerprint]
    assert prints(run, chosen, "He\r\n claimed.") == [moved.fingerprint]
    assert prints(run, chosen, "She claimed.") != [moved.fingerprint]
    assert prints(run, rule(every("claimed"), code="V302"), "He claimed.") != [moved.fingerprint]


def test_repeats_have_fingerprints_of_their_own(rule: Make, run: Run) -> None:
    assert len(set(prints(run, rule(every("no")), "no no no"))) == 3
    assert prints(run, rule(every("no")), "no no no") == prints(run, rule(every("no")), "no no no")


def test_the_house_s_question_stands_in_place_of_the_rule_s(rule: Make, run: Run) -> None:
    house = Ruling("who says “{words}”? {message} {word}", "settled in May", "style/x")
    [found] = run("The mayor\nclaimed {message}.", rule(asking("mayor\nclaimed"), ruling=house)).diagnostics
    assert found.message == "who says “mayor claimed”? what of mayor\nclaimed? {word}"
    assert (found.note, found.link) == ("settled in May", "style/x")
    [found] = run("The mayor claimed it.", rule(asking("claimed"))).diagnostics
    assert (found.message, found.note, found.link) == ("what of claimed?", "", "")
