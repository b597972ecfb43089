import pytest

from attrlint.packs.load import builtin, load
from attrlint.packs.model import Loaded
from attrlint.packs.select import codes, in_profile, known, level_in, profile_codes
from attrlint.rule import Level, NoOptions, Profile, Rule


def made(code: str, profile: Profile, level: Level = Level.WARNING) -> Loaded:
    rule: Rule[object] = Rule(
        lambda article, options: iter(()),  # noqa: ARG005  # a rule that finds nothing
        code=code,
        level=level,
        profile=profile,
        options=NoOptions,
        roles=frozenset(),
        page="A page.",
        good=(),
        bad=(),
    )
    return Loaded(rule, f"rule-{code.lower()}", "family", "pack", f"{code}.py")


RULES = tuple(
    made(code, profile)
    for code, profile in [
        ("C403", Profile.WIRE),
        ("C406", Profile.DESK),
        ("E504", Profile.DESK),
        ("H101", Profile.LEGAL),
        ("H102", Profile.FEATURE),
        ("P704", Profile.STRICT),
        ("Q101", Profile.WIRE),
        ("Q102", Profile.WIRE),
        ("Q103", Profile.DESK),
        ("S205", Profile.DESK),
        ("S207", Profile.STRICT),
        ("V307", Profile.STRICT),
    ]
)


@pytest.mark.parametrize(
    ("profile", "on"),
    [
        (Profile.WIRE, "C403 Q101 Q102"),
        (Profile.DESK, "C403 C406 E504 Q101 Q102 Q103 S205"),
        (Profile.STRICT, "C403 C406 E504 P704 Q101 Q102 Q103 S205 S207 V307"),
        (Profile.LEGAL, "C403 E504 H101 P704 Q101 Q102 S205 S207"),
        (Profile.FEATURE, "C403 H102 Q101"),
    ],
)
def test_what_a_profile_keeps_on(profile: Profile, on: str) -> None:
    assert profile_codes(RULES, profile) == set(on.split())


def test_wire_is_in_desk_and_desk_in_strict() -> None:
    rules = load(builtin())
    wire, desk, strict = (profile_codes(rules, profile) for profile in (Profile.WIRE, Profile.DESK, Profile.STRICT))
    assert wire <= desk <= strict == {loaded.rule.code for loaded in rules}


def test_what_a_lawyer_reads_for_is_an_error() -> None:
    by_code = {loaded.rule.code: loaded for loaded in RULES}
    assert level_in(by_code["S205"], Profile.LEGAL) is Level.ERROR
    assert level_in(by_code["S205"], Profile.DESK) is Level.WARNING
    assert level_in(by_code["S207"], Profile.LEGAL) is Level.WARNING
    assert in_profile(by_code["H101"], Profile.LEGAL)


@pytest.mark.parametrize(
    ("selector", "meant"),
    [
        ("Q101", "Q101"),
        ("q101", "Q101"),
        ("Q", "Q101 Q102 Q103"),
        ("S2", "S205 S207"),
        ("rule-v307", "V307"),
        ("Q9", ""),
        ("rule", ""),
        ("", ""),
    ],
)
def test_a_selector_is_a_code_its_beginning_or_a_name(selector: str, meant: str) -> None:
    assert codes(selector, RULES) == set(meant.split())


def test_what_an_unknown_selector_is_compared_with() -> None:
    assert "rule-q101" not in known("Q199", RULES)
    assert "rule-q101" in known("rule-q1o1", RULES)
