"""How Stanza reads an article; the only file that knows it, imported only when it is asked for."""

import gc
import os
import re
import warnings
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from attrlint.errors import AttrlintError, UsageError
from attrlint.language import models
from attrlint.language.engine import Name, NameKind, Provides, Reading
from attrlint.language.fold import Parsed, Piece, fold
from attrlint.language.marks import pair
from attrlint.source.prose import UNREAD, Prose
from attrlint.source.span import Span

#: No sentence is parsed with more words than this: the parser weighs each word against each other.
LONGEST = 400
#: So much of what a package says of its failure is passed on.
TOLD = 120
_BETWEEN = "\n\n"  # Stanza ends a sentence at an empty line
_SPACE = re.compile(r"\s")
_PYTORCH = "pip install torch --index-url https://download.pytorch.org/whl/cpu"
_KINDS = {"PERSON": NameKind.PERSON, "PER": NameKind.PERSON, "ORG": NameKind.BODY, "NORP": NameKind.BODY} | dict.fromkeys(
    ("GPE", "LOC", "FAC"), NameKind.PLACE
)


class _Word(Protocol):
    id: int
    text: str
    lemma: str | None
    upos: str | None
    head: int | None
    deprel: str | None


class _Token(Protocol):
    start_char: int
    end_char: int
    words: Sequence[_Word]


class _Sentence(Protocol):
    tokens: Sequence[_Token]
    words: Sequence[_Word]


class _Entity(Protocol):
    type: str
    start_char: int
    end_char: int


class _Document(Protocol):
    sentences: Sequence[_Sentence]
    ents: Sequence[_Entity]
    text: str

    def to_dict(self) -> list[list[dict[str, object]]]: ...


class _Pipeline(Protocol):
    def process(self, doc: object, processors: str) -> _Document: ...


class _Laid(NamedTuple):
    """The text that Stanza is given: the blocks that are read, and where each begins in it and in the prose."""

    text: str
    begins: Sequence[int]
    blocks: Sequence[int]
    starts: Sequence[int]

    def place(self, at: int) -> tuple[int, int]:
        """The number of the block that the text's code point `at` stands in, and how far it is from its place in the prose."""
        number = bisect_right(self.begins, at) - 1
        return self.blocks[number], self.starts[number] - self.begins[number]


class Stanza:
    """A `stanza.Pipeline` without its network. An article is one document of its own: its reading hangs on no other.

    Raises UsageError, with the command that mends it, where the package, PyTorch or the models are missing.
    """

    name = "stanza"

    def __init__(self, folder: str | None = None) -> None:
        stanza = _package()
        self.folder = folder or default_folder()
        processors = models.processors(self.folder)
        self._later = ",".join(name for name in processors.split(",") if name not in {"tokenize", "mwt"})
        self._named = models.NAMES in processors.split(",")
        self._pipeline = _pipeline(stanza, self.folder, processors)
        self._document = cast("Callable[..., _Document]", import_module("stanza.models.common.doc").Document)

    @property
    def provides(self) -> frozenset[Provides]:
        """Trees; names where the folder has a model of them."""
        return frozenset({Provides.TREES, Provides.NAMES}) if self._named else frozenset({Provides.TREES})

    def read(self, prose: Prose) -> Reading:
        """Sentences for every block whose role is not in UNREAD."""
        quoted, strays = pair(prose)
        laid = _lay(prose)
        document = self._analysed(laid.text) if laid.text else None
        pieces = _pieces(document, laid) if document else ()
        names = tuple(_names(document, laid) if document else ()) if self._named else None
        reading = Reading(prose, quoted, fold(prose, quoted, pieces), strays, names)
        del document
        if not gc.isenabled():
            gc.collect(0)  # its documents are full of circles, and the command line has the collector off
        return reading

    def _analysed(self, text: str) -> _Document:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            document = self._pipeline.process(text, "tokenize,mwt")
            if any(len(sentence.words) > LONGEST for sentence in document.sentences):
                document = self._document(list(_cut(document.to_dict())), text=text)
            return self._pipeline.process(document, self._later) if document.sentences else document


def default_folder() -> str:
    """Where models are looked for if no configuration says: what the environment names, else Stanza's own folder."""
    told = os.environ.get(models.VARIABLE)
    return told or str(_package("stanza.resources.common").DEFAULT_MODEL_DIR)


def download(language: str, folder: str) -> None:
    """Stanza's own download of the models that reading takes, with its bars of progress. Raises AttrlintError where it fails."""
    stanza = _package()
    wanted = ",".join((*models.WANTED, models.NAMES))
    try:
        stanza.download(language, model_dir=folder, processors=wanted, logging_level="INFO")
    except Exception as error:
        cure = f"wanted a network, or a folder copied from a machine that has one, which {models.VARIABLE} or models-dir names"
        raise AttrlintError(f"the models could not be downloaded to {folder} ({_reason(error)}); {cure}") from error


class _Module(Protocol):
    """What is used of the packages; they ship no types."""

    DEFAULT_MODEL_DIR: str
    Pipeline: Callable[..., _Pipeline]
    download: Callable[..., None]
    set_num_threads: Callable[[int], None]


