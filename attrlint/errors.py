"""What can go wrong for a user, each with the words that tell how to mend it."""

from collections.abc import Iterable


class AttrlintError(Exception):
    """A fault the user can mend: wrong use, wrong configuration, a file that cannot be read. Exit code 2."""


class UsageError(AttrlintError):
    """A command line that names something that is not there."""


class ConfigError(AttrlintError):
    """A configuration, house rule or word list that does not say what attrlint can understand."""


class ReadError(AttrlintError):
    """A file that cannot be read as copy; a batch lists it and goes on."""


def nearest(name: str, known: Iterable[str]) -> str:
    """What to add after an unknown name: `; the nearest known is 'verbs'`, or nothing where nothing is known."""
    from difflib import get_close_matches  # 2 ms that only a message about a fault needs

    close = get_close_matches(name[:80], list(known), n=1, cutoff=0.0)
    return f"; the nearest known is '{close[0]}'" if close else ""
