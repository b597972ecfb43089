import time
from collections.abc import Callable
from pathlib import Path

import pytest

from attrlint.config.model import Ruling, Settings
from attrlint.config.resolve import Resolver
from attrlint.errors import AttrlintError, ConfigError, UsageError
from attrlint.rule import Level, Profile

Write = Callable[..., Path]


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_rule: Write) -> Path:
    """A newsroom's folder with a pack of three rules; the working directory is elsewhere."""
    for name, code, level, profile in (
        ("one", "H101", "WARNING", "WIRE"),
        ("two", "H102", "NOTE", "DESK"),
        ("three", "H103", "NOTE", "STRICT"),
    ):
        write_rule(tmp_path / "house" / "desk_rules" / "words" / f"{name}.py", code, level=level, profile=profile)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "house"


def configured(house: Path, text: str) -> None:
    (house / "attrlint.toml").write_text('packs = ["desk_rules"]\n' + text, encoding="utf-8")


def on(settings: Settings, letter: str = "H") -> dict[str, str]:
    codes = {chosen.loaded.rule.code: str(chosen.level) for chosen in settings.chosen}
    return {code: level for code, level in codes.items() if code.startswith(letter)}


def resolved(house: Path, path: str = "drafts/x.txt", **line: str | list[str]) -> Settings:
    return Resolver(**line).settings(str(house / path))  # type: ignore[arg-type]  # a test passes what the command line may


def test_without_a_configuration_the_defaults_hold(tmp_path: Path) -> None:
    settings = Resolver().settings(str(tmp_path / "x.txt"))
    assert (settings.profile, settings.fail_on, settings.engine, dict(settings.lexicon)) == (Profile.WIRE, Level.WARNING, "embedded", {})
    codes = [chosen.loaded.rule.code for chosen in settings.chosen]
    assert "Q101" in codes
    assert "Q103" not in codes
    assert codes == sorted(codes)


def test_the_nearest_file_is_found_from_the_draft(house: Path) -> None:
    configured(house, 'profile = "desk"\n')
    assert on(resolved(house)) == {"H101": "warning", "H102": "note"}
    (house / "drafts").mkdir()
    (house / "drafts" / "attrlint.toml").write_text('profile = "strict"\n', encoding="utf-8")
    assert on(resolved(house)) == {}
    assert resolved(house).profile is Profile.STRICT


