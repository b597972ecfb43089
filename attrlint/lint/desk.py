"""What it takes to check a draft: its settings, its reader, its engine, each set up once a run."""

import os
from typing import TYPE_CHECKING, NamedTuple

from attrlint.article.build import build
from attrlint.article.model import Article
from attrlint.config.model import Settings
from attrlint.config.resolve import Resolver
from attrlint.errors import AttrlintError, ReadError, UsageError, nearest
from attrlint.formats import choose
from attrlint.formats.choose import Copy, Format, Manner
from attrlint.language.engine import Engine
from attrlint.lint.check import check, where
from attrlint.lint.diagnostic import Checked
from attrlint.lint.stories import together
from attrlint.source.decode import read_bytes
from attrlint.source.prose import Prose, SourceFile

if TYPE_CHECKING:
    from attrlint.article.echoes.record import Record

#: Characters of one story: reading takes some fifty times its size in memory.
LONGEST = 16_000_000
ENGINES = ("embedded", "stanza")


class Order(NamedTuple):
    """What the command line or a script asks for, over any configuration; plain values, fit to reach a worker process."""

    config: str | None = None  # a configuration file in place of the nearest
    profile: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    engine: str | None = None
    packs: tuple[str, ...] = ()
    input_format: Format | None = None  # in place of what the suffix says
    original: bool = False  # Word drafts as they were before their tracked changes
    against: tuple[str, ...] = ()  # files with what was said, to hold quotations against
    texts: bool = False  # whether a Checked brings its text: forms that count columns in other units want it


class Draft(NamedTuple):
    """A file to check: its path, and its bytes where they came some other way than from the path."""

    path: str
    data: bytes | None = None


class Desk:
    """Reads drafts and checks them by one order. Holds no state of any draft."""

    __slots__ = ("_engines", "_order", "_record", "resolver")

    def __init__(self, order: Order) -> None:
        self._order = order
        self._engines: dict[tuple[str, str | None], Engine] = {}
        self._record: Record | None = None
        self.resolver = Resolver(
            config=order.config,
            profile=order.profile,
            select=order.select,
            extend_select=order.extend_select,
            ignore=order.ignore,
            fail_on=order.fail_on,
            engine=order.engine,
            packs=order.packs,
        )

    def check(self, draft: Draft, *, batch: bool = False) -> Checked:
        """What the rules ask of `draft`; where it cannot be read, a Checked with a fault. One of a `batch` hands over what it quotes.

        Raises ConfigError or UsageError where the order or the configuration of the draft cannot be understood.
        """
        settings = self.resolver.settings(draft.path)
        try:
            copy = self.load(draft)
        except ReadError as error:
            return Checked(draft.path, (), (str(error),), fails=False)
        return self._checked(copy, settings, batch=batch)

    def check_source(self, source: SourceFile) -> Checked:
        """What the rules ask of a text that is decoded already. Raises as `check` does."""
        settings = self.resolver.settings(source.path)
        try:
            copy = Copy(source, choose.stories(source, self._manner(settings)))
        except ReadError as error:
            return Checked(source.path, (), (str(error),), fails=False)
        return self._checked(copy, settings, batch=False)

    def read(self, draft: Draft) -> tuple[SourceFile, tuple[Article, ...]]:
        """The source of `draft` and the article of each story in it. Raises ReadError, ConfigError, UsageError."""
        settings = self.resolver.settings(draft.path)
        copy = self.load(draft)
        return copy.source, tuple(self._article(prose, copy.source, settings) for prose in copy.stories)

    def article(self, source: SourceFile) -> Article:
        """The article of a text with one story. Raises ReadError, ConfigError, UsageError."""
        settings = self.resolver.settings(source.path)
        (prose,) = choose.stories(source, self._manner(settings))
        return self._article(prose, source, settings)

    def load(self, draft: Draft) -> Copy:
        """The text of `draft` and the prose of each story in it. Raises ReadError, ConfigError, UsageError."""
        data = read_bytes(draft.path) if draft.data is None else draft.data
        return choose.load(draft.path, data, self._manner(self.resolver.settings(draft.path)))

    def _manner(self, settings: Settings) -> Manner:
        return Manner(self._order.input_format, self._order.original, settings.roles)

    def _checked(self, copy: Copy, settings: Settings, *, batch: bool) -> Checked:
        path = copy.source.path
        try:
            checked = [check(self._article(prose, copy.source, settings), settings, copy.source, batch=batch) for prose in copy.stories]
        except ReadError as error:
            return Checked(path, (), (str(error),), fails=False)
        whole = checked[0] if len(checked) == 1 else together(path, checked)
        return whole._replace(text=copy.source.text) if self._order.texts else whole

    def _article(self, prose: Prose, source: SourceFile, settings: Settings) -> Article:
        """The article of a story, with the word lists of the house in place of attrlint's.

        Raises ReadError where attrlint itself breaks on it: a batch goes on.
        """
        if len(prose.text) > LONGEST:
            raise ReadError(f"{source.path}: found a story of {len(prose.text):,} characters, wanted {LONGEST:,} at most; split it")
        try:
            return build(self.engine(settings.engine, settings.models_dir).read(prose), settings.lexicon, self.record())
        except AttrlintError:
            raise
        except Exception as error:
            if os.environ.get("ATTRLINT_DEBUG"):
                raise
            raise ReadError(f"{source.path}: attrlint broke on this file, and the fault is its own ({where(error)})") from error

    def record(self) -> "Record | None":
        """What quotations are held against, read when first asked for; None where the order names nothing. Raises UsageError."""
        if self._record is None and self._order.against:
            from attrlint.article.echoes.record import Record  # few runs have any

            try:
                copies = [choose.load(path, read_bytes(path)) for path in self._order.against]
            except ReadError as error:
                raise UsageError(f"--against: {error}") from error
            self._record = Record((source, prose) for source, stories in copies for prose in stories)
        return self._record

    def engine(self, name: str, models_dir: str | None = None) -> Engine:
        """The engine with that name, set up when first asked for. Raises UsageError for one that is not there."""
        if (name, models_dir) not in self._engines:
            self._engines[name, models_dir] = _engine(name, models_dir)
        return self._engines[name, models_dir]


def _engine(name: str, models_dir: str | None) -> Engine:
    match name:
        case "embedded":
            from attrlint.language.embedded.engine import Embedded  # only the engine that is asked for is loaded

            return Embedded()
        case "stanza":
            from attrlint.language.stanza import Stanza  # seconds, and a gigabyte of packages

            return Stanza(models_dir)
        case _:
            raise UsageError(f"no engine {name!r}; wanted {' or '.join(ENGINES)}{nearest(name, ENGINES)}")
