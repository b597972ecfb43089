"""The adapter: what it says where Stanza cannot be had, and what a real pipeline gives."""

import re
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from attrlint.api import read_text
from attrlint.errors import AttrlintError, UsageError
from attrlint.language import models, stanza
from attrlint.language.engine import QUOTE, NameKind, Provides, Sentence
from attrlint.language.stanza import Stanza
from attrlint.source.mapping import SourceMap
from attrlint.source.prose import Block, Prose, Role
from attrlint.source.span import Span
from training import stanza_scores
from training.conllu import sentences

TREEBANK = Path(__file__).parent / "newsroom.conllu"


def prose(*blocks: str) -> Prose:
    made: list[Block] = []
    text = ""
    for block in blocks:
        made.append(Block(Role.BODY, Span(len(text), len(text) + len(block))))
        text += block + "\n\n"
    return Prose(text, tuple(made), SourceMap())


def fake(monkeypatch: pytest.MonkeyPatch, **modules: dict[str, Any] | None) -> None:
    """Puts modules of a few names in the place of the real ones; None is one that is not installed."""
    for name, names in modules.items():
        module = None if names is None else ModuleType(name)
        if module is not None:
            vars(module).update(names or {})
        monkeypatch.setitem(sys.modules, name, module)


def broken(*_: object, **__: object) -> None:
    raise RuntimeError("not a model\nat all")


def test_pytorch_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    fake(monkeypatch, torch=None)
    with pytest.raises(UsageError, match=r"engine 'stanza' needs PyTorch; wanted pip install torch --index-url https://.*/cpu, then"):
        Stanza()


def test_the_package_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    fake(monkeypatch, torch={}, stanza=None)
    with pytest.raises(UsageError, match=r"needs the package of that name; wanted pip install 'attrlint\[stanza\]'"):
        Stanza()


def test_a_wrong_pytorch_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> ModuleType:
        raise OSError(f"lib{name}.so: no such instruction")

    monkeypatch.setattr(stanza, "import_module", refuse)
    with pytest.raises(UsageError, match=r"PyTorch does not load \(OSError: libtorch.so: no such instruction\); wanted one that does: pip"):
        Stanza()


def test_a_package_that_does_not_load(monkeypatch: pytest.MonkeyPatch) -> None:
    def half(name: str) -> ModuleType:
        if name == "torch":
            return ModuleType(name)
        raise ImportError("cannot import name 'Tensor'", name="torch")

    monkeypatch.setattr(stanza, "import_module", half)
    with pytest.raises(UsageError, match=r"the package does not load \(ImportError: cannot .*\); wanted pip install --upgrade"):
        Stanza()


def test_models_that_are_no_models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake(monkeypatch, torch={"set_num_threads": print}, stanza={"Pipeline": broken})
    monkeypatch.setattr(models, "processors", lambda _: "tokenize")
    with pytest.raises(UsageError, match=r"the models in .* cannot be loaded \(RuntimeError: not a model\); wanted what attrlint models"):
        Stanza(str(tmp_path))


def test_a_download_that_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake(monkeypatch, torch={}, stanza={"download": broken})
    with pytest.raises(AttrlintError, match=r"could not be downloaded to .* \(RuntimeError: not a model\); wanted a network"):
        stanza.download("en", str(tmp_path))


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", "/srv/models")
    assert stanza.default_folder() == "/srv/models"


class Told:
    """A pipeline that gives the same document for every text: tokens as (start, end, words), words as (text, tag, head)."""

    def __init__(self, tokens: list[tuple[int, int, list[tuple[str, str, int]]]], names: list[tuple[str, int, int]]) -> None:
        number = 0
        made: list[SimpleNamespace] = []
        for start, end, words in tokens:
            own: list[SimpleNamespace] = []
            for text, tag, head in words:
                number += 1
                own.append(SimpleNamespace(id=number, text=text, lemma=None, upos=tag, head=head, deprel="dep"))
            made.append(SimpleNamespace(start_char=start, end_char=end, words=own))
        sentence = SimpleNamespace(tokens=made, words=[word for token in made for word in token.words])
        ents = [SimpleNamespace(type=kind, start_char=start, end_char=end) for kind, start, end in names]
        self.document = SimpleNamespace(sentences=[sentence], ents=ents)
        self.asked: list[str] = []

    def process(self, _: object, processors: str) -> SimpleNamespace:
        self.asked.append(processors)
        return self.document


def engine_of(told: Told, processors: str, monkeypatch: pytest.MonkeyPatch) -> Stanza:
    pipeline = {"Pipeline": lambda *_, **__: told}
    fake(monkeypatch, **{"torch": {"set_num_threads": print}, "stanza": pipeline, "stanza.models.common.doc": {"Document": None}})
    monkeypatch.setattr(models, "processors", lambda _: processors)
    return Stanza("folder")


