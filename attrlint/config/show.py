"""What holds for a file, value by value, and where each was said."""

from collections.abc import Iterator

from attrlint.config.model import EngineName, Settings
from attrlint.config.resolve import House, Resolver
from attrlint.config.switches import Switches, meant
from attrlint.packs.places import from_here, shown
from attrlint.rule import Level

#: Where the remarks begin, unless a value is longer.
COLUMN = 32


def lines(resolver: Resolver, path: str) -> Iterator[str]:
    """The configuration of the file at `path` as TOML, each value with its origin behind it."""
    file = resolver.file(path)
    house, settings, switches = resolver.house(file), resolver.settings(path), resolver.switches(path)
    yield f"# {path} is checked by {'the defaults; no attrlint.toml was found' if file is None else from_here(file)}"
    for layer in reversed(house.layers[:-1]):
        yield f"# which extends {from_here(layer.origin.path)}"
    yield ""
    yield from _plain(house, settings, switches)
    yield from _levels(house, switches)
    yield from _rules(house)
    yield from _lexicon(house, settings)
    yield from _html_roles(house)
    yield ""
    yield f"# {len(settings.chosen)} rules are on"
    for chosen in settings.chosen:
        yield f"#   {chosen.loaded.rule.code}  {chosen.level:<7}  {chosen.loaded.name}"


def _plain(house: House, settings: Settings, switches: tuple[Switches, ...]) -> Iterator[str]:
    profiles = [one.origin.at("profile") for one in switches if one.profile is not None]
    yield _said("profile", str(settings.profile), profiles[-1] if profiles else "default")
    for one in switches:
        for key, names in (("select", one.select), ("extend-select", one.extend_select), ("ignore", one.ignore)):
            if names:
                yield _said(key, names, one.origin.at(key))
    fail_on = [layer.origin.at("fail-on") for layer in house.layers if layer.fail_on is not None]
    yield _said("fail-on", str(settings.fail_on), _last(fail_on, default=settings.fail_on is Level.WARNING))
    engine = [layer.origin.at("engine") for layer in house.layers if layer.engine is not None]
    yield _said("engine", settings.engine, _last(engine, default=settings.engine == EngineName.EMBEDDED))
    models = [layer.origin.at("models-dir") for layer in house.layers if layer.models_dir is not None]
    if settings.models_dir is not None:
        yield _said("models-dir", from_here(settings.models_dir), models[-1])
    for layer in house.layers:
        if layer.require_reason is not None:
            yield _said("require-reason", layer.require_reason, layer.origin.at("require-reason"))
        if layer.baseline is not None:
            yield _said("baseline", from_here(layer.baseline), layer.origin.at("baseline"))
        if layer.packs:
            yield _said("packs", tuple(map(from_here, layer.packs)), layer.origin.at("packs"))
        if layer.exclude:
            yield _said("exclude", layer.exclude, layer.origin.at("exclude"))


def _levels(house: House, switches: tuple[Switches, ...]) -> Iterator[str]:
    final: dict[str, str] = {}
    for one in switches:
        for name, level in one.levels.items():
            for code in meant(one.origin, "levels", (name,), house.rules):
                final[code] = _said(code, "off" if level is None else str(level), one.origin.at("levels", name))
    if final:
        yield from ("", "[levels]", *(final[code] for code in sorted(final)))


def _rules(house: House) -> Iterator[str]:
    for loaded in house.rules:
        said: list[str] = []
        for layer in house.layers:
            for key in (loaded.rule.code, loaded.name):
                told = {**layer.rules.get(key, {}), **layer.rulings.get(key, {})}
                said += [_said(name, value, layer.origin.at("rules", key, name)) for name, value in told.items()]
        if said:
            yield from ("", f"[rules.{loaded.rule.code}]", *said)


def _lexicon(house: House, settings: Settings) -> Iterator[str]:
    origins = {key: change.origin.at(*change.keys) for layer in house.layers for key, change in layer.lexicon.items()}
    if settings.lexicon:
        yield from ("", "[lexicon]", *(_said(f'"{key}"', words, origins[key]) for key, words in settings.lexicon.items()))


def _html_roles(house: House) -> Iterator[str]:
    final = {
        name: _said(f'"{name}"', str(role), layer.origin.at("html-roles")) for layer in house.layers for name, role in layer.roles.items()
    }
    if final:
        yield from ("", "[html-roles]", *final.values())


def _said(key: str, value: object, origin: str) -> str:
    return f"{f'{key} = {shown(value)}':<{COLUMN}}  # {origin}"


def _last(places: list[str], *, default: bool) -> str:
    if places:
        return places[-1]
    return "default" if default else "command line"
