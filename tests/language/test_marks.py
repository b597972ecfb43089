"""Which mark belongs to which, in copy from every keyboard."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrlint.language.marks import Quoted, Stray, Style, pair
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Prose, Role
from attrlint.source.span import Span


def prose(*blocks: str, role: Role = Role.BODY) -> Prose:
    made: list[Block] = []
    text = ""
    for block in blocks:
        made.append(Block(role, Span(len(text), len(text) + len(block))))
        text += block + "\n\n"
    return Prose(text, tuple(made), SourceMap())


def pairs(text: str) -> list[str]:
    """Every pair as printed, with its marks."""
    return [quoted.span.of(text) for quoted in pair(prose(text))[0]]


def one(text: str) -> Quoted:
    [quoted], _ = pair(prose(text))
    return quoted


def stray(text: str) -> Stray:
    _, [left] = pair(prose(text))
    return left


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It leaks,” she said.", ["“It leaks,”"]),
        ('"It leaks," she said.', ['"It leaks,"']),
        ("''It leaks,'' she said.", ["''It leaks,''"]),
        ("``It leaks,'' she said.", ["``It leaks,''"]),
        ("'It leaks,' she said.", ["'It leaks,'"]),
        ("‘It leaks,’ she said.", ["‘It leaks,’"]),
        ("\x93It leaks,\x94 she said.", ["\x93It leaks,\x94"]),
        ("\x91It leaks,\x92 she said.", ["\x91It leaks,\x92"]),
        ("«Das Wehr hält», she read.", ["«Das Wehr hält»"]),
        ("« La digue cède », she read.", ["« La digue cède »"]),
        ("‹La digue› was the name.", ["‹La digue›"]),
        ("„Das Wehr hält“, she read.", ["„Das Wehr hält“"]),
        ("„Das Wehr hält”, she read.", ["„Das Wehr hält”"]),
        ('“It leaks," she said.', ['“It leaks,"']),
        ('"It leaks,” she said.', ['"It leaks,”']),
        ('"It leaks," she said. "We know."', ['"It leaks,"', '"We know."']),
        ('She said it—"it leaks"—twice.', ['"it leaks"']),
        ('The dam ("it leaks") stands.', ['"it leaks"']),
        ('She said: "It leaks".', ['"It leaks"']),
        ('"Does it leak?" she asked.', ['"Does it leak?"']),
        ("‚Das Wehr hält‘, she read.", ["‚Das Wehr hält‘"]),
        ("»Das Wehr hält«, she read.", ["»Das Wehr hält«"]),
        ("“ It leaks, ” she said.", ["“ It leaks, ”"]),
        ('" It leaks , " she said. " We know. "', ['" It leaks , "', '" We know. "']),
        ("''It leaks,'' \"she\" said “twice”.", ["''It leaks,''", '"she"', "“twice”"]),
        ('It has <a href="https://example.com/" rel=”tag”>a tag</a> and “words”.', ["“words”"]),
    ],
)
def test_every_style_of_marks_pairs(text: str, wanted: list[str]) -> None:
    assert pairs(text) == wanted
    assert pair(prose(text))[1] == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("'It's the dog's fault,' she said.", ["'It's the dog's fault,'"]),
        ("‘It’s the dog’s fault,’ she said.", ["‘It’s the dog’s fault,’"]),
        ("'The dogs' home leaks,' she said.", ["'The dogs' home leaks,'"]),
        ("‘The dogs’ home leaks,’ she said.", ["‘The dogs’ home leaks,’"]),
        ("'Get 'em out,' she said.", ["'Get 'em out,'"]),
        ("‘It shut in the ’90s,’ she said.", ["‘It shut in the ’90s,’"]),
        ("The dogs’ dinner and the cats’ bowl were cold.", []),
        ("The dogs' dinner and the cats' bowl were cold.", []),
        ("James’s boat and Ross’ nets were gone.", []),
        ("Back in the ’90s the mill ran all night.", []),
        ("Between the '80s and the '90s the mill ran all night.", []),
        ("Back in the ‘90s the mill ran all night.", []),
        ("They sell fish 'n' chips and rock ’n’ roll.", []),
        ("They couldn’t, wouldn't and shan’t.", []),
        ("The class of ’68 met ’round the fire.", []),
        ("‘90 per cent of it leaks,’ she said.", ["‘90 per cent of it leaks,’"]),
        ("'I'm goin' home,' she said.", ["'I'm goin' home,'"]),
        ("‘The teachers’ union said the dogs’ home leaks,’ she said.", ["‘The teachers’ union said the dogs’ home leaks,’"]),
        ("‘Boasters’ and ‘losers’ ate the dogs’ dinner.", ["‘Boasters’", "‘losers’"]),
        ("He called them ‘dogs’ and ate the cats’ dinner.", ["‘dogs’"]),
        ("’Tis late, and ’til dawn ’twas ’cause of ’em.", []),
    ],
)
def test_an_apostrophe_is_no_mark(text: str, wanted: list[str]) -> None:
    assert pairs(text) == wanted
    assert pair(prose(text))[1] == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He is 5'10\" and she is 5'4\".", []),
        ('The 6\'2" keeper said, "We dug in."', ['"We dug in."']),
        ('A 12" pipe burst.', []),
        ('"A 12" pipe burst," she said.', ['"A 12" pipe burst,"']),
        ('She said "it was 1912" twice.', ['"it was 1912"']),
        ('A board 3" wide and 4" deep.', []),
        ('"A 12" pipe and a 3" one burst," she said.', ['"A 12" pipe and a 3" one burst,"']),
        ("She said “the 12” pipe” burst.", ["“the 12” pipe”"]),
        ("He is 5’10” tall, “no” she said.", ["“no”"]),
        ('He is 5\'10" tall, "no" she said.', ['"no"']),
        ('"It rose to 12" she said.', ['"It rose to 12"']),
        ("'She is 5' 4\" and I am 6' tall,' he said.", ["'She is 5' 4\" and I am 6' tall,'"]),
    ],
)
def test_feet_and_inches_are_no_marks(text: str, wanted: list[str]) -> None:
    assert pairs(text) == wanted
    assert pair(prose(text))[1] == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“He told me ‘no’ twice,” she said.", [("“He told me ‘no’ twice,”", 0), ("‘no’", 1)]),
        ("\"He told me 'no' twice,\" she said.", [("\"He told me 'no' twice,\"", 0), ("'no'", 1)]),
        ("‘He told me “no” twice,’ she said.", [("‘He told me “no” twice,’", 0), ("“no”", 1)]),
        ("'He told me \"no\" twice,' she said.", [("'He told me \"no\" twice,'", 0), ('"no"', 1)]),
        ("“He told me “no” twice,” she said.", [("“He told me “no” twice,”", 0), ("“no”", 1)]),
        ("“He was ‘old-school,’” she said.", [("“He was ‘old-school,’”", 0), ("‘old-school,’", 1)]),
        ("\"He was 'old-school,'\" she said.", [("\"He was 'old-school,'\"", 0), ("'old-school,'", 1)]),
        ("''He was 'old-school,''' she said.", [("''He was 'old-school,'''", 0), ("'old-school,'", 1)]),
        ("“‘Never,’ he told us,” she said.", [("“‘Never,’ he told us,”", 0), ("‘Never,’", 1)]),
        (
            "“He said ‘she wrote “never” here’ and left,” Roth said.",
            [("“He said ‘she wrote “never” here’ and left,”", 0), ("‘she wrote “never” here’", 1), ("“never”", 2)],
        ),
        ("‘He told me ‘no’ twice,’ she said.", [("‘He told me ‘no’ twice,’", 0), ("‘no’", 1)]),
        ("“He’s the dogs’ friend, and ‘no’ is no,” she said.", [("“He’s the dogs’ friend, and ‘no’ is no,”", 0), ("‘no’", 1)]),
    ],
)
def test_marks_nest(text: str, wanted: list[tuple[str, int]]) -> None:
    found, strays = pair(prose(text))
    assert [(quoted.span.of(text), quoted.depth) for quoted in found] == wanted
    assert strays == ()


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("“It leaks.”", Style.DOUBLE),
        ("``It leaks.''", Style.DOUBLE),
        ("„Es hält.“", Style.DOUBLE),
        ("‘It leaks.’", Style.SINGLE),
        ("'It leaks.'", Style.SINGLE),
        ("«Es hält.»", Style.ANGLE),
    ],
)
def test_the_style_is_told(text: str, style: Style) -> None:
    assert one(text).style is style


def test_what_is_between_the_marks_leaves_them_out() -> None:
    for text in ("So “it leaks,” then.", "So ``it leaks,'' then."):
        assert one(text).inner.of(text) == "it leaks,"


@pytest.mark.parametrize(
    ("text", "mark", "closing"),
    [
        ("“It leaks here,“ said Ruiz.", 15, False),
        ("”It leaks here,” said Ruiz.", 0, True),
    ],
)
def test_a_mark_that_looks_the_wrong_way_pairs_and_is_told(text: str, mark: int, closing: bool) -> None:  # noqa: FBT001  # a column of the table
    assert one(text).span == Span(0, 16)
    assert stray(text) == Stray(Span(mark, mark + 1), 0, closing=closing, paired=True)


@pytest.mark.parametrize(
    ("text", "wanted", "closing"),
    [
        ("She called it “a plot“ and left.", "“a plot“", False),
        ("She called it “a plot “ and left.", "“a plot “", False),
        ("They said: “We know it. “", "“We know it. “", False),
        ("They said: “We know it.“[Herald.]", "“We know it.“", False),
        ("They said (”We know it”).", "”We know it”", True),
        ("He said, ’It leaks,’ and left.", "’It leaks,’", True),
        ("He said, ‘It leaks,‘ and left.", "‘It leaks,‘", False),
    ],
)
def test_the_wrong_key_pairs_as_it_is_meant(text: str, wanted: str, closing: bool) -> None:  # noqa: FBT001  # a column of the table
    assert pairs(text) == [wanted]
    left = stray(text)
    assert (left.paired, left.closing, left.rival, left.lost) == (True, closing, None, None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It leaks.’ Roth left. She saw “Low Water.”", ["“It leaks.’", "“Low Water.”"]),
        ("“It leaks,’ Roth said.", ["“It leaks,’"]),
        ("''It leaks,' Roth said.", ["''It leaks,'"]),
        ("‘It leaks,” Roth said.", ["‘It leaks,”"]),
        ("‘It leaks,” Roth said. ‘We know.’", ["‘It leaks,”", "‘We know.’"]),
    ],
)
def test_a_mark_of_another_kind_closes_and_is_told(text: str, wanted: list[str]) -> None:
    assert pairs(text) == wanted
    left = stray(text)
    assert (left.paired, left.closing) == (True, True)
    assert left.rival is not None
    assert left.rival.start == 0


@pytest.mark.parametrize(
    ("blocks", "wanted"),
    [
        (("‘We waited all night.", "‘It rained.", "‘Nobody came,’ Roth said."), [False, False, True]),
        (("'We waited all night.", "'Nobody came,' Roth said."), [False, True]),
        (("Roth said: ‘We ate the dogs’ dinner.", "‘Nobody came.’"), [False, True]),
        (("‘We waited,’ Roth said. ‘It rained.", "‘Nobody came.’"), [True, False, True]),
        (("Roth called them ‘dogs’ and left.", "‘Nobody came,’ he said."), [True, True]),
        (("Roth ate the dogs’ dinner in the ‘90s.", "‘Nobody came,’ he said."), [True]),
        (("Roth said: ‘We waited all night.", "Nobody came."), [False]),
        (("Roth ate ‘We waited all night.", "Nobody came."), []),
    ],
)
def test_single_marks_may_run_over_paragraphs(blocks: tuple[str, ...], wanted: list[bool]) -> None:
    found, strays = pair(prose(*blocks))
    assert [quoted.closed for quoted in found] == wanted
    assert all(quoted.style is Style.SINGLE for quoted in found)
    assert strays == ()


def test_both_readings_of_a_lone_mark_are_kept() -> None:
    text = "It was late. Roth said: it leaks,” and left. She left."
    left = stray(text)
    assert left.lost is not None
    assert text[left.lost :].startswith("it leaks")
    text = "“It leaks. Roth left. “We told them,” she added."
    left = stray(text)
    assert left.lost is not None
    assert text[: left.lost] == "“It leaks."


def test_a_closing_mark_without_an_opening_one_is_a_stray() -> None:
    text = "It leaks,” she said."
    assert pairs(text) == []
    assert stray(text) == Stray(Span(9, 10), 0, closing=True, lost=0)


def test_of_two_closing_marks_the_first_is_the_rival() -> None:
    text = "“It leaks,” she said.”"
    assert pairs(text) == ["“It leaks,”"]
    assert stray(text) == Stray(Span(21, 22), 0, closing=True, rival=Span(10, 11))


def test_of_two_opening_marks_the_one_with_a_partner_wins() -> None:
    text = "“It leaks, she said. “We told them,” she added."
    assert pairs(text) == ["“We told them,”"]
    assert stray(text) == Stray(Span(0, 1), 0, closing=False, rival=Span(21, 22), lost=20)


@pytest.mark.parametrize("text", ["“It leaks, she said.", '"It leaks, she said.', "``It leaks, she said.", "«It leaks, she said."])
def test_a_quotation_left_open_runs_to_the_end_of_its_block(text: str) -> None:
    found, strays = pair(prose(text, "The next day."))
    assert [(quoted.span, quoted.inner.end, quoted.closed) for quoted in found] == [(Span(0, len(text)), len(text), False)]
    assert strays == ()


def test_marks_pair_within_their_block() -> None:
    found, strays = pair(prose("“It leaks.", "“We told them.”", "They knew.”"))
    assert [(quoted.block, quoted.closed) for quoted in found] == [(0, False), (1, True)]
    assert [(left.block, left.closing) for left in strays] == [(2, True)]


@pytest.mark.parametrize("text", ["", "No marks here.", "“”", "“…”", '""', "“ ”", '"', "“"])
def test_marks_around_no_word_are_no_quotation(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize("role", [Role.FURNITURE, Role.METADATA, Role.BYLINE, Role.TABLE])
def test_blocks_that_are_not_read_have_no_marks(role: Role) -> None:
    assert pair(prose("“It leaks,” she said.”", role=role)) == ((), ())


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text("“”„«»‘’'\"‚‹›`\x93\x94 s9a.,", max_size=30), min_size=1, max_size=3))
def test_any_marks_pair_in_order_and_never_cross(blocks: list[str]) -> None:
    copy = prose(*blocks)
    found, strays = pair(copy)
    assert list(found) == sorted(found, key=lambda quoted: quoted.span)
    for quoted in found:
        assert copy.blocks[quoted.block].span.holds(quoted.span)
        assert quoted.span.start < quoted.inner.start <= quoted.inner.end <= quoted.span.end
        assert quoted.closed == (quoted.inner.end < quoted.span.end)
        assert quoted.depth == sum(other.span != quoted.span and other.span.holds(quoted.span) for other in found)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start or before.span.holds(after.span)
    for left in strays:
        assert copy.blocks[left.block].span.holds(left.span)


@pytest.mark.parametrize(
    "unit",
    ["“a ", "“a ‘b ", "'a ", '12" x ', "dogs’ x ", "“a.’ ", "‘a,” ", '" a ', "''' ", "a”.  ", "“\"«‘'", "<a b=", '<a b="c" ', " ’a,’"],
)
def test_any_run_of_marks_takes_time_in_proportion(unit: str) -> None:
    few, many = prose(unit * 1_000), prose(unit * 8_000)
    started = time.process_time()
    pair(few)
    first = time.process_time()
    pair(many)
    assert time.process_time() - first < 24 * (first - started) + 0.2


def test_many_marks_are_read_in_a_moment() -> None:
    text = "“a ‘b " * 10_000 + "c’ d” " * 10_000
    started = time.perf_counter()
    found, _ = pair(prose(text))
    assert time.perf_counter() - started < 5
    assert found
    assert all(quoted.span.end <= len(text) for quoted in found)


@pytest.mark.parametrize("mark", ["”", "“", '"'])
def test_marks_and_nothing_else_take_time_in_proportion(mark: str) -> None:
    few, many = prose(mark * 12_000), prose(mark * 60_000)
    started = time.process_time()
    pair(few)
    first = time.process_time()
    pair(many)
    assert time.process_time() - first < 10 * (first - started) + 0.2
