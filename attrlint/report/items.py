"""Which findings are one question to the desk: those on the same claim."""

from typing import NamedTuple

from attrlint.lint.diagnostic import WEIGHT, Diagnostic


class Item(NamedTuple):
    """What prints as one: the gravest finding on a claim, the first of them in the copy, and the others."""

    lead: Diagnostic
    also: tuple[Diagnostic, ...]


def fold(diagnostics: tuple[Diagnostic, ...]) -> tuple[Item, ...]:
    """The items of one file, in the order in which their leads stand in `diagnostics`."""
    claims: dict[int, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        if diagnostic.claim is not None:
            claims.setdefault(diagnostic.claim, []).append(diagnostic)
    leads = {claim: max(members, key=_weight) for claim, members in claims.items()}  # max keeps the first of equals
    items: list[Item] = []
    for diagnostic in diagnostics:
        if diagnostic.claim is None:
            items.append(Item(diagnostic, ()))
        elif diagnostic is leads[diagnostic.claim]:
            items.append(Item(diagnostic, tuple(other for other in claims[diagnostic.claim] if other is not diagnostic)))
    return tuple(items)


def _weight(diagnostic: Diagnostic) -> int:
    return WEIGHT[diagnostic.level]
