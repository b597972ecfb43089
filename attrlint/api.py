"""What a script asks of attrlint: an article of a text, and the findings on texts and files."""

from collections.abc import Iterable, Iterator
from itertools import chain

from attrlint.article.model import Article
from attrlint.errors import AttrlintError, ReadError, UsageError, nearest
from attrlint.formats.choose import Format
from attrlint.lint.desk import Desk, Order
from attrlint.lint.diagnostic import Diagnostic
from attrlint.lint.drafts import gather
from attrlint.lint.known import unknown
from attrlint.lint.run import run
from attrlint.rule import Profile
from attrlint.source.prose import SourceFile


def read_text(
    text: str,
    *,
    format: Format | str = Format.PLAIN,  # noqa: A002  # as the command line says it
    engine: str = "embedded",
) -> Article:
    """The article of `text`: who says what in it. Spans are code points of `text`, 0-based, end exclusive.

    Raises UsageError for an unknown format or engine, or one that is not set up.
    """
    desk = Desk(Order(input_format=_format(format), engine=engine))
    return desk.article(SourceFile("<text>", text))


def check_text(
    text: str,
    *,
    path: str = "<text>",
    format: Format | str | None = None,  # noqa: A002  # as the command line says it
    profile: Profile | str = Profile.WIRE,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    packs: Iterable[str] = (),
    config: str | None = None,
) -> tuple[Diagnostic, ...]:
    """The findings on `text`, in order of place, then code.

    `path` is what the findings call it; its suffix decides the format where none is given, and its folder the configuration
    where no file `config` is named. Raises ConfigError or UsageError for what is not known, AttrlintError where a rule breaks.
    """
    desk = Desk(_order(profile=profile, select=select, ignore=ignore, packs=packs, config=config, format=format))
    checked = desk.check_source(SourceFile(path, text))
    if checked.faults:
        raise AttrlintError("; ".join(checked.faults))
    return checked.diagnostics


def check_paths(
    paths: Iterable[str],
    *,
    profile: Profile | str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    packs: Iterable[str] = (),
    config: str | None = None,
    jobs: int = 1,
) -> Iterator[Diagnostic]:
    """The findings on files and folders, file by file, as `attrlint check` has them; the files' own configuration counts.

    Raises UsageError for a path that is not there, ConfigError for a configuration, and, when all other files are done,
    ReadError for those that could not be read, a line each.
    """
    order = _order(profile=profile, select=select, ignore=ignore, packs=packs, config=config, format=None)
    desk = Desk(order)
    drafts, unread = gather(paths, desk.resolver)
    faults: list[str] = []
    for checked in unknown(chain(unread, run(drafts, order, jobs=jobs, desk=desk)), desk.resolver):
        faults += checked.faults
        yield from checked.diagnostics
    if faults:
        raise ReadError("\n".join(faults))


def _order(
    *,
    profile: Profile | str | None,
    select: Iterable[str],
    ignore: Iterable[str],
    packs: Iterable[str],
    config: str | None,
    format: Format | str | None,  # noqa: A002  # as the command line says it
) -> Order:
    return Order(
        profile=profile,
        select=tuple(select),
        ignore=tuple(ignore),
        packs=tuple(packs),
        config=config,
        input_format=None if format is None else _format(format),
    )


def _format(name: Format | str) -> Format:
    try:
        return Format(name)
    except ValueError:
        raise UsageError(f"no format {name!r}; wanted {', '.join(Format)}{nearest(name, Format)}") from None
