from collections.abc import Callable
from pathlib import Path

import pytest

from attrlint.errors import ConfigError
from attrlint.language.embedded.engine import Embedded
from attrlint.packs.examples import long_cases, outcome, own, parse, told
from attrlint.packs.load import load
from attrlint.source.span import Span

ENGINE = Embedded()
Write = Callable[..., Path]


def test_brackets_are_no_part_of_the_copy() -> None:
    example = parse("A [[very]] old [[hall]].", "bad 1", "x.py")
    assert example.text == "A very old hall."
    assert [span.of(example.text) for span in example.wanted] == ["very", "hall"]
    assert parse("Here[[]] one mark is missing.", "bad 2", "x.py").wanted == (Span(4, 4),)


@pytest.mark.parametrize(
    ("marked", "title", "message"),
    [
        ("A [[very old hall.", "bad 1", r"bad 1: \[\[ without its partner"),
        ("A very]] old hall.", "bad 1", r"\]\] without its partner"),
        ("A [[very [[old]] hall.", "bad 1", r"\[\[ without its partner"),
        ("A very old hall.", "bad 1", "0 spans in brackets; wanted"),
        ("A [[very]] old hall.", "good 1", "1 spans in brackets; a good example has none"),
    ],
)
def test_brackets_that_do_not_pair(marked: str, title: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        parse(marked, title, "x.py")


def test_long_cases_are_sections(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_text(
        "# Weak words\n\nThey are weak.\n\n## bad: one\n\nA [[very]] old hall.\n\nIt shut.\n\n## good: two\n\nAn old hall.\n",
        encoding="utf-8",
    )
    assert [(example.title, example.text) for example in long_cases(file)] == [
        ("bad: one", "A very old hall.\n\nIt shut."),
        ("good: two", "An old hall."),
    ]


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("good: a caveat (also V301, E506)", {"V301", "E506"}),
        ("bad: two at once (also H12)", set[str]()),
        ("bad: (also V301) and more", set[str]()),
    ],
)
def test_a_heading_names_the_other_rules_that_ask(title: str, codes: set[str]) -> None:
    assert parse("A [[hall]]." if title.startswith("bad") else "A hall.", title, "x.md").also == codes


def test_a_section_that_is_neither(tmp_path: Path) -> None:
    file = tmp_path / "x.md"
    file.write_text("## bad: one\n\nA [[very]] old hall.\n\n## perhaps: two\n\nAn old hall.\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"x\.md:5: '## perhaps: two'; wanted '## bad: a title'"):
        list(long_cases(file))


def test_an_example_is_right_when_its_spans_are_found_and_no_others(tmp_path: Path, write_rule: Write) -> None:
    loaded = load(write_rule(tmp_path / "pack" / "weak_word.py").parent)[0]
    bad, good = own(loaded)
    assert outcome(loaded, bad, ENGINE).right
    assert outcome(loaded, good, ENGINE).right
    missed = outcome(loaded, parse("A [[quite]] old and very dark hall.", "bad 3", "x.py"), ENGINE)
    assert not missed.right
    assert told(missed).splitlines()[1:] == ["  wanted 2-7 'quite'", "  found  16-20 'very'"]


def test_an_example_may_begin_with_a_headline(tmp_path: Path) -> None:
    file = tmp_path / "pack" / "breaking.toml"
    file.parent.mkdir()
    text = 'code = "H201"\nmessage = "is it?"\npage = "Shouting."\nphrases = ["breaking"]\nscope = "headline"\n'
    examples = (
        'bad = ["# [[Breaking]]: mayor quits", "[[Breaking]] the news"]\ngood = ["# Mayor quits\\n\\nBreaking the news, she wept."]\n'
    )
    file.write_text(text + examples, encoding="utf-8")
    loaded = load(file.parent)[0]
    first, second, good = (outcome(loaded, example, ENGINE) for example in own(loaded))
    assert first.right
    assert good.right
    assert told(second).splitlines()[1:] == [
        "  wanted 0-8 'Breaking', which stands in body; the rule reads headline; a headline begins as in '# Mayor quits'",
    ]


def test_brackets_that_do_not_pair_in_a_phrase_rule_have_their_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pack").mkdir()
    Path("pack", "x.toml").write_text('code = "H201"\nmessage = "m"\npage = "p"\nphrases = ["x"]\nbad = ["[[x"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^pack/x\.toml:5: bad 1: \[\[ without"):
        list(own(load(Path("pack"))[0]))


def test_findings_in_blocks_the_rule_does_not_speak_of_are_dropped(tmp_path: Path, write_rule: Write) -> None:
    loaded = load(write_rule(tmp_path / "pack" / "weak_word.py").parent)[0]
    example = parse("Mayor opens very old hall\n\nThe hall opened on Monday, the clerk said.", "good 2", "x.py")
    assert outcome(loaded, example, ENGINE).found == ()


def test_a_rule_that_breaks_is_wrong_and_says_how(tmp_path: Path, write_rule: Write) -> None:
    file = write_rule(tmp_path / "pack" / "weak_word.py")
    file.write_text(file.read_text(encoding="utf-8").replace('"how much', 'article.gone, "how much'), encoding="utf-8")
    loaded = load(file.parent)[0]
    result = outcome(loaded, next(own(loaded)), ENGINE)
    assert not result.right
    assert "broke: AttributeError" in told(result)


def test_long_words_of_a_span_are_shortened(tmp_path: Path, write_rule: Write) -> None:
    loaded = load(write_rule(tmp_path / "pack" / "weak_word.py").parent)[0]
    result = outcome(loaded, parse(f"[[{'long ' * 40}]]", "bad 4", "x.py"), ENGINE)
    assert max(map(len, told(result).splitlines()[1:])) < 110
