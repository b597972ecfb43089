"""Opening a model at a small cost."""

import subprocess
import sys

import pytest

from attrlint.language.embedded.crf import open_model


def test_start_leaves_out_what_only_training_needs() -> None:
    # A process of its own: pytest has imported everything already.
    program = """
import sys
from attrlint.language.embedded.engine import Embedded
Embedded()
print(sorted({"tempfile", "fractions", "decimal", "random", "shutil", "tomllib", "json", "pydantic", "dataclasses"} & set(sys.modules)))
from pycrfsuite import Trainer
import pycrfsuite._pycrfsuite as inner
print(inner.tempfile.gettempdir() != "", sys.modules["tempfile"].__name__)
"""
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert run.stdout.splitlines() == ["[]", "True tempfile"]


def test_a_missing_model_is_named() -> None:
    with pytest.raises(OSError, match=r"none\.crfsuite"):
        open_model("none.crfsuite")


def test_a_list_is_no_model() -> None:
    with pytest.raises(ValueError, match=r"words\.txt"):
        open_model("words.txt")
