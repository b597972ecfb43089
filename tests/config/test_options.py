from typing import Annotated, Literal, NamedTuple

import pytest
from pydantic import Field

from attrlint.config.options import Said, options
from attrlint.config.origin import Origin
from attrlint.errors import UsageError
from attrlint.packs.model import Loaded
from attrlint.rule import Level, NoOptions, Profile, Rule


class Options(NamedTuple):
    """All kinds."""

    least: int = 2
    strict: bool = False
    ratio: float = 0.5
    house: Literal["said", "says"] = "said"
    name: str = "x"
    words: frozenset[str] = frozenset({"very"})
    order: tuple[str, ...] = ()
    window: Annotated[int, Field(ge=1)] = 2
    numbers: tuple[int, ...] = ()


def made(kind: type[object]) -> Loaded:
    rule: Rule[object] = Rule(
        lambda article, options: iter(()),  # noqa: ARG005  # a rule that finds nothing
        code="H101",
        level=Level.NOTE,
        profile=Profile.WIRE,
        options=kind,
        roles=frozenset(),
        page="A page.",
        good=(),
        bad=(),
    )
    return Loaded(rule, "weak-word", "words", "desk_rules", "weak_word.py")


def told(**values: object) -> object:
    return options(made(Options), [Said(Origin(), ("rules", "H101"), values)])


@pytest.mark.parametrize(
    ("name", "value", "becomes"),
    [
        ("least", 4, 4),
        ("strict", True, True),
        ("ratio", 1, 1.0),
        ("ratio", 0.7, 0.7),
        ("house", "says", "says"),
        ("name", "y", "y"),
        ("words", ["quite"], frozenset({"quite"})),
        ("words", {"add": ["quite"]}, frozenset({"very", "quite"})),
        ("words", {"remove": ["very"]}, frozenset()),
        ("order", ["b", "a"], ("b", "a")),
        ("window", 3, 3),
        ("numbers", [1, 2], (1, 2)),
    ],
)
def test_a_value_of_the_right_type(name: str, value: object, becomes: object) -> None:
    found = getattr(told(**{name: value}), name)
    assert found == becomes
    assert type(found) is type(becomes)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("least", True, "least = true; wanted an integer"),
        ("least", 2.0, "least = 2.0; wanted an integer"),
        ("least", "2", 'least = "2"; wanted an integer'),
        ("strict", 1, "strict = 1; wanted true or false"),
        ("ratio", False, "ratio = false; wanted a number"),
        ("house", "sayd", 'house = "sayd"; wanted one of said, says; the nearest known is \'sa'),
        ("house", 3, "house = 3; wanted one of said, says"),
        ("name", ["y"], 'name = ["y"]; wanted a text'),
        ("order", "b", 'order = "b"; input should be a valid'),
        ("window", 0, "window = 0; input should be greater than or equal to 1"),
        ("window", "3", 'window = "3"; input should be a valid integer'),
        ("numbers", [1, "2"], 'numbers[1] = "2"; input should be a valid integer'),
        ("window_", 3, "unknown option 'window_' of H101 weak-word; the nearest known is 'window'"),
    ],
)
def test_a_value_of_another_type(name: str, value: object, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        told(**{name: value})
    assert str(caught.value).startswith(f"--rules.H101.{name}: {message}")


def test_a_rule_without_options() -> None:
    with pytest.raises(UsageError, match="unknown option 'least' of H101 weak-word; it has no options"):
        options(made(NoOptions), [Said(Origin(), ("rules", "H101"), {"least": 1})])


def test_the_later_over_the_earlier() -> None:
    said = [Said(Origin(), (), {"words": {"add": ["quite"]}, "least": 3}), Said(Origin(), (), {"words": {"remove": ["very"]}})]
    found = options(made(Options), said)
    assert isinstance(found, Options)
    assert (found.words, found.least) == (frozenset({"quite"}), 3)