def _package(name: str = "stanza") -> _Module:
    """The module with that name. Raises UsageError where it, or PyTorch under it, is not installed or does not load."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import_module("torch")
    except ImportError as error:
        if error.name != "torch":
            raise UsageError(f"engine 'stanza': PyTorch does not load ({_reason(error)}); wanted one that does: {_PYTORCH}") from error
        raise UsageError(f"engine 'stanza' needs PyTorch; wanted {_PYTORCH}, then pip install 'attrlint[stanza]'") from error
    except Exception as error:  # a build for another machine fails in many ways
        raise UsageError(f"engine 'stanza': PyTorch does not load ({_reason(error)}); wanted one that does: {_PYTORCH}") from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return cast("_Module", import_module(name))
    except ImportError as error:
        if error.name == "stanza":
            raise UsageError("engine 'stanza' needs the package of that name; wanted pip install 'attrlint[stanza]'") from error
        raise UsageError(
            f"engine 'stanza': the package does not load ({_reason(error)}); wanted pip install --upgrade 'attrlint[stanza]'"
        ) from error


def _pipeline(stanza: _Module, folder: str, processors: str) -> _Pipeline:
    # With one thread the figures, and so near ties, are the same on every machine and for any number of --jobs.
    cast("_Module", import_module("torch")).set_num_threads(1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return stanza.Pipeline(
                models.LANGUAGE, dir=folder, processors=processors, download_method=None, use_gpu=False, logging_level="ERROR"
            )
    except Exception as error:
        raise UsageError(f"engine 'stanza': the models in {folder} cannot be loaded ({_reason(error)}); {models.mend(folder)}") from error


def _reason(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return f"{type(error).__name__}: {lines[0][:TOLD]}" if lines else type(error).__name__


def _lay(prose: Prose) -> _Laid:
    parts: list[str] = []
    begins: list[int] = []
    blocks: list[int] = []
    starts: list[int] = []
    at = 0
    for number, (role, span) in enumerate(prose.blocks):
        words = _SPACE.sub(" ", span.of(prose.text))
        if role in UNREAD or not words.strip():
            continue
        parts.append(words)
        begins.append(at)
        blocks.append(number)
        starts.append(span.start)
        at += len(words) + len(_BETWEEN)
    return _Laid(_BETWEEN.join(parts), begins, blocks, starts)


def _pieces(document: _Document, laid: _Laid) -> Iterator[Piece]:
    """The sentences, with their places in the prose."""
    for sentence in document.sentences:
        if not sentence.tokens:
            continue
        block, shift = laid.place(sentence.tokens[0].start_char)
        numbers: dict[int, int] = {}  # of Stanza's words, those here
        given: list[tuple[Span, _Word]] = []
        for token in sentence.tokens:
            parts = _parts(laid.text, token)
            apart = len(parts) == len(token.words)
            for nth, word in enumerate(token.words):
                numbers[word.id] = len(given) + nth * apart
            given += zip(parts, token.words if apart else (_above(token.words),), strict=True)
        yield Piece(block, [_parsed(place, word, numbers, shift) for place, word in given])


def _above(words: Sequence[_Word]) -> _Word:
    """Of the words of one token, the one that the others depend on."""
    own = {word.id for word in words}
    return next((word for word in words if word.head not in own), words[0])


def _parsed(place: Span, word: _Word, numbers: Mapping[int, int], shift: int) -> Parsed:
    lemma = (word.lemma or word.text).lower()
    return Parsed(place.start + shift, place.end + shift, word.upos or "X", lemma, numbers.get(word.head or 0, -1), word.deprel or "dep")


def _parts(text: str, token: _Token) -> list[Span]:
    """The places of a token's words, as printed: do|n’t; of the whole token where its words are not written in it."""
    start, end = token.start_char, token.end_char
    printed = text[start:end]
    if len(token.words) > 1 and "".join(word.text for word in token.words) == printed:
        parts: list[Span] = []
        for word in token.words:
            parts.append(Span(start, start + len(word.text)))
            start += len(word.text)
        return parts
    return [Span(start, end)]


def _cut(sentences: Sequence[Sequence[dict[str, object]]]) -> Iterator[list[dict[str, object]]]:
    """The sentences in parts that a parser can weigh, each with its own numbers."""
    for sentence in sentences:
        part: list[dict[str, object]] = []
        words = held = 0  # how many the part has, and how many of them a token of several words still holds together
        for token in sentence:
            number = token["id"]
            if isinstance(number, int):
                if words >= LONGEST and words >= held:
                    yield part
                    part, words, held = [], 0, 0
                words += 1
                token["id"] = words
            else:
                first, last = cast("tuple[int, int]", number)
                if words >= LONGEST:
                    yield part
                    part, words = [], 0
                held = words + 1 + last - first
                token["id"] = (words + 1, held)
            part.append(token)
        if part:
            yield part


def _names(document: _Document, laid: _Laid) -> Iterator[Name]:
    for entity in document.ents:
        kind = _KINDS.get(entity.type)
        if kind is not None:
            _, shift = laid.place(entity.start_char)
            yield Name(Span(entity.start_char + shift, entity.end_char + shift), kind)