def test_names_are_those_of_people_bodies_and_places(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ruiz left Norvane in Tarn on Monday"
    words = [(found.start(), found.end(), [(found[0], "PROPN", 0)]) for found in re.finditer(r"\S+", text)]
    told = Told(words, [("PERSON", 0, 4), ("ORG", 10, 17), ("GPE", 21, 25), ("DATE", 29, 35)])
    found = engine_of(told, "tokenize,mwt,pos,lemma,depparse,ner", monkeypatch)
    assert found.provides == {Provides.TREES, Provides.NAMES}
    blocks = (Block(Role.BYLINE, Span(0, 2)), Block(Role.BODY, Span(4, 4 + len(text))))
    names = found.read(Prose("By\n\n" + text, blocks, SourceMap())).names
    assert names == ((Span(4, 8), NameKind.PERSON), (Span(14, 21), NameKind.BODY), (Span(25, 29), NameKind.PLACE))
    assert told.asked == ["tokenize,mwt", "pos,lemma,depparse,ner"]


def test_a_token_whose_words_are_not_written_in_it_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told([(0, 2, [("He", "PRON", 3)]), (3, 8, [("is", "AUX", 3), ("going", "VERB", 0), ("to", "PART", 3)])], [])
    (sentence,) = engine_of(told, "tokenize,mwt,pos,lemma,depparse", monkeypatch).read(prose("He gonna")).sentences
    assert list(sentence.words) == ["He", "gonna"]
    assert list(sentence.tags) == ["PRON", "VERB"]
    assert sentence.tree == ([1, -1], ["dep", "root"])


@pytest.fixture(scope="module")
def engine(stanza_models: Path) -> Stanza:
    return Stanza(str(stanza_models))


def forms(sentence: Sentence) -> list[str]:
    return list(sentence.words)


@pytest.mark.stanza
def test_it_reads_as_its_treebank_says(engine: Stanza) -> None:
    golds = sentences(TREEBANK)
    reading = engine.read(prose(*(gold.text for gold in golds)))
    plain = [(gold, sentence) for gold, sentence in zip(golds, reading.sentences, strict=True) if QUOTE not in sentence.tags]
    assert len(plain) > 40
    for gold, sentence in plain:
        assert forms(sentence) == gold.forms
        assert list(sentence.tags) == gold.tags
        assert sentence.tree is not None
        assert list(sentence.tree.heads) == gold.heads
        assert list(sentence.tree.relations) == gold.relations
        assert [lemma.lower() for lemma in sentence.lemmas] == [lemma.lower() for lemma in gold.lemmas]


@pytest.mark.stanza
def test_places_of_contracted_words(engine: Stanza) -> None:
    text = "Officials  don’t know who opened the\nold lock."
    (sentence,) = engine.read(prose(text)).sentences
    assert [text[start:end] for start, end in zip(sentence.starts, sentence.ends, strict=True)] == forms(sentence)
    assert forms(sentence)[1:3] == ["do", "n’t"]


@pytest.mark.stanza
def test_an_article_is_read_alike_alone_and_among_others(engine: Stanza) -> None:
    stories = [prose(gold.text) for gold in sentences(TREEBANK)[:6]]
    alone = [engine.read(story).sentences for story in stories]
    again = [engine.read(story).sentences for story in reversed(stories)]
    for one, other in zip(alone, reversed(again), strict=True):
        assert [(*sentence[:7], sentence.tree) for sentence in one] == [(*sentence[:7], sentence.tree) for sentence in other]


@pytest.mark.stanza
def test_a_sentence_without_an_end_is_cut(engine: Stanza) -> None:
    text = " ".join(["The harbour gates don’t know Mr. Okoro’s lawyer"] * 120)
    found = engine.read(prose(text)).sentences
    assert all(len(sentence.words) <= stanza.LONGEST + 2 for sentence in found)
    assert sum(len(sentence.words) for sentence in found) > 1000


@pytest.mark.stanza
def test_nothing_is_read_of_nothing(engine: Stanza) -> None:
    assert engine.read(prose()).sentences == ()
    assert engine.read(prose(" ")).sentences == ()


@pytest.mark.stanza
def test_it_says_what_it_provides(engine: Stanza) -> None:
    assert engine.provides == {Provides.TREES}
    assert engine.read(prose("The gates failed.")).names is None


@pytest.mark.stanza
def test_a_script_can_ask_for_it(stanza_models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(stanza_models))
    article = read_text("The mayor denied that he had seen the letter.", engine="stanza")
    assert [article.words(one.cue.span) for one in article.attributions] == ["denied"]


@pytest.mark.stanza
def test_a_package_is_scored_on_a_treebank(stanza_models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stanza_scores.main(["--ud", str(TREEBANK.parent), "--models", str(stanza_models), "--treebank", TREEBANK.name])
    head, figures = capsys.readouterr().out.splitlines()
    assert head.split() == ["Words", "Sentences", "UPOS", "Lemmas", "UAS", "LAS"]
    *scores, name = figures.split()
    assert name == TREEBANK.name
    assert all(98 <= float(score) <= 100 for score in scores)  # it knows these sentences by heart
