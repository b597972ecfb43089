"""How a package of Stanza's five processors is trained from a treebank alone, on CPU, with no download."""

import argparse
import json
import os
import tempfile
import warnings
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, cast

LANGUAGE = "en"
NAME = "newsroom"


class Size(NamedTuple):
    """How large the models are and how long they are trained: arguments of Stanza's own trainers."""

    tokenize: str
    pos: str
    lemma: str
    depparse: str


_NO_DROPOUT = "--dropout 0 --word_dropout 0 --rec_dropout 0 --word_cutoff 0"

#: Learns a hundred sentences by heart in half a minute: what the tests read with. Every dropout is off for that.
BY_HEART = Size(
    tokenize="--max_seqlen 200 --emb_dim 16 --hidden_dim 16 --batch_size 16 --steps 400 --eval_steps 200 --dropout .05 --unit_dropout 0"
    " --tok_noise 0 --last_char_drop_prob 0 --sent_drop_prob 0",
    pos=f"{_NO_DROPOUT} --hidden_dim 32 --char_hidden_dim 24 --char_emb_dim 16 --word_emb_dim 24 --transformed_dim 24"
    " --deep_biaff_hidden_dim 32 --num_layers 1 --composite_deep_biaff_hidden_dim 16 --tag_emb_dim 16 --batch_size 10 --max_steps 240"
    " --eval_interval 120 --fix_eval_interval --lr .01",
    lemma="--dict_only",
    depparse=f"{_NO_DROPOUT} --hidden_dim 32 --char_hidden_dim 24 --char_emb_dim 16 --word_emb_dim 24 --transformed_dim 24"
    " --deep_biaff_hidden_dim 32 --num_layers 1 --tag_emb_dim 16 --deep_biaff_output_dim 24"
    " --batch_size 300 --max_steps 150 --eval_interval 50 --optim adam --lr .01 --no_second_optim --no_checkpoint",
)
#: With few rounds, Stanza's own dropouts of a half and a third keep the models from learning at all.
_LITTLE_DROPOUT = "--dropout .2 --word_dropout .1"
#: Learns the treebanks in under 40 minutes of one core. The tagger's batches are counted in sentences, the parser's in words.
FULL = Size(
    tokenize="--max_seqlen 300 --emb_dim 32 --hidden_dim 64 --batch_size 32 --steps 2000 --eval_steps 500",
    pos=f"{_LITTLE_DROPOUT} --hidden_dim 128 --char_hidden_dim 64 --char_emb_dim 32 --word_emb_dim 64 --transformed_dim 64"
    " --deep_biaff_hidden_dim 128 --num_layers 1 --composite_deep_biaff_hidden_dim 32 --tag_emb_dim 32 --batch_size 16 --max_steps 6000"
    " --eval_interval 1500 --fix_eval_interval --lr .004",
    lemma="--dict_only",
    depparse=f"{_LITTLE_DROPOUT} --hidden_dim 160 --char_hidden_dim 64 --char_emb_dim 32 --word_emb_dim 64 --transformed_dim 64"
    " --deep_biaff_hidden_dim 160 --num_layers 2 --tag_emb_dim 32 --deep_biaff_output_dim 64 --batch_size 400 --max_steps 3500"
    " --eval_interval 500 --optim adam --lr .004 --no_second_optim --no_checkpoint",
)


class _Trainer(Protocol):
    main: Callable[[Sequence[str]], object]


def main(arguments: list[str] | None = None) -> None:
    """Trains, and says where the package is."""
    parser = argparse.ArgumentParser(prog="python -m training.stanza_package", description=__doc__)
    add = parser.add_argument
    add("--ud", type=Path, required=True, help="folder of the treebank files")
    add("--train", action="append", help="file in that folder to train on; default: ewt-train.conllu gum-free-train.conllu")
    add("--dev", default="ewt-dev.conllu", help="file in that folder that tells when to stop (%(default)s)")
    add("--out", type=Path, required=True, help="folder for the package; name it as models-dir")
    add("--by-heart", action="store_true", help="the small models of the tests, in half a minute")
    add("--share", type=float, default=1.0, help="of all steps, so many are taken: 0.01 to see that it runs (%(default)s)")
    chosen = parser.parse_args(arguments)
    files = [chosen.ud / name for name in chosen.train or ("ewt-train.conllu", "gum-free-train.conllu")]
    size = BY_HEART if chosen.by_heart else FULL
    train(files, chosen.ud / chosen.dev, chosen.out, _shortened(size, chosen.share))
    print(f"the package is in {chosen.out}")


