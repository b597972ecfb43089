"""Rules that need no Python: a TOML file with the phrases that raise a question, and the question."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from attrlint.article.model import Article
from attrlint.errors import ConfigError, nearest
from attrlint.language.lexicon import entries
from attrlint.packs.load import is_code
from attrlint.packs.phrasebook import WORD, Phrasebook, key
from attrlint.packs.places import Table, from_here, place, read, shown, table, texts
from attrlint.packs.scopes import Scope, roles, stretches
from attrlint.rule import Finding, Level, NoOptions, Profile, Rule
from attrlint.source.span import Span

NEEDED = ("code", "message", "page", "phrases")
KEYS = (*NEEDED, "forms", "except", "suggest", "scope", "level", "profile", "bad", "good")
#: What is offered for every phrase stands under this: no phrase is empty.
EVERY = ""
Name = TypeVar("Name", bound=StrEnum)


def rule_of(path: str) -> Rule[object]:
    """The rule that the TOML file `path` declares. Raises ConfigError that names file, line and key."""
    values = read(path)
    for name in values:
        if name not in KEYS:
            raise ConfigError(f"{place(path, [name])}: unknown key '{name}'{nearest(name, KEYS)}")
    code = _text(path, values, "code")
    if not is_code(code):
        raise ConfigError(f'{place(path, ["code"])}: code = {shown(code)}; wanted a capital and three digits, as in "H101"')
    message = _text(path, values, "message")
    scopes = _scopes(path, values)
    forms = _truth(path, values, "forms")
    phrases = Phrasebook(_phrases(path, values, "phrases"), forms=forms)
    exempt = Phrasebook(_phrases(path, values, "except") if "except" in values else (), forms=forms)
    suggested = _suggestions(path, values, phrases)

    def check(article: Article, options: object) -> Iterator[Finding]:
        del options
        for block, parts in stretches(article, scopes):
            spared = list(exempt.places(article.text, block))
            for span in dict.fromkeys(span for part in parts for span in phrases.places(article.text, part)):
                if not _touches(spared, span):
                    yield _finding(article.words(span), span, message, suggested)

    return Rule(
        check,
        code=code,
        level=_choice(path, values, "level", Level, Level.WARNING),
        profile=_choice(path, values, "profile", Profile, Profile.WIRE),
        options=NoOptions,
        roles=frozenset(role for scope in scopes for role in roles(scope)),
        page=_text(path, values, "page"),
        good=_examples(path, values, "good"),
        bad=_examples(path, values, "bad"),
    )


def _finding(words: str, span: Span, message: str, suggested: Mapping[str, tuple[str, ...]]) -> Finding:
    offered = suggested.get(key(words), suggested.get(EVERY, ()))
    return Finding(span, message.replace("{words}", " ".join(words.split())), suggestions=offered)


def _touches(spared: list[Span], span: Span) -> bool:
    """Whether `span` touches one of `spared`, which are in order and apart."""
    at = bisect_left(spared, (span.end,))
    return at > 0 and spared[at - 1].touches(span)


def _text(path: str, values: Table, name: str) -> str:
    value = values.get(name)
    if isinstance(value, str) and value.strip():
        return value
    if value is None:
        raise ConfigError(f"{from_here(path)}: no '{name}'; a phrase rule needs {', '.join(NEEDED[:-1])} and {NEEDED[-1]}")
    raise ConfigError(f"{place(path, [name])}: {name} = {shown(value)}; wanted a text")


def _truth(path: str, values: Table, name: str) -> bool:
    value = values.get(name, False)
    if isinstance(value, bool):
        return value
    raise ConfigError(f"{place(path, [name])}: {name} = {shown(value)}; wanted true or false")


def _phrases(path: str, values: Table, name: str) -> tuple[str, ...]:
    found = entries(values[name], place(path, [name])) if name in values else ()
    if not found:
        raise ConfigError(f"{place(path, [name])}: no '{name}'; wanted a list of phrases, or a text with a phrase a line")
    for phrase in found:
        if not WORD.search(phrase):
            raise ConfigError(f"{place(path, [name])}: {name} has an entry without a word: {phrase!r}")
    return found


def _suggestions(path: str, values: Table, phrases: Phrasebook) -> dict[str, tuple[str, ...]]:
    """What is offered, by the words of the phrase; under EVERY what is offered for every phrase."""
    value = values.get("suggest", [])
    by_phrase = table(value)
    found: dict[str, tuple[str, ...]] = {}
    for phrase, words in ({EVERY: value} if by_phrase is None else by_phrase).items():
        several = (words,) if isinstance(words, str) else texts(words)
        if several is None:
            raise ConfigError(f"{place(path, ['suggest'])}: suggest = {shown(words)}; wanted a text, a list of texts, or a table by phrase")
        if by_phrase is not None and not phrases.has(phrase):
            known = entries(values["phrases"], path)
            raise ConfigError(
                f"{place(path, ['suggest', phrase])}: suggest has '{phrase}', which is not in phrases{nearest(phrase, known)}"
            )
        found[key(phrase)] = several
    return found


def _examples(path: str, values: Table, name: str) -> tuple[str, ...]:
    found = texts(values.get(name, []))
    if found is None:
        raise ConfigError(f"{place(path, [name])}: {name} = {shown(values[name])}; wanted a list of texts")
    return found


def _scopes(path: str, values: Table) -> tuple[Scope, ...]:
    """One scope or a list of them."""
    value = values.get("scope", Scope.NARRATION)
    several = texts([value]) or texts(value)
    if not several:
        raise ConfigError(f"{place(path, ['scope'])}: scope = {shown(value)}; wanted {', '.join(Scope)}, or a list of them")
    return tuple(_choice(path, {"scope": one}, "scope", Scope, Scope.NARRATION) for one in several)


def _choice(path: str, values: Table, name: str, kind: type[Name], default: Name) -> Name:
    value = values.get(name, default)
    names = [str(one) for one in kind]
    if not isinstance(value, str) or value not in names:
        hint = nearest(value, names) if isinstance(value, str) else ""
        raise ConfigError(f"{place(path, [name])}: {name} = {shown(value)}; wanted {', '.join(names)}{hint}")
    return kind(value)
