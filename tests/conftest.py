"""Packs of a few lines, made where a test wants them; the models that the tests of Stanza read with."""

import gc
import hashlib
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from attrlint.language.engine import Reading
from attrlint.language.fold import Parsed, Piece, fold
from attrlint.language.marks import pair
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Prose, Role
from attrlint.source.span import Span
from training.conllu import Gold, sentences

ROOT = Path(__file__).parent.parent
TREEBANK = ROOT / "tests" / "language" / "newsroom.conllu"
TRAINER = ROOT / "training" / "stanza_package.py"

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


@pytest.fixture(autouse=True, scope="module")
def settled() -> None:
    """Tests that take the time must not pay for a walk of the collector through what the tests before them have left."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def stanza_models(pytestconfig: pytest.Config) -> Path:
    """A folder of models that know newsroom.conllu by heart, trained on the first run and kept for those that follow."""
    try:
        versions = f"{version('stanza')} {version('torch')}"
    except PackageNotFoundError:
        pytest.skip("stanza is not installed: make test-stanza")
    made_of = TREEBANK.read_bytes() + TRAINER.read_bytes() + versions.encode()
    folder = Path(pytestconfig.cache.mkdir("stanza"), hashlib.sha256(made_of).hexdigest()[:16])
    if not folder.exists():
        making = folder.with_suffix(".part")
        shutil.rmtree(making, ignore_errors=True)
        command = ["-m", "training.stanza_package", "--ud", str(TREEBANK.parent), "--train", TREEBANK.name, "--dev", TREEBANK.name]
        done = subprocess.run(
            [sys.executable, *command, "--out", str(making), "--by-heart"], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-2000:]
        making.rename(folder)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import_module("stanza")
    gc.freeze()  # else tests that take the time walk through all of PyTorch whenever the collector comes round
    return folder


@pytest.fixture(scope="session")
def gold() -> Callable[[str], Reading]:
    """Reads a sentence of newsroom.conllu, which its first words name, as an engine that makes no mistakes would."""
    treebank = sentences(TREEBANK)

    def read(beginning: str) -> Reading:
        [found] = [one for one in treebank if one.text.startswith(beginning)]
        text = found.text
        prose = Prose(text, (Block(Role.BODY, Span(0, len(text))),), SourceMap())
        quoted, strays = pair(prose)
        return Reading(prose, quoted, fold(prose, quoted, [Piece(0, _parsed(found))]), strays)

    return read


def _parsed(gold: Gold) -> list[Parsed]:
    words: list[Parsed] = []
    at = 0
    for form, tag, lemma, head, relation in zip(gold.forms, gold.tags, gold.lemmas, gold.heads, gold.relations, strict=True):
        at = gold.text.index(form, at)
        words.append(Parsed(at, at + len(form), tag, lemma, head, relation))
        at += len(form)
    return words