def test_a_pyproject_counts_if_it_speaks_of_us(house: Path) -> None:
    configured(house, "")
    (house / "drafts").mkdir()
    (house / "drafts" / "pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    assert on(resolved(house)) == {"H101": "warning"}
    (house / "drafts" / "pyproject.toml").write_text('[tool.attrlint]\npacks = ["../desk_rules"]\nprofile = "desk"\n', encoding="utf-8")
    assert on(resolved(house)) == {"H101": "warning", "H102": "note"}
    (house / "drafts" / "pyproject.toml").write_text('[tool.attrlint]\nprofil = "desk"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"house/drafts/pyproject\.toml:2: unknown key 'profil'; the nearest known is 'profile'"):
        resolved(house)


def test_a_file_named_on_the_command_line_takes_the_place_of_the_nearest(house: Path) -> None:
    configured(house, "")
    (house / "other.toml").write_text('packs = ["desk_rules"]\nprofile = "strict"\n', encoding="utf-8")
    assert on(resolved(house, config=str(house / "other.toml"))) == {"H101": "warning", "H102": "note", "H103": "note"}


@pytest.mark.parametrize(
    ("text", "line", "codes"),
    [
        ('select = ["H103"]', {}, "H103"),
        ('select = ["H"]', {}, "H101 H102 H103"),
        ('profile = "desk"\nignore = ["H101"]', {}, "H102"),
        ('extend-select = ["three"]', {}, "H101 H103"),
        ('extend-select = ["H1"]\nignore = ["H101"]', {}, "H102 H103"),
        ("", {"select": ["H102"]}, "H102"),
        ("", {"select": ["H1"], "ignore": ["H101"]}, "H102 H103"),
        ('ignore = ["H101"]', {"profile": "desk"}, "H102"),
        ('select = ["H103"]', {"profile": "desk"}, "H101 H102"),
        ('ignore = ["H101"]', {"select": ["H101"]}, "H101"),
        ('ignore = ["H101"]', {"extend_select": ["H101"]}, "H101"),
        ('[levels]\nH101 = "off"', {}, ""),
        ('[levels]\nH101 = "off"', {"select": ["H101"]}, "H101"),
        ('[[per-file]]\nfiles = ["drafts/**"]\nprofile = "strict"\nignore = ["H102"]', {}, "H101 H103"),
        ('[[per-file]]\nfiles = ["features"]\nprofile = "strict"', {}, "H101"),
        ('[levels]\nH101 = "off"\n[[per-file]]\nfiles = ["*.txt"]\nlevels = {H101 = "note"}', {}, "H101"),
        ('[[per-file]]\nfiles = ["x.txt"]\nselect = ["H102"]', {"profile": "wire"}, "H101"),
    ],
)
def test_which_rules_are_on(house: Path, text: str, line: dict[str, str | list[str]], codes: str) -> None:
    configured(house, text)
    assert " ".join(on(resolved(house, **line))) == codes


def test_levels(house: Path) -> None:
    configured(house, '[levels]\none = "error"\n[[per-file]]\nfiles = ["drafts/*.md"]\nlevels = {H101 = "note"}\n')
    assert on(resolved(house)) == {"H101": "error"}
    assert on(resolved(house, "drafts/x.md")) == {"H101": "note"}


def test_plain_keys_and_the_command_line_over_them(house: Path) -> None:
    configured(house, 'fail-on = "error"\nengine = "stanza"\n')
    settings = resolved(house)
    assert (settings.fail_on, settings.engine) == (Level.ERROR, "stanza")
    settings = resolved(house, fail_on="note", engine="embedded")
    assert (settings.fail_on, settings.engine) == (Level.NOTE, "embedded")


def test_a_chain_of_files_the_nearer_over_the_farther(house: Path) -> None:
    (house / "base").mkdir()
    (house / "base" / "group.toml").write_text(
        'packs = ["../desk_rules"]\nprofile = "strict"\nfail-on = "error"\n'
        '[levels]\nH101 = "error"\nH102 = "error"\n[rules.H101]\nwords = ["quite"]\n',
        encoding="utf-8",
    )
    (house / "attrlint.toml").write_text(
        'extend = "base/group.toml"\nprofile = "desk"\n[levels]\nH102 = "warning"\n[rules.one]\nwords = {add = ["rather"]}\n',
        encoding="utf-8",
    )
    settings = resolved(house)
    assert on(settings) == {"H101": "error", "H102": "warning"}
    assert settings.fail_on is Level.ERROR
    assert settings.chosen[[chosen.loaded.rule.code for chosen in settings.chosen].index("H101")].options == (
        frozenset({"quite", "rather"}),
    )


def test_packs_of_the_command_line(house: Path) -> None:
    assert on(resolved(house, packs=[str(house / "desk_rules")])) == {"H101": "warning"}


def test_word_lists_of_the_article(house: Path) -> None:
    configured(house, '[lexicon]\n"cues.class.guilt" = {add = ["own up"], remove = ["concede"]}\n[lexicon.cues.class]\ndenial = ["deny"]\n')
    lists = resolved(house).lexicon
    assert lists["cues.class.denial"] == ("deny",)
    assert lists["cues.class.guilt"][-1] == "own up"
    assert "concede" not in lists["cues.class.guilt"]
    assert "admit" in lists["cues.class.guilt"]


def test_the_house_has_its_own_words_on_a_rule(house: Path) -> None:
    configured(house, '[rules.H101]\nmessage = "how weak?"\n[rules.one]\nlink = "style/weak"\n')
    resolver = Resolver()
    asked = resolver.house(resolver.file(str(house / "x.txt")))
    loaded = next(one for one in asked.rules if one.rule.code == "H101")
    assert asked.ruling(loaded) == Ruling(message="how weak?", link="style/weak")


def test_each_folder_is_looked_up_once(house: Path) -> None:
    configured(house, 'profile = "desk"\n')
    resolver = Resolver()
    first = resolver.settings(str(house / "a.txt"))
    start = time.process_time()
    assert all(resolver.settings(str(house / f"{number}.txt")) is first for number in range(1_000))
    assert time.process_time() - start < 1
    (house / "attrlint.toml").unlink()
    assert resolver.settings(str(house / "b.txt")) is first


def test_what_a_walk_leaves_out(house: Path) -> None:
    configured(house, 'extend = "group.toml"\nexclude = ["archive", "drafts/old/*"]\n')
    (house / "group.toml").write_text('exclude = ["*.bak.txt"]\n', encoding="utf-8")
    resolver = Resolver()
    left_out = ("archive/x.txt", "drafts/archive/x.txt", "drafts/old/x.txt", "x.bak.txt")
    assert all(resolver.exclude(str(house / path)) for path in left_out)
    assert not any(resolver.exclude(str(house / path)) for path in ("x.txt", "drafts/x.txt", "2019/drafts/old/x.txt"))
    assert not resolver.exclude(str(house.parent / "archive" / "x.txt"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('profil = "desk"', "2: unknown key 'profil'; the nearest known is 'profile'"),
        ('profile = "wirr"', "2: profile = \"wirr\"; wanted wire, desk, strict, legal, feature; the nearest known is 'wire'"),
        ("profile = 3", "2: profile = 3; wanted wire"),
        ('select = "Q101"', '2: select = "Q101"; wanted a list of texts'),
        ('select = ["Q999"]', "2: unknown rule 'Q999'; the nearest known is 'Q"),
        ('ignore = ["unatributed-quote"]', "2: unknown rule 'unatributed-quote'; the nearest known is 'unattributed-quote'"),
        ("levels = 3", "2: levels = 3; wanted a table"),
        ('[levels]\nQ101 = "warn"', "3: Q101 = \"warn\"; wanted note, warning, error, off; the nearest known is 'warning'"),
        ("[levels]\nQ101 = 3", "3: Q101 = 3; wanted note"),
        ('[levels]\nQ199 = "note"', "3: unknown rule 'Q199'"),
        ("[rules.H1]\nnote = 'x'", "2: 'H1' means H101, H"),
        ("[rules.h101]\nwords = ['x']", "2: 'h101' means H101; wanted one rule by its code or name"),
        ("[rules.Q1999]\nx = 1", "2: unknown rule 'Q1999'"),
        ("[rules.H101]\nword = []", "3: unknown option 'word' of H101 one; the nearest known is 'words'"),
        ("[rules.H101]\nmesage = 'x'", "3: unknown option 'mesage' of H101 one; the nearest known is 'message'"),
        ("[rules.H101]\nmessage = 3", "3: message = 3; wanted a text"),
        ("[rules.H101]\nnote = ['a']", '3: note = ["a"]; wanted a text'),
        ("[rules.H101]\nlink = ''", '3: link = ""; wanted a text'),
        ('[rules.H101]\nwords = "very"', '3: words = "very"; wanted a list of words, or {add = ["…"], remove = ["…"]}'),
        ('[rules.H101]\nwords = {ad = ["x"]}', "3: words = {ad"),
        ('[rules.H101]\nwords = {remove = ["vary"]}', "3: remove has 'vary', which is not in the list; the nearest known is 'very'"),
        ('[rules.Q101]\nmin_words = "four"', '3: min_words = "four"; wanted an integer'),
        ('[html-roles]\ndeck = "dek"', '3: deck = "dek"; wanted headline'),
        ("html-roles = 3", "2: html-roles = 3; wanted a table"),
        ('[lexicon]\n"cues.class.dout" = []', "3: unknown word list 'cues.class.dout'; the nearest known is 'cues.class.doubt'"),
        ('[lexicon]\n"../cues.x" = []', "3: unknown word list"),
        ('[per-file]\nfiles = ["x"]', "2: per-file = {files"),
        ('[[per-file]]\nfiles = ["x"]\n[[per-file]]\nprofile = "wire"', "4: no files; wanted a list of globs"),
        ('[[per-file]]\nfiles = ["x"]\nfail-on = "note"', "4: unknown key 'fail-on'"),
        ('[[per-file]]\nfiles = ["**"]\nignore = ["Q999"]', "4: unknown rule 'Q999'"),
        ('extend = "gone.toml"', "2: no such file house/gone.toml; the nearest known is"),
        ('extend = "attrlint.toml"', "2: extend leads back to house/attrlint.toml"),
        ("extend = 3", "2: extend = 3; wanted a text"),
        ("x = ", "2: not TOML: "),
    ],
)
def test_a_fault_says_file_line_what_was_found_and_wanted(house: Path, text: str, message: str) -> None:
    configured(house, text)
    with pytest.raises(ConfigError) as caught:
        resolved(house)
    assert str(caught.value).startswith(f"house/attrlint.toml:{message}")


def test_a_pack_that_is_not_there(house: Path) -> None:
    (house / "attrlint.toml").write_text('packs = ["desk_rule"]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"attrlint\.toml:1: no such pack folder house/desk_rule; the nearest known is 'desk_rules'"):
        resolved(house)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ({"profile": "wirr"}, "--profile: unknown profile 'wirr'; wanted wire, desk, strict, legal, feature; the nearest known is 'wire'"),
        ({"fail_on": "eror"}, "--fail-on: unknown level 'eror'"),
        ({"engine": "stanzas"}, "--engine: unknown engine 'stanzas'; wanted embedded, stanza; the nearest known is 'stanza'"),
        ({"select": ["Q999"]}, "--select: unknown rule 'Q999'; the nearest known is 'Q"),
        ({"ignore": ["zzz-zzz"]}, "--ignore: unknown rule 'zzz-zzz'; the nearest known is"),
        ({"config": "house/attrlnt.toml"}, "--config: no such file house/attrlnt.toml; the nearest known is 'attrlint.toml'"),
        ({"packs": ["house/desk_rulez"]}, "--pack: no such pack folder house/desk_rulez; the nearest known is 'desk_rules'"),
    ],
)
def test_a_fault_of_the_command_line(house: Path, line: dict[str, str | list[str]], message: str) -> None:
    configured(house, "")
    with pytest.raises(AttrlintError) as caught:
        resolved(house, **line)
    assert isinstance(caught.value, UsageError)
    assert str(caught.value).startswith(message)


def test_html_is_what_the_house_says(house: Path) -> None:
    configured(house, '[html-roles]\nLead_In = "standfirst"\n"<aside>" = "body"\n')
    assert resolved(house).roles == {"lead-in": "standfirst", "<aside>": "body"}


@pytest.mark.parametrize(
    ("line", "arguable"),
    [({}, False), ({"profile": "feature"}, False), ({"profile": "desk"}, True), ({"profile": "legal"}, True), ({"select": ["S201"]}, True)],
)
def test_what_may_be_argued_about_is_asked_from_the_desk_on_or_by_name(
    line: dict[str, str | list[str]], *, arguable: bool, house: Path
) -> None:
    settings = resolved(house, **line)
    assert {chosen.arguable for chosen in settings.chosen} == {arguable}
