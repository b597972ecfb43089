"""What turns rules on and off: a profile, selections and levels, each said somewhere, the later over the earlier."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from attrlint.config.origin import Origin
from attrlint.errors import nearest
from attrlint.packs.model import Loaded
from attrlint.packs.select import codes, known, level_in, profile_codes
from attrlint.rule import Level, Profile


class Switches(NamedTuple):
    """What one place says of which rules are on. A level of None is "off"."""

    origin: Origin
    profile: Profile | None = None
    select: tuple[str, ...] | None = None  # these and no others, whatever the profile
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, Level | None] = {}


def profile_of(said: Sequence[Switches]) -> Profile:
    """The last profile said; `wire` where none is."""
    return next((one.profile for one in reversed(said) if one.profile is not None), Profile.WIRE)


def levels(rules: tuple[Loaded, ...], said: Sequence[Switches]) -> dict[str, Level]:
    """The codes that are on, each with its level. Raises the origin's error for a name that no rule has.

    The last place with a profile or a selection decides what there is to begin with; a selection forgets what was
    said before it. From then on each place adds, then takes away.
    """
    profile = profile_of(said)
    named = [_named(one, rules) for one in said]
    start, on = 0, profile_codes(rules, profile)
    for number in range(len(said) - 1, -1, -1):
        selected = named[number].select
        if selected is not None:
            start, on = number, selected
        if selected is not None or said[number].profile is not None:
            break
    dropped: frozenset[str] = frozenset()
    for one in named[start:]:
        on |= one.extend_select | (dropped & one.levels.keys())
        off = one.ignore | {code for code, level in one.levels.items() if level is None}
        dropped |= on & off
        on -= off
    set_levels = {code: level for one in named for code, level in one.levels.items() if level is not None}
    return {loaded.rule.code: set_levels.get(loaded.rule.code) or level_in(loaded, profile) for loaded in rules if loaded.rule.code in on}


class _Named(NamedTuple):
    """Switches with their selectors resolved to codes."""

    select: frozenset[str] | None
    extend_select: frozenset[str]
    ignore: frozenset[str]
    levels: Mapping[str, Level | None]


def _named(said: Switches, rules: tuple[Loaded, ...]) -> _Named:
    return _Named(
        None if said.select is None else meant(said.origin, "select", said.select, rules),
        meant(said.origin, "extend-select", said.extend_select, rules),
        meant(said.origin, "ignore", said.ignore, rules),
        {code: level for name, level in said.levels.items() for code in meant(said.origin, "levels", (name,), rules)},
    )


def meant(origin: Origin, key: str, selectors: tuple[str, ...], rules: tuple[Loaded, ...]) -> frozenset[str]:
    """The codes that `selectors` mean. Raises the origin's error for one that means nothing, with the nearest known."""
    found: frozenset[str] = frozenset()
    for selector in selectors:
        some = codes(selector, rules)
        if not some:
            keys = (key, selector) if key in ("levels", "rules") else (key,)
            raise origin.fault(keys, f"unknown rule {selector!r}{nearest(selector, known(selector, rules))}")
        found |= some
    return found
