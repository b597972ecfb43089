from collections.abc import Callable

import pytest

from attrlint.lint.diagnostic import MARGIN, Checked, Diagnostic, RelatedPlace, Suppression
from attrlint.rule import Level
from attrlint.source.mapping import LINE_END, Lines
from attrlint.source.prose import Address


@pytest.fixture
def found() -> Callable[..., Diagnostic]:
    """A diagnostic on the first place of some words of a text."""

    def make(
        text: str,
        words: str,
        *,
        path: str = "story.txt",
        code: str = "V301",
        name: str = "doubting-verb",
        level: Level = Level.WARNING,
        message: str = "does the story doubt this?",
        related: tuple[tuple[str, str], ...] = (),
        suggestions: tuple[str, ...] = (),
        claim: int | None = None,
        note: str = "",
        link: str = "",
        address: tuple[str, str] | None = None,
    ) -> Diagnostic:
        lines = Lines(text)
        at = text.index(words)
        end = at + len(words)
        start = lines.position(at)
        return Diagnostic(
            path=path,
            start=start,
            end=lines.position(end),
            code=code,
            name=name,
            level=level,
            message=message,
            excerpt=words,
            before=text[max(at - start.column + 1, at - MARGIN) : at],
            after=LINE_END.split(text[end : end + MARGIN], maxsplit=1)[0],
            related=tuple(
                RelatedPlace(said, lines.position(text.index(place)), lines.position(text.index(place) + len(place)), place)
                for said, place in related
            ),
            suggestions=suggestions,
            fingerprint="00" * 8,
            claim=claim,
            note=note,
            link=link,
            address=None if address is None else Address(0, *address),
        )

    return make


@pytest.fixture
def checked() -> Callable[..., Checked]:
    """A file with these diagnostics and faults."""

    def make(
        *diagnostics: Diagnostic,
        path: str = "story.txt",
        faults: tuple[str, ...] = (),
        text: str = "",
        suppressions: tuple[Suppression, ...] = (),
    ) -> Checked:
        return Checked(path, diagnostics, faults, bool(diagnostics), text=text, suppressions=suppressions)

    return make


@pytest.fixture
def written() -> Callable[..., str]:
    """What a form writes of a run."""
    from attrlint.report.form import Form
    from attrlint.report.tally import Tally

    def write(form: Form, *files: Checked) -> str:
        tally = Tally()
        pieces: list[str] = []
        for file in files:
            tally.add(file)
            pieces += form.file(file)
        return "".join([*pieces, *form.close(tally)])

    return write
