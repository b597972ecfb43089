"""What a run has been told: the rules that are on, their options and levels, the words of the house."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from attrlint.packs.model import Chosen, Loaded, Ruling
from attrlint.rule import Level, Profile
from attrlint.source.prose import Role

__all__ = ["Chosen", "EngineName", "Loaded", "Ruling", "Settings"]


class EngineName(StrEnum):
    """The engines, as a configuration and the command line name them."""

    EMBEDDED = "embedded"
    STANZA = "stanza"


class Settings(NamedTuple):
    """Everything a file is checked with. The same for all files of a run but for `per-file` overrides."""

    profile: Profile
    chosen: tuple[Chosen, ...]  # in order of code
    lexicon: Mapping[str, tuple[str, ...]]  # the article's word lists that the house has changed, whole, by "cues.class.doubt"
    fail_on: Level
    engine: str  # an EngineName
    models_dir: str | None = None  # where the models of stanza are, if not where it looks itself
    roles: Mapping[str, Role] = MappingProxyType({})  # what classes and elements of HTML are to the house
    require_reason: bool = False  # a suppression without a reason does not count
    baseline: str | None = None  # the file of findings that are known; absolute
    known: tuple[Loaded, ...] = ()  # all rules that a suppression may name
