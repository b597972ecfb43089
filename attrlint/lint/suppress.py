"""What the comments in copy silence: a stage behind the rules, which know nothing of it."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.config.model import Chosen, Settings
from attrlint.errors import nearest
from attrlint.lint import across
from attrlint.lint.diagnostic import Diagnostic, Suppression, margins, worded
from attrlint.lint.fingerprint import Fingerprints
from attrlint.lint.reach import Paragraphs, Silence
from attrlint.lint.remark import Remark, Verb, remark
from attrlint.packs.notices import Notice
from attrlint.packs.select import codes, known
from attrlint.source.mapping import Lines
from attrlint.source.prose import Comment, Prose, SourceFile
from attrlint.source.span import Span

VERBS = ", ".join(Verb)
ALL = ""


class _Said:
    """A comment that speaks to attrlint, what it means, and what it has silenced so far."""

    __slots__ = ("codes", "comment", "idle", "meant", "place", "remark", "silenced", "unknown", "used")

    def __init__(self, comment: Comment, words: Remark, place: Span, meant: dict[str, frozenset[str]]) -> None:
        self.comment = comment
        self.remark = words
        self.place = place  # in the source
        self.meant = {name: some for name, some in meant.items() if some}  # codes by name as written; ALL where none is
        self.unknown = [name for name, some in meant.items() if not some]
        self.codes = frozenset[str]().union(*meant.values())
        self.silenced: list[Diagnostic] = []
        self.used: set[str] = set()
        self.idle = False  # an `on` where nothing of it is off

    @property
    def at(self) -> int:
        """Where in the prose it stands, or what it marks begins."""
        return self.comment.span.start

    @property
    def off(self) -> bool:
        """Whether it switches rules off."""
        return self.remark.verb in (Verb.OFF, Verb.NEXT, Verb.FILE)


class _Placed(NamedTuple):
    """A diagnostic and where it stands in the prose."""

    span: Span
    diagnostic: Diagnostic


class Suppressed(NamedTuple):
    """What the comments of an article leave, what they silence, and whether a rule is off where a place of the prose is."""

    diagnostics: tuple[Diagnostic, ...]
    suppressions: tuple[Suppression, ...]
    off: Callable[[str, Span], bool]


def suppress(
    diagnostics: Sequence[Diagnostic],
    spans: Sequence[Span],
    article: Article,
    settings: Settings,
    source: SourceFile,
    prints: Fingerprints,
) -> Suppressed:
    """What is left to ask of an article, notices among it, and what its comments silence. `spans` are places in the prose."""
    said = _said(article, settings)
    found = [_Placed(span, diagnostic) for span, diagnostic in zip(spans, diagnostics, strict=True)]
    notices = {chosen.loaded.rule.code: chosen for chosen in settings.chosen if chosen.loaded.rule.code in set(Notice)}
    wanted = {one.diagnostic.code for one in found} | notices.keys() | {across.CODE}
    silences = _silences(said, article, wanted, settings)
    kept = list(_kept(found, silences))
    raised = _Notices(notices, source, article.prose, prints)
    kept += _kept(list(raised.of(said, settings)), silences)
    kept.sort(key=lambda one: (one.span.start, one.span.end, one.diagnostic.code, one.diagnostic.message))

    def off(code: str, span: Span) -> bool:
        silence = silences.get(code)
        return silence is not None and silence.over(span) is not None

    return Suppressed(
        tuple(one.diagnostic for one in kept),
        tuple(_record(one, article, raised.lines, settings) for one in said if one.off),
        off,
    )


def _said(article: Article, settings: Settings) -> list[_Said]:
    """The comments that speak to attrlint, in order of the prose."""
    rules = settings.known
    every = frozenset(loaded.rule.code for loaded in rules) - set(Notice)
    meant: dict[str, frozenset[str]] = {ALL: every}
    found: list[_Said] = []
    for comment in sorted(article.prose.comments, key=lambda comment: comment.span.start):
        words = remark(comment)
        if words is None:
            continue
        for name in words.rules:
            if name not in meant:
                meant[name] = codes(name, rules)
        place = comment.source if comment.source.start < comment.source.end else article.prose.map.span(comment.span)
        names = words.rules or ((ALL,) if words.verb else ())
        found.append(_Said(comment, words, place, {name: meant[name] for name in names}))
    return found


def _silences(said: list[_Said], article: Article, wanted: set[str], settings: Settings) -> dict[str, Silence[_Said]]:
    """By code, where the rules with something to ask are off."""
    paragraphs = Paragraphs(article)
    end = len(article.text) + 1
    open_: dict[str, list[_Said]] = {}
    stretches: dict[str, list[tuple[Span, _Said]]] = {code: [] for code in wanted}
    for one in said:
        if one.remark.verb is Verb.ON:
            ended = [(code, off) for code in one.codes for off in open_.pop(code, ())]
            one.idle = not ended
            for code, off in ended:
                if code in wanted and _counts(off, settings):
                    stretches[code].append((Span(off.at, one.at), off))
        elif one.off:
            reach = paragraphs.reach(one.comment, one.remark)
            for code in one.codes if reach is None else one.codes & wanted:
                if reach is None:
                    open_.setdefault(code, []).append(one)
                elif _counts(one, settings):
                    stretches[code].append((reach, one))
    for code in open_.keys() & wanted:
        stretches[code] += ((Span(off.at, end), off) for off in open_[code] if _counts(off, settings))
    return {code: Silence(some) for code, some in stretches.items() if some}


def _kept(found: Sequence[_Placed], silences: dict[str, Silence[_Said]]) -> Iterator[_Placed]:
    """What is not silenced; what is goes to its comment."""
    for one in found:
        silence = silences.get(one.diagnostic.code)
        by = silence.over(one.span) if silence else None
        if by is None:
            yield one
        else:
            by.silenced.append(one.diagnostic)
            by.used.add(one.diagnostic.code)


def _counts(said: _Said, settings: Settings) -> bool:
    return bool(said.remark.reason) or not settings.require_reason


def _record(said: _Said, article: Article, lines: Lines, settings: Settings) -> Suppression:
    return Suppression(
        lines.position(said.place.start),
        lines.position(said.place.end),
        said.remark.words,
        said.remark.rules,
        said.remark.reason,
        tuple(said.silenced),
        article.prose.address(said.at),
        _counts(said, settings),
    )


class _Notices:
    """What is asked of the comments themselves, of the notices that are on."""

    __slots__ = ("_chosen", "_prints", "_prose", "_source", "lines")

    def __init__(self, chosen: dict[str, Chosen], source: SourceFile, prose: Prose, prints: Fingerprints) -> None:
        self._prose = prose
        self._chosen = chosen
        self._source = source
        self._prints = prints
        self.lines = Lines(source.text)

    def of(self, said: list[_Said], settings: Settings) -> Iterator[_Placed]:
        # What the comparison of drafts will ask is not known yet.
        on = {chosen.loaded.rule.code for chosen in settings.chosen} - set(Notice) - {across.CODE}
        for one in said:
            for notice, message in _asked(one, settings, on):
                chosen = self._chosen.get(notice)
                if chosen is not None:
                    yield _Placed(one.comment.span, self._diagnostic(one, chosen, message))

    def _diagnostic(self, said: _Said, chosen: Chosen, message: str) -> Diagnostic:
        text, place = self._source.text, said.place
        start, end = self.lines.position(place.start), self.lines.position(place.end)
        before, after = margins(text, place, start)
        code, words = chosen.loaded.rule.code, said.remark.words
        return Diagnostic(
            path=self._source.path,
            start=start,
            end=end,
            code=code,
            name=chosen.loaded.name,
            level=chosen.level,
            message=worded(message, words, chosen.ruling),
            excerpt=place.of(text),
            before=before,
            after=after,
            related=(),
            suggestions=(),
            fingerprint=self._prints.of_remark(code, words),
            claim=None,
            note=chosen.ruling.note,
            link=chosen.ruling.link,
            address=self._prose.address(said.at),
        )


def _asked(said: _Said, settings: Settings, on: set[str]) -> Iterator[tuple[Notice, str]]:
    """The notices that a comment deserves, each with its question."""
    if said.remark.verb is None:
        yield Notice.UNKNOWN, f"attrlint does not know this word: which of {VERBS} is meant, and for which rules?"
        return
    if said.unknown:
        yield Notice.UNKNOWN, _unknown(said.unknown, settings)
    if said.remark.verb is Verb.ON:
        if said.idle and said.meant:
            yield Notice.UNUSED, "nothing is off here that could be on again: can this go?"
    elif not _counts(said, settings):
        yield Notice.UNREASONED, "the house wants a reason, so this switches nothing off: who settled it, and why?"
    elif unused := [name for name, some in said.meant.items() if some & on and not some & said.used]:
        what = "no rule" if unused == [ALL] else " and ".join(unused)
        yield Notice.UNUSED, f"{what} {'have' if len(unused) > 1 else 'has'} nothing to ask here: can this go?"


def _unknown(names: list[str], settings: Settings) -> str:
    first = names[0]
    if len(names) > 2:  # words, not codes
        return f"no rules {' '.join(map(repr, names[:3]))} …: is that the reason? It stands behind two hyphens: off V301 -- why"
    also = f", nor {names[1]!r}" if len(names) > 1 else ""
    return f"no rule {first!r}{also}{nearest(first, known(first, settings.known))}"
