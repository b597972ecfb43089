"""Which configuration stands on which: a file, the one it extends, and so on."""

import os

from attrlint.config.schema import Layer, layer
from attrlint.errors import ConfigError
from attrlint.packs.places import from_here, nearest_path


def chain(path: str) -> tuple[Layer, ...]:
    """The configuration file `path` (absolute) and all that it extends, the farthest first, each checked.

    Raises ConfigError for a file that is not there, and for files that extend each other.
    """
    layers = [layer(path)]
    seen = {path}
    while (following := layers[0].extend) is not None:
        origin = layers[0].origin
        if following in seen:
            raise ConfigError(
                f"{origin.at('extend')}: extend leads back to {from_here(following)}; wanted a file that does not extend this one"
            )
        if not os.path.isfile(following):
            raise ConfigError(f"{origin.at('extend')}: no such file {from_here(following)}{nearest_path(following)}")
        seen.add(following)
        layers.insert(0, layer(following))
    return tuple(layers)
