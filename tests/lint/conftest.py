from collections.abc import Callable, Iterator

import pytest

from attrlint.article.later import Later
from attrlint.article.model import Article
from attrlint.article.people.cast import Cast
from attrlint.article.people.nouns import Nouns
from attrlint.article.sayings import Said
from attrlint.article.weight.law import Law
from attrlint.config.model import Chosen, Loaded, Ruling, Settings
from attrlint.lint.check import check
from attrlint.lint.diagnostic import Checked
from attrlint.rule import Finding, Level, NoOptions, Profile, Rule
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import STORY, Block, Prose, Role, SourceFile
from attrlint.source.span import Span

NONE = Ruling()
Asks = Callable[[Article], Iterator[Finding]]


NOUNS = Nouns({})


@pytest.fixture
def rule() -> Callable[..., Chosen]:
    """A chosen rule that asks what a plain function asks."""

    def make(
        asks: Asks, *, code: str = "Q101", level: Level = Level.WARNING, roles: frozenset[Role] = STORY, ruling: Ruling = NONE
    ) -> Chosen:
        made: Rule[object] = Rule(
            lambda article, _: asks(article),
            code=code,
            level=level,
            profile=Profile.WIRE,
            options=NoOptions,
            roles=roles,
            page="",
            good=(),
            bad=(),
        )
        return Chosen(Loaded(made, f"rule-{code.lower()}", "tests", "tests", __file__), NoOptions(), level, ruling)

    return make


@pytest.fixture
def run() -> Callable[..., Checked]:
    """Checks a text of one block, or of the blocks given, with chosen rules."""

    def run(
        text: str,
        *chosen: Chosen,
        blocks: tuple[Block, ...] | None = None,
        to_source: SourceMap | None = None,
        source: str | None = None,
        fail_on: Level = Level.WARNING,
    ) -> Checked:
        prose = Prose(text, (Block(Role.BODY, Span(0, len(text))),) if blocks is None else blocks, to_source or SourceMap())
        later = Later(text=text, sentences=(), homes=(), attributions=(), cast=Cast((), NOUNS), nouns=NOUNS, law=Law({}), changed={})
        article = Article(prose, (), Said((), (), (), (), ()), later)
        settings = Settings(Profile.WIRE, chosen, {}, fail_on, "embedded")
        return check(article, settings, SourceFile("story.txt", text if source is None else source))

    return run
