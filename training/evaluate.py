"""How good the shipped models are on treebanks they were not trained on."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from attrlint.language.embedded import arcs
from attrlint.language.embedded.crf import open_model
from attrlint.language.embedded.lemmas import Lemmas
from attrlint.language.embedded.lists import DATA, SPEECH
from attrlint.language.embedded.repair import repair
from attrlint.language.embedded.tags import Traced, read_vocabulary
from attrlint.language.embedded.tokens import Words
from attrlint.source.span import Span
from training import models
from training.conllu import Gold, documents
from training.samples import Sample, samples

TESTS = ("ewt-dev.conllu", "pud.conllu", "gum-news-devtest.conllu")


class Score(NamedTuple):
    """Counts of what was found rightly, found, and there to find."""

    right: int
    found: int
    gold: int

    def __str__(self) -> str:
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.gold)
        both = 2 * precision * recall / max(1e-9, precision + recall)
        return f"F1 {100 * both:.1f} (P {100 * precision:.1f} R {100 * recall:.1f}, n {self.gold})"


def main(arguments: list[str] | None = None) -> None:
    """Prints a paragraph of figures a treebank."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("--ud", type=Path, required=True, help="folder of the treebank files")
    parser.add_argument("--treebank", action="append", help=f"file in that folder; default: {' '.join(TESTS)}")
    chosen = parser.parse_args(arguments)
    for name in chosen.treebank or TESTS:
        print(name)
        for line in evaluate(list(documents(chosen.ud / name))):
            print(f"  {line}")


def evaluate(golds: Sequence[Sequence[Gold]]) -> list[str]:
    """Lines of figures for the documents of a treebank."""
    known = read_vocabulary()
    traced = Traced(known)
    predict = models.predict(Path(DATA) / "tags.crfsuite", traced)
    lemmas = Lemmas()
    right = mended = words = lemma_right = lemma_words = 0
    tagged: list[tuple[Sample, list[str]]] = []
    for document in golds:
        cut = [*samples(document, collapse=False)]
        tags = [predict(sample) for sample in cut]
        right += sum(tag == gold for sample, own in zip(cut, tags, strict=True) for tag, gold in zip(own, sample.tags, strict=True))
        flat = [tag for own in tags for tag in own]
        begins = [sum(len(own) for own in tags[:at]) for at in range(len(tags))]
        repair([word for sample in cut for word in sample.words], flat, begins, known)
        for sample, begin in zip(cut, begins, strict=True):
            own = flat[begin : begin + len(sample.words)]
            tagged.append((sample, own))
            mended += sum(tag == gold for tag, gold in zip(own, sample.tags, strict=True))
            words += len(own)
            for word, tag, gold, lemma in zip(sample.words, own, sample.tags, sample.lemmas, strict=True):
                if gold in {"VERB", "AUX", "NOUN"}:
                    lemma_words += 1
                    lemma_right += lemmas[tag][word].lower() == lemma.lower()
    return [
        f"words {_words(golds)}",
        f"UPOS {100 * right / words:.2f}, mended by the article {100 * mended / words:.2f} (n {words})",
        f"lemmas of verbs and nouns {100 * lemma_right / lemma_words:.2f}",
        f"verbs of speech {_speech(tagged, lemmas)}",
        *_arcs(tagged, lemmas),
    ]


def _words(golds: Sequence[Sequence[Gold]]) -> Score:
    """The treebank's words against the engine's, by place; a hyphenated word is one for the engine alone."""
    right = found = gold = 0
    for sentence in (sentence for document in golds for sentence in document if "-" not in sentence.forms):
        at = 0
        theirs: set[tuple[int, int]] = set()
        for form in sentence.forms:
            at = max(sentence.text.find(form, at), at)
            theirs.add((at, at + len(form)))
            at += len(form)
        cut = Words(sentence.text)
        cut.read(Span(0, len(sentence.text)), ())
        ours = set(zip(cut.starts, cut.ends, strict=True))
        right, found, gold = right + len(ours & theirs), found + len(ours), gold + len(theirs)
    return Score(right, found, gold)


def _speech(tagged: Sequence[tuple[Sample, list[str]]], lemmas: Lemmas) -> Score:
    right = found = gold = 0
    for sample, tags in tagged:
        theirs = set(models.speech(sample))
        ours = {at for at, tag in enumerate(tags) if tag == "VERB" and lemmas[tag][sample.words[at]] in SPEECH}
        right, found, gold = right + len(ours & theirs), found + len(ours), gold + len(theirs)
    return Score(right, found, gold)


def _arcs(tagged: Sequence[tuple[Sample, list[str]]], lemmas: Lemmas) -> list[str]:
    """Heads of subjects and complements, and subjects whose noun phrase holds the treebank's head."""
    labeller = open_model("arcs.crfsuite")
    counts = {"subject heads": [0, 0, 0], "subject spans": [0, 0, 0], "complement heads": [0, 0, 0]}
    for sample, tags in tagged:
        for verb in models.speech(sample):
            lemma = lemmas["VERB"][sample.words[verb]]
            found = arcs.heads(labeller, sample.words, tags, lemma, verb)
            subjects, complements = models.gold_arcs(sample, verb)
            phrase: set[int] = set() if found.subject is None else set(_phrase(tags, found.subject))
            for name, ours, theirs in (
                ("subject heads", found.subject in subjects, subjects),
                ("subject spans", bool(phrase & subjects), subjects),
                ("complement heads", found.complement in complements, complements),
            ):
                answer = found.complement if name.startswith("complement") else found.subject
                counts[name] = [count + more for count, more in zip(counts[name], (ours, answer is not None, bool(theirs)), strict=True)]
    return [f"{name} {Score(*count)}" for name, count in counts.items()]


def _phrase(tags: Sequence[str], head: int) -> range:
    """The run of nouns, names, adjectives and the like around a head."""
    inside = {"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "ADP", "PART"}
    first = last = head
    while first and tags[first - 1] in inside:
        first -= 1
    while last + 1 < len(tags) and tags[last + 1] in inside:
        last += 1
    return range(first, last + 1)


if __name__ == "__main__":
    main()
