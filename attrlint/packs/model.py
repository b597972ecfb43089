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


class Ruling(NamedTuple):
    """A house's own words on a rule; each empty where the house has not said it. No option of a rule has one of these names."""

    message: str = ""  # its question in place of the rule's; `{words}` are the words asked about, `{message}` the rule's question
    note: str = ""  # what the desk has settled
    link: str = ""  # where its style guide says so


class Chosen(NamedTuple):
    """A rule that is on, with the options and the level it runs with, and what the house says of it."""

    loaded: Loaded
    options: object
    level: Level
    ruling: Ruling = Ruling()
    arguable: bool = True  # whether it asks what may be argued about: from `desk` on, and where rules are chosen by name
