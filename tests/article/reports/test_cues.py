"""Which verbs report, and what they say of the report."""

import re
from pathlib import Path

import pytest

from attrlint.api import read_text
from attrlint.article.reports.cues import Cues
from attrlint.article.terms import Cue, CueClass, Frame
from attrlint.article.wordlists import lists
from attrlint.errors import ConfigError
from attrlint.language import lexicon

OWN = Cues({})
LISTS = lists("cues", {})
#: All that can report: the verbs of every frame, and those that need a noun of speech beside them.
REPORTING = (
    {entry for key, entries in LISTS.items() if key.startswith("frame.") for entry in entries}
    | {entry.partition(" ")[0] for entry in LISTS["frame.verdict"]}
    | set(LISTS["light.verbs"])
)


def cue(text: str) -> Cue:
    [attribution] = read_text(text).attributions
    return attribution.cue


@pytest.mark.parametrize(
    ("lemma", "cls"),
    [
        ("say", CueClass.NEUTRAL),
        ("tell", CueClass.NEUTRAL),
        ("no such verb", CueClass.NEUTRAL),
        ("claim", CueClass.DOUBT),
        ("admit", CueClass.GUILT),
        ("point out", CueClass.FACTIVE),
        ("believe", CueClass.MENTAL),
        ("quip", CueClass.MANNER),
        ("accuse", CueClass.ACCUSATION),
        ("deny", CueClass.DENIAL),
        ("cite", CueClass.RELAY),
        ("vow", CueClass.STANCE),
    ],
)
def test_the_class_of_a_verb(lemma: str, cls: CueClass) -> None:
    assert OWN.cls(lemma) is cls


def test_every_class_has_verbs_and_no_verb_has_two() -> None:
    classes = {key: words for key, words in LISTS.items() if key.startswith("class.")}
    assert {key.removeprefix("class.") for key in classes} == set(CueClass) - {CueClass.NEUTRAL}
    words = [word for group in classes.values() for word in group]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("key", LISTS)
def test_a_list_is_in_order_and_says_nothing_twice(key: str) -> None:
    assert LISTS[key] == tuple(sorted(set(LISTS[key])))


@pytest.mark.parametrize("key", [key for key in LISTS if key.startswith(("class.", "use."))])
def test_what_is_said_of_a_verb_is_said_of_one_that_can_report(key: str) -> None:
    assert set(LISTS[key]) <= REPORTING


def test_a_verb_that_takes_any_clause_is_not_listed_again_for_that() -> None:
    assert OWN.clause.isdisjoint(OWN.that)


@pytest.mark.parametrize("lemma", sorted(OWN.phrasal - OWN.preposition))
def test_a_verb_is_found_with_its_particle(lemma: str) -> None:
    verb, _, particle = lemma.partition(" ")
    assert {verb, particle} == set(lemma.split())
    assert verb in OWN.verbs & OWN.followed


@pytest.mark.parametrize("key", ["frame.verdict", "frame.preposition"])
def test_the_words_that_belong_to_a_verb_are_two(key: str) -> None:
    assert all(len(entry.split()) == 2 for entry in LISTS[key])