def train(treebanks: Iterable[Path], dev: Path, out: Path, size: Size) -> None:
    """Trains all five processors on the treebanks together and writes them to `out` as Stanza's default package for English."""
    with tempfile.TemporaryDirectory() as work, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        cast("Callable[[int], None]", vars(import_module("torch"))["set_num_threads"])(1)
        gold, held_out = Path(work, "train.conllu"), Path(work, "dev.conllu")
        gold.write_text("".join(map(plain, treebanks)), encoding="utf-8")
        held_out.write_text(plain(dev), encoding="utf-8")
        _tokenizer(gold, held_out, Path(work), out, size)
        told = ["--train_file", str(gold), "--eval_file", str(held_out)]
        english = [*told, "--lang", LANGUAGE]
        _run("mwt_expander", "mwt", out, [*english, "--gold_file", str(held_out), "--dict_only"])
        _run("tagger", "pos", out, [*english, "--no_pretrain", *size.pos.split()])
        _run("lemmatizer", "lemma", out, [*told, *size.lemma.split()])
        _run("parser", "depparse", out, [*english, "--no_pretrain", *size.depparse.split()])
    _write_resources(out)


def _tokenizer(gold: Path, dev: Path, work: Path, out: Path, size: Size) -> None:
    prepare = cast("_Trainer", import_module("stanza.utils.datasets.prepare_tokenizer_data"))
    for conllu in (gold, dev):
        text = conllu.with_suffix(".txt")
        text.write_text(to_text(conllu), encoding="utf-8")
        prepare.main([str(text), str(conllu), "-o", str(conllu.with_suffix(".labels")), "-m", str(conllu.with_suffix(".json"))])
    own = ["--txt_file", "train.txt", "--label_file", "train.labels", "--dev_txt_file", "dev.txt", "--dev_label_file", "dev.labels"]
    own += ["--dev_conll_gold", "dev.conllu", "--mwt_json_file", "dev.json"]
    told = [word if word.startswith("--") else str(work / word) for word in own]
    _run("tokenizer", "tokenize", out, [*told, "--lang", LANGUAGE, *size.tokenize.split()])


def to_text(conllu: Path) -> str:
    """The text of a treebank, with its paragraphs."""
    convert = cast("Callable[[str, str], None]", vars(import_module("stanza.utils.datasets.conllu_to_text"))["convert_text"])
    with tempfile.TemporaryDirectory() as work:
        text = Path(work, "text")
        convert(str(conllu), str(text))
        return text.read_text(encoding="utf-8")


def _run(trainer: str, processor: str, out: Path, arguments: Sequence[str]) -> None:
    folder = out / LANGUAGE / processor
    folder.mkdir(parents=True, exist_ok=True)
    own = ["--mode", "train", "--cpu", "--shorthand", f"{LANGUAGE}_{NAME}", "--save_dir", str(folder), "--save_name", f"{NAME}.pt"]
    cast("_Trainer", import_module(f"stanza.models.{trainer}")).main([*own, *arguments])


def _write_resources(out: Path) -> None:
    processors = ("tokenize", "mwt", "pos", "lemma", "depparse")
    package = dict.fromkeys(processors, NAME)
    english: dict[str, object] = {processor: {NAME: {}} for processor in processors}
    english |= {"packages": {"default": package}, "lang_name": "English"}
    (out / "resources.json").write_text(json.dumps({LANGUAGE: english}, indent=1) + os.linesep, encoding="utf-8")


def plain(treebank: Path) -> str:
    """A treebank without what the models do not learn: empty words, features, language's own tags, enhanced arcs."""
    lines: list[str] = []
    for line in treebank.read_text(encoding="utf-8").split("\n"):
        row = line.split("\t")
        if len(row) != 10:
            lines.append(line)
        elif "." not in row[0]:
            lines.append("\t".join((*row[:4], "_", "_", *row[6:8], "_", row[9] if "SpaceAfter" in row[9] else "_")))
    return "\n".join(lines).rstrip("\n") + "\n\n"


def _shortened(size: Size, share: float) -> Size:
    """The same models, trained for a share of the steps."""

    def told(arguments: str) -> str:
        words = arguments.split()
        for steps, between in (("--steps", "--eval_steps"), ("--max_steps", "--eval_interval")):
            if steps in words and share < 1:
                count = max(2, int(int(words[words.index(steps) + 1]) * share))
                words[words.index(steps) + 1] = str(count)
                words[words.index(between) + 1] = str(count // 2)  # held against the treebank twice, for that takes longest
        return " ".join(words)

    return Size(*map(told, size))


if __name__ == "__main__":
    main()
