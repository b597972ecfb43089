"""How all of the engine's trained data is made anew from treebanks: two models, vocabulary, lemmas."""

import argparse
import tempfile
from pathlib import Path

from attrlint.language.embedded.tags import Traced
from training import lemmas, models
from training.conllu import sentences
from training.samples import Sample, samples

#: The treebank files that are trained on; what evaluation reads is never among them.
TREEBANKS = ("ewt-train.conllu", "gum-free-train.conllu")
#: Into so many parts the samples are cut for tags by a model that has not seen them.
FOLDS = 2


def main(arguments: list[str] | None = None) -> None:
    """Trains on the treebanks in a folder and writes models and lemmas to another."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("--ud", type=Path, required=True, help="folder of the treebank files")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--treebank", action="append", help=f"file in that folder; default: {' '.join(TREEBANKS)}")
    chosen = parser.parse_args(arguments)
    golds = [gold for name in chosen.treebank or TREEBANKS for gold in sentences(chosen.ud / name)]
    chosen.out.mkdir(parents=True, exist_ok=True)
    lemmas.write(golds, chosen.out / "lemmas.txt")
    cut = [*samples(golds, collapse=False), *samples(golds, collapse=True)]
    vocabulary = models.vocabulary(cut)
    (chosen.out / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    traced = Traced(frozenset(vocabulary))
    models.train_tags(cut, traced, chosen.out / "tags.crfsuite")
    models.train_arcs(_unseen(cut, traced), chosen.out / "arcs.crfsuite")
    for path in sorted(chosen.out.glob("*.crfsuite")):
        print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


def _unseen(cut: list[Sample], traced: Traced) -> list[tuple[Sample, list[str]]]:
    """Each sample with the tags of a model trained on the other folds."""
    tagged: list[tuple[Sample, list[str]]] = []
    with tempfile.TemporaryDirectory() as folder:
        for fold in range(FOLDS):
            path = Path(folder) / f"{fold}.crfsuite"
            models.train_tags((sample for number, sample in enumerate(cut) if number % FOLDS != fold), traced, path)
            predict = models.predict(path, traced)
            tagged += [(sample, predict(sample)) for number, sample in enumerate(cut) if number % FOLDS == fold]
    return tagged


if __name__ == "__main__":
    main()