@pytest.mark.parametrize(
    ("text", "lemma", "frame", "verb"),
    [
        ("Ana Ruiz said that the dam leaked.", "say", Frame.THAT, "said"),
        ("Ana Ruiz has said the dam leaked.", "say", Frame.BARE, "said"),
        ("“It leaks,” said Ana Ruiz.", "say", Frame.QUOTE, "said"),
        ("The dam leaked, Ana Ruiz said.", "say", Frame.TAIL, "said"),
        ("Ana Ruiz said: the dam leaked.", "say", Frame.COLON, "said"),
        ("Ana Ruiz criticised the plan.", "criticise", Frame.NOUN, "criticised"),
        ("Ana Ruiz vowed to fight the plan.", "vow", Frame.TO, "vowed"),
        ("Ana Ruiz called for a new dam.", "call for", Frame.PREPOSITION, "called"),
        ("Ana Ruiz complained bitterly about the dam.", "complain about", Frame.PREPOSITION, "complained"),
        ("Ana Ruiz spoke to reporters about the dam.", "speak about", Frame.PREPOSITION, "spoke"),
        ("Ana Ruiz made it clear that the dam leaked.", "make clear", Frame.THAT, "made"),
        ("Ana Ruiz raised new questions about the dam.", "raise question", Frame.PREPOSITION, "raised"),
        ("Ana Ruiz made the case that the dam was safe.", "make case", Frame.THAT, "made"),
        ("Ana Ruiz cast the dam as a threat.", "cast", Frame.NOUN, "cast"),
        ("Ana Ruiz compared the dam to a sieve.", "compare", Frame.NOUN, "compared"),
        ("A survey shows the dam leaking.", "show", Frame.NOUN, "shows"),
        ("Ana Ruiz urged the board to drain the dam.", "urge", Frame.TO, "urged"),
        ("According to Ana Ruiz, the dam leaked.", "according to", Frame.ACCORDING, "According"),
        ("The dam is said to be unsafe.", "say", Frame.PASSIVE, "said"),
    ],
)
def test_the_frame_of_a_report(text: str, lemma: str, frame: Frame, verb: str) -> None:
    found = cue(text)
    assert (found.lemma, found.frame, found.verb.of(text)) == (lemma, frame, verb)
    assert found.span.holds(found.verb)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz cast her vote on Tuesday.",
        "Ana Ruiz attacked the lock with a hammer.",
        "Ana Ruiz made a cake for the choir.",
        "Ana Ruiz issued a statement on Monday.",
        "Ana Ruiz took a picture of the dam.",
        "Ana Ruiz spoke to reporters in the yard.",
        "Ana Ruiz wore a hat made clear by the rain.",
        "Ana Ruiz needed to mend the dam.",
    ],
)
def test_an_act_that_says_nothing_is_no_report(text: str) -> None:
    assert read_text(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Ana Ruiz did not say that the dam leaked.", True),
        ("Ana Ruiz never said the dam leaked.", True),
        ("Ana Ruiz would not say whether the dam leaked.", True),
        ("Ana Ruiz said the dam did not leak.", False),
    ],
)
def test_a_report_of_silence_is_negated(text: str, negated: bool) -> None:  # noqa: FBT001  # a column of the table
    [found] = [attribution.cue for attribution in read_text(text).attributions if attribution.cue.lemma == "say"]
    assert found.negated is negated


def test_a_house_changes_a_list() -> None:
    house = Cues({"cues.class.doubt": ("state",), "sources.kind.vague": ("voice",)})
    assert house.cls("state") is CueClass.DOUBT
    assert house.cls("claim") is CueClass.NEUTRAL
    assert house.cls("admit") is CueClass.GUILT


def test_a_house_teaches_a_verb() -> None:
    house = Cues({"cues.frame.clause": ("spin",), "cues.frame.verdict": ("sell as", "sell for")})
    assert "spin" in house.verbs & house.speaking
    assert house.verdict == {"sell": {"as", "for"}}


def test_a_change_touches_its_own_list_alone() -> None:
    changed = lists("cues", {"cues.class.doubt": ("state",), "sources.class.doubt": ("wrong",)})
    own = lists("cues", {})
    assert changed["class.doubt"] == ("state",)
    assert {key for key in own if own[key] != changed[key]} == {"class.doubt"}


def test_lists_are_read_from_texts_and_arrays() -> None:
    assert lexicon.entries("say, tell # two\n\nadd\n", "here") == ("say", "tell", "add")
    assert lexicon.entries(["point out", "say"], "here") == ("point out", "say")
    assert lexicon.flatten({"class": {"doubt": "claim"}, "plain": ["a"]}, "here") == {"class.doubt": ("claim",), "plain": ("a",)}


@pytest.mark.parametrize("value", [7, ["say", 7], None])
def test_what_is_no_list_of_words_is_told(value: object) -> None:
    with pytest.raises(ConfigError, match=r"house\.toml: doubt: wanted a list of words"):
        lexicon.flatten({"doubt": value}, "house.toml")


def test_the_page_about_cues_has_every_class_and_frame_and_counts_them() -> None:
    page = (Path(__file__).parents[3] / "docs" / "cues.md").read_text(encoding="utf-8")
    frames = {key.removeprefix("frame."): entries for key, entries in LISTS.items() if key.startswith("frame.")}
    named = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert named == frames.keys() | set(CueClass)
    entries = [entry for listed in frames.values() for entry in listed]
    assert f"{len(entries)} entries of verb and frame, {len(set(entries))} verbs" in page
