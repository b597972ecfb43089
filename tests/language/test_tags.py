"""Features of words, and what the article mends in their tags."""

from attrlint.language.embedded import tags
from attrlint.language.embedded.repair import repair
from attrlint.language.engine import QUOTE

TRACED = tags.Traced(frozenset({"gates", "the", "us"}))


def mended(words: str, given: str, *firsts: int) -> list[str]:
    labels = given.split()
    repair(words.split(), labels, firsts or (0,), frozenset({"may"}))
    return labels


def test_known_words_go_by_name_and_others_by_their_letters() -> None:
    assert b"wgates" in TRACED["gates"][0]
    assert b"wlocks" not in TRACED["locks"][0]
    assert b"5ocks" in TRACED["locks"][0]


def test_small_letters_of_a_known_word_say_nothing_but_capitals_do() -> None:
    assert not any(feature.startswith(b"s") for feature in TRACED["gates"][0])
    assert b"sa" in TRACED["Gates"][0]
    assert b"sA" in TRACED["GATES"][0]


def test_rare_verbs_are_known_by_form() -> None:
    assert b"vpast" in TRACED["spat"][0]
    assert b"vthird" in TRACED["warns"][0]
    assert not any(feature.startswith(b"v") for feature in TRACED["locks"][0])


def test_curly_and_straight_marks_are_the_same() -> None:
    assert TRACED["don’t"] == TRACED["don't"]
    assert TRACED["—"] == TRACED["–"]


def test_closed_words_need_no_neighbours_but_names_in_capitals_do() -> None:
    assert tags.features([TRACED["the"], TRACED["gates"]])[0] == [b"wthe"]
    assert len(tags.features([TRACED["US"], TRACED["gates"]])[0]) > 1


def test_neighbours_are_features() -> None:
    first, second = tags.features([TRACED["gates"], TRACED["gates"]])
    assert b"ngates" in first
    assert b"pgates" in second
    assert b"pgates" not in first


def test_half_a_surrogate_and_a_null_are_words_too() -> None:
    assert all(b"\0" not in feature for word in ("\ud800", "a\0b") for feature in TRACED[word][0])


def test_memory_is_bounded() -> None:
    traced = tags.Traced(frozenset())
    for number in range(60_010):
        assert traced[f"w{number}x"]
    assert len(traced) < 60_000


def test_name_in_the_middle_is_a_name_at_the_start() -> None:
    assert (
        mended("Long said . But Mr. Long and old Long left .", "ADV VERB PUNCT CCONJ PROPN ADJ CCONJ ADJ PROPN VERB PUNCT", 0, 3)[0]
        == "PROPN"
    )


def test_word_that_is_also_small_in_the_article_keeps_its_tag() -> None:
    words = "Long ran . But Mr. Long and old Long left long ago ."
    given = "ADV VERB PUNCT CCONJ PROPN ADJ CCONJ ADJ PROPN VERB ADV ADV PUNCT"
    assert mended(words, given, 0, 3) == given.split()


def test_adjective_of_place_before_a_noun_keeps_its_tag() -> None:
    assert mended("the Tarnish port and old Tarnish", "DET ADJ NOUN CCONJ ADJ PROPN") == "DET ADJ NOUN CCONJ ADJ PROPN".split()


def test_roles_are_nouns_but_for_verbs_of_the_same_form() -> None:
    assert mended("the aide said", "DET VERB VERB") == ["DET", "NOUN", "VERB"]
    assert mended("Ruiz aides said", "PROPN VERB VERB") == ["PROPN", "NOUN", "VERB"]
    assert mended("she hosts a show", "PRON VERB DET NOUN") == ["PRON", "VERB", "DET", "NOUN"]
    assert mended("Ruiz hosts a show", "PROPN VERB DET NOUN") == ["PROPN", "VERB", "DET", "NOUN"]
    assert mended("the official report", "DET ADJ NOUN") == ["DET", "ADJ", "NOUN"]


def test_reports_beside_that_and_quotations_are_verbs() -> None:
    assert mended("Ruiz claims that it", "PROPN NOUN SCONJ PRON")[1] == "VERB"
    assert mended("Ruiz notes “ .", f"PROPN NOUN {QUOTE} PUNCT")[1] == "VERB"
    assert mended("“ , notes Ruiz", f"{QUOTE} PUNCT NOUN PROPN")[2] == "VERB"
    assert mended("his claims that it", "PRON NOUN SCONJ PRON")[1] == "NOUN"
    assert mended("new claims that it", "ADJ NOUN SCONJ PRON")[1] == "NOUN"


def test_names_that_report_have_verbs() -> None:
    assert mended("Ruiz hopes to win", "PROPN NOUN PART VERB")[1] == "VERB"
    assert mended("Mara Voss calls on them", "PROPN PROPN NOUN ADP PRON")[2] == "VERB"
    assert mended("It failed , Mara Voss notes .", "PRON VERB PUNCT PROPN PROPN NOUN PUNCT")[5] == "VERB"
    assert mended("the Voss claims about it", "DET PROPN NOUN ADP PRON")[2] == "NOUN"
    assert mended("Voss leads . Notes on it", "PROPN NOUN PUNCT NOUN ADP PRON", 0, 3)[3] == "NOUN"
    assert mended("Voss notes", "PROPN NOUN", 0, 1)[1] == "NOUN"


def test_verbs_by_form_alone() -> None:
    assert mended("council warns of floods", "NOUN NOUN ADP NOUN")[1] == "VERB"
    assert mended("Brown warns of floods", "ADJ NOUN ADP NOUN") == ["PROPN", "VERB", "ADP", "NOUN"]
    assert mended("sudden urges to run", "ADJ NOUN PART VERB")[1] == "NOUN"


def test_verbs_of_a_headline_with_capitals() -> None:
    assert mended("Mara Voss Denies Charges", "PROPN PROPN PROPN PROPN") == ["PROPN", "PROPN", "VERB", "PROPN"]
    assert mended("the report Voss Denies .", "DET NOUN PROPN PROPN PUNCT")[3] == "PROPN"


def test_surname_that_is_a_word_is_a_name_before_its_verb() -> None:
    assert mended("Young added that", "ADJ VERB SCONJ")[0] == "PROPN"
    assert mended("“ Black said .", f"{QUOTE} ADJ VERB PUNCT")[1] == "PROPN"
    assert mended("Long told reporters .", "ADV VERB NOUN PUNCT")[0] == "PROPN"
    assert mended("Many said so", "ADJ VERB ADV")[0] == "ADJ"
    assert mended("Further said the board", "ADV VERB DET NOUN")[0] == "ADV"
    assert mended("Aides said so", "VERB VERB ADV")[0] == "VERB"
    assert mended("the Young said so", "DET ADJ VERB ADV")[1] == "ADJ"


def test_a_stranger_that_opens_a_sentence_before_a_verb_is_a_name() -> None:
    assert mended("Voss left", "AUX VERB")[0] == "PROPN"
    assert mended("Kohl has left", "PRON AUX VERB")[0] == "PROPN"
    assert mended("May left", "AUX VERB")[0] == "AUX"  # known
    assert mended("Speeding kills", "VERB VERB")[0] == "VERB"
    assert mended("When left", "SCONJ VERB")[0] == "SCONJ"
    assert mended("Voss far left", "AUX ADV VERB")[0] == "AUX"


def test_people_are_not_what_one_does() -> None:
    assert mended("a letter to parents that", "DET NOUN PART VERB SCONJ")[2:4] == ["ADP", "NOUN"]
    assert mended("they want to host a show", "PRON VERB PART VERB DET NOUN")[2:4] == ["PART", "VERB"]
