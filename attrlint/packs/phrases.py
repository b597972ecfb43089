"""Rules that need no Python: a TOML file with the phrases that raise a question, and the question."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple, TypeVar, assert_never

import regex

from attrlint.article.model import Article
from attrlint.errors import ConfigError, nearest
from attrlint.language.lexicon import entries
from attrlint.packs.places import Table, from_here, place, read, shown, table, texts
from attrlint.rule import Finding, Level, NoOptions, Profile, Rule
from attrlint.source.prose import STORY, Role
from attrlint.source.span import Span

#: A word in any script (`regex` counts its combining marks as part of it), a possessive ending, or a mark: each is
#: matched as a whole, so "called" is not in "so-called".
WORD = regex.compile(r"['’]s\b|\w+(?:[-‑]\w+|['’](?!s\b)\w+)*|[^\w\s]", regex.IGNORECASE)
KEYS = ("code", "level", "profile", "message", "phrases", "except", "suggest", "scope", "page", "bad", "good")
STRAIGHT = str.maketrans("’‑", "'-")
#: What is offered for every phrase stands under this: no phrase is empty.
EVERY = ""
Name = TypeVar("Name", bound=StrEnum)


class Scope(StrEnum):
    """Which words of the copy a phrase rule reads."""

    NARRATION = "narration"  # the story's own voice: outside quotations of two words or more
    QUOTATION = "quotation"  # the words inside them
    ALL = "all"
    HEADLINE = "headline"
    CAPTION = "caption"


class Phrase(NamedTuple):
    """A phrase as written, and what may stand in its place."""

    text: str
    suggestions: tuple[str, ...] = ()


class Node:
    """Where phrases that begin with the same words part; `phrase` is the one that ends here."""

    __slots__ = ("after", "phrase")

    def __init__(self) -> None:
        self.after: dict[str, Node] = {}
        self.phrase: Phrase | None = None


class Tree:
    """Phrases by their words."""

    __slots__ = ("_root",)

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._root = Node()
        for phrase in phrases:
            node = self._root
            for found in WORD.finditer(phrase.text):
                node = node.after.setdefault(_form(found[0]), Node())
            node.phrase = phrase

    def places(self, text: str, within: Span) -> Iterator[tuple[Span, Phrase]]:
        """Where phrases stand in `within`, the longest at each place; none inside another."""
        words = [(_form(found[0]), found.start(), found.end()) for found in WORD.finditer(text, within.start, within.end)]
        at = 0
        while at < len(words):
            longest, end = None, at
            node = self._root.after.get(words[at][0])
            reached = at
            while node is not None:
                reached += 1
                if node.phrase is not None:
                    longest, end = node.phrase, reached
                node = node.after.get(words[reached][0]) if reached < len(words) else None
            if longest is not None:
                yield Span(words[at][1], words[end - 1][2]), longest
            at = max(end, at + 1)


def rule_of(path: str) -> Rule[object]:
    """The rule that the TOML file `path` declares. Raises ConfigError that names file, line and key."""
    values = read(path)
    for key in values:
        if key not in KEYS:
            raise ConfigError(f"{place(path, [key])}: unknown key '{key}'{nearest(key, KEYS)}")
    scope = _choice(path, values, "scope", Scope, Scope.NARRATION)
    suggested = _suggestions(path, values)
    phrases = Tree(Phrase(text, suggested.get(_key(text), suggested.get(EVERY, ()))) for text in _phrases(path, values, "phrases"))
    exempt = Tree(map(Phrase, _phrases(path, values, "except"))) if "except" in values else None
    message = _text(path, values, "message")

    def check(article: Article, options: object) -> Iterator[Finding]:
        del options
        for stretch in _stretches(article, scope):
            yield from _findings(article.text, stretch, phrases, exempt, message)

    return Rule(
        check,
        code=_text(path, values, "code"),
        level=_choice(path, values, "level", Level, Level.WARNING),
        profile=_choice(path, values, "profile", Profile, Profile.WIRE),
        options=NoOptions,
        roles=_roles(scope),
        page=_text(path, values, "page"),
        good=_examples(path, values, "good"),
        bad=_examples(path, values, "bad"),
    )


def _findings(text: str, stretch: Span, phrases: Tree, exempt: Tree | None, message: str) -> Iterator[Finding]:
    spared = iter(()) if exempt is None else (span for span, _ in exempt.places(text, stretch))
    spare = next(spared, None)
    for span, phrase in phrases.places(text, stretch):
        while spare is not None and spare.end <= span.start:
            spare = next(spared, None)
        if spare is None or not spare.touches(span):
            words = span.of(text)
            yield Finding(span, message.replace("{words}", words), suggestions=phrase.suggestions)


def _stretches(article: Article, scope: Scope) -> Iterator[Span]:
    """The parts of the text that a rule of this scope reads, in order."""
    roles = _roles(scope)
    quoted = iter([quotation.span for quotation in article.quotations if quotation.depth == 0 and quotation.words > 1])
    quotation = next(quoted, None)
    for block in article.blocks:
        if block.role not in roles:
            continue
        if scope not in (Scope.NARRATION, Scope.QUOTATION):
            yield block.span
            continue
        start = block.span.start
        while quotation is not None and quotation.start < block.span.end:
            if quotation.start >= block.span.start:
                yield quotation if scope is Scope.QUOTATION else Span(start, quotation.start)
                start = quotation.end
            quotation = next(quoted, None)
        if scope is Scope.NARRATION:
            yield Span(start, block.span.end)


def _roles(scope: Scope) -> frozenset[Role]:
    match scope:
        case Scope.NARRATION | Scope.QUOTATION | Scope.ALL:
            return STORY
        case Scope.HEADLINE:
            return frozenset({Role.HEADLINE})
        case Scope.CAPTION:
            return frozenset({Role.CAPTION})
    assert_never(scope)


def _form(word: str) -> str:
    return word.translate(STRAIGHT).casefold()


def _key(phrase: str) -> str:
    return " ".join(_form(found[0]) for found in WORD.finditer(phrase))


def _text(path: str, values: Table, key: str) -> str:
    value = values.get(key)
    if isinstance(value, str) and value.strip():
        return value
    if value is None:
        raise ConfigError(f"{from_here(path)}: no '{key}'; a phrase rule needs code, message, page and phrases")
    raise ConfigError(f"{place(path, [key])}: {key} = {shown(value)}; wanted a text")


def _phrases(path: str, values: Table, key: str) -> tuple[str, ...]:
    found = entries(values[key], place(path, [key])) if key in values else ()
    if not found:
        raise ConfigError(f"{place(path, [key])}: no '{key}'; wanted a list of phrases, or a text with a phrase a line")
    for phrase in found:
        if not WORD.search(phrase):
            raise ConfigError(f"{place(path, [key])}: {key} has an entry without a word: {phrase!r}")
    return found


def _suggestions(path: str, values: Table) -> dict[str, tuple[str, ...]]:
    """What is offered, by the words of the phrase; under EVERY what is offered for every phrase."""
    value = values.get("suggest", [])
    by_phrase = table(value)
    offered = {EVERY: value} if by_phrase is None else {_key(phrase): words for phrase, words in by_phrase.items()}
    found: dict[str, tuple[str, ...]] = {}
    for phrase, words in offered.items():
        several = (words,) if isinstance(words, str) else texts(words)
        if several is None:
            raise ConfigError(f"{place(path, ['suggest'])}: suggest = {shown(words)}; wanted a text, a list of texts, or a table by phrase")
        found[phrase] = several
    return found


def _examples(path: str, values: Table, key: str) -> tuple[str, ...]:
    found = texts(values.get(key, []))
    if found is None:
        raise ConfigError(f"{place(path, [key])}: {key} = {shown(values[key])}; wanted a list of texts")
    return found


def _choice(path: str, values: Table, key: str, kind: type[Name], default: Name) -> Name:
    value = values.get(key, default)
    names = [str(one) for one in kind]
    if not isinstance(value, str) or value not in names:
        hint = nearest(value, names) if isinstance(value, str) else ""
        raise ConfigError(f"{place(path, [key])}: {key} = {shown(value)}; wanted {', '.join(names)}{hint}")
    return kind(value)
