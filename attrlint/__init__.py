"""The linter that knows who said what."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attrlint.api import check_paths, check_text, read_text
    from attrlint.article.model import Article
    from attrlint.errors import AttrlintError
    from attrlint.lint.diagnostic import Diagnostic
    from attrlint.rule import Level, Profile
    from attrlint.source.span import Span

__version__ = "0.1.0"

__all__ = ["Article", "AttrlintError", "Diagnostic", "Level", "Profile", "Span", "__version__", "check_paths", "check_text", "read_text"]

#: What a script imports from here, and the module that has it: imported when it is asked for, for the command line's sake.
_HOMES = {
    "Article": "attrlint.article.model",
    "AttrlintError": "attrlint.errors",
    "Diagnostic": "attrlint.lint.diagnostic",
    "Level": "attrlint.rule",
    "Profile": "attrlint.rule",
    "Span": "attrlint.source.span",
    "check_paths": "attrlint.api",
    "check_text": "attrlint.api",
    "read_text": "attrlint.api",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'attrlint' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
