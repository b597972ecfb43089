import time
from pathlib import Path

import pytest

from attrlint.article.build import build
from attrlint.errors import ConfigError
from attrlint.formats import plain
from attrlint.language.embedded.engine import Embedded
from attrlint.packs.phrasebook import Phrasebook
from attrlint.packs.phrases import rule_of
from attrlint.rule import Level, Profile, Rule
from attrlint.source.prose import Role
from attrlint.source.span import Span

ENGINE = Embedded()
HEAD = 'code = "H201"\nmessage = "“{words}”: plainer?"\npage = "Long for short."\n'


def made(tmp_path: Path, text: str) -> Rule[object]:
    file = tmp_path / "long_words.toml"
    file.write_text(HEAD + text, encoding="utf-8")
    return rule_of(str(file))


def found(rule: Rule[object], copy: str) -> list[tuple[str, tuple[str, ...]]]:
    article = build(ENGINE.read(plain.read(copy)))
    return [(article.words(finding.span), finding.suggestions) for finding in rule.check(article, rule.options())]


def words(rule: Rule[object], copy: str) -> list[str]:
    return [phrase for phrase, _ in found(rule, copy)]


def test_a_phrase_rule_is_a_rule(tmp_path: Path) -> None:
    rule = made(
        tmp_path, 'level = "note"\nprofile = "desk"\nphrases = ["utilise"]\nbad = ["They [[utilise]] it."]\ngood = ["They use it."]'
    )
    assert (rule.code, rule.level, rule.profile, rule.page) == ("H201", Level.NOTE, Profile.DESK, "Long for short.")
    assert (rule.bad, rule.good) == (("They [[utilise]] it.",), ("They use it.",))
    assert Role.BODY in rule.roles
    article = build(ENGINE.read(plain.read("They Utilise it.")))
    assert next(rule.check(article, rule.options())).message == "“Utilise”: plainer?"


def test_words_are_matched_whole_and_whatever_their_case(tmp_path: Path) -> None:
    rule = made(tmp_path, 'phrases = ["at this point", "at this point in time", "called", "don\'t", "Acme"]')
    copy = "AT THIS POINT IN TIME the so-called plan, he was called at this\npoint, in time. They don’t know Acme’s acmes."
    assert words(rule, copy) == ["AT THIS POINT IN TIME", "called", "at this\npoint", "don’t", "Acme"]


def test_phrases_may_be_a_text_with_remarks(tmp_path: Path) -> None:
    rule = made(tmp_path, 'phrases = """\nutilise # use\nin order to, prior to\n"""')
    assert words(rule, "They utilise it prior to lunch in order to eat.") == ["utilise", "prior to", "in order to"]


def test_a_longer_phrase_may_be_spared(tmp_path: Path) -> None:
    rule = made(tmp_path, 'phrases = ["claims"]\nexcept = ["claims department", "insurance claims"]')
    assert words(rule, "The claims department paid claims, and insurance claims rose as claims do.") == ["claims", "claims"]


@pytest.mark.parametrize(
    ("suggest", "offered"),
    [
        ('suggest = "use"', {"utilise": ("use",), "prior to": ("use",)}),
        ('suggest = ["use", "put to use"]', {"utilise": ("use", "put to use"), "prior to": ("use", "put to use")}),
        ('suggest = {"Prior To" = "before"}', {"utilise": (), "prior to": ("before",)}),
        ("", {"utilise": (), "prior to": ()}),
    ],
)
def test_what_is_offered(tmp_path: Path, suggest: str, offered: dict[str, tuple[str, ...]]) -> None:
    rule = made(tmp_path, f'phrases = ["utilise", "prior to"]\n{suggest}')
    assert dict(found(rule, "They utilise it prior to lunch.")) == offered


def test_all_forms_of_a_word(tmp_path: Path) -> None:
    rule = made(tmp_path, 'forms = true\nphrases = ["pass away", "slam", "take place"]\nexcept = ["slam the door"]')
    copy = "Slamming it, he passed away. She slams it and slammed the door. A vote takes place; the Slammers took\nplace two in a slam."
    assert words(rule, copy) == ["Slamming", "passed away", "slams", "takes place", "took\nplace", "slam"]
    plain = made(tmp_path, 'phrases = ["slam"]')
    assert words(plain, copy) == ["slam"]


def test_what_is_offered_for_a_form(tmp_path: Path) -> None:
    rule = made(tmp_path, 'forms = true\nphrases = ["slam"]\nsuggest = {slams = "criticises", slammed = ["criticised", "attacked"]}')
    assert found(rule, "It slams; it slammed; slamming it.") == [
        ("slams", ("criticises",)),
        ("slammed", ("criticised", "attacked")),
        ("slamming", ()),
    ]


REPORTS = """Mayor slams sources familiar with dam

Ruiz has slammed the vote. The gate slammed shut. “He slammed the door,” said Roth.

Sources familiar with the talks said it was off. Roth is familiar with them.
"""


@pytest.mark.parametrize(
    ("scope", "wanted"),
    [
        ('"cue"', ["slammed"]),
        ('"source"', ["Sources familiar with"]),
        ('["cue", "headline"]', ["slams", "sources familiar with", "slammed"]),
        ('["source", "narration"]', ["slammed", "slammed", "Sources familiar with"]),
    ],
)
def test_who_speaks_and_by_which_verb(tmp_path: Path, scope: str, wanted: list[str]) -> None:
    rule = made(tmp_path, f'forms = true\nscope = {scope}\nphrases = ["slam", "sources familiar with"]')
    assert words(rule, REPORTS) == wanted


