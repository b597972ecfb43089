"""What the options of a rule may be set to: the types of its fields say it."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, cast, get_args, get_origin, get_type_hints

from attrlint.config.origin import Origin
from attrlint.config.words import change
from attrlint.errors import nearest
from attrlint.packs.model import Loaded, Ruling
from attrlint.packs.pages import wanted
from attrlint.packs.places import Table, lower, shown, texts


class Said(NamedTuple):
    """What one file says of a rule: `keys` lead to its table there."""

    origin: Origin
    keys: tuple[str, ...]
    told: Table


def options(loaded: Loaded, said: Sequence[Said]) -> object:
    """The rule's options with what the configuration says, the later over the earlier.

    Raises ConfigError for an unknown option and for a value of another type than its field's.
    """
    kind = loaded.rule.options
    defaults: Mapping[str, object] = getattr(kind, "_field_defaults", {})
    hints = get_type_hints(kind, include_extras=True)
    values = dict(defaults)
    for origin, keys, told in said:
        for name, value in told.items():
            if name not in defaults:
                own = f"; it has no options, only the house's own words: {', '.join(Ruling._fields)}"
                hint = nearest(name, (*defaults, *Ruling._fields)) if defaults else own
                raise origin.fault((*keys, name), f"unknown option {name!r} of {loaded.rule.code} {loaded.name}{hint}")
            values[name] = _checked(origin, (*keys, name), hints[name], value, values[name])
    return kind(**values)


def _checked(origin: Origin, keys: tuple[str, ...], hint: object, value: object, before: object) -> object:
    """`value` as the field's type takes it; `before` is what a list of words was until now."""
    if get_origin(hint) is frozenset and get_args(hint) == (str,):
        return frozenset(change(origin, keys, value).of(sorted(cast("frozenset[str]", before))))
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    choices = get_args(hint) if get_origin(hint) is Literal else ()
    if type(value) is hint or value in choices:
        return value
    if choices or hint is bool or hint is int or hint is float or hint is str:
        close = nearest(value, map(str, choices)) if isinstance(value, str) and choices else ""
        raise origin.fault(keys, f"{keys[-1]} = {shown(value)}; wanted {wanted(hint)}{close}")
    if get_origin(hint) is tuple and get_args(hint) == (str, ...) and (words := texts(value)) is not None:
        return words
    return _by_pydantic(origin, keys, hint, value)


def _by_pydantic(origin: Origin, keys: tuple[str, ...], hint: object, value: object) -> object:
    """Any other type: bounds (`Annotated[int, Field(ge=1)]`), unions, tables. Costs 90 ms, once, where such an option is set."""
    import json

    from pydantic import TypeAdapter, ValidationError

    adapter = TypeAdapter[object](cast("type[object]", hint))
    try:
        # By way of JSON, whose strict mode takes a list for a set and does not take "4" for 4.
        return adapter.validate_json(json.dumps(value, default=str), strict=True)
    except ValidationError as error:
        problem = error.errors()[0]
        inside = "".join(f"[{part}]" for part in problem["loc"])
        raise origin.fault(keys, f"{keys[-1]}{inside} = {shown(problem['input'])}; {lower(problem['msg'])}") from error
