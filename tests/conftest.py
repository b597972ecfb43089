"""Packs of a few lines, made where a test wants them."""

from collections.abc import Callable
from pathlib import Path

import pytest

RULE = '''"""Very: a word that says little.

It is weak.

## Ask
How much is that?
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.rule import Finding, Level, Profile, rule


class Options(NamedTuple):
    """The words."""

    words: frozenset[str] = frozenset({"very"})


@rule(
    "CODE",
    level=Level.LEVEL,
    profile=Profile.PROFILE,
    options=Options,
    bad=["The hall was [[very]] full."],
    good=["The hall was full."],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for form in sorted(options.words):
        for word in article.narration(form):
            yield Finding(article.span_of(word), "how much is that?")
'''


@pytest.fixture(autouse=True)
def _no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests may themselves run on GitHub, whose page of a step is not theirs."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.fixture
def write_rule() -> Callable[..., Path]:
    """Writes a working rule file; `text` takes the place of the whole."""

    def write(path: Path, code: str = "H101", *, level: str = "WARNING", profile: str = "WIRE", text: str | None = None) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = RULE.replace("CODE", code).replace("LEVEL", level).replace("PROFILE", profile)
        path.write_text(whole if text is None else text, encoding="utf-8")
        return path

    return write
