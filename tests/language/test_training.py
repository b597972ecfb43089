"""Training and evaluation on a small treebank of our own."""

from pathlib import Path

import pytest
from pycrfsuite import Tagger

from training import evaluate, train
from training.conllu import documents, sentences
from training.models import gold_arcs, speech
from training.samples import samples

SAMPLE = Path(__file__).with_name("sample.conllu")


def test_sample_is_read_as_documents() -> None:
    first, second = documents(SAMPLE)
    assert [len(first), len(second)] == [7, 7]
    assert first[0].forms[:3] == ["The", "harbour", "gates"]
    assert first[0].heads[3] == -1
    assert first[2].forms[1:3] == ["do", "n’t"]


@pytest.mark.parametrize("row", ["1\tThe\tthe", "1\tThe\tthe\tDET\t_\t_\tx\tdet\t_\t_"])
def test_broken_treebank_is_named_by_line(tmp_path: Path, row: str) -> None:
    path = tmp_path / "broken.conllu"
    path.write_text(f"# text = The\n{row}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.conllu:2: wanted 10 columns"):
        sentences(path)


def test_samples_are_cut_as_the_engine_cuts() -> None:
    plain = list(samples(sentences(SAMPLE), collapse=False))
    assert plain[7].words[-3:] == ["cost", "$4m", "."]
    assert plain[7].tags[-2] == "NUM"
    assert "well-known" in plain[8].words
    collapsed = list(samples(sentences(SAMPLE), collapse=True))
    assert collapsed[0].words == ["“", "she", "told", "reporters", "on", "Monday", "."]
    assert collapsed[0].tags[0] == "QUOTE"
    assert gold_arcs(collapsed[0], 2) == ({1}, {0})
    assert len(collapsed) == 4


def test_verbs_that_hang_in_parenthesis_have_what_they_hang_from() -> None:
    sample = next(samples(sentences(SAMPLE), collapse=False))
    (verb,) = speech(sample)
    assert gold_arcs(sample, verb) == ({8}, {3})


def test_training_writes_models_that_load(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    train.main(["--ud", str(SAMPLE.parent), "--treebank", SAMPLE.name, "--out", str(tmp_path)])
    assert "tags.crfsuite" in capsys.readouterr().out
    tagger = Tagger()
    tagger.open(str(tmp_path / "tags.crfsuite"))
    assert {"NOUN", "VERB", "QUOTE"} <= set(tagger.labels())
    arcs = Tagger()
    arcs.open(str(tmp_path / "arcs.crfsuite"))
    assert set(arcs.labels()) == {"S", "C", "O"}
    lemmas = (tmp_path / "lemmas.txt").read_text(encoding="utf-8").splitlines()
    assert {"said say", "shook shake"} <= set(lemmas)
    assert "-ook 3 ake" not in lemmas  # irregular forms teach no ending
    assert "the" in (tmp_path / "vocabulary.txt").read_text(encoding="utf-8").split()


def test_the_shipped_models_hold_on_our_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    evaluate.main(["--ud", str(SAMPLE.parent), "--treebank", SAMPLE.name])
    printed = capsys.readouterr().out
    figures = dict(line.strip().rsplit(" ", 1)[0].partition(" F1 ")[::2] for line in printed.splitlines() if " F1 " in line)
    assert float(figures["verbs of speech"].split()[0]) > 85
    assert float(figures["subject heads"].split()[0]) > 70
