"""Which rules a desk keeps on: by profile, by code, by family letter, by name."""

import re
from typing import assert_never

from attrlint.packs.model import Loaded
from attrlint.rule import Level, Profile

#: What a lawyer reads for: on in `legal`, as errors, whatever their own profile and level.
GRAVE = frozenset({"C403", "C404", "E504", "S205", "P704"})
#: News habits that a feature need not keep.
NEWS_ONLY = frozenset({"V307", "Q102", "C406"})
WIDTH = {Profile.WIRE: 0, Profile.DESK: 1, Profile.STRICT: 2}


def in_profile(loaded: Loaded, profile: Profile) -> bool:
    """Whether `profile` keeps the rule on."""
    rule = loaded.rule
    if rule.profile is profile:
        return True
    wire = rule.profile is Profile.WIRE
    match profile:
        case Profile.WIRE | Profile.DESK | Profile.STRICT:
            return WIDTH.get(rule.profile, len(WIDTH)) <= WIDTH[profile]
        case Profile.LEGAL:
            return wire or rule.code[0] in "SE" or rule.code in GRAVE
        case Profile.FEATURE:
            return wire and rule.code not in NEWS_ONLY
    assert_never(profile)


def level_in(loaded: Loaded, profile: Profile) -> Level:
    """The level of the rule under `profile`, where the house has not set another."""
    return Level.ERROR if profile is Profile.LEGAL and loaded.rule.code in GRAVE else loaded.rule.level


def profile_codes(rules: tuple[Loaded, ...], profile: Profile) -> frozenset[str]:
    """The codes of all rules that `profile` keeps on."""
    return frozenset(loaded.rule.code for loaded in rules if in_profile(loaded, profile))


def codes(selector: str, rules: tuple[Loaded, ...]) -> frozenset[str]:
    """The codes that `selector` means: a code, the beginning of one (`S`, `S2`), or a rule's name. Empty if unknown."""
    if re.fullmatch(r"[A-Za-z]\d{0,3}", selector):
        return frozenset(loaded.rule.code for loaded in rules if loaded.rule.code.startswith(selector.upper()))
    return frozenset(loaded.rule.code for loaded in rules if loaded.name == selector)


def known(selector: str, rules: tuple[Loaded, ...]) -> list[str]:
    """What `selector` could have meant: codes if it looks like one, else names."""
    if re.fullmatch(r"[A-Za-z]?\d*", selector):
        return [loaded.rule.code for loaded in rules]
    return [loaded.name for loaded in rules] + [loaded.rule.code for loaded in rules]
