"""How good a package for the engine Stanza is on treebanks it was not trained on, read from their raw text."""

import argparse
import tempfile
import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from training.stanza_package import LANGUAGE, plain, to_text

TESTS = ("ewt-dev.conllu", "pud.conllu", "gum-news-devtest.conllu")
#: Columns of the table, by the names that the scorer of the CoNLL shared task has for them.
COLUMNS = ("Words", "Sentences", "UPOS", "Lemmas", "UAS", "LAS")


class _Score(Protocol):
    f1: float


class _Scorer(Protocol):
    load_conllu_file: Callable[..., object]
    evaluate: Callable[[object, object], Mapping[str, _Score]]


def main(arguments: list[str] | None = None) -> None:
    """Prints F1 by treebank, as a table."""
    parser = argparse.ArgumentParser(prog="python -m training.stanza_scores", description=__doc__)
    parser.add_argument("--ud", type=Path, required=True, help="folder of the treebank files")
    parser.add_argument("--models", type=Path, required=True, help="folder of the package, with its resources.json")
    parser.add_argument("--treebank", action="append", help=f"file in that folder; default: {' '.join(TESTS)}")
    chosen = parser.parse_args(arguments)
    print("".join(f"{column:>11}" for column in COLUMNS))
    for name in chosen.treebank or TESTS:
        scores = evaluate(chosen.ud / name, chosen.models)
        print("".join(f"{100 * scores[column]:11.1f}" for column in COLUMNS), name)


def evaluate(treebank: Path, models: Path) -> dict[str, float]:
    """F1 of words, sentences, tags, lemmas and arcs on the text of a treebank, each from 0 to 1."""
    scorer = cast("_Scorer", import_module("udtools.udeval"))
    pipeline = cast("Callable[..., Callable[[str], object]]", vars(import_module("stanza"))["Pipeline"])
    with tempfile.TemporaryDirectory() as work, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        gold, found = Path(work, "gold.conllu"), Path(work, "found.conllu")
        gold.write_text(plain(treebank), encoding="utf-8")
        read = pipeline(LANGUAGE, dir=str(models), download_method=None, use_gpu=False, logging_level="ERROR")
        found.write_text(f"{read(to_text(gold)):C}\n\n", encoding="utf-8")
        scores = scorer.evaluate(scorer.load_conllu_file(str(gold)), scorer.load_conllu_file(str(found)))
    return {column: scores[column].f1 for column in COLUMNS}


if __name__ == "__main__":
    main()
