"""What is asked of suppressions themselves: notices with code, level and page as rules have them, though no rule finds them.

They are raised when the rules are done, from what was off and what that silenced.
"""

from collections.abc import Iterator
from enum import StrEnum

from attrlint.article.model import Article
from attrlint.packs.model import Loaded
from attrlint.rule import Finding, Level, NoOptions, Profile, Rule
from attrlint.source.prose import Role

FAMILY = "suppressions"


class Notice(StrEnum):
    """The notices, by code."""

    UNUSED = "A001"
    UNKNOWN = "A002"
    UNREASONED = "A003"


UNUSED = """A suppression that silences nothing any more.

The sentence was rewritten, or the rule has learned. What is left behind would hide the next question of that rule in the same
place, and nobody would know. Judged is what the run could have found: a rule that is not on says nothing about its suppressions.

## Ask
Can the comment go?

## Leave it be
A comment in a template, above copy that changes with every issue.
"""
UNKNOWN = """A suppression that attrlint does not understand.

The code has a figure wrong, the name of the rule has changed, or the word behind `attrlint:` is none of `off`, `off-next`,
`off-file` and `on`. What is understood of it holds; the rest switches nothing off, though its writer thinks so.

## Ask
Which rule was meant?

## Leave it be
A rule of a pack that this run does not load: run it with `--pack`.
"""
UNREASONED = """A suppression without a reason, where the house requires one (`require-reason = true`).

Whoever edits the copy next needs to know who settled it and why. Without a reason the suppression does not count, and what it
would have silenced is asked.

## Ask
Who decided this, and why? Write it behind two hyphens: `attrlint: off V301 -- the court’s own word`.

## Leave it be
A house that does not set `require-reason` is not asked.
"""


def notices() -> tuple[Loaded, ...]:
    """The notices as a pack gives its rules, in order of code."""
    return (
        _notice(Notice.UNUSED, "unused-suppression", Level.NOTE, UNUSED),
        _notice(Notice.UNKNOWN, "unknown-suppression", Level.WARNING, UNKNOWN),
        _notice(Notice.UNREASONED, "suppression-without-reason", Level.WARNING, UNREASONED),
    )


def _notice(code: Notice, name: str, level: Level, page: str) -> Loaded:
    rule = Rule[object](
        _nothing,
        code=code.value,
        level=level,
        profile=Profile.WIRE,
        options=NoOptions,
        roles=frozenset(Role),
        page=page,
        good=(),
        bad=(),
    )
    return Loaded(rule, name, FAMILY, FAMILY, __file__)


def _nothing(article: Article, options: object) -> Iterator[Finding]:  # noqa: ARG001  # a rule's form
    return iter(())
