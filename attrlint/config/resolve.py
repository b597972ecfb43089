"""What holds for a file: defaults, then the configurations it answers to, then the command line, the later over the earlier."""

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from attrlint.config.files import nearest_file
from attrlint.config.model import Chosen, EngineName, Loaded, Ruling, Settings
from attrlint.config.origin import Origin
from attrlint.config.switches import Switches, levels, meant, profile_of
from attrlint.errors import UsageError, nearest
from attrlint.packs.load import builtin, load, together
from attrlint.packs.notices import notices
from attrlint.packs.places import from_here, nearest_path
from attrlint.rule import Level, Profile

if TYPE_CHECKING:
    from attrlint.config.schema import Layer

#: Profiles that ask only what every desk would.
CAREFUL = frozenset({Profile.WIRE, Profile.FEATURE})
Name = TypeVar("Name", Profile, Level, EngineName)


class Override(NamedTuple):
    """What some files are told apart: whether a path (as the user named it) is one of them, and what they are told."""

    meant: Callable[[str], bool]
    switches: Switches


class House(NamedTuple):
    """A configuration file with all that it extends, the farthest first, ready to be asked."""

    layers: tuple["Layer", ...]
    rules: tuple[Loaded, ...]
    overrides: tuple[Override, ...]
    excluded: tuple[Callable[[str], bool], ...]

    def ruling(self, loaded: Loaded) -> Ruling:
        """The house's own words on a rule, the later over the earlier."""
        said: dict[str, str] = {}
        for layer in self.layers:
            for key in (loaded.rule.code, loaded.name):
                said |= layer.rulings.get(key, {})
        return Ruling(**said)


