"""Which verbs report, and what they say of the report."""

import pytest

from attrlint.api import read_text
from attrlint.article.cues import Cues, lists
from attrlint.article.terms import Cue, CueClass, Frame
from attrlint.errors import ConfigError
from attrlint.language import lexicon

OWN = Cues({})


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
    classes = {key: words for key, words in lists("cues", {}).items() if key.startswith("class.")}
    assert {key.removeprefix("class.") for key in classes} == set(CueClass) - {CueClass.NEUTRAL}
    words = [word for group in classes.values() for word in group]
    assert sorted(words) == sorted(set(words))


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
        ("According to Ana Ruiz, the dam leaked.", "according to", Frame.ACCORDING, "According"),
        ("The dam is said to be unsafe.", "say", Frame.PASSIVE, "said"),
    ],
)
def test_the_frame_of_a_report(text: str, lemma: str, frame: Frame, verb: str) -> None:
    found = cue(text)
    assert (found.lemma, found.frame, found.verb.of(text)) == (lemma, frame, verb)
    assert found.span.holds(found.verb)


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
