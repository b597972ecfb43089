"""Where a setting was said: on which line of which file, or by which option of the command line."""

from attrlint.errors import AttrlintError, ConfigError, UsageError
from attrlint.packs.places import place


class Origin:
    """A table of a configuration file, or the command line (`path` empty).

    `prefix` are the keys that lead to the table; `nth` is its 1-based number in an array of tables.
    """

    __slots__ = ("nth", "path", "prefix")

    def __init__(self, path: str = "", prefix: tuple[str, ...] = (), nth: int = 1) -> None:
        self.path = path
        self.prefix = prefix
        self.nth = nth

    def at(self, *keys: str) -> str:
        """The place of a key, as a message names it: `attrlint.toml:3`, `--select`."""
        return place(self.path, self.prefix + keys, self.nth) if self.path else f"--{'.'.join(keys)}"

    def fault(self, keys: tuple[str, ...], message: str) -> AttrlintError:
        """The error to raise over the value at `keys`: a ConfigError for a file, a UsageError for the command line."""
        return ConfigError(f"{self.at(*keys)}: {message}") if self.path else UsageError(f"{self.at(*keys)}: {message}")
