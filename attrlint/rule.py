"""What a rule is: a question to the desk, asked of an article by a pure function."""

import os
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from attrlint.article.model import Article
from attrlint.errors import ConfigError
from attrlint.language import lexicon
from attrlint.source.prose import STORY, Role
from attrlint.source.span import Span


class Level(StrEnum):
    """How much a finding matters; only the run's --fail-on makes it fail."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Profile(StrEnum):
    """Which rules a desk keeps on. `wire` is in `desk`, `desk` in `strict`; `legal` and `feature` stand apart."""

    WIRE = "wire"
    DESK = "desk"
    STRICT = "strict"
    LEGAL = "legal"
    FEATURE = "feature"


class Related(NamedTuple):
    """Another place that the question speaks of."""

    span: Span
    message: str


class Edit(NamedTuple):
    """Other marks for a place: typography alone, never a word."""

    span: Span
    text: str


class Finding(NamedTuple):
    """One question about one place. Code, level, path and line are the runner's to add."""

    span: Span
    message: str
    related: tuple[Related, ...] = ()
    softened: bool = False  # the story answers half of it: a note, whatever the rule's level
    arguable: bool = False  # right by the letter, and many desks would let it pass: not asked in `wire` and `feature`
    suggestions: tuple[str, ...] = ()  # words offered for the span; a person decides
    claim: Span | None = None  # findings with the same claim print as one item
    edits: tuple[Edit, ...] = ()  # together they settle it, and change no word: safe without a person


class NoOptions(NamedTuple):
    """The options of a rule that has none."""


O = TypeVar("O")  # noqa: E741 - O for options, as T is for types
Check = Callable[[Article, O], Iterator[Finding]]


class Rule(Generic[O]):
    """A rule as its file declares it; the loader adds its name, family and file."""

    __slots__ = ("bad", "check", "code", "good", "level", "options", "page", "profile", "roles")

    def __init__(
        self,
        check: Check[O],
        *,
        code: str,
        level: Level,
        profile: Profile,
        options: type[O],
        roles: frozenset[Role],
        page: str,
        good: tuple[str, ...],
        bad: tuple[str, ...],
    ) -> None:
        self.check = check
        self.code = code
        self.level = level
        self.profile = profile
        self.options = options
        self.roles = roles
        self.page = page
        self.good = good
        self.bad = bad


def rule(
    code: str,
    *,
    level: Level,
    profile: Profile,
    options: type[O] = NoOptions,  # type: ignore[assignment]  # a default for a type variable comes with Python 3.13
    roles: frozenset[Role] = STORY,
    good: list[str] | tuple[str, ...] = (),
    bad: list[str] | tuple[str, ...] = (),
) -> Callable[[Check[O]], Rule[O]]:
    """Makes a rule of a function `(article, options) -> Iterator[Finding]`.

    `profile` is the first of wire, desk, strict that has the rule. `roles` are the blocks it speaks of: a finding
    that begins in another block is dropped. `good` and `bad` are its examples, with `[[…]]` around each span that
    must be found. The page is the docstring of the rule's module.
    """

    def declare(check: Check[O]) -> Rule[O]:
        page = check.__globals__.get("__doc__") or ""
        return Rule(
            check, code=code, level=level, profile=profile, options=options, roles=roles, page=page, good=tuple(good), bad=tuple(bad)
        )

    return declare


def words(file: str, key: str) -> frozenset[str]:
    """The list `key` of the `lexicon.toml` beside the rule file `file` (pass `__file__`): the default of an option.

    A house changes it by the option's name: `[rules.S201] nouns = {add = ["pundits"], remove = ["locals"]}`.
    Raises ConfigError if the file has no such list.
    """
    path = os.path.join(os.path.dirname(file), "lexicon.toml")
    lists = lexicon.read(path)
    if key not in lists:
        raise ConfigError(f"{path}: no list {key!r}; it has {', '.join(sorted(lists))}")
    return frozenset(lists[key])