SLAMMED = """
The union has [[slammed]] the board.
“It is a mess,” [[slammed]] the mayor, Ana Ruiz.
The report [[slams]] the council for its delay.
Ruiz, who [[slammed]] the plan in May, left on Monday.
The plan was [[slammed]] by the mayor.
They have been [[slamming]] the plan for years.
The club [[hits out]] at the league.
[[Slamming]] the plan, Ruiz said the dam was late.
The car slammed into a wall.
Grand slam winner Ana Ruiz said she was tired.
“They slammed us,” said Ruiz.
Ruiz slammed the door behind her, a witness said.
The headline read “Mayor slams council”.
"""
SOURCES = """
The deal is off, a [[source]] told the Courier.
“The deal is off,” said one [[insider]].
Police [[sources]] believe the fire was set.
It was a mistake, a [[source]] [[close to]] the mayor admitted.
The firm said its sources of income were safe.
The source of the river is in Tolland, the clerk said.
“Sources say no,” said Ruiz.
Ruiz spoke to sources and insiders before she wrote it.
"""
VOICE = """
Two [[child brides]] fled, the court heard.
She was [[passing away]] when the doctor came.
“He passed away,” she said.
He committed a foul; suicide was his own.
The pass. Away fans sang.
The bus passed away from the kerb.
She quoted the form: ‘illegal aliens’ are held.
"""


@pytest.mark.parametrize(
    ("scope", "phrases", "sentences"),
    [
        ("cue", ["slam", "hit out"], SLAMMED),
        ("source", ["source", "insider", "close to"], SOURCES),
        ("narration", ["pass away", "child bride", "commit suicide", "illegal alien"], VOICE),
    ],
)
def test_sentences_a_word_list_would_trip_over(tmp_path: Path, scope: str, phrases: list[str], sentences: str) -> None:
    rule = made(tmp_path, f'forms = true\nscope = "{scope}"\nphrases = {phrases}\nexcept = ["slam the door", "pass away from"]')
    for marked in sentences.strip().splitlines():
        wanted = [found.partition("]]")[0] for found in marked.split("[[")[1:]]
        assert words(rule, marked.replace("[[", "").replace("]]", "")) == wanted, marked


def test_a_standfirst(tmp_path: Path) -> None:
    rule = made(tmp_path, 'scope = "standfirst"\nphrases = ["utilise"]')
    copy = "Mayor opens hall\n\nThey utilise it again after the flood\n\nThe mayor said on Monday they would utilise it."
    assert words(rule, copy) == ["utilise"]


COPY = """Mayor: we utilise the hall

The council met. “We utilise it daily,” said Ana Ruiz. They utilise it too, and the “utilise” sign is up.

Photo: The council utilises and would utilise the hall on Monday.
"""


@pytest.mark.parametrize(("scope", "count"), [("narration", 2), ("quotation", 1), ("all", 3), ("headline", 1), ("caption", 1)])
def test_which_words_of_the_copy_are_read(tmp_path: Path, scope: str, count: int) -> None:
    rule = made(tmp_path, f'scope = "{scope}"\nphrases = ["utilise"]')
    assert len(words(rule, COPY)) == count


def test_time_grows_in_a_straight_line() -> None:
    book = Phrasebook(["a " * 30 + "b", "a a a"], forms=True)
    text = "a " * 80_000
    started = time.process_time()
    assert sum(1 for _ in book.places(text, Span(0, len(text) // 8))) == 3_333
    first = time.process_time()
    assert sum(1 for _ in book.places(text, Span(0, len(text)))) == 26_666
    assert time.process_time() - first < 24 * (first - started) + 0.2  # eight times the length


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('phrase = ["x"]', r"long_words\.toml:4: unknown key 'phrase'; the nearest known is 'phrases'"),
        ('phrases = ["x"]\nlevel = "warn"', r":5: level = \"warn\"; wanted note, warning, error; the nearest known is 'warning'"),
        ('phrases = ["x"]\nscope = 3', r":5: scope = 3; wanted narration"),
        ('phrases = ["x"]\nscope = ["cue", "verb"]', r":5: scope = \"verb\"; wanted narration, .*; the nearest known is"),
        ('phrases = ["x"]\nscope = []', r":5: scope = \[\]; wanted narration, quotation, .*, or a list of them"),
        ('phrases = ["x"]\nforms = "yes"', r":5: forms = \"yes\"; wanted true or false"),
        (
            'phrases = ["slam"]\nsuggest = {"slams" = "says"}',
            r":5: suggest has 'slams', which is not in phrases; the nearest known is 'slam'",
        ),
        ("phrases = [“slam”]", r":4: not TOML: .*; wanted straight quotation marks around a text"),
        ("phrases = [1]", r":4: wanted a list of words"),
        ("phrases = []", r":4: no 'phrases'; wanted a list of phrases"),
        ("", r"no 'phrases'; wanted a list of phrases"),
        ('phrases = [" "]', r":4: phrases has an entry without a word"),
        ('phrases = ["x"]\nsuggest = 3', r":5: suggest = 3; wanted a text, a list"),
        ('phrases = ["x"]\nbad = "x"', r":5: bad = \"x\"; wanted a list of texts"),
        ("phrases = [", r"not TOML: "),
        ("phrases = x", r":4: not TOML: invalid value"),
    ],
)
def test_a_fault_has_file_line_and_key(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        made(tmp_path, text)


def test_a_key_that_must_be_there(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_text('message = "m"\npage = "p"\nphrases = ["x"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="no 'code'; a phrase rule needs"):
        rule_of(str(file))
    file.write_text('code = 3\nmessage = "m"\npage = "p"\nphrases = ["x"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=":1: code = 3; wanted a text"):
        rule_of(str(file))
    file.write_text('message = "m"\ncode = "H1"\npage = "p"\nphrases = ["x"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r':2: code = "H1"; wanted a capital and three digits, as in "H101"'):
        rule_of(str(file))