class Resolver:
    """Answers what a file is checked with. Each folder is looked up once, each configuration read once.

    The arguments are the command line's. Raises UsageError for a profile, level, engine or rule that is not known, and
    ConfigError for a configuration that cannot be understood, when first asked about a file that it speaks of.
    """

    def __init__(
        self,
        *,
        config: str | None = None,
        profile: str | None = None,
        select: Iterable[str] = (),
        extend_select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        fail_on: str | None = None,
        engine: str | None = None,
        packs: Iterable[str] = (),
    ) -> None:
        self._line = Switches(
            Origin(),
            profile=_named("profile", profile, Profile),
            select=tuple(select) or None,
            extend_select=tuple(extend_select),
            ignore=tuple(ignore),
        )
        self._fail_on = _named("fail-on", fail_on, Level)
        self._engine = _named("engine", engine, EngineName)
        self._packs = tuple(packs)
        if config is not None and not os.path.isfile(config):
            raise UsageError(f"--config: no such file {config}{nearest_path(config)}")
        self._config = None if config is None else os.path.abspath(config)
        self._folders: dict[str, str | None] = {}
        self._houses: dict[str | None, House] = {}
        self._settings: dict[tuple[str | None, tuple[int, ...]], Settings] = {}

    def settings(self, path: str) -> Settings:
        """What the file at `path` is checked with; the file need not be there."""
        file = self.file(path)
        house = self.house(file)
        told = tuple(number for number, override in enumerate(house.overrides) if override.meant(path))
        if (file, told) not in self._settings:
            self._settings[file, told] = self._resolved(house, [house.overrides[number].switches for number in told])
        return self._settings[file, told]

    def exclude(self, path: str) -> bool:
        """Whether the configuration of the file at `path` leaves it out of a walk. A file that is named is not walked to."""
        return any(excluded(path) for excluded in self.house(self.file(path)).excluded)

    def file(self, path: str) -> str | None:
        """The configuration file that the file at `path` answers to, if any."""
        if self._config is not None:
            return self._config
        folder = os.path.abspath(os.path.dirname(path))
        if folder not in self._folders:
            self._folders[folder] = nearest_file(folder)
        return self._folders[folder]

    def house(self, file: str | None) -> House:
        """What the configuration `file` says, with all that it extends."""
        if file not in self._houses:
            self._houses[file] = self._read(file)
        return self._houses[file]

    def switches(self, path: str) -> tuple[Switches, ...]:
        """All that turns rules on and off for the file at `path`, the later over the earlier."""
        house = self.house(self.file(path))
        told = (override.switches for override in house.overrides if override.meant(path))
        return (*(layer.switches for layer in house.layers), *told, self._line)

    def _read(self, file: str | None) -> House:
        layers: tuple[Layer, ...] = ()
        if file is not None:
            from attrlint.config.chain import chain  # only a run with a configuration reads one

            layers = chain(file)
        packs: dict[str, None] = {}
        said = [(layer.origin, "packs", layer.packs) for layer in layers]
        said.append((self._line.origin, "pack", tuple(map(os.path.abspath, self._packs))))
        for origin, key, folders in said:
            for folder in folders:
                if not os.path.isdir(folder):
                    raise origin.fault((key,), f"no such pack folder {from_here(folder)}{nearest_path(folder)}")
                packs[folder] = None
        rules = together([load(builtin(), deferred=True), notices(), *(load(folder) for folder in packs)])
        if not layers:
            return House((), rules, (), ())
        from attrlint.config.globs import matcher

        for layer in layers:
            for rule in {**layer.rules, **layer.rulings}:
                _one_rule(layer.origin, rule, meant(layer.origin, "rules", (rule,), rules), rules)
        return House(
            layers,
            rules,
            tuple(Override(matcher(one.files, layer.folder), one.switches) for layer in layers for one in layer.per_file),
            tuple(matcher(layer.exclude, layer.folder) for layer in layers if layer.exclude),
        )

    def _resolved(self, house: House, told: list[Switches]) -> Settings:
        said = [*(layer.switches for layer in house.layers), *told, self._line]
        on = levels(house.rules, said)
        fail_on, engine = Level.WARNING, EngineName.EMBEDDED
        profile = profile_of(said)
        arguable = profile not in CAREFUL or any(one.select is not None for one in said)
        require_reason, baseline, models_dir = False, None, None
        for layer in house.layers:
            fail_on = layer.fail_on or fail_on
            engine = layer.engine or engine
            require_reason = require_reason if layer.require_reason is None else layer.require_reason
            baseline = layer.baseline or baseline
            models_dir = layer.models_dir or models_dir
        return Settings(
            profile=profile,
            chosen=tuple(
                Chosen(loaded, self._options(house, loaded), on[loaded.rule.code], house.ruling(loaded), arguable)
                for loaded in house.rules
                if loaded.rule.code in on
            ),
            lexicon=_lexicon(house),
            fail_on=self._fail_on or fail_on,
            engine=str(self._engine or engine),
            models_dir=models_dir,
            roles={name: role for layer in house.layers for name, role in layer.roles.items()},
            require_reason=require_reason,
            baseline=baseline,
            known=house.rules,
        )

    def _options(self, house: House, loaded: Loaded) -> object:
        said = [
            (layer.origin, ("rules", key), layer.rules[key])
            for layer in house.layers
            for key in (loaded.rule.code, loaded.name)
            if layer.rules.get(key)
        ]
        if not said:
            return loaded.rule.options()
        from attrlint.config.options import Said, options  # only where a rule is told something

        return options(loaded, [Said(*one) for one in said])


def _one_rule(origin: Origin, rule: str, codes: frozenset[str], rules: Iterable[Loaded]) -> None:
    """Raises the origin's error where `rule` is not a code or a name as it stands, but the beginning of some."""
    if not any(rule in (loaded.rule.code, loaded.name) for loaded in rules):
        raise origin.fault(("rules", rule), f"{rule!r} means {', '.join(sorted(codes))}; wanted one rule by its code or name")


def _lexicon(house: House) -> dict[str, tuple[str, ...]]:
    if not any(layer.lexicon for layer in house.layers):
        return {}
    from attrlint.config.lexicon import changed  # as above

    return changed(change for layer in house.layers for change in layer.lexicon.items())


def _named(option: str, value: str | None, kind: type[Name]) -> Name | None:
    names = [str(one) for one in kind]
    if value is not None and value not in names:
        raise UsageError(
            f"--{option}: unknown {option.replace('fail-on', 'level')} {value!r}; wanted {', '.join(names)}{nearest(value, names)}"
        )
    return None if value is None else kind(value)
