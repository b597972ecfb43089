"""How the tagger and the arc labeller are trained from samples of a treebank."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pycrfsuite import Tagger, Trainer

from attrlint.language.embedded import arcs, tags
from attrlint.language.embedded.crf import Items
from attrlint.language.embedded.lists import SPEECH
from training.samples import Sample

#: A word met so often is known to the tagger by name.
COMMON = 10

#: What a sample's words are tagged as, by a model that did not see it.
TagsOf = Callable[[Sample], list[str]]


def train(sequences: Iterable[tuple[Items, Sequence[str]]], path: Path, algorithm: str, settings: dict[str, float]) -> None:
    """Trains a model and writes it to `path`."""
    trainer = Trainer(algorithm=algorithm, verbose=False)
    trainer.set_params(settings)
    for items, labels in sequences:
        trainer.append(items, labels)
    trainer.train(str(path))


def vocabulary(samples: Iterable[Sample]) -> list[str]:
    """The words that are common enough to be known by name."""
    counts = Counter(tags.plain(word) for sample in samples for word in sample.words)
    return sorted(word for word, count in counts.items() if count >= COMMON and word.split() == [word])


def tagging(sample: Sample, traced: tags.Traced) -> list[list[bytes]]:
    """The tagger's features of a sample's words."""
    traits = [traced[word] for word in sample.words]
    for number in sample.quotations:
        traits[number] = tags.QUOTATION
    return tags.features(traits)


def train_tags(samples: Iterable[Sample], traced: tags.Traced, path: Path) -> None:
    """Trains the tagger."""
    train(((tagging(sample, traced), sample.tags) for sample in samples), path, "ap", {"max_iterations": 15, "feature.minfreq": 2})


def predict(path: Path, traced: tags.Traced) -> TagsOf:
    """The tags that the model at `path` gives."""
    tagger = Tagger()
    tagger.open(str(path))
    return lambda sample: tagger.tag(tagging(sample, traced))


def speech(sample: Sample) -> list[int]:
    """The numbers of the words that are verbs of speech."""
    return [at for at, tag in enumerate(sample.tags) if tag == "VERB" and sample.lemmas[at].lower() in SPEECH]


def gold_arcs(sample: Sample, verb: int) -> tuple[set[int], set[int]]:
    """The treebank's subjects and complements of a verb; what a parenthetical verb hangs from is its complement."""
    subjects = {at for at, head in enumerate(sample.heads) if head == verb and sample.relations[at].startswith("nsubj")}
    complements = {at for at, head in enumerate(sample.heads) if head == verb and sample.relations[at] in {"ccomp", "parataxis"}}
    if sample.relations[verb] == "parataxis" and not complements and sample.heads[verb] >= 0:
        complements = {sample.heads[verb]}
    return subjects, complements


def train_arcs(samples: Iterable[tuple[Sample, list[str]]], path: Path) -> None:
    """Trains the arc labeller on samples with the tags that a model which had not seen them gave."""
    sequences: list[tuple[Items, list[str]]] = []
    for sample, predicted in samples:
        for verb in speech(sample):
            subjects, complements = gold_arcs(sample, verb)
            labels = [
                arcs.SUBJECT if at in subjects else arcs.COMPLEMENT if at in complements else arcs.OTHER
                for at in arcs.window(verb, len(sample.words))
            ]
            sequences.append((arcs.features(sample.words, predicted, sample.lemmas[verb].lower(), verb), labels))
    # Slower to train than a perceptron, but its labels have probabilities.
    train(sequences, path, "lbfgs", {"max_iterations": 60, "c1": 0.1, "c2": 0.3, "feature.minfreq": 2})
