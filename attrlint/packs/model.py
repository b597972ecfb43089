"""What a pack gives: rules with the name, family and file that their place in the folder tells."""

from typing import NamedTuple

from attrlint.rule import Level, Rule


class Loaded(NamedTuple):
    """A rule with what its place in a pack tells: its name from the file, its family from the folder."""

    rule: Rule[object]
    name: str  # "unattributed-quote"
    family: str  # "quotations"; the pack's own name for a rule that stands in the root of a flat pack
    pack: str  # "rules", "desk_rules"
    path: str  # the file that declares it


class Chosen(NamedTuple):
    """A rule that is on, with the options and the level it runs with."""

    loaded: Loaded
    options: object
    level: Level
