"""What is remembered of a pack: rules come when asked for, a changed file is read anew, and nothing depends on the memory."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from attrlint.packs import load as loading
from attrlint.packs.deferred import Deferred, remember, remembered
from attrlint.packs.load import load
from attrlint.rule import Level

Write = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path, write_rule: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    write_rule(tmp_path / "desk" / "words" / "weak_word.py", "H101", level="NOTE", profile="DESK")
    return tmp_path / "desk"


def again(pack: Path) -> Deferred | object:
    """The pack's one rule as the next run has it."""
    loading._load.cache_clear()  # noqa: SLF001  # another run
    for name in [name for name in sys.modules if name.startswith("attrlint_pack_desk")]:
        del sys.modules[name]
    (loaded,) = load(pack, deferred=True)
    return loaded.rule


def test_a_rule_that_was_seen_is_imported_when_asked_for(pack: Path) -> None:
    assert not isinstance(again(pack), Deferred)
    rule = again(pack)
    assert isinstance(rule, Deferred)
    assert (rule.code, rule.level, rule.profile) == ("H101", "note", "desk")
    assert not [name for name in sys.modules if name.startswith("attrlint_pack_desk") and name.endswith("weak_word")]
    assert rule.page
    assert callable(rule.check)
    assert rule.options
    with pytest.raises(AttributeError):
        rule.nothing  # noqa: B018  # asked for


def test_a_changed_file_is_read_anew(pack: Path, write_rule: Write) -> None:
    again(pack)
    file = write_rule(pack / "words" / "weak_word.py", "H102", level="ERROR", profile="DESK")
    os.utime(file, ns=(1, 1))
    rule = again(pack)
    assert not isinstance(rule, Deferred)
    assert getattr(rule, "level", None) is Level.ERROR
    assert isinstance(again(pack), Deferred)


@pytest.mark.parametrize("memory", [b"", b"nonsense", b"\xe9\x01\x00\x00\x00"])
def test_a_broken_memory_is_none(pack: Path, memory: bytes) -> None:
    again(pack)
    (kept,) = (pack / "__pycache__").glob("pack.*.index")
    kept.write_bytes(memory)
    assert remembered(str(pack)) == {}
    assert not isinstance(again(pack), Deferred)


def test_where_nothing_may_be_kept_nothing_is(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    again(pack)
    assert not isinstance(again(pack), Deferred)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (pack / "__pycache__").mkdir(exist_ok=True)
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError(30, "Read-only file system")))
    remember(str(pack), {})
    assert remembered(str(pack)) == {}
