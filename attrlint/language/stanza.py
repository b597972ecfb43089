"""How Stanza reads an article; the only file that knows it, imported only when it is asked for."""

import gc
import os
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from attrlint.errors import AttrlintError, UsageError
from attrlint.language import documents, models
from attrlint.language.documents import Document
from attrlint.language.engine import Provides, Reading
from attrlint.language.fold import fold
from attrlint.language.marks import pair
from attrlint.source.prose import Prose

#: No sentence is parsed with more words than this: the parser weighs each word against each other.
LONGEST = 400
#: So much of what a package says of its failure is passed on.
TOLD = 120
_PYTORCH = "pip install torch --index-url https://download.pytorch.org/whl/cpu"


class _Pipeline(Protocol):
    def process(self, doc: object, processors: str) -> Document: ...


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
        self._document = cast("Callable[..., Document]", import_module("stanza.models.common.doc").Document)

    @property
    def provides(self) -> frozenset[Provides]:
        """Trees; names where the folder has a model of them."""
        return frozenset({Provides.TREES, Provides.NAMES}) if self._named else frozenset({Provides.TREES})

    def read(self, prose: Prose) -> Reading:
        """Sentences for every block whose role is not in UNREAD."""
        quoted, strays = pair(prose)
        laid = documents.lay(prose)
        document = self._analysed(laid.text) if laid.text else None
        pieces = documents.pieces(document, laid) if document else ()
        names = tuple(documents.names(document, laid) if document else ()) if self._named else None
        reading = Reading(prose, quoted, fold(prose, quoted, pieces), strays, names)
        del document
        if not gc.isenabled():
            gc.collect(0)  # its documents are full of circles, and the command line has the collector off
        return reading

    def _analysed(self, text: str) -> Document:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            document = self._pipeline.process(text, "tokenize,mwt")
            if any(len(sentence.words) > LONGEST for sentence in document.sentences):
                document = self._document(list(documents.cut(document.to_dict(), LONGEST)), text=text)
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
